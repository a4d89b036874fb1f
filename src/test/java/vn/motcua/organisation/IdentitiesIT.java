package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.engine.Identities;
import vn.motcua.engine.IdentityPlan;

@MotCuaIT
class IdentitiesIT {
    @Autowired
    private IdentityRegistration registration;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyOfficialIsInTheGroupsOfHisPostsAndInTheBaseGroup() {
        assertThat(identities.groups("chuyenvien")).containsExactlyInAnyOrder("official", "tp-kon-tum-tckh.specialist");
        assertThat(identities.groups("quantri"))
                .containsExactlyInAnyOrder("official", "kon-tum-office.administrator", "camunda-admin");
        assertThat(identities.isRightPassword("chuyenvien", "motcua")).isTrue();
        assertThat(identities.isRightPassword("chuyenvien", "Motcua")).isFalse();
        assertThat(identities.isRightPassword("nobody", "motcua")).isFalse();
    }

    @Test
    void synchronisingAgainChangesNothing() {
        identities.synchronise(registration.plan()); // deployments since the start gave the system rights of its own
        var before = everything();
        identities.synchronise(registration.plan());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatThePlanDoesNotNameIsTakenAwayAndComesBackWithIt() {
        var plan = registration.plan();
        identities.synchronise(plan);
        var before = everything();
        var more = new ArrayList<>(plan.people());
        more.add(new IdentityPlan.Person("guest.it", "Khách", null, "motcua", Set.of("official")));
        var grants = new ArrayList<>(plan.grants());
        grants.add(new IdentityPlan.Grant("official", IdentityPlan.Right.READ_ALL_TASKS));
        identities.synchronise(new IdentityPlan(plan.groups(), more, grants, plan.filters()));
        assertThat(identities.isRightPassword("guest.it", "motcua")).isTrue();
        assertThat(everything()).isNotEqualTo(before);
        identities.synchronise(plan);
        assertThat(identities.isRightPassword("guest.it", "motcua")).isFalse();
        assertThat(withoutIds()).isEqualTo(withoutIdsOf(before));
    }

    @Test
    void nodesThatStartTogetherDoNotCollide() throws Exception {
        var plan = registration.plan();
        identities.synchronise(plan);
        var before = everything();
        var nodes = Executors.newFixedThreadPool(4);
        var starts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 4; i++) {
            starts.add(() -> {
                identities.synchronise(plan);
                return true;
            });
        }
        for (var start : nodes.invokeAll(starts)) {
            assertThat(start.get()).isTrue();
        }
        nodes.shutdown();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aPersonWithoutFirstPasswordCannotLogIn() {
        var plan = registration.plan();
        var more = new ArrayList<>(plan.people());
        more.add(new IdentityPlan.Person("new.it", "Người mới", null, null, Set.of("official")));
        identities.synchronise(new IdentityPlan(plan.groups(), more, plan.grants(), plan.filters()));
        assertThat(List.of("", "motcua", "new.it"))
                .noneMatch(password -> identities.isRightPassword("new.it", password));
        identities.synchronise(plan);
    }

    @Test
    void nobodyIsGrantedAChangeOfRunningDossiers() {
        // UPDATE 4, DELETE 16, CREATE_INSTANCE 256, UPDATE_INSTANCE 1024, … on definitions, instances, all tasks,
        // deployments
        var changing = jdbc.sql("select count(*) from act_ru_authorization where resource_type_ in (6, 8, 9, 10)"
                        + " and (perms_ & ~(2 | 32 | 64 | 512 | 4096)) <> 0"
                        + " or resource_type_ = 7 and resource_id_ = '*' and perms_ <> 2")
                .query(Integer.class)
                .single();
        assertThat(changing).isZero();
    }

    @Test
    void everyRoleHasItsListsAndNoOther() {
        assertThat(listsOf("tiepnhan"))
                .containsExactly("Việc của tôi", "Việc của đơn vị", "Sắp đến hạn", "Quá hạn", "Xin lỗi và hẹn lại");
        assertThat(listsOf("truongphong"))
                .containsExactly(
                        "Việc của tôi",
                        "Việc của đơn vị",
                        "Sắp đến hạn",
                        "Quá hạn",
                        "Xin lỗi và hẹn lại",
                        "Giải trình");
        assertThat(listsOf("vanphong"))
                .containsExactly(
                        "Việc của tôi", "Việc của đơn vị", "Sắp đến hạn", "Quá hạn", "Giải trình", "Toàn tỉnh");
        assertThat(listsOf("vanthu")).containsExactly("Việc của tôi", "Việc của đơn vị", "Sắp đến hạn", "Quá hạn");
    }

    private List<String> listsOf(String official) {
        return registration.plan().filters().stream()
                .filter(filter -> identities.groups(official).stream().anyMatch(filter.groups()::contains))
                .map(IdentityPlan.Filter::name)
                .toList();
    }

    private List<String> everything() {
        return rows(
                "select 'u', id_, rev_::text, first_, email_, pwd_ from act_id_user"
                        + " union all select 'g', id_, rev_::text, name_, '', '' from act_id_group"
                        + " union all select 'm', user_id_, group_id_, '', '', '' from act_id_membership"
                        + " union all select 'f', id_, rev_::text, name_, query_, properties_ from act_ru_filter"
                        + " union all select 'a', id_, rev_::text, coalesce(user_id_, group_id_), resource_type_ || resource_id_,"
                        + " perms_::text from act_ru_authorization where not (resource_type_ in (7, 19) and resource_id_ <> '*')");
    }

    private List<String> withoutIds() {
        return withoutIdsOf(everything());
    }

    /** Rights that came back have new ids. */
    private static List<String> withoutIdsOf(List<String> rows) {
        return rows.stream()
                .map(row -> row.startsWith("a|") ? row.replaceFirst("a\\|[^|]*\\|", "a|") : row)
                .sorted()
                .toList();
    }

    private List<String> rows(String query) {
        return jdbc
                .sql(query)
                .query((row, number) -> String.join(
                        "|",
                        row.getString(1),
                        String.valueOf(row.getString(2)),
                        String.valueOf(row.getString(3)),
                        String.valueOf(row.getString(4)),
                        String.valueOf(row.getString(5)),
                        String.valueOf(row.getString(6))))
                .list()
                .stream()
                .sorted()
                .toList();
    }
}
