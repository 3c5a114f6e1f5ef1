package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a person stands on the tetanus ladder.
 *
 * @param step 0 to 5, as in T0 to T5
 * @param lastDose the last tetanus dose, counted or not: intervals run from it
 * @param lastCounted the dose that reached the step
 * @param protectedUntil the day until which it protects; empty if it does not
 * @param reached the step each counted dose reached, by dose id
 * @param extra ids of doses too early for the ladder, or after its top
 * @param uses ids of all tetanus doses
 */
public record TetanusStatus(
    int step,
    Optional<LocalDate> lastDose,
    Optional<LocalDate> lastCounted,
    Optional<LocalDate> protectedUntil,
    ImmutableMap<String, Integer> reached,
    ImmutableSet<String> extra,
    ImmutableList<String> uses) {

  /** Of somebody without a tetanus dose. */
  static final TetanusStatus NONE =
      new TetanusStatus(
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ImmutableMap.of(),
          ImmutableSet.of(),
          ImmutableList.of());
}
