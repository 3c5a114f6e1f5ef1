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
    /** A condition of the catalogue, such as {@code hypertension}. */
    CONDITION,
    /** An exposure of the catalogue, such as {@code tb-close-contact}. */
    EXPOSURE,
    /** A day, {@code yyyy-MM-dd}. */
    DATE,
    /** A code some rule finds. */
    FINDING,
    /** The code this rule finds; any. */
    FOUND,
    /** A measurement of some screening type. */
    MEASUREMENT,
    /** An item of some screening type. */
    ITEM,
    /** A month in capitals, such as {@code FEBRUARY}. */
    MONTH,
    /** A code of a need: a topic or a series. */
    NEED,
    /** An age or interval such as {@code P9M}. */
    PERIOD,
    /** A vaccine of {@code vaccines.csv}. */
    PRODUCT,
    /** An id of {@code programmes.csv}. */
    PROGRAMME,
    /** What {@code regions.csv} offers only in some places. */
    REGIONAL,
    /** A screening type, such as {@code blood-pressure}. */
    SCREENING_TYPE,
    /** A series of some edition. */
    SERIES,
    /** A type of service, such as {@code vitamin-a}. */
    SERVICE,
    /** Citations of {@code sources.csv}. */
    SOURCE,
    /** A key of the folder's {@code texts.csv}. */
    TEXT,
    /** A variant of the schedule, of {@code variants.csv}. */
    VARIANT,
    /** A word that stands in no list. */
    FREE
  }
}
