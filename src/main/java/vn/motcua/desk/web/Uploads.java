package vn.motcua.desk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import vn.motcua.desk.PaperUpload;

/** The files of a form: the field {@code paper-<kind>} holds papers of that kind; fields left empty are left out. */
final class Uploads {
    private static final String FIELD = "paper-";

    private Uploads() {}

    static List<PaperUpload> of(MultipartRequest request) {
        return request.getMultiFileMap().entrySet().stream()
                .filter(field -> field.getKey().startsWith(FIELD))
                .flatMap(field -> field.getValue().stream()
                        .filter(Uploads::isChosen)
                        .map(file -> upload(field.getKey().substring(FIELD.length()), file)))
                .toList();
    }

    static PaperUpload upload(String kind, MultipartFile file) {
        try {
            return new PaperUpload(kind, file.getOriginalFilename(), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file field that nobody touched arrives without a name and without bytes; an empty file has a name. */
    private static boolean isChosen(MultipartFile file) {
        var name = file.getOriginalFilename();
        return !file.isEmpty() || name != null && !name.isBlank();
    }
}
