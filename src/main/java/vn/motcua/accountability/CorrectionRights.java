package vn.motcua.accountability;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Correction.Decision;
import vn.motcua.dossiers.Dossier;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Rights;

/**
 * Who asks for a correction and who decides: never the same person, never two of one unit. The provincial office decides,
 * or the head of another unit that has to do with the dossier.
 */
@Component
class CorrectionRights {
    private static final Set<String> HEADS = Set.of("unit-head", "one-stop-head", "agency-head");

    private final Organisation organisation;
    private final Rights rights;
    private final Actors actors;

    CorrectionRights(Organisation organisation, Rights rights, Actors actors) {
        this.organisation = organisation;
        this.rights = rights;
        this.actors = actors;
    }

    boolean maySee(Dossier dossier) {
        return rights.maySee(actors.current(), dossier.units());
    }

    /** The unit for which the acting official asks. @throws Refusal {@code not-your-work} */
    String requestingUnit(Dossier dossier) {
        return organisation.find(actors.current()).stream()
                .flatMap(official -> official.posts().stream())
                .map(Official.Post::unit)
                .filter(dossier.units()::contains)
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden(
                        "not-your-work",
                        "Chỉ công chức của các đơn vị đang giải quyết hồ sơ được đề nghị đính chính."));
    }

    /** The unit for which the acting official may decide on this request. */
    Optional<String> decidingUnit(Dossier dossier, Correction asked) {
        String actor = actors.current();
        Set<String> taken = taken(asked);
        if (actor.equals(asked.requestedBy()) || units(actor).stream().anyMatch(taken::contains) || !maySee(dossier)) {
            return Optional.empty();
        }
        return organisation.find(actor).stream()
                .flatMap(official -> official.posts().stream())
                .filter(post -> post.role().equals("office")
                        || HEADS.contains(post.role()) && dossier.units().contains(post.unit()))
                .map(Official.Post::unit)
                .findFirst();
    }

    /** @throws Refusal {@code own-correction}, {@code same-unit}, {@code not-yours-to-decide} */
    String requireDecidingUnit(Dossier dossier, Correction asked) {
        String actor = actors.current();
        if (actor.equals(asked.requestedBy())) {
            throw Refusal.forbidden("own-correction", "Người đề nghị không được tự duyệt đính chính.");
        }
        if (units(actor).stream().anyMatch(taken(asked)::contains)) {
            throw Refusal.forbidden("same-unit", "Người duyệt phải thuộc đơn vị khác với người đề nghị.");
        }
        return decidingUnit(dossier, asked)
                .orElseThrow(
                        () -> Refusal.forbidden(
                                "not-yours-to-decide",
                                "Chỉ Văn phòng UBND tỉnh hoặc người đứng đầu một đơn vị khác của hồ sơ được duyệt đính chính."));
    }

    /** Who asked, who approved and why, in Vietnamese: what the ledger keeps with the entry. */
    String told(Correction asked, Decision decision) {
        String written = asked.before().number() == null
                ? ""
                : "đã ghi là " + asked.before().number() + ". ";
        return written + "Đề nghị: " + name(asked.requestedBy()) + " (" + unit(asked.requestedUnit()) + "); duyệt: "
                + name(decision.by()) + " (" + unit(decision.unit()) + "); lý do: "
                + asked.reason().replaceFirst("[.\\s]+$", "");
    }

    /** The units that have spoken: that for which he asked, and those that he is of now. */
    private Set<String> taken(Correction asked) {
        Set<String> taken = new HashSet<>(units(asked.requestedBy()));
        taken.add(asked.requestedUnit());
        return taken;
    }

    private Set<String> units(String login) {
        return organisation.find(login).stream()
                .flatMap(official -> official.posts().stream())
                .map(Official.Post::unit)
                .collect(Collectors.toSet());
    }

    private String name(String login) {
        return organisation.find(login).map(Official::name).orElse(login);
    }

    private String unit(String id) {
        return organisation.unit(id).name();
    }
}
