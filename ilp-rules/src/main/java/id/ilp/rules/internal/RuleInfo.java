package id.ilp.rules.internal;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import id.ilp.core.source.Citation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a loaded rule says about itself. */
public final class RuleInfo {
  private final String name;
  private final String folder;
  private final String topic;
  private final Supplier<ImmutableList<Citation>> citations;

  private RuleInfo(String name, String folder, Supplier<ImmutableList<Citation>> citations) {
    this.name = name;
    this.folder = folder;
    this.topic = folder.substring(folder.lastIndexOf('/') + 1).intern(); // compared for every offer
    this.citations = citations;
  }

  /** What is known of the rule {@code name} of a folder; its citations are sorted. */
  public static RuleInfo of(String name, String folder, ImmutableList<Citation> citations) {
    return new RuleInfo(name, folder, Suppliers.ofInstance(sorted(citations)));
  }

  /** The same; {@code citations} are asked for when somebody reads them. */
  static RuleInfo of(String name, String folder, Supplier<ImmutableList<Citation>> citations) {
    return new RuleInfo(name, folder, Suppliers.memoize(() -> sorted(citations.get())));
  }

  private static ImmutableList<Citation> sorted(ImmutableList<Citation> citations) {
    return ImmutableSortedSet.copyOf(citations).asList();
  }

  public String name() {
    return name;
  }

  /** The folder it stands in, such as {@code screening/blood-pressure}. */
  public String folder() {
    return folder;
  }

  /** The last part of the folder: the code of the topic, for a topic's rule. */
  public String topic() {
    return topic;
  }

  public ImmutableList<Citation> citations() {
    return citations.get();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof RuleInfo rule
            && name.equals(rule.name)
            && folder.equals(rule.folder)
            && citations().equals(rule.citations()));
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return folder + ": " + name;
  }
}
