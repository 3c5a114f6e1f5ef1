package id.ilp.rules.internal;

import id.ilp.core.immunization.Forecast;

/** What may be said of a dose, with the key of the sentence. */
enum DoseText {
  OVERDUE("dose.overdue"),
  DUE("dose.due"),
  UPCOMING_BY_AGE("dose.upcoming-age"),
  UPCOMING_BY_INTERVAL("dose.upcoming-interval"),
  UPCOMING_BY_FIRST_DOSE("dose.upcoming-first-dose"),
  UPCOMING_BY_SPOILT_DOSE("dose.upcoming-spoilt-dose"),
  UPCOMING_BY_LIVE_VACCINE("dose.upcoming-live-vaccine"),
  DONE("dose.done"),
  DONE_BY_OTHERS("dose.done-by-others"),
  TOO_LATE("dose.too-late"),
  NOTHING_FITS("dose.nothing-fits"),
  VILLAGE_ASKED("dose.village"),
  PLACE_NOT_KNOWN("dose.place-not-known"),
  DAYS_NOT_KNOWN("dose.days-not-known"),
  LADDER_DUE("td.due"),
  LADDER_UPCOMING("td.upcoming"),
  LADDER_AFTER_BIRTH("td.after-birth"),
  LADDER_DONE("td.done"),
  NOT_OFFERED("need.not-offered");

  private final String key;

  DoseText(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /** Of a dose to come: what sets its first day. */
  static DoseText upcoming(Forecast.Basis basis) {
    return switch (basis) {
      case AGE -> UPCOMING_BY_AGE;
      case INTERVAL -> UPCOMING_BY_INTERVAL;
      case FIRST_DOSE -> UPCOMING_BY_FIRST_DOSE;
      case SPOILT_DOSE -> UPCOMING_BY_SPOILT_DOSE;
      case LIVE_VACCINE -> UPCOMING_BY_LIVE_VACCINE;
      case COMPLETE, NOTHING_FITS ->
          throw new IllegalArgumentException("no first day is set by " + basis);
    };
  }
}
