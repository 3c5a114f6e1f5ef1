package id.ilp.rules.village;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.record.IssueCode;
import id.ilp.rules.pack.VillageRows;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** {@link VillageFigures} in the making. */
final class FiguresDraft {
  private static final FollowUp NOBODY = new FollowUp(0, ImmutableList.of());

  private final int mostIds;
  private long people;
  private long visitors;
  private long peopleWithIssues;
  private final Map<LifeStage, Long> stages = new EnumMap<>(LifeStage.class);
  private final Map<String, Share> coverage = new LinkedHashMap<>();
  private final Map<String, Share> gaps = new LinkedHashMap<>();
  private final Map<String, Long> findings = new TreeMap<>();
  private final Map<String, Long> conditions = new TreeMap<>();
  private final Map<FollowUp.Reason, FollowUp> followUp = new TreeMap<>();
  private final Map<IssueCode, Long> issues = new EnumMap<>(IssueCode.class);

  /** Nothing counted yet: every indicator and gap of {@code rows} stands at none of none. */
  FiguresDraft(VillageRows rows, int mostIds) {
    this.mostIds = mostIds;
    rows.indicators().keySet().forEach(id -> coverage.put(id, Share.NONE));
    rows.gaps().keySet().forEach(id -> gaps.put(id, Share.NONE));
  }

  void visitor() {
    visitors++;
  }

  void person(boolean hasIssues) {
    people++;
    peopleWithIssues += hasIssues ? 1 : 0;
  }

  void stage(LifeStage stage) {
    stages.merge(stage, 1L, Long::sum);
  }

  void indicator(String id, Share share) {
    coverage.merge(id, share, Share::plus);
  }

  void gap(String id, Share share) {
    gaps.merge(id, share, Share::plus);
  }

  void finding(String code) {
    findings.merge(code, 1L, Long::sum);
  }

  void condition(String code) {
    conditions.merge(code, 1L, Long::sum);
  }

  void lookFor(FollowUp.Reason reason, FollowUp more) {
    followUp.merge(reason, more.plus(NOBODY, mostIds), (a, b) -> a.plus(b, mostIds));
  }

  void issue(IssueCode code) {
    issues.merge(code, 1L, Long::sum);
  }

  /** What was counted elsewhere, of other people. */
  void add(VillageFigures more) {
    people += more.people();
    visitors += more.visitors();
    peopleWithIssues += more.peopleWithIssues();
    more.stages().forEach((stage, count) -> stages.merge(stage, count, Long::sum));
    more.coverage().forEach(this::indicator);
    more.gaps().forEach(this::gap);
    more.findings().forEach((code, count) -> findings.merge(code, count, Long::sum));
    more.conditions().forEach((code, count) -> conditions.merge(code, count, Long::sum));
    more.followUp().forEach(this::lookFor);
    more.issues().forEach((code, count) -> issues.merge(code, count, Long::sum));
  }

  VillageFigures figures() {
    return new VillageFigures(
        people,
        visitors,
        ImmutableSortedMap.copyOf(stages),
        ImmutableMap.copyOf(coverage),
        ImmutableMap.copyOf(gaps),
        ImmutableSortedMap.copyOf(findings),
        ImmutableSortedMap.copyOf(conditions),
        ImmutableSortedMap.copyOf(followUp),
        peopleWithIssues,
        ImmutableSortedMap.copyOf(issues));
  }
}
