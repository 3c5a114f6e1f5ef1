package id.ilp.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.rules.IlpEngine;
import id.ilp.rules.client.Word;
import id.ilp.rules.pack.PackFiles;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shipped rules pass the check every pack must pass. */
class ShippedWordsTest {
  @Test
  void every_word_of_the_shipped_rules_names_something() {
    List<WordUse> words = OverlayModels.wordsOf(PackFiles.shipped());
    assertThat(words).hasSizeGreaterThan(200);
    Set<Word.Kind> seen = EnumSet.noneOf(Word.Kind.class);
    words.forEach(word -> seen.addAll(word.kinds()));
    assertThat(seen)
        .contains(Word.Kind.PROGRAMME, Word.Kind.CONDITION, Word.Kind.TEXT, Word.Kind.BAND)
        .contains(Word.Kind.PERIOD, Word.Kind.FINDING, Word.Kind.SERIES, Word.Kind.ITEM);
    assertThat(WordCheck.problems(words, IlpEngine.national().pack(), words)).isEmpty();
  }
}
