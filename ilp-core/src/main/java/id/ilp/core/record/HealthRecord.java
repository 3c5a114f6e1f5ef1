package id.ilp.core.record;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import id.ilp.core.immunization.Dose;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.referral.ReferralRecord;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.service.ServiceRecord;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * All that is known of one person: the aggregate a caller hands in.
 *
 * <p>Each list stands in the order of its ids ({@link NaturalOrder}), whatever the order it was
 * built in, so that the same facts are the same record.
 */
@IlpStyle
@Value.Immutable
public abstract class HealthRecord {
  HealthRecord() {}

  public static Builder builder() {
    return new Builder();
  }

  public abstract Person person();

  public abstract ImmutableList<Dose> immunizations();

  public abstract ImmutableList<ScreeningRecord> screenings();

  public abstract ImmutableList<ServiceRecord> services();

  public abstract ImmutableList<Pregnancy> pregnancies();

  public abstract ImmutableList<Condition> conditions();

  public abstract ImmutableList<Exposure> exposures();

  public abstract ImmutableList<ReferralRecord> referrals();

  /** What reading the record found odd. */
  public abstract ImmutableList<DataIssue> issues();

  @Value.Check
  protected HealthRecord inOrder() {
    if (isSorted(immunizations(), Dose::id)
        && isSorted(screenings(), ScreeningRecord::id)
        && isSorted(services(), ServiceRecord::id)
        && isSorted(pregnancies(), Pregnancy::id)
        && isSorted(conditions(), Condition::id)
        && isSorted(exposures(), Exposure::toString)
        && isSorted(referrals(), ReferralRecord::id)) {
      return this;
    }
    return builder()
        .person(person())
        .immunizations(sorted(immunizations(), Dose::id))
        .screenings(sorted(screenings(), ScreeningRecord::id))
        .services(sorted(services(), ServiceRecord::id))
        .pregnancies(sorted(pregnancies(), Pregnancy::id))
        .conditions(sorted(conditions(), Condition::id))
        .exposures(sorted(exposures(), Exposure::toString))
        .referrals(sorted(referrals(), ReferralRecord::id))
        .issues(issues())
        .build();
  }

  private static <T> Comparator<T> by(Function<T, String> id) {
    return Comparator.comparing(id, NaturalOrder.INSTANCE).thenComparing(Object::toString);
  }

  private static <T> boolean isSorted(List<T> items, Function<T, String> id) {
    Comparator<T> order = by(id);
    for (int i = 1; i < items.size(); i++) {
      if (order.compare(items.get(i - 1), items.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static <T> ImmutableList<T> sorted(List<T> items, Function<T, String> id) {
    return ImmutableList.sortedCopyOf(by(id), items);
  }

  /** Builds a {@link HealthRecord}. */
  public static final class Builder extends ImmutableHealthRecord.Builder {
    Builder() {}
  }
}
