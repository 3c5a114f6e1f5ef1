package id.ilp.core.source;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A programme that asks for things, for as long as it is in force.
 *
 * @param id short name, such as {@code CKG26}
 * @param title what it is, in words
 * @param inForceFrom its first day
 * @param inForceBefore the day after its last; empty while it lasts
 * @param citation the document that founds it
 */
public record Programme(
    String id,
    String title,
    LocalDate inForceFrom,
    Optional<LocalDate> inForceBefore,
    Citation citation) {

  /** Whether it is in force on {@code day}. */
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(inForceFrom) && inForceBefore.map(day::isBefore).orElse(true);
  }
}
