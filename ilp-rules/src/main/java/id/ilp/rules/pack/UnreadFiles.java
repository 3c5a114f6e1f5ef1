package id.ilp.rules.pack;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import id.ilp.core.text.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the files of a pack that nobody reads: a misspelt name must not pass for no file. */
final class UnreadFiles {
  private static final String IMMUNIZATION = "immunization";
  private static final String DRL = ".drl";

  /** Files at the root of a pack. */
  private static final ImmutableSet<String> ROOT =
      ImmutableSet.of(
          Manifest.FILE,
          "sources.csv",
          "programmes.csv",
          "settings.csv",
          "texts.csv",
          Editions.FILE);

  /** Files read only beside another, by that other. */
  private static final ImmutableSetMultimap<String, String> BESIDE =
      ImmutableSetMultimap.<String, String>builder()
          .putAll("assessments.csv", "bands.csv", "limits.csv")
          .putAll("types.csv", "measurements.csv", "answers.csv", "checks.csv")
          .build();

  private static final ImmutableSet<String> EVERY_FOLDER =
      ImmutableSet.of("texts.csv", "cases.csv");

  private static final ImmutableSet<String> TOPIC =
      ImmutableSet.<String>builder()
          .add("topic.csv", "expected-gain.csv")
          .addAll(BESIDE.keySet())
          .addAll(BESIDE.values())
          .build();

  private static final ImmutableSet<String> OF_ALL_SERIES =
      ImmutableSet.of(
          "vaccines.csv",
          "exchange-codes.csv",
          "timing-codes.csv",
          "regions.csv",
          "completeness.csv");

  private static final ImmutableSet<String> OF_SERIES =
      ImmutableSet.of(
          "series.csv",
          "doses.csv",
          "school-doses.csv",
          "credits.csv",
          "variants.csv",
          "ladder.csv",
          "course.csv");

  private static final ImmutableSet<String> OF_CAMPAIGNS =
      ImmutableSet.of("campaigns.csv", "targets.csv");

  /** Folders at the root. */
  private static final ImmutableSet<String> TOPS =
      ImmutableSet.<String>builder()
          .addAll(PackReader.KINDS.keySet())
          .add("finding", "lifecycle", CarePolicyReader.FOLDER, IMMUNIZATION, VillageRows.FOLDER)
          .build();

  private final PackFiles pack;
  private final Set<String> editionFolders;

  private UnreadFiles(PackFiles pack, Editions editions) {
    this.pack = pack;
    this.editionFolders =
        editions.all().stream()
            .flatMap(edition -> edition.folders().stream())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One problem for each file that nobody reads, and for an edition that is none. */
  static List<String> problems(PackFiles pack, Editions editions) {
    var unread = new UnreadFiles(pack, editions);
    var problems = new ArrayList<String>();
    Manifest.baseProblem(pack, editions).ifPresent(problems::add);
    for (String path : pack.texts().keySet()) {
      unread.problem(path).ifPresent(p -> problems.add(pack.display(path) + ":1:1: " + p));
    }
    return problems;
  }

  /** Whether a file of this name is part of a pack, or meant to be. */
  static boolean isMeant(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String bare = lower.endsWith(".txt") ? lower.substring(0, lower.length() - 4) : lower;
    String ending = sorted(bare.substring(bare.lastIndexOf('.') + 1));
    return !name.startsWith(".")
        && Stream.of("csv", "drl", "properties").map(UnreadFiles::sorted).anyMatch(ending::equals);
  }

  /** The letters of an ending in their order: {@code cvs} is meant to be {@code csv}. */
  private static String sorted(String ending) {
    char[] letters = ending.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }

  private Optional<String> problem(String path) {
    String[] parts = path.split("/", -1);
    String name = parts[parts.length - 1];
    if (parts.length > 1 && !TOPS.contains(parts[0])) {
      return unread("the folder '" + parts[0] + "'", parts[0], TOPS);
    } else if (parts.length == 3
        && parts[0].equals(IMMUNIZATION)
        && !editionFolders.contains(parts[1])) {
      return unread("'" + parts[1] + "' is a folder of no edition and", parts[1], editionFolders);
    }
    ImmutableSet<String> known = known(parts);
    if (known.contains(name) || (parts.length > 1 && parts.length < 4 && name.endsWith(DRL))) {
      return besideNobody(path, name);
    }
    return unread("'" + name + "'", name, known);
  }

  private static Optional<String> unread(String what, String word, Set<String> known) {
    String hint = Suggestion.hint(word, known.stream());
    return Optional.of(
        what
            + " is not read here"
            + (hint.isEmpty() ? "; known: " + String.join(", ", known) : hint));
  }

  private Optional<String> besideNobody(String path, String name) {
    String folder = path.substring(0, path.length() - name.length());
    return BESIDE.inverse().get(name).stream()
        .filter(owner -> pack.text(folder + owner).isEmpty())
        .map(owner -> "'" + name + "' is read only beside " + owner)
        .findFirst();
  }

  private static ImmutableSet<String> known(String... parts) {
    var known = ImmutableSet.<String>builder();
    if (parts.length == 1) {
      return ROOT;
    } else if (parts.length == 2 || parts.length == 3) {
      known.addAll(EVERY_FOLDER);
    }
    if (parts.length == 2) {
      known.addAll(
          parts[0].equals(IMMUNIZATION)
              ? OF_ALL_SERIES
              : parts[0].equals("lifecycle")
                  ? Set.of("stages.csv")
                  : parts[0].equals(CarePolicyReader.FOLDER)
                      ? CarePolicyReader.FILES.keySet()
                      : parts[0].equals(VillageRows.FOLDER) ? VillageRows.FILES : Set.of());
    } else if (parts.length == 3 && parts[0].equals(IMMUNIZATION)) {
      known.addAll(OF_SERIES);
      known.addAll(parts[1].equals("campaign") ? OF_CAMPAIGNS : Set.of());
    } else if (parts.length == 3) {
      known.addAll(TOPIC);
    }
    return known.build();
  }
}
