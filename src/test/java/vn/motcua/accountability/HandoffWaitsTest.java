package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.accountability.HoldingChange.Kind;
import vn.motcua.cooperation.Handoff;
import vn.motcua.cooperation.Handoff.Event;
import vn.motcua.procedures.Cooperation.Waiting;

class HandoffWaitsTest {
    private static final Instant SENT = Instant.parse("2022-08-08T01:00:00Z");
    private static final Instant WINDOW_END = Instant.parse("2022-08-08T06:00:00Z");

    @Test
    void theSenderHasItUntilTheReceiverAccepts() {
        Instant accepted = SENT.plusSeconds(1800);
        var looking = List.of(
                change(SENT, "t1", "receiveHandoff", Kind.OPENED, "dept", null),
                change(SENT.plusSeconds(600), "t1", "receiveHandoff", Kind.ASSIGNED, "", "receiver"),
                change(accepted, "t1", "receiveHandoff", Kind.CLOSED, "", "receiver"),
                change(accepted, "t2", "handleHandoff", Kind.OPENED, "dept", null));

        var changes = HandoffWaits.in(looking, List.of(handoff(Waiting.SENDER, at(Handoff.Kind.ACCEPTED, accepted))));

        assertThat(changes)
                .extracting(HoldingChange::at, HoldingChange::kind, HoldingChange::unit, HoldingChange::official)
                .containsExactly(
                        tuple(SENT, Kind.OPENED, "tckh", "sender"),
                        tuple(accepted, Kind.OPENED, "dept", null),
                        tuple(accepted, Kind.CLOSED, "", null));
    }

    @Test
    void theReceiverHasItFromTheSendingOnWhereTheProcedureSaysSo() {
        var changes = HandoffWaits.in(List.of(), List.of(handoff(Waiting.RECEIVER)));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.unit()).isEqualTo("dept");
            assertThat(change.official()).isNull();
        });
    }

    @Test
    void whatWasNoticedLateIsTheReceiversFromTheEndOfTheWindow() {
        Instant noticed = WINDOW_END.plusSeconds(7200);
        var lapse = new Event(Handoff.Kind.LAPSED, WINDOW_END, noticed, "system", "", noticed.plusSeconds(1), null);

        var changes = HandoffWaits.in(List.of(), List.of(handoff(Waiting.SENDER, lapse)));

        assertThat(changes)
                .filteredOn(change -> change.kind() == Kind.OPENED)
                .extracting(HoldingChange::at, HoldingChange::unit)
                .containsExactly(tuple(SENT, "tckh"), tuple(WINDOW_END, "dept"));
        assertThat(changes)
                .filteredOn(change -> change.kind() == Kind.CLOSED)
                .extracting(HoldingChange::at)
                .containsExactly(WINDOW_END, noticed);
    }

    private static Event at(Handoff.Kind kind, Instant at) {
        return new Event(kind, at, at, "receiver", "", at.plusSeconds(3600), null);
    }

    private static Handoff handoff(Waiting waiting, Event... events) {
        return new Handoff(
                UUID.randomUUID(),
                "H",
                "taxDuty",
                "Xác định nghĩa vụ tài chính",
                "tckh",
                "dept",
                "Đề nghị.",
                SENT,
                "sender",
                WINDOW_END,
                240,
                960,
                waiting,
                "Đ.19.6",
                Arrays.asList(events));
    }

    private static HoldingChange change(
            Instant at, String task, String step, Kind kind, String unit, @Nullable String official) {
        return new HoldingChange(at, task, "", step, kind, unit, official);
    }
}
