package id.ilp.core.immunization;

import static id.ilp.core.date.Dates.later;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a person has come in one series.
 *
 * @param series which
 * @param valid the doses that fill slots, in their order
 * @param spoilt ids of spoilt doses after the last valid one
 * @param lastSpoilt the last day on which one of them may have been given
 */
public record SeriesState(
    Series series,
    ImmutableList<ValidDose> valid,
    ImmutableList<String> spoilt,
    Optional<LocalDate> lastSpoilt) {

  /**
   * A dose that fills a slot.
   *
   * @param earliest the first day on which it may have been given
   * @param latest the last such day
   */
  public record ValidDose(String id, String vaccine, LocalDate earliest, LocalDate latest) {}

  /** A series nobody has begun. */
  public static SeriesState none(Series series) {
    return new SeriesState(series, ImmutableList.of(), ImmutableList.of(), Optional.empty());
  }

  /** Whether it rests on no dose at all. */
  public boolean isNotBegun() {
    return valid.isEmpty() && spoilt.isEmpty();
  }

  /** The slot the next dose would fill, from 1. */
  public int nextSlot() {
    return valid.size() + 1;
  }

  /** The last day on which the last valid dose may have been given. */
  public Optional<LocalDate> lastValid() {
    return valid.isEmpty() ? Optional.empty() : Optional.of(valid.get(valid.size() - 1).latest());
  }

  /** The last day on which the first valid dose may have been given. */
  public Optional<LocalDate> firstValid() {
    return valid.isEmpty() ? Optional.empty() : Optional.of(valid.get(0).latest());
  }

  /** The day the series was begun; {@code otherwise} if it was not. */
  LocalDate start(LocalDate otherwise) {
    return valid.isEmpty() ? otherwise : valid.get(0).earliest();
  }

  /** Ids of the valid doses and of the spoilt ones after them. */
  ImmutableList<String> ids() {
    if (valid.isEmpty()) {
      return spoilt;
    }
    var ids = ImmutableList.<String>builderWithExpectedSize(valid.size() + spoilt.size());
    for (int i = 0; i < valid.size(); i++) { // no iterator: asked for every series begun
      ids.add(valid.get(i).id());
    }
    return ids.addAll(spoilt).build();
  }

  SeriesState withValid(ValidDose dose) {
    return new SeriesState(
        series,
        ImmutableList.<ValidDose>builderWithExpectedSize(nextSlot())
            .addAll(valid)
            .add(dose)
            .build(),
        ImmutableList.of(),
        Optional.empty());
  }

  SeriesState withSpoilt(String id, LocalDate latest) {
    return new SeriesState(
        series,
        valid,
        ImmutableList.<String>builder().addAll(spoilt).add(id).build(),
        Optional.of(lastSpoilt.map(last -> later(last, latest)).orElse(latest)));
  }
}
