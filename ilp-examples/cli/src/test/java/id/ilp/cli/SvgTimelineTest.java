package id.ilp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.timeline.LifeCourse;
import id.ilp.rules.timeline.Recurrence;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class SvgTimelineTest {
  private static LifeCourse life(
      IlpEngine engine, Sex sex, LocalDate born, String village, int to) {
    var person =
        Person.builder()
            .id("p")
            .sex(sex)
            .birthDate(born)
            .village(Optional.of(village).filter(code -> !code.isEmpty()))
            .build();
    return LifeCourse.of(engine, person, born.plusMonths(to));
  }

  /** A village of each group of provinces, all parts of life, and lives that begin late. */
  @ParameterizedTest(name = "{0} born {1} in {2} to {3} months")
  @CsvSource({
    "FEMALE, 2026-01-15, 5171010001, 1200",
    "MALE, 2026-01-31, 3171010001, 1200",
    "FEMALE, 2024-02-29, '', 300",
    "MALE, 2023-08-29, 6101010001, 70",
    "FEMALE, 2026-12-31, 9401010001, 14",
    "MALE, 2025-10-01, 3403010001, 0",
    "FEMALE, 2000-02-29, '', 1200",
    "MALE, 2020-03-01, '', 250",
    "FEMALE, 2021-11-30, 5201010001, 100",
    "FEMALE, 1960-05-01, 3171010001, 900",
  })
  void nothing_overlaps_and_everything_is_said(Sex sex, LocalDate born, String village, int to)
      throws Exception {
    LifeCourse life = life(IlpEngine.national(), sex, born, village, to);
    for (Language language : Language.values()) {
      check(life, language);
    }
  }

  @Test
  void forty_more_rows_make_a_longer_page(@TempDir Path pack) throws Exception {
    for (int i = 10; i < 50; i++) {
      topic(pack, "test-" + i, "a name that is rather long for the room on the left <" + i + ">");
    }
    var engine = IlpEngine.builder().overlay(pack).build();
    LifeCourse life = life(engine, Sex.MALE, LocalDate.of(2026, 1, 15), "3171010001", 30);
    assertThat(life.recurrences()).hasSizeGreaterThan(60);
    check(life, Language.EN);
  }

  private static void topic(Path pack, String code, String name) throws IOException {
    Path folder = Files.createDirectories(pack.resolve("screening").resolve(code));
    Files.writeString(
        folder.resolve("topic.csv"),
        "clusters,satisfied_by,name_en,name_id,source\nMOTHER_AND_CHILD,ecg,"
            + (name + "," + name + ",ILP23\n"));
    Files.writeString(
        folder.resolve(code + ".drl"),
        """
        package id.ilp.rules.screening.%s

        import id.ilp.rules.client.Client
        import static id.ilp.core.facility.FacilityTier.PUSKESMAS

        rule "%s: everybody is asked"
          @source("ILP23 IV")
          when
            $c : Client()
          then
            $c.offer( "ILP23" ).every( "P20D" ).at( PUSKESMAS );
        end
        """
            .formatted(code.replace('-', '_'), code));
  }

  private static void check(LifeCourse life, Language language) throws Exception {
    String svg = new SvgTimeline(language, life).write();
    assertThat(new SvgTimeline(language, life).write()).isEqualTo(svg);
    Document document = parse(svg);
    Element root = document.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(svg).doesNotContain("<script", "href", "url(", "@import", "<image", "foreignObject");
    var words = new LifeWords(language, life);
    List<String> titles = texts(document, "title");
    for (Recurrence one : life.recurrences()) {
      String what = words.what(one) + ": " + words.date(one.first().date());
      assertThat(titles).as("a mark says it").anyMatch(title -> title.contains(Plain.line(what)));
    }
    boxes(document);
  }

  /** No two texts touch, and none leaves the page. */
  private static void boxes(Document document) {
    String[] view = document.getDocumentElement().getAttribute("viewBox").split(" ");
    var page =
        new Rectangle2D.Double(0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3]));
    var texts = document.getElementsByTagName("text");
    List<Rectangle2D> boxes = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (int i = 0; i < texts.getLength(); i++) {
      Rectangle2D box = box((Element) texts.item(i));
      String text = texts.item(i).getTextContent();
      assertThat(page.contains(box)).as("%s at %s is on the page", text, box).isTrue();
      for (int j = 0; j < boxes.size(); j++) {
        assertThat(box.intersects(boxes.get(j)))
            .as("'%s' at %s lies upon '%s' at %s", text, box, said.get(j), boxes.get(j))
            .isFalse();
      }
      boxes.add(box);
      said.add(text);
    }
    assertThat(boxes).hasSizeGreaterThan(10);
  }

  private static Rectangle2D box(Element text) {
    double x = Double.parseDouble(text.getAttribute("x"));
    double y = Double.parseDouble(text.getAttribute("y"));
    double size = Double.parseDouble(text.getAttribute("font-size"));
    double width = Lettering.width(text.getTextContent(), size) * 0.95;
    double high = 0.72 * size;
    double low = 0.2 * size;
    double before =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> width / 2;
          case "end" -> width;
          default -> 0;
        };
    return text.getAttribute("transform").startsWith("rotate(-90 ")
        ? new Rectangle2D.Double(x - high, y - width + before, high + low, width)
        : new Rectangle2D.Double(x - before, y - high, width, high + low);
  }

  private static List<String> texts(Document document, String element) {
    var nodes = document.getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      texts.add(node.getTextContent());
    }
    return texts;
  }

  private static Document parse(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }
}
