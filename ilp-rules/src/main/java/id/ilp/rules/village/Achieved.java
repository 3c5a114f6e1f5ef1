package id.ilp.rules.village;

import id.ilp.core.date.Dates;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.Severity;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.service.ServiceRecord;
import id.ilp.rules.pack.Achievement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was done for one person by one plan of theirs. */
final class Achieved {
  private final HealthRecord record;
  private final CarePlan plan;
  private final LocalDate asOf;
  private final Set<String> done;

  /**
   * Places in the record that cannot be used, such as {@code screenings[0].measurements.weight}.
   */
  private final Set<String> refused;

  /**
   * @param asOf the last day of records that count, which may be later than the plan's
   */
  Achieved(HealthRecord record, CarePlan plan, LocalDate asOf) {
    this.record = record;
    this.plan = plan;
    this.asOf = asOf;
    this.done =
        plan.needs().stream()
            .filter(need -> need.status() == NeedStatus.DONE)
            .map(Need::code)
            .collect(Collectors.toSet());
    this.refused =
        plan.issues().stream()
            .filter(issue -> issue.severity() != Severity.INFO)
            .map(DataIssue::at)
            .collect(Collectors.toSet());
  }

  /** Whether of each list something was achieved, records counting from {@code first}. */
  boolean all(List<? extends List<Achievement>> lists, LocalDate first) {
    return lists.stream().allMatch(list -> list.stream().anyMatch(one -> is(one, first)));
  }

  private boolean is(Achievement one, LocalDate first) {
    return switch (one.kind()) {
      case NEED -> done.contains(one.code());
      case CLASS -> band(one.code()).filter(one.parts()::contains).isPresent();
      case DOSE -> doses(one, LocalDate.MIN) > 0;
      case SCREENING -> isScreened(one, first);
      case SERVICE -> record.services().stream().anyMatch(service -> is(one, service, first));
    };
  }

  /** The band of the latest assessment that has one. */
  private Optional<String> band(String code) {
    return plan.assessments().stream()
        .filter(one -> one.code().equals(code) && !one.isFlagged())
        .max(Comparator.comparing(Assessment::date))
        .flatMap(Assessment::band);
  }

  /** How many doses are valid as the dose in question, given from {@code first} on. */
  long doses(Achievement dose, LocalDate first) {
    return plan.doses().stream()
        .filter(given -> given.date().filter(day -> isWithin(day, first)).isPresent())
        .flatMap(given -> given.credits().stream())
        .filter(
            credit ->
                credit.verdict() == Verdict.VALID
                    && credit.series().equals(dose.code())
                    && credit.dose().orElse(0) == dose.dose())
        .count();
  }

  private boolean isScreened(Achievement one, LocalDate first) {
    for (int i = 0; i < record.screenings().size(); i++) {
      ScreeningRecord screening = record.screenings().get(i);
      if ((one.isAny() || screening.type().equals(one.code()))
          && screening.date().filter(day -> isWithin(day, first)).isPresent()
          && has(one, screening, "screenings[" + i + "].measurements.")) {
        return true;
      }
    }
    return false;
  }

  /** Whether every part is there and usable; without parts, whether anything is. */
  private boolean has(Achievement one, ScreeningRecord screening, String at) {
    if (one.parts().isEmpty()) {
      return screening.measurements().isEmpty()
          || screening.measurements().keySet().stream()
              .anyMatch(name -> !refused.contains(at + name));
    }
    return one.parts().stream()
        .allMatch(
            part ->
                (screening.measurements().containsKey(part) && !refused.contains(at + part))
                    || isAnswered(screening, part));
  }

  private static boolean isAnswered(ScreeningRecord screening, String item) {
    Answer answer = screening.answers().get(item);
    return answer != null && !answer.equals(Answer.DECLINED);
  }

  private boolean is(Achievement one, ServiceRecord service, LocalDate first) {
    return (one.isAny() || service.type().equals(one.code()))
        && service.date().filter(day -> isWithin(day, first)).isPresent()
        && (one.tiers().isEmpty() || service.place().filter(one.tiers()::contains).isPresent());
  }

  /** A month alone counts from its first day. */
  private boolean isWithin(RecordDate date, LocalDate first) {
    LocalDate from = Dates.later(first, record.person().birthDate());
    return !date.earliest().isBefore(from) && !date.earliest().isAfter(asOf);
  }
}
