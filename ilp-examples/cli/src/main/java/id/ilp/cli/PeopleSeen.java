package id.ilp.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose records have been read in this run, and where. */
final class PeopleSeen {
  private final List<String> files = new ArrayList<>();

  /** Index of the file in the upper half, line in the lower. */
  private final Map<String, Long> places = new HashMap<>();

  /** Notes a person; gives the place of an earlier record, such as {@code day.ndjson:3}. */
  Optional<String> add(String person, String file, int line) {
    if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
      files.add(file);
    }
    Long before = places.putIfAbsent(person, ((long) files.size() - 1) << 32 | line);
    return Optional.ofNullable(before)
        .map(place -> files.get((int) (place >> 32)) + ":" + place.intValue());
  }
}
