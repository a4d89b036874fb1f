package vn.motcua.dossiers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration
@EnableScheduling
@EnableConfigurationProperties(PaperProperties.class)
class PaperConfiguration {
    @Bean
    PaperFiles paperFiles(PaperProperties properties) {
        return new PaperFiles(properties.folder());
    }

    // Named where it is used: an unnamed @Scheduled would run on Camunda's threads.
    @Bean
    ThreadPoolTaskScheduler housekeeping() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("housekeeping-");
        return scheduler;
    }
}
