package id.ilp.cli;

import static id.ilp.cli.SvgPage.GREY;
import static id.ilp.cli.SvgPage.INK;
import static id.ilp.cli.SvgPage.LINE;
import static id.ilp.cli.SvgPage.point;

import id.ilp.cli.GrowthLook.Band;
import id.ilp.cli.GrowthLook.Curve;
import id.ilp.cli.SvgPage.Anchor;
import id.ilp.core.instrument.growth.GrowthStandard;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** One growth chart: grid, strips, curves, and the points of a child. */
final class SvgGrowthPlot {
  private static final double SMALL = 9.5;

  /** Seen upon a curve, where a hyphen is not. */
  private static final char MINUS = '\u2212';

  private static final double DAYS_PER_YEAR = 12 * GrowthScale.MONTH;
  private static final double CENTIMETRES_APART = 5;
  private static final double AGES_APART = 16;
  private static final double LENGTHS_APART = 22;

  private final SvgPage page;
  private final GrowthWords words;
  private final GrowthFrame frame;
  private final GrowthScale scale;
  private final Rectangle2D area;
  private final List<GrowthMark> marks;
  private final GrowthLabels labels;

  SvgGrowthPlot(SvgPage page, GrowthWords words, GrowthFrame frame, List<GrowthMark> marks) {
    this.page = page;
    this.words = words;
    this.frame = frame;
    this.marks = marks;
    scale = frame.scale();
    area = frame.area();
    labels = new GrowthLabels(area);
  }

  void draw() {
    page.begin("chart", words.name(scale));
    GrowthLook.bands(scale.indicator()).forEach(this::strip);
    grid();
    for (int z = -GrowthFrame.LAST_CURVE; z <= GrowthFrame.LAST_CURVE; z++) {
      curve(z);
    }
    page.shape(
        "rect",
        "class",
        "area",
        "x",
        area.getMinX(),
        "y",
        area.getMinY(),
        "width",
        area.getWidth(),
        "height",
        area.getHeight(),
        "fill",
        "none",
        "stroke",
        "#8a8a8a");
    page.text(
        area.getMinX(),
        area.getMinY() - 9,
        10.5,
        Anchor.START,
        words.name(scale),
        "font-weight",
        "bold",
        "fill",
        INK);
    way();
    marks.forEach(this::mark);
    name();
    page.end();
  }

  private void strip(Band band) {
    for (double[] stretch : scale.stretches()) {
      var points = new ArrayList<String>();
      for (double key : frame.keys(stretch)) {
        points.add(point(frame.x(key), frame.y(frame.curve(band.to(), key))));
      }
      var back = new ArrayList<String>();
      for (double key : frame.keys(stretch)) {
        back.add(point(frame.x(key), frame.y(frame.curve(band.from(), key))));
      }
      Collections.reverse(back);
      points.addAll(back);
      page.shape("polygon", "points", String.join(" ", points), "fill", band.fill());
    }
  }

  private void curve(int z) {
    Curve look = GrowthLook.curve(scale.indicator(), z);
    for (double[] stretch : scale.stretches()) {
      var points = new ArrayList<String>();
      for (double key : frame.keys(stretch)) {
        points.add(point(frame.x(key), frame.y(frame.curve(z, key))));
      }
      page.shape(
          "polyline",
          "points",
          String.join(" ", points),
          "fill",
          "none",
          "stroke",
          look.colour(),
          "stroke-width",
          look.width(),
          "stroke-dasharray",
          look.dashes());
    }
    page.text(
        area.getMaxX() + 4,
        frame.y(frame.curve(z, scale.to())) + 3,
        SMALL,
        Anchor.START,
        GrowthLook.label(z),
        "font-weight",
        "bold",
        "fill",
        look.colour());
  }

