package vn.motcua;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the one-stop case management of one province. */
@SpringBootApplication
public class MotCua {
    public static void main(String[] args) {
        // The engine's timestamps have no zone: every node counts in this one.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        SpringApplication.run(MotCua.class, args);
    }
}
