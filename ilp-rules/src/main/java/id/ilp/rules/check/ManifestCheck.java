package id.ilp.rules.check;

import id.ilp.core.text.Suggestion;
import id.ilp.rules.pack.Manifest;
import id.ilp.rules.pack.PackEdition;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What packs say of themselves, against the book and against each other. */
final class ManifestCheck {
  private ManifestCheck() {}

  static List<PackProblem> problems(List<PackFiles> packs, RulePack book) {
    List<PackProblem> problems = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (PackFiles pack : packs) {
      Manifest manifest = Manifest.of(pack);
      String file = pack.display(Manifest.FILE);
      int line = manifest.lines().getOrDefault("id", 1);
      String before = places.putIfAbsent(manifest.id(), file + ":" + line);
      if (before != null) {
        problems.add(
            PackProblem.error(
                new RuleProblem(
                    file, line, 1, "pack '" + manifest.id() + "' stands already at " + before)));
      }
      manifest.base().ifPresent(base -> problems.addAll(base(base, manifest, file, book)));
    }
    return problems;
  }

  private static List<PackProblem> base(
      String base, Manifest manifest, String file, RulePack book) {
    int line = manifest.lines().getOrDefault("extends", 1);
    Set<String> known = book.editions().stream().map(PackEdition::id).collect(Collectors.toSet());
    if (!known.contains(base)) {
      String hint = Suggestion.hint(base, known.stream());
      return List.of(
          PackProblem.error(
              new RuleProblem(file, line, 1, "extends '" + base + "' is no edition" + hint)));
    } else if (!base.equals(book.edition())) {
      return List.of(
          PackProblem.warning(
              new RuleProblem(
                  file,
                  line,
                  1,
                  "the pack extends '" + base + "' and is used with '" + book.edition() + "'")));
    }
    return List.of();
  }
}
