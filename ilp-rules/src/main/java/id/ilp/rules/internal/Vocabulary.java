package id.ilp.rules.internal;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.ClientQuestions;
import id.ilp.rules.client.ForEngine;
import id.ilp.rules.client.Found;
import id.ilp.rules.client.Needs;
import id.ilp.rules.client.Observation;
import id.ilp.rules.client.Obstacle;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.Reading;
import id.ilp.rules.client.ReferralRequest;
import id.ilp.rules.client.Value;
import id.ilp.rules.client.Word;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words a rule may use: the public methods of these types that are not for the engine. */
final class Vocabulary {
  /** Facts a rule may match. */
  private static final ImmutableSet<Class<?>> FACTS =
      ImmutableSet.of(Client.class, Found.class, Needs.class);

  private static final ImmutableSet<Class<?>> TYPES =
      ImmutableSet.<Class<?>>builder()
          .addAll(FACTS)
          .add(ClientQuestions.class)
          .add(Offer.class, Obstacle.class, ReferralRequest.class)
          .add(Reading.class, Observation.class, Value.class)
          .build();

  /**
   * What the parameters of one method name; the last repeats if there may be several.
   *
   * @param isNumber whether it answers with a whole number
   */
  record Parameters(List<Word.Kind> kinds, boolean isVariable, boolean isNumber) {
    /** What argument {@code index} names, if the method takes so many. */
    Word.Kind kind(int index) {
      if (index < kinds.size()) {
        return kinds.get(index);
      }
      return isVariable ? kinds.get(kinds.size() - 1) : Word.Kind.FREE;
    }
  }

  private static final ImmutableListMultimap<String, Parameters> METHODS = methods();

  private Vocabulary() {}

  /** The methods of this name, of whatever type; empty if a rule may call none. */
  static List<Parameters> method(String name) {
    return METHODS.get(name);
  }

  /** The simple names of the facts. */
  static ImmutableSet<String> factNames() {
    return FACTS.stream().map(Class::getSimpleName).collect(ImmutableSet.toImmutableSet());
  }

  /** Whether rules may import the type of this full name. */
  static boolean isType(String name) {
    return TYPES.stream().anyMatch(type -> type.getName().equals(name));
  }

  /** The names of all methods. */
  static Set<String> names() {
    return METHODS.keySet();
  }

  private static ImmutableListMultimap<String, Parameters> methods() {
    var methods = ImmutableListMultimap.<String, Parameters>builder();
    for (Class<?> type : TYPES) {
      for (Method method : type.getDeclaredMethods()) {
        if (isWord(method)) {
          methods.put(method.getName(), parameters(method));
        }
      }
    }
    return methods.build();
  }

  private static boolean isWord(Method method) {
    boolean isOfRecord = Set.of("equals", "hashCode", "toString").contains(method.getName());
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && !isOfRecord
        && !method.isAnnotationPresent(ForEngine.class);
  }

  private static Parameters parameters(Method method) {
    List<Word.Kind> kinds = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      Word word = parameter.getAnnotation(Word.class);
      kinds.add(word == null ? Word.Kind.FREE : word.value());
    }
    return new Parameters(
        List.copyOf(kinds), method.isVarArgs(), method.getReturnType() == int.class);
  }
}
