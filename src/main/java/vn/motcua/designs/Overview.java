package vn.motcua.designs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.engine.bpmn.BpmnFile;
import vn.motcua.engine.bpmn.WorstPath;
import vn.motcua.procedures.Library;
import vn.motcua.procedures.Publication;
import vn.motcua.procedures.Publications;

/** What the page of designers shows: every process that counts now, and what a draft changes. */
@Component
public class Overview {
    /**
     * @param procedure whether it is an administrative procedure, or a block or supervision
     * @param publication by which it counts; null when the release brought it along
     */
    public record Process(String key, String name, boolean procedure, @Nullable Publication publication) {}

    /** A file of a draft beside the one that counts now: new, changed, removed, same. */
    public record Change(String path, Kind kind) {
        public enum Kind {
            NEW("mới"),
            CHANGED("sửa"),
            REMOVED("bỏ"),
            SAME("giữ nguyên");

            private final String label;

            Kind(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    private final Library library;
    private final Publications publications;

    Overview(Library library, Publications publications) {
        this.library = library;
        this.publications = publications;
    }

    /** By key. */
    public List<Process> processes() {
        var files = library.files();
        return files.diagrams().stream()
                .map(diagram -> new Process(
                        diagram.key(),
                        diagram.title(),
                        files.texts().containsKey("config/procedures/" + diagram.key() + ".yaml"),
                        publications.newest(diagram.key()).orElse(null)))
                .toList();
    }

    /** Files in order, those that differ first. */
    public List<Change> changes(Draft draft) {
        var now = library.files(draft.key());
        var paths = new TreeSet<>(now.keySet());
        paths.addAll(draft.files().keySet());
        var changes = new ArrayList<Change>();
        for (var path : paths) {
            var before = now.get(path);
            var after = draft.files().get(path);
            changes.add(new Change(
                    path,
                    before == null
                            ? Change.Kind.NEW
                            : after == null
                                    ? Change.Kind.REMOVED
                                    : before.equals(after) ? Change.Kind.SAME : Change.Kind.CHANGED));
        }
        changes.sort(Comparator.comparing(change -> change.kind() == Change.Kind.SAME));
        return changes;
    }

    /** The longest road of a draft that has no findings; empty for a block. */
    public Optional<WorstPath> worst(Draft draft) {
        return WorstPath.of(draft.key(), library.with(draft.key(), draft.files()));
    }

    /** The process's name that counts now. */
    public String name(String key) {
        var text = library.files().texts().get("processes/%s/%s.bpmn".formatted(key, key));
        return text == null ? key : new BpmnFile("processes/%s/%s.bpmn".formatted(key, key), text).title();
    }
}
