package id.ilp.rules.pack;

import com.google.common.collect.Sets;
import id.ilp.core.record.RecordCodes;
import id.ilp.core.rows.Row;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.screening.ScreeningTypes;
import id.ilp.core.text.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks whether what is to settle a topic is something a record can hold. */
final class SatisfierCheck {
  private final ScreeningTypes types;
  private final List<AssessmentScheme> schemes;

  SatisfierCheck(ScreeningTypes types, List<AssessmentScheme> schemes) {
    this.types = types;
    this.schemes = schemes;
  }

  /** Whether anything recorded can settle a topic; once the types of all packs are known. */
  void check(Row row, Satisfier satisfier) {
    switch (satisfier.from()) {
      case RECORD -> checkRecord(row, satisfier);
      case CLASS -> checkClass(row, satisfier);
      case DOSE, BIRTH_WEIGHT, PREGNANCY_END -> {}
    }
  }

  private void checkRecord(Row row, Satisfier satisfier) {
    ScreeningType type = types.byCode().get(satisfier.type());
    Set<String> services = RecordCodes.catalogue().of(RecordCodes.Kind.SERVICE).keySet();
    if (type == null) {
      Set<String> known = Sets.union(types.byCode().keySet(), services);
      Set<String> allowed = satisfier.parts().isEmpty() ? known : types.byCode().keySet();
      need(row, allowed, satisfier.type(), "is no screening type or service");
      return;
    }
    Set<String> items = type.answers().keySet();
    Set<String> known = Sets.union(type.measurements().keySet(), items);
    for (String name : satisfier.parts()) {
      need(row, known, name, "is not measured or asked in " + satisfier.type());
    }
    satisfier
        .answer()
        .ifPresent(reply -> need(row, items, reply.item(), "is not asked in " + satisfier.type()));
  }

  private void checkClass(Row row, Satisfier satisfier) {
    Set<String> codes = new TreeSet<>();
    Set<String> bands = new TreeSet<>();
    for (AssessmentScheme scheme : schemes) {
      codes.add(scheme.code());
      if (scheme.code().equals(satisfier.type())) {
        scheme.bands().forEach(band -> bands.add(band.code()));
      }
    }
    need(row, codes, satisfier.type(), "is no assessment");
    for (String band : satisfier.bands()) {
      need(row, bands, band, "is no class of " + satisfier.type());
    }
  }

  static void need(Row row, Set<String> known, String word, String fault) {
    if (!known.contains(word)) {
      throw row.problem(
          "satisfied_by", "'" + word + "' " + fault + Suggestion.hint(word, known.stream()));
    }
  }
}
