package id.ilp.rules.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import id.ilp.core.source.Citation;
import id.ilp.rules.client.Client;
import id.ilp.rules.pack.CitationParser;
import id.ilp.rules.pack.PackEdition;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.drools.core.impl.EnvironmentFactory;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;

/** All rules of an engine, ready to run. Built once and shared by threads. */
final class RuleBase {
  /** More firings than this for one person come from a rule that never ends. */
  static final int FIRING_LIMIT = 10_000;

  private static final Comparator<RuleInfo> ORDER =
      Comparator.comparing(RuleInfo::folder).thenComparing(RuleInfo::name);

  private final ImmutableList<StatedRule> all;
  private final Optional<Sessions> sessions;
  private @Nullable CitationParser citations;
  private ImmutableMap<String, RuleInfo> infos = ImmutableMap.of();
  private ImmutableMap<Class<?>, RuleIndex> indexes = ImmutableMap.of();

  private RuleBase(ImmutableList<StatedRule> all, Optional<Sessions> sessions) {
    this.all = all;
    this.sessions = sessions;
  }

  /** Makes sessions for the rules that join facts. */
  private record Sessions(
      KieBase base, KieSessionConfiguration configuration, Environment environment) {
    static Sessions of(List<Model> models) {
      KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
      configuration.setOption(KieBaseMutabilityOption.DISABLED);
      return new Sessions(
          KieBaseBuilder.createKieBaseFromModel(models, configuration),
          RuleBaseFactory.newKnowledgeSessionConfiguration(),
          EnvironmentFactory.newEnvironment());
    }

    /**
     * A session keeps {@code ThreadSafeOption.YES}: without it the consequence of a rule belongs to
     * the rule base, and threads insert facts into each other's sessions.
     */
    KieSession begin() {
      return base.newKieSession(configuration, environment);
    }
  }

  /** The shipped rules that belong to {@code edition}, and no others. */
  static RuleBase shipped(PackEdition edition) {
    var base = new RuleBase(ShippedRules.read(edition), Optional.empty());
    var known = ImmutableMap.<String, RuleInfo>builder();
    for (StatedRule rule : base.all) {
      known.put(rule.name(), RuleInfo.of(rule.name(), rule.folder(), () -> base.proven(rule)));
    }
    base.infos = known.buildOrThrow();
    base.sortByFacts(RuleOutlines.shipped(RuleBase.class.getClassLoader()));
    return base;
  }

  /** The citations of a rule whose source the build has looked at. */
  private ImmutableList<Citation> proven(StatedRule rule) {
    return requireNonNull(citations).parse(rule.source());
  }

  /** The rules of these models, which may come from several packs. */
  static RuleBase of(List<Model> models) {
    return of(models, PlainRule::of);
  }

  /** The same, with {@code plain} to say which rules run without a session. */
  static RuleBase of(List<Model> models, Function<Rule, Optional<PlainRule>> plainly) {
    // Drools lets the later of two rules with one name win, and says nothing.
    Set<String> names = new HashSet<>();
    Set<String> plainNames = new HashSet<>();
    ImmutableList.Builder<StatedRule> all = ImmutableList.builder();
    for (Model model : models) {
      for (Rule rule : model.getRules()) {
        if (!names.add(rule.getName())) {
          throw new PackException(List.of("two rules are named '" + rule.getName() + "'"));
        }
        var stated = StatedRule.of(rule, plainly.apply(rule));
        all.add(stated);
        if (stated.plain().isPresent()) {
          plainNames.add(stated.name());
        }
      }
    }
    Optional<Sessions> sessions =
        plainNames.size() == names.size()
            ? Optional.empty()
            : Optional.of(Sessions.of(RuleModels.without(models, plainNames)));
    return new RuleBase(all.build(), sessions);
  }

  /**
   * Reads what each rule rests on; once, before the first run.
   *
   * @throws PackException naming every rule whose source is missing or unknown
   */
  void cite(CitationParser citations) {
    if (infos.isEmpty()) {
      cite(citations, RuleOutlines.shipped(RuleBase.class.getClassLoader()));
    } else {
      this.citations = citations; // read when somebody asks what a rule rests on
    }
  }

