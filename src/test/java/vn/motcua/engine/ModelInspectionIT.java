package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;

@MotCuaIT
class ModelInspectionIT {
    @Autowired
    private Deployments deployments;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Actors actors;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            <bpmn:scriptTask id='x' name='Bước' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask> | x “Bước”: không được dùng tập lệnh (script)
            <bpmn:serviceTask id='x' camunda:class='java.lang.Object'/> | x: không được gọi lớp Java (camunda:class)
            <bpmn:serviceTask id='x' camunda:delegateExpression='${trial}'/> | x: không được dùng delegate expression
            <bpmn:serviceTask id='x' camunda:type='external' camunda:topic='t'/> | x: không được dùng external task
            <bpmn:serviceTask id='x' xmlns:a='http://activiti.org/bpmn' a:class='java.lang.Object'/> | x: không được gọi lớp Java (camunda:class)
            <bpmn:serviceTask id='x'><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:serviceTask> | x: không được dùng connector
            <bpmn:serviceTask id='x' camunda:expression='${trial.tables()}'><bpmn:extensionElements><camunda:executionListener event='start' expression='${trial.tables()}'/></bpmn:extensionElements></bpmn:serviceTask> | x: không được dùng execution listener
            <bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create' class='A'/></bpmn:extensionElements></bpmn:userTask> | x: không được dùng task listener
            <bpmn:userTask id='x'/> | x: việc của người phải có biểu mẫu (camunda:formRef)
            <bpmn:userTask id='x' camunda:formKey='embedded:app:a.html'/> | x: biểu mẫu phải khai bằng camunda:formRef
            <bpmn:userTask id='x' camunda:formRef='no.form' camunda:formRefBinding='deployment'/> | x: không có biểu mẫu 'no.form' trong cùng bộ triển khai
            <bpmn:callActivity id='x' calledElement='other' camunda:calledElementBinding='deployment'/> | x: quy trình được gọi phải lấy bản mới nhất (calledElementBinding="latest")
            <bpmn:callActivity id='x' calledElement='other'><bpmn:extensionElements><camunda:in variables='all'/></bpmn:extensionElements></bpmn:callActivity> | x: phải nêu tên từng biến khi gọi quy trình, không được truyền tất cả
            <bpmn:serviceTask id='x' camunda:expression='${secret.steal()}'/> | x: biểu thức ${secret.steal()}: 'secret' không có trong bộ từ vựng [
            <bpmn:serviceTask id='x' camunda:expression='${trial.note(dossier)}'/> | x: biểu thức ${trial.note(dossier)}: từ 'trial' không có hàm 'note' với 1 tham số
            <bpmn:serviceTask id='x' camunda:expression='${trial.getClass()}'/> | từ 'trial' không có hàm 'getClass' với 0 tham số
            <bpmn:serviceTask id='x' camunda:expression='${trial.note(dossier, execution)}'/> | 'execution' không được dùng trong biểu thức
            <bpmn:serviceTask id='x' camunda:expression='${execution.processEngineServices}'/> | không được đọc thuộc tính bằng dấu chấm hoặc ngoặc vuông
            <bpmn:serviceTask id='x' camunda:expression='${trial.note(dossier, "a").getClass()}'/> | chỉ được gọi hàm của một từ trong bộ từ vựng
            <bpmn:serviceTask id='x' camunda:expression='${dateTime()}'/> | không có hàm 'dateTime'
            <bpmn:serviceTask id='x' camunda:expression='${trial.note(}'/> | sai cú pháp ở vị trí
            <bpmn:serviceTask id='x' name='${trial}' camunda:expression='${trial.tables()}'/> | từ 'trial' phải gọi một hàm
            """)
    void aFaultyDiagramIsRefusedNamingElementAndFault(String node, String sentence) {
        var key = Trial.key();
        var files = Trial.files(key, Trial.process(key, node, "x"));
        assertThatThrownBy(() -> deployments.deploy(key, files))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("model-refused");
                    assertThat(refusal.sentence()).contains(sentence).contains("processes/" + key);
                });
        assertThat(repository.createDeploymentQuery().deploymentName(key).count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"type":"filepicker","key":"a"} | trường a: không được dùng trường kiểu 'filepicker'
            {"type":"dynamiclist","key":"a"} | trường a: không được dùng trường kiểu 'dynamiclist'
            {"type":"textfield","key":"dossier"} | trường dossier: khóa trường 'dossier' trùng hoặc không được dùng
            {"type":"textfield","key":"a","conditional":{"hide":"=count(b) > 2"}} | trường a: điều kiện ẩn '=count(b) > 2' phải có dạng
            {"type":"select","key":"a","valuesKey":"b"} | trường a: các lựa chọn phải ghi sẵn trong biểu mẫu (values)
            """)
    void aFaultyFormIsRefusedNamingFieldAndFault(String component, String sentence) {
        var key = Trial.key();
        var files = Trial.files(key, Trial.process(key, Trial.userTask(key, ""), "task_trial"));
        var form = "{\"id\":\"%s.form\",\"components\":[%s]}".formatted(key, component);
        files.put("forms/" + key + "/form.form", form.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> deployments.deploy(key, files))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("forms/" + key + "/form.form, " + sentence);
    }

