package id.ilp.core.immunization;

import id.ilp.core.IlpStyle;
import id.ilp.core.date.RecordDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One dose as recorded. */
@IlpStyle
@Value.Immutable
public abstract class Dose {
  Dose() {}

  public static Builder builder() {
    return new Builder();
  }

  public abstract String id();

  /** Product code, such as {@code dpt-hb-hib}; may be unknown to the rule book. */
  public abstract String vaccine();

  /** Empty if it is not known or could not be read. */
  public abstract Optional<RecordDate> date();

  /** The same; null if there is none. Asked for whenever doses are put in order. */
  @Value.Derived
  @Value.Auxiliary
  @Nullable RecordDate day() {
    return date().orElse(null);
  }

  @Value.Default
  public DoseProgramme programme() {
    return DoseProgramme.ROUTINE;
  }

  @Value.Default
  public Evidence evidence() {
    return Evidence.RECORD;
  }

  /** Builds a {@link Dose}. */
  public static final class Builder extends ImmutableDose.Builder {
    Builder() {}
  }
}
