package id.ilp.rules.care;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.facility.Facility;
import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.person.Person;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.referral.Referral;
import id.ilp.core.referral.ReferralOutcome;
import id.ilp.core.referral.ReferralRecord;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.CarePolicy;
import id.ilp.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where somebody goes next, and where they go back to. */
final class ReferralPaths {
  /** The rows and texts of this package. */
  static final String FOLDER = "facility";

  /** Where a way begins if nobody says: nearest to the person first. */
  private static final ImmutableList<FacilityTier> NEAREST =
      ImmutableList.of(FacilityTier.POSYANDU, FacilityTier.PUSTU, FacilityTier.PUSKESMAS);

  private final RulePack pack;
  private final FacilityNetwork network;
  private final Handovers handovers;

  ReferralPaths(RulePack pack, FacilityNetwork network) {
    this.pack = pack;
    this.network = network;
    this.handovers = new Handovers(pack);
  }

  /** Every referral of the plan with its way, the most urgent first. */
  ImmutableList<ReferralPath> of(
      HealthRecord record, CarePlan seen, FacilityTier at, boolean isForKader) {
    return seen.referrals().stream()
        .sorted(
            Comparator.comparing(Referral::urgency)
                .thenComparing(Referral::by)
                .thenComparing(Referral::code))
        .map(referral -> path(record, seen, referral, at, isForKader))
        .collect(toImmutableList());
  }

  private ReferralPath path(
      HealthRecord record, CarePlan seen, Referral referral, FacilityTier at, boolean isForKader) {
    boolean isHere = at.takesCasesOf(referral.to());
    ImmutableList<Facility> way =
        isHere ? ImmutableList.of() : way(record.person(), at, referral.to());
    return new ReferralPath(
        referral, isHere, way, handovers.of(record, seen, referral, way, isForKader));
  }

  /** From the place of the visit that serves the person; else straight to who takes the case. */
  private ImmutableList<Facility> way(Person person, FacilityTier at, FacilityTier to) {
    return Stream.concat(Stream.of(at), NEAREST.stream())
        .flatMap(tier -> serving(person, tier).stream())
        .map(start -> network.route(start.id(), to))
        .filter(way -> !way.isEmpty())
        .findFirst()
        .orElseGet(() -> serving(person, to).stream().limit(1).collect(toImmutableList()));
  }

  private ImmutableList<Facility> serving(Person person, FacilityTier tier) {
    return person
        .village()
        .map(village -> network.serving(village, person.dusun(), tier))
        .orElse(ImmutableList.of());
  }

  /** Who may go on nearer home: stable here, or sent back by a farther place. */
  ImmutableList<BackReferral> back(
      HealthRecord record, CarePlan whole, CarePlan seen, FacilityTier at) {
    var back = new ArrayList<BackReferral>();
    for (CarePolicy.BackReferral row : pack.care().backReferrals()) {
      if (at.takesCasesOf(row.from()) && isStable(whole, row)) {
        Need need = seen.need(row.need()).orElseThrow();
        back.add(
            new BackReferral(
                CareDesk.name(need, seen != whole),
                row.to(),
                serving(record.person(), row.to()).stream().findFirst(),
                Optional.empty(),
                row.citations()));
      }
    }
    returned(record, whole, at).forEach(back::add);
    return ImmutableList.copyOf(back);
  }

  private static boolean isStable(CarePlan plan, CarePolicy.BackReferral row) {
    boolean isOffered =
        plan.need(row.need())
            .filter(need -> need.status() != NeedStatus.NOT_OFFERED)
            .map(need -> need.where().contains(row.to()))
            .orElse(false);
    boolean isCalm =
        plan.assessments().stream()
            .filter(one -> one.code().equals(row.assessment()))
            .max(Comparator.comparing(Assessment::date))
            .filter(one -> !one.isFlagged())
            .filter(one -> !Dates.plus(one.date(), row.within()).isBefore(plan.asOf()))
            .flatMap(Assessment::band)
            .map(row.bands()::contains)
            .orElse(false);
    return isOffered
        && isCalm
        && plan.referrals().stream().allMatch(one -> row.to().takesCasesOf(one.to()));
  }

  /** The latest referral that came back, if nothing else leads away from here today. */
  private Stream<BackReferral> returned(HealthRecord record, CarePlan plan, FacilityTier at) {
    List<ReferralRecord> latest =
        record.referrals().stream()
            .filter(one -> one.date().map(d -> !d.latest().isAfter(plan.asOf())).orElse(false))
            .sorted(
                Comparator.comparing((ReferralRecord one) -> one.date().orElseThrow().latest())
                    .thenComparing(ReferralRecord::id)
                    .reversed())
            .limit(1)
            .toList();
    return latest.stream()
        .filter(one -> one.outcome().equals(Optional.of(ReferralOutcome.RETURNED)))
        .filter(one -> plan.referrals().isEmpty())
        .map(
            one ->
                new BackReferral(
                    pack.textsOf(FOLDER).get("returned-name").forKader(Map.of()),
                    at,
                    serving(record.person(), at).stream().findFirst(),
                    one.date(),
                    pack.citations().parse("ILP23 V.C.1.l")));
  }

  /** A tier, or the facility by its name. */
  static Text place(FacilityTier tier, ImmutableList<Facility> way) {
    return way.isEmpty()
        ? tier.text()
        : Text.of(way.get(way.size() - 1).name(), way.get(way.size() - 1).name());
  }
}
