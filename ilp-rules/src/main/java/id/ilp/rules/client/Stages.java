package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.Dates;
import id.ilp.core.date.DayOfLife;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.person.PregnancyEndType;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.StageRow;
import id.ilp.rules.pack.StageRow.CountedFrom;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which life-cycle stages somebody is in on a day: the one place that asks the stage rows. */
final class Stages {
  private static final int OF_PREGNANCY =
      LifeStage.PREGNANT.bit() | LifeStage.IN_LABOUR.bit() | LifeStage.POSTPARTUM.bit();

  private final RulePack pack;
  private final LocalDate asOf;
  private final List<Pregnancy> pregnancies;

  Stages(RulePack pack, LocalDate asOf, List<Pregnancy> pregnancies) {
    this.asOf = asOf;
    this.pack = pack;
    this.pregnancies = pregnancies;
  }

  /** The {@link LifeStage#bit bits} of all stages on {@code day}. */
  int on(DayOfLife day) {
    int stages = 0;
    ImmutableList<StageRow> rows = pack.stages();
    for (int i = 0; i < rows.size(); i++) {
      stages |= includes(rows.get(i), day) ? rows.get(i).stage().bit() : 0;
    }
    return stages;
  }

  /** Adds all stages of {@code day}, and the clusters that own them. */
  void addTo(Set<LifeStage> stages, Set<Cluster> clusters, DayOfLife day) {
    for (StageRow row : pack.stages()) {
      if (includes(row, day)) {
        stages.add(row.stage());
        clusters.add(row.cluster());
      }
    }
  }

  /** Ids of the pregnancies the person was in, or lately delivered of, on {@code day}. */
  ImmutableList<String> pregnancyIds(LocalDate day) {
    if (pregnancies.isEmpty()) {
      return ImmutableList.of();
    }
    var ids = ImmutableList.<String>builder();
    for (Pregnancy one : pregnancies) {
      if (isPregnancyOf(one, day)) {
        ids.add(one.id());
      }
    }
    return ids.build();
  }

  /** Whether one of those of {@code day} is one of those of the as-of date. */
  boolean isOfThisPregnancy(LocalDate day) {
    for (Pregnancy one : pregnancies) {
      if (isPregnancyOf(one, day) && pregnancyIds(asOf).contains(one.id())) {
        return true;
      }
    }
    return false;
  }

  /** The latest last menstrual period of those of {@code day}. */
  Optional<LocalDate> lastPeriod(LocalDate day) {
    LocalDate latest = null;
    for (Pregnancy one : pregnancies) {
      LocalDate begin = one.lastMenstrualPeriod().orElse(null);
      if (begin != null && (latest == null || begin.isAfter(latest)) && isPregnancyOf(one, day)) {
        latest = begin;
      }
    }
    return Optional.ofNullable(latest);
  }

  /** Whether by this pregnancy alone the person was pregnant, in labour or lately delivered. */
  private boolean isPregnancyOf(Pregnancy one, LocalDate day) {
    List<Pregnancy> alone = List.of(one);
    for (StageRow row : pack.stages()) {
      if ((row.stage().bit() & OF_PREGNANCY) != 0 && includes(row, alone, day)) {
        return true;
      }
    }
    return false;
  }

  private boolean includes(StageRow row, DayOfLife day) {
    return row.countedFrom() == CountedFrom.BIRTH
        ? row.window().includes(day)
        : !pregnancies.isEmpty() && includes(row, pregnancies, day.date());
  }

  /** Whether a stage that is counted from pregnancies is one of {@code day}. */
  private boolean includes(StageRow row, List<Pregnancy> those, LocalDate day) {
    return row.countedFrom() == CountedFrom.LAST_PERIOD
        ? isPregnant(those, day)
        : isDelivered(row, those, day);
  }

  private static boolean isDelivered(StageRow row, List<Pregnancy> those, LocalDate day) {
    for (Pregnancy pregnancy : those) {
      Optional<LocalDate> delivery = delivery(pregnancy);
      if (delivery.isPresent() && row.window().includes(delivery.get(), day)) {
        return true;
      }
    }
    return false;
  }

  /** Pregnant until the end, at most as long as a pregnancy is believed to last. */
  private boolean isPregnant(List<Pregnancy> those, LocalDate day) {
    Period longest = pack.settings().period("pregnancy_believed_until");
    for (Pregnancy pregnancy : those) {
      if (isPregnant(pregnancy, longest, day)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPregnant(Pregnancy pregnancy, Period longest, LocalDate day) {
    LocalDate end = pregnancy.end().isPresent() ? pregnancy.end().get().date() : null;
    LocalDate begin = pregnancy.lastMenstrualPeriod().orElse(null);
    if (end != null && !day.isBefore(end)) {
      return false;
    } else if (begin == null) {
      // Without its beginning it is taken to have lasted as long as one is believed to.
      return !day.isBefore((end == null ? asOf : end).minus(longest));
    }
    return !day.isBefore(begin) && !day.isAfter(Dates.plus(begin, longest));
  }

  /** The day of a birth; empty while the pregnancy lasts or if it ended otherwise. */
  static Optional<LocalDate> delivery(Pregnancy pregnancy) {
    Pregnancy.End end = pregnancy.end().orElse(null);
    // An end whose manner is not known may have been a birth: danger signs are asked.
    return end == null || (end.type().isPresent() && !isBirth(end.type().get()))
        ? Optional.empty()
        : Optional.of(end.date());
  }

  private static boolean isBirth(PregnancyEndType type) {
    return type == PregnancyEndType.LIVE_BIRTH || type == PregnancyEndType.STILLBIRTH;
  }
}
