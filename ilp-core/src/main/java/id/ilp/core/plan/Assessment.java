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

  /** Id of the screening it was computed from; empty if from the whole record. */
  public abstract Optional<String> of();

  public abstract LocalDate date();

  /** Catalogue code, such as {@code weight-for-age}. */
  public abstract String code();

  /** The number that was banded. */
  public abstract OptionalDouble value();

  /** UCUM; {@code 1} for a class or a z-score. */
  public abstract Optional<String> unit();

  public abstract Optional<String> band();

  /** The band in words. */
  public abstract Optional<Text> label();

  /** The band for a kader: names no diagnosis. */
  public abstract Optional<Text> kaderLabel();

  /** Which reading was used, such as {@code ILP23-T22}. */
  public abstract Optional<String> scheme();

  /** Name of the row or rule that decided it. */
  public abstract Optional<String> rule();

  public abstract ImmutableList<Citation> sources();

  /** Paths of facts that would have made it firmer. */
  public abstract ImmutableList<String> missing();

  /** Whether the value is beyond belief: to be measured again, neither normal nor a finding. */
  @Value.Default
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
