package vn.motcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test on the whole application with real PostgreSQL. All of them share one Spring context and one database made fresh
 * for this JVM: no {@code @MockitoBean}, no own properties, no assumption that the database is empty. The job executor
 * is off; {@code vn.motcua.engine.TestClock} moves time and runs what is due.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("test")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface MotCuaIT {}
