package vn.motcua.desk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.desk.PaperUpload;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Channel;
import vn.motcua.dossiers.Filing;
import vn.motcua.engine.Refusal;
import vn.motcua.procedures.Catalogue;

/** A dossier to be accepted, as a program sends it. */
@Schema(description = "Hồ sơ cần tiếp nhận")
record NewDossier(
        @Schema(description = "Key of the procedure, see /api/procedures", example = "household-business") @Nullable
                String procedure,
        @Schema(
                        description = "Key of the case, see cases in /api/procedures; the ordinary one when left out",
                        example = "works")
                @JsonProperty("case")
                @Nullable
                String caseKey,
        @Schema(description = "counter, online or post; counter when left out", example = "counter") @Nullable
                String channel,
        @Schema(description = "Where the result is wanted: counter, online or post; as channel when left out") @Nullable
                String resultChannel,
        @Nullable Owner applicant,
        @Schema(description = "Fee in đồng; the procedure's when left out", example = "100000") @Nullable Long feeVnd,
        @Nullable Boolean feePaid,
        @Nullable List<File> papers) {

    @Schema(description = "Chủ hồ sơ")
    record Owner(
            @Schema(description = "person or organisation; person when left out") @Nullable String kind,
            @Nullable String name,
            @Schema(description = "9 or 12 digits; tax code of an organisation") @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable Proxy submitter) {}

    @Schema(description = "Người được ủy quyền nộp")
    record Proxy(@Nullable String name, @Nullable String idNumber, @Nullable String phone) {}

    @Schema(description = "A paper: PDF, JPEG or PNG, at most 20 MB")
    record File(
            @Schema(description = "Key of a paper on the procedure's checklist, or other") @Nullable String kind,
            @Nullable String fileName,
            @Schema(description = "Base64", type = "string", format = "byte") byte @Nullable [] content) {}

    /** @throws Refusal {@code filing-incomplete} when a part is missing; its values are checked at the counter */
    Filing filing(Catalogue catalogue) {
        var faults = new LinkedHashMap<String, String>();
        if (procedure == null) faults.put("procedure", "Cho biết thủ tục.");
        if (applicant == null) faults.put("applicant", "Cho biết chủ hồ sơ.");
        if (procedure == null || applicant == null) {
            throw refusal(String.join(" ", faults.values()), faults);
        }
        var filedBy = one("channel", Channel.class, channel, Channel.COUNTER);
        return new Filing(
                procedure,
                caseKey,
                filedBy,
                one("resultChannel", Channel.class, resultChannel, filedBy),
                owner(applicant),
                feeVnd == null ? catalogue.current(procedure).fee().vnd() : feeVnd,
                Boolean.TRUE.equals(feePaid));
    }

    List<PaperUpload> uploads() {
        return papers == null
                ? List.of()
                : papers.stream()
                        .filter(Objects::nonNull)
                        .map(file -> new PaperUpload(
                                text(file.kind()),
                                file.fileName(),
                                file.content() == null ? new byte[0] : file.content()))
                        .toList();
    }

    private static Applicant owner(Owner owner) {
        var proxy = owner.submitter();
        return new Applicant(
                one("kind", Applicant.Kind.class, owner.kind(), Applicant.Kind.PERSON),
                text(owner.name()),
                text(owner.idNumber()),
                text(owner.phone()),
                owner.email(),
                text(owner.address()),
                proxy == null
                        ? null
                        : new Applicant.Submitter(text(proxy.name()), text(proxy.idNumber()), proxy.phone()));
    }

    private static <E extends Enum<E>> E one(String field, Class<E> kinds, @Nullable String wire, E usual) {
        if (wire == null) return usual;
        try {
            return Enum.valueOf(kinds, wire.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            var sentence = "Không có giá trị “" + wire + "”.";
            throw refusal(sentence, Map.of(field, sentence));
        }
    }

    private static Refusal refusal(String sentence, Map<String, String> faults) {
        return new Refusal(Refusal.Kind.INVALID, "filing-incomplete", sentence, faults);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
