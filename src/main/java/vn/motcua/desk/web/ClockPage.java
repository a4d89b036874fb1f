package vn.motcua.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.desk.DemoTime;
import vn.motcua.engine.DemoClock;

/** The demo's clock: read by Tasklist's scripts, moved forward by an administrator. Does not exist outside the demo. */
@Controller
@Profile("demo")
class ClockPage {
    private final DemoTime time;
    private final DemoClock demoClock;
    private final Clock clock;

    ClockPage(DemoTime time, DemoClock demoClock, Clock clock) {
        this.time = time;
        this.demoClock = demoClock;
        this.clock = clock;
    }

    /** @param offsetSeconds how far the demo is ahead of the world */
    record Reading(Instant now, long offsetSeconds) {}

    /** Exactly one of the two. */
    record Move(@Nullable String instant, @Nullable Integer workingDays) {}

    @GetMapping("/desk/clock")
    @ResponseBody
    Reading read() {
        return new Reading(clock.instant(), demoClock.offsetMillis() / 1000);
    }

    @PostMapping(path = "/demo/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Reading move(@RequestBody Move move) {
        time.move(Moments.optional("instant", move.instant()), move.workingDays());
        return read();
    }

    @PostMapping("/demo/clock")
    ResponseEntity<Void> move(
            @RequestParam(required = false) @Nullable String instant,
            @RequestParam(required = false) @Nullable Integer workingDays,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        time.move(Moments.optional("instant", instant), workingDays);
        // Only inside the house: "//elsewhere" would lead out of it.
        return Onward.to(back.matches("/[A-Za-z0-9].*") ? back : "/", request);
    }
}
