package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RuleProblem;
import id.ilp.rules.pack.RulesRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.model.Model;

/** The shipped models, and those of overlays checked and compiled on the spot. */
final class OverlayModels {
  /**
   * Rules ready to be put together.
   *
   * @param models shipped first
   * @param words what the overlays' rules name
   * @param findings the codes any rule finds; known only if there are overlays
   */
  record Loaded(List<Model> models, List<WordUse> words, List<WordUse> findings) {
    /** Of no overlay: nothing is put together with the shipped rules. */
    static final Loaded NONE = new Loaded(List.of(), List.of(), List.of());
  }

  private OverlayModels() {}

  /**
   * All models.
   *
   * @throws PackException if an overlay's DRL is refused, with all its problems
   */
  static Loaded with(List<PackFiles> overlays) {
    ClassLoader loader = OverlayModels.class.getClassLoader();
    List<Model> models = RuleModels.shipped(loader);
    List<WordUse> words = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    var names = new RuleNames();
    names.begin(DrlReader.read(PackFiles.shipped()));
    for (PackFiles overlay : overlays) {
      try {
        Map<String, PackageDescr> parsed = DrlReader.read(overlay.rules());
        List<RuleProblem> found = new ArrayList<>();
        Set<String> replaced = names.lay(overlay, parsed, found);
        words.addAll(look(overlay, parsed, found));
        models =
            ImmutableList.<Model>builder()
                .addAll(replaced.isEmpty() ? models : RuleModels.without(models, replaced))
                .addAll(compiled(overlay, loader))
                .build();
      } catch (RulesRefusedException e) {
        e.problems().forEach(problem -> problems.add(problem.toString()));
      } catch (PackException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    List<WordUse> findings = new ArrayList<>(words);
    findings.addAll(wordsOf(PackFiles.shipped()));
    return new Loaded(models, words, findings);
  }

  private static List<Model> compiled(PackFiles overlay, ClassLoader loader)
      throws RulesRefusedException {
    Map<String, String> texts = overlay.rules();
    return texts.isEmpty()
        ? List.of()
        : RuleModels.of(DrlCompiler.of(loader).compile(texts), loader);
  }

  /** What the rules of {@code pack} name, if nothing is wrong with them. */
  static List<WordUse> wordsOf(PackFiles pack) {
    try {
      return look(pack, DrlReader.read(pack), new ArrayList<>());
    } catch (RulesRefusedException e) {
      throw DrlReader.refused(e);
    }
  }

  private static List<WordUse> look(
      PackFiles pack, Map<String, PackageDescr> parsed, List<RuleProblem> before)
      throws RulesRefusedException {
    RuleGuard.Findings found =
        RuleGuard.lookAll(pack.rules(), parsed, pack.name(), pack.isTrusted());
    List<RuleProblem> problems = new ArrayList<>(before);
    problems.addAll(found.problems());
    if (!problems.isEmpty()) {
      problems.sort(RuleLocator.ORDER);
      throw new RulesRefusedException(problems);
    }
    return found.words();
  }
}
