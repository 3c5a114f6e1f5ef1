package id.ilp.cli;

import id.ilp.core.facility.FacilityTier;
import id.ilp.core.text.Language;
import id.ilp.rules.care.ReferralCall;
import id.ilp.rules.care.ReferralPath;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The referrals of a place: a person an entry, the most urgent first, all reasons below. */
final class TextReferrals {
  private final Language language;
  private final Words words;
  private final ReferralWords referrals;
  private final FacilityTier at;
  private final LocalDate asOf;
  private final boolean isColoured;

  TextReferrals(PageOptions page, FacilityTier at, LocalDate asOf) {
    this.language = page.language();
    this.words = new Words(language);
    this.referrals = new ReferralWords(language);
    this.at = at;
    this.asOf = asOf;
    this.isColoured = page.isColoured();
  }

  /**
   * @param calls in their order
   * @param others people of other facilities
   */
  String write(List<ReferralCall> calls, PlanRun.Counts counts, long others) {
    var page = new TextPage(isColoured);
    page.rule('=');
    page.heading(say(SheetPhrase.REFERRALS, words.tier(at), words.date(asOf)));
    if (calls.isEmpty()) {
      page.detail(say(SheetPhrase.NO_REFERRALS));
    }
    Map<String, List<ReferralCall>> people =
        calls.stream()
            .collect(
                Collectors.groupingBy(
                    call -> call.person().id(), LinkedHashMap::new, Collectors.toList()));
    people.values().forEach(several -> person(several, page));
    page.blank();
    page.rule('=');
    long urgent =
        people.values().stream().filter(all -> ReferralWords.isAlarm(all.get(0).path())).count();
    page.heading(say(SheetPhrase.REFERRED, people.size(), urgent, counts.all(), counts.refused()));
    if (others > 0) {
      page.detail(say(SheetPhrase.OTHERS, others));
    }
    return page.toString();
  }

  private void person(List<ReferralCall> several, TextPage page) {
    page.blank();
    String line = "[ ] " + who(several.get(0));
    if (ReferralWords.isAlarm(several.get(0).path())) {
      page.alarm(line);
    } else {
      page.item(line);
    }
    Map<String, List<ReferralCall>> places =
        several.stream()
            .collect(
                Collectors.groupingBy(
                    call -> referrals.to(call.path()), LinkedHashMap::new, Collectors.toList()));
    places.values().forEach(calls -> place(calls, page));
    page.detail(say(SheetPhrase.REFERRAL_OUTCOME));
  }

  /** One way, at the time of the most urgent reason for it. */
  private void place(List<ReferralCall> calls, TextPage page) {
    ReferralPath first = calls.get(0).path();
    page.detail(Words.sentence(referrals.where(first, asOf)));
    calls.stream()
        .map(call -> words.sentence(call.path().referral().reason()))
        .distinct()
        .forEach(reason -> page.detail("· " + reason));
    referrals.way(first).ifPresent(page::detail);
  }

  private String who(ReferralCall call) {
    String sex = call.person().sex().map(words::sex).orElse(Phrase.SEX_UNKNOWN.in(language));
    String age = words.shortAge(call.person().birthDate(), asOf);
    String dusun =
        call.person().dusun().map(name -> ", " + say(SheetPhrase.DUSUN, name)).orElse("");
    return call.person().id() + ", " + sex + ", " + age + dusun;
  }

  private String say(SheetPhrase phrase, Object... values) {
    return phrase.in(language, values);
  }
}
