package id.ilp.rules.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import id.ilp.core.immunization.ExchangeCodes;
import id.ilp.core.immunization.Slot;
import id.ilp.core.immunization.Timing;
import id.ilp.core.plan.DoseTiming;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.NaturalOrder;
import id.ilp.core.referral.Urgency;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Obstacle;
import id.ilp.rules.client.SeriesWithholding;
import id.ilp.rules.internal.KnownDoses.KnownCampaign;
import id.ilp.rules.internal.KnownDoses.KnownSeries;
import id.ilp.rules.internal.KnownDoses.Sentences;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The need of one series or campaign while it is put together. */
final class DoseNeed {
  private final RulePack pack;
  private final Client client;
  private final UsualDoses.Usual usual;
  private final String usualProduct;
  private final Sentences sentences;
  private final DoseWords words;
  private Need.Days days = Need.Days.NONE;
  private @Nullable Timing timing;
  private @Nullable Template because;

  /** What is given, if it is not the usual product. */
  private @Nullable String product;

  // Most needs have no more than the usual: what is special is kept once there is some.
  private List<Citation> moreSources = List.of();
  private Collection<String> uses;
  private ImmutableList<String> missing = ImmutableList.of();
  private List<Template> alsoSaid = List.of();
  private @Nullable RuleInfo rule;
  private @Nullable Urgency urgency;

  /**
   * The need of a series.
   *
   * @param usual what everybody's need for that dose has
   * @param doses ids of those it rests on
   */
  DoseNeed(
      RulePack pack,
      Client client,
      KnownSeries known,
      UsualDoses.Usual usual,
      Collection<String> doses) {
    this(pack, client, usual, known.series().product().code(), known.sentences(), doses);
    words.given(client.immunization().state(known.series()));
  }

  /** The need of a campaign; the rows that speak of it say who is meant. */
  DoseNeed(
      RulePack pack,
      Client client,
      KnownCampaign known,
      UsualDoses.Usual usual,
      Collection<String> doses) {
    this(pack, client, usual, "", known.sentences(), doses);
  }

  private DoseNeed(
      RulePack pack,
      Client client,
      UsualDoses.Usual usual,
      String usualProduct,
      Sentences sentences,
      Collection<String> doses) {
    this.pack = pack;
    this.client = client;
    this.usual = usual;
    this.usualProduct = usualProduct;
    this.sentences = sentences;
    this.words = new DoseWords(pack, usual.closed().name());
    this.uses = doses;
  }

  /** The slot that is next. */
  void next(Slot slot) {
    words.next(slot);
    timing = slot.timing();
  }

  private void cite(RuleInfo one) {
    moreSources = and(moreSources, one.citations());
  }

  /** Records behind it beside the doses. */
  void use(Collection<String> ids) {
    uses = and(uses, ids);
  }

  void say(String key, Object value) {
    words.put(key, value);
  }

  /**
   * The days of the dose.
   *
   * @param last {@link LocalDate#MAX}, or none, if there is no last day
   */
  void within(
      Optional<LocalDate> earliest, Optional<LocalDate> overdueFrom, Optional<LocalDate> last) {
    boolean isLast = last.isPresent() && last.get().isBefore(LocalDate.MAX);
    days =
        new Need.Days(
            earliest, earliest, overdueFrom, isLast ? last : Optional.empty(), Optional.empty());
    words.within(days);
  }

  /** The day it should be given, where that is not the first day it may be. */
  void recommended(LocalDate day) {
    days =
        new Need.Days(
            days.earliest(), Optional.of(day), days.overdueFrom(), days.latest(), days.next());
  }

  /** What is given. */
  void given(String vaccine) {
    product = vaccine.equals(usualProduct) ? null : vaccine;
  }

  /** Something that does not stand in the way, and is worth saying. */
  void pressedBy(Obstacle obstacle) {
    urgency = obstacle.urgency().orElse(urgency);
    cite(obstacle.rule());
    use(obstacle.uses());
    alsoSaid = alsoSaid.isEmpty() ? new ArrayList<>() : alsoSaid;
    alsoSaid.add(text(obstacle.rule(), obstacle.text()));
  }

  DoseNeed hinderedBy(Obstacle obstacle) {
    rule = obstacle.rule();
    cite(rule);
    use(obstacle.uses());
    obstacle.missing().ifPresent(this::lacks);
    because = text(obstacle.rule(), obstacle.text());
    return this;
  }

  /** A fact of the record that decides is missing. */
  void lacks(String path) {
    missing = ImmutableList.<String>builder().addAll(missing).add(path).build();
  }

  DoseNeed withheldBy(SeriesWithholding withholding) {
    rule = withholding.rule();
    cite(rule);
    because = text(withholding.rule(), withholding.text());
    return this;
  }

  private Template text(RuleInfo rule, String key) {
    return pack.textsOf(rule.folder()).get(key);
  }

  /** The need, by what hinders it. */
  Need build(NeedStatus status) {
    return build(status, requireNonNull(because));
  }

  /** The need, by what is usually said. */
  Need build(NeedStatus status, DoseText text) {
    return build(status, sentences.get(text));
  }

  private Need build(NeedStatus status, Template template) {
    boolean isOpen = status.compareTo(NeedStatus.NEEDS_DATA) <= 0;
    DoseTiming when = isOpen ? when() : null;
    Need need =
        (isOpen && product == null ? usual.open(when) : usual.closed())
            .with(
                status,
                days,
                sentence(template, false),
                sentence(template, true),
                missing,
                NaturalOrder.sorted(uses));
    if (product != null) {
      Optional<DoseTiming> told = Optional.ofNullable(when);
      ExchangeCodes codes = isOpen ? pack.needCodes().of(product, told) : ExchangeCodes.NONE;
      need = need.giving(Optional.of(product), told, codes);
    }
    return rule == null && moreSources.isEmpty() && urgency == null ? need : special(need);
  }

  private Need special(Need need) {
    Set<Citation> sources = new TreeSet<>(need.sources());
    sources.addAll(moreSources);
    var special = Need.builder().from(need).sources(sources).urgency(Optional.ofNullable(urgency));
    if (rule != null) {
      special.rule(rule.name());
    }
    return special.build();
  }

  private static <T> List<T> and(Collection<T> some, Collection<T> more) {
    return ImmutableList.<T>builder().addAll(some).addAll(more).build();
  }

  /** Null where no row tells it. */
  private @Nullable DoseTiming when() {
    if (timing == null) {
      return null;
    }
    return timing.isCatchUp(client.vaccinee()) ? DoseTiming.CATCH_UP : DoseTiming.IDEAL;
  }

  private Text sentence(Template template, boolean isForKader) {
    Text first = isForKader ? template.forKader(words) : template.forStaff(words);
    if (alsoSaid.isEmpty()) {
      return first;
    }
    List<Template> also = List.copyOf(alsoSaid);
    DoseWords known = words;
    return Text.rendered(
        language -> {
          var said = new StringBuilder(first.in(language));
          for (Template one : also) {
            Text more = isForKader ? one.forKader(known) : one.forStaff(known);
            said.append(' ').append(more.in(language));
          }
          return said.toString();
        });
  }
}
