package id.ilp.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.date.Dates;
import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void the_infant_is_15_months_old_and_has_13_doses() {
    HealthRecord infant = Samples.read(Samples.infantJson());
    assertThat(Dates.completedMonths(infant.person().birthDate(), Samples.DAY)).isEqualTo(15);
    assertThat(infant.immunizations()).hasSize(13);
  }

  @Test
  void the_adult_has_20_screenings() {
    HealthRecord adult = Samples.read(Samples.adultJson());
    assertThat(Dates.completedYears(adult.person().birthDate(), Samples.DAY)).isEqualTo(52);
    assertThat(adult.screenings()).hasSize(20);
  }

  @Test
  void nothing_of_them_is_set_aside() {
    for (String json : new String[] {Samples.infantJson(), Samples.adultJson()}) {
      assertThat(IlpEngine.national().plan(Samples.read(json), Samples.DAY).issues()).isEmpty();
    }
  }

  @Test
  void the_village_is_there() {
    assertThat(Samples.village()).hasSizeGreaterThan(30);
  }
}
