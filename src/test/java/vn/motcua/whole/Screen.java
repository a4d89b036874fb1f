package vn.motcua.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.FluentWait;

/** An official's browser: waits for what it needs to see, and keeps pictures in {@code target/screenshots}. */
final class Screen implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private final ChromeDriver driver;
    private final String home;
    private int pictures;

    /** Whether this machine has a browser; CI sets {@code MOTCUA_BROWSER=required} and then its absence is an error. */
    static boolean hasBrowser() {
        boolean here = Files.exists(CHROMIUM) && Files.exists(DRIVER);
        if (!here && "required".equals(System.getenv("MOTCUA_BROWSER"))) {
            throw new IllegalStateException("Chromium and its driver are required here and not installed");
        }
        return here;
    }

    Screen(String home) {
        this.home = home;
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                // Containers give little shared memory; a page that needs more of it would die.
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1400,1000",
                "--lang=vi-VN");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "vi-VN,vi"));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withEnvironment(Map.of("TZ", "Asia/Ho_Chi_Minh"))
                .build();
        this.driver = new ChromeDriver(service, options);
    }

    /** Changes to this official, as somebody who sits down at another's browser. */
    void login(String official) {
        driver.switchTo().defaultContent();
        driver.get(home + "/dang-nhap");
        driver.manage().deleteAllCookies();
        driver.get(home + "/dang-nhap");
        enter(official);
        until(
                d -> {
                    var page = String.valueOf(driver.getCurrentUrl());
                    // A late answer to the page before may replace the login page's token: it says so, and one tries
                    // again.
                    if (page.contains("lam-lai")) {
                        enter(official);
                    }
                    return !page.contains("/dang-nhap");
                },
                "login of " + official);
    }

    private void enter(String official) {
        type(By.name("username"), official);
        type(By.name("password"), "motcua");
        click(By.cssSelector("form button[type=submit]"));
    }

    void open(String path) {
        driver.switchTo().defaultContent();
        driver.get(home + path);
    }

    WebElement see(By what) {
        return until(
                d -> Optional.of(driver.findElement(what))
                        .filter(WebElement::isDisplayed)
                        .orElse(null),
                "" + what);
    }

    /** What is there though nobody sees it, such as the choices of a list. */
    WebElement present(By what) {
        return until(d -> driver.findElement(what), "" + what);
    }

    boolean shows(By what) {
        return driver.findElements(what).stream().anyMatch(WebElement::isDisplayed);
    }

    void seeText(String text) {
        see(By.xpath("//*[contains(normalize-space(.), \"" + text + "\")]"));
    }

    void click(By what) {
        until(
                d -> {
                    var element = driver.findElement(what);
                    if (!element.isDisplayed() || !element.isEnabled()) {
                        return null;
                    }
                    element.click();
                    return true;
                },
                "click " + what);
    }

    void type(By field, String text) {
        var element = see(field);
        element.clear();
        element.sendKeys(text);
    }

    /** Gives a file to an upload field, hidden or not. */
    void upload(By field, Path file) {
        present(field).sendKeys(file.toAbsolutePath().toString());
    }

    void inFrame(By frame, Runnable work) {
        driver.switchTo().frame(see(frame));
        work.run();
        driver.switchTo().defaultContent();
    }

    /** The media type and first bytes of what a link of this page opens, fetched with the page's own session. */
    String fetch(String path) {
        return String.valueOf(driver.executeAsyncScript(
                "const done = arguments[1]; fetch(arguments[0]).then(async r => done(r.status + ' ' +"
                        + " r.headers.get('content-type') + ' ' + (await r.text()).slice(0, 5)))",
                path));
    }

    /** The body of what this path answers to the page's own session. */
    String text(String path) {
        return String.valueOf(driver.executeAsyncScript(
                "const done = arguments[1]; fetch(arguments[0]).then(async r => done(await r.text()))", path));
    }

    /** Gives a field its value as its picker would, which no key sequence does in every locale. */
    void set(By field, String value) {
        driver.executeScript("arguments[0].value = arguments[1]", see(field), value);
    }

    String attribute(By what, String name) {
        return String.valueOf(see(what).getDomProperty(name));
    }

    void picture(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(
                    folder.resolve("%02d-%s.png".formatted(++pictures, name)),
                    driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T until(Function<? super Object, T> condition, String what) {
        return new FluentWait<Object>(driver)
                .withTimeout(Duration.ofSeconds(60))
                .pollingEvery(Duration.ofMillis(150))
                .ignoring(NoSuchElementException.class)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementClickInterceptedException.class)
                .withMessage(() -> missing(what))
                .until(condition);
    }

    /** What a reader of the report needs who has no picture: the page's words and what its scripts complained of. */
    private String missing(String what) {
        picture("missing");
        var words = String.valueOf(driver.executeScript("return document.body && document.body.innerText"));
        return "Not seen: %s at %s%n%s%n%s"
                .formatted(
                        what,
                        driver.getCurrentUrl(),
                        words.substring(0, Math.min(600, words.length())),
                        driver.manage().logs().get(LogType.BROWSER).getAll());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
