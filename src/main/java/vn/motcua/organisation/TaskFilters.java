package vn.motcua.organisation;

import static vn.motcua.organisation.Role.ADMINISTRATOR;
import static vn.motcua.organisation.Role.AGENCY_HEAD;
import static vn.motcua.organisation.Role.CHAIRMAN;
import static vn.motcua.organisation.Role.CLERK;
import static vn.motcua.organisation.Role.OFFICE;
import static vn.motcua.organisation.Role.ONE_STOP_HEAD;
import static vn.motcua.organisation.Role.REVIEWER;
import static vn.motcua.organisation.Role.SPECIALIST;
import static vn.motcua.organisation.Role.UNIT_HEAD;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.IdentityPlan;
import vn.motcua.engine.IdentityPlan.Selection;

/** The lists in Tasklist and the roles that see each of them. */
enum TaskFilters {
    MINE("Việc của tôi", "Việc tôi đã nhận", Selection.MINE, null, "#0b4a86", all()),
    UNIT("Việc của đơn vị", "Việc chờ nhận và đang làm trong đơn vị", Selection.OF_MY_GROUPS, null, "#4d5868", all()),
    DUE_SOON("Sắp đến hạn", "Bước phải xong đến hết ngày làm việc tới", Selection.DUE_SOON, null, "#b7791f", all()),
    OVERDUE("Quá hạn", "Bước đã quá thời hạn", Selection.OVERDUE, null, "#9c1512", all()),
    APOLOGY(
            "Xin lỗi và hẹn lại",
            "Văn bản xin lỗi và ngày hẹn trả kết quả mới",
            Selection.OF_MY_GROUPS,
            "apology-letter",
            "#8f1d1f",
            EnumSet.of(SPECIALIST, UNIT_HEAD, CLERK, ONE_STOP_HEAD)),
    REVIEW(
            "Giải trình",
            "Giải trình, đánh giá và xử lý trách nhiệm",
            Selection.OF_MY_GROUPS,
            "accountability-review",
            "#6b3fa0",
            EnumSet.of(UNIT_HEAD, AGENCY_HEAD, OFFICE, REVIEWER, CHAIRMAN)),
    PROVINCE(
            "Toàn tỉnh",
            "Mọi việc đang mở trong tỉnh",
            Selection.ALL,
            null,
            "#17603a",
            EnumSet.of(OFFICE, ADMINISTRATOR));

    private final String title;
    private final String description;
    private final Selection selection;
    private final @Nullable String processKey;
    private final String colour;
    private final Set<Role> roles;

    TaskFilters(
            String title,
            String description,
            Selection selection,
            @Nullable String processKey,
            String colour,
            Set<Role> roles) {
        this.title = title;
        this.description = description;
        this.selection = selection;
        this.processKey = processKey;
        this.colour = colour;
        this.roles = roles;
    }

    /** All filters, each for the groups of those posts whose role sees it. */
    static List<IdentityPlan.Filter> of(Set<Official.Post> posts) {
        return Arrays.stream(values()).map(filter -> filter.planned(posts)).toList();
    }

    private IdentityPlan.Filter planned(Set<Official.Post> posts) {
        var ids = roles.stream().map(Role::id).collect(Collectors.toSet());
        var groups = posts.stream()
                .filter(post -> ids.contains(post.role()))
                .map(post -> Organisation.group(post.unit(), post.role()))
                .collect(Collectors.toSet());
        return new IdentityPlan.Filter(
                name(), title, description, selection, processKey, colour, 10 * (ordinal() + 1), groups);
    }

    private static Set<Role> all() {
        return EnumSet.allOf(Role.class);
    }
}
