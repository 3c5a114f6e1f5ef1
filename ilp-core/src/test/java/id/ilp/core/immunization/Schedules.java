package id.ilp.core.immunization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.date.RecordDate;
import id.ilp.core.source.Citation;
import id.ilp.core.source.Standing;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small schedule of infants and under-fives, and the doses the tests give. */
final class Schedules {
  static final Period FIVE_YEARS = Period.parse("P60M");

  /** The day after birth + P59M29D. */
  static final Period UNDER_FIVE = Period.parse("P59M30D");

  static final Schedule INFANT = infant();

  private Schedules() {}

  private static Schedule infant() {
    var vaccines = ImmutableMap.<String, Vaccine>builder();
    for (String code : List.of("hb0", "bcg", "opv", "dpt-hb-hib", "mr", "je", "varicella")) {
      boolean isLive = List.of("bcg", "mr", "je", "varicella").contains(code);
      var credits = code.equals("varicella") ? List.<String>of() : List.of(code);
      vaccines.put(code, vaccine(code, isLive, credits));
    }
    vaccines.put("mmr", vaccine("mmr", true, List.of("mr")));
    vaccines.put("nopv2", vaccine("nopv2", false, List.of()));
    vaccines.put("ipv", vaccine("ipv", false, List.of("ipv")));
    vaccines.put("hexa", vaccine("hexa", false, List.of("dpt-hb-hib", "ipv")));
    var products = vaccines.buildOrThrow();
    var series = ImmutableMap.<String, Series>builder();
    add(series, products, null, slot("hb0", 1, "P0D", "P0D", "P2D", "P8D", null, null));
    add(series, products, null, slot("bcg", 1, "P0D", "P0D", "P2M", "P1Y", null, null));
    add(
        series,
        products,
        null,
        slot("opv", 1, "P0D", "P0D", "P2M", "P59M30D", null, null),
        slot("opv", 2, "P6W", "P2M", "P3M", "P59M30D", "P28D", "P28D"),
        slot("opv", 3, "P6W", "P3M", "P4M", "P59M30D", "P28D", "P28D"),
        slot("opv", 4, "P6W", "P4M", "P5M", "P59M30D", "P28D", "P28D"));
    add(
        series,
        products,
        null,
        slot("dpt-hb-hib", 1, "P6W", "P2M", "P3M", "P59M30D", "P28D", "P28D"),
        slot("dpt-hb-hib", 2, "P10W", "P3M", "P4M", "P59M30D", "P28D", "P28D"),
        slot("dpt-hb-hib", 3, "P14W", "P4M", "P5M", "P59M30D", "P28D", "P28D"),
        slot("dpt-hb-hib", 4, "P12M", "P18M", "P24M", "P59M30D", "P6M", "P12M"));
    add(
        series,
        products,
        null,
        slot("ipv", 1, "P6W", "P4M", "P5M", "P59M30D", null, null),
        builder("ipv", 2, "P6M", "P9M", "P12M", "P59M30D", "P28D", "P4M")
            .inForceBefore(LocalDate.parse("2024-01-01"))
            .build(),
        builder("ipv", 2, "P6M", "P9M", "P12M", "P59M30D", "P4M", "P4M")
            .inForceFrom(LocalDate.parse("2024-01-01"))
            .build());
    add(
        series,
        products,
        "P9M",
        builder("mr", 1, "P9M", "P9M", "P12M", "P59M30D", null, null).build(),
        builder("mr", 2, "P12M", "P18M", "P24M", "P59M30D", "P28D", "P6M").build());
    add(series, products, null, slot("je", 1, "P9M", "P10M", "P12M", "P59M30D", null, null));
    return new Schedule(
        products,
        series.buildOrThrow(),
        ImmutableList.of(),
        ImmutableList.of(),
        TetanusLadder.none(),
        Period.ofDays(28),
        Period.ofDays(28),
        Period.ofDays(28));
  }

  private static Vaccine vaccine(String code, boolean isLive, List<String> series) {
    return new Vaccine(
        code,
        Text.of(code, code),
        isLive,
        false,
        series.stream()
            .map(
                s ->
                    new Vaccine.Credit(
                        s,
                        Period.ZERO,
                        s.equals("mr") ? Optional.of(FIVE_YEARS) : Optional.empty(),
                        Optional.empty()))
            .collect(ImmutableList.toImmutableList()),
        ExchangeCodes.NONE);
  }

  private static void add(
      ImmutableMap.Builder<String, Series> all,
      ImmutableMap<String, Vaccine> products,
      String supplementaryBefore,
      Slot... slots) {
    String code = slots[0].series();
    all.put(
        code,
        Series.builder()
            .code(code)
            .name(Text.of(code, code))
            .product(products.get(code))
            .supplementaryBefore(Optional.ofNullable(supplementaryBefore).map(Period::parse))
            .addSlots(slots)
            .build());
  }

  private static Slot slot(
      String series,
      int dose,
      String min,
      String due,
      String overdue,
      String before,
      String minInterval,
      String dueInterval) {
    return builder(series, dose, min, due, overdue, before, minInterval, dueInterval).build();
  }

  private static Slot.Builder builder(
      String series,
      int dose,
      String min,
      String due,
      String overdue,
      String before,
      String minInterval,
      String dueInterval) {
    var slot =
        Slot.builder()
            .series(series)
            .dose(dose)
            .minAge(Period.parse(min))
            .timing(timing(series, due, overdue, before))
            .row("test:1")
            .addCitations(new Citation("TEST", "", Standing.UNCONFIRMED));
    slot.minInterval(Optional.ofNullable(minInterval).map(Period::parse));
    slot.dueInterval(Optional.ofNullable(dueInterval).map(Period::parse));
    return slot;
  }

  private static Timing timing(String series, String due, String overdue, String before) {
    Period end = Period.parse(before);
    return new Timing.ByAge(
        Period.parse(due),
        Period.parse(due),
        Optional.of(Period.parse(overdue)),
        Optional.of(end),
        Optional.of(series.equals("mr") ? FIVE_YEARS : end),
        Period.parse("P12M"));
  }

  /** Whether the window is over on {@code day}, or closes before the dose could be given. */
  static boolean isTooLateOn(Forecast forecast, LocalDate day) {
    return forecast.latest().map(day::isAfter).orElse(false)
        || forecast.basis() == Forecast.Basis.NOTHING_FITS;
  }

  /** Doses written {@code mr 2026-10-15}, named i1, i2 and so on. */
  static List<Dose> doses(String... texts) {
    List<Dose> doses = new ArrayList<>();
    for (String text : texts) {
      doses.add(dose("i" + (doses.size() + 1), text));
    }
    return doses;
  }

  /** {@code vaccine [date] [CAMPAIGN|OUTBREAK|RECALL…]}. */
  static Dose dose(String id, String text) {
    String[] words = text.split(" ");
    var dose = Dose.builder().id(id).vaccine(words[0]);
    for (int i = 1; i < words.length; i++) {
      switch (words[i]) {
        case "CAMPAIGN", "OUTBREAK", "SCHOOL", "PRIVATE" ->
            dose.programme(DoseProgramme.valueOf(words[i]));
        case "RECALL" -> dose.evidence(Evidence.RECALL);
        default -> dose.date(RecordDate.parse(words[i]).orElseThrow());
      }
    }
    return dose.build();
  }
}
