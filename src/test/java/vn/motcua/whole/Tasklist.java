package vn.motcua.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Camunda Tasklist, used as an official uses it: filter, card, claim, form, dossier tab, complete. */
final class Tasklist {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final Screen screen;

    Tasklist(Screen screen) {
        this.screen = screen;
    }

    /** Logs in, opens this task of the dossier in the unit's filter and takes it unless it was given to him. */
    Tasklist take(String official, String task, String dossier) {
        screen.login(official);
        screen.open("/camunda/app/tasklist/default/#/");
        screen.click(By.xpath(
                "//*[@cam-tasklist-filter-list or contains(@class,'filters')]//a[contains(., 'Việc của đơn vị')]"));
        screen.click(card(task, dossier));
        screen.see(By.xpath("//h2[contains(normalize-space(.), '" + task + "')]"));
        screen.until(
                seen -> screen.shows(By.cssSelector("button.claim"))
                        || screen.shows(By.cssSelector(".task-details .assignee, li.assignee .set-value, li.assignee")),
                "claim button or assignee");
        if (screen.shows(By.cssSelector("button.claim"))) {
            screen.click(By.cssSelector("button.claim"));
        }
        return this;
    }

    /** Whether the filter of the unit has such a card now. */
    static By card(String task, String dossier) {
        return By.xpath("//li[contains(@class,'task')][.//*[contains(@class,'dossier-card-code')][normalize-space(.)='"
                + dossier + "']]//h4//a[normalize-space(.)='" + task + "']");
    }

    Tasklist fill(String field, String text) {
        screen.type(By.cssSelector("[id^='fjs-form'][id$='field_" + field + "']"), text);
        return this;
    }

    /** The field offers this official by name once it has the focus. */
    Tasklist offers(String field, String official, String name) {
        var input = By.cssSelector("[id^='fjs-form'][id$='field_" + field + "']");
        screen.click(input);
        var option = screen.present(By.cssSelector("datalist option[value='" + official + "']"));
        assertThat(option.getDomProperty("label")).startsWith(name);
        return this;
    }

    Tasklist date(String field, LocalDate day) {
        var input = screen.see(By.cssSelector("[id^='fjs-form'][id$='field_" + field + "-date']"));
        input.sendKeys(DAY.format(day), Keys.TAB);
        return this;
    }

    Tasklist choose(String label) {
        screen.click(By.xpath("//div[contains(@class,'fjs')]//label[.//input][contains(normalize-space(.), \"" + label
                + "\")]" + " | //div[contains(@class,'fjs')]//label[contains(normalize-space(.), \"" + label
                + "\")][@for]"));
        return this;
    }

    /** Uploads the scanned result on the tab Hồ sơ and comes back to the form. */
    Tasklist scanResult(Path scan) {
        screen.click(By.xpath("//a[normalize-space(.)='Hồ sơ']"));
        screen.inFrame(By.cssSelector("iframe[src*='/ho-so/cua-viec/']"), () -> {
            screen.upload(By.cssSelector("input#file"), scan);
            screen.picture("dossier-tab");
            screen.click(By.xpath("//button[normalize-space(.)='Gửi giấy tờ']"));
            screen.seeText(String.valueOf(scan.getFileName()));
        });
        screen.click(By.xpath("//a[normalize-space(.)='Biểu mẫu']"));
        return this;
    }

    void complete(String picture) {
        screen.picture(picture);
        screen.click(By.xpath("//button[contains(@class,'btn-primary')][normalize-space(.)='Hoàn thành']"));
        screen.until(
                done -> !screen.shows(
                        By.xpath("//button[contains(@class,'btn-primary')][normalize-space(.)='Hoàn thành']")),
                "task completed: " + picture);
    }
}
