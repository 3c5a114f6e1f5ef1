package id.ilp.rules.village;

import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.record.IssueCode;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.text.Text;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a report calls things, and how it counts what it shows. */
final class ReportWords {
  private static final double PER_THOUSAND = 1000;

  private ReportWords() {}

  static Text condition(String code) {
    return RecordCodes.catalogue()
        .of(RecordCodes.Kind.CONDITION)
        .getOrDefault(code, Text.of(code, code));
  }

  static Text name(LifeStage stage) {
    return Text.of(stage.term(), words(stage));
  }

  static Text name(IssueCode code) {
    return Text.of(words(code), words(code));
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static OptionalDouble perThousand(OptionalDouble percent) {
    return percent.isEmpty()
        ? percent
        : OptionalDouble.of(percent.getAsDouble() / 100 * PER_THOUSAND);
  }

  /** Those who did not go on, of those who began; below 0 if more went on than began. */
  static Share missed(Share gone) {
    return new Share(gone.of() - gone.counted(), gone.of());
  }
}
