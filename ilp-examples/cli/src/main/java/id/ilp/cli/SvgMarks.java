package id.ilp.cli;

import id.ilp.cli.LifeRow.Spot;
import id.ilp.cli.SvgPage.Anchor;
import id.ilp.core.date.Dates;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.timeline.LifeEvent;
import id.ilp.rules.timeline.Recurrence;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The marks of a picture: told apart by shape and number, so that a print in grey says the same.
 */
final class SvgMarks {
  private static final double HALF = LifeRow.MARK / 2;
  private static final double BAND_TEXT = 9;
  private static final double SMALL_TEXT = 7.5;
  private static final double PADDING = 2.5;

  /** How a kind of mark is drawn. */
  private enum Look {
    DOSE("#14507d", "#dbe7f1"),
    OTHER_PRODUCT("#14507d", "#dbe7f1"),
    SCREENING("#6b3f00", "#f3e6d0"),
    VISIT("#2f5a1e", "#e0edd8"),
    UNDECIDED("#1b1b1b", "#ffffff");

    private final String dark;
    private final String light;

    Look(String dark, String light) {
      this.dark = dark;
      this.light = light;
    }
  }

  private final SvgPage page;
  private final LifeWords words;
  private final LocalDate birth;
  private final Map<Look, String> used = new LinkedHashMap<>();
  private final Set<Recurrence> labelled = new HashSet<>();
  private boolean hasBands;
  private boolean hasLate;

  SvgMarks(SvgPage page, LifeWords words, LocalDate birth) {
    this.page = page;
    this.words = words;
    this.birth = birth;
  }

