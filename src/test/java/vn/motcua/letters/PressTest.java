package vn.motcua.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.engine.Home;

/** The papers, read back as text. */
class PressTest {
    private static final UUID ID = UUID.fromString("0190f3a1-0000-7000-8000-000000000001");
    private static final Instant ISSUED = Instant.parse("2022-08-05T01:05:00Z");

    private final Press press = new Press(new Templates(Home.shipped()));

    @Test
    void theReceiptShowsCodeDueDateAndPapers() throws IOException {
        var text = print(LetterKind.RECEIPT, SampleSheets.receipt());

        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Độc lập - Tự do - Hạnh phúc")
                .contains("GIẤY TIẾP NHẬN HỒ SƠ")
                .contains("Mẫu số 01 – Thông tư 01/2018/TT-VPCP, Điều 9")
                .contains("Mã hồ sơ: 000.00.64.H34-220805-0001")
                .contains("17 giờ 00 phút, ngày 10 tháng 8 năm 2022")
                .contains("Giấy đề nghị đăng ký hộ kinh doanh")
                .contains("100.000 đồng (đã nộp)")
                .contains("Số thứ tự: 0001");
    }

    @Test
    void theSupplementRequestListsWhatIsMissing() throws IOException {
        var text = print(LetterKind.SUPPLEMENT_REQUEST, SampleSheets.supplementRequest());

        assertThat(text)
                .contains("Số: 05/HDHS")
                .contains("1. Giấy đề nghị đăng ký hộ kinh doanh ghi đủ ngành")
                .contains("2. Bản sao hợp lệ căn cước công dân")
                .contains("NGƯỜI HƯỚNG DẪN");
    }

    @Test
    void aRefusalAtTheDeskIsSignedByBothAndOneOfTheAgencyByItsLeader() throws IOException {
        assertThat(print(LetterKind.REFUSAL, SampleSheets.refusal(false)))
                .contains("NGƯỜI NỘP HỒ SƠ")
                .doesNotContain("TL. CHỦ TỊCH");
        assertThat(print(LetterKind.REFUSAL, SampleSheets.refusal(true)))
                .contains("TL. CHỦ TỊCH")
                .contains("không đủ điều kiện đăng ký")
                .doesNotContain("NGƯỜI NỘP HỒ SƠ");
    }

    @Test
    void theApologyGivesReasonOldAndNewDate() throws IOException {
        var text = print(LetterKind.APOLOGY, SampleSheets.apology()).replaceAll("\\s+", " ");

        assertThat(text)
                .contains("Số: 12/PXL")
                .contains("Kính gửi: Nguyễn Thị Huyền Trưởng")
                .contains("Thời gian hẹn trả kết quả: 17 giờ 00 phút, ngày 10 tháng 8 năm 2022")
                .contains("xác minh thêm địa điểm kinh doanh")
                .contains("hẹn lại thời gian trả kết quả: 17 giờ 00 phút, ngày 15 tháng 8 năm 2022")
                .contains("Trần Đình Quyết");
    }

    @Test
    void everyVietnameseLetterIsPrintedAndReadBack() throws IOException {
        var letters = new StringBuilder();
        for (var base : new String[] {"aăâeêioôơuưy", "AĂÂEÊIOÔƠUƯY"})
            for (var vowel : base.split(""))
                for (var tone : new String[] {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"})
                    letters.append(java.text.Normalizer.normalize(vowel + tone, java.text.Normalizer.Form.NFC));
        letters.append("đĐ");
        var all = letters.toString();
        assertThat(all).hasSize(146);
        var sample = SampleSheets.apology();
        var text = print(LetterKind.APOLOGY, withReason(sample, all)).replaceAll("\\s+", "");

        assertThat(text).contains(all);
    }

    @Test
    void theSameSheetGivesTheSameBytes() {
        var first = press.print(LetterKind.RECEIPT, ID, ISSUED, SampleSheets.receipt());

        assertThat(press.print(LetterKind.RECEIPT, ID, ISSUED, SampleSheets.receipt()))
                .isEqualTo(first);
    }

    @Test
    void theQrCodeOnTheReceiptLeadsToThePublicPage() throws Exception {
        try (var document = load(LetterKind.RECEIPT, SampleSheets.receipt())) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 300);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            var code = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));

            assertThat(code.getText()).isEqualTo(SampleSheets.receipt().publicUrl());
        }
    }

    @Test
    void aFormFitsOnOneSheetOfA5() throws IOException {
        for (var paper : new Object[][] {
            {LetterKind.RECEIPT, SampleSheets.receipt()},
            {LetterKind.SUPPLEMENT_REQUEST, SampleSheets.supplementRequest()},
            {LetterKind.REFUSAL, SampleSheets.refusal(true)},
            {LetterKind.APOLOGY, SampleSheets.apology()}
        })
            try (var document = load((LetterKind) paper[0], (Sheet) paper[1])) {
                assertThat(document.getNumberOfPages()).as(paper[0].toString()).isOne();
                var page = document.getPage(0).getMediaBox();
                assertThat(page.getWidth()).isCloseTo(148 / 25.4f * 72, org.assertj.core.data.Offset.offset(1f));
                assertThat(page.getHeight()).isCloseTo(210 / 25.4f * 72, org.assertj.core.data.Offset.offset(1f));
            }
    }

    @Test
    void markupInWhatPeopleWriteIsOnlyText() throws IOException {
        var text = print(LetterKind.APOLOGY, withReason(SampleSheets.apology(), "a < b & <b>c</b>"));

        assertThat(text).contains("a < b & <b>c</b>");
    }

    private static Sheet withReason(Sheet sheet, String reason) {
        var words = sheet.words();
        return new Sheet(
                sheet.form(),
                sheet.head(),
                sheet.oneStop(),
                sheet.code(),
                sheet.publicUrl(),
                sheet.person(),
                sheet.procedure(),
                sheet.field(),
                sheet.papers(),
                sheet.limit(),
                sheet.receivedAt(),
                sheet.dueAt(),
                sheet.explanation(),
                sheet.collectAt(),
                sheet.fee(),
                sheet.registerNumber(),
                sheet.registerBook(),
                new Sheet.Words(reason, words.missing(), words.settlingUnit(), words.newDue()),
                sheet.signature(),
                sheet.contact(),
                sheet.addressed());
    }

    private String print(LetterKind kind, Sheet sheet) throws IOException {
        try (var document = load(kind, sheet)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private PDDocument load(LetterKind kind, Sheet sheet) throws IOException {
        var pdf = press.print(kind, ID, ISSUED, sheet);
        var folder = Files.createDirectories(Path.of("target", "letters"));
        Files.write(
                folder.resolve(kind.wire() + (sheet.signature().authority().isEmpty() ? "" : "-signed") + ".pdf"), pdf);
        return Loader.loadPDF(pdf);
    }
}
