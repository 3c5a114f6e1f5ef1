package id.ilp.core.json;

import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import java.util.Optional;

/**
 * What of a plan is shown, and to whom. Nothing is decided here: the plan is made whole, then
 * looked at.
 *
 * @param showsAll whether needs that ask for nothing now (done, too late, contraindicated, not
 *     offered) are shown too
 * @param at keeps what this tier can do at this visit
 * @param isForKader speaks of risk, never of a diagnosis
 */
public record PlanView(boolean showsAll, Optional<FacilityTier> at, boolean isForKader) {
  /** Everything, for staff. */
  public static final PlanView ALL = new PlanView(true, Optional.empty(), false);

  /** What is to be done or known now, for staff. */
  public static final PlanView STAFF = new PlanView(false, Optional.empty(), false);

  /** The needs shown, in the plan's order. */
  public ImmutableList<Need> needs(CarePlan plan) {
    var needs = ImmutableList.<Need>builder();
    for (Need need : plan.needs()) {
      if (shows(need)) {
        needs.add(need);
      }
    }
    return needs.build();
  }

  private boolean shows(Need need) {
    if (at.isPresent()) {
      boolean isPossible =
          switch (need.status()) {
            case OVERDUE, DUE, CLINICIAN_DECIDES, NEEDS_DATA -> true;
            default -> showsAll;
          };
      return isPossible && need.where().contains(at.get());
    }
    return showsAll || need.status().compareTo(NeedStatus.NEEDS_DATA) <= 0;
  }
}
