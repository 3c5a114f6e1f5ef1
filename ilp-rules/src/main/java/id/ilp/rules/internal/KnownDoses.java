package id.ilp.rules.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import id.ilp.core.immunization.Campaign;
import id.ilp.core.immunization.Series;
import id.ilp.rules.pack.RulePack;
import id.ilp.rules.pack.Template;
import id.ilp.rules.pack.Texts;
import org.jspecify.annotations.Nullable;

/** The series and campaigns of a book, and what is the same of their needs for everybody. */
final class KnownDoses {
  private static final String FOLDER = "immunization";
  private static final String CAMPAIGN_FOLDER = "immunization/campaign";

  private final RulePack pack;
  private final ImmutableList<KnownSeries> series;
  private final ImmutableMap<String, KnownSeries> byCode;
  private final ImmutableList<KnownCampaign> campaigns;

  /**
   * One series.
   *
   * @param place among all series
   * @param isLadder whether it climbs the tetanus ladder
   * @param isBegunByAnybody see {@link Series#isBegunByAnybody}
   */
  record KnownSeries(
      int place,
      Series series,
      boolean isLadder,
      boolean isBegunByAnybody,
      UsualDoses usual,
      Sentences sentences) {}

  /** One campaign. */
  record KnownCampaign(Campaign campaign, UsualDoses usual, Sentences sentences) {}

  KnownDoses(RulePack pack) {
    this.pack = pack;
    var routine = new Sentences(pack.textsOf(FOLDER));
    var known = ImmutableMap.<String, KnownSeries>builder();
    String ladder = pack.schedule().ladder().series();
    int place = 0;
    for (Series one : pack.schedule().series().values()) {
      boolean isLadder = one.code().equals(ladder);
      var usual = new UsualDoses(pack.needCodes(), one.product().code(), one.where());
      known.put(
          one.code().intern(), // rules name it by the same string, so that one look tells
          new KnownSeries(place, one, isLadder, one.isBegunByAnybody(), usual, routine));
      place++;
    }
    byCode = known.buildOrThrow();
    series = byCode.values().asList();
    var beside = new Sentences(pack.textsOf(CAMPAIGN_FOLDER));
    var all = ImmutableList.<KnownCampaign>builder();
    for (Campaign one : pack.schedule().campaigns()) {
      all.add(new KnownCampaign(one, new UsualDoses(pack.needCodes(), "", one.where()), beside));
    }
    campaigns = all.build();
  }

  RulePack pack() {
    return pack;
  }

  /** In the order of the book. */
  ImmutableList<KnownSeries> series() {
    return series;
  }

  /** The series of this code; null if the edition has none, whose rules may name others' series. */
  @Nullable KnownSeries series(String code) {
    return byCode.get(code);
  }

  /** In the order of the book. */
  ImmutableList<KnownCampaign> campaigns() {
    return campaigns;
  }

  /** The sentences of a folder, each looked up the first time it is said. */
  static final class Sentences {
    private final Texts texts;

    /** Filled without a lock: whoever comes second finds the same sentence. */
    private final @Nullable Template[] known = new Template[DoseText.values().length];

    Sentences(Texts texts) {
      this.texts = texts;
    }

    @SuppressWarnings("EnumOrdinal") // a place of its own for each
    Template get(DoseText one) {
      Template template = known[one.ordinal()];
      if (template == null) {
        template = texts.get(one.key());
        known[one.ordinal()] = template;
      }
      return template;
    }
  }
}
