package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Campaign;
import id.ilp.core.immunization.Forecast;
import id.ilp.core.immunization.Series;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.DoseTiming;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.NaturalOrder;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import id.ilp.rules.client.Client;
import id.ilp.rules.client.Obstacle;
import id.ilp.rules.client.SeriesOffer;
import id.ilp.rules.client.SeriesWithholding;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The need of one series or campaign while it is put together. */
final class DoseNeed {
  private static final String FOLDER = "immunization";
  private static final String CAMPAIGN_FOLDER = "immunization/campaign";

  private final RulePack pack;
  private final Client client;
  private final Optional<String> usualProduct;
  private final String folder;
  private final Need.Builder need = Need.builder();
  private final DoseWords words;
  private final Set<Citation> sources = new TreeSet<>();
  private final Set<String> uses = new TreeSet<>(NaturalOrder.INSTANCE);
  private Optional<String> product;
  private final List<Template> alsoSaid = new ArrayList<>();
  private Optional<Template> because = Optional.empty();
  private Optional<LocalDate> catchUp = Optional.empty();

  DoseNeed(
      RulePack pack,
      Client client,
      Series series,
      Collection<String> doses,
      Optional<SeriesOffer> offer) {
    this(pack, client, FOLDER, series.name(), Optional.of(series.product().code()), doses);
    about(series.code(), series.name(), series.where(), series.clusters());
    words.given(client.immunization().state(series));
    offer.ifPresent(
        one -> {
          cite(one.rule());
          need.addAllProgrammes(client.immunizationProgrammes());
        });
  }

  /** The need of a campaign; the rows that speak of it say who is meant. */
  DoseNeed(RulePack pack, Client client, Campaign campaign, Collection<String> doses) {
    this(pack, client, CAMPAIGN_FOLDER, campaign.name(), Optional.empty(), doses);
    about(campaign.code(), campaign.name(), campaign.where(), campaign.clusters());
    need.rule(campaign.row()).addAllProgrammes(client.immunizationProgrammes());
    sources.addAll(campaign.citations());
  }

  private DoseNeed(
      RulePack pack,
      Client client,
      String folder,
      Text name,
      Optional<String> usualProduct,
      Collection<String> doses) {
    this.pack = pack;
    this.client = client;
    this.folder = folder;
    this.usualProduct = usualProduct;
    this.product = usualProduct;
    this.words = new DoseWords(pack, name);
    uses.addAll(doses);
  }

  private void about(
      String code, Text name, List<FacilityTier> where, ImmutableList<Cluster> clusters) {
    need.kind(NeedKind.IMMUNIZATION).code(code).name(name).addAllWhere(where);
    need.cluster(owner(clusters, client));
  }

  /** The first of {@code clusters} the person belongs to, else the last. */
  static Cluster owner(ImmutableList<Cluster> clusters, Client client) {
    for (Cluster cluster : clusters) {
      if (client.clusters().contains(cluster)) {
        return cluster;
      }
    }
    return clusters.get(clusters.size() - 1);
  }

  private void cite(RuleInfo rule) {
    need.rule(rule.name());
    sources.addAll(rule.citations());
  }

  /** The slot that is next. */
  void of(Forecast forecast) {
    forecast
        .slot()
        .ifPresent(
            slot -> {
              need.dose(slot.dose());
              sources.addAll(slot.citations());
              words.next(slot);
            });
    forecast.dates().ifPresent(dates -> catchUp = Optional.of(dates.catchUp()));
  }

  /** The slot or step that is next, from 1. */
  void slot(int dose) {
    need.dose(dose);
    words.put("dose", dose);
  }

  void cite(Collection<Citation> more) {
    sources.addAll(more);
  }

  /** Records behind it beside the doses. */
  void use(Collection<String> ids) {
    uses.addAll(ids);
  }

  void say(String key, Object value) {
    words.put(key, value);
  }

  void within(Optional<LocalDate> earliest, Optional<LocalDate> overdueFrom, LocalDate last) {
    Optional<LocalDate> overdue = overdueFrom.filter(day -> !day.isAfter(last));
    need.earliest(earliest).recommended(earliest).overdueFrom(overdue);
    if (last.isBefore(LocalDate.MAX)) {
      need.latest(last);
    }
    words.within(earliest, overdue, last);
  }

  /** The day it should be given, where that is not the first day it may be. */
  void recommended(LocalDate day) {
    need.recommended(day);
  }

  /** What is given, if not the usual product. */
  void given(String vaccine) {
    product = Optional.of(vaccine);
    if (!usualProduct.equals(product)) {
      need.product(vaccine);
    }
  }

  /** Something that does not stand in the way, and is worth saying. */
  void pressedBy(Obstacle obstacle) {
    obstacle.urgency().ifPresent(need::urgency);
    sources.addAll(obstacle.rule().citations());
    uses.addAll(obstacle.uses());
    alsoSaid.add(text(obstacle.rule(), obstacle.text()));
  }

  DoseNeed hinderedBy(Obstacle obstacle) {
    cite(obstacle.rule());
    uses.addAll(obstacle.uses());
    obstacle.missing().ifPresent(need::addMissing);
    because = Optional.of(text(obstacle.rule(), obstacle.text()));
    return this;
  }

  /** A fact of the record that decides is missing. */
  void lacks(String path) {
    need.addMissing(path);
  }

  DoseNeed withheldBy(SeriesWithholding withholding) {
    cite(withholding.rule());
    because = Optional.of(text(withholding.rule(), withholding.text()));
    return this;
  }

  private Template text(RuleInfo rule, String key) {
    return pack.textsOf(rule.folder()).get(key);
  }

  Need build(NeedStatus status, String key) {
    Template template = because.orElseGet(() -> pack.textsOf(folder).get(key));
    Map<String, Object> known = words.all();
    boolean isOpen = status.compareTo(NeedStatus.NEEDS_DATA) <= 0;
    if (isOpen) {
      Optional<DoseTiming> timing = catchUp.map(this::timing);
      need.timing(timing);
      product.ifPresent(one -> need.codes(pack.needCodes().of(one, timing)));
    }
    return need.status(status)
        .reason(sentence(template, known, false))
        .kaderReason(sentence(template, known, true))
        .addAllSources(sources)
        .addAllUses(uses)
        .build();
  }

  private DoseTiming timing(LocalDate lateFrom) {
    return client.asOf().isBefore(lateFrom) ? DoseTiming.IDEAL : DoseTiming.CATCH_UP;
  }

  private Text sentence(Template template, Map<String, Object> known, boolean isForKader) {
    List<Template> also = List.copyOf(alsoSaid);
    Text first = isForKader ? template.forKader(known) : template.forStaff(known);
    if (also.isEmpty()) {
      return first;
    }
    return Text.rendered(
        language -> {
          var words = new StringBuilder(first.in(language));
          for (Template one : also) {
            Text more = isForKader ? one.forKader(known) : one.forStaff(known);
            words.append(' ').append(more.in(language));
          }
          return words.toString();
        });
  }
}
