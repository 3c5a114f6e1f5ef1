package id.ilp.cli.sample;

import com.google.common.collect.ImmutableList;
import id.ilp.core.person.Sex;
import id.ilp.core.rows.Row;
import id.ilp.core.rows.RowFile;
import java.time.LocalDate;
import java.time.Period;

/** How many people of each age and sex there are, to draw ages from. */
final class AgePyramid {
  /** People of one sex and age. */
  private record Band(int fromAge, int beforeAge, Sex sex, int weight) {}

  /** Somebody's sex and birth date. */
  record Drawn(Sex sex, LocalDate birthDate) {}

  private static final ImmutableList<Band> BANDS = bands();
  private static final int TOTAL = BANDS.stream().mapToInt(Band::weight).sum();

  private AgePyramid() {}

  private static ImmutableList<Band> bands() {
    var bands = ImmutableList.<Band>builder();
    RowFile file =
        RowFile.resource(
            AgePyramid.class,
            "age-pyramid.csv",
            "from_age",
            "before_age",
            "male",
            "female",
            "source");
    for (Row row : file.rows()) {
      int from = row.integer("from_age");
      int before = row.integer("before_age");
      bands.add(new Band(from, before, Sex.MALE, row.integer("male")));
      bands.add(new Band(from, before, Sex.FEMALE, row.integer("female")));
    }
    return bands.build();
  }

  /** Draws somebody who lives on {@code day}; within a band every day of birth is as likely. */
  static Drawn draw(Chance chance, LocalDate day) {
    int left = chance.upTo(TOTAL);
    for (Band band : BANDS) {
      if (left < band.weight()) {
        LocalDate youngest = day.minus(Period.ofYears(band.fromAge()));
        LocalDate eldest = day.minus(Period.ofYears(band.beforeAge())).plusDays(1);
        return new Drawn(band.sex(), chance.day(eldest, youngest));
      }
      left -= band.weight();
    }
    throw new IllegalStateException("weights do not add up");
  }
}
