package id.ilp.rules.internal;

import com.google.common.collect.ImmutableSet;
import id.ilp.core.text.Suggestion;
import id.ilp.rules.client.Word;
import id.ilp.rules.pack.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Lets pass only what a rule of this book needs, before anything is compiled: DRL can run any Java,
 * and some of it already while Drools compiles. What is not on the list is refused, so nothing
 * depends on knowing every way out.
 */
final class RuleGuard {
  private static final Set<Class<?>> ELEMENTS =
      ImmutableSet.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class);

  private static final Pattern HIDDEN = Pattern.compile("\\\\u|\"\"\"");

  private final String path;
  private final SourceText text;
  private final String folder;
  private final boolean isTrusted;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final List<WordUse> words = new ArrayList<>();

  private RuleGuard(String path, String text, String folder, boolean isTrusted) {
    this.path = path;
    this.text = new SourceText(path, text);
    this.folder = folder;
    this.isTrusted = isTrusted;
  }

  /** What was found in some files. */
  record Findings(List<RuleProblem> problems, List<WordUse> words) {}

  /**
   * Looks at one file.
   *
   * @param folder of the pack it stands in
   * @param isTrusted whether it may import anything and call what it imports
   */
  static Findings look(
      String path, String text, String folder, PackageDescr parsed, boolean isTrusted) {
    var guard = new RuleGuard(path, text, folder, isTrusted);
    guard.file(parsed);
    return new Findings(guard.problems, guard.words);
  }

  private void file(PackageDescr parsed) {
    Matcher hidden = HIDDEN.matcher(text.whole());
    while (hidden.find()) {
      refuse(hidden.start(), "'" + hidden.group() + "' is not allowed");
    }
    if (!RuleBase.folder(parsed.getNamespace()).equals(folder)) {
      problems.add(
          new RuleProblem(
              path, 1, 1, "package " + parsed.getNamespace() + " is not that of folder " + folder));
    }
    declarations(parsed);
    Imports imports = new Imports(isTrusted);
    for (ImportDescr imported : parsed.getImports()) {
      imports.fault(imported.getTarget()).ifPresent(fault -> refuseImport(imported, fault));
    }
    for (ImportDescr imported : parsed.getFunctionImports()) {
      imports.staticFault(imported.getTarget()).ifPresent(fault -> refuseImport(imported, fault));
    }
    for (RuleDescr rule : parsed.getRules()) {
      rule(rule, imports);
    }
  }

  private void refuseImport(ImportDescr imported, String fault) {
    int start = text.find(imported.getTarget(), Math.max(0, imported.getStartCharacter()));
    refuse(start, fault);
  }

  /** Everything a package may declare beside rules. */
  private void declarations(PackageDescr parsed) {
    parsed.getAttributes().forEach(this::refuse);
    parsed.getGlobals().forEach(one -> refuse(one, "global"));
    parsed.getFunctions().forEach(one -> refuse(one, "function"));
    parsed.getTypeDeclarations().forEach(one -> refuse(one, "declare"));
    parsed.getEnumDeclarations().forEach(one -> refuse(one, "declare"));
    parsed.getEntryPointDeclarations().forEach(one -> refuse(one, "declare"));
    parsed.getWindowDeclarations().forEach(one -> refuse(one, "declare"));
    parsed.getAccumulateImports().forEach(one -> refuse(one, "accumulate"));
    if (parsed.getUnit() != null) {
      refuse(parsed.getUnit(), "unit");
    }
  }

  private void rule(RuleDescr rule, Imports imports) {
    if (rule instanceof QueryDescr) {
      refuse(rule, "query");
      return;
    }
    if (rule.getParentName() != null) {
      refuse(rule, "extends");
    }
    for (AttributeDescr attribute : rule.getAttributes().values()) {
      refuse(attribute);
    }
    for (String annotation : rule.getAnnotationNames()) {
      if (!annotation.equals(Annotations.SOURCE)) {
        refuse(rule, "@" + annotation);
      }
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      refuse(rule, "then[");
    }
    source(rule);
    var expressions = new RuleExpressions(text, folder, imports, problems, words);
    condition(rule.getLhs(), expressions);
    Object consequence = rule.getConsequence();
    if (consequence != null) {
      int start = text.consequence(rule.getConsequenceLine(), consequence.toString());
      expressions.consequence(consequence.toString(), start);
    }
  }

  private void source(RuleDescr rule) {
    String source = Annotations.source(rule);
    int line = rule.getLine();
    if (source.isEmpty()) {
      problems.add(new RuleProblem(path, line, 1, "rule '" + rule.getName() + "' has no @source"));
    } else {
      int offset = text.find(source, text.offset(0, line, 1));
      words.add(
          new WordUse(
              Set.of(Word.Kind.SOURCE),
              source,
              folder,
              path,
              text.line(offset),
              text.column(offset)));
    }
  }

  private void condition(BaseDescr condition, RuleExpressions expressions) {
    if (condition instanceof PatternDescr pattern) {
      pattern(pattern, expressions);
    } else if (ELEMENTS.contains(condition.getClass())) {
      for (Object one : ((ConditionalElementDescr) condition).getDescrs()) {
        condition((BaseDescr) one, expressions);
      }
    } else {
      refuse(condition, text.wordAt(condition.getStartCharacter()));
    }
  }

  private void pattern(PatternDescr pattern, RuleExpressions expressions) {
    Set<String> facts = Vocabulary.factNames();
    if (!facts.contains(pattern.getObjectType())) {
      String hint = Suggestion.hint(pattern.getObjectType(), facts.stream());
      refuse(
          text.find(pattern.getObjectType(), pattern.getStartCharacter()),
          "'" + pattern.getObjectType() + "' is none of " + facts + hint);
    }
    if (pattern.getSource() != null) {
      refuse(pattern, "from");
    }
    if (!pattern.getBehaviors().isEmpty() || !pattern.getAnnotations().isEmpty()) {
      refuse(pattern, "over");
    }
    if (pattern.getIdentifier() != null) {
      expressions.binds(pattern.getIdentifier());
    }
    List<String> said = new ArrayList<>();
    for (BaseDescr constraint : pattern.getDescrs()) {
      if (constraint instanceof ExprConstraintDescr expression) {
        expressions.constraint(expression.getExpression(), constraint.getStartCharacter());
        said.add(expression.getExpression());
      } else {
        refuse(constraint, text.wordAt(constraint.getStartCharacter()));
      }
    }
    Contradictions.in(said)
        .ifPresent(fault -> refuse(pattern.getStartCharacter(), "this can never hold: " + fault));
  }

  private void refuse(AttributeDescr attribute) {
    refuse(attribute, attribute.getName());
  }

  /** Refuses {@code word}, which stands in {@code place} or is what it is called. */
  private void refuse(BaseDescr place, String word) {
    refuse(
        text.find(word, Math.max(0, place.getStartCharacter())), "'" + word + "' is not allowed");
  }

  private void refuse(int offset, String message) {
    problems.add(text.problem(offset, message));
  }

  /** All files of a pack, with their problems in the order of the files. */
  static Findings lookAll(
      Map<String, String> texts,
      Map<String, PackageDescr> parsed,
      String prefix,
      boolean isTrusted) {
    List<RuleProblem> problems = new ArrayList<>();
    List<WordUse> words = new ArrayList<>();
    parsed.forEach(
        (path, file) -> {
          String own = path.substring(prefix.isEmpty() ? 0 : prefix.length() + 1);
          String folder = own.substring(0, Math.max(0, own.lastIndexOf('/')));
          Findings found = look(path, texts.getOrDefault(path, ""), folder, file, isTrusted);
          problems.addAll(found.problems());
          words.addAll(found.words());
        });
    return new Findings(problems, words);
  }
}
