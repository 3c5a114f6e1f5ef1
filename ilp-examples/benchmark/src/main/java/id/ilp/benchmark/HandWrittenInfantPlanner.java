package id.ilp.benchmark;

import static id.ilp.core.date.Dates.later;
import static id.ilp.core.date.Dates.plus;
import static java.util.Objects.requireNonNull;

import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.DoseProgramme;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Five infant series planned in plain Java: the limit of speed the engine is measured against, and
 * an example of what a rule book saves. It gives the status, dates and verdicts of the engine, for
 * routine and campaign doses whose day is known and a child without conditions, outside the
 * provinces that give hexavalent vaccine. No reasons, no sources, no other day's schedule.
 */
public final class HandWrittenInfantPlanner {
  /** The series it knows, in the order of its answers. */
  public enum Infant {
    HB0("hb0", slot("P0D", "P0D", "P2D", "P8D")),
    BCG("bcg", slot("P0D", "P0D", "P2M", "P12M")),
    OPV(
        "opv",
        slot("P0D", "P0D", "P2M", UNDER_FIVE),
        slot("P6W", "P2M", "P3M", UNDER_FIVE, UNDER_FIVE, "P28D", "P28D"),
        slot("P6W", "P3M", "P4M", UNDER_FIVE, UNDER_FIVE, "P28D", "P28D"),
        slot("P6W", "P4M", "P5M", UNDER_FIVE, UNDER_FIVE, "P28D", "P28D")),
    DPT_HB_HIB(
        "dpt-hb-hib",
        slot("P6W", "P2M", "P3M", UNDER_FIVE),
        slot("P10W", "P3M", "P4M", UNDER_FIVE, UNDER_FIVE, "P28D", "P28D"),
        slot("P14W", "P4M", "P5M", UNDER_FIVE, UNDER_FIVE, "P28D", "P28D"),
        slot("P12M", "P18M", "P24M", UNDER_FIVE, UNDER_FIVE, "P6M", "P12M")),
    MR(
        "mr",
        slot("P9M", "P9M", "P12M", UNDER_FIVE, "P5Y", null, null),
        slot("P12M", "P18M", "P24M", UNDER_FIVE, "P5Y", "P28D", "P6M"));

    private final String code;
    private final Slot[] slots;

    Infant(String code, Slot... slots) {
      this.code = code;
      this.slots = slots;
    }

    /** The code of the rule book. */
    public String code() {
      return code;
    }
  }

  /**
   * Where one series stands.
   *
   * @param dose the next dose; 0 if the series is complete
   */
  public record SeriesNeed(
      Infant series,
      NeedStatus status,
      int dose,
      @Nullable LocalDate earliest,
      @Nullable LocalDate overdueFrom,
      @Nullable LocalDate latest) {}

  /**
   * What one dose is worth.
   *
   * @param slot 0 if it was judged for none
   */
  public record DoseVerdict(String dose, Infant series, int slot, Verdict verdict) {}

  /** All of it. */
  public record InfantPlan(List<SeriesNeed> needs, List<DoseVerdict> doses) {}

  private record Slot(
      Period minAge,
      Period dueAge,
      Period overdueAge,
      Period beforeAge,
      Period validBeforeAge,
      @Nullable Period minInterval,
      @Nullable Period dueInterval) {}

  /** The day after birth + 59 months 29 days. */
  private static final String UNDER_FIVE = "P59M30D";

  private static final Period LIVE_INTERVAL = Period.ofDays(28);
  private static final Period SPOILT_INTERVAL = Period.ofDays(28);
  private static final Period OVERDUE_AFTER_INTERVAL = Period.ofDays(28);
  private static final Period MR_ZERO_BEFORE = Period.ofMonths(9);
  private static final Period MR_UNTIL = Period.ofYears(5);

  private static final Comparator<Dose> BY_DATE =
      Comparator.comparing(HandWrittenInfantPlanner::day)
          .thenComparing(Dose::vaccine)
          .thenComparing(Dose::id);

  private final LocalDate birth;
  private final LocalDate asOf;
  private final Map<Infant, Progress> progress = new EnumMap<>(Infant.class);
  private final List<Live> live = new ArrayList<>(4);
  private final List<DoseVerdict> verdicts = new ArrayList<>();

