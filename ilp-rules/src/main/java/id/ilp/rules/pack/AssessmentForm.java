package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Assessment;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.AssessmentScheme.Band;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of one class by one row, but for the record and its value: what it says of
 * everybody is put together once.
 */
public final class AssessmentForm {
  private final String code;
  private final @Nullable Band band;
  private final Optional<String> bandCode;
  private final Optional<Text> label;
  private final Optional<Text> kaderLabel;
  private final Optional<String> unit;
  private final Optional<String> scheme;
  private final Optional<String> rule;
  private final ImmutableList<Citation> sources;

  /** {@code band} is null of a value beyond belief. */
  AssessmentForm(AssessmentScheme reading, Limit by, @Nullable Band band) {
    this.code = reading.code();
    this.band = band;
    this.bandCode = Optional.ofNullable(band).map(Band::code);
    this.label = Optional.ofNullable(band).map(Band::label);
    this.kaderLabel = Optional.ofNullable(band).map(Band::kaderLabel);
    this.unit = Optional.of(reading.unit());
    this.scheme = Optional.of(reading.scheme());
    this.rule = Optional.of(by.row());
    this.sources = by.sources();
  }

  /** The class; null of a value beyond belief. */
  public @Nullable Band band() {
    return band;
  }

  /**
   * The assessment of a record.
   *
   * @param of its id; empty if there is none
   * @param missing paths of facts that would have made it firmer
   */
  public Assessment fill(
      Optional<String> of, LocalDate date, double value, ImmutableList<String> missing) {
    return Assessment.of(
        of,
        date,
        code,
        OptionalDouble.of(value),
        unit,
        bandCode,
        label,
        kaderLabel,
        scheme,
        rule,
        sources,
        missing,
        band == null);
  }
}
