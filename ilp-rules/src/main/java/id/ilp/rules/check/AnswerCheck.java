package id.ilp.rules.check;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.date.Dates;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.ReferralRequest;
import id.ilp.rules.client.SeriesOffer;
import id.ilp.rules.client.SeriesWithholding;
import id.ilp.rules.client.Withholding;
import id.ilp.rules.internal.Conclusions;
import id.ilp.rules.internal.RuleInfo;
import id.ilp.rules.internal.RuleWhen;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds two rules that answer one person differently. A rule that asks more than another may answer
 * more pressingly: that is how a programme says "but in this case".
 */
final class AnswerCheck {
  /** Any birth will do: ages are compared, not dates. */
  private static final LocalDate BIRTH = LocalDate.of(2000, 1, 1);

  /** How the conditions of one rule lie to those of another. */
  private enum Relation {
    SAME,
    /** It asks for all the other asks for, and more. */
    NARROWER,
    WIDER,
    OTHER
  }

  /** The referral that is shown comes first. */
  private static final Comparator<ReferralRequest> MOST_URGENT =
      Comparator.comparing(ReferralRequest::urgency)
          .thenComparing(ReferralRequest::to, Comparator.reverseOrder());

  private final ImmutableMap<String, RuleWhen> rules;
  private final Set<String> own;
  private final Map<String, PackProblem> problems = new LinkedHashMap<>();

  /**
   * Looks at pairs of which at least one rule is {@code own}.
   *
   * @param rules all of the book, by name
   */
  AnswerCheck(ImmutableMap<String, RuleWhen> rules, Set<String> own) {
    this.rules = rules;
    this.own = own;
  }

  Collection<PackProblem> problems() {
    return problems.values();
  }

  void look(Conclusions conclusions, String who) {
    if (conclusions.fired().stream().noneMatch(this::isOwn)) {
      return;
    }
    List<Offer> offers = conclusions.offers();
    for (int i = 0; i < offers.size(); i++) {
      for (Offer other : offers.subList(0, i)) {
        offers(other, offers.get(i), who);
      }
    }
    List<ReferralRequest> referrals = conclusions.referrals();
    for (int i = 0; i < referrals.size(); i++) {
      for (ReferralRequest other : referrals.subList(0, i)) {
        referrals(other, referrals.get(i), who);
      }
    }
    for (Withholding withholding : conclusions.withholdings()) {
      offers.stream()
          .filter(offer -> offer.rule().folder().equals(withholding.rule().folder()))
          .forEach(offer -> withheld(offer.rule(), withholding.rule(), who));
    }
    for (SeriesWithholding withholding : conclusions.seriesWithholdings()) {
      for (SeriesOffer offer : conclusions.seriesOffers()) {
        if (offer.series().equals(withholding.series())
            && !withheld(offer.rule(), withholding.rule(), who)
            && isOwn(offer.rule())
            && isOwn(withholding.rule())
            && relation(offer.rule(), withholding.rule()) == Relation.OTHER) {
          String what = "series '" + offer.series() + "' is offered to " + who + " and withheld";
          add(true, withholding.rule(), offer.rule(), what);
        }
      }
    }
  }

  private boolean isOwn(RuleInfo rule) {
    return own.contains(rule.name());
  }

  private boolean isOfInterest(RuleInfo one, RuleInfo other) {
    return !one.name().equals(other.name()) && (isOwn(one) || isOwn(other));
  }

  private void offers(Offer one, Offer other, String who) {
    if (isOfInterest(one.rule(), other.rule())
        && one.rule().folder().equals(other.rule().folder())
        && one.programme().equals(other.programme())
        && one.anchor() == other.anchor()
        && begin(one).isBefore(end(other))
        && begin(other).isBefore(end(one))
        && !rhythm(one).equals(rhythm(other))) {
      judge(
          one.rule(),
          other.rule(),
          Integer.signum(Long.compare(days(one), days(other))),
          "by "
              + one.programme()
              + " "
              + who
              + " is asked "
              + rhythm(one)
              + " and "
              + rhythm(other));
    }
  }

  private void referrals(ReferralRequest one, ReferralRequest other, String who) {
    if (isOfInterest(one.rule(), other.rule())
        && one.finding().code().equals(other.finding().code())
        && one.finding().place().equals(other.finding().place())
        && MOST_URGENT.compare(one, other) != 0) {
      judge(
          one.rule(),
          other.rule(),
          MOST_URGENT.compare(one, other),
          "with '"
              + one.finding().code()
              + "' "
              + who
              + " goes "
              + where(one)
              + " and "
              + where(other));
    }
  }

