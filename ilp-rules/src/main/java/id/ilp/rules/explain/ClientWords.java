package id.ilp.rules.explain;

import static id.ilp.rules.explain.Sentences.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import id.ilp.core.date.Dates;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Variant;
import id.ilp.core.person.Condition;
import id.ilp.core.person.Exposure;
import id.ilp.core.person.Person;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.text.Text;
import id.ilp.rules.client.Client;
import id.ilp.rules.explain.FoundWords.Shown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the record says to each question a rule may ask of the person. */
final class ClientWords {
  private final Client client;
  private final Person person;

  ClientWords(Client client) {
    this.client = client;
    this.person = client.person();
  }

  /** The value behind the question {@code word}; empty if this does not know the word. */
  Optional<Shown> describe(String word, List<String> arguments) {
    return switch (word) {
      case "ageInDays" -> number("found.days", client.ageInDays());
      case "ageInMonths" -> number("found.months", client.ageInMonths());
      case "ageInYears" -> number("found.years", client.ageInYears());
      case "isFemale", "isMale", "knowsSex" -> shown(sex());
      case "isIn" -> stages();
      case "isPupil" -> shown(grade());
      case "knowsVillage" -> shown(village());
      case "isOfferedHere" -> shown(region(arguments));
      case "isBornFrom" -> shown(say("found.born", Map.of("date", person.birthDate())));
      case "marriesWithin" -> shown(marriage());
      case "isOn" -> shown(variant(arguments));
      case "isBornBelow" -> shown(birthWeight());
      case "asks" -> shown(say("found.programmes", Map.of("names", client.programmes())));
      case "knownWith", "knownWithAny", "knownWithSince" ->
          Optional.of(conditions(one -> arguments.contains(one.code())));
      case "reactedWith" ->
          Optional.of(
              conditions(one -> arguments.stream().anyMatch(a -> one.code().startsWith(a + "-"))));
      case "exposedToAny" -> shown(exposures(arguments));
      default -> Optional.empty();
    };
  }

  private static Optional<Shown> shown(Text text) {
    return Optional.of(Shown.of(text));
  }

  private static Optional<Shown> number(String key, int number) {
    return shown(say(key, Map.of("number", number)));
  }

  private Text sex() {
    return person
        .sex()
        .map(sex -> say("found.sex", Map.of("sex", Sentences.sex(sex))))
        .orElseGet(() -> say("found.no-sex"));
  }

  private Optional<Shown> stages() {
    List<Text> stages = client.stages().stream().map(Sentences::stage).toList();
    Text text =
        stages.isEmpty() ? say("found.no-stage") : say("found.stages", Map.of("stages", stages));
    return Optional.of(new Shown(text, client.pregnancyIds()));
  }

  private Text grade() {
    if (person.schoolGrade().isEmpty()) {
      return say("found.no-grade");
    }
    int grade = person.schoolGrade().getAsInt();
    return grade == 0 ? say("found.not-at-school") : say("found.grade", Map.of("grade", grade));
  }

  private Text village() {
    return person
        .province()
        .map(province -> say("found.province", Map.of("province", province)))
        .orElseGet(() -> say("found.no-village"));
  }

  private Text region(List<String> what) {
    var places = new TreeSet<String>();
    client.pack().regions().stream()
        .filter(row -> what.stream().anyMatch(one -> row.holds(one, client.asOf())))
        .forEach(row -> places.addAll(row.places()));
    if (places.isEmpty()) {
      return say("found.no-region");
    }
    boolean byProvince = places.stream().allMatch(place -> place.length() == 2);
    return person
        .province()
        .map(
            own ->
                byProvince
                    ? say("found.region", Map.of("province", own, "provinces", places))
                    : say(
                        "found.region-place",
                        Map.of("village", person.village().orElse(own), "places", places)))
        .orElseGet(() -> say("found.no-village"));
  }

  private Text marriage() {
    return person
        .plansMarriageOn()
        .map(day -> say("found.marriage", Map.of("date", day)))
        .orElseGet(() -> say("found.no-marriage"));
  }

