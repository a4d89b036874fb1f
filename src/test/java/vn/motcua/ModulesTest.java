package vn.motcua;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void modulesUseEachOtherAsTheyDeclare() {
        ApplicationModules.of(MotCua.class).verify();
    }
}
