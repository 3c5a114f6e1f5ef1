package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import id.ilp.core.plan.Need;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The vaccines of one visit.
 *
 * @param together what is given today, all in one visit
 * @param waiting what must not be given today, by the day from which it may
 * @param decide what a clinician decides first
 * @param never what must not be given at all
 * @param otherwiseFrom with several live injections: those not given today wait until this day
 */
public record VaccineVisit(
    ImmutableList<Shot> together,
    ImmutableList<Need> waiting,
    ImmutableList<Need> decide,
    ImmutableList<Need> never,
    Optional<LocalDate> otherwiseFrom) {

  /**
   * One vaccine given once.
   *
   * @param product code
   * @param needs it answers; several only where one dose counts for all
   * @param isDoubtful whether several needs ask for it and one dose may not count for all: give one
   *     and ask
   */
  public record Shot(
      String product, Text name, boolean isLive, ImmutableList<Need> needs, boolean isDoubtful) {}

  /** Whether there is nothing to say. */
  public boolean isEmpty() {
    return together.isEmpty() && waiting.isEmpty() && decide.isEmpty() && never.isEmpty();
  }
}
