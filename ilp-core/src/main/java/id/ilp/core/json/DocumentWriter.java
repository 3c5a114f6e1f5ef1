package id.ilp.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import id.ilp.core.screening.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** What writing a record and writing a plan have in common. */
abstract class DocumentWriter {
  final JsonGenerator json;

  DocumentWriter(JsonGenerator json) {
    this.json = json;
  }

  /** A number as a person writes it: 80, not 80.0. */
  final void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(new BigDecimal(Quantity.plain(value)));
  }

  /** A field that is left out where there is nothing to say. */
  final void optional(String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get().toString());
    }
  }

  /** A list of objects. */
  final <T> void list(String name, Collection<T> items, Body<T> body) throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeStartObject();
      body.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the fields of one object. */
  interface Body<T> {
    void write(T item) throws IOException;
  }
}
