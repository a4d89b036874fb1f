package vn.motcua.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What an agency's identifier is made of; how it is written differs between the circulars of 2018 and 2025.
 *
 * @param province level 1, for example {@code H34}
 * @param number the agency's own number
 * @param above number of the agency above it, for a commune below a district; null right below the province
 */
public record AgencyNumbers(String province, String number, @Nullable String above) {}
