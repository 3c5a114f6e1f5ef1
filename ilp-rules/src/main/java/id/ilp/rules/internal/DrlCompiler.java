package id.ilp.rules.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import id.ilp.rules.pack.CompiledRules;
import id.ilp.rules.pack.RuleProblem;
import id.ilp.rules.pack.RulesRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.model.codegen.tool.ExplicitCanonicalModelCompiler;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.ParallelLambdaExternalizationOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.builder.conf.ReproducibleExecutableModelGenerationOption;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompiler;

/**
 * Compiles DRL text to Java classes, the same way when the jar is built and when a pack is added.
 *
 * <p>The text must already have been checked: Drools runs some expressions while it compiles.
 */
public final class DrlCompiler {
  private static final String JAVA_LEVEL = "17";

  /** Where the sources of classes stand. */
  static final String SOURCE_FOLDER = "src/main/java/";

  private final ClassLoader factClasses;

  private DrlCompiler(ClassLoader factClasses) {
    this.factClasses = factClasses;
  }

  /** A compiler for rules about the classes of this loader. */
  public static DrlCompiler of(ClassLoader factClasses) {
    return new DrlCompiler(factClasses);
  }

  /**
   * The classes of these rules. The same texts give the same bytes.
   *
   * @param texts DRL by path; several may belong to one package
   * @throws RulesRefusedException with every problem found
   */
  public CompiledRules compile(Map<String, String> texts) throws RulesRefusedException {
    // Drools keeps what it learned of a class in a static cache, by name only.
    synchronized (DrlCompiler.class) {
      try {
        return compileAlone(texts);
      } finally {
        DrlxParseUtil.clearAccessorCache();
      }
    }
  }

  private CompiledRules compileAlone(Map<String, String> texts) throws RulesRefusedException {
    Map<String, PackageDescr> parsed = DrlReader.read(texts);
    RuleLocator locator = new RuleLocator(texts, parsed);
    List<RuleProblem> problems = new ArrayList<>();
    List<NavigableMap<String, byte[]>> packages = new ArrayList<>();
    SortedSet<String> models = new TreeSet<>();
    for (CompositePackageDescr rulePackage : packages(texts, parsed)) {
      NavigableMap<String, byte[]> sources = new TreeMap<>();
      packages.add(sources);
      generate(rulePackage, locator, problems)
          .forEach(
              generated -> {
                models.addAll(generated.getModelNames());
                List<GeneratedFile> files = new ArrayList<>();
                generated.collectGeneratedFiles(files);
                files.forEach(
                    file -> sources.put(SOURCE_FOLDER + file.relativePath(), file.contents()));
              });
    }
    refuseIfAny(problems);
    NavigableMap<String, byte[]> classes = compileJava(packages, locator, problems);
    refuseIfAny(problems);
    return new CompiledRules(classes, List.copyOf(models));
  }

  /** One description for each package, sorted by name, whatever number of files it is made of. */
  private static Iterable<CompositePackageDescr> packages(
      Map<String, String> texts, Map<String, PackageDescr> parsed) {
    Map<String, CompositePackageDescr> packages = new TreeMap<>();
    Map<String, StringBuilder> contents = new HashMap<>();
    parsed.forEach(
        (path, file) -> {
          String name = file.getNamespace();
          packages
              .computeIfAbsent(name, key -> new CompositePackageDescr(key))
              .addPackageDescr(file.getResource(), file);
          contents
              .computeIfAbsent(name, key -> new StringBuilder())
              .append(path)
              .append('\n')
              .append(texts.get(path))
              .append('\n');
        });
    packages.forEach(
        (name, rulePackage) ->
            rulePackage.setPreferredPkgUUID(
                fingerprint(requireNonNull(contents.get(name)).toString())));
    return packages.values();
  }

  /** Part of the class names: an overlay's classes never hide behind shipped ones. */
  private static String fingerprint(String content) {
    return UUID.nameUUIDFromBytes(content.getBytes(UTF_8))
        .toString()
        .replace("-", "")
        .substring(0, 12);
  }

