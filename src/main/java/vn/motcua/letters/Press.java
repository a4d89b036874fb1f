package vn.motcua.letters;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/**
 * Makes the PDF of a paper: the template fills with the sheet, the page form becomes a PDF with its fonts embedded. The
 * same sheet gives the same bytes: the document's id and dates come from the letter, not from the moment of printing.
 */
@Component
class Press {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private final Templates templates;

    static {
        // It tells of each style sheet and font that it reads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    Press(Templates templates) {
        this.templates = templates;
    }

    byte[] print(LetterKind kind, UUID id, Instant issuedAt, Sheet sheet) {
        return print(templates.fill(kind, sheet), id, issuedAt);
    }

    /** @param html a filled template */
    byte[] print(String html, UUID id, Instant issuedAt) {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.withProducer("Một Cửa");
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        try (var renderer = builder.buildPdfRenderer();
                var out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                var information = document.getDocumentInformation();
                information.setCreationDate(calendar(issuedAt));
                information.setModificationDate(calendar(issuedAt));
                document.setDocumentId(id.getMostSignificantBits());
                document.save(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("PDF of letter " + id, e);
        }
    }

    private static Calendar calendar(Instant instant) {
        return GregorianCalendar.from(instant.atZone(ZONE));
    }

    /** Liberation Serif looks like the typeface that NĐ 30/2020 asks for and has every Vietnamese letter. */
    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        FSSupplier<InputStream> file = () -> Objects.requireNonNull(
                Press.class.getResourceAsStream("/liberation/LiberationSerif-" + cut + ".ttf"),
                "LiberationSerif-" + cut);
        builder.useFont(file, "Liberation Serif", weight, style, true);
    }
}
