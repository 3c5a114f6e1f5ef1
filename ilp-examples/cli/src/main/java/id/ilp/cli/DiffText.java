package id.ilp.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import id.ilp.core.plan.PlanDiff.Change;
import id.ilp.core.text.Language;
import java.io.IOException;
import java.util.List;

/** Differences of plans, as text or JSON. */
final class DiffText {
  private final int examples;

  DiffText(int examples) {
    this.examples = examples;
  }

  /** A line for each change: what it is, how many people, and some of them. */
  String text(DiffTally tally, Language language) {
    var text = new StringBuilder();
    text.append(Phrase.PEOPLE_CHANGED.in(language, tally.compared(), tally.changed()));
    text.append('\n');
    tally
        .people()
        .forEach(
            (change, people) -> {
              text.append(Plain.line(line(change))).append("  ");
              text.append(people.size()).append(": ");
              text.append(Plain.line(String.join(", ", shown(people))));
              text.append(people.size() > examples ? " …\n" : "\n");
            });
    return text.toString();
  }

  private static String line(Change change) {
    String what = change.part() + " " + change.code() + ": ";
    if (!change.fields().isEmpty()) {
      return what + change.after().orElse("-") + " (" + String.join(", ", change.fields()) + ")";
    }
    return what + change.before().orElse("-") + " -> " + change.after().orElse("-");
  }

  private List<String> shown(List<String> people) {
    return people.subList(0, Math.min(examples, people.size()));
  }

  /** The fields {@code people}, {@code changed} and {@code changes} of a document. */
  void json(DiffTally tally, JsonGenerator json) throws IOException {
    json.writeNumberField("people", tally.compared());
    json.writeNumberField("changed", tally.changed());
    json.writeArrayFieldStart("changes");
    for (var entry : tally.people().entrySet()) {
      Change change = entry.getKey();
      json.writeStartObject();
      json.writeStringField("part", change.part().name());
      json.writeStringField("code", change.code());
      if (change.before().isPresent()) {
        json.writeStringField("before", change.before().get());
      }
      if (change.after().isPresent()) {
        json.writeStringField("after", change.after().get());
      }
      if (!change.fields().isEmpty()) {
        BookJson.strings("fields", change.fields(), json);
      }
      json.writeNumberField("count", entry.getValue().size());
      BookJson.strings("examples", shown(entry.getValue()), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
