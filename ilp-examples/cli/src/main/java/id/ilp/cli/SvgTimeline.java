package id.ilp.cli;

import static id.ilp.cli.SvgPage.GREY;
import static id.ilp.cli.SvgPage.INK;
import static id.ilp.cli.SvgPage.LINE;
import static id.ilp.cli.SvgPage.point;
import static id.ilp.core.date.Dates.plus;

import id.ilp.cli.LifeRow.Spot;
import id.ilp.cli.SvgPage.Anchor;
import id.ilp.core.date.Dates;
import id.ilp.core.text.Language;
import id.ilp.rules.timeline.LifeCourse;
import id.ilp.rules.timeline.Recurrence;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A life course as a picture: a row for each item, a panel with its own scale for each part of
 * life. A page of A4 across; longer where there are many rows.
 */
final class SvgTimeline {
  private static final double WIDTH = 1123;
  private static final double PAGE_HEIGHT = 794;
  private static final double EDGE = 26;
  private static final double LABELS = 172;
  private static final double HEAD = 124;
  private static final double DATES = 74;
  private static final double NOTE_LINE = 14;
  private static final double LEAST_ROW = 20;
  private static final double GREATEST_ROW = 36;

  /** Between the lines of dates that stand upright. */
  private static final double DATE_APART = 11;

  private static final List<Integer> MONTH_STEPS = List.of(1, 2, 3, 6, 12);
  private static final List<Integer> YEAR_STEPS = List.of(1, 2, 5, 10, 20, 50, 100);
  private static final double TICK_APART = 14;

  private static final String SHADE = "#f3f4f6";

  private final LifeCourse life;
  private final LifeWords words;
  private final List<LifePanel> panels;
  private final List<LifeRow> rows;
  private final List<String> notes = new ArrayList<>();
  private final double rowHeight;
  private final double height;
  private final SvgPage page;
  private final SvgMarks marks;

  SvgTimeline(Language language, LifeCourse life) {
    this.life = life;
    this.words = new LifeWords(language, life);
    double left = EDGE + LABELS;
    panels = LifePanel.of(life, left, WIDTH - EDGE - left);
    rows = LifeRow.of(life.recurrences());
    var all = new ArrayList<String>();
    if (!words.otherProducts().isEmpty()) {
      all.add(words.in("Produk lain: ", "Other product: ") + words.otherProducts() + ".");
    }
    all.addAll(words.notes());
    for (String note : all) {
      notes.addAll(Lettering.lines(note, 10, WIDTH - 2 * EDGE));
    }
    double below = DATES + NOTE_LINE * (notes.size() + 3) + EDGE;
    double room = PAGE_HEIGHT - HEAD - below;
    rowHeight = Math.min(GREATEST_ROW, Math.max(LEAST_ROW, room / Math.max(1, rows.size())));
    height = HEAD + rowHeight * rows.size() + below;
    page =
        new SvgPage(
            WIDTH,
            height,
            language.name().toLowerCase(Locale.ROOT),
            words.title(),
            words.subtitle() + ". " + String.join(" ", words.notes()));
    marks = new SvgMarks(page, words, life.person().birthDate());
  }

  /** The file. */
  String write() {
    page.shape("rect", "width", WIDTH, "height", height, "fill", "#ffffff");
    page.text(EDGE, 44, 22, Anchor.START, words.title(), "font-weight", "bold", "fill", INK);
    page.text(EDGE, 64, 12, Anchor.START, words.subtitle(), "fill", GREY);
    double end = HEAD + rowHeight * rows.size();
    for (int i = 0; i < rows.size(); i++) {
      stripe(rows.get(i), HEAD + i * rowHeight, i % 2 == 0);
    }
    panels.forEach(panel -> axis(panel, end));
    for (int i = 0; i < rows.size(); i++) {
      for (LifePanel panel : panels) {
        marks.draw(rows.get(i).spots(panel), HEAD + (i + 0.5) * rowHeight);
      }
    }
    panels.forEach(panel -> dates(panel, end));
    double y = marks.legend(EDGE, end + DATES + NOTE_LINE, WIDTH - EDGE);
    for (String note : notes) {
      y += NOTE_LINE;
      page.text(EDGE, y + 10, 10, Anchor.START, note, "fill", GREY);
    }
    return page.finish();
  }

