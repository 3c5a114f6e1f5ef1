package id.ilp.rules.village;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.date.RecordDate;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.PregnancyEndType;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.pack.IndicatorRow;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Those of one record an indicator speaks of: the person, or pregnancies of hers. Each is named by
 * the day whose plan says what was done.
 */
final class Units {
  private final HealthRecord record;
  private final CarePlan plan;
  private final LocalDate asOf;
  private final LocalDate yearStart;
  private final Period longestPregnancy;
  private final List<Pregnancy> pregnancies;

  /**
   * @param plan of the as-of day
   * @param firstDay the first day a plan can be made for
   * @param setAside ids of records that contradict others
   */
  Units(
      HealthRecord record,
      CarePlan plan,
      LocalDate firstDay,
      Period longestPregnancy,
      Set<String> setAside) {
    this.record = record;
    this.plan = plan;
    this.asOf = plan.asOf();
    this.yearStart = Dates.later(asOf.withDayOfYear(1), firstDay);
    this.longestPregnancy = longestPregnancy;
    this.pregnancies =
        record.pregnancies().stream().filter(one -> !setAside.contains(one.id())).toList();
  }

  List<LocalDate> of(IndicatorRow row) {
    return switch (row.of()) {
      case PERSON -> isMeant(row) ? List.of(asOf) : List.of();
      case NEWBORN ->
          isInYear(record.person().birthDate())
              ? List.of(judged(record.person().birthDate(), row))
              : List.of();
      case PREGNANCY ->
          pregnancies.stream()
              .flatMap(one -> lastDay(one).stream())
              .filter(this::isInYear)
              .map(day -> row.judgedAfter().isEmpty() ? day : judged(day, row))
              .toList();
      case BIRTH ->
          pregnancies.stream()
              .flatMap(one -> birth(one).stream())
              .filter(this::isInYear)
              .map(day -> judged(day, row))
              .toList();
    };
  }

  private boolean isInYear(LocalDate day) {
    return !day.isBefore(yearStart) && !day.isAfter(asOf);
  }

  private LocalDate judged(LocalDate from, IndicatorRow row) {
    return row.judgedAfter().map(later -> Dates.earlier(asOf, from.plus(later))).orElse(asOf);
  }

  private boolean isMeant(IndicatorRow row) {
    Person person = record.person();
    LocalDate birth = person.birthDate();
    boolean isOldEnough =
        row.fromAge().map(age -> !asOf.isBefore(Dates.plus(birth, age))).orElse(true);
    boolean isYoungEnough =
        row.beforeAge().map(age -> asOf.isBefore(Dates.plus(birth, age))).orElse(true);
    return isOldEnough && isYoungEnough && (isForAll(row) || has(row.having()) || isFound(row));
  }

  private static boolean isForAll(IndicatorRow row) {
    return row.having().isEmpty() && row.found().isEmpty();
  }

  /** Whether a record of the time lies in one of the classes, whatever came after it. */
  private boolean isFound(IndicatorRow row) {
    LocalDate first = row.within().firstDay(asOf);
    return row.found().stream()
        .anyMatch(
            sought ->
                plan.assessments().stream()
                    .filter(one -> one.code().equals(sought.code()) && !one.isFlagged())
                    .filter(one -> !one.date().isBefore(first) && !one.date().isAfter(asOf))
                    .anyMatch(one -> one.band().filter(sought.parts()::contains).isPresent()));
  }

  private boolean has(ImmutableList<String> codes) {
    Stream<String> conditions =
        record.conditions().stream().filter(one -> one.holdsOn(asOf)).map(Condition::code);
    Stream<String> exposures =
        record.exposures().stream().filter(this::wasBefore).map(Exposure::code);
    return Stream.concat(conditions, exposures).anyMatch(codes::contains);
  }

  private boolean wasBefore(Exposure exposure) {
    return exposure.date().map(RecordDate::earliest).map(day -> !day.isAfter(asOf)).orElse(true);
  }

  /** The last day she was pregnant, up to the as-of day; empty before it began. */
  private Optional<LocalDate> lastDay(Pregnancy pregnancy) {
    Optional<LocalDate> begin = pregnancy.lastMenstrualPeriod();
    if (begin.filter(day -> day.isAfter(asOf)).isPresent()) {
      return Optional.empty();
    }
    LocalDate believed = begin.map(day -> Dates.plus(day, longestPregnancy)).orElse(LocalDate.MAX);
    LocalDate last = pregnancy.end().map(end -> end.date().minusDays(1)).orElse(believed);
    return Optional.of(Dates.earlier(Dates.earlier(last, believed), asOf));
  }

  private static Optional<LocalDate> birth(Pregnancy pregnancy) {
    return pregnancy
        .end()
        .filter(end -> end.type().map(Units::isBirth).orElse(true))
        .map(Pregnancy.End::date);
  }

  private static boolean isBirth(PregnancyEndType type) {
    return type == PregnancyEndType.LIVE_BIRTH || type == PregnancyEndType.STILLBIRTH;
  }
}
