package vn.motcua.organisation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.motcua.engine.StartRefused;

/**
 * Who sets everybody's first password outside the demo: {@code MOTCUA_ADMIN_ID}, {@code MOTCUA_ADMIN_PASSWORD}. He may stand
 * in the organisation's file as an administrator; if he does not, he is one of the provincial office.
 */
@ConfigurationProperties("motcua.admin")
record FirstAdministrator(@Nullable String id, @Nullable String password) {
    private static final int SHORTEST = 10;
    private static final String LOGIN = "[a-z0-9]+([.-][a-z0-9]+)*";

    /** The organisation with this administrator in it; {@link StartRefused} when nobody would be one. */
    OrganisationFile addedTo(OrganisationFile file) {
        if (id == null || id.isBlank()) {
            if (file.officials().stream().noneMatch(FirstAdministrator::administers)) {
                throw new StartRefused(
                        "Chưa có quản trị hệ thống: hãy đặt biến MOTCUA_ADMIN_ID (tên đăng nhập) và"
                                + " MOTCUA_ADMIN_PASSWORD (mật khẩu ban đầu), hoặc chạy thử với --spring.profiles.active=demo.");
            }
            return file;
        }
        if (!id.matches(LOGIN)) {
            throw new StartRefused(
                    "MOTCUA_ADMIN_ID: tên đăng nhập '" + id + "' chỉ được có chữ thường a-z, số, dấu chấm, gạch nối.");
        }
        if (password == null || password.length() < SHORTEST) {
            throw new StartRefused("MOTCUA_ADMIN_PASSWORD: mật khẩu ban đầu phải có ít nhất " + SHORTEST + " ký tự.");
        }
        var declared =
                file.officials().stream().filter(entry -> entry.id().equals(id)).findFirst();
        if (declared.isEmpty()) {
            return file.with(List.of(new OrganisationFile.OfficialEntry(
                    id,
                    "Quản trị hệ thống",
                    "Quản trị hệ thống",
                    null,
                    List.of(new Official.Post(file.anchors().provincialOffice(), Role.ADMINISTRATOR.id())))));
        }
        if (!administers(declared.get())) {
            throw new StartRefused(
                    "MOTCUA_ADMIN_ID: cán bộ '" + id + "' trong tệp tổ chức không có vai trò administrator.");
        }
        return file;
    }

    /** His first password; nobody else has one. */
    Optional<String> passwordOf(String official) {
        return official.equals(id) ? Optional.ofNullable(password) : Optional.empty();
    }

    private static boolean administers(OrganisationFile.OfficialEntry official) {
        return official.posts().stream().anyMatch(post -> post.role().equals(Role.ADMINISTRATOR.id()));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "FirstAdministrator[" + id + "]";
    }
}
