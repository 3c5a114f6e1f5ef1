package id.ilp.core.growth;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.Dates;
import id.ilp.core.date.RecordDate;
import id.ilp.core.person.Sex;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.IssueCode;
import id.ilp.core.record.NaturalOrder;
import id.ilp.core.screening.CheckedScreening;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.screening.ScreeningTypes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The growth of one child up to and including a day (riwayat pertumbuhan).
 *
 * @param visits by day, then id; each with weight, length or head circumference
 * @param unread what stands in the record and cannot be used, by id
 */
public record GrowthHistory(ImmutableList<GrowthVisit> visits, ImmutableList<Unread> unread) {
  private static final String TYPE = "anthropometry";

  private static final ImmutableSet<String> READ =
      ImmutableSet.of(
          GrowthVisit.WEIGHT,
          GrowthVisit.HEIGHT,
          GrowthVisit.HEAD,
          GrowthVisit.POSITION,
          GrowthVisit.OEDEMA);

  private static final Comparator<GrowthVisit> ORDER =
      Comparator.comparingInt((GrowthVisit visit) -> visit.measured().ageInDays())
          .thenComparing(GrowthVisit::id, NaturalOrder.INSTANCE);

  /**
   * A record, or a value of it, that is left out.
   *
   * @param id of the screening record
   * @param name of the measurement or answer; empty for the whole record
   */
  public record Unread(String id, Optional<String> name, IssueCode why) {}

  /**
   * Reads a record. The age is chronological: being born early is not made good.
   *
   * @throws IllegalArgumentException if the sex is not known: WHO has no table for both
   */
  public static GrowthHistory of(HealthRecord record, LocalDate asOf) {
    Sex sex =
        record
            .person()
            .sex()
            .orElseThrow(() -> new IllegalArgumentException("sex is not known, growth needs it"));
    ScreeningType type = Objects.requireNonNull(ScreeningTypes.catalogue().byCode().get(TYPE));
    LocalDate birth = record.person().birthDate();
    var visits = ImmutableList.<GrowthVisit>builder();
    var unread = ImmutableList.<Unread>builder();
    for (ScreeningRecord screening : record.screenings()) {
      if (!screening.type().equals(TYPE)) {
        continue;
      }
      Optional<IssueCode> fault = fault(screening.date(), birth, asOf);
      if (fault.isPresent()) {
        unread.add(new Unread(screening.id(), Optional.empty(), fault.get()));
        continue;
      }
      CheckedScreening values = type.check(screening, "");
      for (DataIssue issue : values.issues()) {
        String name = issue.at().substring(issue.at().lastIndexOf('.') + 1);
        if (READ.contains(name)) {
          unread.add(new Unread(screening.id(), Optional.of(name), issue.code()));
        }
      }
      RecordDate date = screening.date().orElseThrow();
      int age = Dates.days(birth, date.latestUpTo(asOf));
      var visit = new GrowthVisit(screening.id(), date, GrowthVisit.measurement(sex, age, values));
      if (visit.hasMeasurement()) {
        visits.add(visit);
      }
    }
    return new GrowthHistory(ImmutableList.sortedCopyOf(ORDER, visits.build()), unread.build());
  }

  /** Why a date is not one of this life until now; empty if it is. */
  private static Optional<IssueCode> fault(
      Optional<RecordDate> date, LocalDate birth, LocalDate asOf) {
    if (date.isEmpty()) {
      return Optional.of(IssueCode.BAD_DATE);
    } else if (date.get().latest().isBefore(birth)) {
      return Optional.of(IssueCode.BEFORE_BIRTH);
    }
    return date.get().earliest().isAfter(asOf)
        ? Optional.of(IssueCode.AFTER_AS_OF)
        : Optional.empty();
  }
}
