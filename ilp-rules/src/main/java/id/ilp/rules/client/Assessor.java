package id.ilp.rules.client;

import com.google.common.collect.ImmutableList;
import id.ilp.core.instrument.Decimals;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.person.Person;
import id.ilp.core.screening.Answer;
import id.ilp.rules.pack.AssessmentForm;
import id.ilp.rules.pack.AssessmentScheme;
import id.ilp.rules.pack.AssessmentScheme.AgeWindow;
import id.ilp.rules.pack.AssessmentScheme.Band;
import id.ilp.rules.pack.AssessmentScheme.Input;
import id.ilp.rules.pack.Points;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.SchemeLines;
import id.ilp.rules.pack.Whom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
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
  private final Readings readings;
  private final Worst worst = new Worst();

  /** What is made of records goes to {@code readings}. */
  Assessor(
      RulePack pack,
      Person person,
      RecordSieve sieve,
      Map<String, List<Observation>> history,
      Readings readings) {
    this.readings = readings;
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

  /** Reads records of its type, by day. */
  void assess(SchemeLines lines, List<Observation> records) {
    AgeWindow ages = lines.scheme().ages();
    // A growth standard is read, and so chosen, by the last day a month may mean.
    boolean isByLastDay = lines.scheme().instrument().isGrowth();
    for (int i = 0; i < records.size(); i++) {
      Observation record = records.get(i);
      if (ages.includes(isByLastDay ? record.latestDay() : record.day()) && isFor(lines, record)) {
        assess(lines, record);
      }
    }
    readings.end(lines.scheme().code());
  }

  private void assess(SchemeLines lines, Observation observation) {
    switch (lines.scheme().instrument()) {
      case WORST_OF -> worstOf(lines, observation);
      case ALL_OF -> allOf(lines, observation);
      case SUM -> sum(lines, observation);
      case GROWTH, GROWTH_BY_MONTH -> growth(lines, observation);
      case FORMULA -> formula(lines, subject(lines, observation));
    }
  }

  private Subject subject(SchemeLines lines, Observation observation) {
    return new Subject(observation, lines.scheme().code(), this);
  }

  /** Whether a record of the age is read so. */
  private boolean isFor(SchemeLines lines, Observation observation) {
    AssessmentScheme scheme = lines.scheme();
    return (!lines.asksStage() || lines.includesStages(observation.stagesOfPerson()))
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

  private void worstOf(SchemeLines lines, Observation observation) {
    worst.begin(lines.scheme().code(), observation);
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
    worst.conclude(inputs.size() == 1 ? only : Double.NaN);
  }

  private void allOf(SchemeLines lines, Observation observation) {
    AssessmentScheme scheme = lines.scheme();
    boolean isAll = true;
    for (int i = 0; i < scheme.inputs().size(); i++) {
      double value = mean(scheme.inputs().get(i), observation);
      if (Double.isNaN(value)) {
        return;
      }
      isAll &=
          limits.find(lines.line(i), value, observation, Assessor::tellNobody) != LimitSearch.NONE;
    }
    readings.add(lines.ofAll(isAll), observation, lines.rankOfAll(isAll), ImmutableList.of());
  }

  private void sum(SchemeLines lines, Observation observation) {
    AssessmentScheme scheme = lines.scheme();
    if (observation.isOnlyMeasured()) {
      return; // nobody asked these items
    }
    Points.Sum sum =
        scheme.points().orElseThrow().of(observation::given, person.sex(), observation.day());
    if (sum.asked() == 0 && !observation.isBare()) {
      return; // something else was measured; nobody asked these items
    }
    worst.begin(scheme.code(), observation);
    for (String item : sum.open()) {
      worst.accept(answerPath(scheme, item));
    }
    if (sum.isSexOpen()) {
      worst.accept(SEX);
    }
    double points = rounded(sum.points());
    worst.add(lines.line(0), points);
    if (isCertain(lines, observation, sum)) {
      worst.conclude(points);
    }
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

  private void formula(SchemeLines lines, Subject subject) {
    AssessmentScheme scheme = lines.scheme();
    Observation observation = subject.record();
    worst.begin(scheme.code(), observation);
    double shown = Double.NaN;
    for (int i = 0; i < scheme.inputs().size(); i++) {
      Computed computed = Formulas.compute(lines.formula(i), subject);
      if (!computed.missing().isEmpty()) {
        lack(scheme, observation, computed.missing());
      }
      if (computed.isKnown()) {
        double value = rounded(computed.value());
        worst.add(lines.line(i), value);
        shown = i == 0 ? value : shown;
      }
    }
    worst.conclude(shown);
  }

  private void lack(AssessmentScheme scheme, Observation observation, List<String> names) {
    for (String name : names) {
      boolean isPath = name.contains(".");
      String path = isPath ? name : "screenings." + scheme.type() + ".measurements." + name;
      worst.lack(path);
      if (path.startsWith("person.")) {
        observation.lack(scheme.code(), path);
      } else {
        observation.lackForOne(scheme.code(), path);
      }
    }
  }

  private void growth(SchemeLines lines, Observation observation) {
    String code = lines.scheme().code();
    double z = growth.z(lines.indicator(), code, observation);
    if (Double.isNaN(z)) {
      return;
    } else if (growth.isDoubted(lines.indicator(), observation)) {
      readings.add(lines.beyondBelief(), observation, z, ImmutableList.of());
      return;
    }
    worst.begin(code, observation);
    worst.add(lines.line(0), z);
    worst.conclude(z);
  }

  /**
   * The worst class of several values, and what is missing to be sure of it. One is used for all
   * readings of a person, from {@link #begin} to {@link #conclude}.
   */
  private final class Worst implements Consumer<String> {
    private final List<String> missing = new ArrayList<>(2);
    private String assessment = "";
    private Observation observation = Observation.NONE;
    private @Nullable AssessmentForm form;
    private @Nullable Band band;

    void begin(String code, Observation record) {
      assessment = code;
      observation = record;
      form = null;
      band = null;
      missing.clear();
    }

    void lack(String path) {
      if (!missing.contains(path)) {
        missing.add(path);
      }
    }

    /** Something is missing without which the record as a whole cannot be classed. */
    @Override
    public void accept(String path) {
      lack(path);
      observation.lack(assessment, path);
    }

    void add(SchemeLines.Line line, double value) {
      int found = limits.find(line, value, observation, this);
      if (found != LimitSearch.NONE && (band == null || line.band(found).value() > band.value())) {
        form = line.form(found);
        band = line.band(found);
      }
    }

    /** Adds the class with the value shown beside it: without one, the rank of the class. */
    void conclude(double shown) {
      if (form != null && band != null && (missing.isEmpty() || band.isDecisive())) {
        readings.add(
            form,
            observation,
            Double.isNaN(shown) ? band.value() : shown,
            missing.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(missing));
      }
    }
  }

  /** The value of an input, or the mean of those given; not a number if there is none. */
  private static double mean(Input input, Observation observation) {
    ImmutableList<String> names = input.names();
    double first = observation.recorded(names.get(0));
    if (names.size() == 1) {
      return first;
    } else if (names.size() == 2) {
      double second = observation.recorded(names.get(1));
      return Double.isNaN(second) ? first : Double.isNaN(first) ? second : (first + second) / 2;
    }
    var given = new DoubleSummaryStatistics();
    for (String name : names) {
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
}
