package vn.motcua.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.motcua.desk.ApologyFindings;
import vn.motcua.desk.Words;
import vn.motcua.desk.web.Layout.Link;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Rights;
import vn.motcua.rules.RuleSets;

/** Puts {@code layout} into the model of every page, ours and those of other modules. */
@ControllerAdvice(annotations = Controller.class)
class LayoutModel {
    private final Organisation organisation;
    private final Rights rights;
    private final ApologyFindings apologies;
    private final RuleSets ruleSets;
    private final Clock clock;
    private final boolean demo;

    LayoutModel(
            Organisation organisation,
            Rights rights,
            ApologyFindings apologies,
            RuleSets ruleSets,
            Clock clock,
            Environment environment) {
        this.organisation = organisation;
        this.rights = rights;
        this.apologies = apologies;
        this.ruleSets = ruleSets;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("layout")
    Layout layout(HttpServletRequest request) {
        var user = Optional.ofNullable(request.getRemoteUser());
        var official = user.flatMap(organisation::find);
        var now = clock.instant().atZone(clock.getZone());
        return new Layout(
                official.map(Official::name).or(() -> user).orElse(null),
                official.map(Official::title).orElse(null),
                user.isPresent() ? links(official, request.getRequestURI()) : List.of(),
                demo,
                demo ? setting(now.toLocalDate()) : null,
                user.map(rights::isAdministrator).orElse(false),
                demo && user.isPresent() ? Words.moment(now.toInstant()) : null,
                demo ? now.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString() : null,
                csrf(request),
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    private String setting(LocalDate today) {
        return organisation.provinceName() + "; " + ruleSets.on(today).name();
    }

    private List<Link> links(Optional<Official> official, String path) {
        var links = new ArrayList<Link>();
        links.add(link("/camunda/app/tasklist/", "Việc của tôi", "v", path));
        if (official.filter(o -> o.holds("clerk")).isPresent()) {
            links.add(link("/tiep-nhan", "Tiếp nhận hồ sơ", "t", path));
        }
        links.add(link("/ho-so", "Tìm hồ sơ", "h", path));
        if (official.map(Official::id).filter(apologies::isFor).isPresent()) {
            links.add(link("/xin-loi", "Xin lỗi", "x", path));
        }
        if (official.filter(o -> o.holds("office") || o.holds("administrator")).isPresent()) {
            links.add(link("/lich/thay-doi", "Lịch làm việc", "l", path));
        }
        if (official.filter(o -> rights.readsFigures(o.id())).isPresent()) {
            links.add(link("/so-lieu", "Số liệu", null, path));
            links.add(link("/dinh-chinh", "Đính chính", null, path));
        }
        if (official.filter(o -> rights.readsDesigns(o.id())).isPresent()) {
            links.add(link("/thiet-ke", "Thiết kế quy trình", null, path));
        }
        if (official.filter(o -> o.holds("administrator")).isPresent()) {
            links.add(link("/doi-soat", "Đối soát", null, path));
            links.add(link("/camunda/app/cockpit/", "Giám sát máy quy trình", null, path));
        }
        if (demo) {
            links.add(link("/hop-thu", "Hộp thư trình diễn", null, path));
        }
        return links;
    }

    private static Link link(String href, String text, @Nullable String key, String path) {
        return new Link(href, text, key, path.startsWith(href));
    }

    private static @Nullable String csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? null : "{\"%s\":\"%s\"}".formatted(token.getHeaderName(), token.getToken());
    }
}
