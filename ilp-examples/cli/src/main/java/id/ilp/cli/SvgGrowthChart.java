package id.ilp.cli;

import static id.ilp.cli.SvgPage.GREY;
import static id.ilp.cli.SvgPage.INK;

import id.ilp.cli.GrowthLook.Curve;
import id.ilp.cli.SvgPage.Anchor;
import id.ilp.core.growth.GrowthHistory;
import id.ilp.core.growth.GrowthVisit;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthStandard;
import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.text.Language;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The growth of one child as a picture: four charts on a page of A4 across, the figures on the
 * pages after it.
 */
final class SvgGrowthChart {
  private static final double WIDTH = 1123;
  private static final double PAGE_HEIGHT = 794;
  private static final double EDGE = 26;
  private static final double TITLE = 20;
  private static final double TOP = 72;
  private static final double GAP = 14;
  private static final double CELL_WIDTH = (WIDTH - 2 * EDGE - GAP) / 2;
  private static final double CELL_HEIGHT = 326;
  private static final double LEFT_OF_AREA = 36;
  private static final double RIGHT_OF_AREA = 24;
  private static final double ABOVE_AREA = 26;
  private static final double BELOW_AREA = 32;

  /** The last day WHO compares weight with age. */
  private static final int LAST_DAY_OF_WEIGHT = 3652;

  private final GrowthWords words;
  private final Language language;
  private final Sex sex;
  private final LocalDate asOf;
  private final GrowthStandard standard;
  private final List<GrowthVisit> visits;
  private final List<String> notes = new ArrayList<>();

  private SvgGrowthChart(
      Language language,
      Person person,
      LocalDate asOf,
      GrowthHistory history,
      GrowthStandard standard) {
    this.language = language;
    this.words = new GrowthWords(language, person);
    this.sex = person.sex().orElseThrow();
    this.asOf = asOf;
    this.standard = standard;
    visits =
        history.visits().stream()
            .filter(visit -> standard(visit).filter(standard::equals).isPresent())
            .toList();
    int others = history.visits().size() - visits.size();
    notes.add(words.howToRead());
    if (others > 0) {
      notes.add(words.ofOtherAges(others));
    }
    history.unread().forEach(one -> notes.add(words.unread(one)));
  }

  /**
   * The chart by the standard of the last measurement; empty if no measurement is of an age WHO has
   * a standard for.
   */
  static Optional<SvgGrowthChart> of(
      Language language, Person person, LocalDate asOf, GrowthHistory history) {
    return history.visits().reverse().stream()
        .flatMap(visit -> standard(visit).stream())
        .findFirst()
        .map(standard -> new SvgGrowthChart(language, person, asOf, history, standard));
  }

  private static Optional<GrowthStandard> standard(GrowthVisit visit) {
    return GrowthStandard.at(visit.measured().ageInDays());
  }

  /** The file. */
  String write() {
    var table = new SvgGrowthTable(words, indicators(), WIDTH, PAGE_HEIGHT);
    double height = table.layOut(visits, notes);
    String subtitle = words.subtitle(asOf, words.standard(standard));
    var page =
        new SvgPage(
            WIDTH,
            height,
            language.name().toLowerCase(Locale.ROOT),
            words.title(),
            subtitle + ". " + words.latest(visits, indicators()));
    page.shape("rect", "width", WIDTH, "height", height, "fill", "#ffffff");
    double room = (WIDTH - 2 * EDGE) / Lettering.width(words.title(), 1);
    double size = Math.min(TITLE, room);
    page.text(EDGE, 42, size, Anchor.START, words.title(), "font-weight", "bold", "fill", INK);
    page.text(EDGE, 61, 12, Anchor.START, subtitle, "fill", GREY);
    List<List<GrowthScale>> cells = cells();
    for (int i = 0; i < cells.size(); i++) {
      double left = EDGE + i % 2 * (CELL_WIDTH + GAP);
      double top = TOP + (i < 2 ? 0 : CELL_HEIGHT + GAP);
      cell(page, cells.get(i), left, top);
    }
    legend(page);
    table.draw(page);
    return page.finish();
  }

  private List<GrowthIndicator> indicators() {
    return standard == GrowthStandard.WHO_2006
        ? List.of(
            GrowthIndicator.WEIGHT_FOR_AGE,
            GrowthIndicator.LENGTH_HEIGHT_FOR_AGE,
            GrowthIndicator.WEIGHT_FOR_LENGTH_HEIGHT,
            GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE)
        : List.of(
            GrowthIndicator.WEIGHT_FOR_AGE,
            GrowthIndicator.LENGTH_HEIGHT_FOR_AGE,
            GrowthIndicator.BMI_FOR_AGE);
  }

  /** The charts, in the cells of the page. */
  private List<List<GrowthScale>> cells() {
    var cells = new ArrayList<List<GrowthScale>>();
    for (GrowthIndicator indicator : indicators()) {
      cells.add(
          indicator == GrowthIndicator.WEIGHT_FOR_LENGTH_HEIGHT
              ? byLength()
              : List.of(byAge(indicator)));
    }
    return cells;
  }

