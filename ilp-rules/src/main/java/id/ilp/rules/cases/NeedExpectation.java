package id.ilp.rules.cases;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.DoseTiming;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.referral.Urgency;
import id.ilp.rules.cases.Details.Detail;
import id.ilp.rules.cases.Details.Match;
import id.ilp.rules.cases.Words.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a case expects of one need: {@code mr=OVERDUE dose 2 from 2026-07-15 CATCH_UP}. */
final class NeedExpectation {
  private final String code;
  private final NeedStatus status;
  private final Details<Need> details;

  NeedExpectation(Word first, Words words, Vocabulary vocabulary) {
    Word[] parts = first.split("=", "blood-pressure=DUE");
    this.code = Vocabulary.expected(parts[0], "need of this book", vocabulary.needs());
    this.status = parts[1].choice(NeedStatus.class);
    this.details = new Details<>(words, details(vocabulary));
  }

  String code() {
    return code;
  }

  Optional<String> found(CarePlan plan) {
    Optional<Need> need = plan.need(code);
    if (need.isEmpty()) {
      return Optional.of("no need " + code);
    }
    return need.get().status() == status && details.agree(need.get())
        ? Optional.empty()
        : Optional.of(code + "=" + need.get().status() + details.shown(need.get()));
  }

  private static ImmutableMap<String, Detail<Need>> details(Vocabulary vocabulary) {
    Consumer<Word> programme =
        word -> Vocabulary.expected(word, "programme", vocabulary.book().programmes().keySet());
    Consumer<Word> vaccine = word -> Vocabulary.expected(word, "vaccine", vocabulary.vaccines());
    var known = ImmutableMap.<String, Detail<Need>>builder();
    known.put("dose", new Detail<>(Match.ONE, NeedExpectation::dose, Word::integer));
    known.put("product", new Detail<>(Match.ONE, need -> one(need.product()), vaccine));
    known.put("from", day(Need::earliest));
    known.put("recommended", day(Need::recommended));
    known.put("overdue", day(Need::overdueFrom));
    known.put("latest", day(Need::latest));
    known.put("next", day(Need::next));
    known.put("by", new Detail<>(Match.ALL, Need::programmes, programme));
    known.put(
        "at",
        new Detail<>(
            Match.ALL, need -> names(need.where()), word -> word.choice(FacilityTier.class)));
    known.put(
        "cluster",
        new Detail<>(
            Match.ONE, need -> List.of(need.cluster().name()), word -> word.choice(Cluster.class)));
    known.put("missing", new Detail<>(Match.LAST_PART, Need::missing, word -> {}));
    known.put("uses", new Detail<>(Match.SOME, Need::uses, ItemExpectations::checkId));
    Function<Need, List<String>> timing = need -> one(need.timing());
    for (DoseTiming constant : DoseTiming.values()) {
      known.put(constant.name(), new Detail<>(Match.FLAG, timing, word -> {}));
    }
    Function<Need, List<String>> urgency = need -> one(need.urgency());
    for (Urgency constant : Urgency.values()) {
      known.put(constant.name(), new Detail<>(Match.FLAG, urgency, word -> {}));
    }
    return known.buildOrThrow();
  }

  private static Detail<Need> day(Function<Need, Optional<LocalDate>> said) {
    return new Detail<>(Match.ONE, need -> one(said.apply(need)), Word::day);
  }

  private static List<String> dose(Need need) {
    return need.dose().isPresent() ? List.of(Integer.toString(need.dose().getAsInt())) : List.of();
  }

  static List<String> one(Optional<?> value) {
    return value.map(one -> List.of(one.toString())).orElse(List.of());
  }

  static ImmutableList<String> names(List<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).collect(ImmutableList.toImmutableList());
  }
}
