package id.ilp.rules.village;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowException;
import id.ilp.core.rows.RowFile;
import id.ilp.core.text.Suggestion;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How many people a village is expected to have, by an estimate or register from outside (sasaran):
 * the denominator that takes the place of those counted.
 */
public final class Targets {
  private static final Targets NONE = new Targets(ImmutableMap.of());

  private record Key(String village, String indicator) {}

  private final ImmutableMap<Key, Long> targets;

  private Targets(Map<Key, Long> targets) {
    this.targets = ImmutableMap.copyOf(targets);
  }

  /** No numbers from outside. */
  public static Targets none() {
    return NONE;
  }

  /**
   * Reads {@code text}, rows of {@code village,indicator,target,source}.
   *
   * @param name how messages call the file
   * @param indicators those there are
   * @throws RowException naming file, line and column of the first fault
   */
  public static Targets parse(String name, String text, Set<String> indicators) {
    var targets = new java.util.LinkedHashMap<Key, Long>();
    RowFile file = RowFile.parse(name, text, "village", "indicator", "target", "source");
    for (Row row : file.rows()) {
      String village = row.text("village");
      String indicator = row.text("indicator");
      row.text("source");
      if (!village.matches("\\d{10}")) {
        throw row.problem("village", "'" + village + "' is not ten digits");
      } else if (!indicators.contains(indicator)) {
        throw row.problem(
            "indicator",
            "'"
                + indicator
                + "' is no indicator"
                + Suggestion.hint(indicator, indicators.stream()));
      } else if (row.integer("target") < 1) {
        throw row.problem("target", "'" + row.text("target") + "' is not above 0");
      }
      if (targets.put(new Key(village, indicator), (long) row.integer("target")) != null) {
        throw row.problem("indicator", "'" + indicator + "' of " + village + " stands twice");
      }
    }
    return new Targets(targets);
  }

  /** The villages there are targets of. */
  public ImmutableSet<String> villages() {
    return targets.keySet().stream().map(Key::village).collect(ImmutableSet.toImmutableSet());
  }

  OptionalLong of(String village, String indicator) {
    Long target = targets.get(new Key(village, indicator));
    return target == null ? OptionalLong.empty() : OptionalLong.of(target);
  }

  /** Those of several villages added; empty if one of them has none. */
  OptionalLong of(Collection<String> villages, String indicator) {
    long sum = 0;
    for (String village : villages) {
      OptionalLong one = of(village, indicator);
      if (one.isEmpty()) {
        return one;
      }
      sum += one.getAsLong();
    }
    return villages.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
  }
}
