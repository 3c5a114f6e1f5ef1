package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.person.Pregnancy;
import id.ilp.core.plan.Assessment;
import id.ilp.core.record.NaturalOrder;
import id.ilp.core.screening.Answer;
import id.ilp.core.screening.ScreeningType;
import id.ilp.core.service.ServiceRecord;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Observation;
import id.ilp.rules.client.Repeat;
import id.ilp.rules.pack.Satisfier;
import id.ilp.rules.pack.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/** The records that may settle a topic, by day. */
public final class TopicHistory {
  /**
   * One record.
   *
   * @param id empty for what stands in no list of records
   * @param missing paths of measurements and answers it lacks
   * @param isRefused whether a measurement was given and cannot be used
   * @param repeat the day to do it again, if a rule says that it does not settle the topic
   */
  public record Event(
      LocalDate date,
      String id,
      ImmutableList<String> missing,
      boolean isRefused,
      Optional<LocalDate> repeat,
      OptionalDouble quantity) {
    /** Whether it settles the topic. */
    public boolean settles() {
      return missing.isEmpty() && repeat.isEmpty();
    }

    private static Event of(LocalDate date, String id) {
      return new Event(
          date, id, ImmutableList.of(), false, Optional.empty(), OptionalDouble.empty());
    }

    private static Event lacking(Observation observation, List<String> missing, boolean isRefused) {
      return new Event(
          observation.date(),
          observation.id(),
          ImmutableList.copyOf(missing),
          isRefused,
          Optional.empty(),
          OptionalDouble.empty());
    }

    private Event repeatedOn(LocalDate day) {
      return new Event(date, id, missing, isRefused, Optional.of(day), quantity);
    }
  }

  private static final TopicHistory EMPTY = new TopicHistory(List.of());

  private final ImmutableList<Event> events;

  private TopicHistory(Collection<Event> events) {
    this.events = ImmutableList.sortedCopyOf(TopicHistory::compare, events);
  }

  private static int compare(Event one, Event other) {
    int order = one.date().compareTo(other.date());
    return order == 0 ? NaturalOrder.INSTANCE.compare(one.id(), other.id()) : order;
  }

  /** The history of a topic no record has to do with. */
  static TopicHistory none() {
    return EMPTY;
  }

  /** The history of {@code topic} in the record of {@code client}. */
  public static TopicHistory of(Topic topic, Client client) {
    List<Event> found = new ArrayList<>();
    for (Satisfier satisfier : topic.satisfiedBy()) {
      found.addAll(events(satisfier, client));
    }
    return found.isEmpty() ? EMPTY : of(topic, client, found);
  }

