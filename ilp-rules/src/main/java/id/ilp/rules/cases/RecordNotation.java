package id.ilp.rules.cases;

import com.google.common.collect.ImmutableSet;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.DoseProgramme;
import id.ilp.core.immunization.Evidence;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.MaritalStatus;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.PregnancyEndType;
import id.ilp.core.person.Sex;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.referral.ReferralOutcome;
import id.ilp.core.referral.ReferralRecord;
import id.ilp.core.screening.Quantity;
import id.ilp.core.service.Provider;
import id.ilp.core.service.ServiceRecord;
import id.ilp.rules.cases.Words.Word;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the person and the history of a case. */
final class RecordNotation {
  private static final Pattern QUANTITY = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(\\D\\S*)?");
  private static final ImmutableSet<String> OF_A_PERSON =
      ImmutableSet.of("grade", "village", "birthWeight", "gestation", "wedding", "marital");
  private static final ImmutableSet<String> EVIDENCE =
      Arrays.stream(Evidence.values()).map(Enum::name).collect(ImmutableSet.toImmutableSet());

  private final Vocabulary vocabulary;
  private final RecordDraft draft = new RecordDraft();

  RecordNotation(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Reads the cell {@code person}. */
  HealthRecord person(String cell) {
    Words words = Words.of(cell);
    Word sex = words.next("the sex: F, M or ?");
    switch (sex.text()) {
      case "F" -> draft.person().sex(Sex.FEMALE);
      case "M" -> draft.person().sex(Sex.MALE);
      case "?" -> {}
      default -> throw sex.problem("is not a sex: F, M or ?");
    }
    draft.person().birthDate(words.next("the birth date").day());
    while (words.hasNext()) {
      ofPerson(words.next("a fact of the person"));
    }
    try {
      return draft.build();
    } catch (IllegalArgumentException e) {
      throw new NotationException(0, String.valueOf(e.getMessage()));
    }
  }

  private void ofPerson(Word word) {
    Word[] parts = word.split("=", "grade=5");
    Word value = parts[1];
    switch (parts[0].text()) {
      case "grade" -> draft.person().schoolGrade(value.integer());
      case "village" -> draft.person().village(value.text());
      case "gestation" ->
          draft.person().gestationAtBirth(value.read("a period such as P36W", Period::parse));
      case "wedding" -> draft.person().plansMarriageOn(value.day());
      case "marital" -> draft.person().maritalStatus(value.choice(MaritalStatus.class));
      case "birthWeight" -> draft.person().birthWeight(quantity(value, ""));
      default -> throw parts[0].unknown("fact of a person", OF_A_PERSON);
    }
  }

  /** Reads the cell {@code history}, after the person. */
  HealthRecord history(String cell) {
    for (Words words : Words.several(cell)) {
      Word first = words.next("an entry");
      switch (first.text()) {
        case "condition" -> condition(words);
        case "pregnant" -> pregnancy(words);
        case "exposed" -> exposure(words);
        case "referred" -> referral(words);
        default -> dated(first, words);
      }
      words.end();
    }
    return draft.build();
  }

  private void condition(Words words) {
    Word code = words.next("a condition");
    vocabulary.known(code, "condition", vocabulary.codes(RecordCodes.Kind.CONDITION));
    Optional<RecordDate> from = Optional.empty();
    Optional<RecordDate> until = Optional.empty();
    Optional<String> detail = Optional.empty();
    while (words.hasNext()) {
      Word word = words.next("a span");
      int dots = word.text().indexOf("..");
      if (word.text().startsWith("detail=")) {
        detail = Optional.of(word.text().substring("detail=".length()));
      } else if (dots >= 0) {
        from = end(new Word(word.text().substring(0, dots), word.at()));
        until = end(word.tail(dots + 2));
      } else {
        throw word.problem("is not a span such as 2024-03-01..2025-01-31, nor detail=…");
      }
    }
    draft.addCondition(code.text(), from, until, detail);
  }

  private static Optional<RecordDate> end(Word word) {
    return word.text().isEmpty() ? Optional.empty() : word.date();
  }

  private void pregnancy(Words words) {
    Optional<LocalDate> lastPeriod = Optional.empty();
    Optional<Pregnancy.End> end = Optional.empty();
    while (words.hasNext()) {
      Word what = words.next("LMP or an end");
      if (what.text().equals("LMP")) {
        lastPeriod = Optional.of(words.next("the last menstrual period").day());
      } else {
        Optional<PregnancyEndType> type =
            what.text().equals("END")
                ? Optional.empty()
                : Optional.of(what.choice(PregnancyEndType.class));
        end = Optional.of(new Pregnancy.End(words.next("the day it ended").day(), type));
      }
    }
    Optional<LocalDate> begun = lastPeriod;
    Optional<Pregnancy.End> ended = end;
    draft.addPregnancy(id -> new Pregnancy(id, begun, ended));
  }

  private void exposure(Words words) {
    Word code = words.next("an exposure");
    vocabulary.known(code, "exposure", vocabulary.codes(RecordCodes.Kind.EXPOSURE));
    draft.addExposure(
        new Exposure(
            code.text(), words.hasNext() ? words.next("a date").date() : Optional.empty()));
  }

  private void referral(Words words) {
    Word reason = words.next("what for");
    vocabulary.known(reason, "finding or condition", vocabulary.reasons());
    Optional<RecordDate> date = words.next("a date").date();
    FacilityTier to = FacilityTier.PUSKESMAS;
    Optional<ReferralOutcome> outcome = Optional.empty();
    while (words.hasNext()) {
      Word word = words.next("a tier or an outcome");
      if (word.text().startsWith("outcome=")) {
        outcome = Optional.of(word.tail("outcome=".length()).choice(ReferralOutcome.class));
      } else {
        to = word.choice(FacilityTier.class);
      }
    }
    Optional<FacilityTier> place = Optional.of(to);
    Optional<ReferralOutcome> said = outcome;
    draft.addReferral(id -> new ReferralRecord(id, reason.text(), place, date, said));
  }

  private void dated(Word first, Words words) {
    Optional<RecordDate> date = first.date();
    Word what = words.next("what was done");
    if (what.text().equals("service")) {
      service(date, words);
    } else if (what.text().equals("weight") || vocabulary.screenings().contains(what.text())) {
      var screening = new ScreeningNotation(vocabulary.book(), what, words).read();
      date.ifPresent(screening::date);
      draft.add(screening);
    } else {
      var codes =
          ImmutableSet.<String>builder()
              .add("service", "weight")
              .addAll(vocabulary.screenings())
              .addAll(vocabulary.vaccines())
              .build();
      vocabulary.known(what, "vaccine or screening", codes);
      dose(what.text(), date, words);
    }
  }

  private void service(Optional<RecordDate> date, Words words) {
    Word type = words.next("a service");
    vocabulary.known(type, "service", vocabulary.codes(RecordCodes.Kind.SERVICE));
    var service = ServiceRecord.builder().type(type.text());
    date.ifPresent(service::date);
    while (words.hasNext()) {
      Word word = words.next("a tier, quantity or provider");
      if (word.text().startsWith("quantity=")) {
        service.quantity(word.tail("quantity=".length()).read("a number", Double::parseDouble));
      } else if (word.text().startsWith("by=")) {
        service.by(word.tail("by=".length()).choice(Provider.class));
      } else {
        service.place(word.choice(FacilityTier.class));
      }
    }
    draft.add(service);
  }

  private void dose(String vaccine, Optional<RecordDate> date, Words words) {
    var dose = Dose.builder().vaccine(vaccine).date(date);
    while (words.hasNext()) {
      Word word = words.next("a programme");
      if (EVIDENCE.contains(word.text())) {
        dose.evidence(word.choice(Evidence.class));
      } else {
        dose.programme(word.choice(DoseProgramme.class));
      }
    }
    draft.add(dose);
  }

  /** A number with its unit, or in {@code unit} if it has none. */
  static Quantity quantity(Word word, String unit) {
    Matcher parts = QUANTITY.matcher(word.text());
    if (!parts.matches() || (parts.group(2) == null && unit.isEmpty())) {
      throw word.problem("is not a number with its unit, such as 8.2kg");
    }
    return new Quantity(
        Double.parseDouble(parts.group(1)), parts.group(2) == null ? unit : parts.group(2));
  }
}
