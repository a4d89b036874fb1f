package vn.motcua.processes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.designs.Stage;
import vn.motcua.designs.Stages;
import vn.motcua.engine.TestClock;
import vn.motcua.messages.Outbox;

/** The stage of the tests: their clock moves everything, mails really leave. */
@Configuration(proxyBeanMethods = false)
class TestStage {
    @Bean
    Stage stage(Stages stages, TestClock clock, Outbox outbox) {
        return stages.with(clock, dossier -> outbox.sendDue());
    }
}
