package id.ilp.cli;

import static id.ilp.cli.SvgPage.INK;
import static id.ilp.cli.SvgPage.point;

import id.ilp.cli.SvgPage.Anchor;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The points of a growth chart, and the words beside them: none upon another. */
final class GrowthLabels {
  private static final double SIZE = 9.5;
  private static final double HALF = 3;

  /** How far from its point a label may stand, nearest first. */
  private static final List<Double> NEAR = List.of(7.0, 11.0);

  private static final List<Double> FAR = List.of(7.0, 11.0, 20.0, 32.0, 50.0, 80.0, 120.0);

  private final Rectangle2D area;
  private final List<Rectangle2D> taken = new ArrayList<>();

  GrowthLabels(Rectangle2D area) {
    this.area = area;
  }

  /** Keeps a place free of labels. */
  void take(Rectangle2D place) {
    taken.add(place);
  }

  /** Words beside a point; left out where there is no room. */
  void put(SvgPage page, double x, double y, String text, boolean isAlarm) {
    double width = Lettering.width(text, SIZE);
    for (double away : isAlarm ? FAR : NEAR) {
      // Above, below, to the right, to the left; the left edge of the words and their base line.
      double[][] places = {
        {x - width / 2, y - away},
        {x - width / 2, y + away + SIZE * 0.7},
        {x + away, y + SIZE * 0.35},
        {x - away - width, y + SIZE * 0.35}
      };
      for (double[] place : places) {
        var box = new Rectangle2D.Double(place[0], place[1] - SIZE * 0.8, width, SIZE);
        if (area.contains(box) && taken.stream().noneMatch(box::intersects)) {
          taken.add(box);
          if (away > NEAR.get(1)) {
            lead(page, x, y, box);
          }
          page.text(
              place[0],
              place[1],
              SIZE,
              Anchor.START,
              text,
              "font-weight",
              isAlarm ? "bold" : "normal",
              "fill",
              INK,
              "stroke",
              "#ffffff",
              "stroke-width",
              2.5,
              "paint-order",
              "stroke");
          return;
        }
      }
    }
  }

  private static void lead(SvgPage page, double x, double y, Rectangle2D box) {
    double endX = Math.min(box.getMaxX(), Math.max(box.getMinX(), x));
    double endY = Math.min(box.getMaxY(), Math.max(box.getMinY(), y));
    page.shape(
        "line", "x1", x, "y1", y, "x2", endX, "y2", endY, "stroke", INK, "stroke-width", 0.5);
  }

  /** A measurement as it was taken. */
  static void plain(SvgPage page, double x, double y) {
    page.shape("circle", "cx", x, "cy", y, "r", HALF, "fill", INK, "stroke", "#ffffff");
  }

  /** A length taken in the position of another age. */
  static void corrected(SvgPage page, double x, double y) {
    page.shape(
        "rect",
        "x",
        x - HALF,
        "y",
        y - HALF,
        "width",
        2 * HALF,
        "height",
        2 * HALF,
        "fill",
        "#ffffff",
        "stroke",
        INK,
        "stroke-width",
        1.4);
  }

  /** A measurement to be taken again. */
  static void doubted(SvgPage page, double x, double y) {
    double far = HALF + 2;
    page.shape(
        "polygon",
        "points",
        String.join(
            " ", point(x, y - far), point(x + far, y), point(x, y + far), point(x - far, y)),
        "fill",
        "#ffffff",
        "stroke",
        "#c4141c",
        "stroke-width",
        1.6);
  }
}
