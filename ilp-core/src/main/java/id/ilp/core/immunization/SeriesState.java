package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.later;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a person has come in one series.
 *
 * @param series which
 * @param valid ids of the doses that fill slots, in their order
 * @param lastValid the last day on which the last of them may have been given
 * @param spoilt ids of spoilt doses after the last valid one
 * @param lastSpoilt the last day on which one of them may have been given
 */
public record SeriesState(
    Series series,
    ImmutableList<String> valid,
    Optional<LocalDate> lastValid,
    ImmutableList<String> spoilt,
    Optional<LocalDate> lastSpoilt) {

  /** A series nobody has begun. */
  static SeriesState none(Series series) {
    return new SeriesState(
        series, ImmutableList.of(), Optional.empty(), ImmutableList.of(), Optional.empty());
  }

  /** The slot the next dose would fill, from 1. */
  public int nextSlot() {
    return valid.size() + 1;
  }

  SeriesState withValid(String id, LocalDate latest) {
    return new SeriesState(
        series,
        ImmutableList.<String>builder().addAll(valid).add(id).build(),
        Optional.of(latest),
        ImmutableList.of(),
        Optional.empty());
  }

  SeriesState withSpoilt(String id, LocalDate latest) {
    return new SeriesState(
        series,
        valid,
        lastValid,
        ImmutableList.<String>builder().addAll(spoilt).add(id).build(),
        Optional.of(lastSpoilt.map(last -> later(last, latest)).orElse(latest)));
  }
}
