package id.ilp.rules.internal;

import id.ilp.rules.client.Found;
import id.ilp.rules.client.Word;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds findings that lead to nothing: no rule asks for them. */
public final class UnreadFindings {
  private UnreadFindings() {}

  /**
   * Every finding of the rules of {@code packs} that no rule reads, where it is found.
   *
   * @param packs the shipped one first, whose own findings are not looked at
   */
  public static List<RuleProblem> of(List<PackFiles> packs) {
    List<PackFiles> overlays = packs.subList(1, packs.size());
    boolean isAnyRead =
        DrlReader.whens(overlays).values().stream()
            .flatMap(rule -> rule.patterns().stream())
            .anyMatch(
                fact ->
                    fact.type().equals(Found.class.getSimpleName())
                        && fact.constraints().stream().noneMatch(one -> one.contains("code")));
    if (isAnyRead) {
      return List.of();
    }
    Set<String> read = new HashSet<>();
    for (PackFiles pack : packs) {
      OverlayModels.wordsOf(pack).stream()
          .filter(use -> use.kinds().contains(Word.Kind.FINDING))
          .forEach(use -> read.add(use.text()));
    }
    List<RuleProblem> problems = new ArrayList<>();
    for (PackFiles pack : overlays) {
      for (WordUse use : OverlayModels.wordsOf(pack)) {
        if (use.kinds().contains(Word.Kind.FOUND) && !read.contains(use.text())) {
          problems.add(
              new RuleProblem(
                  use.path(),
                  use.line(),
                  use.column(),
                  "no rule reads the finding '" + use.text() + "': it refers nobody"));
        }
      }
    }
    return problems;
  }
}
