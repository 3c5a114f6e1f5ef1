package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Schedule;
import id.ilp.core.immunization.Series;
import id.ilp.core.immunization.Slot;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import id.ilp.rules.catalogue.Catalogue;
import id.ilp.rules.catalogue.Catalogue.AgeSpan;
import id.ilp.rules.client.Offer;
import id.ilp.rules.internal.SyntheticPeople.Probe;
import id.ilp.rules.internal.SyntheticPeople.Trait;
import id.ilp.rules.pack.PeriodWords;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is seen of one item while synthetic people are planned. */
final class CatalogueDraft {
  /** A plain person, by age and sex. */
  private record Body(int age, Sex sex) {}

  private final Need any;
  private final LocalDate firstDay;
  private final Set<Body> plainOnFirstDay = new HashSet<>();
  private boolean isForPlainPeople;
  private final Map<Trait, Set<Body>> asked = new LinkedHashMap<>();
  private final Map<Trait, Set<Body>> leftOut = new LinkedHashMap<>();
  private final Set<Integer> ages = new TreeSet<>();
  private final Set<LifeStage> stages = EnumSet.noneOf(LifeStage.class);
  private final Set<Sex> sexes = EnumSet.noneOf(Sex.class);
  private final Set<FacilityTier> where = EnumSet.noneOf(FacilityTier.class);
  private final Set<Cluster> clusters = EnumSet.noneOf(Cluster.class);
  private final Set<String> programmes = new TreeSet<>();
  private final Set<Citation> plainSources = new TreeSet<>();
  private final Set<Citation> sources = new TreeSet<>();
  private final Map<String, Text> rhythms = new TreeMap<>();

  CatalogueDraft(Need any, LocalDate firstDay) {
    this.any = any;
    this.firstDay = firstDay;
  }

  /** The person is asked for it. */
  void asks(Probe probe, CarePlan plan, Need need) {
    var body = new Body(probe.age(), probe.sex());
    if (probe.trait().kind() == Trait.Kind.NONE) {
      isForPlainPeople = true;
      if (probe.asOf().equals(firstDay)) {
        plainOnFirstDay.add(body);
      }
    } else {
      asked.computeIfAbsent(probe.trait(), trait -> new HashSet<>()).add(body);
    }
    ages.add(probe.age());
    stages.addAll(plan.stages());
    sexes.add(probe.sex());
    where.addAll(need.where());
    clusters.add(need.cluster());
    programmes.addAll(need.programmes());
    (probe.trait().kind() == Trait.Kind.NONE ? plainSources : sources).addAll(need.sources());
  }

  /** The person is not asked for it. */
  void leavesOut(Probe probe) {
    if (probe.trait().kind() != Trait.Kind.NONE) {
      leftOut
          .computeIfAbsent(probe.trait(), trait -> new HashSet<>())
          .add(new Body(probe.age(), probe.sex()));
    }
  }

  /** A rule offers it. */
  void comesRound(Offer offer) {
    Text text =
        Text.rendered(
            language ->
                offer.programme()
                    + ": "
                    + HowOften.of(offer.terms()).in(language)
                    + ages(offer, language));
    rhythms.put(text.in(Language.EN), text);
  }

  private static String ages(Offer offer, Language language) {
    boolean isIndonesian = language == Language.ID;
    String from =
        offer.fromAge().isZero()
            ? ""
            : (isIndonesian ? " mulai " : " from ") + PeriodWords.of(offer.fromAge(), language);
    return counted(offer, isIndonesian)
        + from
        + offer
            .beforeAge()
            .map(
                age ->
                    (isIndonesian ? " sampai sebelum " : " to before ")
                        + PeriodWords.of(age, language))
            .orElse("");
  }

  private static String counted(Offer offer, boolean isIndonesian) {
    return switch (offer.anchor()) {
      case BIRTH -> "";
      case LAST_PERIOD ->
          isIndonesian ? ", dihitung dari HPHT," : ", counted from the last period,";
      case DELIVERY -> isIndonesian ? ", dihitung dari persalinan," : ", counted from birth,";
      case EXPOSURE -> isIndonesian ? ", dihitung dari pajanan," : ", counted from exposure,";
    };
  }

  Catalogue.Entry entry(Schedule schedule) {
    int doses = doses(schedule);
    if (doses > 0) {
      rhythms.put("", Text.of(doses + " dosis", doses == 1 ? "1 dose" : doses + " doses"));
    }
    return new Catalogue.Entry(
        any.kind(),
        any.code(),
        any.name(),
        spans(),
        ImmutableSet.copyOf(stages),
        ImmutableSet.copyOf(sexes),
        ImmutableSet.copyOf(codes(only(Trait.Kind.PLACE))),
        ImmutableSet.copyOf(codes(without(Trait.Kind.PLACE))),
        names(only(Trait.Kind.STATE)),
        names(without(Trait.Kind.STATE)),
        ImmutableList.copyOf(rhythms.values()),
        ImmutableSet.copyOf(where),
        ImmutableSet.copyOf(clusters),
        ImmutableSet.copyOf(programmes),
        ImmutableList.copyOf(isForPlainPeople ? plainSources : sources));
  }

  private int doses(Schedule schedule) {
    if (schedule.ladder().series().equals(any.code())) {
      return schedule.ladder().top();
    }
    Series series = schedule.series().get(any.code());
    return series == null ? 0 : (int) usual(series).mapToInt(Slot::dose).distinct().count();
  }

  /** The slots of most people on this day. */
  private Stream<Slot> usual(Series series) {
    return series.slots().stream()
        .filter(slot -> slot.variant().isEmpty() && slot.startedFrom().isEmpty())
        .filter(slot -> slot.inForceBefore().map(firstDay::isBefore).orElse(true));
  }

  String code() {
    return any.code();
  }

  /** Whether anybody was asked. */
  boolean isAsked() {
    return isForPlainPeople || !asked.isEmpty();
  }

  /** The traits with which people are asked, where plain people never are. */
  private Set<Trait> only(Trait.Kind kind) {
    return isForPlainPeople ? Set.of() : ofKind(asked.keySet(), kind);
  }

  /** The traits that keep somebody from being asked who, without it, would be. */
  private Set<Trait> without(Trait.Kind kind) {
    return Sets.filter(
        ofKind(leftOut.keySet(), kind),
        trait -> {
          Set<Body> bodies = leftOut.getOrDefault(trait, Set.of());
          return !Sets.intersection(bodies, plainOnFirstDay).isEmpty();
        });
  }

  private static Set<Trait> ofKind(Set<Trait> traits, Trait.Kind kind) {
    return Sets.filter(traits, trait -> trait.kind() == kind);
  }

  private static Set<String> codes(Set<Trait> traits) {
    Set<String> codes = new TreeSet<>();
    traits.forEach(trait -> codes.add(trait.code()));
    return codes;
  }

  private static ImmutableList<Text> names(Set<Trait> traits) {
    return traits.stream().map(Trait::name).collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<AgeSpan> spans() {
    var spans = ImmutableList.<AgeSpan>builder();
    int first = -1;
    for (int age = 0; age <= SyntheticPeople.AGES.size(); age++) {
      if (ages.contains(age)) {
        first = first < 0 ? age : first;
      } else if (first >= 0) {
        spans.add(new AgeSpan(SyntheticPeople.AGES.get(first), SyntheticPeople.AGES.get(age - 1)));
        first = -1;
      }
    }
    return spans.build();
  }
}
