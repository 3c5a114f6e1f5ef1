package id.ilp.rules.cases;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.text.Suggestion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of one entry of a cell, taken from left to right. */
final class Words {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern ENTRY = Pattern.compile("[^;]+");

  /**
   * One word.
   *
   * @param at characters of the cell before it
   */
  record Word(String text, int at) {
    /** A complaint about the word; throw it. */
    NotationException problem(String message) {
      return new NotationException(at, "'" + text + "' " + message);
    }

    /** A complaint with "did you mean"; throw it. */
    NotationException unknown(String what, Collection<String> known) {
      return problem("is no " + what + Suggestion.hint(text, known.stream()));
    }

    /** What stands before and after the first {@code sign}; a word without it is refused. */
    Word[] split(String sign, String example) {
      int place = text.indexOf(sign);
      if (place <= 0 || place + sign.length() == text.length()) {
        throw problem("is not understood; write it like " + example);
      }
      return new Word[] {
        new Word(text.substring(0, place), at),
        new Word(text.substring(place + sign.length()), at + place + sign.length())
      };
    }

    /** The same from the character {@code from} on. */
    Word tail(int from) {
      return new Word(text.substring(from), at + from);
    }

    /** One of the constants. */
    <E extends Enum<E>> E choice(Class<E> type) {
      E[] constants = type.getEnumConstants();
      for (E constant : constants) {
        if (constant.name().equals(text)) {
          return constant;
        }
      }
      throw problem(
          "is none of "
              + Arrays.toString(constants)
              + Suggestion.hint(text, Stream.of(constants).map(Enum::name)));
    }

    /** A day. */
    LocalDate day() {
      return read("a day such as 2026-11-21", LocalDate::parse);
    }

    /** A day, a month, or {@code ?} for a date that is not known. */
    Optional<RecordDate> date() {
      Optional<RecordDate> date = RecordDate.parse(text);
      if (date.isEmpty() && !text.equals("?")) {
        throw problem("is not a date such as 2026-11-21, 2026-11 or ?");
      }
      return date;
    }

    /** A whole number. */
    int integer() {
      return read("a whole number", Integer::parseInt);
    }

    /** Reads the word; a fault of {@code reader} is one of the word. */
    <T> T read(String expected, Function<String, T> reader) {
      try {
        return reader.apply(text);
      } catch (DateTimeException | NumberFormatException e) {
        throw problem("is not " + expected);
      }
    }
  }

  private final ImmutableList<Word> words;
  private final int end;
  private int next;

  private Words(String entry, int at) {
    var found = ImmutableList.<Word>builder();
    Matcher word = WORD.matcher(entry);
    while (word.find()) {
      found.add(new Word(word.group(), at + word.start()));
    }
    this.words = found.build();
    this.end = at + entry.stripTrailing().length();
  }

  /** The words of a cell that holds one entry. */
  static Words of(String cell) {
    return new Words(cell, 0);
  }

  /** The entries of a cell, between semicolons; empty ones are left out. */
  static ImmutableList<Words> several(String cell) {
    var entries = ImmutableList.<Words>builder();
    Matcher entry = ENTRY.matcher(cell);
    while (entry.find()) {
      if (!entry.group().isBlank()) {
        entries.add(new Words(entry.group(), entry.start()));
      }
    }
    return entries.build();
  }

  boolean hasNext() {
    return next < words.size();
  }

  /** The next word; {@code expected} says what should have stood there. */
  Word next(String expected) {
    if (!hasNext()) {
      throw new NotationException(end, "ends here, expected " + expected);
    }
    return words.get(next++);
  }

  /** Takes the next word if it is {@code text}. */
  boolean take(String text) {
    boolean isThere = hasNext() && words.get(next).text().equals(text);
    if (isThere) {
      next++;
    }
    return isThere;
  }

  /** Refuses whatever is left. */
  void end() {
    if (hasNext()) {
      throw words.get(next).problem("was not expected here");
    }
  }

  /** The entry with single blanks. */
  @Override
  public String toString() {
    return String.join(" ", words.stream().map(Word::text).toList());
  }
}
