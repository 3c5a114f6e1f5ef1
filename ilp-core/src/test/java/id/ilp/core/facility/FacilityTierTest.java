package id.ilp.core.facility;

import static id.ilp.core.facility.FacilityTier.CLINIC;
import static id.ilp.core.facility.FacilityTier.HOSPITAL;
import static id.ilp.core.facility.FacilityTier.POSYANDU;
import static id.ilp.core.facility.FacilityTier.PUSKESMAS;
import static id.ilp.core.facility.FacilityTier.PUSTU;
import static id.ilp.core.facility.FacilityTier.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FacilityTierTest {
  @Test
  void a_farther_place_takes_what_a_nearer_one_takes() {
    assertThat(HOSPITAL.takesCasesOf(PUSKESMAS)).isTrue();
    assertThat(PUSKESMAS.takesCasesOf(PUSTU)).isTrue();
    assertThat(CLINIC.takesCasesOf(PUSKESMAS)).isTrue();
    assertThat(PUSTU.takesCasesOf(PUSTU)).isTrue();
    assertThat(PUSTU.takesCasesOf(PUSKESMAS)).isFalse();
    assertThat(PUSKESMAS.takesCasesOf(HOSPITAL)).isFalse();
  }

  @Test
  void a_posyandu_and_a_school_take_no_cases() {
    assertThat(POSYANDU.takesCasesOf(PUSTU)).isFalse();
    assertThat(SCHOOL.takesCasesOf(POSYANDU)).isFalse();
    assertThat(HOSPITAL.takesCasesOf(POSYANDU)).isFalse();
  }
}
