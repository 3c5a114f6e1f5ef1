package id.ilp.cli;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.ilp.core.facility.Adoption;
import id.ilp.core.facility.Facility;
import id.ilp.core.text.Language;
import id.ilp.rules.village.Cell;
import id.ilp.rules.village.Line;
import id.ilp.rules.village.NetworkView;
import id.ilp.rules.village.VillageSheet;
import id.ilp.rules.village.VillageView;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A report of villages as rows: one line, one row; all villages together first. */
final class VillageCsv {
  /** In place of a number that may not be shown. */
  private static final String MASKED = "masked";

  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "as_of",
          "village",
          "part",
          "code",
          "name",
          "counted",
          "of",
          "target",
          "rate",
          "compared_to",
          "earlier",
          "small",
          "estimate",
          "by",
          "people",
          "source");

  private static final double PERCENT = 100;
  private static final String ALL = "all";
  private static final String UNKNOWN = "unknown";

  private final Language language;

  VillageCsv(Language language) {
    this.language = language;
  }

  String text(VillageView view) {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(COLUMNS);
      sheet(ALL, view.total(), view, csv);
      for (VillageSheet sheet : view.villages()) {
        sheet(sheet.isKnown() ? sheet.village().orElse(ALL) : UNKNOWN, sheet, view, csv);
      }
      view.network().ifPresent(network -> network(network, view, csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return text.toString();
  }

  private void sheet(String village, VillageSheet sheet, VillageView view, CsvWriter csv) {
    count(village, "people", sheet.people(), view, csv);
    count(village, "visitors", sheet.visitors(), view, csv);
    count(village, "people-with-issues", sheet.peopleWithIssues(), view, csv);
    lines(village, "stage", sheet.stages(), view, csv);
    lines(village, "coverage", sheet.coverage(), view, csv);
    lines(village, "burden", sheet.burdens(), view, csv);
    lines(village, "gap", sheet.gaps(), view, csv);
    lines(village, "follow-up", sheet.followUp(), view, csv);
    lines(village, "issue", sheet.issues(), view, csv);
  }

  private static void count(
      String village, String code, Cell cell, VillageView view, CsvWriter csv) {
    row(view, csv, village, "count", code, "", number(cell));
  }

  /** A row; columns after the last are empty. */
  private static void row(VillageView view, CsvWriter csv, String... first) {
    String[] row = new String[COLUMNS.size()];
    Arrays.fill(row, "");
    row[0] = view.asOf().toString();
    System.arraycopy(first, 0, row, 1, first.length);
    csv.writeRecord(row);
  }

  private void network(NetworkView network, VillageView view, CsvWriter csv) {
    for (NetworkView.AreaAdoption one : network.adoption()) {
      Adoption now = one.now();
      row(
          view,
          csv,
          now.area(),
          "ilp-" + one.level().name().toLowerCase(Locale.ROOT),
          now.tier().name(),
          now.tier().text().in(language),
          Integer.toString(now.adopted()),
          Integer.toString(now.adopted() + now.notAdopted()),
          "",
          percent(now.share()),
          one.earlier().isPresent() ? view.comparedTo().map(Object::toString).orElse("") : "",
          percent(one.earlier()));
    }
    for (VillageSheet sheet : view.villages()) {
      for (Facility one : network.facilities(sheet)) {
        String ilp = network.hasAdoptedIlp(one).map(is -> is ? "1" : "0").orElse("");
        row(view, csv, sheet.village().orElse(""), "facility", one.id(), one.name(), ilp);
      }
    }
    network
        .strangers()
        .forEach(
            one ->
                row(
                    view,
                    csv,
                    one.village(),
                    "not-in-network",
                    "people",
                    "",
                    number(one.people())));
    network
        .withoutPeople()
        .forEach(one -> row(view, csv, one.code(), "without-people", "people", one.name(), "0"));
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty() ? "" : number(OptionalDouble.of(share.getAsDouble() * PERCENT));
  }

  private void lines(
      String village, String part, List<Line> lines, VillageView view, CsvWriter csv) {
    String compared = view.comparedTo().map(Object::toString).orElse("");
    for (Line line : lines) {
      csv.writeRecord(
          view.asOf().toString(),
          village,
          part,
          line.code(),
          line.name().in(language),
          number(line.counted()),
          line.of().map(VillageCsv::number).orElse(""),
          number(line.target()),
          number(line.rate()),
          line.earlier().isPresent() ? compared : "",
          number(line.earlier()),
          line.isSmall() ? "yes" : "",
          line.isEstimate() ? "yes" : "",
          line.by().map(Enum::name).map(name -> name.toLowerCase(Locale.ROOT)).orElse(""),
          String.join(" ", line.ids()),
          String.join("; ", line.sources().stream().map(Object::toString).toList()));
    }
  }

  private static String number(Cell cell) {
    return cell.isMasked() ? MASKED : number(cell.value());
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }

  private static String number(OptionalDouble number) {
    return number.isPresent()
        ? BigDecimal.valueOf(number.getAsDouble())
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : "";
  }
}
