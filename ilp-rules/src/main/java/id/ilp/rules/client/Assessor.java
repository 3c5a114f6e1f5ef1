package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.instrument.Decimals;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.person.Person;
import id.ilp.core.plan.Assessment;
import id.ilp.core.screening.Answer;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.AssessmentScheme.Band;
import id.ilp.rules.pack.AssessmentScheme.Input;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import id.ilp.rules.pack.Points;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.SchemeLines;
import id.ilp.rules.pack.Whom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of records into classes, by the rows of the rule book. A record counts for the
 * age on its own date. An instrument with a hole gives no class, unless what is known settles it.
 */
final class Assessor {
  private static final String SEX = "person.sex";

  /** Decimals of a sum or a formula, as of a z-score: what is classed is what is shown. */
  private static final int DECIMALS = 2;

  private final RulePack pack;
  private final Person person;
  private final RecordSieve sieve;
  private final Map<String, List<Observation>> history;
  private final LimitSearch limits;
  private final GrowthReading growth;

  Assessor(
      RulePack pack, Person person, RecordSieve sieve, Map<String, List<Observation>> history) {
    this.pack = pack;
    this.person = person;
    this.sieve = sieve;
    this.history = history;
    this.limits = new LimitSearch(person);
    this.growth = new GrowthReading(person, history, pack, sieve.issues());
  }

  RulePack pack() {
    return pack;
  }

  Person person() {
    return person;
  }

  /** The records of a type, by day. */
  List<Observation> history(String type) {
    return history.getOrDefault(type, List.of());
  }

  boolean isKnownWith(String condition, LocalDate day) {
    return sieve.hasCondition(condition, day);
  }

  /** The z-score of a record; one beyond belief lacks its measurements. */
  Computed growth(GrowthIndicator indicator, String assessment, Observation observation) {
    return growth.computed(indicator, assessment, observation);
  }

  /** The class of {@code observation} by a reading; null if it is not for it. */
  @Nullable Assessment assess(SchemeLines lines, Observation observation) {
    if (!isFor(lines, observation)) {
      return null;
    }
    return switch (lines.scheme().instrument()) {
      case WORST_OF -> worstOf(lines, observation);
      case ALL_OF -> allOf(lines, observation);
      case SUM -> sum(lines, observation);
      case GROWTH, GROWTH_BY_MONTH -> growth(lines, observation);
      case FORMULA -> formula(lines, subject(lines, observation));
    };
  }

  private Subject subject(SchemeLines lines, Observation observation) {
    return new Subject(observation, lines.scheme().code(), this);
  }

  private boolean isFor(SchemeLines lines, Observation observation) {
    AssessmentScheme scheme = lines.scheme();
    // A growth standard is read, and so chosen, by the last day a month may mean.
    boolean isByLastDay = scheme.instrument().isGrowth();
    return scheme.ages().includes(isByLastDay ? observation.latestDay() : observation.day())
        && (!lines.asksStage() || lines.includesStages(observation.stagesOfPerson()))
        && (!lines.asksCondition() || scheme.whom().includes(subject(lines, observation)))
        && (scheme.whom().onlyIf().isEmpty() || isAnsweredAs(scheme, observation));
  }

  private static boolean isAnsweredAs(AssessmentScheme scheme, Observation observation) {
    boolean isQuestionnaire = observation.isBare(); // which part of it was asked must be said
    boolean isAnswered = true;
    for (Whom.Only only : scheme.whom().onlyIf()) {
      Answer answer = observation.given(only.item());
      if (isQuestionnaire && (answer == null || answer instanceof Answer.Declined)) {
        observation.lack(scheme.code(), answerPath(scheme, only.item()));
      }
      isAnswered &= only.holds(answer);
    }
    return isAnswered;
  }

  private @Nullable Assessment worstOf(SchemeLines lines, Observation observation) {
    var worst = new Worst(lines.scheme(), observation);
    ImmutableList<Input> inputs = lines.scheme().inputs();
    double only = Double.NaN;
    for (int i = 0; i < inputs.size(); i++) {
      only = mean(inputs.get(i), observation);
      if (Double.isNaN(only)) {
        worst.lack(inputs.get(i).path());
      } else {
        worst.add(lines.line(i), only);
      }
    }
    return worst.assessment(inputs.size() == 1 ? only : Double.NaN);
  }

  private @Nullable Assessment allOf(SchemeLines lines, Observation observation) {
    AssessmentScheme scheme = lines.scheme();
    boolean isAll = true;
    for (int i = 0; i < scheme.inputs().size(); i++) {
      double value = mean(scheme.inputs().get(i), observation);
      if (Double.isNaN(value)) {
        return null;
      }
      isAll &=
          limits.find(lines.line(i), value, observation, Assessor::tellNobody) != LimitSearch.NONE;
    }
    Band band = scheme.bands().get(isAll ? scheme.bands().size() - 1 : 0);
    Limit by = scheme.limits().get(0);
    return assessment(scheme, observation, by, band, band.value(), ImmutableList.of());
  }

