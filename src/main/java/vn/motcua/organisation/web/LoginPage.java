package vn.motcua.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

/** {@code /dang-nhap}; the demo's accounts stand on it in the profile demo only. */
@Controller
class LoginPage {
    private final Organisation organisation;
    private final boolean demo;

    LoginPage(Organisation organisation, Environment environment) {
        this.organisation = organisation;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/dang-nhap")
    String page(HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/";
        }
        model.addAttribute("province", organisation.provinceName());
        model.addAttribute("accounts", demo ? accounts() : List.of());
        return "dang-nhap";
    }

    private List<Account> accounts() {
        return organisation.officials().stream().map(this::account).toList();
    }

    private Account account(Official official) {
        var roles = official.posts().stream()
                .map(post -> organisation.roleTitle(post.role()))
                .collect(Collectors.joining(", "));
        var unit = organisation.unit(official.posts().get(0).unit());
        return new Account(official.id(), official.name(), roles, unit.name());
    }

    /** One row of the demo's table. */
    public record Account(String id, String name, String role, String unit) {}
}
