package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.rows.Row;
import java.util.Optional;

/**
 * One way to settle a topic: a word of {@code satisfied_by}.
 *
 * @param from where the record stands
 * @param type a screening type or type of service; an assessment; a vaccine; for what stands in no
 *     list of records the word itself
 * @param parts measurements or items a screening must hold
 * @param answer the answer that settles it, as {@code item=value}
 * @param bands the classes that settle it
 */
public record Satisfier(
    From from,
    String type,
    ImmutableList<String> parts,
    Optional<Reply> answer,
    ImmutableList<String> bands) {

  /** Where a record that settles a topic stands. */
  public enum From {
    /** A screening or a service. */
    RECORD,
    /** A screening that was put in some class. */
    CLASS,
    /** A dose of a vaccine. */
    DOSE,
    /** The weight at birth, of the person. */
    BIRTH_WEIGHT,
    /** The end of a pregnancy. */
    PREGNANCY_END
  }

  /** An item and what was answered. */
  public record Reply(String item, String value) {}

  private static final String BIRTH_WEIGHT = "person:birth-weight";
  private static final String PREGNANCY_END = "pregnancy:end";
  private static final String DOSE = "dose:";

  /** Settled by a record that {@code assessment} puts in one of {@code bands}. */
  public static Satisfier ofClass(String assessment, ImmutableList<String> bands) {
    return new Satisfier(From.CLASS, assessment, ImmutableList.of(), Optional.empty(), bands);
  }

  /** All ways of a topic's row. */
  static ImmutableList<Satisfier> all(Row row) {
    var satisfiers = ImmutableList.<Satisfier>builder();
    for (String word : row.words("satisfied_by")) {
      satisfiers.add(parse(word));
    }
    return satisfiers.build();
  }

  /** {@code type}, {@code type:a+b}, {@code type:item=value}, {@code assessment=band|band} … */
  static Satisfier parse(String word) {
    if (word.equals(BIRTH_WEIGHT)) {
      return plain(From.BIRTH_WEIGHT, word);
    } else if (word.equals(PREGNANCY_END)) {
      return plain(From.PREGNANCY_END, word);
    } else if (word.startsWith(DOSE)) {
      return plain(From.DOSE, word.substring(DOSE.length()));
    }
    int colon = word.indexOf(':');
    int equal = word.indexOf('=');
    if (colon < 0) {
      return equal < 0
          ? plain(From.RECORD, word)
          : ofClass(word.substring(0, equal), split(word.substring(equal + 1), "\\|"));
    }
    String type = word.substring(0, colon);
    return equal < 0
        ? new Satisfier(
            From.RECORD,
            type,
            split(word.substring(colon + 1), "\\+"),
            Optional.empty(),
            ImmutableList.of())
        : new Satisfier(
            From.RECORD,
            type,
            ImmutableList.of(),
            Optional.of(new Reply(word.substring(colon + 1, equal), word.substring(equal + 1))),
            ImmutableList.of());
  }

  private static Satisfier plain(From from, String type) {
    return new Satisfier(from, type, ImmutableList.of(), Optional.empty(), ImmutableList.of());
  }

  private static ImmutableList<String> split(String words, String separator) {
    return ImmutableList.copyOf(words.split(separator, -1));
  }
}
