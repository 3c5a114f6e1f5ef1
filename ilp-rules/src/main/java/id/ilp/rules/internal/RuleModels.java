package id.ilp.rules.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ilp.rules.pack.CompiledRules;
import id.ilp.rules.pack.PackEdition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.model.Model;

/** The models of compiled rules: shipped in the jar, or compiled just now. */
final class RuleModels {
  /** Names the model classes of a jar, one on a line; written when the jar is built. */
  static final String INDEX = "META-INF/ilp/rule-models.txt";

  private RuleModels() {}

  /** The models this loader's jar was built with. Needs no compiler. */
  static List<Model> shipped(ClassLoader loader) {
    try (InputStream index = loader.getResourceAsStream(INDEX)) {
      if (index == null) {
        throw new IllegalStateException(INDEX + " is missing: the rules were not compiled");
      }
      return load(new String(index.readAllBytes(), UTF_8).lines().toList(), loader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The models of rules compiled just now. */
  static List<Model> of(CompiledRules rules, ClassLoader factClasses) {
    return load(rules.modelClassNames(), new CompiledRulesLoader(rules, factClasses));
  }

  /** The same models without the rules of these names, whatever package they stand in. */
  static List<Model> without(List<Model> models, Set<String> ruleNames) {
    return models.stream().<Model>map(model -> new FilteredModel(model, ruleNames)).toList();
  }

  /** The models of rules that belong to {@code edition}. */
  static List<Model> of(PackEdition edition, List<Model> models) {
    return models.stream()
        .filter(model -> edition.includes(RuleBase.folder(model.getPackageName())))
        .toList();
  }

  private static List<Model> load(List<String> classNames, ClassLoader loader) {
    List<Model> models = new ArrayList<>();
    for (String className : classNames) {
      models.add(instance(className, loader, Model.class));
    }
    return models;
  }

  /** An instance of a compiled class. */
  static <T> T instance(String className, ClassLoader loader, Class<T> type) {
    try {
      Class<?> own = Class.forName(className, true, loader);
      return type.cast(own.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load the rules of " + className, e);
    }
  }
}