  private Text birthWeight() {
    return client.vaccinee().birthWeight().isPresent()
        ? say("found.birth-weight", Map.of("grams", client.vaccinee().birthWeight().getAsDouble()))
        : say("found.no-birth-weight");
  }

  /** Why the person is, or is not, on a variant: the first part of its row that does not hold. */
  private Text variant(List<String> names) {
    var reasons = new ArrayList<Text>();
    for (Variant variant : client.pack().schedule().variants()) {
      if (names.contains(variant.name())) {
        reasons.add(variant(variant));
      }
    }
    return reasons.isEmpty() ? say("found.no-fact") : Sentences.join("; ", reasons);
  }

  private Text variant(Variant variant) {
    LocalDate asOf = client.asOf();
    String province = person.province().orElse("");
    var given = Sets.intersection(variant.endedBy(), client.immunization().routineProducts());
    if (asOf.isBefore(variant.from())) {
      return say("found.variant-later", Map.of("name", variant.name(), "date", variant.from()));
    } else if (!variant.provinces().isEmpty() && !variant.provinces().contains(province)) {
      return province.isEmpty()
          ? say("found.no-village")
          : say(
              "found.variant-province",
              Map.of(
                  "name", variant.name(), "province", province, "provinces", variant.provinces()));
    } else if (variant.beforeAge().isPresent()
        && !asOf.isBefore(Dates.plus(person.birthDate(), variant.beforeAge().get()))) {
      return say(
          "found.variant-age", Map.of("name", variant.name(), "age", variant.beforeAge().get()));
    } else if (!given.isEmpty()) {
      return say(
          "found.variant-ended", Map.of("name", variant.name(), "vaccines", new TreeSet<>(given)));
    } else if (client.isOn(variant.name())) {
      return say("found.variant", Map.of("name", variant.name()));
    }
    return variant.bornBelow().isPresent()
        ? Sentences.join("; ", List.of(birthWeight(), named(variant)))
        : named(variant);
  }

  private Text named(Variant variant) {
    return conditions(
            one ->
                variant.conditions().contains(one.code()) || variant.unless().contains(one.code()))
        .text();
  }

  private Shown conditions(Predicate<Condition> wanted) {
    var texts = new ArrayList<Text>();
    var uses = ImmutableList.<String>builder();
    for (Condition one : client.conditions()) {
      if (wanted.test(one)) {
        texts.add(condition(one, client.asOf()));
        uses.add(one.id());
      }
    }
    return texts.isEmpty()
        ? Shown.of(say("found.no-condition"))
        : new Shown(Sentences.join("; ", texts), uses.build());
  }

  /** A condition with its days, as seen on {@code asOf}. */
  static Text condition(Condition one, LocalDate asOf) {
    Text name =
        RecordCodes.catalogue()
            .of(RecordCodes.Kind.CONDITION)
            .getOrDefault(one.code(), Text.of(one.code(), one.code()));
    if (!one.holdsOn(asOf) && one.until().isPresent()) {
      return say(
          "found.condition-ended",
          Map.of("name", name, "id", one.id(), "date", one.until().get().latest()));
    }
    return one.from()
        .map(
            from ->
                say(
                    "found.condition-since",
                    Map.of("name", name, "id", one.id(), "date", from.earliest())))
        .orElseGet(() -> say("found.condition", Map.of("name", name, "id", one.id())));
  }

  private Text exposures(List<String> codes) {
    List<Text> texts =
        client.exposures().stream()
            .filter(one -> codes.contains(one.code()))
            .map(ClientWords::exposure)
            .toList();
    return texts.isEmpty() ? say("found.no-exposure") : Sentences.join("; ", texts);
  }

  private static Text exposure(Exposure one) {
    Text name =
        RecordCodes.catalogue()
            .of(RecordCodes.Kind.EXPOSURE)
            .getOrDefault(one.code(), Text.of(one.code(), one.code()));
    return one.date()
        .map(RecordDate::earliest)
        .map(day -> say("found.exposure", Map.of("name", name, "date", day)))
        .orElse(name);
  }
}