  /** A live injection given; {@code series} is null if it stands beside the routine. */
  private record Live(LocalDate day, @Nullable Infant series) {}

  /** How far the child has come in one series. */
  private static final class Progress {
    private final Infant series;
    private int given;
    private @Nullable LocalDate lastValid;
    private @Nullable LocalDate lastSpoilt;

    Progress(Infant series) {
      this.series = series;
    }

    @Nullable Slot next() {
      return given == series.slots.length ? null : series.slots[given];
    }
  }

  private HandWrittenInfantPlanner(LocalDate birth, LocalDate asOf) {
    this.birth = birth;
    this.asOf = asOf;
    for (Infant series : Infant.values()) {
      progress.put(series, new Progress(series));
    }
  }

  /** The plan of {@code record} on {@code asOf}. */
  public static InfantPlan plan(HealthRecord record, LocalDate asOf) {
    var planner = new HandWrittenInfantPlanner(record.person().birthDate(), asOf);
    List<Dose> doses = new ArrayList<>(record.immunizations());
    doses.sort(BY_DATE);
    for (Dose dose : doses) {
      planner.take(dose);
    }
    List<SeriesNeed> needs = new ArrayList<>(planner.progress.size());
    for (Progress series : planner.progress.values()) {
      needs.add(planner.need(series));
    }
    return new InfantPlan(needs, planner.verdicts);
  }

  private static LocalDate day(Dose dose) {
    return dose.date().orElseThrow().earliest();
  }

  private void take(Dose dose) {
    LocalDate day = day(dose);
    if (day.isBefore(birth) || day.isAfter(asOf)) {
      return;
    }
    Infant series = series(dose.vaccine(), day);
    boolean isLive = isLive(dose.vaccine());
    if (series == null) {
      if (isLive) {
        live.add(new Live(day, null));
      }
      return;
    }
    Progress own = requireNonNull(progress.get(series));
    Slot next = own.next();
    boolean isBeside = isBeside(dose, series, day);
    if (isBeside) {
      verdicts.add(new DoseVerdict(dose.id(), series, 0, Verdict.SUPPLEMENTARY));
    } else if (next == null) {
      verdicts.add(new DoseVerdict(dose.id(), series, 0, Verdict.EXTRA));
    } else {
      Verdict verdict = judge(own, next, day, isLive);
      verdicts.add(new DoseVerdict(dose.id(), series, own.given + 1, verdict));
      if (verdict == Verdict.VALID) {
        own.given++;
        own.lastValid = day;
        own.lastSpoilt = null;
      } else if (verdict.isSpoilt()) {
        own.lastSpoilt = day;
      }
    }
    if (isLive) {
      live.add(new Live(day, isBeside ? null : series));
    }
  }

  private @Nullable Infant series(String vaccine, LocalDate day) {
    return switch (vaccine) {
      case "hb0" -> Infant.HB0;
      case "bcg" -> Infant.BCG;
      case "opv" -> Infant.OPV;
      case "dpt-hb-hib", "dpt-hb-hib-ipv" -> Infant.DPT_HB_HIB;
      case "mr", "mmr", "mmrv" -> day.isBefore(plus(birth, MR_UNTIL)) ? Infant.MR : null;
      default -> null;
    };
  }

  private static boolean isLive(String vaccine) {
    return switch (vaccine) {
      case "bcg", "mr", "mmr", "mmrv", "je", "varicella" -> true;
      default -> false;
    };
  }

  private boolean isBeside(Dose dose, Infant series, LocalDate day) {
    return dose.programme() == DoseProgramme.CAMPAIGN
        || dose.programme() == DoseProgramme.OUTBREAK
        || (series == Infant.MR && day.isBefore(plus(birth, MR_ZERO_BEFORE)));
  }

  private Verdict judge(Progress own, Slot slot, LocalDate day, boolean isLive) {
    if (day.isBefore(plus(birth, slot.minAge))) {
      return Verdict.TOO_YOUNG;
    } else if (!day.isBefore(plus(birth, slot.validBeforeAge))) {
      return Verdict.TOO_OLD;
    } else if (isLive && isNearOtherLive(own.series, day)) {
      return Verdict.LIVE_CONFLICT;
    }
    return isTooSoon(own, slot, day) ? Verdict.TOO_SOON : Verdict.VALID;
  }

