package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MotCuaIT
class BootIT {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void anEmptyDatabaseGetsAllItsTablesBeforeTheEngineStarts() {
        var level = jdbc.sql("select value_ from act_ge_property where name_ = 'historyLevel'");
        assertThat(level.query(String.class).single()).isEqualTo("12");
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("motcua_app");
    }
}
