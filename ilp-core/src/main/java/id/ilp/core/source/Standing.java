package id.ilp.core.source;

/** How well a statement is known. */
public enum Standing {
  /** The text of the document was read. */
  PRIMARY("primer"),
  /** A copy, transcription or summary was read. */
  SECONDARY("sekunder"),
  /** Known, but no document was read. */
  UNCONFIRMED("belum dikonfirmasi");

  private final String term;

  Standing(String term) {
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }
}
