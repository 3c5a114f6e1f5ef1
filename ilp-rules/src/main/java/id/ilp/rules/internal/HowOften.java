package id.ilp.rules.internal;

import id.ilp.core.text.Text;
import id.ilp.rules.client.Terms;
import java.time.Period;

/** The rhythm of an offer in words. */
final class HowOften {
  private HowOften() {}

  static Text of(Terms terms) {
    return switch (terms.rhythm()) {
      case ONCE -> times(terms);
      case CONTACT, ON_DEMAND -> Text.of("satu kali", "once");
      case PARTS -> Text.of("sekali setiap tahap", "once in each period");
      case ROUNDS -> Text.of("setiap bulan pemberian", "in each round");
      case CALENDAR_YEAR -> Text.of("sekali setiap tahun kalender", "once in each calendar year");
      case SCHOOL_YEAR -> Text.of("sekali setiap tahun ajaran", "once in each school year");
      case INTERVAL -> every(terms.interval());
    };
  }

  private static Text times(Terms terms) {
    if (terms.total().isPresent()) {
      long total = Math.round(terms.total().getAsDouble());
      return Text.of("sampai jumlah " + total, "until " + total + " in all");
    }
    return terms.times() == 1
        ? Text.of("satu kali", "once")
        : Text.of(terms.times() + " kali", terms.times() + " times");
  }

  private static Text every(Period interval) {
    long months = interval.toTotalMonths();
    if (months == 0) {
      return Text.of("setiap " + days(interval) + " hari", "every " + days(interval) + " days");
    } else if (months % 12 == 0) {
      long years = months / 12;
      return years == 1
          ? Text.of("sekali setahun", "once a year")
          : Text.of("setiap " + years + " tahun", "every " + years + " years");
    }
    return months == 1
        ? Text.of("sekali sebulan", "once a month")
        : Text.of("setiap " + months + " bulan", "every " + months + " months");
  }

  @SuppressWarnings("JavaPeriodGetDays") // asked only of periods without months
  private static int days(Period interval) {
    return interval.getDays();
  }
}
