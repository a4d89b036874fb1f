package vn.motcua.desk.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Sends what the pages would send, as this or that official, through the whole chain of filters. */
@Component
public class Browser {
    private static final byte[] PDF = emptyPage();

    private final WebApplicationContext context;
    private final JdbcClient jdbc;

    Browser(WebApplicationContext context, JdbcClient jdbc) {
        this.context = context;
        this.jdbc = jdbc;
    }

    MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    ResultActions page(String official, String path, Object... values) throws Exception {
        return mvc().perform(get(path, values).with(user(official)).accept(MediaType.TEXT_HTML));
    }

    ResultActions json(String official, String path, Object... values) throws Exception {
        return mvc().perform(get(path, values).with(user(official)).accept(MediaType.APPLICATION_JSON));
    }

    ResultActions send(String official, MockHttpServletRequestBuilder request) throws Exception {
        return mvc().perform(request.with(user(official)).with(Browser::token).accept(MediaType.APPLICATION_JSON));
    }

    /** Presses a button of the reception page, as htmx does. */
    ResultActions decide(
            String clerk, UUID filing, String action, Map<String, String> changed, MockMultipartFile... papers)
            throws Exception {
        var request = multipart("/tiep-nhan/{id}", filing);
        for (var paper : papers) request.file(paper);
        fields().forEach((name, value) -> {
            if (!changed.containsKey(name)) request.param(name, value);
        });
        changed.forEach(request::param);
        return mvc().perform(request.param("action", action)
                .header("HX-Request", "true")
                .with(user(clerk))
                .with(Browser::token));
    }

    /** A dossier accepted at the counter of Kon Tum city. */
    public String accepted(String name) throws Exception {
        var id = UUID.randomUUID();
        decide("tiepnhan", id, "accept", Map.of("name", name), paper("application"), paper("identity"));
        return codeOf(id);
    }

    String codeOf(UUID filing) {
        return jdbc.sql("select code from dossier where submission = :id")
                .param("id", filing)
                .query(String.class)
                .single();
    }

    long count(String table, UUID filing) {
        var column = table.equals("submission") ? "id" : "submission";
        return jdbc.sql("select count(*) from " + table + " where " + column + " = :id")
                .param("id", filing)
                .query(Long.class)
                .single();
    }

    static MockMultipartFile paper(String kind) {
        return new MockMultipartFile("paper-" + kind, kind + ".pdf", MediaType.APPLICATION_PDF_VALUE, pdf());
    }

    /** A true PDF, the same bytes each time. */
    static byte[] pdf() {
        return PDF.clone();
    }

    private static byte[] emptyPage() {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page's own token. Spring's {@code csrf()} would replace the store of tokens for all tests that log in. */
    static MockHttpServletRequest token(MockHttpServletRequest request) {
        request.setCookies(new Cookie("XSRF-TOKEN-MOTCUA", "token"));
        request.addHeader("X-XSRF-TOKEN-MOTCUA", "token");
        return request;
    }

    static Map<String, String> fields() {
        return Map.ofEntries(
                Map.entry("procedure", "household-business"),
                Map.entry("channel", "COUNTER"),
                Map.entry("resultChannel", "COUNTER"),
                Map.entry("kind", "PERSON"),
                Map.entry("name", "Nguyễn Thị Thử"),
                Map.entry("idNumber", "062 088 001 234"),
                Map.entry("phone", "0905 123 456"),
                Map.entry("email", "thu@example.com"),
                Map.entry("address", "12 Phan Đình Phùng, Kon Tum"),
                Map.entry("feeVnd", "100000"),
                Map.entry("feePaid", "true"));
    }

    static MockHttpServletRequestBuilder posted(String path, Object... values) {
        return post(path, values);
    }
}
