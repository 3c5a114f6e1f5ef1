package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.Dates;
import id.ilp.core.facility.Facility;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Person;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.plan.Assessment;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.referral.Referral;
import id.ilp.core.referral.Urgency;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.CarePolicy;
import id.ilp.rules.pack.PeriodWords;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Texts;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what goes along with a referral. What a kader writes names no diagnosis. */
final class Handovers {
  private static final int MONTHS_UNTIL = 24;

  private final Texts texts;
  private final CarePolicy policy;
  private final ImmutableMap<String, ScreeningType> types;

  /** Classes that say nothing stands out, as assessment and band. */
  private final ImmutableSet<String> harmless;

  Handovers(RulePack pack) {
    this.texts = pack.textsOf(ReferralPaths.FOLDER);
    this.policy = pack.care();
    this.types = pack.screeningTypes().byCode();
    this.harmless =
        pack.everyScheme().stream()
            .flatMap(
                scheme ->
                    scheme.bands().stream()
                        .filter(band -> band.severity() == 0)
                        .map(band -> scheme.code() + " " + band.code()))
            .collect(ImmutableSet.toImmutableSet());
  }

  Handover of(
      HealthRecord record,
      CarePlan seen,
      Referral referral,
      ImmutableList<Facility> way,
      boolean isForKader) {
    return new Handover(
        ImmutableList.of(
            who(record.person(), seen.asOf()),
            referral.reason(),
            say(urgency(referral.urgency()), Map.of("by", referral.by()))),
        background(record, seen, isForKader),
        assessment(record, seen, referral, isForKader),
        recommendation(referral, way));
  }

  private static String urgency(Urgency urgency) {
    return switch (urgency) {
      case EMERGENCY -> "sbar-urgency-emergency";
      case URGENT -> "sbar-urgency-urgent";
      case SOON -> "sbar-urgency-soon";
      case ROUTINE -> "sbar-urgency-routine";
    };
  }

  private Text say(String key, Map<String, Object> values) {
    return texts.get(key).forStaff(values);
  }

  private static Text who(Person person, LocalDate asOf) {
    int months = Dates.completedMonths(person.birthDate(), asOf);
    Period age =
        months < 1
            ? Period.ofDays(Dates.days(person.birthDate(), asOf))
            : months < MONTHS_UNTIL ? Period.ofMonths(months) : Period.ofYears(months / 12);
    Text sex =
        person
            .sex()
            .map(known -> Text.of(known.term(), CareDesk.small(known)))
            .orElse(Text.of("jenis kelamin tidak tercatat", "sex not recorded"));
    return Text.rendered(
        language ->
            person.id() + ", " + sex.in(language) + ", " + PeriodWords.of(age, language) + ".");
  }

  private ImmutableList<Text> background(HealthRecord record, CarePlan seen, boolean isForKader) {
    var background = ImmutableList.<Text>builder();
    if (seen.stages().contains(LifeStage.PREGNANT)) {
      background.add(
          gestation(record, seen.asOf())
              .map(weeks -> say("sbar-pregnant", Map.of("weeks", weeks)))
              .orElseGet(() -> say("sbar-pregnant-unknown", Map.of())));
    }
    List<Text> known =
        record.conditions().stream()
            .filter(one -> isKnown(one, seen.asOf()))
            .map(Condition::code)
            .distinct()
            .map(Handovers::name)
            .toList();
    if (!known.isEmpty()) {
      background.add(
          isForKader
              ? say("sbar-history-hidden", Map.of())
              : say("sbar-history", Map.of("conditions", known)));
    }
    ImmutableList<Text> all = background.build();
    return all.isEmpty() ? ImmutableList.of(say("sbar-no-history", Map.of())) : all;
  }

  private static Optional<Integer> gestation(HealthRecord record, LocalDate asOf) {
    return record.pregnancies().stream()
        .filter(one -> one.end().isEmpty())
        .map(Pregnancy::lastMenstrualPeriod)
        .flatMap(Optional::stream)
        .filter(day -> !day.isAfter(asOf))
        .max(Comparator.naturalOrder())
        .map(day -> Dates.days(day, asOf) / 7);
  }

  private static boolean isKnown(Condition one, LocalDate asOf) {
    return one.from().map(day -> !day.earliest().isAfter(asOf)).orElse(true)
        && one.until().map(day -> !day.latest().isBefore(asOf)).orElse(true);
  }

  private static Text name(String condition) {
    Text name = RecordCodes.catalogue().of(RecordCodes.Kind.CONDITION).get(condition);
    return name == null ? Text.of(condition, condition) : name;
  }

  private ImmutableList<Text> assessment(
      HealthRecord record, CarePlan seen, Referral referral, boolean isForKader) {
    var found = new ArrayList<Text>();
    var unnamed = new ArrayList<Text>();
    for (ScreeningRecord one : record.screenings()) {
      boolean isShown = !isForKader || policy.tasks().containsKey(one.type());
      if (isShown && referral.uses().contains(one.id()) && one.date().isPresent()) {
        values(one).forEach(found::add);
      }
    }
    for (Assessment one : seen.assessments()) {
      boolean isUsed = one.of().map(referral.uses()::contains).orElse(false);
      boolean isTold = !harmless.contains(one.code() + " " + one.band().orElse(""));
      if (isUsed && isTold && one.label().isPresent()) {
        boolean isUnnamed = isForKader && policy.named(one.code()).isEmpty();
        (isUnnamed ? unnamed : found).add(named(one.code(), one.label().get(), isUnnamed));
      }
    }
    if (found.isEmpty()) {
      found.addAll(unnamed); // a class without what it is of says little beside others
    }
    return found.isEmpty()
        ? ImmutableList.of(say("sbar-no-values", Map.of()))
        : found.stream().distinct().collect(ImmutableList.toImmutableList());
  }

  private Stream<Text> values(ScreeningRecord one) {
    if (one.measurements().isEmpty()) {
      return Stream.of();
    }
    ScreeningType type = types.get(one.type());
    List<String> order = type == null ? ImmutableList.of() : type.measurements().keySet().asList();
    List<Text> values =
        one.measurements().entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> order.indexOf(entry.getKey())))
            .map(entry -> value(one.type(), entry.getKey(), entry.getValue()))
            .toList();
    String date = one.date().map(Object::toString).orElse("?");
    return Stream.of(
        Text.rendered(
            language ->
                values.stream()
                    .map(value -> value.in(language))
                    .collect(Collectors.joining(", ", date + ": ", "."))));
  }

  /** A class and what it is of; the code of an assessment may name a disease. */
  private Text named(String code, Text label, boolean isUnnamed) {
    if (isUnnamed) {
      return Text.rendered(language -> label.in(language) + ".");
    }
    Text name = policy.word(code);
    return Text.rendered(language -> name.in(language) + ": " + label.in(language) + ".");
  }

  private Text value(String type, String name, Quantity quantity) {
    Text word = policy.word(type, name);
    Text value = policy.quantity(quantity);
    return Text.rendered(language -> word.in(language) + " " + value.in(language));
  }

  private ImmutableList<Text> recommendation(Referral referral, ImmutableList<Facility> way) {
    var asked = ImmutableList.<Text>builder();
    asked.add(say("sbar-please", Map.of("place", ReferralPaths.place(referral.to(), way))));
    if (way.size() > 1) {
      asked.add(say("sbar-way", Map.of("way", way.stream().map(Facility::name).toList())));
    }
    asked.add(say("sbar-answer", Map.of()));
    return asked.build();
  }
}
