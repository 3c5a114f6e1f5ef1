package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.source.Citation;

/**
 * What a loaded rule says about itself.
 *
 * @param folder the folder it stands in, such as {@code screening/blood-pressure}
 */
public record RuleInfo(String name, String folder, ImmutableList<Citation> citations) {
  /** The last part of the folder: the code of the topic, for a topic's rule. */
  public String topic() {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }
}