  private boolean isNearOtherLive(Infant series, LocalDate day) {
    for (Live other : live) {
      if (other.series != series
          && !other.day.equals(day)
          && day.isBefore(plus(other.day, LIVE_INTERVAL))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTooSoon(Progress own, Slot slot, LocalDate day) {
    LocalDate valid = own.lastValid;
    if (valid != null
        && (!day.isAfter(valid)
            || (slot.minInterval != null && day.isBefore(plus(valid, slot.minInterval))))) {
      return true;
    }
    LocalDate spoilt = own.lastSpoilt;
    return spoilt != null && day.isBefore(plus(spoilt, afterSpoilt(slot)));
  }

  private static Period afterSpoilt(Slot slot) {
    return slot.minInterval == null ? SPOILT_INTERVAL : slot.minInterval;
  }

  private SeriesNeed need(Progress own) {
    Infant series = own.series;
    Slot slot = own.next();
    if (slot == null) {
      return new SeriesNeed(series, NeedStatus.DONE, 0, null, null, null);
    }
    int dose = own.given + 1;
    LocalDate last = plus(birth, slot.beforeAge).minusDays(1);
    LocalDate byAge = plus(birth, slot.dueAge);
    LocalDate earliest = earliest(own, slot, slot.dueInterval, byAge);
    if (earliest.isAfter(last)) {
      earliest = earliest(own, slot, slot.minInterval, byAge);
    }
    if (earliest.isAfter(last)) {
      return new SeriesNeed(series, NeedStatus.TOO_LATE, dose, null, null, last);
    }
    LocalDate overdue = plus(birth, slot.overdueAge);
    if (earliest.isAfter(byAge)) {
      overdue = later(overdue, plus(earliest, OVERDUE_AFTER_INTERVAL));
    }
    LocalDate overdueFrom = overdue.isAfter(last) ? null : overdue;
    NeedStatus status;
    if (asOf.isAfter(last)) {
      status = NeedStatus.TOO_LATE;
    } else if (asOf.isBefore(earliest)) {
      status = NeedStatus.UPCOMING;
    } else {
      boolean isOverdue = overdueFrom != null && !asOf.isBefore(overdueFrom);
      status = isOverdue ? NeedStatus.OVERDUE : NeedStatus.DUE;
    }
    return new SeriesNeed(series, status, dose, earliest, overdueFrom, last);
  }

  private LocalDate earliest(Progress own, Slot slot, @Nullable Period interval, LocalDate byAge) {
    LocalDate earliest = byAge;
    LocalDate valid = own.lastValid;
    if (valid != null && interval != null) {
      earliest = later(earliest, plus(valid, interval));
    }
    LocalDate spoilt = own.lastSpoilt;
    if (spoilt != null) {
      earliest = later(earliest, plus(spoilt, afterSpoilt(slot)));
    }
    return own.series == Infant.BCG || own.series == Infant.MR ? afterLive(earliest) : earliest;
  }

  /** A live injection of the as-of day blocks no other that day, but every day after it. */
  private LocalDate afterLive(LocalDate start) {
    LocalDate earliest = start;
    boolean isToday = false;
    for (Live other : live) {
      if (other.day.equals(asOf)) {
        isToday = true;
      } else {
        earliest = later(earliest, plus(other.day, LIVE_INTERVAL));
      }
    }
    return isToday && earliest.isAfter(asOf)
        ? later(earliest, plus(asOf, LIVE_INTERVAL))
        : earliest;
  }

  private static Slot slot(String min, String due, String overdue, String before) {
    return slot(min, due, overdue, before, before, null, null);
  }

  private static Slot slot(
      String min,
      String due,
      String overdue,
      String before,
      String validBefore,
      @Nullable String minInterval,
      @Nullable String dueInterval) {
    return new Slot(
        Period.parse(min),
        Period.parse(due),
        Period.parse(overdue),
        Period.parse(before),
        Period.parse(validBefore),
        minInterval == null ? null : Period.parse(minInterval),
        dueInterval == null ? null : Period.parse(dueInterval));
  }
}