  private List<PackageSources> generate(
      CompositePackageDescr rulePackage, RuleLocator locator, List<RuleProblem> problems) {
    List<String> faults = new ArrayList<>();
    List<PackageSources> generated = generate(rulePackage, faults);
    if (faults.isEmpty()) {
      return generated;
    }
    // Drools does not say which rule a fault is in, so each is tried alone.
    List<RuleProblem> found = new ArrayList<>();
    for (RuleDescr rule : rulePackage.getRules()) {
      List<String> own = new ArrayList<>();
      generate(alone(rulePackage, rule), own);
      own.forEach(fault -> found.add(locator.inRule(rule, fault)));
    }
    if (found.isEmpty()) {
      faults.forEach(fault -> found.add(locator.inPackage(rulePackage, fault)));
    }
    problems.addAll(found);
    return List.of();
  }

  private List<PackageSources> generate(CompositePackageDescr rulePackage, List<String> faults) {
    var compiler =
        ExplicitCanonicalModelCompiler.of(
            List.of(rulePackage), configuration(), PackageSources::dumpSources);
    try {
      compiler.process();
    } catch (RuntimeException e) {
      faults.add(e.getMessage() == null ? e.toString() : e.getMessage());
    }
    compiler.getBuildResults().getAllResults().stream()
        .filter(result -> result.getSeverity() == ResultSeverity.ERROR)
        .forEach(result -> faults.add(result.getMessage()));
    return List.copyOf(compiler.getPackageSources());
  }

  private static CompositePackageDescr alone(CompositePackageDescr rulePackage, RuleDescr rule) {
    PackageDescr file = new PackageDescr(rulePackage.getNamespace());
    rulePackage.getImports().forEach(file::addImport);
    rulePackage.getFunctionImports().forEach(file::addFunctionImport);
    rulePackage.getAttributes().forEach(file::addAttribute);
    file.addRule(rule);
    CompositePackageDescr alone = new CompositePackageDescr(rulePackage.getNamespace());
    alone.addPackageDescr(rule.getResource(), file);
    return alone;
  }

  private KnowledgeBuilderConfigurationImpl configuration() {
    var configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(factClasses)
            .as(KnowledgeBuilderConfigurationImpl.KEY);
    configuration.setOption(ReproducibleExecutableModelGenerationOption.ENABLED);
    configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
    configuration.setOption(ParallelLambdaExternalizationOption.DISABLED);
    return configuration;
  }

  /** Puts classes together; what cannot be compiled so is compiled as it was generated. */
  private NavigableMap<String, byte[]> compileJava(
      List<NavigableMap<String, byte[]>> packages,
      RuleLocator locator,
      List<RuleProblem> problems) {
    List<RuleProblem> apart = new ArrayList<>();
    NavigableMap<String, byte[]> merged = compileJava(MergedSources.of(packages), locator, apart);
    if (apart.isEmpty()) {
      return merged;
    }
    NavigableMap<String, byte[]> sources = new TreeMap<>();
    packages.forEach(sources::putAll);
    return compileJava(sources, locator, problems); // where each fault has the name of its rule
  }

  private NavigableMap<String, byte[]> compileJava(
      NavigableMap<String, byte[]> sources, RuleLocator locator, List<RuleProblem> problems) {
    NavigableMap<String, byte[]> classes = new TreeMap<>();
    if (sources.isEmpty()) {
      return classes;
    }
    MemoryFileSystem from = new MemoryFileSystem();
    MemoryFileSystem to = new MemoryFileSystem();
    sources.forEach(from::write);
    // The Eclipse compiler reads fact classes through the class loader, so it works in any jar and
    // on a Java without javac.
    CompilationResult result =
        JavaCompiler.createEclipseCompiler(JAVA_LEVEL)
            .compile(sources.keySet().toArray(String[]::new), from, to, factClasses);
    for (CompilationProblem problem : result.getErrors()) {
      problems.add(locator.inJava(problem.getFileName(), sources, problem.getMessage()));
    }
    to.getMap().forEach((path, bytes) -> classes.put(path.asClassName(), bytes));
    return classes;
  }

  private static void refuseIfAny(List<RuleProblem> problems) throws RulesRefusedException {
    if (!problems.isEmpty()) {
      throw new RulesRefusedException(
          problems.stream().distinct().sorted(RuleLocator.ORDER).toList());
    }
  }
}
