package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.date.DayOfLife;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.Sex;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.IssueCode;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.referral.ReferralRecord;
import id.ilp.core.screening.CheckedScreening;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.service.ServiceRecord;
import id.ilp.core.text.Suggestion;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record as it stood on the as-of date: what lies before birth or after that date, and what
 * nobody knows the code of, is set aside and named.
 */
final class RecordSieve {
  /** The type whose weight a newborn's record may also hold with the person. */
  static final String BIRTH_WEIGHT_TYPE = "newborn-weight";

  private static final Place BIRTH_WEIGHT_AT = new Place("person.birthWeight", -1);
  private static final String BEGIN = "lastMenstrualPeriod";
  private static final String IMMUNIZATIONS = "immunizations";
  private static final String SCREENINGS = "screenings";
  private static final String SERVICES = "services";
  private static final String PREGNANCIES = "pregnancies";
  private static final String CONDITIONS = "conditions";
  private static final String REFERRALS = "referrals";

  private final RulePack pack;
  private final HealthRecord record;
  private final LocalDate asOf;
  private final List<DataIssue> issues;
  private final RecordRemarks remarks;
  private final @Nullable CheckedScreening birthWeight;
  private final List<Dose> doses = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<ServiceRecord> services = new ArrayList<>();
  private final List<Pregnancy> pregnancies = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Exposure> exposures = new ArrayList<>();
  private final Stages stages;

  RecordSieve(RulePack pack, HealthRecord record, LocalDate asOf) {
    this.pack = pack;
    this.record = record;
    this.asOf = asOf;
    this.stages = new Stages(pack, asOf, pregnancies);
    this.issues = new ArrayList<>(record.issues());
    this.remarks = new RecordRemarks(pack, record.person().birthDate(), asOf, issues);
    this.birthWeight = readBirthWeight();
    reportSharedIds();
    for (int i = 0; i < record.immunizations().size(); i++) {
      dose(record.immunizations().get(i), new Place(IMMUNIZATIONS, i));
    }
    for (int i = 0; i < record.screenings().size(); i++) {
      screening(record.screenings().get(i), new Place(SCREENINGS, i));
    }
    for (int i = 0; i < record.services().size(); i++) {
      service(record.services().get(i), new Place(SERVICES, i));
    }
    for (int i = 0; i < record.pregnancies().size(); i++) {
      pregnancy(record.pregnancies().get(i), new Place(PREGNANCIES, i));
    }
    OpenPregnancies.report(pack, record, pregnancies, asOf, issues);
    for (int i = 0; i < record.conditions().size(); i++) {
      condition(record.conditions().get(i), new Place(CONDITIONS, i));
    }
    for (int i = 0; i < record.exposures().size(); i++) {
      exposure(record.exposures().get(i), new Place("exposures", i));
    }
    for (int i = 0; i < record.referrals().size(); i++) {
      var referral = record.referrals().get(i);
      remarks.isInLife(referral.date(), new Place(REFERRALS, i), "referral", referral.id());
    }
  }

  /** The person's stages, pregnancies of the record included. */
  Stages stages() {
    return stages;
  }

  /** Ids of the pregnancies the person was in, or lately delivered of, on {@code day}. */
  ImmutableList<String> pregnancyIds(LocalDate day) {
    return stages.pregnancyIds(day);
  }

  /** In grams; empty if not known or not believed. */
  OptionalDouble birthWeight() {
    double grams = birthWeight == null ? Double.NaN : birthWeight.measurement("weight");
    return Double.isNaN(grams) ? OptionalDouble.empty() : OptionalDouble.of(grams);
  }

  /** The birth weight that stands with the person, as if recorded at birth; null without one. */
  @Nullable Observation birthWeightRecord() {
    if (birthWeight == null || birthWeight.isNothingMeasured()) {
      return null;
    }
    LocalDate birth = record.person().birthDate();
    DayOfLife day = DayOfLife.of(birth, birth);
    return new Observation(
        null, birthWeight, day, day, BIRTH_WEIGHT_AT, new Circumstances(stages, day));
  }

  private @Nullable CheckedScreening readBirthWeight() {
    ScreeningType type = pack.screeningTypes().byCode().get(BIRTH_WEIGHT_TYPE);
    Quantity weight = record.person().birthWeight().orElse(null);
    if (weight == null || type == null) {
      return null;
    }
    CheckedScreening values =
        type.check(
            ImmutableSortedMap.of("weight", weight), ImmutableSortedMap.of(), BIRTH_WEIGHT_AT);
    values
        .issues()
        .forEach(
            issue ->
                issues.add(
                    DataIssue.warning(BIRTH_WEIGHT_AT.get(), issue.code(), issue.message())));
    return values;
  }

  /** Names ids that stand in two lists: a plan could not tell the records apart. */
  private void reportSharedIds() {
    var begins = new Beginnings();
    begins.add(record.immunizations(), Dose::id);
    begins.add(record.screenings(), ScreeningRecord::id);
    begins.add(record.services(), ServiceRecord::id);
    begins.add(record.pregnancies(), Pregnancy::id);
    begins.add(record.conditions(), Condition::id);
    begins.add(record.referrals(), ReferralRecord::id);
    if (!begins.areShared) {
      return;
    }
    Map<String, String> first = new HashMap<>();
    claim(first, IMMUNIZATIONS, record.immunizations(), Dose::id);
    claim(first, SCREENINGS, record.screenings(), ScreeningRecord::id);
    claim(first, SERVICES, record.services(), ServiceRecord::id);
    claim(first, PREGNANCIES, record.pregnancies(), Pregnancy::id);
    claim(first, CONDITIONS, record.conditions(), Condition::id);
    claim(first, REFERRALS, record.referrals(), ReferralRecord::id);
  }

