package id.ilp.rules.cases;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.rules.cases.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What an expectation asks of one item of the plan beyond its name, such as {@code next 2026-12-01
 * by CKG26+ILP23}.
 *
 * @param <T> the item: a need, a referral …
 */
final class Details<T> {
  private static final ImmutableList<String> NONE = ImmutableList.of("never", "nothing");

  /** How the wanted word is compared with what the item says. */
  enum Match {
    /** The word itself is the wanted value: {@code IDEAL}. */
    FLAG,
    /** A value, or {@code never}. */
    ONE,
    /** All of them, in any order, joined by plus signs; or {@code nothing}. */
    ALL,
    /** Some of them, joined by plus signs; or {@code nothing} for none at all. */
    SOME,
    /** As {@link #SOME}, of paths by their last part. */
    LAST_PART
  }

  /**
   * One detail.
   *
   * @param said what the item says of it
   * @param check refuses a wanted word that can never be said
   */
  record Detail<T>(Match match, Function<T, List<String>> said, Consumer<Word> check) {
    boolean agrees(T item, String wanted) {
      List<String> found = said.apply(item);
      if (NONE.contains(wanted)) {
        return found.isEmpty();
      }
      List<String> parts = List.of(wanted.split("\\+"));
      return switch (match) {
        case FLAG, ONE, SOME -> found.containsAll(parts);
        case ALL -> new TreeSet<>(found).equals(new TreeSet<>(parts));
        case LAST_PART ->
            parts.stream()
                .allMatch(part -> found.stream().anyMatch(path -> path.endsWith("." + part)));
      };
    }

    String shown(T item) {
      List<String> found = said.apply(item);
      return found.isEmpty() ? NONE.get(match == Match.ONE ? 0 : 1) : String.join("+", found);
    }
  }

  private record Wanted<T>(String name, Detail<T> detail, String value) {
    String shown(T item) {
      return detail.match() == Match.FLAG ? detail.shown(item) : name + " " + detail.shown(item);
    }
  }

  private final List<Wanted<T>> wanted = new ArrayList<>();

  /** Reads the rest of {@code words}; {@code known} says what may stand there. */
  Details(Words words, ImmutableMap<String, Detail<T>> known) {
    while (words.hasNext()) {
      Word name = words.next("a detail");
      Detail<T> detail = known.get(name.text());
      if (detail == null) {
        throw name.unknown("detail known here", known.keySet());
      }
      Word value = detail.match() == Match.FLAG ? name : words.next("a value of " + name.text());
      if (!NONE.contains(value.text())) {
        int at = value.at();
        for (String part : value.text().split("\\+")) {
          detail.check().accept(new Word(part, at));
          at += part.length() + 1;
        }
      }
      wanted.add(new Wanted<>(name.text(), detail, value.text()));
    }
  }

  /** Whether the item has every detail. */
  boolean agree(T item) {
    return wanted.stream().allMatch(one -> one.detail().agrees(item, one.value()));
  }

  /** Whether the item has the details of this name. */
  boolean agreeOn(String name, T item) {
    return wanted.stream()
        .filter(one -> one.name().equals(name))
        .allMatch(one -> one.detail().agrees(item, one.value()));
  }

  /** What the item says to each detail, after a blank. */
  String shown(T item) {
    var text = new StringBuilder();
    wanted.forEach(one -> text.append(' ').append(one.shown(item)));
    return text.toString();
  }
}
