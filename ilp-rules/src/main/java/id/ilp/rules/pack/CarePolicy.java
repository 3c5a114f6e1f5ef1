package id.ilp.rules.pack;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.referral.Urgency;
import id.ilp.core.screening.Quantity;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import java.time.Period;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a plan becomes work at a place: what each tier can do, the steps of a visit, what is measured
 * at every one, who is visited at home how soon, who may be sent back. Rows of the folder {@code
 * facility}; a later pack states a row anew by its first columns.
 *
 * @param services what primary care does, by code
 * @param abilities what each tier can do of them
 * @param flow the steps of a visit at each tier, in their order
 * @param tasks the step a record type or kind of need belongs to
 * @param measures what is measured at every visit
 * @param forms which instrument is used where
 * @param homeVisits why and how soon somebody is visited
 * @param backReferrals who may be sent back
 * @param words what measurements and items are called
 */
public record CarePolicy(
    ImmutableMap<String, Service> services,
    ImmutableList<Ability> abilities,
    ImmutableList<FlowStep> flow,
    ImmutableMap<String, Step> tasks,
    ImmutableList<Measures> measures,
    ImmutableList<Form> forms,
    ImmutableMap<String, HomeVisitRow> homeVisits,
    ImmutableList<BackReferral> backReferrals,
    ImmutableMap<String, Text> words) {

  /** A step of a visit. */
  public enum Step {
    REGISTER,
    MEASURE,
    RECORD,
    SERVE,
    TEACH
  }

  /** How much of a service a tier can do. */
  public enum Extent {
    FULL,
    /** Only as far as the note says. */
    LIMITED,
    /** Not the service itself: teach, find, accompany. */
    SUPPORT,
    NO
  }

  /** Why somebody is visited at home, gravest first. */
  public enum VisitReason {
    DANGER_SIGN(Text.of("tanda bahaya", "danger sign")),
    NOT_ADHERENT(Text.of("pengobatan tidak dijalankan", "treatment not kept to")),
    MISSED_RETURN(Text.of("kunjungan ulang terlewat", "return visit missed")),
    NOT_SERVED(Text.of("layanan belum diterima", "service not received"));

    private final Text text;

    VisitReason(Text text) {
      this.text = text;
    }

    /** The name in both languages. */
    public Text text() {
      return text;
    }
  }

  /**
   * A service of primary care.
   *
   * @param needs codes of the needs it answers; a {@link NeedKind} stands for all of its kind
   */
  public record Service(
      String code, Text name, ImmutableSet<String> needs, ImmutableList<Citation> citations) {}

  /**
   * What a tier can do of a service.
   *
   * @param note how far, where it is not all or nothing
   */
  public record Ability(
      String service,
      FacilityTier tier,
      Extent extent,
      Optional<Text> note,
      ImmutableList<Citation> citations) {
    boolean isOf(Service other, FacilityTier at) {
      return tier == at && service.equals(other.code());
    }
  }

  /** A step of a visit at a tier. */
  public record FlowStep(
      FacilityTier tier, Step step, Text name, ImmutableList<Citation> citations) {}

  /** What is measured of somebody in a stage at every visit. */
  public record Measures(
      FacilityTier tier,
      LifeStage stage,
      ImmutableList<Satisfier> measures,
      ImmutableList<Citation> citations) {}

  /**
   * Which instruments are used for a need.
   *
   * @param tier empty: at any
   * @param stage empty: in any
   * @param forms any of them
   */
  public record Form(
      String need,
      Optional<FacilityTier> tier,
      Optional<LifeStage> stage,
      ImmutableList<Satisfier> forms,
      ImmutableList<Citation> citations) {}

  /**
   * How a home visit stands in a list.
   *
   * @param name a few words that tell no diagnosis
   */
  public record HomeVisitRow(
      String visit,
      VisitReason reason,
      Urgency urgency,
      Text name,
      ImmutableList<Citation> citations) {}

  /**
   * When somebody may be sent back for control nearer home.
   *
   * @param need the control
   * @param assessment of which the latest must lie in {@code bands}
   * @param within how old it may be
   */
  public record BackReferral(
      String need,
      FacilityTier from,
      FacilityTier to,
      String assessment,
      ImmutableSet<String> bands,
      Period within,
      ImmutableList<Citation> citations) {}

  /** The home visits no row names. */
  static final String ANY = "*";

  /** The steps of a visit at {@code tier}, in their order; none if no visit is made there. */
  public ImmutableList<FlowStep> flowAt(FacilityTier tier) {
    return flow.stream().filter(one -> one.tier() == tier).collect(toImmutableList());
  }

  /** The step in which a need is met that records of {@code types} settle. */
  public Step stepOf(NeedKind kind, Collection<String> types) {
    return types.stream()
        .filter(tasks::containsKey)
        .findFirst()
        .or(() -> Optional.of(kind.name()).filter(tasks::containsKey))
        .map(tasks::get)
        .orElse(Step.SERVE);
  }

  /** What is measured at {@code tier} of somebody in {@code stages} at every visit. */
  public ImmutableList<Satisfier> measuresAt(FacilityTier tier, Collection<LifeStage> stages) {
    return measures.stream()
        .filter(one -> one.tier() == tier && stages.contains(one.stage()))
        .findFirst()
        .map(Measures::measures)
        .orElse(ImmutableList.of());
  }

  /** The instruments used for {@code need}; empty if any that settles it will do. */
  public Optional<Form> formOf(String need, FacilityTier tier, Collection<LifeStage> stages) {
    return forms.stream()
        .filter(one -> one.need().equals(need))
        .filter(one -> one.tier().map(t -> t == tier).orElse(true))
        .filter(one -> one.stage().map(stages::contains).orElse(true))
        .findFirst();
  }

  /** What {@code tier} can do of a need; empty if the guide does not say. */
  public Optional<Ability> ability(String need, NeedKind kind, FacilityTier tier) {
    return Stream.concat(
            services.values().stream().filter(one -> one.needs().contains(need)),
            services.values().stream().filter(one -> one.needs().contains(kind.name())))
        .flatMap(service -> abilities.stream().filter(one -> one.isOf(service, tier)))
        .findFirst();
  }

  /** How the home visit {@code code} stands in a list. */
  public HomeVisitRow homeVisit(String code) {
    HomeVisitRow row = homeVisits.get(code);
    return row == null ? Objects.requireNonNull(homeVisits.get(ANY)) : row;
  }

  /** What a measurement or item is called; its code in words if no row names it. */
  public Text word(String code) {
    String plain = code.replace('-', ' ');
    return named(code).orElse(Text.of(plain, plain));
  }

  /** What an item of a form is called, where it has a name of its own there. */
  public Text word(String form, String item) {
    return named(form + "." + item).orElseGet(() -> word(item));
  }

  /** The name a row gives. */
  public Optional<Text> named(String code) {
    return Optional.ofNullable(words.get(code));
  }

  /** A quantity as people write it. */
  public Text quantity(Quantity quantity) {
    Text unit = unit(quantity.unit());
    return Text.rendered(language -> Quantity.plain(quantity.value()) + " " + unit.in(language));
  }

  /** A unit as people write it. */
  public Text unit(String ucum) {
    return named(ucum).orElse(Text.of(ucum, ucum));
  }
}
