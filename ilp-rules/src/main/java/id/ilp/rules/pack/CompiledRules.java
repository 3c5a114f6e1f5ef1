package id.ilp.rules.pack;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rules compiled to Java classes.
 *
 * @param classes the bytes of every class by its binary name, sorted
 * @param modelClassNames the classes to begin with: one model for each rule package, sorted
 */
public record CompiledRules(SortedMap<String, byte[]> classes, List<String> modelClassNames) {
  public CompiledRules {
    classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    modelClassNames = List.copyOf(modelClassNames);
  }
}
