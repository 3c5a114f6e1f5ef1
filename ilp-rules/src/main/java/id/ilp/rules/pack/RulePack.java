package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import id.ilp.core.IlpStyle;
import id.ilp.core.immunization.ExchangeCode;
import id.ilp.core.immunization.Schedule;
import id.ilp.core.immunization.SeriesEvaluator;
import id.ilp.core.instrument.growth.GrowthAgeKey;
import id.ilp.core.plan.DoseTiming;
import id.ilp.core.screening.ScreeningTypes;
import id.ilp.core.source.Source;
import id.ilp.rules.pack.AssessmentScheme.Instrument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * Everything of a rule book that is not a rule: sources, programmes, rows, texts. Read by {@link
 * PackReader}; overlays are already laid over the shipped pack.
 */
@IlpStyle
@Value.Immutable
public abstract class RulePack {
  private static final Pattern QUOTED_WORD = Pattern.compile("\"([a-z0-9-]+)\"");

  RulePack() {}

  static Builder builder() {
    return new Builder();
  }

  /** The edition planned with. */
  public abstract PackEdition chosen();

  /** All editions that could have been chosen, the usual one first. */
  public abstract ImmutableList<PackEdition> editions();

  /** Id of the edition, such as {@code id-national}. */
  @Value.Derived
  public String edition() {
    return chosen().id();
  }

  /** Version of the edition, such as {@code 2026.1}. */
  @Value.Derived
  public String version() {
    return chosen().version();
  }

  /** By key. */
  public abstract ImmutableMap<String, Source> sources();

  public abstract CitationParser citations();

  /** By id, in the order of the file. */
  public abstract ImmutableMap<String, PackProgramme> programmes();

  public abstract ImmutableList<StageRow> stages();

  /** By code. */
  public abstract ImmutableMap<String, Topic> topics();

  abstract ImmutableList<Reading> readings();

  /** The same, with those that are switched off. */
  abstract ImmutableList<Reading> everyReading();

  /** All readings in use, in the order of their files. */
  @Value.Lazy
  public ImmutableList<AssessmentScheme> schemes() {
    return schemes(readings());
  }

  /** The same, with those that are switched off. */
  @Value.Lazy
  public ImmutableList<AssessmentScheme> everyScheme() {
    return schemes(everyReading());
  }

  private static ImmutableList<AssessmentScheme> schemes(ImmutableList<Reading> readings) {
    return ImmutableList.copyOf(Lists.transform(readings, Reading::scheme));
  }

  /** Those in use by the screening type they read. */
  @Value.Derived
  public SchemesByType schemesByType() {
    return new SchemesByType(readings());
  }

  /** By which age the growth standards are read; all readings in use agree. */
  @Value.Derived
  public GrowthAgeKey growthKey() {
    for (Reading reading : readings()) {
      if (reading.instrument() == Instrument.GROWTH_BY_MONTH) {
        return GrowthAgeKey.COMPLETED_MONTH;
      }
    }
    return GrowthAgeKey.DAY;
  }

  public abstract ScreeningTypes screeningTypes();

  /** Programmes that stand for other editions only. */
  @Value.Derived
  public ImmutableSet<String> foreignProgrammes() {
    var foreign = new LinkedHashSet<String>();
    for (PackEdition edition : editions()) {
      foreign.addAll(edition.programmes());
    }
    foreign.removeAll(chosen().programmes());
    return ImmutableSet.copyOf(foreign);
  }

  @Value.Derived
  ImmutableSortedMap<LocalDate, InForce> spansInForce() {
    var own = new ArrayList<PackProgramme>();
    for (PackProgramme one : programmes().values()) {
      if (!foreignProgrammes().contains(one.programme().id())) {
        own.add(one);
      }
    }
    return InForce.spans(own);
  }

  /** The programmes of the edition that are in force on {@code day}. */
  public InForce inForceOn(LocalDate day) {
    return InForce.on(day, spansInForce());
  }

