package id.ilp.rules.client;

import id.ilp.core.instrument.Decimals;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.person.Person;
import id.ilp.core.plan.Assessment;
import id.ilp.core.record.DataIssue;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.AssessmentScheme.Band;
import id.ilp.rules.pack.AssessmentScheme.Input;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import id.ilp.rules.pack.Formula;
import id.ilp.rules.pack.Points;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Whom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of records into classes, by the rows of the rule book. A record counts for the
 * age on its own date. An instrument with a hole gives no class, unless what is known settles it.
 */
final class Assessor {
  private static final String SEX = "person.sex";

  /** Decimals of a sum or a formula, as of a z-score: what is classed is what is shown. */
  private static final int DECIMALS = 2;

  private final Person person;
  private final BiPredicate<String, LocalDate> isKnownWith;
  private final Function<String, List<Observation>> history;
  private final RulePack pack;
  private final LimitSearch limits;
  private final GrowthReading growth;

  Assessor(
      Person person,
      BiPredicate<String, LocalDate> isKnownWith,
      Function<String, List<Observation>> history,
      RulePack pack,
      List<DataIssue> issues) {
    this.person = person;
    this.isKnownWith = isKnownWith;
    this.history = history;
    this.pack = pack;
    this.limits = new LimitSearch(person);
    this.growth = new GrowthReading(person, history, pack, issues);
  }

  /** The class of {@code observation} by {@code scheme}; empty if the scheme is not for it. */
  Optional<Assessment> assess(AssessmentScheme scheme, Observation observation) {
    if (!isFor(scheme, observation)) {
      return Optional.empty();
    }
    return switch (scheme.instrument()) {
      case WORST_OF -> worstOf(scheme, observation);
      case ALL_OF -> allOf(scheme, observation);
      case SUM -> sum(scheme, observation);
      case GROWTH, GROWTH_BY_MONTH -> growth(scheme, observation);
      case FORMULA -> formula(scheme, observation);
    };
  }

  private boolean isFor(AssessmentScheme scheme, Observation observation) {
    // A growth standard is read, and so chosen, by the last day a month may mean.
    LocalDate day = scheme.instrument().isGrowth() ? observation.latestDate() : observation.date();
    boolean isPerson =
        scheme.ages().includes(person.birthDate(), day) && isMeant(scheme, observation);
    if (!isPerson || scheme.whom().onlyIf().isEmpty()) {
      return isPerson;
    }
    if (observation.isBare()) { // a questionnaire: which part was asked must be said
      for (Whom.Only only : scheme.whom().onlyIf()) {
        if (word(observation, only.item()).isEmpty()) {
          observation.lack(scheme.code(), answerPath(scheme, only.item()));
        }
      }
    }
    return scheme.whom().holdsFor(item -> word(observation, item));
  }

  private boolean isMeant(AssessmentScheme scheme, Observation observation) {
    return scheme.whom().isEverybody()
        || scheme
            .whom()
            .includes(
                observation::isOfSomebodyIn,
                condition -> isKnownWith.test(condition, observation.date()));
  }

  private static Optional<String> word(Observation observation, String item) {
    return observation.answer(item).flatMap(Whom::word);
  }

  private Optional<Assessment> worstOf(AssessmentScheme scheme, Observation observation) {
    var worst = new Worst(scheme, observation);
    OptionalDouble only = OptionalDouble.empty();
    for (Input input : scheme.inputs()) {
      only = mean(input, observation);
      if (only.isEmpty()) {
        worst.lack(input.path());
      } else {
        worst.add(input.name(), only.getAsDouble());
      }
    }
    return worst.assessment(scheme.inputs().size() == 1 ? only : OptionalDouble.empty());
  }

  private Optional<Assessment> allOf(AssessmentScheme scheme, Observation observation) {
    boolean isAll = true;
    Limit by = scheme.limits().get(0);
    for (Input input : scheme.inputs()) {
      OptionalDouble value = mean(input, observation);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      isAll &=
          limits
              .find(scheme, input.name(), value.getAsDouble(), observation, path -> {})
              .isPresent();
    }
    Band band = scheme.bands().get(isAll ? scheme.bands().size() - 1 : 0);
    return Optional.of(draft(scheme, observation, by, band).value(band.value()).build());
  }

  private Optional<Assessment> sum(AssessmentScheme scheme, Observation observation) {
    if (observation.isOnlyMeasured()) {
      return Optional.empty(); // nobody asked these items
    }
    Points.Sum sum =
        scheme
            .points()
            .orElseThrow()
            .of(observation::answer, person.sex(), person.birthDate(), observation.date());
    if (sum.asked() == 0 && !observation.isBare()) {
      return Optional.empty(); // something else was measured; nobody asked these items
    }
    var worst = new Worst(scheme, observation);
    for (String item : sum.open()) {
      worst.accept(answerPath(scheme, item));
    }
    if (sum.isSexOpen()) {
      worst.accept(SEX);
    }
    double points = rounded(sum.points());
    worst.add(Points.LINE, points);
    return isCertain(scheme, observation, sum)
        ? worst.assessment(OptionalDouble.of(points))
        : Optional.empty();
  }

