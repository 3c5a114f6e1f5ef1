package id.ilp.rules.explain;

import com.google.common.collect.ImmutableList;
import id.ilp.core.IlpStyle;
import id.ilp.core.plan.Edition;
import id.ilp.core.plan.Need;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Why one need of one person has its status on one day: the need itself, what it rests on, what
 * would change it, and the rules behind it. No text of it is empty.
 */
@IlpStyle
@Value.Immutable
public abstract class Explanation {
  Explanation() {}

  static Builder builder() {
    return new Builder();
  }

  /** The person's id. */
  public abstract String person();

  public abstract LocalDate asOf();

  public abstract Edition edition();

  /** The need, as it stands in the plan. */
  public abstract Need need();

  /** What the status and each of its dates rest on; never empty. */
  public abstract ImmutableList<Ground> because();

  /** The doses the series saw, or the records of the topic, by day. */
  public abstract ImmutableList<Seen> seen();

  /** What was weighed and did not decide: other waits, obstacles, conditions that ended. */
  public abstract ImmutableList<Ground> weighed();

  /** What comes if nothing more is recorded, by day, and what would change it; never empty. */
  public abstract ImmutableList<Change> changes();

  /** The rules that fired for it. */
  public abstract ImmutableList<FiredRule> fired();

  /** The rules about it that did not fire. */
  public abstract ImmutableList<NearRule> near();

  static final class Builder extends ImmutableExplanation.Builder {
    Builder() {}
  }
}