  /** The first letters of ids, list by list: where no two lists share one, they share no id. */
  private static final class Beginnings {
    private long letters;
    private boolean areShared;

    <T> void add(List<T> records, Function<T, String> idOf) {
      long own = 0;
      for (int i = 0; i < records.size(); i++) {
        String id = idOf.apply(records.get(i));
        own |= id.isEmpty() ? 1 : 1L << id.charAt(0); // of 64 places; a letter has always the same
      }
      areShared |= (letters & own) != 0;
      letters |= own;
    }
  }

  private <T> void claim(
      Map<String, String> first, String list, List<T> records, Function<T, String> idOf) {
    for (T one : records) {
      String id = idOf.apply(one);
      String other = first.putIfAbsent(id, list);
      if (other != null && !other.equals(list)) {
        issues.add(
            DataIssue.warning(
                list,
                IssueCode.DUPLICATE_ID,
                "id '" + id + "' stands in " + other + " and in " + list + "; both are read"));
      }
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

  private void dose(Dose dose, Place at) {
    if (!remarks.isInLife(dose.date(), at, "dose", dose.id())) {
      return;
    }
    if (!pack.schedule().vaccines().containsKey(dose.vaccine())) {
      Stream<String> known = pack.schedule().vaccines().keySet().stream();
      remarks.warn(
          at.of("vaccine"),
          IssueCode.UNKNOWN_CODE,
          "vaccine '"
              + dose.vaccine()
              + "' of dose "
              + dose.id()
              + " is unknown"
              + Suggestion.hint(dose.vaccine(), known),
          dose.id());
    }
    remarks.remarkMonth(dose.date(), at, "dose", dose.id());
    doses.add(dose);
  }

  private void screening(ScreeningRecord screening, Place at) {
    ScreeningType type = pack.screeningTypes().byCode().get(screening.type());
    if (type == null) {
      Stream<String> known = pack.screeningTypes().byCode().keySet().stream();
      remarks.warn(
          at.of("type"),
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
    if (!remarks.isDated(screening.date(), at, "screening", screening.id())
        || !remarks.isInLife(screening.date(), at, "screening", screening.id())) {
      return;
    }
    remarks.remarkMonth(screening.date(), at, "screening", screening.id());
    CheckedScreening values = type.check(screening.measurements(), screening.answers(), at);
    if (!values.issues().isEmpty()) {
      issues.addAll(values.issues());
    }
    LocalDate birth = record.person().birthDate();
    RecordDate date = screening.date().orElseThrow();
    DayOfLife day = DayOfLife.of(birth, date.earliestFrom(birth));
    DayOfLife latestDay = date.isFull() ? day : DayOfLife.of(birth, date.latestUpTo(asOf));
    observations.add(
        new Observation(screening, values, day, latestDay, at, new Circumstances(stages, day)));
  }

  private void service(ServiceRecord service, Place at) {
    if (!remarks.isKnown(RecordCodes.Kind.SERVICE, service.type(), at, "type", service.id())
        || !remarks.isDated(service.date(), at, "service", service.id())
        || !remarks.isInLife(service.date(), at, "service", service.id())) {
      return;
    }
    services.add(service);
  }

  private void pregnancy(Pregnancy pregnancy, Place at) {
    Optional<RecordDate> begin = pregnancy.lastMenstrualPeriod().map(RecordDate::of);
    Optional<RecordDate> end = pregnancy.end().map(e -> RecordDate.of(e.date()));
    if (record.person().sex().equals(Optional.of(Sex.MALE))) {
      remarks.warn(
          at.get(),
          IssueCode.CONFLICTING_RECORD,
          "pregnancy " + pregnancy.id() + " of a man; is the sex or the record wrong?",
          pregnancy.id());
    } else if (remarks.isInLife(begin, at, BEGIN, "pregnancy", pregnancy.id())) {
      if (begin.isPresent()
          && end.isPresent()
          && end.get().earliest().isBefore(begin.get().earliest())) {
        remarks.warn(
            at.of("end.date"),
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
                at.of(BEGIN),
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

  private void condition(Condition condition, Place at) {
    if (remarks.isKnown(RecordCodes.Kind.CONDITION, condition.code(), at, "code", condition.id())
        && remarks.isNotAfter(condition.from(), at, "from", "condition", condition.id())) {
      boolean isReversed =
          condition.from().isPresent()
              && condition.until().isPresent()
              && condition.until().get().latest().isBefore(condition.from().get().earliest());
      if (isReversed) {
        issues.add(
            DataIssue.warning(
                at.of("until"),
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

  private void exposure(Exposure exposure, Place at) {
    if (remarks.isKnown(RecordCodes.Kind.EXPOSURE, exposure.code(), at, "code", "")
        && remarks.isInLife(exposure.date(), at, "exposure", "")) {
      exposures.add(exposure);
    }
  }
}