  /** Draws the marks of one row in one panel about the height {@code y}. */
  void draw(List<Spot> spots, double y) {
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      page.begin("mark", SvgTimeline.title(spot, words));
      if (spot.isNumber()) {
        band(spot, y, spot.what().size() + "×");
      } else if (spot.first().isRepeated()) {
        band(spot, y, bandText(spot));
      } else {
        single(spot, y);
        double end = i + 1 < spots.size() ? spots.get(i + 1).left() : spot.panel().right();
        remark(spot, y, end);
      }
      page.end();
    }
  }

  /** How often; how many times only once, for the band goes on in the next panel. */
  private String bandText(Spot spot) {
    String often = words.every(spot.first().every().orElseThrow());
    String all = often + ", " + spot.first().events().size() + "×";
    if (!labelled.contains(spot.first()) && bandSize(all, spot) == BAND_TEXT) {
      labelled.add(spot.first());
      return all;
    }
    return often;
  }

  /** The size in which {@code text} fits a band; 0 if in none. */
  private static double bandSize(String text, Spot spot) {
    for (double size : List.of(BAND_TEXT, SMALL_TEXT)) {
      if (Lettering.width(text, size) + 2 * PADDING <= spot.width()) {
        return size;
      }
    }
    return 0;
  }

  private void band(Spot spot, double y, String text) {
    Look look = look(spot.first().first());
    hasBands = true;
    page.shape(
        "rect",
        "x",
        spot.left(),
        "y",
        y - HALF,
        "width",
        spot.width(),
        "height",
        LifeRow.MARK,
        "rx",
        4.0,
        "fill",
        look.light,
        "stroke",
        look.dark);
    double size = bandSize(text, spot);
    if (size > 0) {
      page.text(spot.middle(), y + 3, size, Anchor.MIDDLE, text, "fill", look.dark);
    }
  }

  private void single(Spot spot, double y) {
    LifeEvent event = spot.first().first();
    Look look = look(event);
    double x = spot.middle();
    shape(look, x, y);
    number(look, x, y, number(spot));
    if (isLate(event)) {
      hasLate = true;
      page.shape(
          "rect", "x", x - 6, "y", y + HALF + 1, "width", 12.0, "height", 2.0, "fill", "#1b1b1b");
    }
  }

  private boolean isLate(LifeEvent event) {
    return event.isDone() && !words.remark(event).isEmpty();
  }

  private void number(Look look, double x, double y, String text) {
    double size = look == Look.OTHER_PRODUCT ? 8.5 : 10;
    String fill = look == Look.UNDECIDED ? look.dark : "#ffffff";
    page.text(x, y + size * 0.36, size, Anchor.MIDDLE, text, "font-weight", "bold", "fill", fill);
  }

  /** The dose; for anything else the age in the unit of the panel. */
  private String number(Spot spot) {
    LifeEvent event = spot.first().first();
    if (!event.isDone()) {
      return "?";
    } else if (event.dose().isPresent()) {
      return Integer.toString(event.dose().getAsInt());
    }
    int months = Dates.completedMonths(birth, event.date());
    return Integer.toString(spot.panel().part().isInMonths() ? months : months / 12);
  }

  private void shape(Look look, double x, double y) {
    used.putIfAbsent(look, legend(look));
    switch (look) {
      case DOSE -> circle(x, y, HALF, look.dark, "none");
      case OTHER_PRODUCT -> {
        circle(x, y, HALF - 0.5, "#ffffff", look.dark);
        circle(x, y, HALF - 2, look.dark, "none");
      }
      case SCREENING ->
          page.shape(
              "rect",
              "x",
              x - HALF + 0.5,
              "y",
              y - HALF + 0.5,
              "width",
              15.0,
              "height",
              15.0,
              "fill",
              look.dark);
      case VISIT -> hexagon(x, y, look.dark);
      case UNDECIDED ->
          page.shape(
              "circle",
              "cx",
              x,
              "cy",
              y,
              "r",
              HALF - 0.7,
              "fill",
              "#ffffff",
              "stroke",
              look.dark,
              "stroke-dasharray",
              "2.5 2");
    }
  }

  private void circle(double x, double y, double radius, String fill, String stroke) {
    page.shape("circle", "cx", x, "cy", y, "r", radius, "fill", fill, "stroke", stroke);
  }

  private void hexagon(double x, double y, String fill) {
    var points = new StringBuilder();
    double[][] corners = {{-8, 0}, {-4, -7.5}, {4, -7.5}, {8, 0}, {4, 7.5}, {-4, 7.5}};
    for (double[] corner : corners) {
      points.append(SvgPage.number(x + corner[0])).append(',');
      points.append(SvgPage.number(y + corner[1])).append(' ');
    }
    page.shape("polygon", "points", points.toString().strip(), "fill", fill);
  }

  /** What an open question depends on, beside its mark if there is room. */
  private void remark(Spot spot, double y, double end) {
    LifeEvent event = spot.first().first();
    String remark = words.remark(event);
    double x = spot.right() + 3;
    if (!event.isDone() && x + Lettering.width(remark, BAND_TEXT) < end - 2) {
      page.text(x, y + 3, BAND_TEXT, Anchor.START, remark, "fill", "#1b1b1b");
    }
  }

  private static Look look(LifeEvent event) {
    if (!event.isDone() || event.status().compareTo(NeedStatus.DUE) > 0) {
      return Look.UNDECIDED;
    } else if (event.kind() == NeedKind.IMMUNIZATION) {
      return event.isOtherProduct() ? Look.OTHER_PRODUCT : Look.DOSE;
    }
    return event.kind() == NeedKind.SCREENING ? Look.SCREENING : Look.VISIT;
  }

  private String legend(Look look) {
    return switch (look) {
      case DOSE -> words.in("dosis vaksin, nomornya", "vaccine dose, its number");
      case OTHER_PRODUCT ->
          words.in(
              "dosis dengan produk lain (lihat catatan)", "dose of another product (see note)");
      case SCREENING -> words.in("skrining, pada umur ini", "screening, at this age");
      case VISIT ->
          words.in("kunjungan atau layanan, pada umur ini", "visit or service, at this age");
      case UNDECIDED -> words.in("belum dapat ditentukan", "cannot be decided yet");
    };
  }

  /** Says what the marks mean, from {@code left} on; gives the height of its last line. */
  double legend(double left, double top, double right) {
    double x = left;
    double y = top;
    for (Map.Entry<Look, String> one : used.entrySet()) {
      double width = 2 * HALF + 6 + Lettering.width(one.getValue(), 10) + 16;
      if (x + width > right) {
        x = left;
        y += LifeRow.MARK + 4;
      }
      shape(one.getKey(), x + HALF, y);
      number(one.getKey(), x + HALF, y, one.getKey() == Look.UNDECIDED ? "?" : "1");
      page.text(x + 2 * HALF + 6, y + 3.5, 10, Anchor.START, one.getValue(), "fill", "#1b1b1b");
      x += width;
    }
    if (hasBands) {
      x += bandKey(x, y) + 16;
    }
    if (hasLate) {
      String late = words.in("garis bawah: kejar", "underlined: catch-up");
      if (x + Lettering.width(late, 10) > right) {
        x = left;
        y += LifeRow.MARK + 4;
      }
      page.text(x, y + 3.5, 10, Anchor.START, late, "fill", "#1b1b1b");
    }
    return y;
  }

  private double bandKey(double x, double y) {
    double wide = 2 * LifeRow.MARK;
    page.shape(
        "rect",
        "x",
        x,
        "y",
        y - HALF,
        "width",
        wide,
        "height",
        LifeRow.MARK,
        "rx",
        4.0,
        "fill",
        "#f3f4f6",
        "stroke",
        "#1b1b1b");
    page.text(x + wide / 2, y + 3, BAND_TEXT, Anchor.MIDDLE, "3×", "fill", "#1b1b1b");
    String meaning = words.in("berulang, berapa kali", "comes round, how many times");
    page.text(x + wide + 6, y + 3.5, 10, Anchor.START, meaning, "fill", "#1b1b1b");
    return wide + 6 + Lettering.width(meaning, 10);
  }
}