  /** Until two years only those years: a month must be wide enough to be read. */
  private GrowthScale byAge(GrowthIndicator indicator) {
    int last = visits.get(visits.size() - 1).measured().ageInDays();
    if (standard == GrowthStandard.WHO_2006) {
      int lastOfLength = GrowthStandard.FIRST_DAY_OF_HEIGHT - 1;
      int to = last <= lastOfLength ? lastOfLength : GrowthStandard.LAST_DAY_OF_WHO_2006;
      return GrowthScale.byAge(indicator, 0, to);
    }
    boolean isShort = last <= LAST_DAY_OF_WEIGHT || indicator == GrowthIndicator.WEIGHT_FOR_AGE;
    int to = isShort ? LAST_DAY_OF_WEIGHT : GrowthStandard.LAST_DAY_OF_WHO_2007;
    return GrowthScale.byAge(indicator, GrowthStandard.LAST_DAY_OF_WHO_2006 + 1, to);
  }

  /** Lying, standing, or one beside the other, as the child was old enough for. */
  private List<GrowthScale> byLength() {
    GrowthScale length = GrowthScale.byLength();
    GrowthScale height = GrowthScale.byHeight();
    boolean isLying = visits.stream().anyMatch(visit -> length.key(visit).isPresent());
    boolean isStanding = visits.stream().anyMatch(visit -> height.key(visit).isPresent());
    if (isLying && isStanding) {
      return List.of(length, height);
    }
    return List.of(isStanding ? height : length);
  }

  private void cell(SvgPage page, List<GrowthScale> scales, double left, double top) {
    page.shape(
        "rect",
        "class",
        "frame",
        "x",
        left,
        "y",
        top,
        "width",
        CELL_WIDTH,
        "height",
        CELL_HEIGHT,
        "rx",
        6.0,
        "fill",
        "none",
        "stroke",
        GrowthLook.frame(sex),
        "stroke-width",
        3.0);
    double width = CELL_WIDTH / scales.size();
    for (int i = 0; i < scales.size(); i++) {
      GrowthScale scale = scales.get(i);
      var area =
          new Rectangle2D.Double(
              left + i * width + LEFT_OF_AREA,
              top + ABOVE_AREA,
              width - LEFT_OF_AREA - RIGHT_OF_AREA,
              CELL_HEIGHT - ABOVE_AREA - BELOW_AREA);
      List<GrowthMark> marks = GrowthMark.of(visits, scale);
      new SvgGrowthPlot(page, words, GrowthFrame.around(scale, sex, area, marks), marks).draw();
    }
  }

  /** What the points and the curves mean. */
  private void legend(SvgPage page) {
    double y = TOP + 2 * CELL_HEIGHT + GAP + 20;
    double x = EDGE + 4;
    GrowthLabels.plain(page, x, y);
    x = say(page, x + 8, y, words.in("diukur; angka: z", "measured; figure: z"));
    GrowthLabels.corrected(page, x, y);
    x =
        say(
            page,
            x + 8,
            y,
            words.in(
                "panjang/tinggi dikoreksi karena posisi",
                "length/height corrected for the position"));
    GrowthLabels.doubted(page, x, y);
    say(page, x + 10, y, words.in("tidak masuk akal: ukur ulang", "implausible: measure again"));
    x = EDGE;
    y += 18;
    x = sample(page, x, y, GrowthIndicator.WEIGHT_FOR_AGE, 0, "0: median");
    x = sample(page, x, y, GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE, 1, "±1 SD");
    x = sample(page, x, y, GrowthIndicator.WEIGHT_FOR_AGE, 2, "±2 SD");
    x = sample(page, x, y, GrowthIndicator.WEIGHT_FOR_AGE, 3, "+3 SD");
    x =
        sample(
            page,
            x,
            y,
            GrowthIndicator.WEIGHT_FOR_AGE,
            -3,
            words.in("-3 SD: garis merah", "-3 SD: red line"));
    sample(
        page,
        x,
        y,
        GrowthIndicator.WEIGHT_FOR_AGE,
        1,
        words.in("+1 SD berat menurut umur: garis oranye", "+1 SD weight for age: orange line"));
  }

  private static double sample(
      SvgPage page, double x, double y, GrowthIndicator indicator, int z, String meaning) {
    Curve look = GrowthLook.curve(indicator, z);
    page.shape(
        "line",
        "x1",
        x,
        "y1",
        y,
        "x2",
        x + 34,
        "y2",
        y,
        "stroke",
        look.colour(),
        "stroke-width",
        look.width(),
        "stroke-dasharray",
        look.dashes());
    return say(page, x + 40, y, meaning);
  }

  /** Words beside a sample; gives where the next one may stand. */
  private static double say(SvgPage page, double x, double y, String text) {
    page.text(x, y + 3.5, 10, Anchor.START, text, "fill", INK);
    return x + Lettering.width(text, 10) + 18;
  }
}
