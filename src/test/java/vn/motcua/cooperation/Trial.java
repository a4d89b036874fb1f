package vn.motcua.cooperation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Channel;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Papers;
import vn.motcua.dossiers.Submissions;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;

/** Dossiers of the procedure that only tests have, which calls each shared block. */
@Component("cooperationTrial")
public class Trial {
    private final Submissions submissions;
    private final Papers papers;
    private final Dossiers dossiers;
    private final Tasks tasks;
    private final Actors actors;

    Trial(Submissions submissions, Papers papers, Dossiers dossiers, Tasks tasks, Actors actors) {
        this.submissions = submissions;
        this.papers = papers;
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.actors = actors;
    }

    /** A dossier that has entered this block. */
    public String in(String block) {
        String code = actors.as(TestFilings.CLERK, () -> {
            var id = UUID.randomUUID();
            submissions.open(
                    id,
                    TestFilings.DESK,
                    new Filing(
                            "cooperation-trial",
                            null,
                            Channel.COUNTER,
                            Channel.COUNTER,
                            TestFilings.applicant("A Phối Hợp"),
                            0,
                            true));
            papers.add(id, "application", "Đơn đề nghị", "don.pdf", TestFilings.PDF);
            return dossiers.accept(id).code();
        });
        does("chuyenvien", code, "task_choose", Map.of("block", block));
        return code;
    }

    public List<OpenTask> open(String dossier, String key) {
        return tasks.open(dossier).stream()
                .filter(task -> task.key().equals(key))
                .toList();
    }

    /** The official claims a task of this key that he may do and hands its form in. */
    public void does(String official, String dossier, String key, Map<String, ?> fields) {
        does(official, open(dossier, key).get(0), fields);
    }

    public void does(String official, OpenTask task, Map<String, ?> fields) {
        actors.as(official, () -> {
            tasks.claim(task.id(), official);
            tasks.submit(task.id(), fields);
        });
    }
}
