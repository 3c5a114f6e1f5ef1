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
import java.io.IOException;
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
    edition(plan.edition());
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
    for (Need need : whole.needs()) {
      ids.addAll(need.uses());
    }
    for (Assessment assessment : whole.assessments()) {
      if (assessment.of().isPresent()) {
        ids.add(assessment.of().get());
      }
    }
    for (Finding finding : whole.findings()) {
      ids.addAll(finding.uses());
    }
    for (Need need : shown) {
      ids.removeAll(need.uses());
    }
    for (DoseEvaluation dose : plan.doses()) {
      ids.remove(dose.of());
    }
    for (Assessment assessment : plan.assessments()) {
      if (assessment.of().isPresent()) {
        ids.remove(assessment.of().get());
      }
    }
    for (Finding finding : plan.findings()) {
      ids.removeAll(finding.uses());
    }
    if (!ids.isEmpty()) {
      strings("alsoUsed", ids);
    }
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
}
