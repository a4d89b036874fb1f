package vn.motcua.engine;

import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Where the models and settings are read from: {@code motcua.home} (a directory, {@code file:/srv/motcua/}), else the class path. */
@Component
public class Home {
    /**
     * Files by pattern, ordered by path; empty when there are none.
     *
     * @param pattern relative, {@code config/procedures/*.yaml}, {@code processes/*&#47;*.bpmn}
     */
    public List<Resource> resources(String pattern) {
        throw new UnsupportedOperationException("engine: Home.resources");
    }

    /** One file; {@link StartRefused} when it is not there. */
    public Resource resource(String path) {
        throw new UnsupportedOperationException("engine: Home.resource");
    }

    /** The path below home, {@code processes/x/x.bpmn}, of a resource found by {@link #resources}: a stable name. */
    public String path(Resource resource) {
        throw new UnsupportedOperationException("engine: Home.path");
    }
}
