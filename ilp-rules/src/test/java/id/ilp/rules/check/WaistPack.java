package id.ilp.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import id.ilp.rules.pack.PackFiles;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A pack without fault that is changed in one place. */
final class WaistPack {
  static final String MANIFEST = "pack.properties";
  static final String TOPIC = "screening/waist/topic.csv";
  static final String RULES = "screening/waist/waist.drl";
  static final String TEXTS = "screening/waist/texts.csv";
  static final String CASES = "screening/waist/cases.csv";

  private final Map<String, String> files = new TreeMap<>();

  WaistPack() {
    files.put(MANIFEST, "id = waist\nversion = 1\nextends = id-national\n");
    files.put(
        TOPIC,
        """
        clusters,satisfied_by,name_en,name_id,source
        ADULT_AND_OLDER,anthropometry:waist,waist,lingkar perut,ILP23 V.C.1.a
        """);
    files.put(
        "screening/waist/assessments.csv",
        """
        code,scheme,is_default,type,instrument,inputs,unit,from_age,before_age,stages,source
        girth-class,LOCAL-WAIST,yes,anthropometry,WORST_OF,waist,1,P15Y,,,ILP23 V.C.1.a
        """);
    files.put(
        "screening/waist/bands.csv",
        """
        scheme,band,value,severity,is_decisive,label_en,label_id,kader_en,kader_id
        LOCAL-WAIST,narrow,0,0,no,not wide,tidak lebar,,
        LOCAL-WAIST,wide,1,1,no,wide,lebar,,
        """);
    files.put(
        "screening/waist/limits.csv",
        """
        scheme,input,sex,from_age,before_age,band,from,before,source
        LOCAL-WAIST,waist,MALE,,,narrow,,90,ILP23 V.C.1.a
        LOCAL-WAIST,waist,MALE,,,wide,90,,ILP23 V.C.1.a
        LOCAL-WAIST,waist,FEMALE,,,narrow,,80,ILP23 V.C.1.a
        LOCAL-WAIST,waist,FEMALE,,,wide,80,,ILP23 V.C.1.a
        """);
    files.put(
        TEXTS,
        """
        key,id,en,kader_id,kader_en
        central-obesity,Lingkar perut lebar.,The waist is wide.,,
        pregnant,{name}: tidak saat hamil.,{name}: not in pregnancy.,,
        """);
    files.put(
        RULES,
        """
        package id.ilp.rules.screening.waist

        import id.ilp.core.lifecycle.LifeStage
        import id.ilp.rules.client.Client
        import id.ilp.rules.client.Found
        import static id.ilp.core.facility.FacilityTier.PUSKESMAS
        import static id.ilp.core.referral.Urgency.SOON

        rule "waist: everybody from 15 years is measured once a year"
          @source("ILP23 V.C.1.a")
          when
            $c : Client( ageInYears >= 15 )
          then
            $c.offer( "ILP23" ).from( "P15Y" ).every( "P1Y" ).at( PUSKESMAS );
        end

        rule "waist: nobody is measured in pregnancy"
          @source("ILP23 V.C.1.a")
          when
            $c : Client( isIn( LifeStage.PREGNANT ) )
          then
            $c.withhold( "pregnant" );
        end

        rule "waist: a wide waist is a finding"
          @source("ILP23 V.C.1.a")
          when
            $c : Client( latest( "girth-class" ).is( "wide" ) )
          then
            insert( $c.found( "central-obesity", $c.latest( "girth-class" ) ) );
        end

        rule "waist: a wide waist goes to the puskesmas"
          @source("ILP23 V.C.1.a")
          when
            $c : Client()
            $f : Found( code == "central-obesity" )
          then
            $c.refer( $f ).to( PUSKESMAS ).within( SOON );
        end
        """);
    files.put(
        CASES,
        """
        title,person,history,as_of,expected,source
        never measured,F 1990-05-20,,2026-11-21,waist=DUE,ILP23 V.C.1.a
        """);
  }

  /** The text of {@code file} with {@code before}, which stands there once, replaced. */
  WaistPack with(String file, String before, String after) {
    String text = files.getOrDefault(file, "");
    assertThat(text).containsOnlyOnce(before);
    return with(file, text.replace(before, after));
  }

  WaistPack with(String file, String text) {
    files.put(file, text);
    return this;
  }

  /**
   * One more rule at the end, on line 42; its condition stands on line 45, its consequence on line
   * 47.
   */
  WaistPack withRule(String condition, String consequence) {
    String rule =
        """

        rule "waist: one more rule"
          @source("ILP23 V.C.1.a")
          when
            %s
          then
            %s
        end
        """
            .formatted(condition, consequence);
    return with(RULES, files.get(RULES) + rule);
  }

  WaistPack without(String file) {
    files.remove(file);
    return this;
  }

  PackFiles pack() {
    return pack("pack");
  }

  PackFiles pack(String name) {
    return new PackFiles(name, ImmutableSortedMap.copyOf(files));
  }

  /** What the check says of {@code packs}, a line each. */
  static java.util.List<String> problems(Optional<String> edition, PackFiles... packs) {
    return PackCheck.problems(java.util.List.of(packs), edition).stream()
        .map(PackProblem::toString)
        .toList();
  }
}
