package id.ilp.cli;

import id.ilp.core.facility.Facility;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.referral.Urgency;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import id.ilp.rules.care.BackReferral;
import id.ilp.rules.care.Blank;
import id.ilp.rules.care.Handover;
import id.ilp.rules.care.OpenReferral;
import id.ilp.rules.care.ReferralPath;
import id.ilp.rules.care.VaccineVisit;
import id.ilp.rules.care.VisitSheet;
import id.ilp.rules.pack.CarePolicy.FlowStep;
import id.ilp.rules.pack.CarePolicy.Step;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A visit sheet to print on A4 and to fill in: what cannot wait, then the steps in their order,
 * then where to go next. Plain text of at most {@link TextPage#WIDTH} columns.
 */
final class TextSheet {
  private final Language language;
  private final Words words;
  private final ReferralWords referrals;
  private final boolean isColoured;

  TextSheet(Language language, boolean isColoured) {
    this.language = language;
    this.words = new Words(language);
    this.referrals = new ReferralWords(language);
    this.isColoured = isColoured;
  }

  /** The sheet of one person, a blank line behind it. */
  String write(VisitSheet sheet) {
    var page = new TextPage(isColoured);
    head(sheet, page);
    sheet.referrals().stream()
        .filter(ReferralWords::isAlarm)
        .forEach(path -> alarm(path, sheet, page));
    int number = 1;
    for (FlowStep step : sheet.flow()) {
      page.blank();
      page.heading(number + ". " + step.name().in(language).toUpperCase(Locale.ROOT));
      step(step.step(), sheet, page);
      number++;
    }
    section(SheetPhrase.REFER, sheet.referrals(), page, path -> referral(path, sheet, page));
    section(SheetPhrase.BACK, sheet.back(), page, back -> back(back, page));
    section(
        SheetPhrase.ELSEWHERE,
        List.copyOf(sheet.elsewhere().keySet()),
        page,
        tier -> elsewhere(tier, sheet, page));
    page.blank();
    return page.toString();
  }

  /** What stands below the last sheet. */
  String footer(PlanRun.Counts counts, long others) {
    var page = new TextPage(isColoured);
    page.rule('=');
    page.heading(Phrase.FOOTER.in(language, counts.all(), counts.planned(), counts.refused()));
    if (others > 0) {
      page.detail(say(SheetPhrase.OTHERS, others));
    }
    return page.toString();
  }

  private void head(VisitSheet sheet, TextPage page) {
    CarePlan plan = sheet.plan();
    var person = sheet.record().person();
    String sex = person.sex().map(words::sex).orElse(Phrase.SEX_UNKNOWN.in(language));
    String stages = plan.stages().stream().map(words::stage).collect(Collectors.joining(", "));
    page.rule('=');
    page.heading(
        plan.person()
            + ": "
            + sex
            + ", "
            + words.age(person.birthDate(), plan.asOf())
            + (stages.isEmpty() ? "" : "; " + stages));
    page.detail(say(SheetPhrase.SHEET, words.tier(sheet.at()), words.date(plan.asOf())));
  }

  private void alarm(ReferralPath path, VisitSheet sheet, TextPage page) {
    boolean isEmergency = path.referral().urgency() == Urgency.EMERGENCY;
    page.alarm(
        (isEmergency ? Phrase.EMERGENCY : Phrase.URGENT).in(language)
            + ": "
            + referrals.where(path, sheet.plan().asOf()));
    page.alarmDetail(words.sentence(path.referral().reason()));
  }

  private void step(Step step, VisitSheet sheet, TextPage page) {
    switch (step) {
      case REGISTER -> register(sheet, page);
      case MEASURE -> measure(sheet, page);
      case RECORD -> record(sheet, page);
      case SERVE -> {
        vaccines(sheet.vaccines(), page);
        tasks(step, sheet, page);
      }
      case TEACH -> {
        tasks(step, sheet, page);
        page.item(
            sheet
                .comeBack()
                .map(day -> say(SheetPhrase.COME_BACK, words.date(day)))
                .orElse(say(SheetPhrase.COME_NEXT)));
      }
    }
  }

  private void register(VisitSheet sheet, TextPage page) {
    page.item(say(SheetPhrase.COME));
    sheet.missing().forEach(path -> page.item(say(SheetPhrase.ASK, path)));
    for (OpenReferral open : sheet.open()) {
      page.item(
          say(
              SheetPhrase.ASK_REFERRAL,
              open.referral().date().map(words::date).orElse("?"),
              open.referral().to().map(words::tier).orElse("?")));
    }
  }

  private void measure(VisitSheet sheet, TextPage page) {
    if (sheet.measures().isEmpty()) {
      page.item(say(SheetPhrase.NOTHING));
      return;
    }
    page.item(
        say(
            SheetPhrase.MEASURE,
            sheet.measures().stream()
                .map(blank -> blank.name().in(language))
                .collect(Collectors.joining(", "))));
    List<Text> needs = sheet.tasks().get(Step.MEASURE).stream().map(task -> task.name()).toList();
    if (!needs.isEmpty()) {
      page.detail(say(SheetPhrase.ALSO_FOR, names(needs)));
    }
    sheet.tasks().get(Step.MEASURE).stream()
        .flatMap(task -> task.limit().stream())
        .distinct()
        .forEach(limit -> page.detail(say(SheetPhrase.LIMIT, limit.in(language))));
  }

  private void record(VisitSheet sheet, TextPage page) {
    sheet.measures().forEach(blank -> page.item(blank(blank)));
    for (VaccineVisit.Shot shot : sheet.vaccines().together()) {
      page.item(say(SheetPhrase.GIVEN, shot.name().in(language)));
    }
    if (sheet.measures().isEmpty() && sheet.vaccines().together().isEmpty()) {
      page.item(say(SheetPhrase.NOTHING));
    }
  }

  private String blank(Blank blank) {
    String line = say(SheetPhrase.BLANK, blank.name().in(language), blank.unitName().in(language));
    return blank
        .last()
        .map(
            last ->
                line
                    + " ("
                    + say(SheetPhrase.LAST, last.words().in(language), words.date(last.date()))
                    + ")")
        .orElse(line);
  }

  private void tasks(Step step, VisitSheet sheet, TextPage page) {
    var forms = new SheetForms(language, page);
    if (step == Step.SERVE && !sheet.vaccines().isEmpty() && !sheet.tasks().get(step).isEmpty()) {
      page.detail(say(SheetPhrase.BESIDES));
    }
    sheet.tasks().get(step).forEach(forms::task);
    boolean isBare = sheet.tasks().get(step).isEmpty();
    if (isBare && (step != Step.SERVE || sheet.vaccines().isEmpty())) {
      page.item(say(SheetPhrase.NOTHING));
    }
  }

  private void vaccines(VaccineVisit vaccines, TextPage page) {
    if (!vaccines.together().isEmpty()) {
      page.detail(say(SheetPhrase.TOGETHER));
    }
    for (VaccineVisit.Shot shot : vaccines.together()) {
      page.item("[ ] " + shot.name().in(language));
      shot.needs().forEach(need -> page.detail(words.sentence(need.reason())));
      if (shot.needs().size() > 1) {
        var phrase = shot.isDoubtful() ? SheetPhrase.ASK_ONE : SheetPhrase.COUNTS_FOR;
        page.detail(say(phrase, names(shot.needs().stream().map(need -> need.name()).toList())));
      }
    }
    vaccines
        .otherwiseFrom()
        .ifPresent(
            day ->
                page.item(
                    say(
                        SheetPhrase.LIVE_TOGETHER,
                        names(
                            vaccines.together().stream()
                                .filter(VaccineVisit.Shot::isLive)
                                .map(VaccineVisit.Shot::name)
                                .toList()),
                        words.date(day))));
    reasons(SheetPhrase.DECIDE, vaccines.decide(), page);
    reasons(SheetPhrase.WAIT, vaccines.waiting(), page);
    reasons(SheetPhrase.NEVER, vaccines.never(), page);
  }

  private void reasons(SheetPhrase title, List<id.ilp.core.plan.Need> needs, TextPage page) {
    if (!needs.isEmpty()) {
      page.detail(say(title));
      needs.forEach(need -> page.item(words.sentence(need.reason())));
    }
  }

  private void referral(ReferralPath path, VisitSheet sheet, TextPage page) {
    page.item(words.sentence(path.referral().reason()));
    page.detail(referrals.where(path, sheet.plan().asOf()));
    if (!path.isHere()) {
      referrals.way(path).ifPresent(page::detail);
      handover(path.handover(), page);
    }
  }

  private void handover(Handover handover, TextPage page) {
    letter("S", handover.situation(), page);
    letter("B", handover.background(), page);
    letter("A", handover.assessment(), page);
    letter("R", handover.recommendation(), page);
  }

  private void letter(String letter, List<Text> sentences, TextPage page) {
    page.detail(
        letter
            + ": "
            + sentences.stream().map(one -> words.sentence(one)).collect(Collectors.joining(" ")));
  }

  private void back(BackReferral back, TextPage page) {
    String to = back.facility().map(Facility::name).orElse(words.tier(back.to()));
    page.item(say(SheetPhrase.BACK_TO, words.sentence(back.name()), to));
    back.returnedOn().ifPresent(date -> page.detail(say(SheetPhrase.RETURNED, words.date(date))));
  }

  private void elsewhere(FacilityTier tier, VisitSheet sheet, TextPage page) {
    page.item(say(SheetPhrase.ELSEWHERE_AT, words.tier(tier), names(sheet.elsewhere().get(tier))));
  }

  private String names(Collection<Text> texts) {
    return texts.stream().map(one -> one.in(language)).distinct().collect(Collectors.joining(", "));
  }

  private <T> void section(
      SheetPhrase title, List<T> items, TextPage page, java.util.function.Consumer<T> body) {
    page.section(say(title), items, body);
  }

  private String say(SheetPhrase phrase, Object... values) {
    return phrase.in(language, values);
  }
}