  /** The same, with what is told of the shipped rules by their texts. */
  void cite(CitationParser citations, Map<String, RuleOutline> outlines) {
    List<String> problems = new ArrayList<>();
    ImmutableMap.Builder<String, RuleInfo> known = ImmutableMap.builder();
    for (StatedRule rule : all) {
      try {
        ImmutableList<Citation> cited = citations.parse(rule.source());
        known.put(rule.name(), RuleInfo.of(rule.name(), rule.folder(), cited));
      } catch (IllegalArgumentException e) {
        problems.add("rule '" + rule.name() + "': " + e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    infos = known.buildOrThrow();
    sortByFacts(outlines);
  }

  private void sortByFacts(Map<String, RuleOutline> outlines) {
    Map<Class<?>, List<BookRule>> ofOne = new HashMap<>();
    Map<Class<?>, List<BookRule>> ofSeveral = new HashMap<>();
    Map<String, RuleOutline> known = new HashMap<>();
    for (StatedRule rule : all) {
      RuleOutline outline = outlines.get(rule.name());
      boolean isKnown = outline != null && rule.plain().map(PlainRule::isShipped).orElse(false);
      known.put(rule.name(), isKnown ? outline : RuleOutline.unknown(rule.name()));
    }
    Set<String> mixedTopics = new HashSet<>();
    for (RuleInfo info : infos.values()) {
      if (requireNonNull(known.get(info.name())).isOnDemand()) {
        mixedTopics.add(info.topic());
      }
    }
    for (StatedRule stated : all) {
      if (stated.plain().isEmpty()) {
        continue;
      }
      PlainRule rule = stated.plain().get();
      RuleInfo info = info(rule.name());
      RuleOutline outline = requireNonNull(known.get(rule.name()));
      var one = new BookRule(rule, info, outline, !mixedTopics.contains(info.topic()));
      List<Class<?>> types = rule.types();
      for (Class<?> type : types) {
        (types.size() == 1 ? ofOne : ofSeveral)
            .computeIfAbsent(type, key -> new ArrayList<>())
            .add(one);
      }
    }
    indexes = indexed(ofOne, ofSeveral);
  }

  private static ImmutableMap<Class<?>, RuleIndex> indexed(
      Map<Class<?>, List<BookRule>> ofOne, Map<Class<?>, List<BookRule>> ofSeveral) {
    var indexes = new HashMap<Class<?>, RuleIndex>();
    for (Class<?> type : Sets.union(ofOne.keySet(), ofSeveral.keySet())) {
      indexes.put(
          type,
          RuleIndex.of(
              type.getSimpleName(),
              ofOne.getOrDefault(type, List.of()),
              ofSeveral.getOrDefault(type, List.of())));
    }
    RuleIndex clients = indexes.getOrDefault(Client.class, RuleIndex.EMPTY);
    indexes.replaceAll((type, index) -> index == clients ? index : index.beside(clients));
    return ImmutableMap.copyOf(indexes);
  }

  /** Every rule, sorted by folder and name. */
  List<RuleInfo> rules() {
    return infos.values().stream().sorted(ORDER).toList();
  }

  /**
   * The rules without a join that ask facts of this kind, in the order of the book: first those
   * that ask for nothing else.
   */
  RuleIndex asking(Class<?> fact) {
    return indexes.getOrDefault(fact, RuleIndex.EMPTY);
  }

  /** Begins a run for one person; the caller closes it. */
  RuleRun begin(Conclusions conclusions) {
    return new RuleRun(this, sessions.map(Sessions::begin), conclusions);
  }

  /** Whether a rule of this name is in force in the book. */
  boolean knows(String name) {
    return infos.containsKey(name);
  }

  /** What is known of the rule of this name. */
  RuleInfo info(String name) {
    return requireNonNull(infos.get(name));
  }

  /** The folder of a package: {@code screening/blood-pressure} of …screening.blood_pressure. */
  static String folder(String packageName) {
    String root = PackFiles.ROOT.replace('/', '.');
    String own = packageName.startsWith(root) ? packageName.substring(root.length()) : packageName;
    return own.replace('.', '/').replace('_', '-');
  }
}
