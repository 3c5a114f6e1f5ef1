package id.ilp.rules.internal;

import id.ilp.core.text.Suggestion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a file of rules imports: facts, and the closed sets of core. */
final class Imports {
  private static final String CORE = "id.ilp.core.";

  private final boolean isTrusted;
  private final Map<String, Class<?>> enums = new HashMap<>();
  private final Set<String> constants = new HashSet<>();
  private boolean isOpen;

  Imports(boolean isTrusted) {
    this.isTrusted = isTrusted;
  }

  /** What is wrong with the import of a type. */
  Optional<String> fault(String type) {
    Optional<Class<?>> core = enumOf(type);
    core.ifPresent(one -> enums.put(one.getSimpleName(), one));
    return core.isPresent() || Vocabulary.isType(type) ? Optional.empty() : refused(type);
  }

  /** What is wrong with the import of one constant. */
  Optional<String> staticFault(String member) {
    int dot = member.lastIndexOf('.');
    Optional<Class<?>> core = enumOf(member.substring(0, Math.max(0, dot)));
    if (core.isEmpty()) {
      return refused(member);
    }
    String constant = member.substring(dot + 1);
    constants.add(constant);
    return faultOf(core.get(), constant);
  }

  private Optional<String> refused(String name) {
    if (isTrusted) {
      isOpen = true;
      return Optional.empty();
    }
    return Optional.of(
        "import of "
            + name
            + " is not allowed; a rule knows the facts of id.ilp.rules.client and the closed sets"
            + " of id.ilp.core");
  }

  /** Whether the file imports something of its own, whose names nobody here knows. */
  boolean isOpen() {
    return isOpen;
  }

  /** Whether {@code name} is a constant imported alone. */
  boolean isConstant(String name) {
    return constants.contains(name);
  }

  /** Whether {@code name} is a closed set. */
  boolean isEnum(String name) {
    return enums.containsKey(name);
  }

  /** What is wrong with {@code constant} of the closed set {@code name}. */
  Optional<String> constantFault(String name, String constant) {
    Class<?> type = enums.get(name);
    return type == null ? Optional.empty() : faultOf(type, constant);
  }

  private static Optional<String> faultOf(Class<?> type, String constant) {
    return constants(type).anyMatch(constant::equals)
        ? Optional.empty()
        : Optional.of(
            "'"
                + constant
                + "' is not in "
                + type.getSimpleName()
                + Suggestion.hint(constant, constants(type)));
  }

  private static Stream<String> constants(Class<?> type) {
    return Stream.of(type.getEnumConstants()).map(one -> ((Enum<?>) one).name());
  }

  private static Optional<Class<?>> enumOf(String name) {
    if (!name.startsWith(CORE)) {
      return Optional.empty();
    }
    try {
      Class<?> type = Class.forName(name, false, Imports.class.getClassLoader());
      return type.isEnum() ? Optional.of(type) : Optional.empty();
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }
}
