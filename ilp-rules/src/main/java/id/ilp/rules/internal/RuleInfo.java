package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import id.ilp.core.source.Citation;

/**
 * What a loaded rule says about itself.
 *
 * @param folder the folder it stands in, such as {@code screening/blood-pressure}
 */
public record RuleInfo(String name, String folder, ImmutableList<Citation> citations) {
  public RuleInfo {
    citations = ImmutableSortedSet.copyOf(citations).asList();
  }

  /** The last part of the folder: the code of the topic, for a topic's rule. */
  public String topic() {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }
}
