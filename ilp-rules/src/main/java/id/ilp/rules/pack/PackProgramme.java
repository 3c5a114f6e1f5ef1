package id.ilp.rules.pack;

import id.ilp.core.source.Programme;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * A programme with what the rule book adds to it.
 *
 * @param isImmunization whether it founds the immunization schedule of its time
 * @param birthdayWindow how long after the birthday its yearly check is open; empty = all year
 * @param birthdayWindowBefore the day from which that restriction no longer holds
 */
public record PackProgramme(
    Programme programme,
    boolean isImmunization,
    Optional<Period> birthdayWindow,
    Optional<LocalDate> birthdayWindowBefore) {

  /** The window after the birthday in force on {@code day}, if any. */
  public Optional<Period> birthdayWindowOn(LocalDate day) {
    boolean isOver = birthdayWindowBefore.isPresent() && !day.isBefore(birthdayWindowBefore.get());
    return isOver ? Optional.empty() : birthdayWindow;
  }
}
