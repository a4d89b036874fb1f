package vn.motcua.desk;

import org.jspecify.annotations.Nullable;

/**
 * A file as it came in; what it really is, the module of papers finds out.
 *
 * @param kind key of a paper on the procedure's checklist, {@code result}, {@code supplement} or {@code other}
 */
public record PaperUpload(String kind, @Nullable String fileName, byte[] content) {
    String name() {
        return fileName == null || fileName.isBlank() ? kind : fileName;
    }
}
