package id.ilp.rules.internal;

import com.google.common.base.Predicates;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import id.ilp.core.immunization.Variant;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.PregnancyEndType;
import id.ilp.core.person.Sex;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.RegionRow;
import id.ilp.rules.pack.RulePack;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * People without history, of every age and both sexes, in every province and with every condition
 * that some rule or row mentions. Only for looking at a rule book from outside.
 */
public final class SyntheticPeople {
  /** What sets a person apart from a plain one of the same age and sex. */
  public record Trait(Kind kind, String code, Text name) {
    /** What it is about. */
    public enum Kind {
      NONE,
      PLACE,
      STATE
    }
  }

  /**
   * A person on a day.
   *
   * @param age index into {@link #AGES}
   */
  public record Probe(HealthRecord record, LocalDate asOf, int age, Sex sex, Trait trait) {}

  /** Ages looked at: first days, every month to five years, every year after. */
  static final ImmutableList<Period> AGES =
      ImmutableList.<Period>builder()
          .add(Period.ZERO, Period.ofDays(7))
          .addAll(IntStream.range(1, 60).mapToObj(Period::ofMonths).toList())
          .addAll(IntStream.rangeClosed(5, 100).mapToObj(Period::ofYears).toList())
          .build();

  /** Of somebody who is like most. */
  public static final Trait PLAIN = new Trait(Trait.Kind.NONE, "", Text.of("", ""));

  /** Ages in completed years; whom it makes sense to look at, no limit of any programme. */
  private record Body(int age, Sex sex) {}

  private static final Predicate<Body> EVERYBODY = Predicates.alwaysTrue();
  private static final int LEAST_AGE_OF_PARENTS = 12;
  private static final int GREATEST_AGE_OF_MOTHERS = 50;
  private static final int MONTHS = 12;
  private static final int FIRST_SCHOOL_YEARS = 6;
  private static final int LAST_GRADE = 12;
  private static final int VILLAGE_DIGITS = 10;

  private final RulePack pack;
  private final LocalDate asOf;
  private final Predicate<Trait> which;
  private final Consumer<Probe> reader;
  private final ImmutableSortedSet<String> places;
  private final String elsewhere;

  /** People of {@code pack} around {@code asOf}, each handed to {@code reader}. */
  SyntheticPeople(RulePack pack, LocalDate asOf, Consumer<Probe> reader) {
    this(pack, asOf, Predicates.alwaysTrue(), reader);
  }

  /** The same of those traits only that {@code which} holds for. */
  public SyntheticPeople(
      RulePack pack, LocalDate asOf, Predicate<Trait> which, Consumer<Probe> reader) {
    this.which = which;
    this.pack = pack;
    this.asOf = asOf;
    this.reader = reader;
    var mentioned = ImmutableSortedSet.<String>naturalOrder();
    pack.regions().stream().map(RegionRow::places).forEach(mentioned::addAll);
    pack.schedule().variants().stream().map(Variant::provinces).forEach(mentioned::addAll);
    this.places = mentioned.build();
    this.elsewhere =
        IntStream.range(11, 100)
            .mapToObj(Integer::toString)
            .filter(code -> places.stream().noneMatch(place -> place.startsWith(code)))
            .findFirst()
            .orElseThrow();
  }

  /** Plain people first, then those with a trait. */
  void all() {
    for (int month = 0; month < MONTHS; month++) {
      LocalDate day = asOf.plusMonths(month);
      people(day, elsewhere, PLAIN, EVERYBODY, (person, record) -> {});
    }
    withTraits();
  }

  /** The same on one day only. */
  public void ofOneDay() {
    people(asOf, elsewhere, PLAIN, EVERYBODY, (person, record) -> {});
    withTraits();
  }

