package id.ilp.rules.explain;

import com.google.common.base.Suppliers;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.Texts;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The sentences of explanations, in both languages; read when the first one is asked for. */
final class Sentences {
  private static final Supplier<Texts> TEXTS =
      Suppliers.memoize(() -> Texts.resource(Sentences.class, "explanations.csv"));

  private Sentences() {}

  /** The sentence called {@code key}, its holes filled. */
  static Text say(String key, Map<String, Object> values) {
    return TEXTS.get().get(key).forStaff(values);
  }

  /** The sentence called {@code key}. */
  static Text say(String key) {
    return say(key, Map.of());
  }

  /** A status in words. */
  static Text status(NeedStatus status) {
    return say("status." + status.name());
  }

  static Text sex(Sex sex) {
    return Text.of(sex.term(), english(sex));
  }

  static Text stage(LifeStage stage) {
    return Text.of(stage.term(), english(stage));
  }

  private static String english(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Several texts with {@code between} them. */
  static Text join(String between, Collection<Text> texts) {
    return Text.rendered(
        language ->
            String.join(
                between, texts.stream().map(text -> text.in(language)).distinct().toList()));
  }
}
