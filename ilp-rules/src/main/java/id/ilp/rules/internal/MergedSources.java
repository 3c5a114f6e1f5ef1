package id.ilp.rules.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The Java sources Drools generates, put together: two classes for a rule package in place of one
 * for every rule, condition and consequence. To find, check and link thousands of classes of three
 * lines each would be a third of the way to the first plan.
 *
 * <p>A package that holds anything else, such as a condition over two facts, is left as it was
 * generated.
 */
final class MergedSources {
  private static final String MODEL = "org.drools.model.Model";
  private static final String RULE = "org.drools.model.Rule";
  private static final String METADATA = "DomainClassesMetadata";
  private static final String DATES = "DATE_TIME_FORMATTER";

  private final JavaParser parser =
      new JavaParser(
          new ParserConfiguration()
              .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17)
              .setAttributeComments(false));

  /** The field that lists the properties of a kind of facts, by the text of the list. */
  private final Map<String, String> lists = new HashMap<>();

  private MergedSources() {}

  /** The sources of {@code packages}, each by path, put together. */
  static NavigableMap<String, byte[]> of(List<NavigableMap<String, byte[]>> packages) {
    var merged = new MergedSources();
    NavigableMap<String, byte[]> all = new TreeMap<>();
    packages.forEach(one -> all.putAll(merged.merge(one)));
    return all;
  }

  private NavigableMap<String, byte[]> merge(NavigableMap<String, byte[]> sources) {
    List<TypeDeclaration<?>> rules = new ArrayList<>();
    Optional<TypeDeclaration<?>> model = Optional.empty();
    Optional<TypeDeclaration<?>> metadata = Optional.empty();
    var lambdas = new MergedLambdas();
    int dated = 0;
    for (byte[] source : sources.values()) {
      String text = new String(source, UTF_8);
      dated += text.contains(DATES) ? 1 : 0;
      TypeDeclaration<?> type =
          parser.parse(text).getResult().map(unit -> unit.getType(0)).orElseThrow();
      if (isModel(type) && model.isEmpty()) {
        model = Optional.of(type);
      } else if (type.getNameAsString().startsWith(METADATA) && metadata.isEmpty()) {
        metadata = Optional.of(type);
      } else if (isRule(type)) {
        rules.add(type);
      } else if (!lambdas.add(type)) {
        return sources;
      }
    }
    if (model.isEmpty()) {
      return sources;
    }
    NavigableMap<String, byte[]> merged = new TreeMap<>();
    TypeDeclaration<?> all = model.get();
    gather(rules, all);
    metadata.ifPresent(type -> share(type, all, merged));
    lambdas.callFrom(all);
    if (dated == 1) { // by the model itself, which nobody asks
      all.getFieldByName(DATES).ifPresent(Node::remove);
    }
    put(merged, all.getNameAsString(), all, unit(all).toString());
    put(merged, MergedLambdas.nameFor(all), all, lambdas.source(all));
    return merged;
  }

  private static boolean isModel(TypeDeclaration<?> type) {
    return type.isClassOrInterfaceDeclaration()
        && type.asClassOrInterfaceDeclaration().getImplementedTypes().stream()
            .anyMatch(one -> one.getNameWithScope().equals(MODEL));
  }

  /** A class of nothing but methods that build a rule. */
  private static boolean isRule(TypeDeclaration<?> type) {
    return type.isClassOrInterfaceDeclaration()
        && type.getMembers().stream()
            .allMatch(
                member ->
                    member instanceof MethodDeclaration method
                        && method.isStatic()
                        && method.getType().asString().equals(RULE));
  }

  /** Moves the methods that build the rules into the model that calls them. */
  private static void gather(List<TypeDeclaration<?>> rules, TypeDeclaration<?> model) {
    Set<String> names = new HashSet<>();
    for (TypeDeclaration<?> rule : rules) {
      names.add(rule.getNameAsString());
      unit(rule).getImports().forEach(unit(model)::addImport);
      rule.getMembers().forEach(method -> model.addMember(method.clone()));
    }
    for (MethodCallExpr call : model.findAll(MethodCallExpr.class)) {
      if (call.getScope().filter(scope -> names.contains(scope.toString())).isPresent()) {
        call.removeScope();
      }
    }
  }

  /**
   * Facts of one kind have one list of properties, whichever package asks: the model uses what an
   * earlier package has, and the lists of this package are kept only if one is new.
   */
  private void share(
      TypeDeclaration<?> metadata, TypeDeclaration<?> model, NavigableMap<String, byte[]> merged) {
    String name = metadata.getNameAsString();
    Map<String, String> places = new HashMap<>();
    boolean isNew = false;
    for (FieldDeclaration field : metadata.getFields()) {
      String constant = field.getVariable(0).getNameAsString();
      String place = packageOf(metadata) + '.' + name + '.' + constant;
      String list = list(metadata, field);
      isNew |= !lists.containsKey(list);
      places.put(name + '.' + constant, lists.computeIfAbsent(list, text -> place));
    }
    for (FieldAccessExpr use : model.findAll(FieldAccessExpr.class)) {
      Optional.ofNullable(places.get(use.toString()))
          .ifPresent(place -> use.replace(new NameExpr(place)));
    }
    if (isNew) {
      put(merged, name, model, unit(metadata).toString());
    }
  }

  /** The text of the class that {@code field} is an instance of. */
  private static String list(TypeDeclaration<?> metadata, FieldDeclaration field) {
    String type =
        field
            .getVariable(0)
            .getInitializer()
            .orElseThrow()
            .asObjectCreationExpr()
            .getTypeAsString();
    return metadata.getMembers().stream()
        .filter(BodyDeclaration::isTypeDeclaration)
        .filter(one -> one.asTypeDeclaration().getNameAsString().equals(type))
        .map(Node::toString)
        .findFirst()
        .orElseThrow();
  }

  static CompilationUnit unit(Node type) {
    return type.findCompilationUnit().orElseThrow();
  }

  static String packageOf(Node type) {
    return unit(type).getPackageDeclaration().orElseThrow().getNameAsString();
  }

  private static void put(
      NavigableMap<String, byte[]> sources, String name, TypeDeclaration<?> model, String text) {
    String folder = DrlCompiler.SOURCE_FOLDER + packageOf(model).replace('.', '/');
    sources.put(folder + '/' + name + ".java", text.getBytes(UTF_8));
  }
}
