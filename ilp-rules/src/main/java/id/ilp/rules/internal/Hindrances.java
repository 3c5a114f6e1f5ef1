package id.ilp.rules.internal;

import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Obstacle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of one dose. What forbids it does so before its day too; the rest only
 * from its day on.
 *
 * @param seen as they stand before the product that is given
 */
record Hindrances(List<Obstacle> seen) {
  private static final Hindrances NONE = new Hindrances(List.of());
  private static final List<NeedStatus> FROM_ITS_DAY =
      List.of(NeedStatus.NEEDS_DATA, NeedStatus.CLINICIAN_DECIDES, NeedStatus.DEFERRED);

  static Hindrances before(String product, List<Obstacle> obstacles) {
    if (obstacles.isEmpty()) { // as of most doses
      return NONE;
    }
    List<Obstacle> seen = new ArrayList<>(obstacles.size());
    for (Obstacle one : obstacles) {
      seen.add(one.before(product));
    }
    return new Hindrances(seen);
  }

  /** The need, if it must not be given; else null. */
  @Nullable Need forbid(DoseNeed draft) {
    return settle(draft, NeedStatus.CONTRAINDICATED);
  }

  /** The need, if something is in the way of a dose whose day has come; else null. */
  @Nullable Need hinder(DoseNeed draft) {
    if (!seen.isEmpty()) {
      for (NeedStatus status : FROM_ITS_DAY) {
        Need need = settle(draft, status);
        if (need != null) {
          return need;
        }
      }
    }
    return null;
  }

  /** Says what does not stand in the way and is worth saying. */
  void press(DoseNeed draft) {
    for (Obstacle one : seen) {
      if (one.status().isEmpty() && !one.isUntilDue()) {
        draft.pressedBy(one);
      }
    }
  }

  /** What turns a dose that is merely upcoming into a deferred one; null if nothing does. */
  @Nullable Obstacle untilDue() {
    for (Obstacle one : seen) {
      if (one.isUntilDue()) {
        return one;
      }
    }
    return null;
  }

  private @Nullable Need settle(DoseNeed draft, NeedStatus status) {
    for (Obstacle one : seen) {
      if (one.status().isPresent() && one.status().get() == status) {
        return draft.hinderedBy(one).build(status);
      }
    }
    return null;
  }
}
