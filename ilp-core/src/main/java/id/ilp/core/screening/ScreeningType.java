package id.ilp.core.screening;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.IssueCode;
import id.ilp.core.text.Suggestion;
import id.ilp.core.text.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A kind of screening: the measurements and answers its records have, with units and plausible
 * ranges. Instances come from rows; see {@link ScreeningTypes}.
 *
 * @param code such as {@code blood-pressure}
 * @param measurements by name
 * @param answers by item
 * @param above pairs of measurements of which the first must be above the second
 */
public record ScreeningType(
    String code,
    Text name,
    ImmutableMap<String, MeasurementType> measurements,
    ImmutableMap<String, AnswerType> answers,
    ImmutableMap<String, String> above) {

  /**
   * Reads the values of {@code record}: converts units, refuses what cannot be believed.
   *
   * @param at the place of the record, for issues
   */
  public CheckedScreening check(ScreeningRecord record, String at) {
    var issues = ImmutableList.<DataIssue>builder();
    var values = new HashMap<String, Double>();
    Set<String> refused = new HashSet<>();
    record
        .measurements()
        .forEach(
            (name, quantity) -> {
              String place = at + ".measurements." + name;
              MeasurementType type = measurements.get(name);
              if (type == null) {
                issues.add(unknown(place, "measurement", name, measurements.keySet()));
              } else {
                convert(type, quantity, place, values, refused, issues);
              }
            });
    refuseSwapped(at, values, refused, issues);
    var given = ImmutableMap.<String, Answer>builder();
    record
        .answers()
        .forEach(
            (name, answer) -> {
              String place = at + ".answers." + name;
              AnswerType type = answers.get(name);
              if (type == null) {
                issues.add(unknown(place, "answer", name, answers.keySet()));
              } else if (type.fault(answer).isPresent()) {
                issues.add(
                    DataIssue.warning(place, IssueCode.OUT_OF_RANGE, type.fault(answer).get()));
              } else if (!answer.equals(Answer.NOT_DONE)) {
                given.put(name, answer);
              }
            });
    var kept = ImmutableMap.<String, Double>builder();
    record
        .measurements()
        .keySet()
        .forEach(
            name -> {
              Double value = values.get(name);
              if (value != null) {
                kept.put(name, value);
              }
            });
    return new CheckedScreening(
        kept.buildOrThrow(),
        given.buildOrThrow(),
        ImmutableSet.copyOf(new java.util.TreeSet<>(refused)),
        issues.build());
  }

  private DataIssue unknown(String place, String noun, String name, Set<String> known) {
    return DataIssue.warning(
        place,
        IssueCode.UNKNOWN_CODE,
        noun + " '" + name + "' is unknown to " + code + Suggestion.hint(name, known.stream()));
  }

  private static void convert(
      MeasurementType type,
      Quantity quantity,
      String place,
      Map<String, Double> values,
      Set<String> refused,
      ImmutableList.Builder<DataIssue> issues) {
    boolean isOwnUnit = quantity.unit().equals(type.unit());
    Double factor = isOwnUnit ? Double.valueOf(1) : type.factors().get(quantity.unit());
    if (factor == null) {
      refused.add(type.name());
      issues.add(
          DataIssue.warning(
              place,
              IssueCode.UNIT_NOT_ACCEPTED,
              type.name()
                  + " "
                  + quantity
                  + ": unit '"
                  + quantity.unit()
                  + "' is not accepted; use "
                  + acceptedUnits(type)));
      return;
    }
    double value = isOwnUnit ? quantity.value() : quantity.value() * factor;
    if (isOwnUnit
        && type.doubtfulBelow().isPresent()
        && value < type.doubtfulBelow().getAsDouble()) {
      refused.add(type.name());
      issues.add(
          DataIssue.warning(
              place,
              IssueCode.UNIT_DOUBTFUL,
              type.name()
                  + " "
                  + quantity
                  + " is below "
                  + Quantity.plain(type.doubtfulBelow().getAsDouble())
                  + type.hint(quantity.value(), isOwnUnit)));
    } else if (!type.isPlausible(value)) {
      refused.add(type.name());
      issues.add(
          DataIssue.warning(
              place,
              IssueCode.OUT_OF_RANGE,
              type.name()
                  + " "
                  + quantity
                  + " is outside "
                  + Quantity.plain(type.min())
                  + "–"
                  + Quantity.plain(type.max())
                  + (isOwnUnit ? "" : " " + type.unit())
                  + type.hint(quantity.value(), isOwnUnit)));
    } else {
      values.put(type.name(), value);
    }
  }

  private static String acceptedUnits(MeasurementType type) {
    return type.factors().isEmpty()
        ? type.unit()
        : type.unit() + " or " + String.join(", ", type.factors().keySet());
  }

  private void refuseSwapped(
      String at,
      Map<String, Double> values,
      Set<String> refused,
      ImmutableList.Builder<DataIssue> issues) {
    above.forEach(
        (high, low) -> {
          Double highValue = values.get(high);
          Double lowValue = values.get(low);
          if (highValue != null && lowValue != null && highValue <= lowValue) {
            refused.add(high);
            refused.add(low);
            values.remove(high);
            values.remove(low);
            issues.add(
                DataIssue.warning(
                    at + ".measurements." + high,
                    IssueCode.OUT_OF_RANGE,
                    high
                        + " "
                        + Quantity.plain(highValue)
                        + " is not above "
                        + low
                        + " "
                        + Quantity.plain(lowValue)
                        + "; were they swapped?"));
          }
        });
  }
}
