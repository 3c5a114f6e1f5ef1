package id.ilp.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.plan.Finding;
import id.ilp.core.plan.HomeVisit;
import id.ilp.core.plan.KaderView;
import id.ilp.core.plan.Need;
import id.ilp.core.record.DataIssue;
import id.ilp.core.referral.Referral;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Writes care plans, field by field in the order of the contract. */
final class PlanWriter extends DocumentWriter {
  private final PlanView view;

  PlanWriter(JsonGenerator json, PlanView view) {
    super(json);
    this.view = view;
  }

  void write(CarePlan whole) throws IOException {
    CarePlan plan = view.isForKader() ? KaderView.of(whole) : whole;
    json.writeStartObject();
    json.writeStringField("person", plan.person());
    json.writeStringField("asOf", plan.asOf().toString());
    json.writeObjectFieldStart("edition");
    json.writeStringField("id", plan.edition().id());
    json.writeStringField("version", plan.edition().version());
    strings("programmes", plan.edition().programmes());
    json.writeEndObject();
    names("stages", plan.stages());
    names("clusters", plan.clusters());
    List<Need> shown = view.needs(plan);
    list("needs", shown, this::need);
    list("doses", plan.doses(), this::dose);
    list("assessments", plan.assessments(), this::assessment);
    list("findings", plan.findings(), this::finding);
    list("referrals", plan.referrals(), this::referral);
    list("homeVisits", plan.homeVisits(), this::homeVisit);
    list("issues", plan.issues(), this::issue);
    if (!plan.unused().isEmpty()) {
      strings("unused", plan.unused());
    }
    alsoUsed(whole, plan, shown);
    json.writeEndObject();
  }

  /** Ids that only what is left out here names, so that no record is lost from sight. */
  private void alsoUsed(CarePlan whole, CarePlan plan, List<Need> shown) throws IOException {
    var ids = new TreeSet<>(id.ilp.core.record.NaturalOrder.INSTANCE);
    whole.needs().forEach(need -> ids.addAll(need.uses()));
    whole.assessments().forEach(assessment -> assessment.of().ifPresent(ids::add));
    whole.findings().forEach(finding -> ids.addAll(finding.uses()));
    shown.forEach(need -> need.uses().forEach(ids::remove));
    plan.doses().forEach(dose -> ids.remove(dose.of()));
    plan.assessments().forEach(a -> a.of().ifPresent(ids::remove));
    plan.findings().forEach(finding -> finding.uses().forEach(ids::remove));
    if (!ids.isEmpty()) {
      strings("alsoUsed", ids);
    }
  }

  private void need(Need need) throws IOException {
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

  private void dose(DoseEvaluation dose) throws IOException {
    json.writeStringField("of", dose.of());
    json.writeStringField("vaccine", dose.vaccine());
    optional("date", dose.date());
    list(
        "credits",
        dose.credits(),
        credit -> {
          json.writeStringField("series", credit.series());
          if (credit.dose().isPresent()) {
            json.writeNumberField("dose", credit.dose().getAsInt());
          }
          json.writeStringField("verdict", credit.verdict().name());
          if (credit.reason().isPresent()) {
            text("reason", credit.reason().get());
          }
        });
  }

  private void assessment(Assessment assessment) throws IOException {
    optional("of", assessment.of());
    json.writeStringField("date", assessment.date().toString());
    json.writeStringField("code", assessment.code());
    if (assessment.value().isPresent()) {
      number("value", assessment.value().getAsDouble());
    }
    optional("unit", assessment.unit());
    optional("band", assessment.band());
    if (assessment.label().isPresent()) {
      text("label", assessment.label().get());
    }
    optional("scheme", assessment.scheme());
    optional("rule", assessment.rule());
    sources(assessment.sources());
    if (!assessment.missing().isEmpty()) {
      strings("missing", assessment.missing());
    }
    if (assessment.isFlagged()) {
      json.writeBooleanField("flagged", true);
    }
    optional("protectedUntil", assessment.protectedUntil());
  }

  private void finding(Finding finding) throws IOException {
    json.writeStringField("code", finding.code());
    json.writeStringField("since", finding.since().toString());
    strings("uses", finding.uses());
    json.writeStringField("rule", finding.rule());
    sources(finding.sources());
  }

  private void referral(Referral referral) throws IOException {
    json.writeStringField("code", referral.code());
    optional("from", referral.origin());
    json.writeStringField("to", referral.to().name());
    json.writeStringField("urgency", referral.urgency().name());
    json.writeStringField("by", referral.by().toString());
    text("reason", referral.reason());
    json.writeStringField("rule", referral.rule());
    sources(referral.sources());
    strings("uses", referral.uses());
  }

  private void homeVisit(HomeVisit visit) throws IOException {
    json.writeStringField("code", visit.code());
    json.writeStringField("by", visit.by().name());
    text("reason", visit.reason());
    json.writeStringField("rule", visit.rule());
    sources(visit.sources());
  }

  private void issue(DataIssue issue) throws IOException {
    json.writeStringField("severity", issue.severity().name());
    json.writeStringField("at", issue.at());
    json.writeStringField("code", issue.code().code());
    json.writeStringField("message", issue.message());
    if (!issue.setAside().isEmpty()) {
      strings("setAside", issue.setAside());
    }
  }

  private void sources(List<Citation> sources) throws IOException {
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

  private void text(String name, Text text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("id", text.in(Language.ID));
    json.writeStringField("en", text.in(Language.EN));
    json.writeEndObject();
  }

  private void names(String name, Collection<? extends Enum<?>> values) throws IOException {
    strings(name, values.stream().map(Enum::name).toList());
  }

  private void strings(String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
