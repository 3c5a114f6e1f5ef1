package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.PregnancyEndType;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.StageRow;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which life-cycle stages somebody is in on a day: the one place that asks the stage rows. */
final class Stages {
  private final RulePack pack;
  private final LocalDate birth;
  private final LocalDate asOf;
  private final List<Pregnancy> pregnancies;

  Stages(RulePack pack, LocalDate birth, LocalDate asOf, List<Pregnancy> pregnancies) {
    this.asOf = asOf;
    this.pack = pack;
    this.birth = birth;
    this.pregnancies = pregnancies;
  }

  /** All stages on {@code day}. */
  Set<LifeStage> on(LocalDate day) {
    Set<LifeStage> stages = EnumSet.noneOf(LifeStage.class);
    for (StageRow row : pack.stages()) {
      if (includes(row, day)) {
        stages.add(row.stage());
      }
    }
    return stages;
  }

  /** Ids of the pregnancies the person was in, or lately delivered of, on {@code day}. */
  ImmutableList<String> pregnancyIds(LocalDate day) {
    return pregnanciesOn(day).stream().map(Pregnancy::id).collect(ImmutableList.toImmutableList());
  }

  /** Whether one of those of {@code day} is one of those of the as-of date. */
  boolean isOfThisPregnancy(LocalDate day) {
    return !pregnancies.isEmpty()
        && pregnancyIds(asOf).stream().anyMatch(pregnancyIds(day)::contains);
  }

  /** The latest last menstrual period of those of {@code day}. */
  Optional<LocalDate> lastPeriod(LocalDate day) {
    return pregnanciesOn(day).stream()
        .map(Pregnancy::lastMenstrualPeriod)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private List<Pregnancy> pregnanciesOn(LocalDate day) {
    return pregnancies.isEmpty()
        ? pregnancies
        : pregnancies.stream()
            .filter(
                one -> {
                  var alone = new Stages(pack, birth, asOf, List.of(one)).on(day);
                  return alone.contains(LifeStage.PREGNANT)
                      || alone.contains(LifeStage.IN_LABOUR)
                      || alone.contains(LifeStage.POSTPARTUM);
                })
            .toList();
  }

  /** The clusters that own the stages of {@code day}. */
  Set<Cluster> clusters(LocalDate day) {
    Set<Cluster> clusters = EnumSet.noneOf(Cluster.class);
    for (StageRow row : pack.stages()) {
      if (includes(row, day)) {
        clusters.add(row.cluster());
      }
    }
    return clusters;
  }

  private boolean includes(StageRow row, LocalDate day) {
    return switch (row.countedFrom()) {
      case BIRTH -> row.window().includes(birth, day);
      case LAST_PERIOD -> isPregnant(day);
      case DELIVERY -> isDelivered(row, day);
    };
  }

  private boolean isDelivered(StageRow row, LocalDate day) {
    for (Pregnancy pregnancy : pregnancies) {
      Optional<LocalDate> delivery = delivery(pregnancy);
      if (delivery.isPresent() && row.window().includes(delivery.get(), day)) {
        return true;
      }
    }
    return false;
  }

  /** Pregnant until the end, at most as long as a pregnancy is believed to last. */
  private boolean isPregnant(LocalDate day) {
    if (pregnancies.isEmpty()) {
      return false;
    }
    Period longest = pack.settings().period("pregnancy_believed_until");
    for (Pregnancy pregnancy : pregnancies) {
      LocalDate end = pregnancy.end().map(Pregnancy.End::date).orElse(LocalDate.MAX);
      // Without its beginning it is taken to have lasted as long as one is believed to.
      LocalDate begin =
          pregnancy
              .lastMenstrualPeriod()
              .orElse(pregnancy.end().map(Pregnancy.End::date).orElse(asOf).minus(longest));
      boolean isBelieved =
          pregnancy
              .lastMenstrualPeriod()
              .map(start -> !day.isAfter(Dates.plus(start, longest)))
              .orElse(true);
      boolean isOver = pregnancy.end().isPresent() && !day.isBefore(end);
      if (!isOver && isBelieved && !day.isBefore(begin)) {
        return true;
      }
    }
    return false;
  }

  /** The day of a birth; empty while the pregnancy lasts or if it ended otherwise. */
  static Optional<LocalDate> delivery(Pregnancy pregnancy) {
    return pregnancy
        .end()
        .filter(
            // An end whose manner is not known may have been a birth: danger signs are asked.
            end -> end.type().map(type -> isBirth(type)).orElse(true))
        .map(Pregnancy.End::date);
  }

  private static boolean isBirth(PregnancyEndType type) {
    return type == PregnancyEndType.LIVE_BIRTH || type == PregnancyEndType.STILLBIRTH;
  }
}
