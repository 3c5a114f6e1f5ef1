package id.ilp.rules.client;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a text in a rule names, so that a misspelt one is found before a person meets it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Word {
  /** The list it must stand in. */
  Kind value();

  /** The lists a rule's words come from. */
  enum Kind {
    /** A code of {@code assessments.csv}. */
    ASSESSMENT,
    /** A class of some assessment. */
    BAND,
    CONDITION,
    EXPOSURE,
    /** A day, {@code yyyy-MM-dd}. */
    DATE,
    /** A code some rule finds. */
    FINDING,
    /** A code this rule finds: any. */
    FOUND,
    MEASUREMENT,
    /** An item of some screening type. */
    ITEM,
    /** A code of a need: a topic or a series. */
    NEED,
    /** An age or interval such as {@code P9M}. */
    PERIOD,
    /** A vaccine. */
    PRODUCT,
    PROGRAMME,
    /** What {@code regions.csv} offers only in some places. */
    REGIONAL,
    SCREENING_TYPE,
    SERIES,
    /** Citations of {@code sources.csv}. */
    SOURCE,
    /** A key of the folder's texts. */
    TEXT,
    /** A variant of the schedule. */
    VARIANT,
    /** Not a word of any list. */
    FREE
  }
}
