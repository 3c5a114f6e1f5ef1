package id.ilp.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import id.ilp.rules.village.Cell;
import id.ilp.rules.village.Line;
import id.ilp.rules.village.VillageSheet;
import id.ilp.rules.village.VillageView;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A report of villages as one JSON document. A number that may not be shown is left out. */
final class VillageJson {
  private VillageJson() {}

  static String document(VillageView view) {
    return BookJson.document(
        json -> {
          json.writeStringField("asOf", view.asOf().toString());
          if (view.comparedTo().isPresent()) {
            json.writeStringField("comparedTo", view.comparedTo().get().toString());
          }
          json.writeObjectFieldStart("edition");
          json.writeStringField("id", view.edition());
          json.writeStringField("version", view.version());
          json.writeEndObject();
          json.writeStringField("for", view.audience().name().toLowerCase(Locale.ROOT));
          json.writeNumberField("maskBelow", view.maskBelow());
          json.writeNumberField("smallBelow", view.smallBelow());
          json.writeObjectFieldStart("total");
          sheet(view.total(), json);
          json.writeEndObject();
          json.writeArrayFieldStart("villages");
          for (VillageSheet sheet : view.villages()) {
            json.writeStartObject();
            if (sheet.isKnown()) {
              json.writeStringField("village", sheet.village().orElse(""));
            }
            sheet(sheet, json);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void sheet(VillageSheet sheet, JsonGenerator json) throws IOException {
    cell("people", sheet.people(), json);
    cell("visitors", sheet.visitors(), json);
    cell("peopleWithIssues", sheet.peopleWithIssues(), json);
    lines("stages", sheet.stages(), json);
    lines("coverage", sheet.coverage(), json);
    lines("burdens", sheet.burdens(), json);
    lines("gaps", sheet.gaps(), json);
    lines("followUp", sheet.followUp(), json);
    lines("issues", sheet.issues(), json);
  }

  private static void lines(String name, List<Line> lines, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (Line line : lines) {
      json.writeStartObject();
      line(line, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void line(Line line, JsonGenerator json) throws IOException {
    json.writeStringField("code", line.code());
    BookJson.text("name", line.name(), json);
    cell("counted", line.counted(), json);
    if (line.of().isPresent()) {
      cell("of", line.of().get(), json);
    }
    if (line.target().isPresent()) {
      json.writeNumberField("target", line.target().getAsLong());
    }
    number("rate", line.rate(), json);
    number("earlier", line.earlier(), json);
    flag("small", line.isSmall(), json);
    flag("estimate", line.isEstimate(), json);
    if (line.by().isPresent()) {
      json.writeStringField("by", line.by().get().name());
      BookJson.strings("people", line.ids(), json);
    }
    if (!line.sources().isEmpty()) {
      BookJson.sources(line.sources(), json);
    }
  }

  private static void flag(String name, boolean isSet, JsonGenerator json) throws IOException {
    if (isSet) {
      json.writeBooleanField(name, true);
    }
  }

  private static void cell(String name, Cell cell, JsonGenerator json) throws IOException {
    if (cell.value().isPresent()) {
      json.writeNumberField(name, cell.value().getAsLong());
    }
  }

  /** With two decimals at most. */
  private static void number(String name, OptionalDouble number, JsonGenerator json)
      throws IOException {
    if (number.isPresent()) {
      var rounded = BigDecimal.valueOf(number.getAsDouble()).setScale(2, RoundingMode.HALF_UP);
      json.writeNumberField(name, new BigDecimal(rounded.stripTrailingZeros().toPlainString()));
    }
  }
}
