package id.ilp.core.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.referral.Referral;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What differs between two plans of one person: by two rule books, say, or on two days. */
public final class PlanDiff {
  /** The part of the plan a change is in. */
  public enum Part {
    NEED,
    ASSESSMENT,
    FINDING,
    REFERRAL,
    HOME_VISIT
  }

  /**
   * One change.
   *
   * @param code of the need, finding …
   * @param before in a word: the status of a need, the band of an assessment, where a referral
   *     goes; empty if it was not there
   * @param after the same afterwards; empty if it is gone
   * @param fields what else differs while the word is the same, such as {@code overdueFrom}
   */
  public record Change(
      Part part,
      String code,
      Optional<String> before,
      Optional<String> after,
      ImmutableList<String> fields)
      implements Comparable<Change> {
    private static final Comparator<Change> ORDER =
        Comparator.comparing(Change::part)
            .thenComparing(Change::code)
            .thenComparing(change -> change.before().orElse(""))
            .thenComparing(change -> change.after().orElse(""))
            .thenComparing(change -> change.fields().toString());

    /** By part, code, and what it was before and after. */
    @Override
    public int compareTo(Change other) {
      return ORDER.compare(this, other);
    }
  }

  /** How items of a part are told apart, said in a word, and compared further. */
  private record Kind<T>(
      Part part,
      Function<CarePlan, ? extends List<T>> items,
      Function<T, String> code,
      Function<T, String> word,
      ImmutableMap<String, Function<T, Object>> fields) {}

  private static final Kind<Need> NEEDS =
      new Kind<>(
          Part.NEED,
          CarePlan::needs,
          Need::code,
          need -> need.status().name(),
          ImmutableMap.<String, Function<Need, Object>>builder()
              .put("dose", Need::dose)
              .put("product", Need::product)
              .put("urgency", Need::urgency)
              .put("earliest", Need::earliest)
              .put("recommended", Need::recommended)
              .put("overdueFrom", Need::overdueFrom)
              .put("latest", Need::latest)
              .put("next", Need::next)
              .put("timing", Need::timing)
              .put("where", Need::where)
              .put("cluster", Need::cluster)
              .put("programmes", Need::programmes)
              .put("missing", Need::missing)
              .buildOrThrow());

  private static final Kind<Assessment> ASSESSMENTS =
      new Kind<>(
          Part.ASSESSMENT,
          CarePlan::assessments,
          one -> one.code() + one.of().map(id -> " of " + id).orElse(""),
          one -> one.isFlagged() ? "flagged" : one.band().orElse("unbanded"),
          ImmutableMap.of(
              "value", Assessment::value,
              "scheme", Assessment::scheme,
              "protectedUntil", Assessment::protectedUntil));

  private static final Kind<Finding> FINDINGS =
      new Kind<>(
          Part.FINDING,
          CarePlan::findings,
          Finding::code,
          finding -> "found",
          ImmutableMap.of("since", Finding::since, "uses", Finding::uses));

  private static final Kind<Referral> REFERRALS =
      new Kind<>(
          Part.REFERRAL,
          CarePlan::referrals,
          Referral::code,
          referral -> referral.to() + " " + referral.urgency(),
          ImmutableMap.of("from", Referral::origin, "by", Referral::by, "uses", Referral::uses));

  private static final Kind<HomeVisit> HOME_VISITS =
      new Kind<>(
          Part.HOME_VISIT,
          CarePlan::homeVisits,
          visit -> visit.code() + " by " + visit.by(),
          visit -> "asked",
          ImmutableMap.of());

  private PlanDiff() {}

  /** Every change from {@code before} to {@code after}, in order; none if the plans agree. */
  public static ImmutableList<Change> between(CarePlan before, CarePlan after) {
    List<Change> changes = new ArrayList<>();
    add(NEEDS, before, after, changes);
    add(ASSESSMENTS, before, after, changes);
    add(FINDINGS, before, after, changes);
    add(REFERRALS, before, after, changes);
    add(HOME_VISITS, before, after, changes);
    return ImmutableList.sortedCopyOf(changes);
  }

  private static <T> void add(Kind<T> kind, CarePlan before, CarePlan after, List<Change> changes) {
    Map<String, T> old = byCode(kind, before);
    Map<String, T> young = byCode(kind, after);
    Set<String> codes = new TreeSet<>(old.keySet());
    codes.addAll(young.keySet());
    for (String code : codes) {
      Optional<T> was = Optional.ofNullable(old.get(code));
      Optional<T> is = Optional.ofNullable(young.get(code));
      Optional<String> wordBefore = was.map(kind.word());
      Optional<String> wordAfter = is.map(kind.word());
      ImmutableList<String> fields =
          wordBefore.equals(wordAfter) && was.isPresent() && is.isPresent()
              ? fields(kind, was.get(), is.get())
              : ImmutableList.of();
      if ((!wordBefore.equals(wordAfter) && !isNothing(wordBefore, wordAfter))
          || !fields.isEmpty()) {
        changes.add(new Change(kind.part(), code, wordBefore, wordAfter, fields));
      }
    }
  }

  /** Whether an item one book does not know is not offered by the other. */
  private static boolean isNothing(Optional<String> before, Optional<String> after) {
    String word = NeedStatus.NOT_OFFERED.name();
    return before.orElse(word).equals(word) && after.orElse(word).equals(word);
  }

  private static <T> Map<String, T> byCode(Kind<T> kind, CarePlan plan) {
    Map<String, T> byCode = new TreeMap<>();
    kind.items().apply(plan).forEach(item -> byCode.put(kind.code().apply(item), item));
    return byCode;
  }

  private static <T> ImmutableList<String> fields(Kind<T> kind, T before, T after) {
    return kind.fields().entrySet().stream()
        .filter(field -> !field.getValue().apply(before).equals(field.getValue().apply(after)))
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }
}
