package id.ilp.core.plan;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.ExchangeCodes;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.referral.Urgency;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One item of the catalogue and where it stands for one person on one day. */
@IlpStyle
@Value.Immutable
public abstract class Need implements Comparable<Need> {
  Need() {}

  public static Builder builder() {
    return new Builder();
  }

  @Value.Parameter
  public abstract NeedKind kind();

  /** Catalogue code, such as {@code blood-pressure}. */
  @Value.Parameter
  public abstract String code();

  /** The next dose of a series, counted from 1. */
  @Value.Parameter
  public abstract OptionalInt dose();

  /** What to give when it is not the usual product of the series. */
  @Value.Parameter
  public abstract Optional<String> product();

  @Value.Parameter
  public abstract NeedStatus status();

  /** Given only where it is more than the status says. */
  @Value.Parameter
  public abstract Optional<Urgency> urgency();

  /** The first day on which it may be done. */
  @Value.Parameter
  public abstract Optional<LocalDate> earliest();

  /** The day on which it should be done. */
  @Value.Parameter
  public abstract Optional<LocalDate> recommended();

  /** The first day on which it is overdue. */
  @Value.Parameter
  public abstract Optional<LocalDate> overdueFrom();

  /** The last day on which it may still be done. */
  @Value.Parameter
  public abstract Optional<LocalDate> latest();

  /** When something done comes round again. */
  @Value.Parameter
  public abstract Optional<LocalDate> next();

  @Value.Parameter
  public abstract Optional<DoseTiming> timing();

  /**
   * What other systems call the product to give, and giving it at the ordinary age or later; none
   * where there is nothing to give.
   */
  @Value.Parameter
  @Value.Default
  public ExchangeCodes codes() {
    return ExchangeCodes.NONE;
  }

  /** Tiers that can do it, nearest to the person first. */
  @Value.Parameter
  public abstract ImmutableList<FacilityTier> where();

  /** The cluster that owns it. */
  @Value.Parameter
  public abstract Cluster cluster();

  @Value.Parameter
  public abstract Text reason();

  /** The same for a kader: speaks of risk, names no diagnosis. */
  @Value.Parameter
  @Value.Default
  public Text kaderReason() {
    return reason();
  }

  /** The item's name, for people. */
  @Value.Parameter
  public abstract Text name();

  /** Ids of all programmes that ask for it. */
  @Value.Parameter
  public abstract ImmutableList<String> programmes();

  /** Name of the rule that decided the status; empty if no rule offers the item. */
  @Value.Parameter
  public abstract Optional<String> rule();

  @Value.Parameter
  public abstract ImmutableList<Citation> sources();

  /** Paths of absent facts, such as {@code screenings.blood-pressure.measurements.diastolic}. */
  @Value.Parameter
  public abstract ImmutableList<String> missing();

  /** Ids of the records it rests on. */
  @Value.Parameter
  public abstract ImmutableList<String> uses();

  /**
   * The days of a need, each as the part of that name.
   *
   * @param earliest see {@link Need#earliest}
   */
  public record Days(
      Optional<LocalDate> earliest,
      Optional<LocalDate> recommended,
      Optional<LocalDate> overdueFrom,
      Optional<LocalDate> latest,
      Optional<LocalDate> next) {
    /** No day at all. */
    public static final Days NONE =
        new Days(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /** The same need of somebody else: where it stands, by what, and the sentences that say so. */
  public final Need with(
      NeedStatus status,
      Days days,
      Text reason,
      Text kaderReason,
      ImmutableList<String> missing,
      ImmutableList<String> uses) {
    return ImmutableNeed.of(
        kind(),
        code(),
        dose(),
        product(),
        status,
        urgency(),
        days.earliest,
        days.recommended,
        days.overdueFrom,
        days.latest,
        days.next,
        timing(),
        codes(),
        where(),
        cluster(),
        reason,
        kaderReason,
        name(),
        programmes(),
        rule(),
        sources(),
        missing,
        uses);
  }

  /** The same need with what to give, given when, and what others call that. */
  public final Need giving(
      Optional<String> product, Optional<DoseTiming> timing, ExchangeCodes codes) {
    return ImmutableNeed.of(
        kind(),
        code(),
        dose(),
        product,
        status(),
        urgency(),
        earliest(),
        recommended(),
        overdueFrom(),
        latest(),
        next(),
        timing,
        codes,
        where(),
        cluster(),
        reason(),
        kaderReason(),
        name(),
        programmes(),
        rule(),
        sources(),
        missing(),
        uses());
  }

  /** By status, recommended day (none last), kind and code. */
  @Override
  public int compareTo(Need other) {
    int order = status().compareTo(other.status());
    if (order == 0) {
      order =
          recommended().orElse(LocalDate.MAX).compareTo(other.recommended().orElse(LocalDate.MAX));
    }
    if (order == 0) {
      order = kind().compareTo(other.kind());
    }
    return order == 0 ? code().compareTo(other.code()) : order;
  }

  /** Builds a {@link Need}. */
  public static final class Builder extends ImmutableNeed.Builder {
    Builder() {}
  }
}
