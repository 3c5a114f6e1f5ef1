package id.ilp.rules.internal;

import id.ilp.core.immunization.Dose;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.plan.Finding;
import id.ilp.core.plan.Need;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.referral.ReferralRecord;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.service.ServiceRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The records a plan rests on in nothing. */
final class UnusedRecords {
  private UnusedRecords() {}

  /** Ids of records that nothing in the plan names. */
  static Set<String> of(
      HealthRecord record,
      List<Need> needs,
      List<DoseEvaluation> doses,
      List<Assessment> assessments,
      List<Finding> findings,
      List<DataIssue> issues) {
    Set<String> ids = new HashSet<>();
    if (doses.size() < record.immunizations().size()) { // else all are named
      for (Dose one : record.immunizations()) {
        ids.add(one.id());
      }
    }
    for (ScreeningRecord one : record.screenings()) {
      ids.add(one.id());
    }
    for (ServiceRecord one : record.services()) {
      ids.add(one.id());
    }
    for (Pregnancy one : record.pregnancies()) {
      ids.add(one.id());
    }
    for (Condition one : record.conditions()) {
      ids.add(one.id());
    }
    for (ReferralRecord one : record.referrals()) {
      ids.add(one.id());
    }
    if (ids.isEmpty()) {
      return ids;
    }
    for (Need need : needs) {
      remove(need.uses(), ids);
    }
    for (DoseEvaluation dose : doses) {
      ids.remove(dose.of());
    }
    for (Assessment assessment : assessments) {
      if (assessment.of().isPresent()) {
        ids.remove(assessment.of().get());
      }
    }
    for (Finding finding : findings) {
      remove(finding.uses(), ids);
    }
    for (DataIssue issue : issues) {
      remove(issue.setAside(), ids);
    }
    return ids;
  }

  private static void remove(List<String> used, Set<String> ids) {
    for (int i = 0; i < used.size(); i++) { // no iterator: most needs rest on no record
      ids.remove(used.get(i));
    }
  }
}
