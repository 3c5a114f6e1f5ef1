package id.ilp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rule packs written for a test. */
final class Packs {
  static final String CASES = "title,person,history,as_of,expected,source\n";

  private Packs() {}

  /** A pack that asks everybody from 15 years for the waist, with two cases. */
  static Path waist(Path folder) throws IOException {
    Path pack = folder.resolve("waist-pack");
    Path topic = Files.createDirectories(pack.resolve("screening/waist"));
    Files.writeString(
        topic.resolve("topic.csv"),
        """
        clusters,satisfied_by,name_en,name_id,source
        ADULT_AND_OLDER,anthropometry:waist,waist,lingkar perut,ILP23 V.C.1.a
        """);
    Files.writeString(
        topic.resolve("waist.drl"),
        """
        package id.ilp.rules.screening.waist
        import id.ilp.rules.client.Client
        import static id.ilp.core.facility.FacilityTier.POSYANDU

        rule "waist: everybody from 15 years is measured once a year"
          @source("ILP23 V.C.1.a")
          when
            $c : Client()
          then
            $c.offer( "ILP23" ).from( "P15Y" ).every( "P1Y" ).at( POSYANDU );
        end
        """);
    Files.writeString(
        topic.resolve("cases.csv"),
        CASES
            + """
            never measured,F 1990-05-20,,2026-11-21,waist=DUE,ILP23 V.C.1.a
            measured,F 1990-05-20,2026-03-01 anthropometry waist=82,2026-11-21,\
            waist=DONE next 2027-03-01,ILP23 V.C.1.a
            """);
    return pack;
  }

  /** Writes {@code file} again with {@code before} replaced. */
  static Path replace(Path file, String before, String after) throws IOException {
    return Files.writeString(file, Files.readString(file).replace(before, after));
  }
}
