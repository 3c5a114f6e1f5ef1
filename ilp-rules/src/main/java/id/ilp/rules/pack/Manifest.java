package id.ilp.rules.pack;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.text.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a pack says of itself in its {@code pack.properties}, as the shipped one does; a pack that
 * only adds needs none.
 *
 * @param id how the pack is called; the name of its directory if it does not say
 * @param version of the pack; empty if it does not say
 * @param base the edition it is laid over; any if it does not say
 * @param lines the line each key stands on
 * @param replaces names of rules of earlier packs that no longer hold, each with the line it stands
 *     on
 */
public record Manifest(
    String id,
    String version,
    Optional<String> base,
    ImmutableMap<String, Integer> lines,
    ImmutableMap<String, Integer> replaces) {
  /** The file. */
  public static final String FILE = "pack.properties";

  private static final Set<String> KEYS = ImmutableSet.of("id", "version", "extends", "replaces");

  /**
   * The manifest of {@code pack}. A long value goes on in the next line after a backslash; several
   * rules are separated by semicolons.
   *
   * @throws PackException if a line is no {@code key = value} of the keys known
   */
  public static Manifest of(PackFiles pack) {
    String text = pack.text(FILE).orElse("");
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    Map<String, Integer> replaced = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    List<String> lines = text.lines().toList();
    String key = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      String value = line;
      if (key.isEmpty()) {
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        int equals = line.indexOf('=');
        key = equals < 0 ? line : line.substring(0, equals).strip();
        value = equals < 0 ? "" : line.substring(equals + 1).strip();
        places.put(key, i + 1);
        Optional<String> fault = fault(key, equals, values.keySet());
        if (fault.isPresent()) {
          problems.add(pack.display(FILE) + ":" + (i + 1) + ":1: " + fault.get());
        }
      }
      boolean goesOn = value.endsWith("\\");
      String part = goesOn ? value.substring(0, value.length() - 1).strip() : value;
      values.merge(key, part, (first, second) -> first + " " + second);
      if (key.equals("replaces")) {
        for (String name : Splitter.on(';').trimResults().omitEmptyStrings().split(part)) {
          replaced.putIfAbsent(name, i + 1);
        }
      }
      key = goesOn ? key : "";
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return new Manifest(
        values.getOrDefault("id", pack.name()),
        values.getOrDefault("version", ""),
        Optional.ofNullable(values.get("extends")),
        ImmutableMap.copyOf(places),
        ImmutableMap.copyOf(replaced));
  }

  /** The version, if the pack says it. */
  Optional<String> optionalVersion() {
    return Optional.of(version).filter(said -> !said.isEmpty());
  }

  /** A complaint about the edition that {@code pack} extends, if there is none of that id. */
  static Optional<String> baseProblem(PackFiles pack, Editions editions) {
    List<String> known = editions.all().stream().map(PackEdition::id).toList();
    return base(pack)
        .filter(base -> !known.contains(base))
        .map(
            base ->
                pack.display(FILE)
                    + ":"
                    + lineOf(pack, "extends")
                    + ":1: extends '"
                    + base
                    + "' is no edition"
                    + Suggestion.hint(base, known.stream()));
  }

  /** What the manifest says; of one that cannot be read, which whoever reads the rules reports. */
  private static Optional<String> base(PackFiles pack) {
    try {
      return of(pack).base();
    } catch (PackException e) {
      return Optional.empty();
    }
  }

  private static int lineOf(PackFiles pack, String key) {
    List<String> lines = pack.text(FILE).orElse("").lines().map(String::strip).toList();
    int line = 1;
    while (line < lines.size() && !lines.get(line - 1).startsWith(key)) {
      line++;
    }
    return line;
  }

  private static Optional<String> fault(String key, int equals, Set<String> seen) {
    if (equals < 0) {
      return Optional.of("'" + key + "' is not key = value");
    } else if (!KEYS.contains(key)) {
      return Optional.of("'" + key + "' is none of " + KEYS + Suggestion.hint(key, KEYS.stream()));
    }
    return seen.contains(key) ? Optional.of("'" + key + "' stands twice") : Optional.empty();
  }
}
