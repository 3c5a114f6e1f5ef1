package id.ilp.core.screening;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import id.ilp.core.record.DataIssue;
import id.ilp.core.record.IssueCode;
import id.ilp.core.text.Suggestion;
import id.ilp.core.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
  private static final String NOT_DONE = Answer.NOT_DONE.toString();

  /** By what a value in the type's own unit is multiplied. */
  private static final Double OWN = 1.0;

  /**
   * Reads the values of {@code record}: converts units, refuses what cannot be believed.
   *
   * @param at the place of the record, for issues
   */
  public CheckedScreening check(ScreeningRecord record, String at) {
    return check(record.measurements(), record.answers(), () -> at);
  }

  /**
   * The same of values that stand in no record, or in one at hand.
   *
   * @param at asked for the place only if there is an issue
   */
  public CheckedScreening check(
      ImmutableSortedMap<String, Quantity> measured,
      ImmutableSortedMap<String, Answer> answered,
      Supplier<String> at) {
    var faults = new Faults(at);
    return new CheckedScreening(
        values(measured, faults),
        given(answered, faults),
        faults.refused.isEmpty() ? ImmutableSet.of() : ImmutableSortedSet.copyOf(faults.refused),
        ImmutableList.copyOf(faults.issues));
  }

  private Measured values(ImmutableSortedMap<String, Quantity> recorded, Faults faults) {
    if (recorded.isEmpty()) {
      return Measured.NOTHING;
    }
    ImmutableList<String> names = recorded.keySet().asList(); // entries would have to be made
    ImmutableList<Quantity> quantities = recorded.values().asList();
    var values = new Measured(names.size());
    for (int i = 0; i < names.size(); i++) {
      MeasurementType type = measurements.get(names.get(i));
      if (type == null) {
        faults.addUnknown("measurement", names.get(i), measurements.keySet());
      } else {
        convert(type, quantities.get(i), values, faults);
      }
    }
    if (!above.isEmpty()) {
      removeSwapped(values, faults);
    }
    return values;
  }

  private ImmutableMap<String, Answer> given(
      ImmutableSortedMap<String, Answer> recorded, Faults faults) {
    if (recorded.isEmpty()) {
      return ImmutableMap.of();
    }
    ImmutableList<String> names = recorded.keySet().asList();
    ImmutableList<Answer> all = recorded.values().asList();
    var given = ImmutableMap.<String, Answer>builderWithExpectedSize(names.size());
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Answer answer = all.get(i);
      AnswerType type = answers.get(name);
      if (type == null) {
        faults.addUnknown("answer", name, answers.keySet());
        continue;
      }
      Optional<String> fault = type.fault(answer);
      if (fault.isPresent()) {
        faults.add("answer", name, IssueCode.OUT_OF_RANGE, fault.get());
      } else if (!isNotDone(answer)) {
        given.put(name, answer);
      }
    }
    return given.buildOrThrow();
  }

  /** In plain code, not by equals of a record: every answer is asked. */
  private static boolean isNotDone(Answer answer) {
    return answer instanceof Answer.Coded coded && coded.code().equals(NOT_DONE);
  }

  /** What is wrong with one record; most often nothing, and then nothing is written out. */
  private final class Faults {
    private final Supplier<String> at;
    private List<DataIssue> issues = List.of();
    private Set<String> refused = Set.of();

    Faults(Supplier<String> at) {
      this.at = at;
    }

    /** A complaint about a value called {@code name}: {@code noun} is measurement or answer. */
    void add(String noun, String name, IssueCode issue, String message) {
      issues = issues.isEmpty() ? new ArrayList<>() : issues;
      issues.add(DataIssue.warning(at.get() + "." + noun + "s." + name, issue, message));
    }

    void addUnknown(String noun, String name, Set<String> known) {
      add(
          noun,
          name,
          IssueCode.UNKNOWN_CODE,
          noun + " '" + name + "' is unknown to " + code + Suggestion.hint(name, known.stream()));
    }

    void refuse(String measurement) {
      refused = refused.isEmpty() ? new HashSet<>() : refused;
      refused.add(measurement);
    }

    void refuse(String measurement, IssueCode issue, String message) {
      refuse(measurement);
      add("measurement", measurement, issue, message);
    }
  }

  private void convert(MeasurementType type, Quantity quantity, Measured values, Faults faults) {
    boolean isOwnUnit = quantity.unit().equals(type.unit());
    Double factor = isOwnUnit ? OWN : type.factors().get(quantity.unit());
    if (factor == null) {
      faults.refuse(
          type.name(),
          IssueCode.UNIT_NOT_ACCEPTED,
          type.name()
              + " "
              + quantity
              + ": unit '"
              + quantity.unit()
              + "' is not accepted; use "
              + acceptedUnits(type));
      return;
    }
    double value = isOwnUnit ? quantity.value() : quantity.value() * factor;
    if (isOwnUnit
        && type.doubtfulBelow().isPresent()
        && value < type.doubtfulBelow().getAsDouble()) {
      faults.refuse(
          type.name(),
          IssueCode.UNIT_DOUBTFUL,
          type.name()
              + " "
              + quantity
              + " is below "
              + Quantity.plain(type.doubtfulBelow().getAsDouble())
              + type.hint(quantity.value(), isOwnUnit));
    } else if (!type.isPlausible(value)) {
      faults.refuse(
          type.name(),
          IssueCode.OUT_OF_RANGE,
          type.name()
              + " "
              + quantity
              + " is outside "
              + Quantity.plain(type.min())
              + "–"
              + Quantity.plain(type.max())
              + (isOwnUnit ? "" : " " + type.unit())
              + type.hint(quantity.value(), isOwnUnit));
    } else {
      values.put(type.name(), value);
    }
  }

  private static String acceptedUnits(MeasurementType type) {
    return type.factors().isEmpty()
        ? type.unit()
        : type.unit() + " or " + String.join(", ", type.factors().keySet());
  }

  private void removeSwapped(Measured values, Faults faults) {
    for (Map.Entry<String, String> pair : above.entrySet()) {
      String high = pair.getKey();
      String low = pair.getValue();
      double highValue = values.get(high);
      double lowValue = values.get(low);
      if (highValue <= lowValue) { // and both are known
        values.remove(high);
        values.remove(low);
        faults.refuse(low);
        faults.refuse(
            high,
            IssueCode.OUT_OF_RANGE,
            high
                + " "
                + Quantity.plain(highValue)
                + " is not above "
                + low
                + " "
                + Quantity.plain(lowValue)
                + "; were they swapped?");
      }
    }
  }
}