  private void stripe(LifeRow row, double top, boolean isShaded) {
    if (isShaded) {
      for (LifePanel panel : panels) {
        page.shape(
            "rect",
            "x",
            panel.left(),
            "y",
            top,
            "width",
            panel.width(),
            "height",
            rowHeight,
            "fill",
            SHADE);
      }
    }
    String name = words.in(row.first().name());
    double middle = top + rowHeight / 2;
    List<String> lines = Lettering.lines(name, 11, LABELS - 8);
    double size = lines.size() > 1 ? 9 : 11;
    lines = lines.size() > 1 ? Lettering.lines(name, size, LABELS - 8) : lines;
    double y = middle + 4 - (lines.size() - 1) * size / 2;
    for (String line : lines) {
      page.text(EDGE + LABELS - 8, y, size, Anchor.END, line, "fill", INK);
      y += size + 1;
    }
  }

  private void axis(LifePanel panel, double end) {
    double middle = panel.left() + panel.width() / 2;
    List<String> title = Lettering.lines(words.in(panel.part().title()), 10.5, panel.width());
    double y = HEAD - 20 - 12 * (title.size() - 1);
    for (String line : title) {
      page.text(middle, y, 10.5, Anchor.MIDDLE, line, "font-weight", "bold", "fill", INK);
      y += 12;
    }
    for (int age : ticks(panel)) {
      double x = panel.x(tick(panel, age));
      page.shape("line", "x1", x, "x2", x, "y1", HEAD, "y2", end, "stroke", LINE);
      page.text(x, HEAD - 5, 9, Anchor.MIDDLE, Integer.toString(age), "fill", GREY);
    }
    page.shape(
        "rect",
        "x",
        panel.left(),
        "y",
        HEAD,
        "width",
        panel.width(),
        "height",
        end - HEAD,
        "fill",
        "none",
        "stroke",
        "#8a8a8a");
  }

  private LocalDate tick(LifePanel panel, int age) {
    LocalDate birth = life.person().birthDate();
    return plus(birth, panel.part().isInMonths() ? Period.ofMonths(age) : Period.ofYears(age));
  }

  /** Ages to mark, in the unit of the panel, as many as there is room for. */
  private List<Integer> ticks(LifePanel panel) {
    int unit = panel.part().isInMonths() ? 1 : 12;
    int months = Dates.completedMonths(life.person().birthDate(), panel.from());
    for (int step : unit == 1 ? MONTH_STEPS : YEAR_STEPS) {
      var ages = new ArrayList<Integer>();
      int age = Math.floorDiv(months, unit * step) * step;
      for (; tick(panel, age).isBefore(panel.before()); age += step) {
        if (panel.includes(tick(panel, age))) {
          ages.add(age);
        }
      }
      if (ages.size() < 2
          || panel.x(tick(panel, ages.get(1))) - panel.x(tick(panel, ages.get(0))) >= TICK_APART) {
        return ages;
      }
    }
    return List.of();
  }

  /** The days on which something begins, upright below their place; none where there is no room. */
  private void dates(LifePanel panel, double top) {
    List<LocalDate> days =
        life.recurrences().stream()
            .map(one -> one.first().date())
            .filter(panel::includes)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .toList();
    if (days.size() * DATE_APART > panel.width()) {
      return;
    }
    double half = DATE_APART / 2;
    double[] wanted = days.stream().mapToDouble(panel::x).toArray();
    double[] at = Spread.apart(wanted, DATE_APART, panel.left() + half, panel.right() - half);
    for (int i = 0; i < at.length; i++) {
      double x = panel.x(days.get(i));
      page.shape(
          "polyline",
          "points",
          point(x, top) + " " + point(x, top + 4) + " " + point(at[i], top + 10),
          "fill",
          "none",
          "stroke",
          "#8a8a8a");
      double y = top + 12;
      page.text(
          at[i] + 3,
          y,
          9,
          Anchor.END,
          words.date(days.get(i)).replace(TextPage.TOGETHER, " "),
          "fill",
          GREY,
          "transform",
          "rotate(-90 " + point(at[i] + 3, y).replace(',', ' ') + ")");
    }
  }

  /** Everything of one spot in words. */
  static String title(Spot spot, LifeWords words) {
    return spot.what().stream().map(one -> title(one, words)).collect(Collectors.joining(" | "));
  }

  private static String title(Recurrence one, LifeWords words) {
    LocalDate day = one.first().date();
    return words.what(one)
        + ": "
        + words.date(day)
        + " ("
        + words.age(day)
        + "); "
        + words.where(one.first());
  }
}
