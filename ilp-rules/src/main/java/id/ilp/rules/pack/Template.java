package id.ilp.rules.pack;

import id.ilp.core.screening.Quantity;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence with holes, in both languages, for staff and for kader: {@code last on {last}}. Holes
 * are filled with the values the rule used, written as each language writes them.
 *
 * @param kaderId empty cells in the file mean the same text as for staff
 */
public record Template(String id, String en, String kaderId, String kaderEn) {
  private static final Pattern HOLE = Pattern.compile("\\{([a-z-]+)}");
  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  /** The sentence for staff. */
  public Text forStaff(Map<String, Object> values) {
    return forStaff(() -> values);
  }

  /** The sentence for staff; the values are asked for when somebody reads it. */
  public Text forStaff(Supplier<Map<String, Object>> values) {
    return Text.rendered(
        language -> fill(language == Language.ID ? id : en, language, values.get()));
  }

  /** The sentence for a kader. */
  public Text forKader(Map<String, Object> values) {
    return forKader(() -> values);
  }

  /** The sentence for a kader; the values are asked for when somebody reads it. */
  public Text forKader(Supplier<Map<String, Object>> values) {
    return Text.rendered(
        language -> fill(language == Language.ID ? kaderId : kaderEn, language, values.get()));
  }

  private static String fill(String sentence, Language language, Map<String, Object> values) {
    Matcher hole = HOLE.matcher(sentence);
    var filled = new StringBuilder();
    while (hole.find()) {
      Object value = values.get(hole.group(1));
      if (value == null) {
        throw new IllegalStateException("nothing for {" + hole.group(1) + "} in: " + sentence);
      }
      hole.appendReplacement(filled, Matcher.quoteReplacement(write(value, language)));
    }
    return hole.appendTail(filled).toString();
  }

  private static String write(Object value, Language language) {
    if (value instanceof Text text) {
      return text.in(language);
    } else if (value instanceof LocalDate date) {
      Locale locale = language == Language.ID ? INDONESIAN : Locale.ENGLISH;
      return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
    } else if (value instanceof Period period) {
      return PeriodWords.of(period, language);
    } else if (value instanceof Double number) {
      String plain = Quantity.plain(Math.round(number * 100) / 100.0);
      return language == Language.ID ? plain.replace('.', ',') : plain;
    } else if (value instanceof Collection<?> several) {
      return several.stream().map(one -> write(one, language)).collect(Collectors.joining(", "));
    }
    return value.toString();
  }
}
