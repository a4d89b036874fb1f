package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.dossiers.TestFilings;

@MotCuaIT
class SupervisionIT {
    @Autowired
    private TestFilings filings;

    @Autowired
    private Deadlines deadlines;

    @Test
    void anAcceptedDossierHasALedger() {
        var dossier = filings.accept("Nguyễn Văn An");
        assertThat(deadlines.of(dossier.code()).explanation()).isNotEmpty();
    }
}
