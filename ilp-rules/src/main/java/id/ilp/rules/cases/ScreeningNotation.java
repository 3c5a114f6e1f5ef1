package id.ilp.rules.cases;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.screening.MeasurementType;
import id.ilp.core.screening.Quantity;
import id.ilp.core.screening.ScreeningRecord;
import id.ilp.core.screening.ScreeningType;
import id.ilp.rules.cases.Words.Word;
import id.ilp.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.List;

/** Reads one screening of a history: what was measured, answered, and where. */
final class ScreeningNotation {
  private static final String BLOOD_PRESSURE = "blood-pressure";
  private static final String MMHG = "mm[Hg]";
  private static final String UNIT = "unit=";

  private final ScreeningType type;
  private final boolean isWeightOnly;
  private final Words words;
  private final ScreeningRecord.Builder record = ScreeningRecord.builder();

  ScreeningNotation(RulePack book, Word what, Words words) {
    this.isWeightOnly = what.text().equals("weight");
    String code = isWeightOnly ? "anthropometry" : what.text();
    this.type = java.util.Objects.requireNonNull(book.screeningTypes().byCode().get(code));
    this.words = words;
    record.type(code);
  }

  ScreeningRecord.Builder read() {
    if (isWeightOnly) {
      record.putMeasurement(
          "weight", RecordNotation.quantity(words.next("the weight, such as 8.2kg"), "kg"));
    }
    List<Word> rest = new ArrayList<>();
    String unit = MMHG;
    List<Word> pairs = new ArrayList<>();
    while (words.hasNext()) {
      Word word = words.next("a value");
      if (type.code().equals(BLOOD_PRESSURE) && word.text().startsWith(UNIT)) {
        unit = word.text().substring(UNIT.length());
      } else if (type.code().equals(BLOOD_PRESSURE) && word.text().contains("/")) {
        pairs.add(word);
      } else if (pairs.size() != 1 || !word.text().equals("then")) {
        rest.add(word);
      }
    }
    for (int i = 0; i < pairs.size(); i++) {
      if (i == 2) {
        throw pairs.get(i).problem("is a third reading; a record has two at most");
      }
      pair(pairs.get(i), i == 0 ? "" : "-2", unit);
    }
    rest.forEach(this::circumstance);
    return record;
  }

  private void pair(Word word, String suffix, String unit) {
    Word[] parts = word.split("/", "150/95, 150/- or -/95");
    value(parts[0], "systolic" + suffix, unit);
    value(parts[1], "diastolic" + suffix, unit);
  }

  private void value(Word word, String name, String unit) {
    if (!word.text().equals("-")) {
      double number = word.read("a number, nor - for not measured", Double::parseDouble);
      record.putMeasurement(name, new Quantity(number, unit));
    }
  }

  private void circumstance(Word word) {
    if (!word.text().contains("=")) {
      record.place(word.choice(FacilityTier.class));
      return;
    }
    Word[] parts = word.split("=", "oedema=2 or weight=8.2kg");
    String name = parts[0].text();
    MeasurementType measured = type.measurements().get(name);
    if (measured != null) {
      record.putMeasurement(name, RecordNotation.quantity(parts[1], measured.unit()));
    } else if (type.answers().containsKey(name)) {
      record.putAnswer(name, RecordDraft.answer(parts[1].text()));
    } else {
      throw parts[0].unknown(
          "measurement or answer of " + type.code(),
          ImmutableSet.copyOf(Sets.union(type.measurements().keySet(), type.answers().keySet())));
    }
  }
}
