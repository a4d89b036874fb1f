package vn.motcua.desk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.desk.CaseInspections;
import vn.motcua.desk.ControlSheets;
import vn.motcua.desk.DeadlineSheets;
import vn.motcua.desk.DossierSheets;
import vn.motcua.desk.Requests;
import vn.motcua.desk.Visible;
import vn.motcua.procedures.Catalogue;

/** Dossiers for programs; the same rules as at the counter. */
@RestController
@RequestMapping("/api/dossiers")
@Tag(name = "Dossiers", description = "Hồ sơ")
class ApiDossiers {
    private final Requests requests;
    private final DossierSheets sheets;
    private final Deadlines deadlines;
    private final DeadlineSheets deadlineSheets;
    private final CaseInspections inspections;
    private final ControlSheets controlSheets;
    private final Visible visible;
    private final Catalogue catalogue;
    private final ObjectMapper json;

    ApiDossiers(
            Requests requests,
            DossierSheets sheets,
            Deadlines deadlines,
            DeadlineSheets deadlineSheets,
            CaseInspections inspections,
            ControlSheets controlSheets,
            Visible visible,
            Catalogue catalogue,
            ObjectMapper json) {
        this.requests = requests;
        this.sheets = sheets;
        this.deadlines = deadlines;
        this.deadlineSheets = deadlineSheets;
        this.inspections = inspections;
        this.controlSheets = controlSheets;
        this.visible = visible;
        this.catalogue = catalogue;
        this.json = json;
    }

    @PostMapping
    @Operation(
            summary = "Accept a dossier (Tiếp nhận hồ sơ)",
            description =
                    "Same checks as the reception page. Answers 201 with code and due date; the receipt (form 01) is"
                            + " issued and the process started in the same transaction. / Cùng quy tắc với trang tiếp nhận.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DossierAnswer> accept(
            @Parameter(
                            description =
                                    "Optional. Same key and body: same answer; another body: 409 idempotency-key-reused.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @RequestBody NewDossier body)
            throws JsonProcessingException {
        var dossier = requests.accept(key, json.writeValueAsBytes(body), body.filing(catalogue), body.uploads());
        return ResponseEntity.created(URI.create("/api/dossiers/" + dossier.code()))
                .body(DossierAnswer.of(sheets.of(dossier.code())));
    }

    @GetMapping("/{code}")
    @Operation(summary = "A dossier (Một hồ sơ)")
    DossierAnswer get(@PathVariable String code) {
        return DossierAnswer.of(sheets.of(code));
    }

    @GetMapping("/{code}/deadline")
    @Operation(
            summary = "Due date and its explanation (Ngày hẹn trả và cách tính)",
            description = "The explanation is the sum, line by line, in Vietnamese.")
    DeadlineAnswer deadline(@PathVariable String code) {
        visible.dossier(code);
        return DeadlineAnswer.of(deadlines.of(code), deadlines.remainingMinutes(code));
    }

    @GetMapping("/{code}/deadline/citizen")
    @Operation(
            summary = "The due date in plain sentences (Giải thích ngày hẹn cho người dân)",
            description =
                    "The same sum without officials' names and sums of minutes. / Cùng một phép tính, không nêu tên"
                            + " công chức.")
    CitizenDeadlineAnswer citizen(@PathVariable String code) {
        return CitizenDeadlineAnswer.of(deadlineSheets.of(code));
    }

    @GetMapping("/{code}/deadline/inspection")
    @Operation(
            summary = "The due date to be summed again (Bản kiểm tra thời hạn)",
            description = "Every entry of the ledger with the sum after it, the calendar's version, and each day from"
                    + " receipt on: counted or skipped and why, its sessions, the working minutes in which the clock ran"
                    + " or stood still; each handoff and each opinion asked for with its own norm and instants; who had"
                    + " which minutes; the calendars of the others. Enough to recompute every due date and every"
                    + " holder. / Đủ để tính lại từ đầu ngày hẹn, hạn của từng bên và phút của từng người giữ.")
    InspectionAnswer inspection(@PathVariable String code) {
        return InspectionAnswer.of(inspections.of(code));
    }

    @GetMapping("/{code}/attribution")
    @Operation(
            summary = "Whose working minutes (Ai đã giữ bao lâu)",
            description =
                    "Each working minute from receipt to result has one holder; the late minutes of all holders add"
                            + " up to the dossier's. / Tổng phút trễ của các bên bằng đúng số phút trễ của hồ sơ.")
    AttributionAnswer attribution(@PathVariable String code) {
        return AttributionAnswer.of(code, controlSheets.attribution(code));
    }
}