  private void withTraits() {
    for (String place : places) {
      var trait = new Trait(Trait.Kind.PLACE, place, Text.of(place, place));
      people(asOf, place, trait, EVERYBODY, (person, record) -> {});
    }
    RecordCodes codes = RecordCodes.catalogue();
    codes.of(RecordCodes.Kind.CONDITION).forEach(this::withCondition);
    codes.of(RecordCodes.Kind.EXPOSURE).forEach(this::withExposure);
    state(
        new Trait(Trait.Kind.STATE, "not-at-school", Text.of("tidak bersekolah", "not at school")),
        body -> body.age() >= FIRST_SCHOOL_YEARS,
        (p, r) -> p.schoolGrade(0));
    state(
        new Trait(Trait.Kind.STATE, "about-to-marry", Text.of("calon pengantin", "about to marry")),
        body -> body.age() >= LEAST_AGE_OF_PARENTS,
        (p, r) -> p.plansMarriageOn(asOf.plusMonths(3)));
    state(
        new Trait(Trait.Kind.STATE, "pregnant", Text.of("hamil", "pregnant")),
        SyntheticPeople::mayBePregnant,
        (p, r) -> r.addPregnancy(pregnancy(asOf.minusWeeks(20), Optional.empty())));
    state(
        new Trait(Trait.Kind.STATE, "postpartum", Text.of("nifas", "after birth")),
        SyntheticPeople::mayBePregnant,
        (p, r) ->
            r.addPregnancy(
                pregnancy(
                    asOf.minusWeeks(41),
                    Optional.of(
                        new Pregnancy.End(
                            asOf.minusDays(7), Optional.of(PregnancyEndType.LIVE_BIRTH))))));
  }

  private static boolean mayBePregnant(Body body) {
    return body.sex() == Sex.FEMALE
        && body.age() >= LEAST_AGE_OF_PARENTS
        && body.age() <= GREATEST_AGE_OF_MOTHERS;
  }

  private static Pregnancy pregnancy(LocalDate begun, Optional<Pregnancy.End> end) {
    return new Pregnancy("g1", Optional.of(begun), end);
  }

  private void withCondition(String code, Text name) {
    if (pack.wordsOfRules().contains(code)) {
      var trait = new Trait(Trait.Kind.STATE, code, name);
      var condition =
          new Condition("c1", code, Optional.empty(), Optional.empty(), Optional.empty());
      people(asOf, elsewhere, trait, EVERYBODY, (person, record) -> record.addCondition(condition));
    }
  }

  private void withExposure(String code, Text name) {
    if (pack.wordsOfRules().contains(code)) {
      var trait = new Trait(Trait.Kind.STATE, code, name);
      var exposure = new Exposure(code, Optional.empty());
      people(asOf, elsewhere, trait, EVERYBODY, (person, record) -> record.addExposure(exposure));
    }
  }

  private void state(
      Trait trait, Predicate<Body> whom, BiConsumer<Person.Builder, HealthRecord.Builder> change) {
    people(asOf, elsewhere, trait, whom, change);
  }

  private void people(
      LocalDate day,
      String place,
      Trait trait,
      Predicate<Body> whom,
      BiConsumer<Person.Builder, HealthRecord.Builder> change) {
    if (!which.test(trait)) {
      return;
    }
    for (int age = 0; age < AGES.size(); age++) {
      for (Sex sex : Sex.values()) {
        if (!whom.test(new Body(AGES.get(age).getYears(), sex))) {
          continue;
        }
        var person =
            Person.builder()
                .id("P-1")
                .sex(sex)
                .birthDate(day.minus(AGES.get(age)))
                .village((place + "00000000").substring(0, VILLAGE_DIGITS));
        int grade = AGES.get(age).getYears() - FIRST_SCHOOL_YEARS;
        if (grade >= 1 && grade <= LAST_GRADE) {
          person.schoolGrade(grade);
        }
        var record = HealthRecord.builder();
        change.accept(person, record);
        reader.accept(new Probe(record.person(person.build()).build(), day, age, sex, trait));
      }
    }
  }
}
