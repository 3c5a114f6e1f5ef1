package id.ilp.cli;

import com.google.common.collect.ImmutableSet;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.json.PlanView;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Person;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.DoseEvaluation;
import id.ilp.core.plan.DoseTiming;
import id.ilp.core.plan.HomeVisit;
import id.ilp.core.plan.KaderView;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.DataIssue;
import id.ilp.core.referral.Referral;
import id.ilp.core.referral.Urgency;
import id.ilp.core.screening.Quantity;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan as a midwife or kader reads it: what cannot wait, what to do now, what comes, and what was
 * seen. Plain text of at most {@link TextPage#WIDTH} columns.
 */
final class TextPlan {
  private static final ImmutableSet<Urgency> CANNOT_WAIT =
      ImmutableSet.of(Urgency.EMERGENCY, Urgency.URGENT);

  /** The order on the page: what to do comes before what is coming. */
  private static final List<NeedStatus> SECTIONS =
      List.of(
          NeedStatus.OVERDUE,
          NeedStatus.DUE,
          NeedStatus.CLINICIAN_DECIDES,
          NeedStatus.DEFERRED,
          NeedStatus.NEEDS_DATA,
          NeedStatus.UPCOMING);

  private static final List<NeedStatus> SECTIONS_OF_ALL =
      List.of(
          NeedStatus.DONE, NeedStatus.TOO_LATE, NeedStatus.CONTRAINDICATED, NeedStatus.NOT_OFFERED);

  /** Whether a childhood course is complete says nothing of an adult today. */
  private static final ImmutableSet<String> OF_CHILDHOOD = ImmutableSet.of("idl", "ibl", "isl");

  private final PlanView view;
  private final Language language;
  private final Words words;
  private final boolean isColoured;

  TextPlan(PlanView view, Language language, boolean isColoured) {
    this.view = view;
    this.language = language;
    this.words = new Words(language);
    this.isColoured = isColoured;
  }

  /** The plan of one person, a blank line behind it. */
  String write(Person person, CarePlan whole) {
    CarePlan plan = view.isForKader() ? KaderView.of(whole) : whole;
    Map<NeedStatus, List<Need>> needs =
        view.needs(plan).stream().collect(Collectors.groupingBy(Need::status));
    var page = new TextPage(isColoured);
    head(person, plan, page);
    alarms(plan, page);
    referrals(plan, page);
    if (plan.referrals().isEmpty() && isQuiet(needs)) {
      page.blank();
      page.heading(say(Phrase.NOTHING_NOW));
    }
    SECTIONS.forEach(
        status -> needs(status, needs.getOrDefault(status, List.of()), plan.asOf(), page));
    homeVisits(plan, page);
    assessments(plan, page);
    findings(plan, page);
    doses(plan, page);
    SECTIONS_OF_ALL.forEach(
        status -> needs(status, needs.getOrDefault(status, List.of()), plan.asOf(), page));
    issues(plan, page);
    if (!plan.unused().isEmpty()) {
      page.blank();
      page.heading(say(Phrase.UNUSED));
      page.item(String.join(", ", plan.unused()));
    }
    page.blank();
    return page.toString();
  }

  private static boolean isQuiet(Map<NeedStatus, List<Need>> needs) {
    return SECTIONS.stream()
        .noneMatch(status -> status != NeedStatus.UPCOMING && needs.containsKey(status));
  }

  /** What stands below the last plan. */
  String footer(PlanRun.Counts counts) {
    var page = new TextPage(isColoured);
    page.rule('=');
    page.heading(say(Phrase.FOOTER, counts.all(), counts.planned(), counts.refused()));
    return page.toString();
  }

  private void head(Person person, CarePlan plan, TextPage page) {
    String sex = person.sex().map(words::sex).orElse(say(Phrase.SEX_UNKNOWN));
    String age = words.age(person.birthDate(), plan.asOf());
    String stages = plan.stages().stream().map(words::stage).collect(Collectors.joining(", "));
    page.rule('=');
    page.heading(plan.person() + ": " + sex + ", " + age + (stages.isEmpty() ? "" : "; " + stages));
    page.detail(
        say(Phrase.PLAN_OF, words.date(plan.asOf()))
            + ", "
            + plan.edition().id()
            + " "
            + plan.edition().version());
  }

  private void alarms(CarePlan plan, TextPage page) {
    List<Referral> urgent =
        plan.referrals().stream()
            .filter(one -> CANNOT_WAIT.contains(one.urgency()))
            .sorted(Comparator.comparing(Referral::urgency))
            .toList();
    if (urgent.isEmpty()) {
      return;
    }
    page.blank();
    for (Referral referral : urgent) {
      String to = say(Phrase.REFER_TO, words.tier(referral.to()));
      page.alarm(
          referral.urgency() == Urgency.EMERGENCY
              ? say(Phrase.EMERGENCY) + ", " + to + " " + say(Phrase.NOW)
              : say(Phrase.URGENT) + ", " + to + " " + by(referral, plan));
      page.alarmDetail(sentence(referral.reason()));
    }
  }

  private String by(Referral referral, CarePlan plan) {
    boolean isPast = referral.by().isBefore(plan.asOf());
    return say(isPast ? Phrase.REFER_PAST : Phrase.REFER_BY, words.date(referral.by()));
  }

  private void referrals(CarePlan plan, TextPage page) {
    List<Referral> others =
        plan.referrals().stream()
            .filter(one -> !CANNOT_WAIT.contains(one.urgency()))
            .sorted(Comparator.comparing(Referral::urgency).thenComparing(Referral::by))
            .toList();
    section(
        Phrase.REFERRALS,
        others,
        page,
        referral -> {
          page.item(sentence(referral.reason()));
          page.detail(say(Phrase.REFER_TO, words.tier(referral.to())) + ", " + by(referral, plan));
        });
  }

  /** What comes in more than a year is left to {@code --all}: nobody plans a visit for it. */
  private boolean isInSight(Need need, LocalDate asOf) {
    return view.showsAll()
        || need.status() != NeedStatus.UPCOMING
        || need.earliest().map(day -> !day.isAfter(asOf.plusYears(1))).orElse(true);
  }

  private void needs(NeedStatus status, List<Need> needs, LocalDate asOf, TextPage page) {
    Comparator<Need> order = Comparator.comparing(need -> need.urgency().orElse(Urgency.ROUTINE));
    if (status == NeedStatus.UPCOMING) {
      order = order.thenComparing(need -> need.earliest().orElse(LocalDate.MAX));
    }
    section(
        Phrase.valueOf(status.name()),
        needs.stream().filter(need -> isInSight(need, asOf)).sorted(order).toList(),
        page,
        need -> need(need, page));
  }

  private void need(Need need, TextPage page) {
    String reason = sentence(need.reason());
    if (need.urgency().filter(CANNOT_WAIT::contains).isPresent()) {
      page.alarm(
          say(need.urgency().get() == Urgency.EMERGENCY ? Phrase.EMERGENCY : Phrase.URGENT)
              + ": "
              + reason);
    } else {
      page.item(reason);
    }
    String details = details(need, reason).collect(Collectors.joining("; "));
    if (!details.isEmpty()) {
      page.detail(details);
    }
  }

  private Stream<String> details(Need need, String reason) {
    var details = new ArrayList<String>();
    boolean isNow = need.status() == NeedStatus.OVERDUE || need.status() == NeedStatus.DUE;
    if (need.kind() == NeedKind.IMMUNIZATION && need.dose().isPresent() && isOpen(need)) {
      String dose = say(Phrase.DOSE, need.dose().getAsInt());
      if (!reason.contains(dose)) {
        details.add(dose);
      }
    }
    if (isNow) {
      need.product().ifPresent(product -> details.add(say(Phrase.GIVE, product)));
      need.timing()
          .filter(timing -> timing == DoseTiming.CATCH_UP)
          .ifPresent(timing -> details.add(say(Phrase.CATCH_UP)));
      if (!need.where().isEmpty()) {
        String places = need.where().stream().map(words::tier).collect(Collectors.joining(", "));
        details.add(say(Phrase.AT, places));
      }
      date(Phrase.SINCE, need.earliest(), details);
      date(Phrase.UNTIL, need.latest(), details);
    } else if (need.status() == NeedStatus.DEFERRED) {
      date(Phrase.FROM, need.earliest(), details);
      date(Phrase.UNTIL, need.latest(), details);
    }
    if (!need.missing().isEmpty()) {
      details.add(say(Phrase.MISSING, String.join(", ", need.missing())));
    }
    return details.stream();
  }

  private static boolean isOpen(Need need) {
    return need.status().compareTo(NeedStatus.NEEDS_DATA) <= 0;
  }

  private void date(Phrase phrase, Optional<LocalDate> day, List<String> details) {
    day.ifPresent(date -> details.add(say(phrase, words.date(date))));
  }

  private void homeVisits(CarePlan plan, TextPage page) {
    section(Phrase.HOME_VISITS, plan.homeVisits(), page, visit -> homeVisit(visit, page));
  }

  private void homeVisit(HomeVisit visit, TextPage page) {
    page.item(sentence(visit.reason()));
    page.detail(say(visit.by() == Visitor.KADER ? Phrase.BY_KADER : Phrase.BY_HEALTH_WORKER));
  }

  /** Of each code the latest. */
  private void assessments(CarePlan plan, TextPage page) {
    boolean isChild =
        !plan.stages().contains(LifeStage.ADULT) && !plan.stages().contains(LifeStage.OLDER_ADULT);
    Map<String, LocalDate> latest = new LinkedHashMap<>();
    plan.assessments()
        .forEach(one -> latest.merge(one.code(), one.date(), (a, b) -> a.isAfter(b) ? a : b));
    section(
        Phrase.ASSESSMENTS,
        plan.assessments().stream()
            .filter(one -> one.date().equals(latest.get(one.code())))
            .filter(one -> isChild || !OF_CHILDHOOD.contains(one.code()))
            .toList(),
        page,
        one -> page.item(words.date(one.date()) + ", " + assessment(one)));
  }

  private String assessment(Assessment assessment) {
    var parts = new ArrayList<String>();
    assessment.label().ifPresent(label -> parts.add(label.in(language)));
    if (assessment.value().isPresent()) {
      number(assessment).ifPresent(parts::add);
    }
    if (assessment.isFlagged()) {
      parts.add(say(Phrase.MEASURE_AGAIN));
    }
    date(Phrase.PROTECTED_UNTIL, assessment.protectedUntil(), parts);
    if (!assessment.missing().isEmpty()) {
      parts.add(say(Phrase.MISSING, String.join(", ", assessment.missing())));
    }
    return words.result(assessment.code()) + ": " + String.join("; ", parts);
  }

  /** A rank among classes says nothing beside its label; a z-score and a measure do. */
  private static Optional<String> number(Assessment assessment) {
    String number = Quantity.plain(assessment.value().orElse(0));
    String unit = assessment.unit().orElse("1");
    if (!unit.equals("1")) {
      return Optional.of(number + " " + unit);
    }
    return assessment.code().contains("-for-") ? Optional.of("z " + number) : Optional.empty();
  }

  private void findings(CarePlan plan, TextPage page) {
    section(
        Phrase.FINDINGS,
        plan.findings(),
        page,
        one -> page.item(one.code() + ", " + say(Phrase.SINCE, words.date(one.since()))));
  }

  private void doses(CarePlan plan, TextPage page) {
    section(
        Phrase.DOSES,
        plan.doses().stream().filter(TextPlan::isLost).toList(),
        page,
        dose -> {
          String date = dose.date().map(words::date).orElse(say(Phrase.NO_DATE));
          page.item(dose.vaccine() + ", " + date + " (" + dose.of() + ")");
          for (DoseEvaluation.Credit credit : dose.credits()) {
            if (credit.verdict() != Verdict.VALID) {
              String reason =
                  credit.reason().map(this::sentence).orElse(words.verdict(credit.verdict()));
              page.detail(credit.series() + ": " + reason);
            }
          }
        });
  }

  private static boolean isLost(DoseEvaluation dose) {
    return dose.credits().stream().anyMatch(credit -> credit.verdict() != Verdict.VALID);
  }

  private void issues(CarePlan plan, TextPage page) {
    section(Phrase.ISSUES, plan.issues(), page, issue -> issue(issue, page));
  }

  private void issue(DataIssue issue, TextPage page) {
    page.item(words.issue(issue.code()) + ": " + issue.at());
    page.detail(
        issue.message().equals(KaderView.WITHHELD) ? say(Phrase.WITHHELD) : issue.message());
    if (!issue.setAside().isEmpty()) {
      page.detail(say(Phrase.SET_ASIDE, String.join(", ", issue.setAside())));
    }
  }

  private <T> void section(
      Phrase title, List<T> items, TextPage page, java.util.function.Consumer<T> body) {
    page.section(say(title), items, body);
  }

  private String say(Phrase phrase, Object... values) {
    return phrase.in(language, values);
  }

  private String sentence(Text reason) {
    return words.sentence(reason);
  }
}