  private void grid() {
    int lines = (int) Math.rint((frame.high() - frame.low()) / frame.step());
    for (int i = 0; i <= lines; i++) {
      double value = frame.low() + i * frame.step();
      double y = frame.y(value);
      rule(area.getMinX(), y, area.getMaxX(), y, LINE);
      page.text(
          area.getMinX() - 4,
          y + 3,
          SMALL,
          Anchor.END,
          GrowthWords.figure(value, 0),
          "class",
          "tick-y",
          "fill",
          GREY);
    }
    page.text(
        area.getMinX() - 4,
        area.getMinY() - 9,
        SMALL,
        Anchor.END,
        GrowthWords.unit(scale.indicator()),
        "fill",
        GREY);
    double unit = unit();
    int every = every(unit);
    for (int i = (int) Math.ceil(scale.from() / unit - 0.01); i * unit <= scale.to() + 1; i++) {
      double x = Math.min(area.getMaxX(), Math.max(area.getMinX(), frame.x(i * unit)));
      rule(x, area.getMinY(), x, area.getMaxY(), LINE);
      if (i % every == 0) {
        String figure = Integer.toString(scale.axis() == GrowthScale.Axis.AGE ? i : i * 5);
        page.text(
            x, area.getMaxY() + 12, SMALL, Anchor.MIDDLE, figure, "class", "tick-x", "fill", GREY);
      }
    }
    if (scale.isStepped()) {
      double x = frame.x(GrowthStandard.FIRST_DAY_OF_HEIGHT - 0.5);
      rule(x, area.getMinY(), x, area.getMaxY(), GREY);
      double y = area.getMaxY() - 6;
      page.text(x - 5, y, SMALL, Anchor.END, words.in("← telentang", "← lying"), "fill", INK);
      page.text(x + 5, y, SMALL, Anchor.START, words.in("berdiri →", "standing →"), "fill", INK);
      labels.take(new Rectangle2D.Double(x - 70, y - SMALL, 140, SMALL + 4));
    }
    page.text(
        area.getCenterX(),
        area.getMaxY() + 25,
        SMALL,
        Anchor.MIDDLE,
        words.across(scale),
        "fill",
        GREY);
  }

  /** The keys between two lines of the grid. */
  private double unit() {
    if (scale.axis() != GrowthScale.Axis.AGE) {
      return CENTIMETRES_APART;
    }
    return GrowthWords.isInYears(scale) ? DAYS_PER_YEAR : GrowthScale.MONTH;
  }

  /** Every how many lines a figure has room. */
  private int every(double unit) {
    double apart = frame.x(scale.from() + unit) - area.getMinX();
    double room = scale.axis() == GrowthScale.Axis.AGE ? AGES_APART : LENGTHS_APART;
    return List.of(1, 2, 3, 6, 12).stream()
        .filter(one -> one * apart >= room)
        .findFirst()
        .orElse(12);
  }

  private void rule(double x1, double y1, double x2, double y2, String colour) {
    page.shape(
        "line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", colour, "stroke-width", 0.6);
  }

  /** From point to point, past those that are not believed. */
  private void way() {
    String points =
        marks.stream()
            .filter(mark -> !mark.isDoubted())
            .map(mark -> point(frame.x(mark.key()), frame.y(mark.value())))
            .collect(Collectors.joining(" "));
    if (points.indexOf(' ') > 0) {
      page.shape(
          "polyline",
          "class",
          "way",
          "points",
          points,
          "fill",
          "none",
          "stroke",
          INK,
          "stroke-width",
          1.1);
    }
  }

  private void mark(GrowthMark mark) {
    double x = frame.x(mark.key());
    double y = frame.yWithin(mark.value());
    page.begin("mark", words.point(mark, scale.indicator()));
    if (mark.isDoubted()) {
      GrowthLabels.doubted(page, x, y);
    } else if (mark.isCorrected()) {
      GrowthLabels.corrected(page, x, y);
    } else {
      GrowthLabels.plain(page, x, y);
    }
    page.end();
    labels.take(new Rectangle2D.Double(x - 4, y - 4, 8, 8));
  }

  /** Names the doubted points, then gives z-scores as far as there is room, the latest first. */
  private void name() {
    var latestFirst = new ArrayList<GrowthMark>(marks);
    Collections.reverse(latestFirst);
    for (boolean isDoubted : List.of(true, false)) {
      for (GrowthMark mark : latestFirst) {
        if (mark.isDoubted() == isDoubted) {
          String z = GrowthWords.z(mark.z()).replace('-', MINUS);
          String text =
              isDoubted
                  ? GrowthWords.number(mark.number()) + ", " + words.again() + " (z " + z + ")"
                  : z;
          labels.put(page, frame.x(mark.key()), frame.yWithin(mark.value()), text, isDoubted);
        }
      }
    }
  }
}
