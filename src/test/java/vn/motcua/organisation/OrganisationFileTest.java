package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.organisation.KonTum.DEMO;
import static vn.motcua.organisation.KonTum.FILE;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.engine.StartRefused;

class OrganisationFileTest {

    @Test
    void withoutTheDemoProfileThereIsNoDemoOfficial() {
        var file = KonTum.reader().read(FILE, new ClassPathResource(FILE), DEMO, null);
        assertThat(file.officials()).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            parent: dak-to}                | parent: dak-too}               | parent nêu 'dak-too' không có trong units
            id: kon-tum-y-te               | id: kon-tum-noi-vu             | đơn vị 'kon-tum-noi-vu' được khai báo hai lần
            successors: [quang-ngai]       | successors: [quang-nam]        | successors nêu 'quang-nam' không có trong units
            successors: [quang-ngai]       | successors: [kon-tum-ubnd]     | phải bắt đầu sau khi 'kon-tum' kết thúc
            homeAffairs: kon-tum-noi-vu    | homeAffairs: so-noi-vu         | anchors nêu đơn vị 'so-noi-vu' không có trong units
            oneStop: dak-to-mot-cua        | oneStop: mot-cua               | oneStop nêu 'mot-cua' không có trong units
            kind: district                 | kind: county                   | không đúng lược đồ
            asOf: 2022-08-05               | asOf: 2022-13-05               | /asOf không đúng lược đồ
            clerk: Công chức               | clark: Công chức               | không đúng lược đồ
            code: H34                      | code: "34"                     | /code không đúng lược đồ
            , codeConfirmed: false         | ''                             | không đúng lược đồ
            parent: kon-tum-office         | parent: kon-tum-ttpvhcc        | nằm dưới chính nó
            officials: []                  | officials: [                   | YAML hỏng
            name: Tỉnh Kon Tum             | name: [Tỉnh Kon Tum]           | /name không đúng lược đồ
            code: H34                      | name: Tỉnh Kon Tum             | YAML hỏng
            """)
    void aFaultyFileStopsTheStartWithFileLineAndASentence(String before, String after, String sentence) {
        var faulty = KonTum.changed(FILE, before, after);
        assertThatThrownBy(() -> KonTum.reader().read(FILE, faulty, DEMO, null))
                .isInstanceOf(StartRefused.class)
                .message()
                .matches("(?s)config/organisation/kon-tum\\.yaml, dòng \\d+: .*")
                .contains(sentence);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            role: clerk                    | role: boss                     | không đúng lược đồ
            role: clerk                    | role: chairman                 | đơn vị 'tp-kon-tum-mot-cua' không có vai trò 'chairman'
            unit: tp-kon-tum-mot-cua       | unit: tp-kon-tum-mot           | thuộc đơn vị 'tp-kon-tum-mot' không có trong units
            id: tiepnhan2                  | id: tiepnhan                   | cán bộ 'tiepnhan' được khai báo hai lần
            id: tiepnhan2                  | id: Tiếp nhận                  | không đúng lược đồ
            """)
    void aFaultyDemoOfficialStopsTheStartToo(String before, String after, String sentence) {
        var faulty = KonTum.changed(DEMO, before, after);
        assertThatThrownBy(() -> KonTum.reader().read(FILE, new ClassPathResource(FILE), DEMO, faulty))
                .isInstanceOf(StartRefused.class)
                .message()
                .matches("(?s)config/organisation/kon-tum\\.demo\\.yaml, dòng \\d+: .*")
                .contains(sentence);
    }

    @Test
    void theFaultNamesTheLineOfTheUnit() {
        var faulty = KonTum.changed(FILE, "parent: dak-to}", "parent: nowhere}");
        var lines = new String(faulty.getByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int line = 1
                + lines.indexOf(lines.stream()
                        .filter(l -> l.contains("nowhere"))
                        .findFirst()
                        .orElseThrow());
        assertThatThrownBy(() -> KonTum.reader().read(FILE, faulty, DEMO, null))
                .hasMessageStartingWith(FILE + ", dòng " + line + ": đơn vị 'dak-to-mot-cua'");
    }

    @Test
    void anEmptyFileStopsTheStart() {
        assertThatThrownBy(() -> KonTum.reader().read(FILE, new ByteArrayResource(new byte[0]), DEMO, null))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tệp trống");
    }
}
