package id.ilp.core.text;

import java.util.Objects;
import java.util.function.Function;

/**
 * A sentence or name in Indonesian and English. Rendered only when asked for, so that a plan nobody
 * prints costs no string work.
 */
public final class Text {
  private final Function<Language, String> renderer;

  private Text(Function<Language, String> renderer) {
    this.renderer = renderer;
  }

  /** A fixed text. */
  public static Text of(String id, String en) {
    return new Text(language -> language == Language.ID ? id : en);
  }

  /** A text built on demand; {@code renderer} must give the same text each time. */
  public static Text rendered(Function<Language, String> renderer) {
    return new Text(renderer);
  }

  /** The text in {@code language}. */
  public String in(Language language) {
    return renderer.apply(language);
  }

  /** Two texts are equal if they read the same in both languages. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Text text
        && in(Language.ID).equals(text.in(Language.ID))
        && in(Language.EN).equals(text.in(Language.EN));
  }

  @Override
  public int hashCode() {
    return Objects.hash(in(Language.ID), in(Language.EN));
  }

  @Override
  public String toString() {
    return in(Language.EN);
  }
}
