package id.ilp.rules.internal;

import static java.util.Objects.requireNonNull;

import id.ilp.rules.pack.CitationParser;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.impl.EnvironmentFactory;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSessionConfiguration;

/** All rules of an engine, ready to run. Built once and shared by threads. */
final class RuleBase {
  /** More firings than this for one person come from a rule that never ends. */
  static final int FIRING_LIMIT = 10_000;

  private static final Comparator<RuleInfo> ORDER =
      Comparator.comparing(RuleInfo::folder).thenComparing(RuleInfo::name);

  private final KieBase base;
  private Map<String, RuleInfo> rules = Map.of();
  private final KieSessionConfiguration configuration;
  private final Environment environment;

  private RuleBase(KieBase base) {
    this.base = base;
    this.configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();
    this.environment = EnvironmentFactory.newEnvironment();
  }

  /** The rules of these models, which may come from several packs. */
  static RuleBase of(List<Model> models) {
    // Drools lets the later of two rules with one name win, and says nothing.
    Set<String> names = new HashSet<>();
    for (Model model : models) {
      for (org.drools.model.Rule rule : model.getRules()) {
        if (!names.add(rule.getName())) {
          throw new PackException(List.of("two rules are named '" + rule.getName() + "'"));
        }
      }
    }
    KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
    configuration.setOption(KieBaseMutabilityOption.DISABLED);
    return new RuleBase(KieBaseBuilder.createKieBaseFromModel(models, configuration));
  }

  /**
   * Reads what each rule rests on; once, before the first run.
   *
   * @throws PackException naming every rule whose source is missing or unknown
   */
  void cite(CitationParser citations) {
    List<String> problems = new ArrayList<>();
    Map<String, RuleInfo> known = new HashMap<>();
    for (KiePackage rulePackage : base.getKiePackages()) {
      for (Rule rule : rulePackage.getRules()) {
        try {
          known.put(rule.getName(), toInfo(rule, citations));
        } catch (IllegalArgumentException e) {
          problems.add("rule '" + rule.getName() + "': " + e.getMessage());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    rules = Map.copyOf(known);
  }

  /** Every rule, sorted by folder and name. */
  List<RuleInfo> rules() {
    return rules.values().stream().sorted(ORDER).toList();
  }

  /**
   * Begins a run for one person; the caller closes it.
   *
   * <p>The session keeps {@code ThreadSafeOption.YES}: without it the consequence of a rule belongs
   * to the rule base, and threads insert facts into each other's sessions.
   */
  RuleRun begin(Conclusions conclusions) {
    return new RuleRun(this, base.newKieSession(configuration, environment), conclusions);
  }

  /** Whether a rule of this name is in force in the book. */
  boolean knows(String name) {
    return rules.containsKey(name);
  }

  /** What is known of a rule that fired. */
  RuleInfo info(Rule rule) {
    return requireNonNull(rules.get(rule.getName()));
  }

  private static RuleInfo toInfo(Rule rule, CitationParser citations) {
    String source = Annotations.text(rule.getMetaData().get(Annotations.SOURCE));
    return new RuleInfo(rule.getName(), folder(rule.getPackageName()), citations.parse(source));
  }

  /** The folder of a package: {@code screening/blood-pressure} of …screening.blood_pressure. */
  static String folder(String packageName) {
    String root = PackFiles.ROOT.replace('/', '.');
    String own = packageName.startsWith(root) ? packageName.substring(root.length()) : packageName;
    return own.replace('.', '/').replace('_', '-');
  }
}
