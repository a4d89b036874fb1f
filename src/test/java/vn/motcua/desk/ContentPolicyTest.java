package vn.motcua.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.admin.plugin.spi.AdminPlugin;
import org.camunda.bpm.cockpit.plugin.spi.CockpitPlugin;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.impl.engine.ProcessEnginesFilter;
import org.camunda.bpm.webapp.plugin.impl.DefaultAppPluginRegistry;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;
import org.camunda.bpm.welcome.plugin.spi.WelcomePlugin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** The policy knows each inline script by its hash. A version of Camunda with another script stops here, not at a blank page. */
class ContentPolicyTest {
    private static final Pattern INLINE = Pattern.compile("<script[^>]*>([^<]+)</script>");
    private static final Pattern HASH = Pattern.compile("'sha256-[^']+'");

    @Test
    void namesTheInlineScriptsOfAllWebappsAndNoOther() {
        assertThat(HASH.matcher(policy()).results().map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(Stream.of("tasklist", "cockpit", "admin", "welcome")
                        .flatMap(ContentPolicyTest::hashes)
                        .toList());
    }

    /** One nonce for the whole application breaks pages that load at once; a sandbox stops PDFs and printing. */
    @Test
    void hasNeitherNonceNorSandbox() {
        assertThat(policy()).doesNotContainIgnoringCase("nonce").doesNotContain("sandbox");
    }

    @Test
    void keepsStrangersOut() {
        assertThat(policy())
                .contains("default-src 'self'", "frame-ancestors 'self'", "form-action 'self'", "base-uri 'self'")
                .doesNotContain("http", "*");
        assertThat(policy().split(";"))
                .filteredOn(part -> part.contains("script-src"))
                .allSatisfy(scripts -> assertThat(scripts).doesNotContain("unsafe-inline"));
    }

    private static String policy() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new FileSystemResource("src/main/resources/application.yaml"));
        var read = settings.getObject();
        var name = "camunda.bpm.webapp.header-security.content-security-policy-value";
        return read == null ? "" : read.getProperty(name, "");
    }

    private static Stream<String> hashes(String app) {
        return INLINE.matcher(new Page().of(app)).results().map(script -> hash(script.group(1)));
    }

    private static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fills the placeholders as the server does: with Camunda's own filter. */
    private static class Page extends ProcessEnginesFilter {
        String of(String app) {
            return replacePlaceholder(TasklistFiles.shipped(app + "/index.html"), app, "default", "/camunda", "", "");
        }

        @Override
        @SuppressWarnings("unchecked")
        protected <T extends AppPlugin> List<T> getPlugins(String app) {
            Class<? extends AppPlugin> kind =
                    switch (app) {
                        case "tasklist" -> TasklistPlugin.class;
                        case "cockpit" -> CockpitPlugin.class;
                        case "admin" -> AdminPlugin.class;
                        default -> WelcomePlugin.class;
                    };
            return (List<T>) new DefaultAppPluginRegistry<>(kind).getPlugins();
        }
    }
}
