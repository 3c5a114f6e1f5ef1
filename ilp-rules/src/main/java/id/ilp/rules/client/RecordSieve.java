package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.Sex;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.IssueCode;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.screening.CheckedScreening;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.service.ServiceRecord;
import id.ilp.core.text.Suggestion;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The record as it stood on the as-of date: what lies before birth or after that date, and what
 * nobody knows the code of, is set aside and named.
 */
final class RecordSieve {
  /** The type whose weight a newborn's record may also hold with the person. */
  static final String BIRTH_WEIGHT_TYPE = "newborn-weight";

  private static final String BIRTH_WEIGHT_AT = "person.birthWeight";

  private final RulePack pack;
  private final HealthRecord record;
  private final LocalDate asOf;
  private final List<DataIssue> issues;
  private final RecordRemarks remarks;
  private final Optional<CheckedScreening> birthWeight;
  private final List<Dose> doses = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<ServiceRecord> services = new ArrayList<>();
  private final List<Pregnancy> pregnancies = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Exposure> exposures = new ArrayList<>();

  RecordSieve(RulePack pack, HealthRecord record, LocalDate asOf) {
    this.pack = pack;
    this.record = record;
    this.asOf = asOf;
    this.issues = new ArrayList<>(record.issues());
    this.remarks = new RecordRemarks(pack, record.person().birthDate(), asOf, issues);
    this.birthWeight = readBirthWeight();
    reportSharedIds();
    for (int i = 0; i < record.immunizations().size(); i++) {
      dose(record.immunizations().get(i), "immunizations[" + i + "]");
    }
    for (int i = 0; i < record.screenings().size(); i++) {
      screening(record.screenings().get(i), "screenings[" + i + "]");
    }
    for (int i = 0; i < record.services().size(); i++) {
      service(record.services().get(i), "services[" + i + "]");
    }
    for (int i = 0; i < record.pregnancies().size(); i++) {
      pregnancy(record.pregnancies().get(i), "pregnancies[" + i + "]");
    }
    OpenPregnancies.report(pack, record, pregnancies, asOf, issues);
    for (int i = 0; i < record.conditions().size(); i++) {
      condition(record.conditions().get(i), "conditions[" + i + "]");
    }
    for (int i = 0; i < record.exposures().size(); i++) {
      exposure(record.exposures().get(i), "exposures[" + i + "]");
    }
    for (int i = 0; i < record.referrals().size(); i++) {
      var referral = record.referrals().get(i);
      remarks.isInLife(referral.date(), "referrals[" + i + "].date", "referral", referral.id());
    }
  }

  /** The person's stages, pregnancies of the record included. */
  Stages stages() {
    return new Stages(pack, record.person().birthDate(), asOf, pregnancies);
  }

  /** Ids of the pregnancies the person was in, or lately delivered of, on {@code day}. */
  ImmutableList<String> pregnancyIds(LocalDate day) {
    return pregnanciesOn(day).map(Pregnancy::id).collect(ImmutableList.toImmutableList());
  }

  private Stream<Pregnancy> pregnanciesOn(LocalDate day) {
    return pregnancies.stream()
        .filter(
            one -> {
              var alone = new Stages(pack, record.person().birthDate(), asOf, List.of(one)).on(day);
              return alone.contains(LifeStage.PREGNANT)
                  || alone.contains(LifeStage.IN_LABOUR)
                  || alone.contains(LifeStage.POSTPARTUM);
            });
  }

