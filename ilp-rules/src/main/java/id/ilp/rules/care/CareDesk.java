package id.ilp.rules.care;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import id.ilp.core.date.Dates;
import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.HomeVisit;
import id.ilp.core.plan.KaderView;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.referral.Urgency;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.CarePolicy;
import id.ilp.rules.pack.CarePolicy.HomeVisitRow;
import id.ilp.rules.pack.CarePolicy.Step;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns plans into work, by the rows of a rule book and the network of an area. */
public final class CareDesk {
  private static final String NO_OUTCOME = "no-referral-outcome";
  private static final String PERSON = "person.";

  private final RulePack pack;
  private final CarePolicy policy;
  private final FormSheets forms;
  private final OpenReferrals openReferrals;
  private final ReferralPaths paths;

  /**
   * A desk.
   *
   * @param network who sends people to whom; {@link FacilityNetwork#EMPTY} if not known
   */
  public CareDesk(RulePack pack, FacilityNetwork network) {
    this.pack = pack;
    this.policy = pack.care();
    this.forms = new FormSheets(pack);
    this.openReferrals = new OpenReferrals(pack.settings());
    this.paths = new ReferralPaths(pack, network);
  }

  /** Whether visits are made at {@code tier}. */
  public boolean hasVisitsAt(FacilityTier tier) {
    return !policy.flowAt(tier).isEmpty();
  }

  /**
   * What to do for the person of {@code record} at a place today.
   *
   * @param plan the whole plan of that record, for staff
   * @throws IllegalArgumentException if no visit is made at {@code at}
   */
  public VisitSheet sheet(HealthRecord record, CarePlan plan, FacilityTier at, boolean isForKader) {
    if (!hasVisitsAt(at)) {
      throw new IllegalArgumentException("no visit is made at " + at);
    }
    CarePlan seen = isForKader ? KaderView.of(plan) : plan;
    List<Need> here =
        seen.needs().stream().filter(CareDesk::isOpen).filter(n -> n.where().contains(at)).toList();
    var tasks = ImmutableListMultimap.<Step, VisitTask>builder();
    for (Need need : here) {
      boolean isHidden = isForKader && KaderView.isWithheld(need.code()); // left to a health worker
      if (need.kind() != NeedKind.IMMUNIZATION && !isHidden) {
        tasks.put(forms.step(need), task(need, seen, at, isForKader));
      }
    }
    return new VisitSheet(
        record,
        seen,
        at,
        policy.flowAt(at),
        here.stream()
            .flatMap(need -> need.missing().stream())
            .filter(path -> path.startsWith(PERSON))
            .distinct()
            .sorted()
            .collect(toImmutableList()),
        openReferrals.of(record, plan),
        forms.measures(record, seen, at, here),
        tasks.build(),
        VaccineVisits.of(pack.schedule(), pack.settings().period("upcoming_within"), seen, at),
        elsewhere(seen, at, isForKader),
        paths.of(record, seen, at, isForKader),
        paths.back(record, plan, seen, at),
        here.isEmpty() ? comeBack(seen, at) : Optional.empty());
  }

  /**
   * The referrals of today that lead away from a place, the most urgent first.
   *
   * @param plan the whole plan of that record, for staff
   */
  public ImmutableList<ReferralCall> referrals(
      HealthRecord record, CarePlan plan, FacilityTier at, boolean isForKader) {
    CarePlan seen = isForKader ? KaderView.of(plan) : plan;
    return paths.of(record, seen, at, isForKader).stream()
        .filter(path -> !path.isHere())
        .map(path -> new ReferralCall(record.person(), plan.asOf(), at, path))
        .collect(toImmutableList());
  }

  private static boolean isOpen(Need need) {
    return switch (need.status()) {
      case OVERDUE, DUE, CLINICIAN_DECIDES, NEEDS_DATA -> true;
      default -> false;
    };
  }

