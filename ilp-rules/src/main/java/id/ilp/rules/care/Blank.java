package id.ilp.rules.care;

import id.ilp.core.date.RecordDate;
import id.ilp.core.screening.Quantity;
import id.ilp.core.text.Text;
import java.util.Optional;

/**
 * A number to be written down.
 *
 * @param type the screening type of the record
 * @param measurement of the type
 * @param name for people
 * @param unit in which it is written (UCUM)
 * @param unitName the unit as people write it
 * @param last the latest value before, in the unit it was recorded in
 */
public record Blank(
    String type,
    String measurement,
    Text name,
    String unit,
    Text unitName,
    Optional<Reading> last) {

  /**
   * A value before.
   *
   * @param words the value as people write it
   */
  public record Reading(Quantity value, Text words, RecordDate date) {}
}
