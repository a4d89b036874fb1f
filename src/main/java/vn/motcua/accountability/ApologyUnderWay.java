package vn.motcua.accountability;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Act;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Invariant;
import vn.motcua.deadlines.LedgerEntry;
import vn.motcua.deadlines.Supervision;
import vn.motcua.deadlines.SupervisionAct;
import vn.motcua.engine.Processes;
import vn.motcua.letters.Letter;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Letters;

/**
 * Each apology that supervision has asked for is being written, adjusted or delivered, until it has reached the applicant:
 * a lost process goes on from where its letter stands.
 */
@Component
@Order(40)
class ApologyUnderWay implements Invariant {
    private static final String PROCESS = "apology-letter";
    private static final String ADJUST = "task_adjustAppointment";
    private static final String SEND = "send_apology";

    private final Supervision supervision;
    private final Deadlines deadlines;
    private final Letters letters;
    private final Processes processes;

    ApologyUnderWay(Supervision supervision, Deadlines deadlines, Letters letters, Processes processes) {
        this.supervision = supervision;
        this.deadlines = deadlines;
        this.letters = letters;
        this.processes = processes;
    }

    @Override
    public String kind() {
        return "apology";
    }

    @Override
    public Collection<String> suspects() {
        Set<String> due = new LinkedHashSet<>(letters.undelivered(LetterKind.APOLOGY));
        supervision.standing(Act.APOLOGISE).stream()
                .map(SupervisionAct::dossier)
                .filter(dossier -> !deadlines.apologised(dossier))
                .forEach(due::add);
        due.removeAll(new HashSet<>(processes.running(PROCESS).values()));
        return due;
    }

    @Override
    public Optional<String> repair(String dossier) {
        if (processes.isRunning(PROCESS, dossier)) {
            return Optional.empty();
        }
        boolean answered = has(dossier, LedgerEntry.Kind.ANSWERED);
        Optional<Letter> issued = letters.issued(LetterKind.APOLOGY, dossier);
        if (issued.isEmpty()) {
            return answered ? Optional.empty() : written(dossier);
        }
        if (issued.get().state() == Letter.State.DELIVERED) {
            return Optional.empty();
        }
        if (has(dossier, LedgerEntry.Kind.RESCHEDULED)) {
            processes.startAt(PROCESS, dossier, SEND);
            return Optional.of(
                    "Đã mở lại việc gửi thư xin lỗi số " + issued.get().sign() + ".");
        }
        if (answered) {
            letters.withdraw(LetterKind.APOLOGY, dossier);
            return Optional.of("Đã rút thư xin lỗi chưa giao: hồ sơ đã có kết quả.");
        }
        processes.startAt(PROCESS, dossier, ADJUST);
        return Optional.of("Đã mở lại việc điều chỉnh ngày hẹn theo thư xin lỗi số "
                + issued.get().sign() + ".");
    }

    private Optional<String> written(String dossier) {
        if (supervision.latest(dossier, Act.APOLOGISE).isEmpty()) {
            return Optional.empty();
        }
        processes.start(PROCESS, dossier, Map.of());
        return Optional.of("Đã mở lại việc soạn thư xin lỗi.");
    }

    private boolean has(String dossier, LedgerEntry.Kind kind) {
        return deadlines.entries(dossier).stream().anyMatch(entry -> entry.kind() == kind);
    }
}
