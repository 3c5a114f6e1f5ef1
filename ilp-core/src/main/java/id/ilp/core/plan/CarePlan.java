package id.ilp.core.plan;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.record.DataIssue;
import id.ilp.core.referral.Referral;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What primary care owes one person on one day, and why.
 *
 * <p>Every list has one order, so equal plans print equal bytes. Every record of the input is named
 * in a need's or finding's {@code uses}, a dose's or assessment's {@code of}, an issue's {@code
 * setAside}, or {@link #unused()}.
 */
@IlpStyle
@Value.Immutable
public abstract class CarePlan {
  CarePlan() {}

  public static Builder builder() {
    return new Builder();
  }

  /** The person's id. */
  public abstract String person();

  public abstract LocalDate asOf();

  public abstract Edition edition();

  public abstract ImmutableList<LifeStage> stages();

  public abstract ImmutableList<Cluster> clusters();

  /** One for each item of the catalogue, in the order of {@link Need#compareTo}. */
  public abstract ImmutableList<Need> needs();

  public abstract ImmutableList<DoseEvaluation> doses();

  public abstract ImmutableList<Assessment> assessments();

  public abstract ImmutableList<Finding> findings();

  public abstract ImmutableList<Referral> referrals();

  public abstract ImmutableList<HomeVisit> homeVisits();

  public abstract ImmutableList<DataIssue> issues();

  /** Ids of records that no rule of this edition reads. */
  public abstract ImmutableList<String> unused();

  /** The need with this code; of a series and a screening that share it the series. */
  public Optional<Need> need(String code) {
    return needs().stream()
        .filter(need -> need.code().equals(code))
        .min(Comparator.comparing(Need::kind));
  }

  /** Builds a {@link CarePlan}. */
  public static final class Builder extends ImmutableCarePlan.Builder {
    Builder() {}
  }
}
