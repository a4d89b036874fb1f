package vn.motcua.procedures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.motcua.engine.StartRefused;

/**
 * What must agree between a BPMN file and its neighbours; the engine checks the rest when it deploys.
 *
 * @param path {@code processes/x/x.bpmn}
 * @param process id of its process
 * @param tasks its user tasks, in the order of the file
 * @param ends ids of the end events that end the process: those of sub-processes are left out, but for event sub-processes
 * @param calls keys of the processes that it calls
 * @param legs steps that it calls a shared block for, with the key of the block
 * @param seats steps in whose unit it places user tasks
 * @param words what its service tasks do, {@code ${handoff.send(dossier,leg)}}
 */
record Diagram(
        String path,
        String process,
        List<Task> tasks,
        Set<String> ends,
        Set<String> calls,
        Map<String, String> legs,
        Set<String> seats,
        Set<String> words) {
    static final Pattern SEAT = Pattern.compile("\\$\\{role\\.at\\(dossier, *'([^']*)', *'([^']*)'\\)}");
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** A user task: what people see, who does it, when it is due; empty where the diagram says nothing. */
    record Task(String id, String form, String groups, String due) {}

    /** It hands a step over and has nobody accept or refuse it: sent is accepted. */
    boolean handsOverAtOnce() {
        return words.stream().anyMatch(word -> word.startsWith("${handoff.send("))
                && words.stream().noneMatch(word -> word.startsWith("${handoff.accept("));
    }

    static Diagram read(String path, byte[] content) {
        var root = parse(path, content);
        var processes = elements(root, "process");
        if (processes.size() != 1) {
            throw new StartRefused("%s: phải có đúng một quy trình, thấy %d.".formatted(path, processes.size()));
        }
        var process = processes.get(0);
        var tasks = elements(process, "userTask").stream()
                .map(task -> new Task(
                        task.getAttribute("id"),
                        task.getAttributeNS(CAMUNDA, "formRef"),
                        task.getAttributeNS(CAMUNDA, "candidateGroups"),
                        task.getAttributeNS(CAMUNDA, "dueDate")))
                .toList();
        var ends = new TreeSet<String>();
        elements(process, "endEvent").stream()
                .filter(end -> end.getParentNode() == process
                        || ((Element) end.getParentNode())
                                .getAttribute("triggeredByEvent")
                                .equals("true"))
                .forEach(end -> ends.add(end.getAttribute("id")));
        var calls = new TreeSet<String>();
        elements(process, "callActivity").forEach(call -> calls.add(call.getAttribute("calledElement")));
        var seats = new TreeSet<String>();
        tasks.stream()
                .map(task -> SEAT.matcher(task.groups()))
                .filter(Matcher::matches)
                .forEach(seat -> seats.add(seat.group(1)));
        return new Diagram(path, process.getAttribute("id"), tasks, ends, calls, legs(process), seats, words(process));
    }

    private static Set<String> words(Element process) {
        var words = new TreeSet<String>();
        elements(process, "serviceTask").forEach(task -> words.add(task.getAttributeNS(CAMUNDA, "expression")));
        return words;
    }

    private static Map<String, String> legs(Element process) {
        var legs = new TreeMap<String, String>();
        var handed = process.getElementsByTagNameNS(CAMUNDA, "in");
        for (int i = 0; i < handed.getLength(); i++) {
            var in = (Element) handed.item(i);
            if (in.getAttribute("target").equals("leg")) {
                var call = (Element) in.getParentNode().getParentNode();
                legs.put(in.getAttribute("sourceExpression"), call.getAttribute("calledElement"));
            }
        }
        return legs;
    }

    private static Element parse(String path, byte[] content) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // faults are thrown; the default handler would also print them
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXParseException e) {
            throw new StartRefused("%s, dòng %d: BPMN hỏng, %s".formatted(path, e.getLineNumber(), e.getMessage()), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new StartRefused(path + ": không đọc được BPMN.", e);
        }
    }

    private static List<Element> elements(Element root, String name) {
        var found = root.getElementsByTagNameNS(BPMN, name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
