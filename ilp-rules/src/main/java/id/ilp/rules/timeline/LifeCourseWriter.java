package id.ilp.rules.timeline;

import com.fasterxml.jackson.core.JsonGenerator;
import id.ilp.core.json.DocumentWriter;
import id.ilp.core.person.Person;
import id.ilp.core.plan.Edition;
import java.io.IOException;

/** Writes life courses as JSON, field by field. */
final class LifeCourseWriter extends DocumentWriter {
  LifeCourseWriter(JsonGenerator json) {
    super(json);
  }

  void write(LifeCourse life) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("person");
    Person person = life.person();
    optional("sex", person.sex());
    json.writeStringField("birthDate", person.birthDate().toString());
    optional("village", person.village());
    json.writeEndObject();
    Edition edition = life.lastPlan().edition();
    json.writeObjectFieldStart("edition");
    json.writeStringField("id", edition.id());
    json.writeStringField("version", edition.version());
    json.writeEndObject();
    json.writeStringField("from", life.firstDay().toString());
    json.writeStringField("to", life.lastDay().toString());
    json.writeBooleanField("beginsLate", life.beginsLate());
    list("events", life.recurrences(), this::recurrence);
    list(
        "outcome",
        life.outcome(),
        one -> {
          json.writeStringField("code", one.code());
          optional("band", one.band());
          if (one.label().isPresent()) {
            text("label", one.label().get());
          }
          optional("protectedUntil", one.protectedUntil());
        });
    json.writeEndObject();
  }

  private void recurrence(Recurrence recurrence) throws IOException {
    LifeEvent event = recurrence.first();
    json.writeStringField("date", event.date().toString());
    json.writeStringField("age", event.age().toString());
    json.writeStringField("kind", event.kind().name());
    json.writeStringField("code", event.code());
    if (event.dose().isPresent()) {
      json.writeNumberField("dose", event.dose().getAsInt());
    }
    text("name", event.name());
    optional("product", event.product());
    if (event.productName().isPresent()) {
      text("productName", event.productName().get());
    }
    json.writeStringField("status", event.status().name());
    json.writeBooleanField("done", event.isDone());
    optional("timing", event.timing());
    optional("latest", event.latest());
    names("where", event.where());
    text("reason", event.reason());
    strings("programmes", event.programmes());
    optional("rule", event.rule());
    sources(event.sources());
    if (!event.missing().isEmpty()) {
      strings("missing", event.missing());
    }
    if (recurrence.every().isPresent()) {
      json.writeObjectFieldStart("repeats");
      json.writeStringField("every", recurrence.every().get().toString());
      strings("on", recurrence.events().stream().map(one -> one.date().toString()).toList());
      json.writeEndObject();
    }
  }
}
