package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import id.ilp.core.IlpStyle;
import id.ilp.core.immunization.ExchangeCode;
import id.ilp.core.immunization.Schedule;
import id.ilp.core.plan.DoseTiming;
import id.ilp.core.screening.ScreeningTypes;
import id.ilp.core.source.Source;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Everything of a rule book that is not a rule: sources, programmes, rows, texts. Read by {@link
 * PackReader}; overlays are already laid over the shipped pack.
 */
@IlpStyle
@Value.Immutable
public abstract class RulePack {
  RulePack() {}

  static Builder builder() {
    return new Builder();
  }

  /** Id of the edition, such as {@code id-national}. */
  public abstract String edition();

  /** Version of the edition, such as {@code 2026.1}. */
  public abstract String version();

  /** By key. */
  public abstract ImmutableMap<String, Source> sources();

  public abstract CitationParser citations();

  /** By id, in the order of the file. */
  public abstract ImmutableMap<String, PackProgramme> programmes();

  public abstract ImmutableList<StageRow> stages();

  /** By code. */
  public abstract ImmutableMap<String, Topic> topics();

  /** All readings in use, in the order of their files. */
  public abstract ImmutableList<AssessmentScheme> schemes();

  public abstract ScreeningTypes screeningTypes();

  public abstract Schedule schedule();

  /** What is offered only in some provinces. */
  public abstract ImmutableList<RegionRow> regions();

  /** When somebody counts as completely immunized. */
  public abstract ImmutableList<CompletenessRow> completeness();

  /** What other systems call giving a dose in time, and later. */
  public abstract ImmutableMap<DoseTiming, ExchangeCode> timingCodes();

  public abstract Settings settings();

  /** By folder; the root's texts are in each of them. */
  public abstract ImmutableMap<String, Texts> texts();

  /** The shared texts. */
  public abstract Texts sharedTexts();

  /** The first day a plan can be made for. */
  @Value.Derived
  public LocalDate firstDay() {
    return settings().date("first_day");
  }

  /** The exchange codes of needs. */
  @Value.Derived
  public NeedCodes needCodes() {
    return new NeedCodes(schedule().vaccines(), timingCodes());
  }

  /** Screening types that some topic or reading of the pack reads. */
  @Value.Derived
  public ImmutableSet<String> typesRead() {
    var types = ImmutableSet.<String>builder();
    schemes().forEach(scheme -> types.add(scheme.type()));
    topics().values().forEach(topic -> topic.satisfiedBy().forEach(s -> types.add(s.type())));
    return types.build();
  }

  /** The readings of each screening type. */
  @Value.Derived
  public ImmutableListMultimap<String, AssessmentScheme> schemesByType() {
    return Multimaps.index(schemes(), AssessmentScheme::type);
  }

  /** The texts of a rule in {@code folder}. */
  public Texts textsOf(String folder) {
    return Optional.ofNullable(texts().get(folder)).orElse(sharedTexts());
  }

  static final class Builder extends ImmutableRulePack.Builder {
    Builder() {}
  }
}
