package id.ilp.core.plan;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** A number or class computed from a record, such as a blood-pressure class. */
@IlpStyle
@Value.Immutable
public abstract class Assessment {
  Assessment() {}

  public static Builder builder() {
    return new Builder();
  }

  /** All parts at once, but for {@link #protectedUntil}: the quickest way, and most are so made. */
  public static Assessment of(
      Optional<String> of,
      LocalDate date,
      String code,
      OptionalDouble value,
      Optional<String> unit,
      Optional<String> band,
      Optional<Text> label,
      Optional<Text> kaderLabel,
      Optional<String> scheme,
      Optional<String> rule,
      ImmutableList<Citation> sources,
      ImmutableList<String> missing,
      boolean isFlagged) {
    return ImmutableAssessment.of(
        of,
        date,
        code,
        value,
        unit,
        band,
        label,
        kaderLabel,
        scheme,
        rule,
        sources,
        missing,
        isFlagged);
  }

  /** Id of the screening it was computed from; empty if from the whole record. */
  @Value.Parameter
  public abstract Optional<String> of();

  @Value.Parameter
  public abstract LocalDate date();

  /** Catalogue code, such as {@code weight-for-age}. */
  @Value.Parameter
  public abstract String code();

  /** The number that was banded. */
  @Value.Parameter
  public abstract OptionalDouble value();

  /** UCUM; {@code 1} for a class or a z-score. */
  @Value.Parameter
  public abstract Optional<String> unit();

  @Value.Parameter
  public abstract Optional<String> band();

  /** The band in words. */
  @Value.Parameter
  public abstract Optional<Text> label();

  /** The band for a kader: names no diagnosis. */
  @Value.Parameter
  public abstract Optional<Text> kaderLabel();

  /** Which reading was used, such as {@code ILP23-T22}. */
  @Value.Parameter
  public abstract Optional<String> scheme();

  /** Name of the row or rule that decided it. */
  @Value.Parameter
  public abstract Optional<String> rule();

  @Value.Parameter
  public abstract ImmutableList<Citation> sources();

  /** Paths of facts that would have made it firmer. */
  @Value.Parameter
  public abstract ImmutableList<String> missing();

  /** Whether the value is beyond belief: to be measured again, neither normal nor a finding. */
  @Value.Default
  @Value.Parameter
  public boolean isFlagged() {
    return false;
  }

  /** The day until which it protects (tetanus status). */
  public abstract Optional<LocalDate> protectedUntil();

  /** Builds an {@link Assessment}. */
  public static final class Builder extends ImmutableAssessment.Builder {
    Builder() {}
  }
}
