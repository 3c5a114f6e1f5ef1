package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.DayOfLife;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Sex;
import id.ilp.rules.pack.AssessmentScheme.Band;
import id.ilp.rules.pack.AssessmentScheme.Input;
import id.ilp.rules.pack.AssessmentScheme.Instrument;
import id.ilp.rules.pack.AssessmentScheme.Limit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading laid out for use: what its inputs name looked up, whom it is for as bits, and the
 * limits of each input side by side. Made when the first record of its type is read; every value of
 * every record passes here.
 */
public final class SchemeLines {
  private final int place;
  private final AssessmentScheme scheme;
  private final String type;
  private final int stages;
  private final int notStages;
  private final boolean asksCondition;
  private final Line[] lines;
  private final Formula[] formulas;
  private final @Nullable GrowthIndicator indicator;
  private final ImmutableList<AssessmentForm> ofAll;

  /** {@code place} is that among all readings. */
  SchemeLines(AssessmentScheme scheme, int place) {
    this.scheme = scheme;
    this.place = place;
    this.type = scheme.type().intern();
    Whom whom = scheme.whom();
    stages = bits(whom.stages());
    notStages = bits(whom.notStages());
    asksCondition = !whom.with().isEmpty() || !whom.without().isEmpty();
    boolean isFormula = scheme.instrument() == Instrument.FORMULA;
    List<Formula> named = new ArrayList<>();
    List<Line> ofInputs = new ArrayList<>();
    for (Input input : scheme.inputs()) {
      if (isFormula) {
        named.add(Formula.of(input.name()).orElseThrow());
      }
      ofInputs.add(new Line(scheme, input.name()));
    }
    if (scheme.instrument() == Instrument.SUM) {
      ofInputs.add(0, new Line(scheme, Points.LINE));
    }
    formulas = named.toArray(new Formula[0]);
    lines = ofInputs.toArray(new Line[0]);
    indicator =
        scheme.instrument().isGrowth()
            ? GrowthIndicator.parse(scheme.inputs().get(0).name())
            : null;
    ofAll =
        scheme.instrument() == Instrument.ALL_OF
            ? ImmutableList.of(byFirstRow(bandOfAll(false)), byFirstRow(bandOfAll(true)))
            : ImmutableList.of();
  }

  private static int bits(List<LifeStage> stages) {
    int bits = 0;
    for (LifeStage stage : stages) {
      bits |= stage.bit();
    }
    return bits;
  }

  /** The limits of one input, in the order of their rows. */
  public static final class Line {
    private final Limit[] limits;
    private final Band[] bands;
    private final AssessmentForm[] forms;
    private final double[] from;
    private final double[] before;
    private final @Nullable Sex[] sexes;
    private final boolean asksGestation;

    private Line(AssessmentScheme scheme, String input) {
      List<Limit> own = new ArrayList<>();
      for (Limit limit : scheme.limits()) {
        if (limit.input().equals(input)) {
          own.add(limit);
        }
      }
      limits = own.toArray(new Limit[0]);
      bands = new Band[limits.length];
      forms = new AssessmentForm[limits.length];
      from = new double[limits.length];
      before = new double[limits.length];
      sexes = new @Nullable Sex[limits.length];
      boolean isAnyOfGestation = false;
      for (int i = 0; i < limits.length; i++) {
        bands[i] = scheme.band(limits[i].band());
        forms[i] = new AssessmentForm(scheme, limits[i], bands[i]);
        from[i] = limits[i].from().orElse(Double.NEGATIVE_INFINITY);
        before[i] = limits[i].before().orElse(Double.POSITIVE_INFINITY);
        sexes[i] = limits[i].sex().orElse(null);
        isAnyOfGestation |= limits[i].gestation().isPresent();
      }
      asksGestation = isAnyOfGestation;
    }

    /** How many limits there are. */
    public int size() {
      return limits.length;
    }

    /** Whether a finite value of somebody of this sex lies in the band of a limit that day. */
    public boolean includes(int limit, double value, Sex sex, DayOfLife day) {
      return value >= from[limit]
          && value < before[limit]
          && (sexes[limit] == null || sexes[limit] == sex)
          && limits[limit].ages().includes(day);
    }

    /** Whether some limit depends on how long a pregnancy has lasted. */
    public boolean asksGestation() {
      return asksGestation;
    }

    public Limit limit(int index) {
      return limits[index];
    }

    /** The band of a limit. */
    public Band band(int index) {
      return bands[index];
    }

    /** An assessment in the band of a limit. */
    public AssessmentForm form(int index) {
      return forms[index];
    }

    /** Whether two limits are of one band. */
    public boolean isOneBand(int one, int other) {
      return bands[one].code().equals(bands[other].code());
    }
  }

  public AssessmentScheme scheme() {
    return scheme;
  }

  /** The screening type: of all its readings one text, which is compared soonest. */
  public String type() {
    return type;
  }

  /** Its place among all readings. */
  int place() {
    return place;
  }

  /** Whether the stages somebody is in matter. */
  public boolean asksStage() {
    return (stages | notStages) != 0;
  }

  /** Whether it is for somebody in the stages of these {@link LifeStage#bit bits}. */
  public boolean includesStages(int own) {
    return (stages == 0 || (own & stages) != 0) && (own & notStages) == 0;
  }

  /** Whether conditions matter. */
  public boolean asksCondition() {
    return asksCondition;
  }

  /** An assessment of somebody all of whose values are within their limits, or not all. */
  public AssessmentForm ofAll(boolean isWithin) {
    return ofAll.get(isWithin ? 1 : 0);
  }

  /** The rank of its class. */
  public double rankOfAll(boolean isWithin) {
    return bandOfAll(isWithin).value();
  }

  private Band bandOfAll(boolean isWithin) {
    ImmutableList<Band> bands = scheme.bands();
    return bands.get(isWithin ? bands.size() - 1 : 0);
  }

  /** An assessment of a value beyond belief. */
  public AssessmentForm beyondBelief() {
    return byFirstRow(null);
  }

  private AssessmentForm byFirstRow(@Nullable Band band) {
    return new AssessmentForm(scheme, scheme.limits().get(0), band);
  }

  /** The limits of an input, by its place; of a sum those of the points. */
  public Line line(int input) {
    return lines[input];
  }

  /** The formula an input names, by its place. */
  public Formula formula(int input) {
    return formulas[input];
  }

  /** The indicator a growth standard is read for. */
  public GrowthIndicator indicator() {
    if (indicator == null) {
      throw new IllegalStateException(scheme.scheme() + " reads no growth standard");
    }
    return indicator;
  }
}
