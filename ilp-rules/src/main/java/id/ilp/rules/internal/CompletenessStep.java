package id.ilp.rules.internal;

import static id.ilp.core.date.Dates.plus;

import com.google.common.collect.ImmutableList;
import id.ilp.core.immunization.SeriesState.ValidDose;
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
import java.util.Optional;

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
    for (CompletenessRow row : pack.completeness()) {
      boolean isInForce =
          !client.asOf().isBefore(row.inForceFrom())
              && row.inForceBefore().map(client.asOf()::isBefore).orElse(true);
      if (isInForce) {
        String band = row.doses().isEmpty() ? upToDate(row, needs) : band(row);
        all.add(ofDay.get(client.asOf(), row.row(), band, () -> assessment(row, band)));
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
    Optional<LocalDate> end = row.beforeAge().map(age -> plus(client.person().birthDate(), age));
    boolean isInTime = true;
    for (Map.Entry<String, Integer> needed : row.doses().entrySet()) {
      var state = client.coverage().begun().get(needed.getKey());
      ImmutableList<ValidDose> given = state == null ? ImmutableList.of() : state.valid();
      if (given.size() < needed.getValue()) {
        return row.otherwise();
      }
      LocalDate last = given.get(needed.getValue() - 1).latest();
      isInTime &= end.map(last::isBefore).orElse(true);
    }
    return isInTime ? row.band() : row.lateBand().orElse(row.otherwise());
  }
}
