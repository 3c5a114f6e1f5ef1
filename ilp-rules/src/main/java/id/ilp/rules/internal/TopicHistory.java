package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.record.NaturalOrder;
import id.ilp.core.service.ServiceRecord;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Observation;
import id.ilp.rules.pack.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The records that may settle a topic, by day. */
public final class TopicHistory {
  /**
   * One record.
   *
   * @param missing paths of measurements it lacks; empty if it settles the topic
   * @param isRefused whether a measurement was given and cannot be used
   */
  public record Event(LocalDate date, String id, ImmutableList<String> missing, boolean isRefused) {
    /** Whether it settles the topic. */
    public boolean settles() {
      return missing.isEmpty();
    }
  }

  private final ImmutableList<Event> events;

  private TopicHistory(List<Event> events) {
    this.events =
        ImmutableList.sortedCopyOf(
            Comparator.comparing(Event::date).thenComparing(Event::id, NaturalOrder.INSTANCE),
            events);
  }

  /** The history of {@code topic} in the record of {@code client}. */
  public static TopicHistory of(Topic topic, Client client) {
    List<Event> events = new ArrayList<>();
    for (Topic.Satisfier satisfier : topic.satisfiedBy()) {
      for (Observation observation : client.observations(satisfier.type())) {
        event(satisfier, observation).ifPresent(events::add);
      }
      for (ServiceRecord service : client.services(satisfier.type())) {
        LocalDate day = service.date().map(RecordDate::earliest).orElse(client.asOf());
        events.add(new Event(day, service.id(), ImmutableList.of(), false));
      }
    }
    return new TopicHistory(events);
  }

  /** Empty if the record has nothing to do with the topic: a weighing without blood pressure. */
  private static Optional<Event> event(Topic.Satisfier satisfier, Observation observation) {
    var missing = ImmutableList.<String>builder();
    boolean isRefused = false;
    boolean isAny = satisfier.measurements().isEmpty() || observation.isBare();
    for (String name : satisfier.measurements()) {
      boolean isUnusable = observation.refused().contains(name);
      isRefused |= isUnusable;
      isAny |= isUnusable || observation.value(name).isKnown();
      if (isUnusable || !observation.value(name).isKnown()) {
        missing.add("screenings." + observation.type() + ".measurements." + name);
      }
    }
    missing.addAll(observation.lacking());
    return isAny
        ? Optional.of(new Event(observation.date(), observation.id(), missing.build(), isRefused))
        : Optional.empty();
  }

  /** All records that have to do with the topic, by day. */
  public ImmutableList<Event> events() {
    return events;
  }

  /** The last record that settles the topic. */
  Optional<Event> lastSettled() {
    return events.stream().filter(Event::settles).reduce((first, second) -> second);
  }

  /** The last record, if it was made after the last that settles the topic and does not. */
  Optional<Event> openAttempt() {
    return events.isEmpty() || events.get(events.size() - 1).settles()
        ? Optional.empty()
        : Optional.of(events.get(events.size() - 1));
  }

  /** Whether some record settles the topic in the days from {@code from} to before {@code end}. */
  Optional<Event> settledWithin(LocalDate from, LocalDate end) {
    return events.stream()
        .filter(e -> e.settles() && !e.date().isBefore(from) && e.date().isBefore(end))
        .reduce((first, second) -> second);
  }
}
