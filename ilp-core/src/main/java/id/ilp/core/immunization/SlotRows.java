package id.ilp.core.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a series by the dose they may stand for, put apart once: which of them are for a dose
 * is not searched for each person.
 */
final class SlotRows {
  /** By dose; the last for every dose after those that have rows of their own. */
  private final Slot[][] byDose;

  /** By dose, the row of everybody under no variant; null where it depends on the person. */
  private final @Nullable Slot[] plain;

  private final boolean isBegunByAnybody;

  SlotRows(List<Slot> slots) {
    int last = 0;
    for (Slot slot : slots) {
      last = Math.max(last, slot.dose());
    }
    byDose = new Slot[last + 1][];
    plain = new Slot[last + 1];
    for (int dose = 1; dose <= byDose.length; dose++) {
      byDose[dose - 1] = rows(slots, dose);
      plain[dose - 1] = dose > last ? null : plain(byDose[dose - 1], dose);
    }
    isBegunByAnybody = isBegunByAnybody(byDose[0]);
  }

  private static Slot[] rows(List<Slot> slots, int dose) {
    List<Slot> rows = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot.dose() == dose || (slot.repeats() && dose > slot.dose())) {
        rows.add(slot);
      }
    }
    return rows.toArray(new Slot[0]);
  }

  private static @Nullable Slot plain(Slot[] rows, int dose) {
    Slot plain = null;
    for (Slot slot : rows) {
      if (slot.variant().isEmpty()) {
        if (plain != null || slot.isLimited() || slot.dose() != dose) {
          return null;
        }
        plain = slot;
      }
    }
    return plain;
  }

  private static boolean isBegunByAnybody(Slot[] first) {
    boolean isForAnybody = false;
    for (Slot slot : first) {
      if (slot.repeats()) {
        return false;
      }
      isForAnybody |= slot.variant().isEmpty() && !slot.isLimited();
    }
    return isForAnybody;
  }

  /**
   * Whether there always is a first dose, whoever asks and when, and it is no dose that repeats.
   */
  boolean isBegunByAnybody() {
    return isBegunByAnybody;
  }

  /** Whether the variants that hold have a say in the row of {@code dose}. */
  boolean hasVariants(int dose) {
    for (Slot slot : rows(dose)) {
      if (slot.variant().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Slot[] rows(int dose) {
    return byDose[place(dose)];
  }

  private int place(int dose) {
    return Math.min(dose, byDose.length) - 1;
  }

  /** See {@link Series#slot}. */
  @Nullable Slot slot(
      int dose, LocalDate day, Vaccinee person, LocalDate start, List<String> variants) {
    Slot usual = variants.isEmpty() ? plain[place(dose)] : null;
    if (usual != null) { // as of most doses
      return usual;
    }
    Slot best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Slot slot : rows(dose)) {
      int rank =
          slot.variant().isEmpty() ? variants.size() : variants.indexOf(slot.variant().get());
      boolean isBetter = rank >= 0 && rank < bestRank;
      if (isBetter && (!slot.isLimited() || slot.isFor(person, day, start))) {
        best = slot;
        bestRank = rank;
      }
    }
    return best == null || best.dose() == dose
        ? best
        : Slot.builder().from(best).dose(dose).build();
  }
}
