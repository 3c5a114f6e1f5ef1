package id.ilp.rules.check;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.HomeVisit;
import id.ilp.core.plan.Need;
import id.ilp.core.referral.Referral;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import id.ilp.rules.PlanRefusedException;
import id.ilp.rules.client.ReferralRequest;
import id.ilp.rules.internal.Conclusions;
import id.ilp.rules.internal.Planner;
import id.ilp.rules.internal.RuleWhen;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.RuleProblem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What goes wrong while people are planned, and while their plans are read: each fault once. */
final class PlanFaults {
  private static final Pattern ROW = Pattern.compile("(.+):(\\d{1,9})");

  private final RulePack pack;
  private final ImmutableMap<String, RuleWhen> rules;
  private final Set<Object> read = new HashSet<>();
  private final Map<String, PackProblem> problems = new LinkedHashMap<>();

  PlanFaults(RulePack pack, ImmutableMap<String, RuleWhen> rules) {
    this.pack = pack;
    this.rules = rules;
  }

  List<PackProblem> problems() {
    return List.copyOf(problems.values());
  }

  void look(Planner.Trial trial, String who) {
    trial
        .fault()
        .ifPresent(fault -> add(rule(trial.client().conclusions()), said(fault), "no plan", who));
    trial.planned().ifPresent(planned -> read(planned.plan(), who));
  }

  /** The rule that ran when the plan failed, or whose referral has no text. */
  private String rule(Conclusions conclusions) {
    return conclusions
        .running()
        .map(rule -> rule.name())
        .or(
            () ->
                conclusions.referrals().stream()
                    .filter(this::hasNoText)
                    .map(request -> request.rule().name())
                    .findFirst())
        .orElse("");
  }

  private boolean hasNoText(ReferralRequest request) {
    return !pack.textsOf(request.rule().folder()).byKey().containsKey(request.text());
  }

  /** The words of the fault, or of what caused it. */
  private static String said(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    boolean isWorded =
        cause instanceof IllegalStateException || cause instanceof IllegalArgumentException;
    return isWorded || cause instanceof PlanRefusedException
        ? String.valueOf(cause.getMessage())
        : cause.getClass().getSimpleName() + " " + cause.getMessage();
  }

  private void add(String rule, String said, String what, String who) {
    problems.computeIfAbsent(rule + said, key -> problem(rule, what + " for " + who + ": " + said));
  }

  private PackProblem problem(String rule, String message) {
    RuleWhen known = rules.get(rule);
    Matcher row = ROW.matcher(rule);
    if (known != null) {
      return PackProblem.error(new RuleProblem(known.path(), known.line(), 1, message));
    } else if (row.matches()) {
      int line = Integer.parseInt(row.group(2));
      return PackProblem.error(new RuleProblem(row.group(1), line, 1, message));
    }
    return PackProblem.error(new RuleProblem("", 0, 0, message));
  }

  /** Every text of the plan, in both languages, for staff and for kader. */
  private void read(CarePlan plan, String who) {
    for (Need need : plan.needs()) {
      List<Object> kind =
          List.of(need.code(), need.status(), need.rule(), need.missing(), need.next().isPresent());
      read(kind, need.rule(), List.of(need.name(), need.reason(), need.kaderReason()), who);
    }
    for (Referral one : plan.referrals()) {
      read(one.rule(), Optional.of(one.rule()), List.of(one.reason(), one.kaderReason()), who);
    }
    for (HomeVisit one : plan.homeVisits()) {
      read(one.rule(), Optional.of(one.rule()), List.of(one.reason()), who);
    }
  }

  private void read(Object kind, Optional<String> rule, List<Text> texts, String who) {
    if (!read.add(kind)) {
      return; // one of a kind is enough: reading all would take longer than planning
    }
    for (Text text : texts) {
      for (Language language : Language.values()) {
        try {
          text.in(language);
        } catch (IllegalStateException e) {
          add(rule.orElse(""), String.valueOf(e.getMessage()), "a text cannot be shown", who);
        }
      }
    }
  }
}
