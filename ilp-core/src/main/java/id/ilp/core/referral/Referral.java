package id.ilp.core.referral;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A referral the plan asks for. */
@IlpStyle
@Value.Immutable
public abstract class Referral {
  Referral() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Code of the finding behind it. */
  public abstract String code();

  /** Where the finding was made. */
  public abstract Optional<FacilityTier> origin();

  /** The first facility that may take the case. */
  public abstract FacilityTier to();

  public abstract Urgency urgency();

  /** The last day by which the person should be seen there. */
  public abstract LocalDate by();

  public abstract Text reason();

  /** The same for a kader: speaks of risk, names no diagnosis. */
  public abstract Text kaderReason();

  /** Name of the rule that asks for it. */
  public abstract String rule();

  public abstract ImmutableList<Citation> sources();

  /** Ids of the records it rests on. */
  public abstract ImmutableList<String> uses();

  /** Builds a {@link Referral}. */
  public static final class Builder extends ImmutableReferral.Builder {
    Builder() {}
  }
}
