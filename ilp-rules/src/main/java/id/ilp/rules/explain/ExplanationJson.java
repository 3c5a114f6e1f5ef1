package id.ilp.rules.explain;

import com.fasterxml.jackson.core.JsonGenerator;
import id.ilp.core.json.DocumentWriter;
import id.ilp.core.json.IlpJson;
import java.io.IOException;

/** Explanations as JSON; the exact form stands in {@code explanation.schema.json}. */
public final class ExplanationJson extends DocumentWriter {
  private ExplanationJson(JsonGenerator json) {
    super(json);
  }

  /** Writes {@code explanation} on one line. */
  public static String write(Explanation explanation) {
    return IlpJson.write(json -> new ExplanationJson(json).explanation(explanation));
  }

  /** The JSON Schema (2020-12) of an explanation. */
  public static String schema() {
    return schema(ExplanationJson.class, "explanation.schema.json");
  }

  private void explanation(Explanation explanation) throws IOException {
    json.writeStartObject();
    json.writeStringField("person", explanation.person());
    json.writeStringField("asOf", explanation.asOf().toString());
    edition(explanation.edition());
    json.writeObjectFieldStart("need");
    need(explanation.need());
    json.writeEndObject();
    list("because", explanation.because(), this::ground);
    list("seen", explanation.seen(), this::seen);
    list("weighed", explanation.weighed(), this::ground);
    list("changes", explanation.changes(), this::change);
    list("fired", explanation.fired(), this::fired);
    list("near", explanation.near(), this::near);
    json.writeEndObject();
  }

  private void ground(Ground ground) throws IOException {
    json.writeStringField("about", ground.about().name());
    text("text", ground.text());
    optional("date", ground.date());
    optional("row", ground.row());
    sources(ground.sources());
    strings("uses", ground.uses());
  }

  private void seen(Seen seen) throws IOException {
    json.writeStringField("of", seen.of());
    optional("what", seen.what());
    optional("date", seen.date());
    optional("verdict", seen.verdict());
    text("text", seen.text());
  }

  private void change(Change change) throws IOException {
    optional("from", change.from());
    optional("status", change.status());
    text("text", change.text());
  }

  private void fired(FiredRule rule) throws IOException {
    json.writeStringField("rule", rule.rule());
    json.writeStringField("row", rule.row());
    json.writeStringField("concludes", rule.concludes().name());
    sources(rule.sources());
    list("conditions", rule.conditions(), this::condition);
  }

  private void near(NearRule rule) throws IOException {
    json.writeStringField("rule", rule.rule());
    json.writeStringField("row", rule.row());
    json.writeStringField("concludes", rule.concludes().name());
    sources(rule.sources());
    json.writeObjectFieldStart("failed");
    condition(rule.failed());
    json.writeEndObject();
    json.writeBooleanField("judged", rule.isJudged());
    optional("holdsFrom", rule.holdsFrom());
  }

  private void condition(Condition condition) throws IOException {
    json.writeStringField("condition", condition.text());
    text("found", condition.found());
    strings("uses", condition.uses());
  }
}