  /** Whether no answer that is still missing could lead to another class. */
  private boolean isCertain(AssessmentScheme scheme, Observation observation, Points.Sum sum) {
    if (sum.most() == sum.points()) {
      return true;
    }
    Optional<String> least = band(scheme, observation, sum.points());
    return least.isPresent() && least.equals(band(scheme, observation, sum.most()));
  }

  private Optional<String> band(AssessmentScheme scheme, Observation observation, double points) {
    return limits
        .find(scheme, Points.LINE, rounded(points), observation, path -> {})
        .map(Limit::band);
  }

  private Optional<Assessment> formula(AssessmentScheme scheme, Observation observation) {
    var subject =
        new Subject(
            observation,
            person,
            history,
            isKnownWith,
            indicator -> growth.computed(indicator, scheme.code(), observation),
            pack);
    var worst = new Worst(scheme, observation);
    OptionalDouble shown = OptionalDouble.empty();
    for (Input input : scheme.inputs()) {
      Computed computed = Formulas.compute(Formula.of(input.name()).orElseThrow(), subject);
      for (String name : computed.missing()) {
        boolean isPath = name.contains(".");
        String path = isPath ? name : "screenings." + scheme.type() + ".measurements." + name;
        worst.lack(path);
        if (path.startsWith("person.")) {
          observation.lack(scheme.code(), path);
        } else {
          observation.lackForOne(scheme.code(), path);
        }
      }
      if (computed.value().isPresent()) {
        double value = rounded(computed.value().getAsDouble());
        worst.add(input.name(), value);
        shown = input.equals(scheme.inputs().get(0)) ? OptionalDouble.of(value) : shown;
      }
    }
    return worst.assessment(shown);
  }

  private Optional<Assessment> growth(AssessmentScheme scheme, Observation observation) {
    String indicator = scheme.inputs().get(0).name();
    Optional<GrowthReading.Z> z =
        growth.z(GrowthIndicator.parse(indicator), scheme.code(), observation);
    if (z.isEmpty()) {
      return Optional.empty();
    } else if (z.get().isFlagged()) {
      return Optional.of(
          draft(scheme, observation, scheme.limits().get(0))
              .value(z.get().value())
              .isFlagged(true)
              .build());
    }
    var worst = new Worst(scheme, observation);
    worst.add(indicator, z.get().value());
    return worst.assessment(OptionalDouble.of(z.get().value()));
  }

  /** The worst class of several values, and what is missing to be sure of it. */
  private final class Worst implements Consumer<String> {
    private final AssessmentScheme scheme;
    private final Observation observation;
    private List<String> missing = List.of();
    private @Nullable Limit by;

    Worst(AssessmentScheme scheme, Observation observation) {
      this.scheme = scheme;
      this.observation = observation;
    }

    void lack(String path) {
      missing = missing.isEmpty() ? new ArrayList<>() : missing;
      if (!missing.contains(path)) {
        missing.add(path);
      }
    }

    /** Something is missing without which the record as a whole cannot be classed. */
    @Override
    public void accept(String path) {
      lack(path);
      observation.lack(scheme.code(), path);
    }

    void add(String input, double value) {
      Limit limit = limits.find(scheme, input, value, observation, this).orElse(null);
      if (limit != null && (by == null || band(limit).value() > band(by).value())) {
        by = limit;
      }
    }

    private Band band(Limit limit) {
      return scheme.band(limit.band());
    }

    /** The class with the value shown beside it: without one, the rank of the class. */
    Optional<Assessment> assessment(OptionalDouble shown) {
      if (by == null) {
        return Optional.empty();
      }
      Band band = band(by);
      return missing.isEmpty() || band.isDecisive()
          ? Optional.of(
              draft(scheme, observation, by, band)
                  .value(shown.orElse(band.value()))
                  .addAllMissing(missing)
                  .build())
          : Optional.empty();
    }
  }

  private static OptionalDouble mean(Input input, Observation observation) {
    if (input.names().size() == 1) {
      return observation.number(input.name());
    }
    var given = new DoubleSummaryStatistics();
    for (String name : input.names()) {
      OptionalDouble value = observation.number(name);
      if (value.isPresent()) {
        given.accept(value.getAsDouble());
      }
    }
    return given.getCount() == 0 ? OptionalDouble.empty() : OptionalDouble.of(given.getAverage());
  }

  private static double rounded(double value) {
    return Decimals.halfUp(value, DECIMALS);
  }

  private static String answerPath(AssessmentScheme scheme, String item) {
    return "screenings." + scheme.type() + ".answers." + item;
  }

  private static Assessment.Builder draft(
      AssessmentScheme scheme, Observation observation, Limit limit, Band band) {
    return draft(scheme, observation, limit)
        .band(band.code())
        .label(band.label())
        .kaderLabel(band.kaderLabel());
  }

  private static Assessment.Builder draft(
      AssessmentScheme scheme, Observation observation, Limit limit) {
    var draft = Assessment.builder();
    if (observation.isKnown()) {
      draft.of(observation.id());
    }
    return draft
        .date(observation.date())
        .code(scheme.code())
        .unit(scheme.unit())
        .scheme(scheme.scheme())
        .rule(limit.row())
        .addAllSources(limit.sources());
  }
}
