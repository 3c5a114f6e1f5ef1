package id.ilp.core.plan;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.record.DataIssue;
import id.ilp.core.referral.Referral;
import java.time.LocalDate;
import java.util.Collection;
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

  /** All parts at once: the quickest way, for each {@code ImmutableList} is kept as it is. */
  public static CarePlan composed(
      String person,
      LocalDate asOf,
      Edition edition,
      Collection<LifeStage> stages,
      Collection<Cluster> clusters,
      Collection<Need> needs,
      Collection<DoseEvaluation> doses,
      Collection<Assessment> assessments,
      Collection<Finding> findings,
      Collection<Referral> referrals,
      Collection<HomeVisit> homeVisits,
      Collection<DataIssue> issues,
      Collection<String> unused) {
    return ImmutableCarePlan.of(
        person,
        asOf,
        edition,
        stages,
        clusters,
        needs,
        doses,
        assessments,
        findings,
        referrals,
        homeVisits,
        issues,
        unused);
  }

  /** The person's id. */
  @Value.Parameter
  public abstract String person();

  @Value.Parameter
  public abstract LocalDate asOf();

  @Value.Parameter
  public abstract Edition edition();

  @Value.Parameter
  public abstract ImmutableList<LifeStage> stages();

  @Value.Parameter
  public abstract ImmutableList<Cluster> clusters();

  /** One for each item of the catalogue, in the order of {@link Need#compareTo}. */
  @Value.Parameter
  public abstract ImmutableList<Need> needs();

  @Value.Parameter
  public abstract ImmutableList<DoseEvaluation> doses();

  @Value.Parameter
  public abstract ImmutableList<Assessment> assessments();

  @Value.Parameter
  public abstract ImmutableList<Finding> findings();

  @Value.Parameter
  public abstract ImmutableList<Referral> referrals();

  @Value.Parameter
  public abstract ImmutableList<HomeVisit> homeVisits();

  @Value.Parameter
  public abstract ImmutableList<DataIssue> issues();

  /** Ids of records that no rule of this edition reads. */
  @Value.Parameter
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
