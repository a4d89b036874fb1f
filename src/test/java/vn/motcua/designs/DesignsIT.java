package vn.motcua.designs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.bpmn.Finding;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.Edition;
import vn.motcua.procedures.Library;
import vn.motcua.procedures.Publications;

/** Drafts are checked, published by a second person with a decision, and stay as they are. */
@MotCuaIT
class DesignsIT {
    private static final String KEY = "certify-copy";
    private static final String FORM = "forms/certify-copy/sign.form";

    @Autowired
    Designs designs;

    @Autowired
    Library library;

    @Autowired
    Publications publications;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RepositoryService repository;

    @Autowired
    @Qualifier("deployer")
    SmartInitializingSingleton start;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aChangeOfOneFormIsOneNewVersionOfOneProcedureAndOfNoOther() {
        var before = versions();
        var draft = handIn("sign.form", FORM, "\"label\": \"", "\"label\": \"Nay: ");
        assertThat(designs.findings(draft)).isEmpty();
        assertThat(versions()).isEqualTo(before);

        designs.publish(draft.id(), draft.digest(), "35/QĐ-UBND", today(), "vanphong");

        var expected = new HashMap<>(before);
        expected.merge(KEY, 1, Integer::sum);
        assertThat(versions()).isEqualTo(expected);
        assertThat(library.files(KEY).get(FORM)).contains("Nay: ");
        assertThat(publications.newest(KEY).orElseThrow().decision()).isEqualTo("35/QĐ-UBND");
    }

    @Test
    void whatWasPublishedStillCountsAfterARestart() {
        var draft = handIn("sign.form", FORM, "\"label\": \"", "\"label\": \"Từ nay: ");
        designs.publish(draft.id(), draft.digest(), "36/QĐ-UBND", today(), "vanphong");
        var published = versions();

        start.afterSingletonsInstantiated();

        assertThat(versions()).isEqualTo(published);
        assertThat(library.files(KEY).get(FORM)).contains("Từ nay: ");
    }

    @Test
    void aChangedConfigurationCountsForNewDossiersOnly() {
        var old = catalogue.current(KEY);
        var draft = handIn("certify-copy.yaml", "config/procedures/certify-copy.yaml", "channels:", "# đổi\nchannels:");
        designs.publish(draft.id(), draft.digest(), "37/QĐ-UBND", today(), "vanphong");
        assertThat(catalogue.current(KEY).version()).isNotEqualTo(old.version());
        assertThat(catalogue.of(new Edition(KEY, old.version(), null)).version())
                .isEqualTo(old.version());
    }

    @Test
    void aDraftWithAFindingIsNeverPublished() {
        var draft = handIn("certify-copy.bpmn", "processes/certify-copy/certify-copy.bpmn", "'sign'", "'seal'");
        assertThat(designs.findings(draft)).isNotEmpty();
        assertRefused("model-refused", draft, draft.digest(), "38/QĐ-UBND", "vanphong");
        assertThat(publications.of(KEY))
                .noneMatch(publication -> publication.decision().equals("38/QĐ-UBND"));
        designs.discard(draft.id(), "thietke");
    }

    @Test
    void everyFindingNamesItsElementAndHowToMendIt() {
        var draft = handIn(
                "certify-copy.bpmn",
                "processes/certify-copy/certify-copy.bpmn",
                "${letter.issue(dossier,'refusal')}",
                "${leter.issue(dossier,'refusal')}");
        assertThat(designs.findings(draft))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.mend()).isNotBlank())
                .extracting(Finding::element)
                .contains("service_issueRefusal");
        designs.discard(draft.id(), "thietke");
    }

    @Test
    void brokenFilesAreFindingsTooAndBreakNothing() {
        var broken = Map.of(
                "x.bpmn",
                ("<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">"
                                + "<bpmn:process id=\"certify-copy\"><bpmn:tusk/></bpmn:process></bpmn:definitions>")
                        .getBytes(StandardCharsets.UTF_8));
        var draft = designs.handIn(broken, "thietke");
        assertThat(designs.findings(draft)).extracting(Finding::rule).contains("unreadable");
        designs.discard(draft.id(), "thietke");
    }

    @Test
    void publishingNeedsASecondPersonTheSeenFilesAndANumber() {
        var draft = handIn("sign.form", FORM, "\"label\": \"", "\"label\": \"Thử: ");
        assertRefused("publisher-only", draft, draft.digest(), "39/QĐ-UBND", "thietke");
        assertRefused("publisher-only", draft, draft.digest(), "39/QĐ-UBND", "chuyenvien");
        assertRefused("draft-changed", draft, "0".repeat(64), "39/QĐ-UBND", "vanphong");
        assertRefused("decision-missing", draft, draft.digest(), " ", "vanphong");
        assertThatThrownBy(() -> designs.handIn(Map.of("x.bpmn", new byte[0]), "vanphong"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("designers-only"));
        designs.discard(draft.id(), "thietke");
    }

    @Test
    void neitherAPublicationNorItsDraftCanBeChangedInTheDatabase() {
        var draft = handIn("sign.form", FORM, "\"label\": \"", "\"label\": \"Xong: ");
        designs.publish(draft.id(), draft.digest(), "40/QĐ-UBND", today(), "vanphong");
        for (var sql : new String[] {
            "update publication set decision = 'x'",
            "delete from publication",
            "update draft set files = '{}' where publication is not null",
            "delete from draft where publication is not null"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
        assertRefused("draft-published", draft, draft.digest(), "41/QĐ-UBND", "vanphong");
    }

    private void assertRefused(String code, Draft draft, String digest, String decision, String publisher) {
        assertThatThrownBy(() -> designs.publish(draft.id(), digest, decision, today(), publisher))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Draft handIn(String name, String path, String right, String wrong) {
        var text = String.valueOf(library.files(KEY).get(path));
        assertThat(text).contains(right);
        return designs.handIn(Map.of(name, text.replace(right, wrong).getBytes(StandardCharsets.UTF_8)), "thietke");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<String, Integer> versions() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getVersion));
    }
}