    @Test
    void aFormThatNoTaskUsesIsRefused() {
        var key = Trial.key();
        var files = Trial.filesWithForm(
                key, Trial.process(key, "<bpmn:serviceTask id='x' camunda:expression='${trial.tables()}'/>", "x"));
        assertThatThrownBy(() -> deployments.deploy(key, files))
                .hasMessageContaining("không việc nào dùng biểu mẫu '" + key + ".form'");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        var key = Trial.key();
        var nodes = "<bpmn:serviceTask id='x' camunda:class='A'/><bpmn:userTask id='y'/>";
        assertThatThrownBy(() -> deployments.deploy(key, Trial.files(key, Trial.process(key, nodes, "x", "y"))))
                .hasMessageContaining("x: không được gọi lớp Java")
                .hasMessageContaining("y: việc của người phải có biểu mẫu");
    }

    @Test
    void brokenXmlIsRefusedWithItsFile() {
        var files = Map.of("processes/broken/broken.bpmn", "<a><b></a>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> deployments.deploy("broken", files))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("processes/broken/broken.bpmn: không phải XML đúng");
    }

    @Test
    void aDecisionInAScriptLanguageIsRefused() {
        assertThatThrownBy(() -> deployments.deploy("trial-rules", Map.of("trial.dmn", decision("groovy", "1"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("trial.dmn, entry: chỉ được viết bằng FEEL, không được dùng ngôn ngữ 'groovy'");
        assertThatThrownBy(() ->
                        deployments.deploy("trial-rules", Map.of("trial.dmn", decision("juel", "${''.getClass()}"))))
                .hasMessageContaining("trial.dmn, entry: biểu thức");
        assertThatCode(() -> deployments.deploy("trial-rules", Map.of("trial.dmn", decision("feel", "\"slow\""))))
                .doesNotThrowAnyException();
    }

    private static byte[] decision(String language, String output) {
        return """
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='trial'>
                  <decision xmlns:camunda='http://camunda.org/schema/1.0/dmn' id='trial-decision' name='Thử' camunda:historyTimeToLive='P1D'>
                    <decisionTable id='t' hitPolicy='COLLECT'>
                      <input id='i'><inputExpression id='ie' typeRef='integer'><text>days</text></inputExpression></input>
                      <output id='o' name='speed' typeRef='string'/>
                      <rule id='r'><inputEntry id='e'><text>&gt; 3</text></inputEntry>
                        <outputEntry id='entry' expressionLanguage='%s'><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """
                .formatted(language, output)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nobodyDeploysButTheSystem() {
        var process = Trial.process("intruder", "<bpmn:manualTask id='x'/>", "x");
        var builder = repository
                .createDeployment()
                .name("intruder")
                .addInputStream("intruder.bpmn", new java.io.ByteArrayInputStream(process));
        assertThatThrownBy(() -> builder.deploy())
                .isInstanceOf(Refusal.class)
                .hasMessage("Chỉ hệ thống triển khai quy trình.");
        assertThat(actors.current()).isEqualTo(Actors.SYSTEM);
    }

    @Test
    void whatDidNotChangeIsNotDeployedAgainAndAChangedFormMakesANewVersionOfItsProcess() {
        var key = Trial.key();
        var files = Trial.filesWithForm(key, Trial.process(key, Trial.userTask(key, ""), "task_trial"));
        deployments.deploy(key, files);
        deployments.deploy(key, files);
        assertThat(versions(key)).isEqualTo(1);

        var changed = new LinkedHashMap<>(files);
        changed.computeIfPresent("forms/" + key + "/form.form", (file, form) -> new String(form, StandardCharsets.UTF_8)
                .replace("Lệ phí", "Phí")
                .getBytes(StandardCharsets.UTF_8));
        deployments.deploy(key, changed);
        assertThat(versions(key)).isEqualTo(2);
    }

    private long versions(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .count();
    }
}
