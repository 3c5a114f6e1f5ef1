package id.ilp.rules.mutation;

import com.google.common.base.Splitter;
import id.ilp.rules.cases.WorkedCase;
import id.ilp.rules.fixture.Cases;
import id.ilp.rules.mutation.MutationRun.Fate;
import id.ilp.rules.pack.PackFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes every number of the shipped book by one unit and prints the changes no worked case
 * notices; see CONTRIBUTING.md. Takes minutes.
 *
 * <p>Arguments: beginnings of file names, such as {@code immunization/tetanus}, with commas; none
 * is all. Ends with 1 if a mutant survived that is not listed, or a listed one did not; and if a
 * case fails on the book as shipped, for it would seem to catch every mutant.
 */
public final class MutationCheck {
  private MutationCheck() {}

  public static void main(String[] arguments) throws IOException {
    List<String> files =
        Splitter.on(',').omitEmptyStrings().splitToList(String.join(",", arguments));
    List<WorkedCase> failing =
        Cases.all().stream().filter(one -> !one.holdsIn(one.engine())).toList();
    if (!failing.isEmpty()) {
      failing.forEach(one -> System.out.println(one.place() + ": fails without any change"));
      System.exit(1);
    }
    long begin = System.nanoTime();
    var run = new MutationRun(Cases.all());
    Equivalents equivalents = Equivalents.read();
    Map<String, Map<Fate, Integer>> counts = new TreeMap<>();
    int listed = 0;
    List<Mutant> survivors = new ArrayList<>();
    for (Mutant mutant : Mutants.of(PackFiles.shipped())) {
      if (isAsked(mutant, files)) {
        Fate fate = run.fate(mutant);
        counts
            .computeIfAbsent(MutationRun.folder(mutant.file()), folder -> new EnumMap<>(Fate.class))
            .merge(fate, 1, Integer::sum);
        if (fate == Fate.SURVIVED && equivalents.knows(mutant)) {
          listed++;
        } else if (fate == Fate.SURVIVED) {
          survivors.add(mutant);
          System.out.println(mutant);
        }
      }
    }
    counts.forEach(
        (folder, fates) -> System.out.println((folder.isEmpty() ? "." : folder) + " " + fates));
    System.out.println(
        survivors.size()
            + " survived beside "
            + listed
            + " listed as equivalent, after "
            + Duration.ofNanos(System.nanoTime() - begin).toSeconds()
            + " s");
    if (files.isEmpty()) {
      equivalents.unused().forEach(place -> System.out.println(place + ": no such survivor"));
    }
    boolean isClean = survivors.isEmpty() && (!files.isEmpty() || equivalents.unused().isEmpty());
    System.exit(isClean ? 0 : 1);
  }

  private static boolean isAsked(Mutant mutant, List<String> files) {
    return files.isEmpty() || files.stream().anyMatch(mutant.file()::startsWith);
  }
}
