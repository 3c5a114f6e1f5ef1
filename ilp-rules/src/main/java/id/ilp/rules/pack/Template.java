package id.ilp.rules.pack;

import id.ilp.core.screening.Quantity;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A sentence with holes, in both languages, for staff and for kader: {@code last on {last}}. Holes
 * are filled with the values the rule used, written as each language writes them.
 *
 * @param kaderId empty cells in the file mean the same text as for staff
 */
public record Template(String id, String en, String kaderId, String kaderEn) {
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
    var filled = new StringBuilder();
    int done = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', open + 1)) {
      int close = sentence.indexOf('}', open);
      if (isHole(sentence, open + 1, close)) {
        String name = sentence.substring(open + 1, close);
        Object value = values.get(name);
        if (value == null) {
          throw new IllegalStateException("nothing for {" + name + "} in: " + sentence);
        }
        filled.append(sentence, done, open).append(write(value, language));
        done = close + 1;
      }
    }
    return filled.append(sentence, done, sentence.length()).toString();
  }

  /** Whether a name stands there: small letters and hyphens. */
  private static boolean isHole(String sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = sentence.charAt(i);
      if ((c < 'a' || c > 'z') && c != '-') {
        return false;
      }
    }
    return from < to;
  }

  private static String write(Object value, Language language) {
    if (value instanceof Text text) {
      return text.in(language);
    } else if (value instanceof LocalDate date) {
      return DateWords.of(date, language);
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
