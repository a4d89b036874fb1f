package vn.motcua.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.Limit;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.LegalBasis;
import vn.motcua.procedures.Procedure;

/** The procedures that can be received now. */
@RestController
@Tag(name = "Procedures", description = "Thủ tục hành chính")
class ApiCatalogue {
    private final Catalogue catalogue;

    ApiCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    record ProcedureAnswer(
            String key,
            String version,
            String code,
            String name,
            String field,
            String level,
            Limit limit,
            Limit statutoryLimit,
            List<CaseAnswer> cases,
            String publishedBy,
            long feeVnd,
            List<PaperAnswer> papers,
            List<String> legalBasis,
            List<String> results,
            List<String> channels) {

        static ProcedureAnswer of(Procedure procedure) {
            return new ProcedureAnswer(
                    procedure.key(),
                    procedure.version(),
                    procedure.code(),
                    procedure.name(),
                    procedure.field(),
                    wire(procedure.level()),
                    procedure.limit(),
                    procedure.statutoryLimit(),
                    procedure.cases().stream()
                            .map(each -> new CaseAnswer(
                                    String.valueOf(each.caseKey()),
                                    each.caseName(),
                                    each.limit(),
                                    each.statutoryLimit(),
                                    each.limitArticle()))
                            .toList(),
                    procedure.publishedBy(),
                    procedure.fee().vnd(),
                    procedure.papers().stream()
                            .map(paper -> new PaperAnswer(
                                    paper.key(), paper.name(), wire(paper.need()), paper.when(), paper.copies()))
                            .toList(),
                    procedure.legalBasis().stream().map(LegalBasis::title).toList(),
                    procedure.results(),
                    procedure.channels());
        }
    }

    /** A case of the procedure, the ordinary one first; its key goes as {@code case} with a new dossier. */
    record CaseAnswer(String key, String name, Limit limit, Limit statutoryLimit, String article) {}

    /** @param need {@code always} or {@code conditional} */
    record PaperAnswer(String key, String name, String need, @Nullable String when, int copies) {}

    @GetMapping("/api/procedures")
    @Operation(summary = "Procedures received now (Thủ tục đang tiếp nhận)")
    List<ProcedureAnswer> procedures() {
        return catalogue.current().stream().map(ProcedureAnswer::of).toList();
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
