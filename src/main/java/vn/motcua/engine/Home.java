package vn.motcua.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Where the models and settings are read from: {@code motcua.home} (a directory, {@code file:/srv/motcua/}), else the class
 * path; and models and procedures also from {@code motcua.additional-home}, where there is one. A file that both have is
 * read from the first.
 */
@Component
public class Home {
    private static final List<String> ROOTS = List.of("/config/", "/forms/", "/processes/");

    private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    private final List<String> roots;

    @Autowired
    Home(@Value("${motcua.home:classpath:/}") String root, @Value("${motcua.additional-home:}") String additional) {
        this.roots = Stream.of(root, additional)
                .filter(each -> !each.isBlank())
                .map(each -> each.endsWith("/") ? each : each + "/")
                .toList();
    }

    Home(String root) {
        this(root, "");
    }

    /** What the jar brings along, without Spring: for tests and tools. */
    public static Home shipped() {
        return new Home("classpath:/");
    }

    /**
     * Files by pattern, ordered by path; empty when there are none.
     *
     * @param pattern relative, {@code config/procedures/*.yaml}, {@code processes/*&#47;*.bpmn}
     */
    public List<Resource> resources(String pattern) {
        var found = new TreeMap<String, Resource>();
        roots.forEach(
                root -> resources(root, pattern).forEach(resource -> found.putIfAbsent(path(resource), resource)));
        return List.copyOf(found.values());
    }

    private List<Resource> resources(String root, String pattern) {
        try {
            return Arrays.stream(resolver.getResources(root + pattern))
                    .filter(Resource::exists)
                    .toList();
        } catch (FileNotFoundException noSuchFolder) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file; {@link StartRefused} when it is not there. */
    public Resource resource(String path) {
        return roots.stream()
                .map(root -> resolver.getResource(root + path))
                .filter(Resource::exists)
                .findFirst()
                .orElseThrow(() ->
                        new StartRefused("Không tìm thấy tệp " + path + " trong " + String.join(", ", roots) + "."));
    }

    /** The path below home, {@code processes/x/x.bpmn}, of a resource found by {@link #resources}: a stable name. */
    public String path(Resource resource) {
        try {
            var path =
                    URI.create(resource.getURL().toString().replace(" ", "%20")).getSchemeSpecificPart();
            var start = ROOTS.stream().mapToInt(path::lastIndexOf).max().orElse(-1);
            return path.substring(start + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
