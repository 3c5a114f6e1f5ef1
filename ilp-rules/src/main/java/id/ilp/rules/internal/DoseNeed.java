package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import id.ilp.core.immunization.Campaign;
import id.ilp.core.immunization.ExchangeCodes;
import id.ilp.core.immunization.Forecast;
import id.ilp.core.immunization.Series;
import id.ilp.core.immunization.SlotDates;
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
  private static final String FOLDER = "immunization";
  private static final String CAMPAIGN_FOLDER = "immunization/campaign";

  private final RulePack pack;
  private final Client client;
  private final Need usual;
  private final String usualProduct;
  private final String folder;
  private final DoseWords words;
  private Optional<String> product;
  private Need.Days days = Need.Days.NONE;
  private @Nullable SlotDates dates;
  private @Nullable Template because;

  // Most needs have no more than the usual: what is special is kept once there is some.
  private List<Citation> moreSources = List.of();
  private Collection<String> uses;
  private ImmutableList<String> missing = ImmutableList.of();
  private List<Template> alsoSaid = List.of();
  private @Nullable RuleInfo rule;
  private int dose;
  private @Nullable Urgency urgency;

  /**
   * The need of a series.
   *
   * @param usual what everybody's need for that dose has
   * @param doses ids of those it rests on
   */
  DoseNeed(RulePack pack, Client client, Need usual, Series series, Collection<String> doses) {
    this(pack, client, usual, FOLDER, series.product().code(), doses);
    words.given(client.immunization().state(series));
  }

  /** The need of a campaign; the rows that speak of it say who is meant. */
  DoseNeed(RulePack pack, Client client, Need unoffered, Campaign one, Collection<String> doses) {
    this(
        pack,
        client,
        Need.builder()
            .from(unoffered)
            .where(one.where())
            .sources(ImmutableSortedSet.copyOf(one.citations()))
            .programmes(client.immunizationProgrammes())
            .build(),
        CAMPAIGN_FOLDER,
        "",
        doses);
  }

  private DoseNeed(
      RulePack pack,
      Client client,
      Need usual,
      String folder,
      String usualProduct,
      Collection<String> doses) {
    this.pack = pack;
    this.client = client;
    this.usual = usual;
    this.folder = folder;
    this.usualProduct = usualProduct;
    this.product = usualProduct.isEmpty() ? Optional.empty() : Optional.of(usualProduct);
    this.words = new DoseWords(pack, usual.name());
    this.uses = doses;
  }

  /** The slot that is next. */
  void of(Forecast forecast) {
    words.next(forecast.slot().orElse(null));
    dates = forecast.dates().orElse(null);
  }

  /** The round that is next, from 1. */
  void round(int number) {
    dose = number;
    words.put("dose", number);
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

  void within(Optional<LocalDate> earliest, Optional<LocalDate> overdueFrom, LocalDate last) {
    Optional<LocalDate> overdue =
        overdueFrom.isPresent() && overdueFrom.get().isAfter(last) ? Optional.empty() : overdueFrom;
    Optional<LocalDate> latest =
        last.isBefore(LocalDate.MAX) ? Optional.of(last) : Optional.empty();
    days = new Need.Days(earliest, earliest, overdue, latest, Optional.empty());
    words.within(days);
  }

  /** The day it should be given, where that is not the first day it may be. */
  void recommended(LocalDate day) {
    days =
        new Need.Days(
            days.earliest(), Optional.of(day), days.overdueFrom(), days.latest(), days.next());
  }

  /** What is given, if not the usual product. */
  void given(String vaccine) {
    product = Optional.of(vaccine);
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

  Need build(NeedStatus status, String key) {
    Template template = because == null ? pack.textsOf(folder).get(key) : because;
    Need need =
        usual.with(
            status,
            days,
            sentence(template, false),
            sentence(template, true),
            missing,
            NaturalOrder.sorted(uses));
    boolean isOpen = status.compareTo(NeedStatus.NEEDS_DATA) <= 0;
    boolean isOther = product.isPresent() && !product.get().equals(usualProduct);
    if (isOpen) {
      Optional<DoseTiming> timing =
          dates == null ? Optional.empty() : Optional.of(timing(dates.catchUp()));
      need =
          need.giving(
              isOther ? product : Optional.empty(),
              timing,
              product.isPresent()
                  ? pack.needCodes().of(product.get(), timing)
                  : ExchangeCodes.NONE);
    } else if (isOther) {
      need = need.giving(product, Optional.empty(), ExchangeCodes.NONE);
    }
    return isMoreThanUsual() ? special(need) : need;
  }

  private boolean isMoreThanUsual() {
    return rule != null || !moreSources.isEmpty() || dose > 0 || urgency != null;
  }

  private Need special(Need need) {
    Set<Citation> sources = new TreeSet<>(need.sources());
    sources.addAll(moreSources);
    var special = Need.builder().from(need).sources(sources).urgency(Optional.ofNullable(urgency));
    if (rule != null) {
      special.rule(rule.name());
    }
    if (dose > 0) {
      special.dose(dose);
    }
    return special.build();
  }

  private static <T> List<T> and(Collection<T> some, Collection<T> more) {
    return ImmutableList.<T>builder().addAll(some).addAll(more).build();
  }

  private DoseTiming timing(LocalDate lateFrom) {
    return client.asOf().isBefore(lateFrom) ? DoseTiming.IDEAL : DoseTiming.CATCH_UP;
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
