package id.ilp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.ilp.core.person.Person;
import id.ilp.core.person.Sex;
import id.ilp.core.text.Language;
import id.ilp.rules.IlpEngine;
import id.ilp.rules.timeline.LifeCourse;
import id.ilp.rules.timeline.Recurrence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class SvgTimelineTest {
  private static LifeCourse life(
      IlpEngine engine, Sex sex, LocalDate born, String village, int to) {
    var person =
        Person.builder()
            .id("p")
            .sex(sex)
            .birthDate(born)
            .village(Optional.of(village).filter(code -> !code.isEmpty()))
            .build();
    return LifeCourse.of(engine, person, born.plusMonths(to));
  }

  /** A village of each group of provinces, all parts of life, and lives that begin late. */
  @ParameterizedTest(name = "{0} born {1} in {2} to {3} months")
  @CsvSource({
    "FEMALE, 2026-01-15, 5171010001, 1200",
    "MALE, 2026-01-31, 3171010001, 1200",
    "FEMALE, 2024-02-29, '', 300",
    "MALE, 2023-08-29, 6101010001, 70",
    "FEMALE, 2026-12-31, 9401010001, 14",
    "MALE, 2025-10-01, 3403010001, 0",
    "FEMALE, 2000-02-29, '', 1200",
    "MALE, 2020-03-01, '', 250",
    "FEMALE, 2021-11-30, 5201010001, 100",
    "FEMALE, 1960-05-01, 3171010001, 900",
  })
  void nothing_overlaps_and_everything_is_said(Sex sex, LocalDate born, String village, int to)
      throws Exception {
    LifeCourse life = life(IlpEngine.national(), sex, born, village, to);
    for (Language language : Language.values()) {
      check(life, language);
    }
  }

  @Test
  void forty_more_rows_make_a_longer_page(@TempDir Path pack) throws Exception {
    for (int i = 10; i < 50; i++) {
      topic(pack, "test-" + i, "a name that is rather long for the room on the left <" + i + ">");
    }
    var engine = IlpEngine.builder().overlay(pack).build();
    LifeCourse life = life(engine, Sex.MALE, LocalDate.of(2026, 1, 15), "3171010001", 30);
    assertThat(life.recurrences()).hasSizeGreaterThan(60);
    check(life, Language.EN);
  }

  private static void topic(Path pack, String code, String name) throws IOException {
    Path folder = Files.createDirectories(pack.resolve("screening").resolve(code));
    Files.writeString(
        folder.resolve("topic.csv"),
        "clusters,satisfied_by,name_en,name_id,source\nMOTHER_AND_CHILD,ecg,"
            + (name + "," + name + ",ILP23\n"));
    Files.writeString(
        folder.resolve(code + ".drl"),
        """
        package id.ilp.rules.screening.%s

        import id.ilp.rules.client.Client
        import static id.ilp.core.facility.FacilityTier.PUSKESMAS

        rule "%s: everybody is asked"
          @source("ILP23 IV")
          when
            $c : Client()
          then
            $c.offer( "ILP23" ).every( "P20D" ).at( PUSKESMAS );
        end
        """
            .formatted(code.replace('-', '_'), code));
  }

  private static void check(LifeCourse life, Language language) throws Exception {
    String svg = new SvgTimeline(language, life).write();
    assertThat(new SvgTimeline(language, life).write()).isEqualTo(svg);
    Document document = Pictures.parse(svg);
    Pictures.standAlone(svg);
    var words = new LifeWords(language, life);
    List<String> titles = Pictures.texts(document, "title");
    for (Recurrence one : life.recurrences()) {
      String what = words.what(one) + ": " + words.date(one.first().date());
      assertThat(titles).as("a mark says it").anyMatch(title -> title.contains(Plain.line(what)));
    }
    Pictures.noTextsTouch(document);
  }
}
