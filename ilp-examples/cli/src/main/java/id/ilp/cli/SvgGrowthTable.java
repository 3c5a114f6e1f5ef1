package id.ilp.cli;

import static id.ilp.cli.SvgPage.GREY;
import static id.ilp.cli.SvgPage.INK;

import id.ilp.cli.SvgPage.Anchor;
import id.ilp.core.growth.GrowthVisit;
import id.ilp.core.instrument.growth.GrowthIndicator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The figures beneath the charts, on as many pages as they need, with the notes. */
final class SvgGrowthTable {
  private static final double EDGE = 26;
  private static final double SIZE = 10;
  private static final double LINE_HEIGHT = 13;
  private static final double HEADER = 34;
  private static final double PADDING = 8;

  /** The width of a column of z-scores. */
  private static final double LEAST_Z = 40;

  /** A column and what stands in its head, on two lines. */
  private record Column(double width, Anchor anchor, String name, String unit) {}

  private final GrowthWords words;
  private final List<GrowthIndicator> indicators;
  private final List<Column> columns;
  private final double width;
  private final double pageHeight;
  private final List<Consumer<SvgPage>> pieces = new ArrayList<>();
  private double y;

  SvgGrowthTable(
      GrowthWords words, List<GrowthIndicator> indicators, double width, double pageHeight) {
    this.words = words;
    this.indicators = indicators;
    this.width = width;
    this.pageHeight = pageHeight;
    this.columns = columns();
    this.y = pageHeight + EDGE;
  }

  /** Lays out the table and the notes beneath it; gives where they end. */
  double layOut(List<GrowthVisit> visits, List<String> notes) {
    header();
    for (int i = 0; i < visits.size(); i++) {
      row(i, visits.get(i));
    }
    y += LINE_HEIGHT / 2;
    for (String note : notes) {
      for (String line : Lettering.lines(note, SIZE, width - 2 * EDGE)) {
        turn(LINE_HEIGHT);
        double base = y + SIZE;
        pieces.add(page -> page.text(EDGE, base, SIZE, Anchor.START, line, "fill", GREY));
        y += LINE_HEIGHT;
      }
    }
    return y + EDGE;
  }

  /** Draws what was laid out. */
  void draw(SvgPage page) {
    page.begin("table", words.in("Tabel pengukuran", "Table of measurements"));
    pieces.forEach(piece -> piece.accept(page));
    page.end();
  }

  private List<Column> columns() {
    var all = new ArrayList<Column>();
    all.add(new Column(24, Anchor.END, "No.", ""));
    all.add(new Column(78, Anchor.START, words.in("Tanggal", "Date"), ""));
    all.add(new Column(106, Anchor.START, words.in("Umur", "Age"), ""));
    for (GrowthIndicator indicator : indicators) {
      switch (indicator) {
        case WEIGHT_FOR_AGE ->
            all.add(new Column(44, Anchor.END, words.in("Berat", "Weight"), "kg"));
        case LENGTH_HEIGHT_FOR_AGE ->
            all.add(
                new Column(142, Anchor.START, words.in("Panjang, tinggi", "Length, height"), "cm"));
        case BMI_FOR_AGE -> all.add(new Column(56, Anchor.END, words.in("IMT", "BMI"), "kg/m²"));
        case HEAD_CIRCUMFERENCE_FOR_AGE ->
            all.add(new Column(46, Anchor.END, words.in("Kepala", "Head"), "cm"));
        case WEIGHT_FOR_LENGTH_HEIGHT, ARM_CIRCUMFERENCE_FOR_AGE -> {
          // Of figures that stand elsewhere.
        }
      }
      String code = GrowthWords.code(indicator);
      double wide = Math.max(LEAST_Z, Lettering.width(code, SIZE) + PADDING);
      all.add(new Column(wide, Anchor.END, "z", code));
    }
    all.add(new Column(0, Anchor.START, words.in("Catatan", "Remarks"), ""));
    return all;
  }

  private List<String> cells(int i, GrowthVisit visit) {
    var cells = new ArrayList<String>();
    cells.add(Integer.toString(i + 1));
    cells.add(words.date(visit));
    cells.add(words.age(visit));
    var measured = visit.measured();
    for (GrowthIndicator indicator : indicators) {
      switch (indicator) {
        case LENGTH_HEIGHT_FOR_AGE ->
            cells.add(
                measured
                    .length()
                    .map(length -> words.length(length, measured.position().isPresent()))
                    .orElse(GrowthWords.NONE));
        case WEIGHT_FOR_AGE, HEAD_CIRCUMFERENCE_FOR_AGE ->
            cells.add(GrowthWords.figure(measured.value(indicator), 1));
        case BMI_FOR_AGE -> {
          var index = measured.bodyMassIndex();
          cells.add(
              index.isPresent() ? GrowthWords.rounded(index.getAsDouble(), 1) : GrowthWords.NONE);
        }
        case WEIGHT_FOR_LENGTH_HEIGHT, ARM_CIRCUMFERENCE_FOR_AGE -> {
          // Of figures that stand elsewhere.
        }
      }
      var z = measured.result(indicator).z();
      cells.add(z.isPresent() ? GrowthWords.z(z.getAsDouble()) : GrowthWords.NONE);
    }
    return cells;
  }

  private void row(int i, GrowthVisit visit) {
    double left = EDGE;
    for (Column column : columns) {
      left += column.width() + PADDING;
    }
    List<String> remarks =
        Lettering.lines(words.remark(visit, indicators), SIZE, width - EDGE - left + PADDING);
    double high = LINE_HEIGHT * remarks.size() + 3;
    if (turn(high)) {
      header();
    }
    if (i % 2 == 0) {
      double top = y;
      pieces.add(
          page ->
              page.shape(
                  "rect",
                  "x",
                  EDGE,
                  "y",
                  top,
                  "width",
                  width - 2 * EDGE,
                  "height",
                  high,
                  "fill",
                  "#f3f4f6"));
    }
    List<String> cells = new ArrayList<>(cells(i, visit));
    cells.add(remarks.get(0));
    line(cells, y + SIZE + 2, "normal");
    double start = left - PADDING;
    for (int k = 1; k < remarks.size(); k++) {
      String more = remarks.get(k);
      double base = y + SIZE + 2 + LINE_HEIGHT * k;
      pieces.add(page -> page.text(start, base, SIZE, Anchor.START, more, "fill", INK));
    }
    y += high;
  }

  private void header() {
    line(columns.stream().map(Column::name).toList(), y + SIZE, "bold");
    line(columns.stream().map(Column::unit).toList(), y + SIZE + LINE_HEIGHT, "bold");
    y += HEADER;
  }

  private void line(List<String> cells, double base, String weight) {
    double left = EDGE;
    for (int i = 0; i < cells.size(); i++) {
      Column column = columns.get(i);
      String cell = cells.get(i);
      double x = column.anchor() == Anchor.END ? left + column.width() : left;
      if (!cell.isEmpty()) {
        pieces.add(
            page ->
                page.text(
                    x, base, SIZE, column.anchor(), cell, "font-weight", weight, "fill", INK));
      }
      left += column.width() + PADDING;
    }
  }

  /** Goes on to the next page where {@code high} more do not fit this one. */
  private boolean turn(double high) {
    double end = (Math.floor(y / pageHeight) + 1) * pageHeight - EDGE;
    if (y + high <= end) {
      return false;
    }
    y = end + 2 * EDGE;
    return true;
  }
}
