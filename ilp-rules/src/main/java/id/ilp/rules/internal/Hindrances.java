package id.ilp.rules.internal;

import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.rules.client.Obstacle;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the way of one dose. What forbids it does so before its day too; the rest only
 * from its day on.
 *
 * @param seen as they stand before the product that is given
 */
record Hindrances(List<Obstacle> seen) {
  private static final List<NeedStatus> FROM_ITS_DAY =
      List.of(NeedStatus.NEEDS_DATA, NeedStatus.CLINICIAN_DECIDES, NeedStatus.DEFERRED);

  static Hindrances before(String product, List<Obstacle> obstacles) {
    return new Hindrances(
        obstacles.isEmpty()
            ? obstacles
            : obstacles.stream().map(one -> one.before(product)).toList());
  }

  /** The need, if it must not be given. */
  Optional<Need> forbid(DoseNeed draft) {
    return settle(draft, NeedStatus.CONTRAINDICATED);
  }

  /** The need, if something is in the way of a dose whose day has come. */
  Optional<Need> hinder(DoseNeed draft) {
    for (NeedStatus status : FROM_ITS_DAY) {
      Optional<Need> need = settle(draft, status);
      if (need.isPresent()) {
        return need;
      }
    }
    return Optional.empty();
  }

  /** Says what does not stand in the way and is worth saying. */
  void press(DoseNeed draft) {
    for (Obstacle one : seen) {
      if (one.status().isEmpty() && !one.isUntilDue()) {
        draft.pressedBy(one);
      }
    }
  }

  private Optional<Need> settle(DoseNeed draft, NeedStatus status) {
    for (Obstacle one : seen) {
      if (one.status().isPresent() && one.status().get() == status) {
        return Optional.of(draft.hinderedBy(one).build(status, ""));
      }
    }
    return Optional.empty();
  }
}
