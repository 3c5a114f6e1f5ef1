package id.ilp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.ilp.cli.sample.SampleVillages;
import id.ilp.core.facility.Facility;
import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.facility.Village;
import id.ilp.core.json.IlpJson;
import id.ilp.core.person.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The network beside the sample villages. */
class SampleNetworkTest {
  static final Path FILE = Path.of("../data/three-villages-network.json");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static FacilityNetwork network() throws Exception {
    return IlpJson.readNetwork(Files.readAllBytes(FILE));
  }

  private static List<Person> people() {
    var villages = new SampleVillages(1, DAY);
    return LongStream.range(0, 3000).mapToObj(i -> villages.person(i).person()).toList();
  }

  @Test
  void the_schema_accepts_it() throws Exception {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(IlpJson.facilityNetworkSchema());
    assertThat(schema.validate(Files.readString(FILE), InputFormat.JSON)).isEmpty();
  }

  @Test
  void it_names_the_village_and_hamlet_of_everybody() throws Exception {
    FacilityNetwork network = network();
    for (Person one : people()) {
      Optional<Village> village = one.village().map(code -> network.village(code).orElseThrow());
      if (village.isPresent() && one.dusun().isPresent()) {
        assertThat(village.get().hasDusun(one.dusun().get())).as(one.id()).isTrue();
      }
    }
    assertThat(people().stream().filter(one -> one.dusun().isEmpty())).hasSize(60);
  }

  @Test
  void everybody_whose_village_is_known_has_one_posyandu_and_a_way_to_the_hospital()
      throws Exception {
    FacilityNetwork network = network();
    for (Person one : people()) {
      if (one.village().isEmpty() || one.dusun().isEmpty()) {
        continue;
      }
      List<Facility> posyandu =
          network.serving(one.village().get(), one.dusun(), FacilityTier.POSYANDU);
      assertThat(posyandu).as(one.id()).hasSize(1);
      assertThat(network.route(posyandu.get(0).id(), FacilityTier.HOSPITAL)).isNotEmpty();
    }
  }

  @Test
  void of_some_places_it_is_known_whether_they_work_by_ilp_and_of_some_not() throws Exception {
    assertThat(network().facilities())
        .anyMatch(one -> one.hasAdoptedIlp(DAY).isEmpty())
        .anyMatch(one -> one.hasAdoptedIlp(DAY).equals(Optional.of(true)))
        .anyMatch(one -> one.hasAdoptedIlp(DAY).equals(Optional.of(false)));
  }
}
