package id.ilp.cli;

import id.ilp.core.text.Language;
import id.ilp.rules.care.Blank;
import id.ilp.rules.care.FormSheet;
import id.ilp.rules.care.ItemRun;
import id.ilp.rules.care.VisitTask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tasks of a step with the forms to fill in: items by number, their wording on the form. */
final class SheetForms {
  private static final String LINE = TextPage.TOGETHER + "__";

  private final Language language;
  private final Words words;
  private final TextPage page;

  SheetForms(Language language, TextPage page) {
    this.language = language;
    this.words = new Words(language);
    this.page = page;
  }

  /** One task, its forms below it. */
  void task(VisitTask task) {
    page.item("[ ] " + words.sentence(task.need().reason()));
    task.limit()
        .ifPresent(limit -> page.detail(SheetPhrase.LIMIT.in(language, limit.in(language))));
    if (task.forms().size() > 1) {
      page.detail(SheetPhrase.ANY_OF.in(language));
    }
    task.forms().forEach(this::form);
  }

  private void form(FormSheet form) {
    List<String> parts = new ArrayList<>();
    form.blanks().forEach(blank -> parts.add(blank(blank)));
    form.items().forEach(run -> parts.add(items(run)));
    page.detail(
        SheetPhrase.FORM.in(language, form.name().in(language)) + " " + String.join("; ", parts));
  }

  private String blank(Blank blank) {
    return SheetPhrase.BLANK.in(language, blank.name().in(language), blank.unitName().in(language));
  }

  /** Such as {@code 1 __ 2 __ 3 __ (ya/tidak)}. */
  private String items(ItemRun run) {
    String allowed =
        run.allowed().map(text -> text.in(language)).orElse(SheetPhrase.YES_NO.in(language));
    return IntStream.range(0, run.count())
        .mapToObj(i -> run.first() + i + name(run, i) + LINE)
        .collect(Collectors.joining(" ", "", " (" + allowed + ")"));
  }

  private String name(ItemRun run, int index) {
    return run.names().isEmpty() ? "" : " " + run.names().get(index).in(language);
  }
}
