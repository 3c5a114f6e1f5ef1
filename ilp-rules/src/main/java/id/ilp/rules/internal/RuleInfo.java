package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import id.ilp.core.source.Citation;

/**
 * What a loaded rule says about itself.
 *
 * @param folder the folder it stands in, such as {@code screening/blood-pressure}
 * @param topic the last part of the folder: the code of the topic, for a topic's rule
 */
public record RuleInfo(
    String name, String folder, String topic, ImmutableList<Citation> citations) {
  /** What is known of the rule {@code name} of a folder; its citations are sorted. */
  public static RuleInfo of(String name, String folder, ImmutableList<Citation> citations) {
    return new RuleInfo(
        name,
        folder,
        folder.substring(folder.lastIndexOf('/') + 1).intern(), // compared for every offer
        ImmutableSortedSet.copyOf(citations).asList());
  }
}