  /** Codes of the series of all editions, which shared rules may name. */
  public abstract ImmutableSet<String> everySeries();

  /** Names of the variants of all editions. */
  public abstract ImmutableSet<String> everyVariant();

  /** The series of the edition. */
  public abstract Schedule schedule();

  /**
   * The series that say who counts as completely immunized, and the tetanus status; empty = those
   * of {@link #schedule}.
   */
  public abstract Optional<Schedule> coverage();

  /** The date arithmetic of {@link #schedule}. */
  @Value.Derived
  public SeriesEvaluator evaluator() {
    return new SeriesEvaluator(schedule());
  }

  /** The date arithmetic of {@link #coverage}. */
  @Value.Derived
  public Optional<SeriesEvaluator> coverageEvaluator() {
    return coverage().map(SeriesEvaluator::new);
  }

  /** What is offered only in some places. */
  public abstract ImmutableList<RegionRow> regions();

  /** The weight expected to be gained in pregnancy. */
  public ImmutableList<GainRow> expectedGains() {
    return gainRows().get();
  }

  abstract Supplier<ImmutableList<GainRow>> gainRows();

  /** What the report of a village counts. */
  public VillageRows village() {
    return villageRows().get();
  }

  abstract Supplier<VillageRows> villageRows();

  /** When somebody counts as completely immunized. */
  public abstract ImmutableList<CompletenessRow> completeness();

  /** What other systems call giving a dose in time, and later. */
  public abstract ImmutableMap<DoseTiming, ExchangeCode> timingCodes();

  public abstract Settings settings();

  /** How a plan becomes work at a place. */
  public CarePolicy care() {
    return careRows().get();
  }

  abstract Supplier<CarePolicy> careRows();

  /** By folder; the root's texts are in each of them. */
  public abstract ImmutableMap<String, Texts> texts();

  /** The shared texts. */
  public abstract Texts sharedTexts();

  /** The DRL of all packs: texts by the path that messages call them by. */
  public ImmutableMap<String, String> ruleTexts() {
    return ruleTextsOfPacks().get();
  }

  abstract Supplier<ImmutableMap<String, String>> ruleTextsOfPacks();

  /** The codes and keys that stand in quotes in some rule: findings, home visits, texts. */
  @Value.Lazy
  public ImmutableSet<String> wordsOfRules() {
    var words = new TreeSet<String>();
    for (String text : ruleTexts().values()) {
      Matcher word = QUOTED_WORD.matcher(text);
      while (word.find()) {
        words.add(word.group(1));
      }
    }
    return ImmutableSet.copyOf(words);
  }

  /** The first day a plan can be made for. */
  @Value.Derived
  public LocalDate firstDay() {
    LocalDate first = settings().date("first_day");
    LocalDate own = chosen().firstDay().orElse(first);
    return own.isAfter(first) ? own : first;
  }

  /** The exchange codes of needs. */
  @Value.Derived
  public NeedCodes needCodes() {
    return new NeedCodes(schedule().vaccines(), timingCodes());
  }

  /** Screening types that some topic or reading of the pack reads. */
  @Value.Lazy
  public ImmutableSet<String> typesRead() {
    var types = ImmutableSet.<String>builder();
    readings().forEach(reading -> types.add(reading.type()));
    topics().values().forEach(topic -> topic.satisfiedBy().forEach(s -> types.add(s.type())));
    return types.build();
  }

  /** Screening types each reading is made from. */
  @Value.Derived
  public ImmutableSetMultimap<String, String> typesOfReadings() {
    var types = ImmutableSetMultimap.<String, String>builder();
    for (Reading reading : readings()) {
      types.put(reading.id().code(), reading.type());
    }
    return types.build();
  }

  /** The texts of a rule in {@code folder}. */
  public Texts textsOf(String folder) {
    return Optional.ofNullable(texts().get(folder)).orElse(sharedTexts());
  }

  static final class Builder extends ImmutableRulePack.Builder {
    Builder() {}
  }
}