  private static TopicHistory of(Topic topic, Client client, List<Event> found) {
    if (found.size() == 1 && client.conclusions().repeats().isEmpty()) {
      return new TopicHistory(found);
    }
    Map<String, LocalDate> repeats = new HashMap<>();
    for (Repeat repeat : client.conclusions().repeats()) {
      if (repeat.rule().topic().equals(topic.code())) {
        repeats.merge(repeat.id(), repeat.on(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    Map<String, Event> events = new HashMap<>();
    for (Event event : found) {
      LocalDate again = repeats.get(event.id());
      Event own = again == null ? event : event.repeatedOn(again);
      // A record that settles the topic in one way need not do so in another.
      events.merge(own.id(), own, (a, b) -> a.settles() || !b.settles() ? a : b);
    }
    return new TopicHistory(events.values());
  }

  /** This history and what settles {@code offer} beside it, of the time that counts for it. */
  TopicHistory with(Offered offered, Client client) {
    Optional<LocalDate> first = offered.firstThatCounts();
    boolean isAlone = offered.contacts().isEmpty() && offered.offer().otherSatisfiers().isEmpty();
    if (isAlone && (first.isEmpty() || events.isEmpty())) {
      return this;
    }
    List<Event> more = new ArrayList<>(offered.contacts());
    for (Satisfier satisfier : offered.offer().otherSatisfiers()) {
      more.addAll(events(satisfier, client));
    }
    more.addAll(events);
    Set<Event> counted = new LinkedHashSet<>();
    for (Event event : more) {
      if (first.isEmpty() || !event.date().isBefore(first.get())) {
        counted.add(event);
      }
    }
    return new TopicHistory(counted);
  }

  private static List<Event> events(Satisfier satisfier, Client client) {
    return switch (satisfier.from()) {
      case RECORD -> records(satisfier, client);
      case CLASS -> classed(satisfier, client);
      case DOSE ->
          client.doses().stream()
              .filter(dose -> dose.vaccine().equals(satisfier.type()))
              .map(dose -> Event.of(day(dose, client), dose.id()))
              .toList();
      case BIRTH_WEIGHT ->
          client.vaccinee().birthWeight().isPresent()
              ? List.of(Event.of(client.person().birthDate(), ""))
              : List.of();
      case PREGNANCY_END ->
          client.pregnancies().stream()
              .filter(one -> one.end().isPresent())
              .map(one -> Event.of(end(one), one.id()))
              .toList();
    };
  }

  private static LocalDate day(Dose dose, Client client) {
    return dose.date().map(RecordDate::earliest).orElse(client.asOf());
  }

  private static LocalDate end(Pregnancy pregnancy) {
    return pregnancy.end().map(Pregnancy.End::date).orElseThrow();
  }

  private static List<Event> records(Satisfier satisfier, Client client) {
    List<Observation> observations = client.observations(satisfier.type());
    List<ServiceRecord> services = client.services(satisfier.type());
    if (observations.isEmpty() && services.isEmpty()) {
      return List.of();
    }
    List<Event> events = new ArrayList<>();
    for (Observation observation : observations) {
      event(satisfier, observation, client).ifPresent(events::add);
    }
    for (ServiceRecord service : services) {
      events.add(event(service, client));
    }
    return events;
  }

  /** What {@code service} is to a topic it settles. */
  static Event event(ServiceRecord service, Client client) {
    LocalDate day = service.date().map(RecordDate::earliest).orElse(client.asOf());
    return new Event(
        day, service.id(), ImmutableList.of(), false, Optional.empty(), service.quantity());
  }

  /** Empty if the record has nothing to do with the topic: a weighing without blood pressure. */
  private static Optional<Event> event(
      Satisfier satisfier, Observation observation, Client client) {
    if (satisfier.answer().isPresent()) {
      return reply(satisfier.answer().get(), observation);
    }
    List<String> missing = new ArrayList<>();
    boolean isRefused = false;
    boolean isAny = satisfier.parts().isEmpty() || observation.isBare();
    for (String name : satisfier.parts()) {
      boolean isUnusable = observation.refused().contains(name);
      boolean isThere = observation.knows(name);
      isRefused |= isUnusable;
      isAny |= isUnusable || isThere;
      if (isUnusable || !isThere) {
        missing.add(path(observation.type(), name, client));
      }
    }
    observation.lacking().stream().filter(path -> !missing.contains(path)).forEach(missing::add);
    return isAny ? Optional.of(Event.lacking(observation, missing, isRefused)) : Optional.empty();
  }

  /** Where {@code name} of a record of {@code type} stands. */
  static String path(String type, String name, Client client) {
    ScreeningType known = client.pack().screeningTypes().byCode().get(type);
    boolean isAnswer = known != null && known.answers().containsKey(name);
    return isAnswer ? answerPath(type, name) : "screenings." + type + ".measurements." + name;
  }

  private static String answerPath(String type, String item) {
    return "screenings." + type + ".answers." + item;
  }

  private static Optional<Event> reply(Satisfier.Reply reply, Observation observation) {
    Optional<Answer> answer = observation.answer(reply.item());
    if (answer.isEmpty() || answer.get().equals(Answer.DECLINED)) {
      List<String> missing = List.of(answerPath(observation.type(), reply.item()));
      return Optional.of(Event.lacking(observation, missing, false));
    }
    return observation.answers(reply.item(), reply.value())
        ? Optional.of(Event.of(observation.date(), observation.id()))
        : Optional.empty();
  }

  private static List<Event> classed(Satisfier satisfier, Client client) {
    List<Event> events = new ArrayList<>();
    List<Assessment> assessments = client.assessments();
    for (int i = 0; i < assessments.size(); i++) { // no iterator: most are of something else
      Assessment assessment = assessments.get(i);
      if (assessment.code().equals(satisfier.type())
          && assessment.band().isPresent()
          && satisfier.bands().contains(assessment.band().get())) {
        events.add(Event.of(assessment.date(), assessment.of().orElse("")));
      }
    }
    for (String type : client.typesOf(satisfier.type())) {
      for (Observation one : client.observations(type)) {
        Set<String> lacking = one.lackingFor(satisfier.type());
        if (!lacking.isEmpty() && !isClassed(one, satisfier.type(), client)) {
          events.add(Event.lacking(one, List.copyOf(lacking), false));
        }
      }
    }
    return events;
  }

  private static boolean isClassed(Observation record, String assessment, Client client) {
    return client.assessments().stream()
        .filter(one -> one.code().equals(assessment))
        .anyMatch(one -> one.of().orElse("").equals(record.id()));
  }

  /** All records that have to do with the topic, by day. */
  public ImmutableList<Event> events() {
    return events;
  }

  /** The last record that settles the topic. */
  Optional<Event> lastSettled() {
    return lastOf(Event::settles);
  }

  private Optional<Event> lastOf(Predicate<Event> which) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (which.test(events.get(i))) {
        return Optional.of(events.get(i));
      }
    }
    return Optional.empty();
  }

  /** The last record, if it was made after the last that settles the topic and does not. */
  Optional<Event> openAttempt() {
    return events.isEmpty() || events.get(events.size() - 1).settles()
        ? Optional.empty()
        : Optional.of(events.get(events.size() - 1));
  }

  /** Whether some record settles the topic in the days from {@code from} to before {@code end}. */
  Optional<Event> settledWithin(LocalDate from, LocalDate end) {
    return lastOf(e -> e.settles() && !e.date().isBefore(from) && e.date().isBefore(end));
  }

  /** All records that settle the topic in the days from {@code from} to before {@code end}. */
  List<Event> allSettledWithin(LocalDate from, LocalDate end) {
    return events.isEmpty()
        ? List.of()
        : events.stream()
            .filter(e -> e.settles() && !e.date().isBefore(from) && e.date().isBefore(end))
            .toList();
  }
}
