package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the rules of each topic stand in an index. Most topics have theirs in one run of places,
 * few enough to be the bits of one number.
 */
final class TopicRuns {
  private final ImmutableList<String> topics;
  private final int[] first;
  private final int[] end;

  /** By place, its run; negative if its topic has rules in other runs, or too many in this. */
  private final int[] runs;

  private TopicRuns(List<String> topics, int[] first, int[] end, int[] runs) {
    this.topics = ImmutableList.copyOf(topics);
    this.first = first;
    this.end = end;
    this.runs = runs;
  }

  /** The runs among the topics of rules, given in the order of their places. */
  static TopicRuns of(List<String> topicOfPlace) {
    List<String> topics = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Map<String, Integer> runsOf = new HashMap<>();
    for (int place = 0; place < topicOfPlace.size(); place++) {
      String topic = topicOfPlace.get(place);
      if (place == 0 || !topic.equals(topicOfPlace.get(place - 1))) {
        topics.add(topic);
        starts.add(place);
        runsOf.merge(topic, 1, Integer::sum);
      }
    }
    int[] first = starts.stream().mapToInt(start -> start).toArray();
    int[] end = Arrays.copyOf(first, first.length);
    int[] runs = new int[topicOfPlace.size()];
    for (int run = 0; run < first.length; run++) {
      end[run] = run + 1 < first.length ? first[run + 1] : runs.length;
      boolean isAlone = runsOf.getOrDefault(topics.get(run), 0) == 1;
      boolean isShort = end[run] - first[run] <= Long.SIZE;
      Arrays.fill(runs, first[run], end[run], isAlone && isShort ? run : -1);
    }
    return new TopicRuns(topics, first, end, runs);
  }

  /** The topic of each run. */
  ImmutableList<String> topics() {
    return topics;
  }

  /** The run of {@code place}; negative if it has none. */
  int run(int place) {
    return place < runs.length ? runs[place] : -1;
  }

  /** The first place of a run. */
  int first(int run) {
    return first[run];
  }

  /** The place after the last of a run. */
  int end(int run) {
    return end[run];
  }
}
