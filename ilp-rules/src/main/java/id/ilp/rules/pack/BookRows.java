package id.ilp.rules.pack;

import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.rows.Row;
import id.ilp.core.source.Citation;
import id.ilp.core.source.Programme;
import id.ilp.core.source.Source;
import id.ilp.core.source.Standing;

/** What single rows of the files of the whole book say: a document, a programme, a stage. */
final class BookRows {
  private BookRows() {}

  static Source source(Row row) {
    return new Source(
        row.text("key"),
        row.text("title"),
        row.choice("standing", Standing.class),
        row.optionalText("where").orElse(""));
  }

  static PackProgramme programme(Row row, CitationParser citations) {
    Citation citation = citations.of(row).get(0);
    var programme =
        new Programme(
            row.text("id"),
            row.text("title"),
            row.date("in_force_from"),
            row.optionalDate("in_force_before"),
            citation);
    return new PackProgramme(
        programme,
        row.isYes("is_immunization"),
        row.optionalPeriod("birthday_window"),
        row.optionalDate("birthday_window_before"));
  }

  static StageRow stage(Row row, CitationParser citations) {
    citations.of(row);
    return new StageRow(
        row.choice("stage", LifeStage.class),
        row.choice("cluster", Cluster.class),
        row.choice("counted_from", StageRow.CountedFrom.class),
        new AssessmentScheme.AgeWindow(row.period("from"), row.optionalPeriod("before")));
  }
}
