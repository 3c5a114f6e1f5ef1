package id.ilp.cli;

import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.facility.Village;
import id.ilp.core.plan.Visitor;
import id.ilp.core.referral.Urgency;
import id.ilp.core.text.Language;
import id.ilp.rules.care.HomeCall;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The homes to visit as a kader reads them: by hamlet, the most urgent first, a line each. */
final class TextHomeCalls {
  private static final int DAYS_OF_LIST = 6;

  /** Room for the mark before a line. */
  private static final int MARK = 3;

  private final FacilityNetwork network;
  private final Language language;
  private final Words words;
  private final LocalDate asOf;
  private final boolean isColoured;

  TextHomeCalls(FacilityNetwork network, PageOptions page, LocalDate asOf) {
    this.network = network;
    this.language = page.language();
    this.words = new Words(language);
    this.asOf = asOf;
    this.isColoured = page.isColoured();
  }

  String write(List<HomeCall> calls, PlanRun.Counts counts) {
    var page = new TextPage(isColoured);
    page.rule('=');
    page.heading(say(SheetPhrase.LIST, words.date(asOf), words.date(asOf.plusDays(DAYS_OF_LIST))));
    if (calls.isEmpty()) {
      page.detail(say(SheetPhrase.NO_HOMES));
    }
    Map<String, List<HomeCall>> groups =
        calls.stream()
            .collect(Collectors.groupingBy(this::place, LinkedHashMap::new, Collectors.toList()));
    groups.forEach((place, homes) -> page.section(place, homes, home -> line(home, page)));
    page.blank();
    page.rule('=');
    long staff = calls.stream().filter(one -> one.visitor() != Visitor.KADER).count();
    long urgent = calls.stream().filter(one -> one.urgency().compareTo(Urgency.SOON) < 0).count();
    page.heading(
        say(SheetPhrase.HOMES, calls.size(), staff, urgent, counts.all(), counts.refused()));
    return page.toString();
  }

  private String place(HomeCall home) {
    Optional<String> village = home.person().village();
    String name =
        village
            .map(code -> network.village(code).map(Village::name).orElse(code))
            .map(known -> say(SheetPhrase.VILLAGE, known))
            .orElse(say(SheetPhrase.NO_VILLAGE));
    String dusun =
        home.person()
            .dusun()
            .map(known -> say(SheetPhrase.DUSUN, known))
            .orElse(say(SheetPhrase.NO_DUSUN));
    return name + ", " + dusun;
  }

  /** Such as {@code 28 Nov P-0012 P 16 bulan: imunisasi terlewat}; what does not fit is counted. */
  private void line(HomeCall home, TextPage page) {
    boolean isUrgent = home.urgency().compareTo(Urgency.SOON) < 0;
    String sex = home.person().sex().map(known -> words.sex(known).substring(0, 1)).orElse("?");
    String staff = home.visitor() == Visitor.KADER ? "" : " " + say(SheetPhrase.BY_STAFF);
    String who =
        String.format(
            Locale.ROOT,
            "[ ] %s %s %s %s%s: ",
            words.day(home.by()),
            home.person().id(),
            sex.toUpperCase(Locale.ROOT),
            words.shortAge(home.person().birthDate(), asOf),
            staff);
    String line = who + reasons(home, TextPage.WIDTH - MARK - who.length());
    if (isUrgent) {
      page.alarm(line);
    } else {
      page.item(line);
    }
  }

  private String reasons(HomeCall home, int room) {
    List<String> names = home.reasons().stream().map(one -> one.name().in(language)).toList();
    String all = String.join(", ", names);
    for (int left = 1; all.length() > room && left < names.size(); left++) {
      all = String.join(", ", names.subList(0, names.size() - left)) + ", +" + left;
    }
    return all;
  }

  private String say(SheetPhrase phrase, Object... values) {
    return phrase.in(language, values);
  }
}
