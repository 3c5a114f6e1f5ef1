package id.ilp.cli;

import id.ilp.core.text.Language;
import id.ilp.rules.timeline.LifeCourse;
import id.ilp.rules.timeline.Recurrence;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A life course as a table: by part of life and day, what is done and where. */
final class TextTimeline {
  private final Language language;
  private final boolean isColoured;

  TextTimeline(Language language, boolean isColoured) {
    this.language = language;
    this.isColoured = isColoured;
  }

  String write(LifeCourse life) {
    var words = new LifeWords(language, life);
    LocalDate birth = life.person().birthDate();
    var page = new TextPage(isColoured);
    page.rule('=');
    page.heading(words.title());
    page.detail(words.subtitle());
    words.notes().forEach(page::item);
    Optional<LifePart> part = Optional.empty();
    Optional<LocalDate> day = Optional.empty();
    for (Recurrence one : life.recurrences()) {
      LocalDate date = one.first().date();
      var now = Optional.of(LifePart.on(birth, date));
      if (!now.equals(part)) {
        part = now;
        page.blank();
        page.rule('-');
        page.heading(words.in(now.get().title()).toUpperCase(Locale.ROOT));
      }
      if (!day.equals(Optional.of(date))) {
        day = Optional.of(date);
        page.blank();
        page.heading(capital(words.age(date)) + ", " + words.date(date));
      }
      page.row(words.what(one), words.where(one.first()));
    }
    page.blank();
    return page.toString();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
