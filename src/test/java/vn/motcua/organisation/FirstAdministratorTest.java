package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.engine.StartRefused;

class FirstAdministratorTest {
    private static final String PASSWORD = "mat-khau-dai";

    private final OrganisationFile strict =
            KonTum.reader().read(KonTum.FILE, new ClassPathResource(KonTum.FILE), KonTum.DEMO, null);
    private final OrganisationFile staffed = KonTum.reader()
            .read(KonTum.FILE, new ClassPathResource(KonTum.FILE), KonTum.DEMO, new ClassPathResource(KonTum.DEMO));

    @Test
    void withoutAnAdministratorNothingStartsAndTheSentenceSaysWhatToSet() {
        assertThatThrownBy(() -> new FirstAdministrator(null, null).addedTo(strict))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MOTCUA_ADMIN_ID")
                .hasMessageContaining("MOTCUA_ADMIN_PASSWORD");
    }

    @Test
    void heIsOneOfTheProvincialOfficeWhenTheFileDoesNotNameHim() {
        var first = new FirstAdministrator("quan.tri", PASSWORD);
        var organisation = new Organisation(first.addedTo(strict));
        assertThat(new Rights(organisation).isAdministrator("quan.tri")).isTrue();
        assertThat(organisation.officials("kon-tum-office", "administrator")).hasSize(1);
        assertThat(first.passwordOf("quan.tri")).contains(PASSWORD);
        assertThat(first.passwordOf("chuyenvien")).isEmpty();
    }

    @Test
    void anOfficialOfTheFileIsNotMadeAdministratorByTheEnvironment() {
        assertThatThrownBy(() -> new FirstAdministrator("chuyenvien", PASSWORD).addedTo(staffed))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("không có vai trò administrator");
    }

    @Test
    void aShortPasswordAndAStrangeLoginAreRefused() {
        assertThatThrownBy(() -> new FirstAdministrator("quantri", "ngan").addedTo(strict))
                .hasMessageContaining("ít nhất 10 ký tự");
        assertThatThrownBy(() -> new FirstAdministrator("Quản Trị", PASSWORD).addedTo(strict))
                .hasMessageContaining("tên đăng nhập");
    }

    @Test
    void thePasswordIsNeverPrinted() {
        assertThat(new FirstAdministrator("quantri", PASSWORD).toString()).doesNotContain(PASSWORD);
    }
}
