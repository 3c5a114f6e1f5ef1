package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.rules.pack.PackException;
import id.ilp.rules.pack.PackFiles;
import id.ilp.rules.pack.RuleProblem;
import id.ilp.rules.pack.RulesRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.drools.io.ByteArrayResource;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads DRL text without compiling or running any of it. */
final class DrlReader {
  /** The name becomes the name of a class file, which may have 255 bytes. */
  private static final int LONGEST_NAME = 120;

  /** More is no topic anybody can read; it would only keep the compiler busy. */
  private static final int LONGEST_FILE = 500_000;

  private static final Pattern NAME =
      Pattern.compile("[^\"'\\\\\\p{Cntrl}]{1," + LONGEST_NAME + "}");

  private DrlReader() {}

  /** The parsed form of every text, in the order given; or all syntax errors of all texts. */
  static Map<String, PackageDescr> read(Map<String, String> texts) throws RulesRefusedException {
    Map<String, PackageDescr> read = new LinkedHashMap<>();
    List<RuleProblem> problems = new ArrayList<>();
    texts.forEach((path, text) -> read(path, text, read, problems));
    if (!problems.isEmpty()) {
      throw new RulesRefusedException(problems);
    }
    return read;
  }

  /**
   * The parsed form of every rule file of {@code pack}.
   *
   * @throws PackException with every syntax error
   */
  static Map<String, PackageDescr> read(PackFiles pack) {
    try {
      return read(pack.rules());
    } catch (RulesRefusedException e) {
      throw refused(e);
    }
  }

  /** The same problems, of a whole pack. */
  static PackException refused(RulesRefusedException e) {
    return new PackException(e.problems().stream().map(RuleProblem::toString).toList());
  }

  /**
   * The conditions of every rule of the shipped book and of {@code overlays}, by name. All of them
   * were read before: a text that cannot be is a fault of the engine.
   */
  static ImmutableMap<String, RuleWhen> whens(List<PackFiles> overlays) {
    Map<String, RuleWhen> whens = new LinkedHashMap<>();
    List<PackFiles> packs =
        ImmutableList.<PackFiles>builder().add(PackFiles.shipped()).addAll(overlays).build();
    for (PackFiles pack : packs) {
      try {
        whens.putAll(whens(pack.rules()));
      } catch (RulesRefusedException e) {
        throw new IllegalStateException(e);
      }
    }
    return ImmutableMap.copyOf(whens);
  }

  /** The conditions of every rule of {@code texts}, by name. */
  static Map<String, RuleWhen> whens(Map<String, String> texts) throws RulesRefusedException {
    Map<String, RuleWhen> whens = new LinkedHashMap<>();
    read(texts)
        .forEach(
            (path, file) ->
                file.getRules()
                    .forEach(rule -> whens.put(rule.getName(), toWhen(path, file, rule))));
    return whens;
  }

  private static RuleWhen toWhen(String path, PackageDescr file, RuleDescr rule) {
    var patterns = ImmutableList.<RuleWhen.Fact>builder();
    boolean isPlain = true;
    for (BaseDescr part : rule.getLhs().getDescrs()) {
      if (part instanceof PatternDescr pattern
          && pattern.getSource() == null
          && !pattern.isUnification()
          && pattern.getBehaviors().isEmpty()) {
        patterns.add(
            new RuleWhen.Fact(
                pattern.getObjectType(),
                Optional.ofNullable(pattern.getIdentifier()),
                pattern.getDescrs().stream()
                    .map(DrlReader::onOneLine)
                    .collect(ImmutableList.toImmutableList())));
      } else {
        isPlain = false;
      }
    }
    var imports = new LinkedHashMap<String, String>();
    for (ImportDescr one : file.getImports()) {
      String name = one.getTarget();
      imports.put(name.substring(name.lastIndexOf('.') + 1), name);
    }
    return new RuleWhen(
        rule.getName(),
        path,
        rule.getLine(),
        patterns.build(),
        isPlain,
        ImmutableMap.copyOf(imports),
        String.valueOf(rule.getConsequence()));
  }

  private static String onOneLine(BaseDescr constraint) {
    String text =
        constraint instanceof ExprConstraintDescr expression
            ? expression.getExpression()
            : constraint.toString();
    return text.strip().replaceAll("\\s+", " ");
  }

  private static void read(
      String path, String text, Map<String, PackageDescr> read, List<RuleProblem> problems) {
    if (text.length() > LONGEST_FILE) {
      String found = text.length() + " characters of rules in one file";
      problems.add(new RuleProblem(path, 1, 1, found + ", more than " + LONGEST_FILE));
      return;
    }
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr parsed = parser.parse(resource(path, text), text);
      if (!parser.hasErrors() && parsed.getNamespace().isEmpty()) {
        problems.add(new RuleProblem(path, 1, 1, "found no package, expected one like the folder"));
      } else if (!parser.hasErrors()) {
        read.put(path, parsed);
        checkNames(path, parsed, problems);
      }
    } catch (DroolsParserException e) {
      // The parser lists the same fault among its errors.
    } catch (StackOverflowError e) {
      problems.add(new RuleProblem(path, 1, 1, "brackets are nested too deeply to be read"));
    }
    parser.getErrors().forEach(error -> problems.add(toProblem(path, error)));
  }

  /** Drools copies names into Java text as they are. */
  private static void checkNames(String path, PackageDescr parsed, List<RuleProblem> problems) {
    for (RuleDescr rule : parsed.getRules()) {
      if (!NAME.matcher(rule.getName()).matches()) {
        String found = "rule name '" + rule.getName() + "'";
        String expected = "1 to " + LONGEST_NAME + " characters without quotes and backslashes";
        problems.add(new RuleProblem(path, rule.getLine(), 1, found + " is not of " + expected));
      }
    }
  }

  private static RuleProblem toProblem(String path, DroolsError error) {
    int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
    int column = error instanceof ParserError at ? Math.max(0, at.getCol()) + 1 : 0;
    return new RuleProblem(path, line, column, error.getMessage());
  }

  private static Resource resource(String path, String text) {
    Resource resource = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8");
    resource.setSourcePath(path);
    resource.setResourceType(ResourceType.DRL);
    return resource;
  }
}
