package vn.motcua.desk;

import org.springframework.stereotype.Component;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

/** The counter at which the acting official sits. */
@Component
public class Counter {
    private static final String CLERK = "clerk";

    private final Organisation organisation;
    private final Actors actors;

    Counter(Organisation organisation, Actors actors) {
        this.organisation = organisation;
        this.actors = actors;
    }

    /** The one-stop unit where he is a clerk; {@link Refusal} FORBIDDEN {@code clerks-only} when he is none. */
    public String unit() {
        return organisation.find(actors.current()).stream()
                .flatMap(official -> official.posts().stream())
                .filter(post -> post.role().equals(CLERK))
                .map(Official.Post::unit)
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden(
                        "clerks-only", "Chỉ công chức của Bộ phận Tiếp nhận và Trả kết quả tiếp nhận hồ sơ."));
    }
}
