package id.ilp.rules.internal;

import id.ilp.rules.pack.CitationParser;
import id.ilp.rules.pack.Editions;
import id.ilp.rules.pack.PackEdition;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.PackReader;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.RulesRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;

/**
 * Planners of the shipped book with something changed. Rules that were not changed stay compiled.
 */
public final class MutantPlanners {
  private static final ClassLoader LOADER = MutantPlanners.class.getClassLoader();

  private final List<Model> shipped = RuleModels.shipped(LOADER);
  private final Map<String, RuleBase> rules = new HashMap<>();

  /**
   * A planner of {@code book}, whose rules are the shipped ones.
   *
   * @throws PackException if the book is refused
   */
  public Planner withRows(PackFiles book, String edition) {
    RulePack pack = read(book, edition);
    return planner(
        book,
        pack,
        rules.computeIfAbsent(edition, id -> cited(pack.citations(), chosen(book, id), shipped)));
  }

  /**
   * A planner of {@code book}, whose rules of one folder are compiled anew.
   *
   * @throws PackException if the book is refused
   */
  public Planner withRules(PackFiles book, String edition, List<Model> changed) {
    String own = changed.get(0).getPackageName();
    List<Model> models = new ArrayList<>(changed);
    shipped.stream().filter(model -> !model.getPackageName().equals(own)).forEach(models::add);
    RulePack pack = read(book, edition);
    return planner(book, pack, cited(pack.citations(), chosen(book, edition), models));
  }

  /**
   * The rules of the folder that {@code path} stands in.
   *
   * @throws PackException if they are refused
   */
  public List<Model> compile(PackFiles book, String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    Map<String, String> texts = new HashMap<>(book.rules());
    texts.keySet().removeIf(one -> !one.startsWith(folder));
    try {
      return RuleModels.of(DrlCompiler.of(LOADER).compile(texts), LOADER);
    } catch (RulesRefusedException e) {
      throw new PackException(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static RuleBase cited(CitationParser citations, PackEdition edition, List<Model> models) {
    RuleBase base = RuleBase.of(RuleModels.of(edition, models));
    base.cite(citations);
    return base;
  }

  private static Planner planner(PackFiles book, RulePack pack, RuleBase base) {
    return new Planner(pack, base, List.of(book));
  }

  private static PackEdition chosen(PackFiles book, String edition) {
    return Editions.of(List.of(book)).get(edition);
  }

  private static RulePack read(PackFiles book, String edition) {
    Editions editions = Editions.of(List.of(book));
    RulePack pack = PackReader.read(List.of(book), editions, editions.get(edition));
    List<String> problems =
        pack.everyScheme().stream().flatMap(scheme -> BandCheck.problems(scheme).stream()).toList();
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return pack;
  }
}
