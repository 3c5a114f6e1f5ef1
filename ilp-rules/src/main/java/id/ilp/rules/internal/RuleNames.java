package id.ilp.rules.internal;

import id.ilp.core.text.Suggestion;
import id.ilp.rules.pack.Manifest;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RuleProblem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Which rules hold when packs lie over each other: a name stands once, unless it is replaced. */
final class RuleNames {
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> replacedBy = new HashMap<>();

  /** The rules of the first pack, which nothing stands before. */
  void begin(Map<String, PackageDescr> parsed) {
    parsed.forEach(
        (path, file) ->
            file.getRules()
                .forEach(rule -> places.put(rule.getName(), path + ":" + rule.getLine())));
  }

  /** Lays the rules of a pack over those before it; says which of those no longer hold. */
  Set<String> lay(PackFiles pack, Map<String, PackageDescr> parsed, List<RuleProblem> problems) {
    String file = pack.display(Manifest.FILE);
    Set<String> replaced = new HashSet<>();
    Manifest.of(pack)
        .replaces()
        .forEach(
            (name, line) -> {
              String before = replacedBy.get(name);
              if (before != null) {
                problems.add(
                    new RuleProblem(
                        file,
                        line,
                        1,
                        "rule '" + name + "' is replaced by " + before + " already"));
              } else if (places.remove(name) == null) {
                String hint = Suggestion.hint(name, places.keySet().stream());
                problems.add(
                    new RuleProblem(
                        file, line, 1, "no rule '" + name + "' stands before this pack" + hint));
              } else {
                replacedBy.put(name, pack.name());
                replaced.add(name);
              }
            });
    parsed.forEach((path, rules) -> rules.getRules().forEach(rule -> add(path, rule, problems)));
    return replaced;
  }

  private void add(String path, RuleDescr rule, List<RuleProblem> problems) {
    String place = path + ":" + rule.getLine();
    String before = places.putIfAbsent(rule.getName(), place);
    if (before != null) {
      problems.add(
          new RuleProblem(
              path,
              rule.getLine(),
              1,
              "rule '" + rule.getName() + "' stands already at " + before));
    }
  }
}
