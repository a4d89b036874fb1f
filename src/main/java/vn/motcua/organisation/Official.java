package vn.motcua.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who works on dossiers.
 *
 * @param id the login
 * @param title the position as letters print it, for example <i>Trưởng phòng Tài chính – Kế hoạch</i>
 */
public record Official(String id, String name, String title, @Nullable String email, List<Post> posts) {

    /** One role in one unit; the engine knows it as the group {@code <unit>.<role>}. */
    public record Post(String unit, String role) {}

    public Official {
        posts = List.copyOf(posts);
    }

    public boolean holds(String role) {
        return posts.stream().anyMatch(post -> post.role().equals(role));
    }
}
