package id.ilp.rules.care;

import com.fasterxml.jackson.core.JsonGenerator;
import id.ilp.core.json.DocumentWriter;
import java.io.IOException;

/** A home to visit as JSON. */
final class HomeCallWriter extends DocumentWriter {
  HomeCallWriter(JsonGenerator json) {
    super(json);
  }

  void write(HomeCall call) throws IOException {
    json.writeStartObject();
    json.writeStringField("person", call.person().id());
    optional("village", call.person().village());
    optional("dusun", call.person().dusun());
    json.writeStringField("visitor", call.visitor().name());
    json.writeStringField("urgency", call.urgency().name());
    json.writeStringField("by", call.by().toString());
    list(
        "reasons",
        call.reasons(),
        why -> {
          json.writeStringField("code", why.code());
          json.writeStringField("reason", why.reason().name());
          json.writeStringField("urgency", why.urgency().name());
          text("name", why.name());
          text("words", why.words());
        });
    json.writeEndObject();
  }
}
