package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.rules.pack.CompiledRules;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RuleProblem;
import id.ilp.rules.pack.RulesRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;

/** The shipped models, and those of overlays compiled on the spot. */
final class OverlayModels {
  private OverlayModels() {}

  /**
   * All models, shipped first.
   *
   * @throws PackException if an overlay's DRL is refused, with all its problems
   */
  static List<Model> with(List<PackFiles> overlays) {
    ClassLoader loader = OverlayModels.class.getClassLoader();
    var models = ImmutableList.<Model>builder().addAll(RuleModels.shipped(loader));
    for (PackFiles overlay : overlays) {
      Map<String, String> texts = overlay.rules();
      if (!texts.isEmpty()) {
        models.addAll(RuleModels.of(compile(texts, overlay, loader), loader));
      }
    }
    return models.build();
  }

  private static CompiledRules compile(
      Map<String, String> texts, PackFiles overlay, ClassLoader loader) {
    try {
      var problems = new ArrayList<String>(DrlGuard.problems(texts, overlay.name()));
      if (!problems.isEmpty()) {
        throw new PackException(problems);
      }
      return DrlCompiler.of(loader).compile(texts);
    } catch (RulesRefusedException e) {
      throw new PackException(e.problems().stream().map(RuleProblem::toString).toList());
    }
  }
}
