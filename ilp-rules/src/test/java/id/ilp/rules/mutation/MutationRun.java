package id.ilp.rules.mutation;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.MutantEngines;
import id.ilp.rules.cases.WorkedCase;
import id.ilp.rules.pack.PackEdition;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Lets worked cases judge mutants of the shipped book, one after the other. */
final class MutationRun {
  /** What became of a mutant. */
  enum Fate {
    /** The book is refused, or cannot plan. */
    REFUSED,
    /** A case fails. */
    CAUGHT,
    SURVIVED
  }

  private static final String TOPIC = "/topic.csv";

  private final PackFiles shipped = PackFiles.shipped();
  private final MutantEngines engines = new MutantEngines();
  private final Map<String, List<WorkedCase>> casesOfEdition = new HashMap<>();
  private final Map<String, List<WorkedCase>> casesOfFile = new HashMap<>();

  /**
   * @param cases those that may catch a mutant
   */
  MutationRun(List<WorkedCase> cases) {
    for (WorkedCase one : cases) {
      casesOfEdition.computeIfAbsent(one.engine().edition(), edition -> new ArrayList<>()).add(one);
    }
  }

  /** Reads the mutated book in every edition its file belongs to, and runs the cases. */
  Fate fate(Mutant mutant) {
    PackFiles book = with(mutant);
    Function<String, IlpEngine> mutated;
    try {
      mutated = engines.of(book, mutant.file());
      for (PackEdition edition : IlpEngine.national().editions()) {
        if (edition.includes(folder(mutant.file()))
            && isCaught(mutant, mutated.apply(edition.id()))) {
          return Fate.CAUGHT;
        }
      }
    } catch (PackException e) {
      return Fate.REFUSED;
    }
    return Fate.SURVIVED;
  }

  private boolean isCaught(Mutant mutant, IlpEngine mutated) {
    List<WorkedCase> cases = cases(mutant.file(), mutated.edition());
    for (WorkedCase one : cases) {
      if (!holds(one, mutated)) {
        // Its neighbours will catch the next mutant of the same file.
        cases.remove(one);
        cases.add(0, one);
        return true;
      }
    }
    return false;
  }

  /** A plan that breaks off agrees with no case. */
  private static boolean holds(WorkedCase one, IlpEngine mutated) {
    try {
      return one.holdsIn(mutated);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /**
   * The cases of an edition: for a topic those of its own folder, where its numbers are to be
   * proved; for what all topics share those of all folders, its own first.
   */
  private List<WorkedCase> cases(String file, String edition) {
    return casesOfFile.computeIfAbsent(
        file + " in " + edition,
        key -> {
          List<WorkedCase> cases = new ArrayList<>();
          List<WorkedCase> others = new ArrayList<>();
          for (WorkedCase one : casesOfEdition.getOrDefault(edition, List.of())) {
            (one.folder().equals(folder(file)) ? cases : others).add(one);
          }
          if (!shipped.texts().containsKey(folder(file) + TOPIC)) {
            cases.addAll(others);
          }
          return cases;
        });
  }

  private PackFiles with(Mutant mutant) {
    var texts = new TreeMap<>(shipped.texts());
    texts.computeIfPresent(mutant.file(), (path, text) -> mutant.in(text));
    return new PackFiles(shipped.name(), ImmutableSortedMap.copyOf(texts));
  }

  /** The folder a file stands in; empty at the top. */
  static String folder(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }
}
