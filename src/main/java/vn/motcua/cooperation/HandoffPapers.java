package vn.motcua.cooperation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.WorkingTime;
import vn.motcua.engine.Refusal;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Wording.Addressed;
import vn.motcua.letters.Wordings;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Cooperation.Waiting;

/** Handoffs in words: the transfer slip (phiếu chuyển xử lý, NĐ 61/2018 Đ.19.6), and the sum of their two clocks. */
@Component
public class HandoffPapers implements Wordings.Source {
    private static final long MINUTES_OF_A_DAY = 480;

    private final Handoffs handoffs;
    private final Organisation organisation;

    HandoffPapers(Handoffs handoffs, Organisation organisation) {
        this.handoffs = handoffs;
        this.organisation = organisation;
    }

    @Override
    public boolean has(LetterKind kind) {
        return kind == LetterKind.TRANSFER_SLIP || kind == LetterKind.SUBMISSION;
    }

    /** Of the handoff sent last. */
    @Override
    public vn.motcua.letters.Wording words(LetterKind kind, String dossier) {
        List<Handoff> all = handoffs.of(dossier);
        if (all.isEmpty()) {
            throw Refusal.conflict("handoff-unknown", "Hồ sơ chưa được bàn giao cho đơn vị nào.");
        }
        return words(all.get(all.size() - 1));
    }

    vn.motcua.letters.Wording words(Handoff handoff) {
        return vn.motcua.letters.Wording.addressed(
                handoff.content(),
                new Addressed(
                        handoff.id().toString(),
                        List.of(name(handoff.toUnit())),
                        handoff.name(),
                        terms(handoff),
                        handoff.article()));
    }

    private static List<String> terms(Handoff handoff) {
        String norm = "Thời hạn giải quyết: " + time(handoff.normMinutes()) + ", kể từ khi tiếp nhận.";
        return handoff.windowMinutes() == 0
                ? List.of(norm)
                : List.of(
                        "Tiếp nhận hoặc từ chối (ghi rõ lý do) trước " + Wording.moment(handoff.acceptBy())
                                + "; quá thời hạn này coi như đã tiếp nhận.",
                        norm);
    }

    /** How the dates of each handoff come about, line by line, oldest first. */
    public List<String> explain(String dossier) {
        List<String> lines = new ArrayList<>();
        handoffs.of(dossier).forEach(handoff -> explain(handoff, lines));
        return lines;
    }

    private void explain(Handoff handoff, List<String> lines) {
        lines.add("%s bàn giao cho %s lúc %s: %s (%s)."
                .formatted(
                        name(handoff.fromUnit()),
                        name(handoff.toUnit()),
                        Wording.moment(handoff.sentAt()),
                        handoff.name(),
                        handoff.article()));
        if (handoff.windowMinutes() > 0) {
            lines.add("Được từ chối trong %s, tới %s; thời gian chờ tính cho bên %s."
                    .formatted(
                            time(handoff.windowMinutes()),
                            Wording.moment(handoff.acceptBy()),
                            handoff.waiting() == Waiting.SENDER ? "giao" : "nhận"));
        }
        handoff.events().forEach(event -> lines.add(line(handoff, event)));
    }

    private static String line(Handoff handoff, Handoff.Event event) {
        String when = event.kind().label() + " lúc " + Wording.moment(event.at());
        if (event.dueAt() != null) {
            return when + "; đồng hồ của bên giao dừng từ đó. Định mức của bên nhận " + time(handoff.normMinutes())
                    + ", hạn " + Wording.moment(event.dueAt()) + ".";
        }
        boolean late = event.at().isAfter(handoff.dueAt());
        return when
                + (event.kind() == Handoff.Kind.REFUSED || handoff.start().isEmpty()
                        ? ""
                        : late ? ", quá hạn" : ", trong hạn")
                + ": " + event.note();
    }

    private static String time(long minutes) {
        return WorkingTime.text(minutes, MINUTES_OF_A_DAY);
    }

    private String name(String unit) {
        return organisation.unit(unit).name();
    }
}
