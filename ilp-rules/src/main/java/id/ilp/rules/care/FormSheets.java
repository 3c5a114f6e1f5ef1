package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.screening.MeasurementType;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.screening.ScreeningType;
import id.ilp.rules.pack.CarePolicy;
import id.ilp.rules.pack.CarePolicy.Step;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Satisfier;
import id.ilp.rules.pack.Topic;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The forms and blanks that settle the needs of a plan. */
final class FormSheets {
  private final RulePack pack;
  private final CarePolicy policy;

  FormSheets(RulePack pack) {
    this.pack = pack;
    this.policy = pack.care();
  }

  /** The step in which a need is met. */
  Step step(Need need) {
    return policy.stepOf(need.kind(), settling(need).stream().map(Satisfier::type).toList());
  }

  private List<Satisfier> settling(Need need) {
    return Optional.ofNullable(pack.topics().get(need.code()))
        .filter(topic -> topic.kind() == need.kind())
        .map(Topic::satisfiedBy)
        .orElse(ImmutableList.of())
        .stream()
        .filter(one -> one.from() == Satisfier.From.RECORD)
        .filter(one -> pack.screeningTypes().byCode().containsKey(one.type()))
        .toList();
  }

  private List<Satisfier> used(Need need, CarePlan plan, FacilityTier at) {
    return policy
        .formOf(need.code(), at, plan.stages())
        .map(form -> (List<Satisfier>) form.forms())
        .orElseGet(() -> settling(need));
  }

  /** The forms that settle a screening; of several any one. */
  ImmutableList<FormSheet> of(Need need, CarePlan plan, FacilityTier at, boolean isForKader) {
    if (need.kind() != NeedKind.SCREENING) {
      return ImmutableList.of();
    }
    SetMultimap<String, Satisfier> byType = LinkedHashMultimap.create();
    used(need, plan, at).forEach(one -> byType.put(one.type(), one));
    var forms = ImmutableList.<FormSheet>builder();
    byType
        .asMap()
        .forEach((code, ways) -> type(code).ifPresent(t -> forms.add(form(t, ways, isForKader))));
    return forms.build();
  }

  private Optional<ScreeningType> type(String code) {
    return Optional.ofNullable(pack.screeningTypes().byCode().get(code));
  }

  /** Several numbers, any of which will do, are all offered; items are those of the whole form. */
  private FormSheet form(ScreeningType type, Collection<Satisfier> ways, boolean isForKader) {
    boolean isWhole = ways.stream().anyMatch(one -> one.parts().isEmpty());
    var blanks = ImmutableList.<Blank>builder();
    for (MeasurementType one : type.measurements().values()) {
      if (isWhole || ways.stream().anyMatch(way -> way.parts().contains(one.name()))) {
        blanks.add(blank(type, one, Optional.empty()));
      }
    }
    return new FormSheet(
        type.code(),
        isForKader ? policy.named(type.code()).orElse(type.name()) : type.name(),
        blanks.build(),
        ItemRun.of(type, item -> policy.word(type.code(), item)));
  }

  /** What is measured at this visit, in the order of the catalogue, with what was found last. */
  ImmutableList<Blank> measures(
      HealthRecord record, CarePlan plan, FacilityTier at, List<Need> needs) {
    SetMultimap<String, String> wanted = LinkedHashMultimap.create();
    policy.measuresAt(at, plan.stages()).forEach(one -> wanted.putAll(one.type(), parts(one)));
    for (Need need : needs) {
      if (step(need) == Step.MEASURE) {
        used(need, plan, at).forEach(one -> wanted.putAll(one.type(), parts(one)));
      }
    }
    var blanks = ImmutableList.<Blank>builder();
    for (ScreeningType type : pack.screeningTypes().byCode().values()) {
      for (MeasurementType one : type.measurements().values()) {
        if (wanted.containsEntry(type.code(), one.name())) {
          blanks.add(blank(type, one, last(record, plan, type, one)));
        }
      }
    }
    return blanks.build();
  }

  private Collection<String> parts(Satisfier one) {
    return one.parts().isEmpty()
        ? type(one.type()).map(type -> type.measurements().keySet().asList()).orElseThrow()
        : one.parts();
  }

  private Blank blank(ScreeningType type, MeasurementType one, Optional<Blank.Reading> last) {
    return new Blank(
        type.code(),
        one.name(),
        policy.word(one.name()),
        one.unit(),
        policy.unit(one.unit()),
        last);
  }

  private Optional<Blank.Reading> last(
      HealthRecord record, CarePlan plan, ScreeningType type, MeasurementType one) {
    return record.screenings().stream()
        .filter(found -> found.type().equals(type.code()))
        .filter(found -> found.measurements().containsKey(one.name()))
        .filter(found -> found.date().map(d -> !d.latest().isAfter(plan.asOf())).orElse(false))
        .max(
            Comparator.comparing((ScreeningRecord found) -> found.date().orElseThrow().latest())
                .thenComparing(ScreeningRecord::id))
        .flatMap(found -> reading(found, one.name()));
  }

  private Optional<Blank.Reading> reading(ScreeningRecord found, String measurement) {
    return Optional.ofNullable(found.measurements().get(measurement))
        .flatMap(
            value ->
                found.date().map(day -> new Blank.Reading(value, policy.quantity(value), day)));
  }
}
