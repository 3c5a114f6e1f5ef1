package id.ilp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The page of villages in a browser. Without Chromium and its driver it is skipped, and says so.
 */
class VillagePageTest {
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");

  /** Every text that is seen, with less contrast than it needs. */
  private static final String FAINT =
      """
      function light(c) {
        const p = c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
          .map(v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
        return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2];
      }
      function ground(e) {
        for (; e; e = e.parentElement) {
          const c = getComputedStyle(e).backgroundColor;
          if (!c.endsWith(', 0)') && c !== 'transparent') return c;
        }
        return 'rgb(255, 255, 255)';
      }
      const faint = []; let seen = 0;
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const e = walk.currentNode.parentElement;
        if (!walk.currentNode.data.trim() || e.closest('svg')) continue;
        seen++;
        const a = light(getComputedStyle(e).color), b = light(ground(e));
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) faint.push(ratio + ' ' + walk.currentNode.data);
      }
      return [seen, faint];
      """;

  @TempDir private static Path folder;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws IOException {
    Optional<Path> chromium = first(BROWSERS);
    Optional<Path> driver = first(DRIVERS);
    boolean isThere = chromium.isPresent() && driver.isPresent();
    if (!isThere) {
      System.out.println(
          "VillagePageTest skipped: needs Chromium and its driver"
              + " (apt-get install chromium chromium-driver)");
    }
    assumeTrue(isThere, "Chromium and its driver are not installed");
    String people = Command.ilp("sample", "--as-of", "2026-11-21", "--people", "1100").out();
    Files.writeString(folder.resolve("people.ndjson"), people);
    for (String language : List.of("id", "en")) {
      Command made =
          Command.ilp(
              "village",
              "--as-of",
              "2026-11-21",
              "--format",
              "html",
              "--lang",
              language,
              "--network",
              SampleNetworkTest.FILE.toString(),
              "--out",
              page(language).toString(),
              folder.resolve("people.ndjson").toString());
      assertThat(made.status()).as(made.err()).isZero();
    }
    browser = browser(chromium.get(), driver.get());
  }

  private static Path page(String language) {
    return folder.resolve(language + ".html");
  }

  private static Optional<Path> first(List<String> places) {
    return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  private static ChromeDriver browser(Path chromium, Path driver) {
    var options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + folder.resolve("profile"),
        // Whatever asks for the network is answered by nobody.
        "--proxy-server=127.0.0.1:9");
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    var service = new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
    return new ChromeDriver(service, options);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static void show(String language) {
    browser.get(page(language).toUri().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void it_loads_without_network_and_without_a_script(String language) {
    show(language);
    assertThat(browser.findElements(By.tagName("script"))).isEmpty();
    assertThat(browser.executeScript("return performance.getEntriesByType('resource').length"))
        .isEqualTo(0L);
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .isEmpty();
    assertThat(browser.findElements(By.tagName("table"))).hasSizeGreaterThan(10);
  }

  @Test
  void it_speaks_the_language_asked_for() {
    show("id");
    String indonesian = browser.getTitle();
    assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("id");
    show("en");
    assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("en");
    assertThat(browser.getTitle()).isEqualTo("Villages on 21 Nov 2026").isNotEqualTo(indonesian);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void every_word_stands_out_from_its_ground(String language) {
    show(language);
    List<?> found = (List<?>) browser.executeScript(FAINT);
    assertThat((Long) found.get(0)).isGreaterThan(500);
    assertThat((List<?>) found.get(1)).isEmpty();
  }

  @Test
  void every_bar_has_its_number_in_words_beside_it() {
    show("en");
    List<?> wrong =
        (List<?>)
            browser.executeScript(
                """
                const bars = [...document.querySelectorAll('svg[role=img]')];
                if (bars.length < 50) return ['only ' + bars.length];
                return bars.filter(b => {
                  const title = b.querySelector('title').textContent;
                  const cells = [...b.closest('tr').querySelectorAll('td.n')];
                  return !cells.some(c => c.textContent === title);
                }).map(b => b.outerHTML);
                """);
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_link_and_every_table_is_reached_by_the_keyboard() {
    show("id");
    long wanted =
        (Long)
            browser.executeScript("return document.querySelectorAll('a, [tabindex=\"0\"]').length");
    assertThat(wanted).isGreaterThan(10);
    Set<String> reached = new LinkedHashSet<>();
    for (int i = 0; i < wanted; i++) {
      browser.switchTo().activeElement().sendKeys(Keys.TAB);
      var element = browser.switchTo().activeElement();
      reached.add(element.getDomAttribute("href") + element.getDomAttribute("aria-label"));
    }
    assertThat(reached).hasSize((int) wanted);
    assertThat(reached.iterator().next()).as("the first skips the contents").startsWith("#content");
  }

  @Test
  void a_link_of_the_contents_leads_to_its_village() {
    show("id");
    Stream<String> targets =
        browser.findElements(By.tagName("a")).stream()
            .map(link -> String.valueOf(link.getDomAttribute("href")).substring(1));
    assertThat(targets).isNotEmpty().allMatch(id -> browser.findElements(By.id(id)).size() == 1);
  }

  @Test
  void it_prints_on_a4() {
    show("id");
    Map<String, Object> printed =
        browser.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    byte[] bytes = Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    String pdf = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(pdf).startsWith("%PDF");
    assertThat(pdf).containsPattern("/MediaBox \\[0 0 59[45][.\\d]* 84[12][.\\d]*]");
    assertThat(pdf.split("/Type /Page\\b", -1).length - 1).isBetween(6, 40);
  }

  @Test
  void a_narrow_screen_scrolls_tables_and_not_the_page() {
    browser.manage().window().setSize(new Dimension(500, 800));
    show("id");
    assertThat(
            (Boolean)
                browser.executeScript(
                    "return document.documentElement.scrollWidth <= window.innerWidth"))
        .isTrue();
    browser.manage().window().setSize(new Dimension(1200, 900));
  }
}
