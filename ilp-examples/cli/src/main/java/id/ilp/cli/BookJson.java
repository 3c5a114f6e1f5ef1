package id.ilp.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import id.ilp.rules.catalogue.Catalogue;
import id.ilp.rules.catalogue.Catalogue.AgeSpan;
import id.ilp.rules.catalogue.Catalogue.Entry;
import id.ilp.rules.catalogue.Catalogue.Weak;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/** What the commands about rule books say, as one JSON document on one line. */
final class BookJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Writes the fields of one object. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private BookJson() {}

  /** A document with these fields. */
  static String document(Body fields) {
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return text.append('\n').toString();
  }

  /** The catalogue of a rule book. */
  static String catalogue(Catalogue catalogue) {
    return document(
        json -> {
          json.writeStringField("edition", catalogue.edition());
          json.writeStringField("version", catalogue.version());
          json.writeStringField("asOf", catalogue.asOf().toString());
          json.writeArrayFieldStart("items");
          for (Entry entry : catalogue.entries()) {
            json.writeStartObject();
            entry(entry, json);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("notPrimary");
          for (Weak weak : catalogue.weak()) {
            json.writeStartObject();
            json.writeStringField("place", weak.place());
            json.writeStringField("what", weak.what());
            json.writeStringField("standing", weak.standing().name());
            json.writeNumberField("count", weak.count());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void entry(Entry entry, JsonGenerator json) throws IOException {
    json.writeStringField("kind", entry.kind().name());
    json.writeStringField("code", entry.code());
    text("name", entry.name(), json);
    json.writeArrayFieldStart("ages");
    for (AgeSpan span : entry.ages()) {
      json.writeStartObject();
      json.writeStringField("from", span.from().toString());
      json.writeStringField("to", span.to().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("stages", entry.stages(), json);
    strings("sexes", entry.sexes(), json);
    strings("onlyInProvinces", entry.onlyIn(), json);
    strings("exceptInProvinces", entry.notIn(), json);
    texts("onlyWith", entry.onlyWith(), json);
    texts("except", entry.notWith(), json);
    texts("howOften", entry.howOften(), json);
    strings("where", entry.where(), json);
    strings("clusters", entry.clusters(), json);
    strings("programmes", entry.programmes(), json);
    sources(entry.sources(), json);
  }

  /** What something rests on. */
  static void sources(List<Citation> sources, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("sources");
    for (Citation citation : sources) {
      json.writeStartObject();
      json.writeStringField("key", citation.key());
      if (!citation.at().isEmpty()) {
        json.writeStringField("at", citation.at());
      }
      json.writeStringField("standing", citation.standing().name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void texts(String name, List<Text> texts, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (Text text : texts) {
      json.writeStartObject();
      languages(text, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A text in both languages. */
  static void text(String name, Text text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    languages(text, json);
    json.writeEndObject();
  }

  private static void languages(Text text, JsonGenerator json) throws IOException {
    json.writeStringField("id", text.in(Language.ID));
    json.writeStringField("en", text.in(Language.EN));
  }

  /** A list of constants or codes. */
  static void strings(String name, Collection<?> values, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (Object value : values) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }
}
