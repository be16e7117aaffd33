package cn.fazhi.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, as somebody sits before it. Every page that is looked at is checked by axe and kept as a picture. */
final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final String DRIVER = "/usr/bin/chromedriver";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Path PICTURES = AtTheDesk.PROJECT.resolve("target/screens");

    /** The smallest screen of an office, and a phone. */
    static final Dimension OFFICE = new Dimension(1366, 768);

    static final Dimension PHONE = new Dimension(390, 800);

    private final ChromeDriver driver;
    private final URI desk;

    private Browser(ChromeDriver driver, URI desk) {
        this.driver = driver;
        this.desk = desk;
    }

    /** Skips the test where there is no browser. */
    static void assumeThere() {
        boolean there = BROWSERS.stream().anyMatch(one -> new File(one).canExecute()) && new File(DRIVER).canExecute();
        Assumptions.assumeTrue(there, "没有安装 Chromium（chromium 和 chromium-driver），跳过");
    }

    /** A browser that nobody used before. */
    static Browser at(AtTheDesk desk) {
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSERS.stream()
                .filter(one -> new File(one).canExecute())
                .findFirst()
                .orElseThrow());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=zh-CN");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.SEVERE);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(DRIVER))
                        .build(),
                options);
        driver.manage().window().setSize(OFFICE);
        return new Browser(driver, desk.uri("/"));
    }

    /** Somebody with an account, logged in. */
    static Browser of(AtTheDesk desk, String name) {
        Browser browser = at(desk);
        try {
            browser.open("/login");
            browser.type("username", name);
            browser.type("password", AtTheDesk.PASSWORD);
            browser.press("登录");
            browser.until("logged in", () -> !browser.path().equals("/login"));
            return browser;
        } catch (RuntimeException | Error failed) {
            // Nobody has it yet who would close it, and its processes would outlive the tests.
            browser.close();
            throw failed;
        }
    }

    void open(String path) {
        driver.get(desk.resolve(path).toString());
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** All that can be read on the page. */
    String words() {
        return driver.findElement(By.tagName("main")).getText();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits until the page says so. */
    void until(String words) {
        until(words, () -> words().contains(words));
    }

    /** Waits until the page says all of it. */
    void says(String... words) {
        for (String one : words) {
            until(one);
        }
    }

    /** Waits until something is so. */
    void until(String what, java.util.function.BooleanSupplier so) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> what + " — " + path() + " says: "
                        + driver.findElement(By.tagName("body")).getText())
                .until(d -> so.getAsBoolean());
    }

    /** Types into the field of a name, in place of what is in it. */
    void type(String field, String words) {
        type(driver.findElement(By.name(field)), words);
    }

    void type(WebElement field, String words) {
        field.clear();
        field.sendKeys(words);
    }

    /** Presses keys where the cursor is. */
    void keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Presses Tab until something has the cursor, as whoever has no mouse does. */
    void tabTo(String css) {
        for (int i = 0; i < 60; i++) {
            keys(Keys.TAB);
            WebElement here = driver.switchTo().activeElement();
            if (all(css).contains(here)) {
                return;
            }
        }
        throw new AssertionError(css + " cannot be reached by Tab on " + path());
    }

    /** Presses the button or follows the link that says so. */
    void press(String words) {
        press(driver.findElement(
                By.xpath("//main//*[(self::button or self::a) and normalize-space()='" + words + "']")));
    }

    /** Follows a link of the menu. */
    void menu(String words) {
        press(driver.findElement(By.xpath("//header//a[normalize-space()='" + words + "']")));
    }

    void press(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block:'center'})", element);
        element.click();
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Answers the question that the page asks. */
    void yes() {
        driver.switchTo().alert().accept();
    }

    void size(Dimension size) {
        driver.manage().window().setSize(size);
    }

    /** Keeps a picture, and holds the page to WCAG AA and to its width; no script of it may have failed. */
    void look(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        Results found = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze(driver);
        assertThat(found.getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .collect(Collectors.joining("\n")))
                        .toList())
                .as(name)
                .isEmpty();
        assertThat(found.getPasses()).as("axe looked at " + name).isNotEmpty();
        assertThat((Long) driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(0);
    }

    /**
     * What scripts or the policy against foreign scripts complained of since this was asked last. Pages that were refused are no complaint,
     * nor is what htmx says of an answer that nobody waited for any more.
     */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .filter(line -> !line.contains("the server responded with a status of 4"))
                .filter(line -> !line.contains("htmx:sendAbort") && !line.contains("htmx:afterRequest"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
