package id.ilp.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import id.ilp.core.plan.Edition;
import id.ilp.core.plan.Need;
import id.ilp.core.screening.Quantity;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What all documents have in common: how texts, dates, sources and needs are written. */
public abstract class DocumentWriter {
  /** Where it is written. */
  protected final JsonGenerator json;

  /** Writes to {@code json}, which the caller closes. */
  protected DocumentWriter(JsonGenerator json) {
    this.json = json;
  }

  /**
   * The JSON Schema of a document, which lies in the jar beside {@code beside}.
   *
   * @param file such as {@code care-plan.schema.json}
   */
  public static String schema(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number as a person writes it: 80, not 80.0. */
  protected final void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(new BigDecimal(Quantity.plain(value)));
  }

  /** A field that is left out where there is nothing to say. */
  protected final void optional(String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get().toString());
    }
  }

  /** A list of objects. */
  protected final <T> void list(String name, Collection<T> items, Body<T> body) throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeStartObject();
      body.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Citations, under the name {@code sources}. */
  protected final void sources(List<Citation> sources) throws IOException {
    list(
        "sources",
        sources,
        source -> {
          json.writeStringField("key", source.key());
          if (!source.at().isEmpty()) {
            json.writeStringField("at", source.at());
          }
          json.writeStringField("standing", source.standing().name());
        });
  }

  /** A text in both languages. */
  protected final void text(String name, Text text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("id", text.in(Language.ID));
    json.writeStringField("en", text.in(Language.EN));
    json.writeEndObject();
  }

  /** Constants of a closed set. */
  protected final void names(String name, Collection<? extends Enum<?>> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (Enum<?> value : values) {
      json.writeString(value.name());
    }
    json.writeEndArray();
  }

  /** A list of texts. */
  protected final void strings(String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** The edition a document rests on. */
  protected final void edition(Edition edition) throws IOException {
    json.writeObjectFieldStart("edition");
    json.writeStringField("id", edition.id());
    json.writeStringField("version", edition.version());
    strings("programmes", edition.programmes());
    json.writeEndObject();
  }

  /** The fields of a need. */
  protected final void need(Need need) throws IOException {
    json.writeStringField("kind", need.kind().name());
    json.writeStringField("code", need.code());
    if (need.dose().isPresent()) {
      json.writeNumberField("dose", need.dose().getAsInt());
    }
    optional("product", need.product());
    json.writeStringField("status", need.status().name());
    optional("urgency", need.urgency());
    optional("earliest", need.earliest());
    optional("recommended", need.recommended());
    optional("overdueFrom", need.overdueFrom());
    optional("latest", need.latest());
    optional("next", need.next());
    optional("timing", need.timing());
    if (!need.codes().kinds().isEmpty()) {
      list(
          "codes",
          need.codes().kinds(),
          code -> {
            json.writeStringField("system", code.system());
            json.writeStringField("code", code.code());
          });
    }
    names("where", need.where());
    json.writeStringField("cluster", need.cluster().name());
    text("reason", need.reason());
    strings("programmes", need.programmes());
    optional("rule", need.rule());
    sources(need.sources());
    if (!need.missing().isEmpty()) {
      strings("missing", need.missing());
    }
    strings("uses", need.uses());
  }

  /** Writes the fields of one object. */
  protected interface Body<T> {
    void write(T item) throws IOException;
  }
}