  private VisitTask task(Need need, CarePlan plan, FacilityTier at, boolean isForKader) {
    return new VisitTask(
        need,
        name(need, isForKader),
        forms.step(need) == Step.MEASURE
            ? ImmutableList.of()
            : forms.of(need, plan, at, isForKader),
        policy.ability(need.code(), need.kind(), at).flatMap(CarePolicy.Ability::note));
  }

  /** A need in few words; a kader's sentences begin with the words a kader may read. */
  static Text name(Need need, boolean isForKader) {
    return isForKader ? Text.rendered(language -> subject(need, language)) : need.name();
  }

  private static String subject(Need need, Language language) {
    String words = need.reason().in(language);
    int colon = words.indexOf(':');
    return colon < 0 ? words : words.substring(0, colon);
  }

  /** What only another place can do, by the nearest one a person is sent to. */
  private static ImmutableListMultimap<FacilityTier, Text> elsewhere(
      CarePlan plan, FacilityTier at, boolean isForKader) {
    var elsewhere = ImmutableListMultimap.<FacilityTier, Text>builder();
    for (Need need : plan.needs()) {
      boolean isNow = need.status() == NeedStatus.OVERDUE || need.status() == NeedStatus.DUE;
      if (isNow && !need.where().contains(at)) {
        need.where().stream()
            .filter(tier -> tier.takesCasesOf(FacilityTier.PUSTU))
            .findFirst()
            .ifPresent(tier -> elsewhere.put(tier, name(need, isForKader)));
      }
    }
    return elsewhere.orderKeysBy(java.util.Comparator.naturalOrder()).build();
  }

  private static Optional<LocalDate> comeBack(CarePlan plan, FacilityTier at) {
    return plan.needs().stream()
        .filter(need -> need.where().contains(at))
        .flatMap(
            need ->
                need.status() == NeedStatus.UPCOMING
                    ? need.earliest().stream()
                    : need.status() == NeedStatus.DONE ? need.next().stream() : Stream.of())
        .filter(day -> day.isAfter(plan.asOf()))
        .min(LocalDate::compareTo);
  }

  /**
   * The home of the person as one to visit; empty if nothing asks for it. Written for a kader.
   *
   * @param plan the whole plan of that record, for staff
   */
  public Optional<HomeCall> homeCall(HealthRecord record, CarePlan plan) {
    var reasons = new ArrayList<HomeCall.Why>();
    Visitor visitor = Visitor.KADER;
    for (HomeVisit visit : KaderView.of(plan).homeVisits()) {
      reasons.add(why(visit.code(), visit.reason()));
      visitor = visit.by() == Visitor.HEALTH_WORKER ? visit.by() : visitor;
    }
    openReferrals.of(record, plan).stream()
        .filter(OpenReferral::isLate)
        .forEach(open -> reasons.add(why(NO_OUTCOME, sentence(open))));
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    reasons.sort(HomeCall.Why.ORDER);
    Urgency urgency = reasons.get(0).urgency();
    return Optional.of(
        new HomeCall(record.person(), visitor, urgency, by(urgency, plan.asOf()), merged(reasons)));
  }

  private LocalDate by(Urgency urgency, LocalDate asOf) {
    return Dates.plus(asOf, OpenReferrals.within(pack.settings(), urgency));
  }

  private HomeCall.Why why(String code, Text words) {
    HomeVisitRow row = policy.homeVisit(code);
    return new HomeCall.Why(code, row.reason(), row.urgency(), row.name(), words);
  }

  /** Two visits with one name are one line. */
  private static ImmutableList<HomeCall.Why> merged(List<HomeCall.Why> reasons) {
    var names = new java.util.HashSet<Text>();
    return reasons.stream().filter(why -> names.add(why.name())).collect(toImmutableList());
  }

  private Text sentence(OpenReferral open) {
    Map<String, Object> values =
        Map.of(
            "to", open.referral().to().map(FacilityTier::text).orElse(Text.of("-", "-")),
            "date", open.referral().date().map(Object::toString).orElse("?"));
    return pack.textsOf(ReferralPaths.FOLDER).get(NO_OUTCOME).forKader(values);
  }

  /** A closed value in small letters, as people read it in English. */
  static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
