package id.ilp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.ilp.core.growth.GrowthHistory;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthStandard;
import id.ilp.core.instrument.growth.Lms;
import id.ilp.core.json.IlpJson;
import id.ilp.core.person.Sex;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SvgGrowthChartTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Path CHILDREN = Path.of("src/test/resources/growth/children.ndjson");
  private static final double MONTH = 30.4375;
  private static final Pattern Z = Pattern.compile(", z (-?\\d+\\.\\d\\d)");

  /** A point as a ruler finds it on the paper. */
  private record Found(String chart, double key, double value, double z, String shape) {}

  private static String svg(HealthRecord record, Language language) {
    GrowthHistory history = GrowthHistory.of(record, DAY);
    return SvgGrowthChart.of(language, record.person(), DAY, history).orElseThrow().write();
  }

  private static HealthRecord child(int line) throws Exception {
    return IlpJson.readRecord(Files.readAllLines(CHILDREN).get(line));
  }

  private static HealthRecord child(String id, String sex, LocalDate born, String... screenings)
      throws Exception {
    return IlpJson.readRecord(
        String.format(
            "{\"person\":{\"id\":\"%s\",\"sex\":\"%s\",\"birthDate\":\"%s\"},\"screenings\":[%s]}",
            id, sex, born, String.join(",", screenings)));
  }

  private static String screening(
      String id, LocalDate day, double weight, double height, String answers) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"type\":\"anthropometry\",\"date\":\"%s\",\"measurements\":{"
            + "\"weight\":{\"value\":%s,\"unit\":\"kg\"},"
            + "\"height\":{\"value\":%s,\"unit\":\"cm\"}},\"answers\":{%s}}",
        id,
        day,
        weight,
        height,
        answers);
  }

  /** Cases WHO publishes with its survey software. */
  @ParameterizedTest
  @CsvSource({
    "MALE, 269, 6.3, 64.8, -3.08, -3.11, -1.70, false",
    "FEMALE, 90, 4.5, 60.4, -2.02, 0.34, -3.26, false",
    "MALE, 868, 12.9, 85.9, -0.08, -1.69, 1.16, true",
    "FEMALE, 1716, 27.5, 110.4, 2.85, 0.48, 4.05, true",
  })
  void z_scores_of_who_s_own_cases_stand_at_their_points(
      String sex,
      int age,
      double weight,
      double length,
      double wfa,
      double lfa,
      double wfl,
      boolean isCorrected)
      throws Exception {
    HealthRecord record =
        child(
            "p",
            sex,
            DAY.minusDays(age),
            screening("s", DAY, weight, length, "\"position\":\"lying\""));
    List<Found> found = found(svg(record, Language.EN));
    assertThat(found).extracting(Found::z).containsExactly(wfa, lfa, wfl);
    assertThat(found.get(0).key()).isCloseTo(age, within(3.0));
    assertThat(found.get(0).value()).isCloseTo(weight, within(0.05));
    assertThat(found.get(1).value()).isCloseTo(isCorrected ? length - 0.7 : length, within(0.2));
    assertThat(found.get(2).key()).isCloseTo(isCorrected ? length - 0.7 : length, within(0.2));
    assertThat(found)
        .extracting(Found::shape)
        .containsExactly(
            "circle", isCorrected ? "rect" : "circle", isCorrected ? "rect" : "circle");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void every_point_lies_where_its_z_says(int line) throws Exception {
    HealthRecord record = child(line);
    Sex sex = record.person().sex().orElseThrow();
    List<Found> all = found(svg(record, Language.EN));
    assertThat(all).hasSizeGreaterThan(30);
    for (Found one : all) {
      if (!one.shape().equals("polygon")) {
        Lms row = row(one, sex);
        double z = (Math.pow(one.value() / row.m(), row.l()) - 1) / (row.l() * row.s());
        assertThat(z).as("%s", one).isCloseTo(one.z(), within(0.08));
      }
    }
  }

  private static Lms row(Found one, Sex sex) {
    int age = (int) Math.rint(one.key());
    return switch (one.chart().substring(0, one.chart().indexOf(':'))) {
      case "BB/U" -> GrowthStandard.forAge(GrowthIndicator.WEIGHT_FOR_AGE, sex, age).orElseThrow();
      case "PB/U, TB/U" ->
          GrowthStandard.forAge(GrowthIndicator.LENGTH_HEIGHT_FOR_AGE, sex, age).orElseThrow();
      case "LK/U" ->
          GrowthStandard.forAge(GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE, sex, age).orElseThrow();
      case "BB/PB" -> GrowthStandard.weightForLength(sex, one.key()).orElseThrow();
      case "BB/TB" -> GrowthStandard.weightForHeight(sex, one.key()).orElseThrow();
      default -> throw new AssertionError(one.chart());
    };
  }

  /** Reads the points back by the figures on the two scales of their chart. */
  private static List<Found> found(String svg) throws Exception {
    var groups = Pictures.parse(svg).getElementsByTagName("g");
    var found = new ArrayList<Found>();
    for (int i = 0; i < groups.getLength(); i++) {
      Element chart = (Element) groups.item(i);
      if (chart.getAttribute("class").equals("chart")) {
        double[] across = ruler(chart, "tick-x", "x", 0);
        double[] up = ruler(chart, "tick-y", "y", -3);
        String name = Pictures.titleOf(chart);
        var marks = chart.getElementsByTagName("g");
        for (int j = 0; j < marks.getLength(); j++) {
          Element mark = (Element) marks.item(j);
          Matcher z = Z.matcher(Pictures.titleOf(mark));
          assertThat(z.find()).isTrue();
          Element shape = (Element) mark.getElementsByTagName("*").item(1);
          double[] centre = centre(shape);
          double key = across[0] + across[1] * centre[0];
          found.add(
              new Found(
                  name,
                  name.contains("for age") ? key * MONTH : key,
                  up[0] + up[1] * centre[1],
                  Double.parseDouble(z.group(1)),
                  shape.getTagName()));
        }
      }
    }
    return found;
  }

  private static double[] centre(Element shape) {
    return switch (shape.getTagName()) {
      case "circle" -> new double[] {number(shape, "cx"), number(shape, "cy")};
      case "rect" ->
          new double[] {
            number(shape, "x") + number(shape, "width") / 2,
            number(shape, "y") + number(shape, "height") / 2
          };
      default -> new double[] {0, 0};
    };
  }

  /** The figure at 0 and the figures a unit of the page. */
  private static double[] ruler(Element chart, String kind, String axis, double offset) {
    var texts = chart.getElementsByTagName("text");
    List<Element> ticks =
        IntStream.range(0, texts.getLength())
            .mapToObj(i -> (Element) texts.item(i))
            .filter(text -> text.getAttribute("class").equals(kind))
            .toList();
    Element first = ticks.get(0);
    Element last = ticks.get(ticks.size() - 1);
    double from = Double.parseDouble(first.getTextContent());
    double to = Double.parseDouble(last.getTextContent());
    double at = number(first, axis) + offset;
    double slope = (to - from) / (number(last, axis) + offset - at);
    return new double[] {from - slope * at, slope};
  }

  private static double number(Element shape, String attribute) {
    return Double.parseDouble(shape.getAttribute(attribute));
  }

  @Test
  void a_point_beyond_belief_is_a_diamond_named_with_its_number_and_off_the_child_s_line()
      throws Exception {
    String girl = svg(child(0), Language.ID);
    assertThat(girl).contains(">no. 11, ukur ulang (z 6.00)<", "UKUR ULANG: BB/U<");
    assertThat(found(svg(child(0), Language.EN)))
        .filteredOn(one -> one.shape().equals("polygon"))
        .extracting(Found::z)
        .containsExactly(6.0);
    HealthRecord heavy = child("h", "MALE", DAY.minusDays(100), screening("s", DAY, 60, 61, ""));
    assertThat(svg(heavy, Language.EN)).contains("no. 1, measure again (z ");
  }

  @Test
  void oedema_has_its_weight_in_the_table_and_no_z_and_no_point_of_weight() throws Exception {
    HealthRecord swollen =
        child("o", "FEMALE", DAY.minusDays(400), screening("s", DAY, 9, 74, "\"oedema\":true"));
    String svg = svg(swollen, Language.EN);
    assertThat(found(svg)).extracting(Found::chart).allMatch(name -> name.startsWith("PB/U"));
    assertThat(svg).contains(">oedema: no z of weight<", ">9.0<", ">74.0 lying (assumed)<");
  }

  @Test
  void words_of_the_record_are_words_of_the_picture_and_nothing_else() throws Exception {
    String odd = "<script>&amp;'x\\\"]]>";
    HealthRecord record =
        child(
            odd,
            "MALE",
            DAY.minusDays(200),
            screening(odd, DAY, 8, 67, ""),
            screening("late<&" + odd, DAY.plusDays(1), 8, 67, ""));
    for (Language language : Language.values()) {
      String svg = svg(record, language);
      Pictures.standAlone(svg);
      assertThat(Pictures.texts(Pictures.parse(svg), "text"))
          .anyMatch(text -> text.endsWith(": <script>&amp;'x\"]]>"))
          .anyMatch(text -> text.contains("late<&<script>&amp;'x\"]]>"));
    }
  }

  /** Children of all ages up to 18 years, weighed rarely and every month. */
  @ParameterizedTest
  @CsvSource({
    "FEMALE, 1, 1",
    "MALE, 25, 30",
    "FEMALE, 60, 29",
    "MALE, 61, 30",
    "FEMALE, 9, 400",
    "MALE, 40, 160",
    "FEMALE, 4, 1700",
    "MALE, 300, 6"
  })
  void no_words_touch_and_nothing_is_fetched(String sex, int times, int apart) throws Exception {
    LocalDate born = DAY.minusDays((long) times * apart);
    String[] visits =
        IntStream.range(0, times)
            .mapToObj(
                i -> {
                  double years = i * apart / 365.25;
                  double height = 50 + 27 * Math.min(1, Math.sqrt(years)) + 6 * years;
                  double weight = 3 + 0.0009 * height * years * 30 + 5 * Math.min(1, years);
                  return screening(
                      "s" + i,
                      born.plusDays((long) i * apart),
                      Math.rint(weight * 10) / 10,
                      Math.rint(height * 10) / 10,
                      i % 7 == 3 ? "\"position\":\"standing\"" : "\"position\":\"lying\"");
                })
            .toArray(String[]::new);
    HealthRecord record = child("an-id-" + "0123456789".repeat(9), sex, born, visits);
    for (Language language : Language.values()) {
      String svg = svg(record, language);
      assertThat(svg(record, language)).isEqualTo(svg);
      Pictures.standAlone(svg);
      Pictures.noTextsTouch(Pictures.parse(svg));
    }
  }

  @Test
  void under_five_has_four_charts_and_a_schoolchild_three() throws Exception {
    assertThat(charts(child(0))).containsExactly("BB/U", "PB/U, TB/U", "BB/PB", "LK/U");
    assertThat(charts(child(1))).containsExactly("BB/U", "PB/U, TB/U", "BB/PB", "BB/TB", "LK/U");
    HealthRecord lastDay =
        child("p", "MALE", DAY.minusDays(1826), screening("s", DAY, 18, 108, ""));
    assertThat(charts(lastDay)).containsExactly("BB/U", "PB/U, TB/U", "BB/TB", "LK/U");
    HealthRecord firstDay =
        child("p", "MALE", DAY.minusDays(1827), screening("s", DAY, 18, 108, ""));
    assertThat(charts(firstDay)).containsExactly("BB/U", "PB/U, TB/U", "IMT/U");
  }

  private static List<String> charts(HealthRecord record) throws Exception {
    var groups = Pictures.parse(svg(record, Language.ID)).getElementsByTagName("g");
    return IntStream.range(0, groups.getLength())
        .mapToObj(i -> (Element) groups.item(i))
        .filter(group -> group.getAttribute("class").equals("chart"))
        .map(Pictures::titleOf)
        .map(title -> title.substring(0, title.indexOf(':')))
        .collect(Collectors.toList());
  }

  @Test
  void a_measurement_out_of_bounds_or_of_the_future_is_said_beneath_the_table() throws Exception {
    HealthRecord record =
        child(
            "p",
            "MALE",
            DAY.minusDays(300),
            screening("a", DAY, 8.5, 0.7, ""),
            screening("b", DAY.plusDays(1), 8.6, 71, ""));
    assertThat(svg(record, Language.EN))
        .contains(
            ">Not read: a, height (value out of range)<",
            ">Not read: b (dated after the day of the plan)<");
  }
}
