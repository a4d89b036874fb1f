package vn.motcua.procedures;

import java.io.IOException;
import org.springframework.core.io.Resource;
import vn.motcua.engine.StartRefused;

/** Reads configuration; a file that cannot be read stops the start. */
final class Files {
    private Files() {}

    static byte[] bytes(String path, Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new StartRefused(path + ": không đọc được tệp.", e);
        }
    }
}
