package id.ilp.core.screening;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.IlpStyle;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import java.util.Optional;
import org.immutables.value.Value;

/** One screening as recorded: what was measured and answered, when and where. */
@IlpStyle
@Value.Immutable
public abstract class ScreeningRecord {
  ScreeningRecord() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Names the record in the plan. */
  public abstract String id();

  /** Code of the {@link ScreeningType}; may be unknown to it. */
  public abstract String type();

  /** Empty if it could not be read. */
  public abstract Optional<RecordDate> date();

  public abstract Optional<FacilityTier> place();

  /** By name, as recorded: neither unit nor bounds are checked here. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, Quantity> measurements();

  /** By item. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, Answer> answers();

  /** Builds a {@link ScreeningRecord}. */
  public static final class Builder extends ImmutableScreeningRecord.Builder {
    Builder() {}
  }
}
