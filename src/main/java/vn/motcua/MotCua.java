package vn.motcua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the one-stop case management of one province. */
@SpringBootApplication
public class MotCua {
    public static void main(String[] args) {
        SpringApplication.run(MotCua.class, args);
    }
}
