package id.ilp.core.text;

/** A language of plans and messages. */
public enum Language {
  ID,
  EN
}
