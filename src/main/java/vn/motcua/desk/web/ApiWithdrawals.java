package vn.motcua.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.desk.PaperUpload;
import vn.motcua.desk.Visible;
import vn.motcua.desk.WithdrawalRequests;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Withdrawal;
import vn.motcua.dossiers.Withdrawals;
import vn.motcua.engine.Refusal;

/** Withdrawals for programs, with the rules of the page. */
@RestController
@RequestMapping("/api/dossiers/{code}/withdrawal")
@Tag(name = "Withdrawals", description = "Rút hồ sơ, dừng giải quyết")
class ApiWithdrawals {
    private final WithdrawalRequests requests;
    private final Withdrawals withdrawals;
    private final Dossiers dossiers;
    private final Visible visible;

    ApiWithdrawals(WithdrawalRequests requests, Withdrawals withdrawals, Dossiers dossiers, Visible visible) {
        this.requests = requests;
        this.withdrawals = withdrawals;
        this.dossiers = dossiers;
        this.visible = visible;
    }

    /** @param request the applicant's signed request */
    record WithdrawalAsked(@Nullable String reason, @Nullable WithdrawalFile request) {}

    /** @param content PDF, JPEG or PNG, base64 */
    record WithdrawalFile(@Nullable String fileName, byte @Nullable [] content) {}

    /**
     * @param kind {@code withdrawn}: taken back; {@code stopped}: stopped at the applicant's request, with a notice
     * @param nationalStatus 7 “Công dân yêu cầu rút hồ sơ”, 8 “Dừng xử lý”
     * @param reason null for a caller who only reviews the agency, as {@code request}
     */
    record WithdrawalAnswer(
            String dossier,
            String kind,
            int nationalStatus,
            String stage,
            String article,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable UUID request) {}

    @PostMapping
    @Operation(
            summary = "The applicant takes the dossier back (Người nộp rút hồ sơ, dừng giải quyết)",
            description =
                    "By clerk or head of the one-stop unit that received it, before there is a result. Ends the term and all"
                            + " open work in one transaction. 409: already-withdrawn, result-issued, dossier-closed,"
                            + " dossier-going-back, withdrawal-not-drawn, overtaken; 403: withdrawal-not-yours; 400:"
                            + " reason-missing, request-missing. / Cùng quy tắc với nút trên trang hồ sơ.")
    @ResponseStatus(HttpStatus.CREATED)
    WithdrawalAnswer withdraw(@PathVariable String code, @RequestBody WithdrawalAsked asked) {
        var file = asked.request();
        var upload = file == null || file.content() == null
                ? null
                : new PaperUpload(WithdrawalRequests.REQUEST, file.fileName(), file.content());
        return answer(
                requests.withdraw(code, Optional.ofNullable(asked.reason()).orElse(""), upload), true);
    }

    @GetMapping
    @Operation(
            summary = "The withdrawal of a dossier (Việc rút hồ sơ)",
            description = "404 not-withdrawn when there is none. / Chưa rút thì 404.")
    WithdrawalAnswer get(@PathVariable String code) {
        var dossier = visible.dossier(code);
        return withdrawals
                .of(code)
                .map(withdrawal -> answer(withdrawal, visible.maySeePapers(dossier)))
                .orElseThrow(() -> Refusal.notFound("not-withdrawn", "Người nộp chưa rút hồ sơ này."));
    }

    private WithdrawalAnswer answer(Withdrawal withdrawal, boolean whole) {
        return new WithdrawalAnswer(
                withdrawal.dossier(),
                withdrawal.kind().wire(),
                dossiers.rules(dossiers.get(withdrawal.dossier()))
                        .stopOnRequest()
                        .nationalStatus(),
                withdrawal.stage(),
                withdrawal.article(),
                withdrawal.at(),
                withdrawal.by(),
                whole ? withdrawal.reason() : null,
                whole ? withdrawal.request() : null);
    }
}
