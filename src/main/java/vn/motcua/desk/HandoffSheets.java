package vn.motcua.desk;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.cooperation.Handoff;
import vn.motcua.cooperation.Handoffs;
import vn.motcua.letters.Letter;
import vn.motcua.organisation.Organisation;

/** Puts a dossier's handoffs into words. */
@Component
class HandoffSheets {
    private final Handoffs handoffs;
    private final Organisation organisation;
    private final Clock clock;

    HandoffSheets(Handoffs handoffs, Organisation organisation, Clock clock) {
        this.handoffs = handoffs;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param letters those that may be read */
    List<HandoffSheet> of(String dossier, List<Letter> letters) {
        return handoffs.of(dossier).stream()
                .map(handoff -> sheet(handoff, letters))
                .toList();
    }

    private HandoffSheet sheet(Handoff handoff, List<Letter> letters) {
        return new HandoffSheet(
                handoff.name(),
                organisation.unit(handoff.fromUnit()).name(),
                organisation.unit(handoff.toUnit()).name(),
                handoff.content(),
                handoff.sentAt(),
                handoff.state(),
                handoff.end().map(Handoff.Event::note).orElse(null),
                handoff.dueAt(),
                handoff.isLateAt(clock.instant()),
                slip(handoff.id().toString(), letters));
    }

    private static @Nullable UUID slip(String about, List<Letter> letters) {
        return letters.stream()
                .filter(letter -> letter.wording().addressed() != null
                        && letter.wording().addressed().about().equals(about))
                .map(Letter::id)
                .findFirst()
                .orElse(null);
    }
}
