package vn.motcua.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A page that stands for a citizen's paper in the demo, and says so. */
final class DemoPaper {
    private static final String FONT = "/liberation/LiberationSerif-Regular.ttf";
    private static final int WIDTH = 70;

    private DemoPaper() {}

    static byte[] pdf(String title, String whose) {
        try (var document = new PDDocument();
                var font = DemoPaper.class.getResourceAsStream(FONT)) {
            if (font == null) throw new IllegalStateException("The font " + FONT + " is not on the class path");
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            write(document, page, PDType0Font.load(document, font), List.of("GIẤY TỜ MẪU", title, whose));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, PDPage page, PDFont font, List<String> lines) throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 14);
            content.setLeading(26);
            content.newLineAtOffset(60, 740);
            for (var line : lines) {
                content.showText(line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line);
                content.newLine();
            }
            content.endText();
        }
    }
}
