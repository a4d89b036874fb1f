package vn.motcua.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.desk.Cards;
import vn.motcua.desk.Cards.Card;
import vn.motcua.desk.Colleagues;
import vn.motcua.desk.Colleagues.Colleague;
import vn.motcua.desk.OwnTasks;
import vn.motcua.engine.Refusal;

/** What Tasklist's scripts of ours ask for. */
@RestController
@RequestMapping("/desk")
class TasklistAnswers {
    private static final int MOST = 200;

    private final Cards cards;
    private final OwnTasks ownTasks;
    private final Colleagues colleagues;
    private final LayoutModel layout;

    TasklistAnswers(Cards cards, OwnTasks ownTasks, Colleagues colleagues, LayoutModel layout) {
        this.cards = cards;
        this.ownTasks = ownTasks;
        this.colleagues = colleagues;
        this.layout = layout;
    }

    /** Who is logged in and where our pages are. */
    record Me(@Nullable String id, @Nullable String name, @Nullable String title, List<Link> links) {
        record Link(String href, String label) {}
    }

    /** @param tasks ids, comma separated; those that are not for the caller are left out of the answer */
    @GetMapping("/cards")
    List<Card> cards(@RequestParam List<String> tasks) {
        if (tasks.size() > MOST) {
            throw Refusal.invalid("too-many-tasks", "Mỗi lần hỏi không quá " + MOST + " việc.");
        }
        return tasks.isEmpty() ? List.of() : cards.of(tasks);
    }

    @GetMapping("/me")
    Me me(HttpServletRequest request) {
        var shown = layout.layout(request);
        var links = shown.links().stream()
                .filter(link -> !link.href().startsWith("/camunda/app/tasklist"))
                .map(link -> new Me.Link(link.href(), link.text()))
                .toList();
        return new Me(request.getRemoteUser(), shown.official(), shown.title(), links);
    }

    /** To whom the head may give the work of this task, by name. */
    @GetMapping("/tasks/{id}/colleagues")
    List<Colleague> colleagues(@PathVariable String id) {
        return colleagues.of(id);
    }

    /** Puts one's own task back into the pool of its unit. */
    @PostMapping("/tasks/{id}/put-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putBack(@PathVariable String id) {
        ownTasks.putBack(id);
    }
}