  private Circumstances circumstances(LocalDate day) {
    return new Circumstances(
        stage -> stages().includes(stage, day),
        () -> pregnancyIds(asOf).stream().anyMatch(pregnancyIds(day)::contains),
        () ->
            pregnanciesOn(day)
                .map(Pregnancy::lastMenstrualPeriod)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder()));
  }

  /** In grams; empty if not known or not believed. */
  OptionalDouble birthWeight() {
    Double grams = birthWeight.map(one -> one.measurements().get("weight")).orElse(null);
    return grams == null ? OptionalDouble.empty() : OptionalDouble.of(grams);
  }

  /** The birth weight that stands with the person, as if recorded at birth; of no record. */
  Optional<Observation> birthWeightRecord() {
    LocalDate birth = record.person().birthDate();
    return birthWeight
        .filter(values -> birthWeight().isPresent())
        .map(
            values ->
                new Observation(
                    null, values, birth, birth, birth, BIRTH_WEIGHT_AT, circumstances(birth)));
  }

  private Optional<CheckedScreening> readBirthWeight() {
    ScreeningType type = pack.screeningTypes().byCode().get(BIRTH_WEIGHT_TYPE);
    if (record.person().birthWeight().isEmpty() || type == null) {
      return Optional.empty();
    }
    CheckedScreening values =
        type.check(
            ScreeningRecord.builder()
                .id("birth-weight")
                .type(type.code())
                .putMeasurement("weight", record.person().birthWeight().get())
                .build(),
            BIRTH_WEIGHT_AT);
    values
        .issues()
        .forEach(
            issue -> issues.add(DataIssue.warning(BIRTH_WEIGHT_AT, issue.code(), issue.message())));
    return Optional.of(values);
  }

  /** Names ids that stand in two lists: a plan could not tell the records apart. */
  private void reportSharedIds() {
    Map<String, String> first = new HashMap<>();
    record.immunizations().forEach(one -> claim(first, one.id(), "immunizations"));
    record.screenings().forEach(one -> claim(first, one.id(), "screenings"));
    record.services().forEach(one -> claim(first, one.id(), "services"));
    record.pregnancies().forEach(one -> claim(first, one.id(), "pregnancies"));
    record.conditions().forEach(one -> claim(first, one.id(), "conditions"));
    record.referrals().forEach(one -> claim(first, one.id(), "referrals"));
  }

  private void claim(Map<String, String> first, String id, String list) {
    String other = first.putIfAbsent(id, list);
    if (other != null && !other.equals(list)) {
      issues.add(
          DataIssue.warning(
              list,
              IssueCode.DUPLICATE_ID,
              "id '" + id + "' stands in " + other + " and in " + list + "; both are read"));
    }
  }

  List<DataIssue> issues() {
    return issues;
  }

  List<Dose> doses() {
    return doses;
  }

  List<Observation> observations() {
    return observations;
  }

  List<ServiceRecord> services() {
    return services;
  }

  List<Pregnancy> pregnancies() {
    return pregnancies;
  }

  boolean hasCondition(String code, LocalDate day) {
    for (Condition one : conditions) {
      if (one.code().equals(code) && one.holdsOn(day)) {
        return true;
      }
    }
    return false;
  }

  List<Condition> conditions() {
    return conditions;
  }

  List<Exposure> exposures() {
    return exposures;
  }

  private void dose(Dose dose, String at) {
    if (!remarks.isInLife(dose.date(), at + ".date", "dose", dose.id())) {
      return;
    }
    if (!pack.schedule().vaccines().containsKey(dose.vaccine())) {
      Stream<String> known = pack.schedule().vaccines().keySet().stream();
      remarks.warn(
          at + ".vaccine",
          IssueCode.UNKNOWN_CODE,
          "vaccine '"
              + dose.vaccine()
              + "' of dose "
              + dose.id()
              + " is unknown"
              + Suggestion.hint(dose.vaccine(), known),
          dose.id());
    }
    remarks.remarkMonth(dose.date(), at + ".date", "dose", dose.id());
    doses.add(dose);
  }

  private void screening(ScreeningRecord screening, String at) {
    ScreeningType type = pack.screeningTypes().byCode().get(screening.type());
    if (type == null) {
      Stream<String> known = pack.screeningTypes().byCode().keySet().stream();
      remarks.warn(
          at + ".type",
          IssueCode.UNKNOWN_CODE,
          "screening type '"
              + screening.type()
              + "' of "
              + screening.id()
              + " is unknown"
              + Suggestion.hint(screening.type(), known),
          screening.id());
      return;
    }
    if (!remarks.isDated(screening.date(), at + ".date", "screening", screening.id())
        || !remarks.isInLife(screening.date(), at + ".date", "screening", screening.id())) {
      return;
    }
    remarks.remarkMonth(screening.date(), at + ".date", "screening", screening.id());
    CheckedScreening values = type.check(screening, at);
    issues.addAll(values.issues());
    LocalDate day =
        screening.date().map(date -> date.earliestFrom(record.person().birthDate())).orElse(asOf);
    observations.add(
        new Observation(
            screening,
            values,
            record.person().birthDate(),
            day,
            screening.date().map(date -> date.latestUpTo(asOf)).orElse(asOf),
            at,
            circumstances(day)));
  }

  private void service(ServiceRecord service, String at) {
    if (!remarks.isKnown(RecordCodes.Kind.SERVICE, service.type(), at + ".type", service.id())
        || !remarks.isDated(service.date(), at + ".date", "service", service.id())
        || !remarks.isInLife(service.date(), at + ".date", "service", service.id())) {
      return;
    }
    services.add(service);
  }

  private void pregnancy(Pregnancy pregnancy, String at) {
    Optional<RecordDate> begin = pregnancy.lastMenstrualPeriod().map(RecordDate::of);
    Optional<RecordDate> end = pregnancy.end().map(e -> RecordDate.of(e.date()));
    if (record.person().sex().equals(Optional.of(Sex.MALE))) {
      remarks.warn(
          at,
          IssueCode.CONFLICTING_RECORD,
          "pregnancy " + pregnancy.id() + " of a man; is the sex or the record wrong?",
          pregnancy.id());
    } else if (remarks.isInLife(begin, at + ".lastMenstrualPeriod", "pregnancy", pregnancy.id())) {
      if (begin.isPresent()
          && end.isPresent()
          && end.get().earliest().isBefore(begin.get().earliest())) {
        remarks.warn(
            at + ".end.date",
            IssueCode.CONFLICTING_RECORD,
            "pregnancy "
                + pregnancy.id()
                + " ends "
                + end.get()
                + ", before it began "
                + begin.get(),
            pregnancy.id());
      } else if (begin.isEmpty() && end.isEmpty()) {
        issues.add(
            DataIssue.warning(
                at + ".lastMenstrualPeriod",
                IssueCode.MISSING_FIELD,
                "pregnancy "
                    + pregnancy.id()
                    + " has neither lastMenstrualPeriod nor end; taken as lasting"));
        pregnancies.add(pregnancy);
      } else if (end.isPresent() && end.get().earliest().isAfter(asOf)) {
        // Not yet ended on this day.
        pregnancies.add(
            new Pregnancy(pregnancy.id(), pregnancy.lastMenstrualPeriod(), Optional.empty()));
      } else {
        pregnancies.add(pregnancy);
      }
    }
  }

  private void condition(Condition condition, String at) {
    if (remarks.isKnown(RecordCodes.Kind.CONDITION, condition.code(), at + ".code", condition.id())
        && remarks.isNotAfter(condition.from(), at + ".from", "condition", condition.id())) {
      boolean isReversed =
          condition.from().isPresent()
              && condition.until().isPresent()
              && condition.until().get().latest().isBefore(condition.from().get().earliest());
      if (isReversed) {
        issues.add(
            DataIssue.warning(
                at + ".until",
                IssueCode.CONFLICTING_RECORD,
                "condition "
                    + condition.id()
                    + " ends "
                    + condition.until().get()
                    + ", before it began "
                    + condition.from().get()
                    + "; taken as lasting"));
      }
      conditions.add(
          isReversed
              ? new Condition(
                  condition.id(),
                  condition.code(),
                  condition.from(),
                  Optional.empty(),
                  condition.detail())
              : condition);
    }
  }

  private void exposure(Exposure exposure, String at) {
    if (remarks.isKnown(RecordCodes.Kind.EXPOSURE, exposure.code(), at + ".code")
        && remarks.isInLife(exposure.date(), at + ".date", "exposure")) {
      exposures.add(exposure);
    }
  }
}
