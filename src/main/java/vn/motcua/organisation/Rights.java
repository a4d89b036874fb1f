package vn.motcua.organisation;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Refusal;

/** Who may see which dossiers and who leads which unit, read from the table in {@link Role}. An unknown official may nothing. */
@Component
public class Rights {
    private final Organisation organisation;

    Rights(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Whether he sees every dossier of the province: provincial office, chairman, administrator. */
    public boolean seesAll(String official) {
        return posts(official).anyMatch(held -> held.role().sight() == Role.Sight.EVERYTHING);
    }

    /** Whether he leads this unit: its head, or the head of its agency. */
    public boolean isSupervisorOf(String official, String unit) {
        return posts(official).anyMatch(held -> switch (held.role().lead()) {
            case NOBODY -> false;
            case OWN_UNIT -> held.unit().equals(unit);
            case OWN_AGENCY -> isInAgency(unit, held.unit());
        });
    }

    /** Whether he leads any unit. */
    public boolean isSupervisor(String official) {
        return posts(official).anyMatch(held -> held.role().lead() != Role.Lead.NOBODY);
    }

    /**
     * Whether he may see a dossier that is under no review.
     *
     * @param units the dossier's units: receiving, settling, returning, and those that it was handed to
     */
    public boolean maySee(String official, Set<String> units) {
        return maySee(official, units, false);
    }

    /** As {@link #maySee(String, Set)}; Home Affairs sees a dossier once an accountability review is opened on it. */
    public boolean maySee(String official, Set<String> units, boolean reviewed) {
        return posts(official).anyMatch(held -> switch (held.role().sight()) {
            case NOTHING -> false;
            case OWN_UNIT -> units.contains(held.unit());
            case OWN_AGENCY -> units.stream().anyMatch(unit -> isInAgency(unit, held.unit()));
            case UNDER_REVIEW -> reviewed;
            case EVERYTHING -> true;
        });
    }

    /** Whether figures are for him: he sees everything, or leads a unit or an agency. */
    public boolean readsFigures(String official) {
        return seesAll(official) || posts(official).anyMatch(held -> held.role().lead() != Role.Lead.NOBODY);
    }

    public boolean isAdministrator(String official) {
        return posts(official).anyMatch(held -> held.role() == Role.ADMINISTRATOR);
    }

    /** Refusal FORBIDDEN {@code not-your-dossier} unless {@link #maySee(String, Set)}. */
    public void requireSight(String official, Set<String> units) {
        require(maySee(official, units), "not-your-dossier", "Hồ sơ này không thuộc đơn vị của ông/bà.");
    }

    /** Refusal FORBIDDEN {@code not-your-unit} unless {@link #isSupervisorOf}. */
    public void requireSupervisorOf(String official, String unit) {
        require(
                isSupervisorOf(official, unit),
                "not-your-unit",
                "Chỉ người phụ trách " + organisation.unit(unit).name() + " mới làm được việc này.");
    }

    /** Refusal FORBIDDEN {@code administrators-only} unless {@link #isAdministrator}. */
    public void requireAdministrator(String official) {
        require(isAdministrator(official), "administrators-only", "Chỉ quản trị hệ thống mới làm được việc này.");
    }

    /** Refusal FORBIDDEN {@code provincial-office-only} unless he holds a post of the provincial office or administers. */
    public void requireProvincialOffice(String official) {
        require(
                posts(official).anyMatch(held -> held.role() == Role.OFFICE || held.role() == Role.ADMINISTRATOR),
                "provincial-office-only",
                "Chỉ Văn phòng UBND tỉnh hoặc quản trị hệ thống mới làm được việc này.");
    }

    /** Refusal FORBIDDEN {@code wrong-role} unless he holds this role in this very unit. */
    public void requirePost(String official, String unit, String role) {
        var holds = organisation.find(official).stream()
                .anyMatch(known -> known.posts().contains(new Official.Post(unit, role)));
        require(
                holds,
                "wrong-role",
                "Việc này của %s, %s."
                        .formatted(
                                organisation.roleTitle(role),
                                organisation.unit(unit).name()));
    }

    /** Whether he draws procedures. */
    public boolean isDesigner(String official) {
        return posts(official).anyMatch(held -> held.role() == Role.DESIGNER);
    }

    /** Refusal FORBIDDEN {@code designers-only} unless he draws procedures, publishes them or administers. */
    public void requireDesign(String official) {
        require(
                readsDesigns(official),
                "designers-only",
                "Chỉ người thiết kế quy trình, Văn phòng UBND tỉnh hoặc quản trị hệ thống mới xem được trang này.");
    }

    /** Whether the page of designers is for him. */
    public boolean readsDesigns(String official) {
        return posts(official)
                .anyMatch(held -> held.role() == Role.DESIGNER
                        || held.role() == Role.OFFICE
                        || held.role() == Role.ADMINISTRATOR);
    }

    /** Refusal FORBIDDEN {@code designers-only} unless he draws procedures. */
    public void requireDesigner(String official) {
        require(isDesigner(official), "designers-only", "Chỉ người thiết kế quy trình mới nộp bản nháp.");
    }

    /** Whether he publishes procedures: the provincial office. */
    public boolean mayPublish(String official) {
        return posts(official).anyMatch(held -> held.role() == Role.OFFICE);
    }

    /** Refusal FORBIDDEN {@code publisher-only} unless he publishes procedures: the provincial office controls them. */
    public void requirePublisher(String official) {
        require(
                mayPublish(official),
                "publisher-only",
                "Chỉ Văn phòng UBND tỉnh (kiểm soát thủ tục hành chính) mới công bố quy trình.");
    }

    /** Departments lie below the provincial committee, but are agencies of their own. */
    private boolean isInAgency(String unit, String agency) {
        return organisation.isWithin(unit, agency)
                && organisation.agencyOf(unit).id().equals(agency);
    }

    private static void require(boolean holds, String code, String sentence) {
        if (!holds) {
            throw Refusal.forbidden(code, sentence);
        }
    }

    private Stream<Held> posts(String official) {
        return organisation.find(official).stream()
                .flatMap(known -> known.posts().stream())
                .flatMap(post -> Role.of(post.role()).map(role -> new Held(post.unit(), role)).stream());
    }

    private record Held(String unit, Role role) {}
}