  private @Nullable Assessment sum(SchemeLines lines, Observation observation) {
    AssessmentScheme scheme = lines.scheme();
    if (observation.isOnlyMeasured()) {
      return null; // nobody asked these items
    }
    Points.Sum sum =
        scheme.points().orElseThrow().of(observation::given, person.sex(), observation.day());
    if (sum.asked() == 0 && !observation.isBare()) {
      return null; // something else was measured; nobody asked these items
    }
    var worst = new Worst(scheme, observation);
    for (String item : sum.open()) {
      worst.accept(answerPath(scheme, item));
    }
    if (sum.isSexOpen()) {
      worst.accept(SEX);
    }
    double points = rounded(sum.points());
    worst.add(lines.line(0), points);
    return isCertain(lines, observation, sum) ? worst.assessment(points) : null;
  }

  /** What a second look depends on, the first has told. */
  private static void tellNobody(String path) {}

  /** Whether no answer that is still missing could lead to another class. */
  private boolean isCertain(SchemeLines lines, Observation observation, Points.Sum sum) {
    if (sum.most() == sum.points()) {
      return true;
    }
    SchemeLines.Line line = lines.line(0);
    int least = limits.find(line, rounded(sum.points()), observation, Assessor::tellNobody);
    int most = limits.find(line, rounded(sum.most()), observation, Assessor::tellNobody);
    return least != LimitSearch.NONE && most != LimitSearch.NONE && line.isOneBand(least, most);
  }

  private @Nullable Assessment formula(SchemeLines lines, Subject subject) {
    AssessmentScheme scheme = lines.scheme();
    Observation observation = subject.record();
    var worst = new Worst(scheme, observation);
    double shown = Double.NaN;
    for (int i = 0; i < scheme.inputs().size(); i++) {
      Computed computed = Formulas.compute(lines.formula(i), subject);
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
      if (computed.isKnown()) {
        double value = rounded(computed.value());
        worst.add(lines.line(i), value);
        shown = i == 0 ? value : shown;
      }
    }
    return worst.assessment(shown);
  }

  private @Nullable Assessment growth(SchemeLines lines, Observation observation) {
    AssessmentScheme scheme = lines.scheme();
    double z = growth.z(lines.indicator(), scheme.code(), observation);
    if (Double.isNaN(z)) {
      return null;
    } else if (growth.isDoubted(lines.indicator(), observation)) {
      Limit first = scheme.limits().get(0);
      return assessment(scheme, observation, first, null, z, ImmutableList.of());
    }
    var worst = new Worst(scheme, observation);
    worst.add(lines.line(0), z);
    return worst.assessment(z);
  }

  /** The worst class of several values, and what is missing to be sure of it. */
  private final class Worst implements Consumer<String> {
    private final AssessmentScheme scheme;
    private final Observation observation;
    private List<String> missing = List.of();
    private @Nullable Limit by;
    private @Nullable Band band;

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

    void add(SchemeLines.Line line, double value) {
      int found = limits.find(line, value, observation, this);
      if (found != LimitSearch.NONE && (band == null || line.band(found).value() > band.value())) {
        by = line.limit(found);
        band = line.band(found);
      }
    }

    /** The class with the value shown beside it: without one, the rank of the class. */
    @Nullable Assessment assessment(double shown) {
      if (by == null || band == null || !(missing.isEmpty() || band.isDecisive())) {
        return null;
      }
      double value = Double.isNaN(shown) ? band.value() : shown;
      return Assessor.assessment(
          scheme, observation, by, band, value, ImmutableList.copyOf(missing));
    }
  }

  /** The value of an input, or the mean of those given; not a number if there is none. */
  private static double mean(Input input, Observation observation) {
    if (input.names().size() == 1) {
      return observation.recorded(input.name());
    }
    var given = new DoubleSummaryStatistics();
    for (String name : input.names()) {
      observation.number(name).ifPresent(given);
    }
    return given.getCount() == 0 ? Double.NaN : given.getAverage();
  }

  private static double rounded(double value) {
    return Decimals.halfUp(value, DECIMALS);
  }

  private static String answerPath(AssessmentScheme scheme, String item) {
    return "screenings." + scheme.type() + ".answers." + item;
  }

  /** The class of a record; one without a band is of a value beyond belief. */
  private static Assessment assessment(
      AssessmentScheme scheme,
      Observation observation,
      Limit by,
      @Nullable Band band,
      double value,
      ImmutableList<String> missing) {
    return Assessment.of(
        observation.isKnown() ? Optional.of(observation.id()) : Optional.empty(),
        observation.date(),
        scheme.code(),
        OptionalDouble.of(value),
        Optional.of(scheme.unit()),
        band == null ? Optional.empty() : Optional.of(band.code()),
        band == null ? Optional.empty() : Optional.of(band.label()),
        band == null ? Optional.empty() : Optional.of(band.kaderLabel()),
        Optional.of(scheme.scheme()),
        Optional.of(by.row()),
        by.sources(),
        missing,
        band == null);
  }
}
