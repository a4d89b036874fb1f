package vn.motcua.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Small models for the tests of this module: each with a key of its own. */
final class Trial {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    static final String FORM =
            """
            {"type":"default","id":"%s.form","components":[
              {"type":"text","text":"Xem hồ sơ"},
              {"type":"radio","key":"proposal","label":"Đề xuất","validate":{"required":true},
               "values":[{"label":"Cấp","value":"grant"},{"label":"Từ chối","value":"refuse"}],
               "properties":{"processVariable":"true"}},
              {"type":"textarea","key":"reason","label":"Lý do","validate":{"required":true,"minLength":3,"maxLength":10},
               "conditional":{"hide":"=proposal != \\"refuse\\""}},
              {"type":"number","key":"fee","label":"Lệ phí","validate":{"min":0,"max":100},
               "properties":{"processVariable":"true"}},
              {"type":"textfield","key":"phone","label":"Điện thoại","validate":{"pattern":"^0[0-9]{9}$"}},
              {"type":"datetime","subtype":"date","key":"day","dateLabel":"Ngày ký"},
              {"type":"checkbox","key":"sure","label":"Chắc chắn"},
              {"type":"textfield","key":"shown","label":"Chỉ xem","disabled":true,"properties":{"processVariable":"true"}}
            ]}
            """;

    private Trial() {}

    static String key() {
        return "trial-" + COUNTER.incrementAndGet();
    }

    /** Start, the body's nodes in a row, end: {@code nodes} are full elements whose ids follow. */
    static byte[] process(String key, String nodes, String... path) {
        var flows = new StringBuilder();
        var from = "start_trial";
        for (var i = 0; i <= path.length; i++) {
            var to = i < path.length ? path[i] : "end_trial";
            flows.append("<bpmn:sequenceFlow id='flow_%d' sourceRef='%s' targetRef='%s'/>".formatted(i, from, to));
            from = to;
        }
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn'
                    xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' targetNamespace='trial'>
                  <bpmn:error id='error_trial' errorCode='trial-problem'/>
                  <bpmn:message id='message_go' name='go'/>
                  <bpmn:process id='%s' isExecutable='true' camunda:historyTimeToLive='P1D'>
                    <bpmn:startEvent id='start_trial'/>
                    %s
                    <bpmn:endEvent id='end_trial'/>
                    %s
                  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(key, nodes, flows)
                .strip()
                .getBytes(StandardCharsets.UTF_8);
    }

    static String userTask(String key, String attributes) {
        return """
                <bpmn:userTask id='task_trial' name='Việc thử' camunda:formRef='%s.form'
                    camunda:formRefBinding='deployment' camunda:candidateGroups='${trial.group(dossier)}' %s/>"""
                .formatted(key, attributes);
    }

    static Map<String, byte[]> files(String key, byte[] process) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("processes/" + key + "/" + key + ".bpmn", process);
        return files;
    }

    static Map<String, byte[]> filesWithForm(String key, byte[] process) {
        var files = files(key, process);
        files.put("forms/" + key + "/form.form", FORM.formatted(key).getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