  /**
   * Says what two rules differ in, unless the narrower one presses more.
   *
   * @param order below 0 if the first presses more than the second, above if less
   */
  private void judge(RuleInfo one, RuleInfo other, int order, String what) {
    Relation relation = relation(one, other);
    boolean isMeant =
        (relation == Relation.NARROWER && order < 0) || (relation == Relation.WIDER && order > 0);
    if (!isMeant) {
      add(relation == Relation.OTHER, one, other, what);
    }
  }

  /** Whether everybody an own rule offers something to has it withheld, which is then said. */
  private boolean withheld(RuleInfo offer, RuleInfo withholding, String who) {
    Relation relation = relation(offer, withholding);
    boolean isNever = relation == Relation.SAME || relation == Relation.NARROWER;
    if (isNever && isOwn(offer)) {
      add(
          false,
          offer,
          withholding,
          "what is offered to " + who + " is withheld from everybody it is offered to");
      return true;
    }
    return false;
  }

  private void add(boolean isWarning, RuleInfo one, RuleInfo other, String what) {
    RuleWhen first = Objects.requireNonNull(rules.get(one.name()));
    RuleWhen second = Objects.requireNonNull(rules.get(other.name()));
    boolean isFirstPlace =
        !isOwn(other)
            || (isOwn(one)
                && Comparator.comparing(RuleWhen::path)
                        .thenComparingInt(RuleWhen::line)
                        .compare(first, second)
                    > 0);
    RuleWhen at = isFirstPlace ? first : second;
    RuleWhen against = isFirstPlace ? second : first;
    problems.computeIfAbsent(
        at.name() + "\n" + against.name(),
        key ->
            new PackProblem(
                isWarning ? PackProblem.Severity.WARNING : PackProblem.Severity.ERROR,
                at.path(),
                at.line(),
                1,
                what + ": see rule '" + against.name() + "' at " + against.place()));
  }

  private Relation relation(RuleInfo one, RuleInfo other) {
    RuleWhen first = rules.get(one.name());
    RuleWhen second = rules.get(other.name());
    if (first == null || second == null || !first.isPlain() || !second.isPlain()) {
      return Relation.OTHER;
    }
    Set<String> asked = conditions(first);
    Set<String> others = conditions(second);
    if (asked.equals(others)) {
      return Relation.SAME;
    } else if (asked.containsAll(others)) {
      return Relation.NARROWER;
    }
    return others.containsAll(asked) ? Relation.WIDER : Relation.OTHER;
  }

  private static Set<String> conditions(RuleWhen rule) {
    return rule.patterns().stream()
        .flatMap(fact -> fact.constraints().stream().map(one -> fact.type() + " " + one))
        .collect(Collectors.toSet());
  }

  private static LocalDate begin(Offer offer) {
    return Dates.plus(BIRTH, offer.fromAge());
  }

  private static LocalDate end(Offer offer) {
    Optional<Period> before = offer.beforeAge();
    return before.map(age -> Dates.plus(BIRTH, age)).orElse(LocalDate.MAX);
  }

  private static String rhythm(Offer offer) {
    return switch (offer.rhythm()) {
      case ONCE -> "once";
      case INTERVAL -> "every " + offer.interval();
      case CALENDAR_YEAR -> "every calendar year";
      case SCHOOL_YEAR -> "every school year";
      case PARTS -> "once in each part";
      case ROUNDS -> "in rounds";
      case CONTACT -> "as a contact";
      case ON_DEMAND -> "on demand";
    };
  }

  /** How long it is about from one time to the next. */
  private static long days(Offer offer) {
    return switch (offer.rhythm()) {
      case ONCE, PARTS, ROUNDS, CONTACT, ON_DEMAND -> Long.MAX_VALUE;
      case INTERVAL -> Dates.days(BIRTH, Dates.plus(BIRTH, offer.interval()));
      case CALENDAR_YEAR, SCHOOL_YEAR -> Dates.days(BIRTH, BIRTH.plusYears(1));
    };
  }

  private static String where(ReferralRequest request) {
    return "to " + request.to() + " " + request.urgency();
  }
}
