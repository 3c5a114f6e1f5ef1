package id.ilp.rules.timeline;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.plan.DoseTiming;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One thing of a {@link LifeCourse} on its day: a dose, a screening, a visit, a service. */
@IlpStyle
@Value.Immutable
public abstract class LifeEvent implements Comparable<LifeEvent> {
  private static final Comparator<LifeEvent> ORDER =
      Comparator.comparing(LifeEvent::date)
          .thenComparing(LifeEvent::kind)
          .thenComparing(LifeEvent::code)
          .thenComparing(event -> event.dose().orElse(0));

  LifeEvent() {}

  static Builder builder() {
    return new Builder();
  }

  /** The day it is recommended for, or asked for from. */
  public abstract LocalDate date();

  /** Completed years, months and days on that day. */
  public abstract Period age();

  public abstract NeedKind kind();

  /** Catalogue code, such as {@code mr}. */
  public abstract String code();

  /** The name of the item, for people. */
  public abstract Text name();

  /** Which dose of its series, from 1; a step of the tetanus ladder. */
  public abstract OptionalInt dose();

  /** What is given. */
  public abstract Optional<String> product();

  /** The name of {@link #product()}. */
  public abstract Optional<Text> productName();

  /** Whether the product is another than the usual one of the series. */
  @Value.Default
  public boolean isOtherProduct() {
    return false;
  }

  /**
   * Where it stands on that day: {@code DUE} in the course of things, {@code OVERDUE} where it
   * could not be done sooner; {@code NEEDS_DATA}, {@code CLINICIAN_DECIDES} and {@code DEFERRED}
   * where nobody can say whether it is done.
   */
  public abstract NeedStatus status();

  public abstract Optional<DoseTiming> timing();

  /** The last day on which it may still be done. */
  public abstract Optional<LocalDate> latest();

  /** Tiers that can do it, nearest to the person first. */
  public abstract ImmutableList<FacilityTier> where();

  public abstract Text reason();

  /** Ids of all programmes that ask for it. */
  public abstract ImmutableList<String> programmes();

  /** Name of the rule that asks. */
  public abstract Optional<String> rule();

  public abstract ImmutableList<Citation> sources();

  /** Paths of absent facts it depends on, such as {@code person.village}. */
  public abstract ImmutableList<String> missing();

  /**
   * Whether the course goes on as if it had been done. If not, it stays open from this day and is
   * not shown again.
   */
  public abstract boolean isDone();

  /** By day, kind, code and dose. */
  @Override
  public int compareTo(LifeEvent other) {
    return ORDER.compare(this, other);
  }

  static final class Builder extends ImmutableLifeEvent.Builder {
    Builder() {}
  }
}
