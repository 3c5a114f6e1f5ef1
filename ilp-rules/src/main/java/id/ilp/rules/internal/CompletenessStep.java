package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;

import id.ilp.core.immunization.ImmunizationHistory;
import id.ilp.core.immunization.SeriesState;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Client;
import id.ilp.rules.pack.CompletenessRow;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the person counts as completely immunized: assessments of the whole record. */
final class CompletenessStep {
  private static final String FOLDER = "immunization";

  private final RulePack pack;
  private final Client client;

  CompletenessStep(RulePack pack, Client client) {
    this.pack = pack;
    this.client = client;
  }

  /** One for each definition in force. */
  List<Assessment> assessments(List<Need> needs, AssessmentsOfDay ofDay) {
    var all = new ArrayList<Assessment>();
    LocalDate asOf = client.asOf();
    for (CompletenessRow row : pack.completeness()) {
      boolean isInForce =
          !asOf.isBefore(row.inForceFrom())
              && (row.inForceBefore().isEmpty() || asOf.isBefore(row.inForceBefore().get()));
      if (isInForce) {
        String band = row.doses().isEmpty() ? upToDate(row, needs) : band(row);
        all.add(ofDay.get(asOf, row.row(), band, () -> assessment(row, band)));
      }
    }
    return all;
  }

  /** Campaigns are no part of it. What is overdue and due stands first. */
  private String upToDate(CompletenessRow row, List<Need> needs) {
    for (Need need : needs) {
      if (need.status().compareTo(NeedStatus.DUE) > 0) {
        break;
      }
      if (need.kind() == NeedKind.IMMUNIZATION
          && pack.schedule().series().containsKey(need.code())) {
        return row.otherwise();
      }
    }
    return row.band();
  }

  private Assessment assessment(CompletenessRow row, String band) {
    Template template = pack.textsOf(FOLDER).get(row.code() + "." + band);
    return Assessment.builder()
        .date(client.asOf())
        .code(row.code())
        .band(band)
        .label(template.forStaff(Map.of()))
        .kaderLabel(template.forKader(Map.of()))
        .rule(row.row())
        .addAllSources(row.citations())
        .build();
  }

  private String band(CompletenessRow row) {
    ImmunizationHistory coverage = client.coverage();
    if (coverage.doses().isEmpty()) { // as of most people
      return row.otherwise();
    }
    LocalDate completed = LocalDate.MIN;
    for (Map.Entry<String, Integer> needed : row.doses().entrySet()) {
      SeriesState state = coverage.state(needed.getKey());
      if (state == null || state.valid().size() < needed.getValue()) {
        return row.otherwise();
      }
      completed = later(completed, state.valid().get(needed.getValue() - 1).latest());
    }
    boolean isInTime =
        row.beforeAge().isEmpty()
            || completed.isBefore(plus(client.person().birthDate(), row.beforeAge().get()));
    return isInTime ? row.band() : row.lateBand().orElse(row.otherwise());
  }
}
