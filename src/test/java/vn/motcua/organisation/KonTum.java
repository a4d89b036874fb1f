package vn.motcua.organisation;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** The real organisation file, read as the demo reads it, and with one line changed. */
public final class KonTum {
    static final String FILE = "config/organisation/kon-tum.yaml";
    static final String DEMO = "config/organisation/kon-tum.demo.yaml";

    private KonTum() {}

    public static Organisation organisation() {
        return new Organisation(reader().read(FILE, new ClassPathResource(FILE), DEMO, new ClassPathResource(DEMO)));
    }

    static OrganisationReader reader() {
        return new OrganisationReader(new ClassPathResource("config/schema/organisation.schema.json"));
    }

    /** The file with the first occurrence of {@code before} replaced, which must be there. */
    static ByteArrayResource changed(String file, String before, String after) {
        try {
            var text = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            if (!text.contains(before)) {
                throw new IllegalArgumentException("not in " + file + ": " + before);
            }
            var at = text.indexOf(before);
            var mended = text.substring(0, at) + after + text.substring(at + before.length());
            return new ByteArrayResource(mended.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
