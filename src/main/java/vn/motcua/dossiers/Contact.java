package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;

/** How the applicant is reached; the part of a filing that may be corrected after acceptance, with a trace. */
public record Contact(String phone, @Nullable String email, String address) {}
