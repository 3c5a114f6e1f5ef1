package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import id.ilp.core.screening.AnswerType;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Items of a form that stand one after the other and are answered in the same way. Their wording
 * stands on the form.
 *
 * @param first number of the first, counted on the form from 1
 * @param names what they are called; none where they have numbers only
 * @param count how many
 * @param allowed the codes or the range of numbers, such as {@code 0–3}; empty for yes or no
 */
public record ItemRun(int first, ImmutableList<Text> names, int count, Optional<Text> allowed) {

  /** The items of {@code type}, in its order; {@code word} names them. */
  static ImmutableList<ItemRun> of(ScreeningType type, Function<String, Text> word) {
    var runs = ImmutableList.<ItemRun>builder();
    List<AnswerType> same = new ArrayList<>();
    int number = 1;
    for (AnswerType item : type.answers().values()) {
      if (!same.isEmpty() && !isAlike(same.get(0), item)) {
        runs.add(run(number - same.size(), same, word));
        same.clear();
      }
      same.add(item);
      number++;
    }
    if (!same.isEmpty()) {
      runs.add(run(number - same.size(), same, word));
    }
    return runs.build();
  }

  private static boolean isAlike(AnswerType one, AnswerType other) {
    return isNumbered(one) == isNumbered(other)
        && one.kind() == other.kind()
        && one.codes().equals(other.codes())
        && one.min() == other.min()
        && one.max() == other.max();
  }

  private static boolean isNumbered(AnswerType item) {
    return item.name().matches("q\\d+");
  }

  private static ItemRun run(int first, List<AnswerType> items, Function<String, Text> word) {
    ImmutableList<Text> names =
        isNumbered(items.get(0))
            ? ImmutableList.of()
            : items.stream()
                .map(item -> word.apply(item.name()))
                .collect(ImmutableList.toImmutableList());
    return new ItemRun(first, names, items.size(), allowed(items.get(0), word));
  }

  private static Optional<Text> allowed(AnswerType item, Function<String, Text> word) {
    return switch (item.kind()) {
      case BOOLEAN -> Optional.empty();
      case CODE -> Optional.of(either(item.codes().stream().map(word).toList()));
      case NUMBER, BOOLEAN_OR_NUMBER ->
          Optional.of(
              item.codes().isEmpty()
                  ? plain(Quantity.plain(item.min()) + "–" + Quantity.plain(item.max()))
                  : either(item.codes().stream().map(ItemRun::plain).toList()));
    };
  }

  private static Text plain(String words) {
    return Text.of(words, words);
  }

  private static Text either(List<Text> several) {
    return Text.rendered(
        language ->
            several.stream().map(one -> one.in(language)).collect(Collectors.joining(" / ")));
  }
}
