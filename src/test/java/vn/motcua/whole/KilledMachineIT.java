package vn.motcua.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.dossiers.TestFilings;

/** A machine dies in the middle of work: whatever was acknowledged is there after the restart, and each letter once. */
class KilledMachineIT {
    private static final int ACKNOWLEDGED_BEFORE_DEATH = 15;

    @TempDir
    Path data;

    @Test
    void whatWasAcknowledgedSurvivesTheDeathOfTheMachine() throws Exception {
        var acknowledged = workUntilKilled();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_DEATH);

        try (var node = Node.start(data)) {
            for (var code : acknowledged) {
                assertThat(node.get("/api/dossiers/" + code + "/deadline", "tiepnhan")
                                .statusCode())
                        .as(code)
                        .isEqualTo(200);
            }
            var database = database();
            assertThat(count(database, "select count(*) from dossier")).isGreaterThanOrEqualTo(acknowledged.size());
            assertThat(count(database, everyDossierBut("ledger_entry e", "e.dossier = d.code and e.kind = 'started'")))
                    .as("dossiers without exactly one start of the clock")
                    .isZero();
            assertThat(count(database, everyDossierBut("letter l", "l.dossier = d.code and l.kind = 'receipt'")))
                    .as("dossiers without exactly one receipt")
                    .isZero();
            assertThat(count(
                            database,
                            everyDossierBut(
                                            "act_ru_job j",
                                            "j.process_def_key_ = 'deadline-supervision'"
                                                    + " and j.process_instance_id_ in (select id_ from act_ru_execution"
                                                    + " where business_key_ = d.code)")
                                    + " and d.result_issued_at is null"))
                    .as("open dossiers without exactly one timer of supervision")
                    .isZero();
            assertThat(
                            count(
                                    database,
                                    "select count(*) from (select dedup_key from outbox group by dedup_key having count(*) > 1) twice"))
                    .isZero();
        }
    }

    private List<String> workUntilKilled() throws Exception {
        var acknowledged = new CopyOnWriteArrayList<String>();
        var enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_DEATH);
        var clerks = Executors.newFixedThreadPool(3);
        try (var node = Node.start(data)) {
            for (int clerk = 0; clerk < 3; clerk++) {
                clerks.submit(() -> {
                    for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                        var answer = node.post("/api/dossiers", "tiepnhan", dossier(i));
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                        acknowledged.add(new ObjectMapper()
                                .readTree(answer.body())
                                .get("code")
                                .asText());
                        enough.countDown();
                    }
                    return acknowledged;
                });
            }
            assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
            node.kill();
        } finally {
            clerks.shutdownNow();
            clerks.awaitTermination(30, TimeUnit.SECONDS);
        }
        return List.copyOf(acknowledged);
    }

    private static String everyDossierBut(String table, String condition) {
        return "select count(*) from dossier d where (select count(*) from %s where %s) <> 1"
                .formatted(table, condition);
    }

    private static long count(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private JdbcClient database() throws IOException {
        var port = Files.readAllLines(data.resolve("pg/postmaster.pid")).get(3);
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://localhost:" + port + "/motcua", "motcua_owner", ""));
    }

    private static String dossier(int number) {
        return """
                {"procedure": "household-business",
                 "applicant": {"name": "Người nộp %1$d", "idNumber": "062190000123", "phone": "0905123456",
                               "email": "nguoi.nop@example.vn", "address": "Phường Quyết Thắng, TP Kon Tum"},
                 "feePaid": true,
                 "papers": [{"kind": "application", "fileName": "de-nghi.pdf", "content": "%2$s"},
                            {"kind": "identity", "fileName": "cccd.pdf", "content": "%2$s"}]}
                """
                .formatted(number, Base64.getEncoder().encodeToString(TestFilings.PDF));
    }
}
