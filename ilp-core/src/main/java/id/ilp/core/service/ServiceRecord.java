package id.ilp.core.service;

import id.ilp.core.IlpStyle;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** A service, visit or lesson that was given. */
@IlpStyle
@Value.Immutable
public abstract class ServiceRecord {
  ServiceRecord() {}

  public static Builder builder() {
    return new Builder();
  }

  public abstract String id();

  /** Code of the service, such as {@code vitamin-a}. */
  public abstract String type();

  /** Empty if it could not be read. */
  public abstract Optional<RecordDate> date();

  /** Tablets, capsules or meetings, as the service counts them. */
  public abstract OptionalDouble quantity();

  public abstract Optional<FacilityTier> place();

  public abstract Optional<Provider> by();

  /** Builds a {@link ServiceRecord}. */
  public static final class Builder extends ImmutableServiceRecord.Builder {
    Builder() {}
  }
}
