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

  public abstract NeedKind kind();

  /** Catalogue code, such as {@code blood-pressure}. */
  public abstract String code();

  /** The next dose of a series, counted from 1. */
  public abstract OptionalInt dose();

  /** What to give when it is not the usual product of the series. */
  public abstract Optional<String> product();

  public abstract NeedStatus status();

  /** Given only where it is more than the status says. */
  public abstract Optional<Urgency> urgency();

  /** The first day on which it may be done. */
  public abstract Optional<LocalDate> earliest();

  /** The day on which it should be done. */
  public abstract Optional<LocalDate> recommended();

  /** The first day on which it is overdue. */
  public abstract Optional<LocalDate> overdueFrom();

  /** The last day on which it may still be done. */
  public abstract Optional<LocalDate> latest();

  /** When something done comes round again. */
  public abstract Optional<LocalDate> next();

  public abstract Optional<DoseTiming> timing();

  /**
   * What other systems call the product to give, and giving it at the ordinary age or later; none
   * where there is nothing to give.
   */
  @Value.Default
  public ExchangeCodes codes() {
    return ExchangeCodes.NONE;
  }

  /** Tiers that can do it, nearest to the person first. */
  public abstract ImmutableList<FacilityTier> where();

  /** The cluster that owns it. */
  public abstract Cluster cluster();

  public abstract Text reason();

  /** The same for a kader: speaks of risk, names no diagnosis. */
  @Value.Default
  public Text kaderReason() {
    return reason();
  }

  /** The item's name, for people. */
  public abstract Text name();

  /** Ids of all programmes that ask for it. */
  public abstract ImmutableList<String> programmes();

  /** Name of the rule that decided the status; empty if no rule offers the item. */
  public abstract Optional<String> rule();

  public abstract ImmutableList<Citation> sources();

  /** Paths of absent facts, such as {@code screenings.blood-pressure.measurements.diastolic}. */
  public abstract ImmutableList<String> missing();

  /** Ids of the records it rests on. */
  public abstract ImmutableList<String> uses();

  /**
   * The same need of somebody else: with their days and the sentences that name them.
   *
   * @param earliest the day on which it should be done, too
   */
  public final Need withDays(
      Optional<LocalDate> earliest,
      Optional<LocalDate> overdueFrom,
      Optional<LocalDate> latest,
      Text reason,
      Text kaderReason) {
    return ((ImmutableNeed) this) // there is no other kind
        .withEarliest(earliest)
        .withRecommended(earliest)
        .withOverdueFrom(overdueFrom)
        .withLatest(latest)
        .withReason(reason)
        .withKaderReason(kaderReason);
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
