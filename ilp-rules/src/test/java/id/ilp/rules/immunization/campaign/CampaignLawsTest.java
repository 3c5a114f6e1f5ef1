package id.ilp.rules.immunization.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.RecordDate;
import id.ilp.core.immunization.Dose;
import id.ilp.core.immunization.DoseProgramme;
import id.ilp.core.immunization.Series;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.plan.Need;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.fixture.Plans;
import id.ilp.rules.fixture.RandomPeople;
import id.ilp.rules.fixture.RandomPeople.Seen;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a campaign never does to the routine, tried on many invented people. */
class CampaignLawsTest {
  private static final List<String> PRODUCTS = List.of("nopv2", "opv", "dpt-hb-hib", "dt", "mr");

  @Property(tries = 1000)
  void a_campaign_dose_changes_no_series_but_the_ladder_and_live_injections(@ForAll long seed) {
    Seen seen = RandomPeople.of(seed);
    var random = new Random(seed);
    String product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
    HealthRecord more = with(seen, product, random);
    CarePlan before = Plans.plan(seen.record(), seen.asOf());
    CarePlan after = Plans.plan(more, seen.asOf());
    boolean isLive = product.equals("mr");
    boolean isTetanus = product.equals("dpt-hb-hib") || product.equals("dt");
    for (Need need : before.needs()) {
      boolean mayChange =
          Plans.isOfSeries(need)
              && ((isLive && series(need).product().isLiveInjection())
                  || (isTetanus && need.code().equals("td")));
      if (!mayChange && !need.code().startsWith("campaign/")) {
        assertThat(facts(Plans.need(after, need.code()))).isEqualTo(facts(need));
      }
    }
  }

  private static Series series(Need need) {
    return java.util.Objects.requireNonNull(
        IlpEngine.national().pack().schedule().series().get(need.code()));
  }

  /** A dose of some day of the life under a campaign. */
  private static HealthRecord with(Seen seen, String product, Random random) {
    LocalDate birth = seen.record().person().birthDate();
    long days = seen.asOf().toEpochDay() - birth.toEpochDay();
    LocalDate day = birth.plusDays((long) (random.nextDouble() * (days + 1)));
    return HealthRecord.builder()
        .from(seen.record())
        .addImmunization(
            Dose.builder()
                .id("new")
                .vaccine(product)
                .date(RecordDate.of(day))
                .programme(random.nextBoolean() ? DoseProgramme.CAMPAIGN : DoseProgramme.OUTBREAK)
                .build())
        .build();
  }

  private static List<Object> facts(Need need) {
    return List.of(
        need.status(),
        need.dose(),
        need.product(),
        need.earliest(),
        need.overdueFrom(),
        need.latest(),
        need.uses());
  }

  @Property(tries = 500)
  void a_campaign_is_never_overdue_and_names_its_source(@ForAll long seed) {
    Seen seen = RandomPeople.of(seed);
    for (Need need : Plans.plan(seen.record(), seen.asOf()).needs()) {
      if (need.code().startsWith("campaign/")) {
        assertThat(need.status()).isNotEqualTo(NeedStatus.OVERDUE);
        assertThat(need.overdueFrom()).isEmpty();
        assertThat(need.timing()).isEmpty();
        assertThat(need.sources()).isNotEmpty();
        assertThat(need.rule().orElseThrow())
            .matches("immunization/campaign/campaigns.csv:\\d+|immunization: .+");
      }
    }
  }
}
