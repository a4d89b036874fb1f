package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.MotCuaIT;

/** On the journal of the dossiers, one of the append-only tables. */
@MotCuaIT
class AppendOnlyIT {
    @Autowired
    private JdbcClient application;

    @Autowired
    private FlywayConnectionDetails ownerConnection;

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(
                ownerConnection.getJdbcUrl(), ownerConnection.getUsername(), ownerConnection.getPassword()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update trial_fact set what = 'x'", "delete from trial_fact", "truncate trial_fact"})
    void whatIsAppendOnlyIsNotChangedByTheApplicationNorByTheOwner(String change) {
        var owner = owner();
        owner.sql("drop table if exists trial_fact").update();
        owner.sql("create table trial_fact (what text)").update();
        owner.sql("select make_append_only('trial_fact')").query(rs -> {});
        application.sql("insert into trial_fact values ('fact')").update();

        assertThatThrownBy(() -> application.sql(change).update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> owner.sql(change).update()).hasStackTraceContaining("append-only");
        assertThat(application
                        .sql("select what from trial_fact")
                        .query(String.class)
                        .list())
                .containsExactly("fact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table trial_own (x int)",
                "alter table act_ru_task add column x int",
                "drop table demo_clock",
                "select * from flyway_schema_history",
                "select make_append_only('demo_clock')"
            })
    void theApplicationChangesRowsNotTables(String change) {
        assertThatThrownBy(() -> application.sql(change).query(rs -> {}))
                .hasStackTraceContaining("ERROR")
                .hasStackTraceContaining(
                        change.startsWith("alter") || change.startsWith("drop")
                                ? "must be owner"
                                : "permission denied");
    }

    @Test
    void theDemoClockNeverGoesBackInTheDatabaseEither() {
        application
                .sql(
                        "insert into demo_clock (offset_millis) values (10) on conflict (id) do update set offset_millis = 10 where demo_clock.offset_millis < 10")
                .update();
        assertThatThrownBy(() -> application
                        .sql("update demo_clock set offset_millis = 5")
                        .update())
                .hasStackTraceContaining("never goes back");
    }
}
