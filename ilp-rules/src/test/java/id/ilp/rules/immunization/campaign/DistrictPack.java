package id.ilp.rules.immunization.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pack as a district writes it when it decides on a campaign; the district is invented. */
final class DistrictPack {
  private static final String CAMPAIGNS =
      "campaign,name_en,name_id,first,last,rounds,min_intervals,due_intervals,where,clusters,"
          + "counts_as,source\n";
  private static final String TARGETS =
      "campaign,product,places,from_age,before_age,obstacles_of,source\n";

  /** Diphtheria at 0, 1 and 6 months: another product at each age. */
  static final String DIPHTHERIA =
      "ori-diphtheria,diphtheria response,ORI difteri,2026-02-02,2026-12-31,3,P1M P5M,,"
          + "POSYANDU PUSKESMAS SCHOOL,MOTHER_AND_CHILD ADULT_AND_OLDER,,DISTRICT\n";

  static final String DIPHTHERIA_TARGETS =
      """
      ori-diphtheria,dpt-hb-hib,3299,P1Y,P5Y,dpt-hb-hib,DISTRICT
      ori-diphtheria,dt,3299,P5Y,P7Y,school-td,DISTRICT
      ori-diphtheria,td,3299,P7Y,P19Y,school-td td,DISTRICT
      """;

  static final String MEASLES =
      "mr-2026,measles response,ORI campak,2026-03-02,2026-03-31,1,,,POSYANDU PUSKESMAS,"
          + "MOTHER_AND_CHILD,,DISTRICT\n";
  static final String MEASLES_TARGETS = "mr-2026,mr,3299,P6M,P15Y,mr school-mr,DISTRICT\n";

  private DistrictPack() {}

  /** Writes a pack with these rows into {@code directory}. */
  static Path write(Path directory, String campaigns, String targets) {
    try {
      Path folder = Files.createDirectories(directory.resolve("immunization/campaign"));
      Files.writeString(folder.resolve("campaigns.csv"), CAMPAIGNS + campaigns);
      Files.writeString(folder.resolve("targets.csv"), TARGETS + targets);
      Files.writeString(
          directory.resolve("sources.csv"),
          "key,standing,title,where\nDISTRICT,PRIMARY,Decision of a health office,invented\n");
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
