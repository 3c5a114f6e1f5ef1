package id.ilp.rules.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ilp.core.record.HealthRecord;
import id.ilp.rules.IlpEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * However people are split among tallies and in whatever order they come, the report is the same,
 * and so is what its readers read of it beside a network.
 */
class VillageLawsTest {
  private static final List<HealthRecord> PEOPLE = ThirtyPeople.all();

  @Property(tries = 40)
  void the_report_of_all_is_that_of_the_parts_merged(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll boolean fromLeft,
      @ForAll Audience reader) {
    var random = new Random(seed);
    List<HealthRecord> shuffled = new ArrayList<>(PEOPLE);
    Collections.shuffle(shuffled, random);
    List<List<HealthRecord>> split = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      split.add(new ArrayList<>());
    }
    shuffled.forEach(one -> split.get(random.nextInt(parts)).add(one));
    int mostIds = random.nextInt(4);
    List<VillageReport> reports =
        new ArrayList<>(
            split.stream().map(p -> ThirtyPeople.report(p, ThirtyPeople.DAY, mostIds)).toList());
    while (reports.size() > 1) {
      VillageReport one = reports.remove(fromLeft ? 0 : reports.size() - 1);
      VillageReport other = reports.remove(random.nextInt(reports.size()));
      reports.add(random.nextInt(reports.size() + 1), one.merge(other));
    }
    VillageReport whole = ThirtyPeople.report(PEOPLE, ThirtyPeople.DAY, mostIds);
    assertThat(reports.get(0)).isEqualTo(whole);
    assertThat(VillageJson.write(view(reports.get(0), reader)))
        .isEqualTo(VillageJson.write(view(whole, reader)));
  }

  private static VillageView view(VillageReport report, Audience reader) {
    return ViewMaker.of(IlpEngine.national().pack(), report)
        .network(SmallArea.NETWORK)
        .audience(reader)
        .make();
  }

  @Example
  void the_report_of_nobody_changes_nothing() {
    VillageReport all = ThirtyPeople.report(PEOPLE);
    VillageReport nobody = ThirtyPeople.report(List.of());
    assertThat(all.merge(nobody)).isEqualTo(all);
    assertThat(nobody.merge(all)).isEqualTo(all);
  }

  @Example
  void reports_of_two_days_are_not_merged() {
    VillageReport today = ThirtyPeople.report(List.of());
    VillageReport before = ThirtyPeople.report(List.of(), LocalDate.of(2026, 10, 21), 200);
    assertThatThrownBy(() -> today.merge(before))
        .hasMessageContaining("2026-11-21")
        .hasMessageContaining("2026-10-21")
        .hasMessageContaining("not counted alike");
  }
}
