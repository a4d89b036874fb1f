package vn.motcua.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Channel;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Papers;
import vn.motcua.dossiers.Submission;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.RequiredPaper;

/** The receipt's table of papers: those of the checklist that were filed, then whatever else was. */
@Component
class PaperList {
    private final Papers papers;

    PaperList(Papers papers) {
        this.papers = papers;
    }

    List<Sheet.PaperLine> of(Submission submission, Procedure procedure) {
        var filed = papers.of(submission.id());
        var kinds = filed.stream().map(Paper::kind).collect(Collectors.toSet());
        Map<String, RequiredPaper> listed =
                procedure.papers().stream().collect(Collectors.toMap(RequiredPaper::key, Function.identity()));
        var lines = new ArrayList<Sheet.PaperLine>();
        for (var paper : procedure.papers())
            if (kinds.contains(paper.key()))
                lines.add(line(lines.size() + 1, paper.name(), paper.copies(), submission));
        for (var paper : filed)
            if (!listed.containsKey(paper.kind())) lines.add(line(lines.size() + 1, paper.title(), 1, submission));
        return lines;
    }

    private static Sheet.PaperLine line(int no, String title, int copies, Submission submission) {
        return new Sheet.PaperLine(no, title, form(title, submission.filing().channel()), "%02d".formatted(copies));
    }

    private static String form(String title, Channel channel) {
        if (channel == Channel.ONLINE) return "Bản điện tử";
        return title.startsWith("Bản sao") ? "Bản sao" : "Bản chính";
    }
}
