package id.ilp.cli;

import id.ilp.rules.village.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The tables of the page of villages. */
final class VillageTable {
  /** The head of a column; numbers stand on the right. */
  record Column(String name, boolean isNumber) {}

  private static final double ALL = 100;

  private final VillageWords words;
  private final HtmlText html;
  private final Optional<String> earlier;

  /**
   * @param earlier the earlier day in words, if the report has one
   */
  VillageTable(VillageWords words, HtmlText html, Optional<String> earlier) {
    this.words = words;
    this.html = html;
    this.earlier = earlier;
  }

  /** Names and numbers, with bars as long as the largest allows. */
  void counts(
      String where,
      String title,
      String what,
      String unit,
      List<Line> lines,
      Function<Line, String> name) {
    if (!begin(where, title, lines)) {
      return;
    }
    boolean isCompared = lines.stream().anyMatch(line -> line.earlier().isPresent());
    head(words(what), numbers(unit), numbers(isCompared ? earlier.orElse("") : ""), graph());
    double most = lines.stream().mapToDouble(VillageTable::counted).max().orElse(0);
    for (Line line : lines) {
      html.open("tr").say("th", name.apply(line), "scope", "row");
      String number = words.number(line.counted());
      number(number);
      if (isCompared) {
        number(
            line.earlier().isPresent()
                ? words.number(Math.round(line.earlier().getAsDouble()))
                : "–");
      }
      bar(OptionalDouble.of(counted(line)), most, number, OptionalDouble.empty());
      html.close("tr").line();
    }
    end();
  }

  private static double counted(Line line) {
    return (double) line.counted().value().orElse(0);
  }

  /** Rates with what they rest on, bars, and what changed. */
  void rates(String where, String title, String what, boolean isPercent, List<Line> lines) {
    if (!begin(where, title, lines)) {
      return;
    }
    head(
        words(what),
        numbers(words.in("Jumlah", "Number")),
        numbers(words.in("Dari", "Of")),
        numbers(isPercent ? words.in("Persen", "Percent") : words.in("Per 1.000", "Per 1,000")),
        graph(),
        numbers(earlier.orElse("")),
        numbers(earlier.isPresent() ? words.in("Perubahan", "Change") : ""),
        words(words.in("Catatan", "Notes")));
    double most =
        lines.stream()
            .mapToDouble(line -> line.rate().orElse(0))
            .reduce(isPercent ? ALL : 0, Math::max);
    for (Line line : lines) {
      html.open("tr").open("th", "scope", "row").say(words.name(line)).say(" ");
      html.say("span", line.code(), "class", "code").close("th");
      number(words.number(line.counted()));
      number(of(line));
      String rate = words.rate(line.rate(), isPercent);
      number(rate);
      bar(line.rate(), most, rate, isPercent ? OptionalDouble.of(ALL) : OptionalDouble.empty());
      if (earlier.isPresent()) {
        number(words.rate(line.earlier(), isPercent));
        number(words.change(line));
      }
      html.say("td", words.remarks(line)).close("tr").line();
    }
    end();
  }

  private String of(Line line) {
    return line.target().isPresent()
        ? words.number(line.target().getAsLong())
        : line.of().map(words::number).orElse("–");
  }

  /**
   * Whom to look for, and why.
   *
   * @param isListed whether the ids are shown
   */
  void people(String where, List<Line> lines, boolean isListed) {
    String title = words.in("Yang perlu ditindaklanjuti", "To follow up");
    if (!begin(where, title, lines)) {
      return;
    }
    head(
        words(words.in("Alasan", "Reason")),
        words(words.in("Oleh", "By")),
        numbers(words.in("Orang", "People")),
        words(isListed ? words.in("Nomor catatan", "Ids of the records") : ""));
    for (Line line : lines) {
      html.open("tr").say("th", words.name(line), "scope", "row");
      html.say("td", line.by().map(words::by).orElse("–"));
      number(words.number(line.counted()));
      if (isListed) {
        html.open("td", "class", "ids");
        line.ids().forEach(id -> html.say("span", id).say(" "));
        html.say(words.more(line)).close("td");
      }
      html.close("tr").line();
    }
    end();
  }

  /** What each line is called elsewhere and what it rests on. */
  void definitions(String title, List<Line> lines) {
    if (!begin("", title, lines)) {
      return;
    }
    head(
        words(words.in("Nama", "Name")),
        words(words.in("Kode", "Code")),
        words(words.in("Sumber", "Source")));
    for (Line line : lines) {
      html.open("tr").say("th", words.name(line), "scope", "row");
      html.say("td", line.code()).say("td", words.sources(line)).close("tr").line();
    }
    end();
  }

  /** Begins a table; false if there is nothing in it, which is then said. */
  boolean begin(String where, String title, List<?> lines) {
    html.say("h3", title).line();
    if (lines.isEmpty()) {
      html.say("p", words.in("Tidak ada.", "None.")).line();
      return false;
    }
    String name = where.isEmpty() ? title : where + ": " + title;
    // A wide table scrolls by itself, so it must be reachable by the keyboard.
    html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", name);
    html.open("table");
    return true;
  }

  void end() {
    html.close("tbody").close("table").close("div").line();
  }

  /** The heads of the columns; those without a name are left out. */
  void head(Column... columns) {
    html.open("thead").open("tr");
    for (Column column : columns) {
      if (column.isNumber() && !column.name().isEmpty()) {
        html.say("th", column.name(), "scope", "col", "class", "n");
      } else if (!column.name().isEmpty()) {
        html.say("th", column.name(), "scope", "col");
      }
    }
    html.close("tr").close("thead").open("tbody").line();
  }

  static Column words(String name) {
    return new Column(name, false);
  }

  static Column numbers(String name) {
    return new Column(name, true);
  }

  /** The column of the bars. */
  Column graph() {
    return words(words.in("Grafik", "Graph"));
  }

  /** A cell with a number. */
  void number(String text) {
    html.say("td", text, "class", "n");
  }

  /** A bar; where it may be longer than {@code whole}, a line says where that is. */
  void bar(OptionalDouble value, double most, String text, OptionalDouble whole) {
    double scale = most > 0 ? ALL / most : 0;
    html.open("td", "class", "bar");
    if (value.isEmpty()) {
      html.close("td"); // nothing is not none
      return;
    }
    html.open("svg", "viewBox", "0 0 100 10", "preserveAspectRatio", "none", "role", "img");
    html.raw("<title>").say(text).raw("</title>");
    html.raw("<rect width=\"100\" height=\"10\" fill=\"#e6e9ec\"/>");
    String width = String.format(Locale.ROOT, "%.1f", Math.max(0, value.getAsDouble() * scale));
    html.raw("<rect width=\"" + width + "\" height=\"10\" fill=\"#14507d\"/>");
    if (whole.isPresent() && most > whole.getAsDouble()) {
      String x = String.format(Locale.ROOT, "%.1f", whole.getAsDouble() * scale);
      html.raw("<rect x=\"" + x + "\" width=\"0.8\" height=\"10\" fill=\"#a34700\"/>");
    }
    html.close("svg").close("td");
  }
}
