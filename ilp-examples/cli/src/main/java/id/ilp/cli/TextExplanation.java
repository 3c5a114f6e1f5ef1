package id.ilp.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import id.ilp.core.plan.Need;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Language;
import id.ilp.rules.explain.Change;
import id.ilp.rules.explain.Condition;
import id.ilp.rules.explain.Explanation;
import id.ilp.rules.explain.FiredRule;
import id.ilp.rules.explain.Ground;
import id.ilp.rules.explain.NearRule;
import id.ilp.rules.explain.Seen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * An explanation as a midwife reads it: the answer, why, what would change it, and then the rules.
 */
final class TextExplanation {
  private final Language language;
  private final Words words;
  private final boolean isColoured;

  TextExplanation(Language language, boolean isColoured) {
    this.language = language;
    this.words = new Words(language);
    this.isColoured = isColoured;
  }

  /** The explanation of one need of one person, a blank line behind it. */
  String write(Explanation explanation) {
    var page = new TextPage(isColoured);
    head(explanation, page);
    page.section(say(Phrase.BECAUSE), explanation.because(), ground -> ground(ground, page));
    page.section(say(Phrase.RECORDS_SEEN), explanation.seen(), seen -> seen(seen, page));
    page.section(say(Phrase.ALSO_WEIGHED), explanation.weighed(), ground -> ground(ground, page));
    page.section(say(Phrase.WOULD_CHANGE), explanation.changes(), change -> change(change, page));
    page.section(say(Phrase.RULES_FIRED), explanation.fired(), rule -> fired(rule, page));
    page.section(say(Phrase.RULES_NEAR), explanation.near(), rule -> near(rule, page));
    page.blank();
    return page.toString();
  }

  private void head(Explanation explanation, TextPage page) {
    Need need = explanation.need();
    String dose = need.dose().isPresent() ? ", " + say(Phrase.DOSE, need.dose().getAsInt()) : "";
    page.rule('=');
    page.heading(explanation.person() + ": " + need.name().in(language) + dose);
    page.detail(
        say(Phrase.EXPLANATION_OF, words.date(explanation.asOf()))
            + ", "
            + explanation.edition().id()
            + " "
            + explanation.edition().version());
    page.blank();
    page.heading(say(Phrase.valueOf(need.status().name())));
    page.item(words.sentence(need.reason()));
    if (!need.missing().isEmpty()) {
      page.detail(say(Phrase.MISSING, String.join(", ", need.missing())));
    }
  }

  private void ground(Ground ground, TextPage page) {
    page.item(words.sentence(ground.text()));
    origin(ground.uses(), ground.row(), ground.sources(), page);
  }

  /** Records, place and documents behind an item. */
  private void origin(
      List<String> uses, Optional<String> row, List<Citation> sources, TextPage page) {
    var parts = new ArrayList<String>();
    if (!uses.isEmpty()) {
      parts.add(String.join(", ", uses));
    }
    row.ifPresent(parts::add);
    if (!sources.isEmpty()) {
      parts.add(sources(sources));
    }
    if (!parts.isEmpty()) {
      page.detail("[" + String.join("; ", parts) + "]");
    }
  }

  private String sources(List<Citation> sources) {
    return sources.stream()
        .collect(groupingBy(Citation::standing, LinkedHashMap::new, joiningCitations()))
        .entrySet()
        .stream()
        .map(entry -> entry.getValue() + " (" + words.standing(entry.getKey()) + ")")
        .collect(joining("; "));
  }

  private static java.util.stream.Collector<Citation, ?, String> joiningCitations() {
    return java.util.stream.Collectors.mapping(Citation::toString, joining(", "));
  }

  private void seen(Seen seen, TextPage page) {
    String date = seen.date().map(words::date).orElse(say(Phrase.NO_DATE));
    String what = seen.what().map(code -> code + ", ").orElse("");
    page.item(what + date + " (" + seen.of() + "): " + seen.text().in(language));
  }

  private void change(Change change, TextPage page) {
    page.item(words.sentence(change.text()));
  }

  private void fired(FiredRule rule, TextPage page) {
    page.item(rule.rule());
    if (rule.conditions().isEmpty()) {
      page.detail(say(Phrase.FOR_EVERYBODY));
    }
    rule.conditions().forEach(condition -> page.detail(condition(condition)));
    origin(List.of(), Optional.of(rule.row()), rule.sources(), page);
  }

  private void near(NearRule rule, TextPage page) {
    page.item(rule.rule());
    String day =
        rule.holdsFrom()
            .map(date -> say(Phrase.HOLDS_FROM, words.date(date)))
            .orElse(say(Phrase.NOT_BY_TIME));
    page.detail(condition(rule.failed()) + "; " + day);
    origin(List.of(), Optional.of(rule.row()), rule.sources(), page);
  }

  private String condition(Condition condition) {
    return condition.text() + " -> " + condition.found().in(language);
  }

  private String say(Phrase phrase, Object... values) {
    return phrase.in(language, values);
  }
}
