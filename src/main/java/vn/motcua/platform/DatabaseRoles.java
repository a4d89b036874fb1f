package vn.motcua.platform;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two roles and the database of an embedded server. Elsewhere the database's administrator makes them (README). */
final class DatabaseRoles {
    static final String DATABASE = "motcua";
    static final String OWNER = "motcua_owner";
    static final String APPLICATION = "motcua_app";

    private DatabaseRoles() {}

    static void make(DataSource superuser) throws SQLException {
        var jdbc = JdbcClient.create(superuser);
        for (var role : new String[] {OWNER, APPLICATION}) {
            if (!exists(jdbc, "select count(*) from pg_roles where rolname = ?", role)) {
                jdbc.sql("create role " + role + " login").update();
            }
        }
        if (!exists(jdbc, "select count(*) from pg_database where datname = ?", DATABASE)) {
            // ICU with Vietnamese rules on every platform; the server's own locale depends on the machine.
            jdbc.sql("create database " + DATABASE + " owner " + OWNER
                            + " encoding 'UTF8' locale_provider icu icu_locale 'vi-VN' locale 'C' template template0")
                    .update();
        }
    }

    private static boolean exists(JdbcClient jdbc, String count, String name) {
        return jdbc.sql(count).param(name).query(Long.class).single() > 0;
    }
}
