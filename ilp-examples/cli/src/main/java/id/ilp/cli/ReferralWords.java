package id.ilp.cli;

import id.ilp.core.facility.Facility;
import id.ilp.core.referral.Urgency;
import id.ilp.core.text.Language;
import id.ilp.rules.care.ReferralPath;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where somebody is sent, in words. */
final class ReferralWords {
  private final Language language;
  private final Words words;

  ReferralWords(Language language) {
    this.language = language;
    this.words = new Words(language);
  }

  /** Whether it cannot wait for the days of other referrals. */
  static boolean isAlarm(ReferralPath path) {
    return path.referral().urgency().compareTo(Urgency.SOON) < 0;
  }

  /** The facility it goes to; its tier if the network names none. */
  String to(ReferralPath path) {
    return path.way().isEmpty()
        ? words.tier(path.referral().to())
        : path.way().get(path.way().size() - 1).name();
  }

  /** Where to, and until when. */
  String where(ReferralPath path, LocalDate asOf) {
    if (path.isHere()) {
      return SheetPhrase.HERE.in(language);
    } else if (path.referral().urgency() == Urgency.EMERGENCY) {
      return SheetPhrase.NOW.in(language, to(path));
    }
    LocalDate by = path.referral().by();
    SheetPhrase phrase = by.isBefore(asOf) ? SheetPhrase.TO_LATE : SheetPhrase.TO;
    return phrase.in(language, to(path), words.date(by));
  }

  /** The facilities on the way, if there are several; that none is known, if so. */
  Optional<String> way(ReferralPath path) {
    if (path.way().isEmpty()) {
      return Optional.of(SheetPhrase.NO_WAY.in(language));
    } else if (path.way().size() == 1) {
      return Optional.empty();
    }
    String names = path.way().stream().map(Facility::name).collect(Collectors.joining(" > "));
    return Optional.of(SheetPhrase.WAY.in(language, names));
  }
}
