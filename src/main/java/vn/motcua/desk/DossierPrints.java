package vn.motcua.desk;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Refusal;
import vn.motcua.letters.PrintedPapers;

/** Papers printed from a dossier on demand, for those who may see it. */
@Component
public class DossierPrints {
    /** For whom a deadline is explained. */
    public enum Reader {
        OFFICIAL,
        CITIZEN,
        INSPECTOR
    }

    private final DeadlineSheets deadlines;
    private final ControlSheets slips;
    private final PrintedPapers papers;

    DossierPrints(DeadlineSheets deadlines, ControlSheets slips, PrintedPapers papers) {
        this.deadlines = deadlines;
        this.slips = slips;
        this.papers = papers;
    }

    /** The control slip (form 05 of TT 01/2018/TT-VPCP) as it stands now. @throws Refusal {@code dossier-unknown} */
    public byte[] controlSlip(String code) {
        var sheet = slips.of(code);
        return papers.print("control-slip", sheet.dossier(), Map.of("slip", sheet));
    }

    /** @throws Refusal {@code dossier-unknown}, also for the citizen's paper when he may not see the applicant */
    public byte[] deadline(String code, Reader reader) {
        var sheet = deadlines.of(code);
        if (reader == Reader.CITIZEN && !sheet.whole()) {
            throw Refusal.notFound("dossier-unknown", "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của anh/chị.");
        }
        var template =
                switch (reader) {
                    case OFFICIAL -> "deadline-official";
                    case CITIZEN -> "deadline-citizen";
                    case INSPECTOR -> "deadline-inspector";
                };
        return papers.print(template, sheet.dossier(), Map.of("deadline", sheet));
    }
}
