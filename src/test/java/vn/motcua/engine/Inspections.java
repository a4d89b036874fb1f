package vn.motcua.engine;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.xml.sax.SAXException;

/** What a deployment would refuse, asked without engine and database: the words are known by their types alone. */
public final class Inspections {
    private Inspections() {}

    /**
     * @param forms ids of the forms of the same deployment
     * @param vocabulary the {@link Vocabulary} classes
     * @return one sentence for each fault, in Vietnamese
     */
    public static List<String> faults(String file, String diagram, Set<String> forms, Collection<Class<?>> vocabulary) {
        var beans = new DefaultListableBeanFactory();
        vocabulary.forEach(type -> beans.registerBeanDefinition(type.getName(), new RootBeanDefinition(type)));
        var inspection = new BpmnInspection(file, forms, new ExpressionCheck(new Words(beans)));
        try {
            inspection.inspect(Xml.read(diagram.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException e) {
            return List.of(file + ": " + e.getMessage());
        }
        return inspection.faults().stream().map(Fault::sentence).toList();
    }
}
