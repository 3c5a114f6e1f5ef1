package id.ilp.rules.village;

import com.fasterxml.jackson.core.JsonGenerator;
import id.ilp.core.facility.Facility;
import id.ilp.core.json.DocumentWriter;
import id.ilp.core.json.IlpJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A report of villages as one JSON document; the exact form stands in {@code
 * village-report.schema.json}. A number that may not be shown is left out.
 */
public final class VillageJson extends DocumentWriter {
  private static final double PERCENT = 100;

  private VillageJson(JsonGenerator json) {
    super(json);
  }

  /** Writes {@code view} on one line. */
  public static String write(VillageView view) {
    return IlpJson.write(json -> new VillageJson(json).view(view));
  }

  /** The JSON Schema (2020-12) of a report. */
  public static String schema() {
    return schema(VillageJson.class, "village-report.schema.json");
  }

  private void view(VillageView view) throws IOException {
    json.writeStartObject();
    json.writeStringField("asOf", view.asOf().toString());
    optional("comparedTo", view.comparedTo());
    json.writeObjectFieldStart("edition");
    json.writeStringField("id", view.edition());
    json.writeStringField("version", view.version());
    json.writeEndObject();
    json.writeStringField("for", view.audience().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("maskBelow", view.maskBelow());
    json.writeNumberField("smallBelow", view.smallBelow());
    json.writeObjectFieldStart("total");
    sheet(view.total());
    json.writeEndObject();
    list(
        "villages",
        view.villages(),
        sheet -> {
          optional("village", sheet.village().filter(code -> sheet.isKnown()));
          if (view.network().isPresent()) {
            optional("name", view.network().get().name(sheet));
          }
          sheet(sheet);
          if (view.network().isPresent()) {
            facilities(view.network().get(), sheet);
          }
        });
    if (view.network().isPresent()) {
      network(view.network().get());
    }
    json.writeEndObject();
  }

  private void sheet(VillageSheet sheet) throws IOException {
    cell("people", sheet.people());
    cell("visitors", sheet.visitors());
    cell("peopleWithIssues", sheet.peopleWithIssues());
    list("stages", sheet.stages(), this::line);
    list("coverage", sheet.coverage(), this::line);
    list("burdens", sheet.burdens(), this::line);
    list("gaps", sheet.gaps(), this::line);
    list("followUp", sheet.followUp(), this::line);
    list("issues", sheet.issues(), this::line);
  }

  private void line(Line line) throws IOException {
    json.writeStringField("code", line.code());
    text("name", line.name());
    cell("counted", line.counted());
    if (line.of().isPresent()) {
      cell("of", line.of().get());
    }
    if (line.target().isPresent()) {
      json.writeNumberField("target", line.target().getAsLong());
    }
    number("rate", line.rate());
    number("earlier", line.earlier());
    flag("small", line.isSmall());
    flag("estimate", line.isEstimate());
    if (line.by().isPresent()) {
      json.writeStringField("by", line.by().get().name());
      strings("people", line.ids());
    }
    if (!line.sources().isEmpty()) {
      sources(line.sources());
    }
  }

  private void facilities(NetworkView network, VillageSheet sheet) throws IOException {
    list(
        "facilities",
        network.facilities(sheet),
        one -> {
          json.writeStringField("id", one.id());
          json.writeStringField("tier", one.tier().name());
          json.writeStringField("name", one.name());
          json.writeStringField("village", one.village());
          ilp(network, one);
        });
  }

  private void ilp(NetworkView network, Facility facility) throws IOException {
    if (network.hasAdoptedIlp(facility).isPresent()) {
      json.writeBooleanField("ilp", network.hasAdoptedIlp(facility).get());
    }
    optional("ilpSince", facility.ilpSince());
  }

  private void network(NetworkView network) throws IOException {
    json.writeObjectFieldStart("network");
    list(
        "adoption",
        network.adoption(),
        one -> {
          json.writeStringField("level", one.level().name());
          json.writeStringField("area", one.now().area());
          json.writeStringField("tier", one.now().tier().name());
          json.writeNumberField("adopted", one.now().adopted());
          json.writeNumberField("notAdopted", one.now().notAdopted());
          json.writeNumberField("unknown", one.now().unknown());
          percent("rate", one.now().share());
          percent("earlier", one.earlier());
        });
    list(
        "notInNetwork",
        network.strangers(),
        one -> {
          json.writeStringField("village", one.village());
          cell("people", one.people());
        });
    list(
        "withoutPeople",
        network.withoutPeople(),
        one -> {
          json.writeStringField("village", one.code());
          json.writeStringField("name", one.name());
        });
    json.writeEndObject();
  }

  private void percent(String name, OptionalDouble share) throws IOException {
    if (share.isPresent()) {
      number(name, OptionalDouble.of(share.getAsDouble() * PERCENT));
    }
  }

  private void flag(String name, boolean isSet) throws IOException {
    if (isSet) {
      json.writeBooleanField(name, true);
    }
  }

  private void cell(String name, Cell cell) throws IOException {
    if (!cell.isMasked()) {
      json.writeNumberField(name, cell.value().getAsLong());
    }
  }

  /** With two decimals at most. */
  private void number(String name, OptionalDouble number) throws IOException {
    if (number.isPresent()) {
      var rounded = BigDecimal.valueOf(number.getAsDouble()).setScale(2, RoundingMode.HALF_UP);
      json.writeNumberField(name, new BigDecimal(rounded.stripTrailingZeros().toPlainString()));
    }
  }
}
