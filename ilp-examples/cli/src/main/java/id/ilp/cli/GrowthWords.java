package id.ilp.cli;

import id.ilp.core.growth.GrowthHistory.Unread;
import id.ilp.core.growth.GrowthVisit;
import id.ilp.core.instrument.growth.GrowthIndicator;
import id.ilp.core.instrument.growth.GrowthStandard;
import id.ilp.core.instrument.growth.LengthOrHeight;
import id.ilp.core.instrument.growth.MeasuringPosition;
import id.ilp.core.instrument.growth.PositionHandling;
import id.ilp.core.person.Person;
import id.ilp.core.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What is said on a growth chart. */
final class GrowthWords {
  /** Stands where there is nothing. */
  static final String NONE = "-";

  private final Language language;
  private final Words words;
  private final Person person;

  GrowthWords(Language language, Person person) {
    this.language = language;
    this.words = new Words(language);
    this.person = person;
  }

  /** One of two texts. */
  String in(String indonesian, String english) {
    return language == Language.ID ? indonesian : english;
  }

  String title() {
    return in("Grafik pertumbuhan: ", "Growth chart: ") + person.id();
  }

  /** Whose chart it is, and of which day. */
  String subtitle(LocalDate asOf, String standard) {
    return person.sex().map(words::sex).orElse(Phrase.SEX_UNKNOWN.in(language))
        + in(", lahir ", ", born ")
        + plain(words.date(person.birthDate()))
        + in("; sampai ", "; up to ")
        + plain(words.date(asOf))
        + "; "
        + standard;
  }

  /** Such as {@code BB/U: berat badan menurut umur}. */
  String name(GrowthScale scale) {
    return code(scale)
        + ": "
        + switch (scale.indicator()) {
          case WEIGHT_FOR_AGE -> in("berat badan menurut umur", "weight for age");
          case LENGTH_HEIGHT_FOR_AGE ->
              in("panjang atau tinggi badan menurut umur", "length or height for age");
          case WEIGHT_FOR_LENGTH_HEIGHT ->
              scale.axis() == GrowthScale.Axis.LENGTH
                  ? in("berat menurut panjang badan", "weight for length")
                  : in("berat menurut tinggi badan", "weight for height");
          case BMI_FOR_AGE -> in("indeks massa tubuh menurut umur", "body mass index for age");
          case HEAD_CIRCUMFERENCE_FOR_AGE ->
              in("lingkar kepala menurut umur", "head circumference for age");
          case ARM_CIRCUMFERENCE_FOR_AGE ->
              in("lingkar lengan atas menurut umur", "arm circumference for age");
        };
  }

  private static String code(GrowthScale scale) {
    return switch (scale.axis()) {
      case LENGTH -> "BB/PB";
      case HEIGHT -> "BB/TB";
      case AGE -> code(scale.indicator());
    };
  }

  /** The code of the KIA book, known in every posyandu. */
  static String code(GrowthIndicator indicator) {
    return switch (indicator) {
      case WEIGHT_FOR_AGE -> "BB/U";
      case LENGTH_HEIGHT_FOR_AGE -> "PB/U, TB/U";
      case WEIGHT_FOR_LENGTH_HEIGHT -> "BB/PB, BB/TB";
      case BMI_FOR_AGE -> "IMT/U";
      case HEAD_CIRCUMFERENCE_FOR_AGE -> "LK/U";
      case ARM_CIRCUMFERENCE_FOR_AGE -> "LiLA/U";
    };
  }

  /** What lies from left to right. */
  String across(GrowthScale scale) {
    return switch (scale.axis()) {
      case LENGTH -> in("panjang badan, telentang (cm)", "length, lying (cm)");
      case HEIGHT -> in("tinggi badan, berdiri (cm)", "height, standing (cm)");
      case AGE ->
          isInYears(scale) ? in("umur (tahun)", "age (years)") : in("umur (bulan)", "age (months)");
    };
  }

  /** Whether ages on it are told in years. */
  static boolean isInYears(GrowthScale scale) {
    return scale.from() > 0;
  }

  /** What lies from below to above. */
  static String unit(GrowthIndicator indicator) {
    return switch (indicator) {
      case WEIGHT_FOR_AGE, WEIGHT_FOR_LENGTH_HEIGHT -> "kg";
      case BMI_FOR_AGE -> "kg/m²";
      case LENGTH_HEIGHT_FOR_AGE, HEAD_CIRCUMFERENCE_FOR_AGE, ARM_CIRCUMFERENCE_FOR_AGE -> "cm";
    };
  }

  /** The day of a visit, or its month. */
  String date(GrowthVisit visit) {
    return plain(words.date(visit.date()));
  }

  String age(GrowthVisit visit) {
    LocalDate day = person.birthDate().plusDays(visit.measured().ageInDays());
    return words.exactAge(person.birthDate(), day);
  }

  /** Figure and position; what it was turned into, where it was. */
  String length(LengthOrHeight length, boolean isRecorded) {
    String text = figure(length.measuredCentimetres(), 1);
    MeasuringPosition used = length.position();
    boolean isLying = (used == MeasuringPosition.LYING) != isAgainstAge(length.handling());
    text += " " + (isLying ? in("telentang", "lying") : in("berdiri", "standing"));
    if (!isRecorded) {
      text += in(" (dianggap)", " (assumed)");
    }
    return length.isCorrected() ? text + " → " + figure(length.centimetres(), 1) : text;
  }

  private static boolean isAgainstAge(PositionHandling handling) {
    return switch (handling) {
      case FITS_AGE, ASSUMED_FROM_AGE -> false;
      case HEIGHT_TURNED_INTO_LENGTH, LENGTH_TURNED_INTO_HEIGHT, STANDING_NOT_BELIEVED -> true;
    };
  }

  static String figure(OptionalDouble value, int decimals) {
    return value.isPresent() ? figure(value.getAsDouble(), decimals) : NONE;
  }

  /** With a fixed number of decimals, and more where the record has more. */
  static String figure(double value, int decimals) {
    BigDecimal number = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    number = number.stripTrailingZeros();
    return (number.scale() < decimals ? number.setScale(decimals) : number).toPlainString();
  }

  /** With exactly so many decimals, halves away from zero. */
  static String rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  static String z(double z) {
    return rounded(z, 2);
  }

  /** All of one point. */
  String point(GrowthMark mark, GrowthIndicator indicator) {
    return number(mark.number())
        + ", "
        + date(mark.visit())
        + " ("
        + age(mark.visit())
        + "): "
        + figure(mark.value(), 1)
        + " "
        + unit(indicator)
        + ", z "
        + z(mark.z())
        + (mark.isCorrected() ? in("; posisi dikoreksi", "; position corrected") : "")
        + (mark.isDoubted() ? "; " + again() : "");
  }

  /** How a visit is called on the chart. */
  static String number(int number) {
    return "no. " + number;
  }

  String again() {
    return Phrase.MEASURE_AGAIN.in(language);
  }

  /** What is special about a visit. */
  String remark(GrowthVisit visit, List<GrowthIndicator> indicators) {
    var remarks = new ArrayList<String>();
    List<String> doubted =
        indicators.stream()
            .filter(one -> visit.measured().result(one).isKnown() && visit.isDoubted(one))
            .map(GrowthWords::code)
            .toList();
    if (!doubted.isEmpty()) {
      remarks.add(again().toUpperCase(java.util.Locale.ROOT) + ": " + String.join("; ", doubted));
    }
    if (visit.measured().hasOedema()) {
      remarks.add(in("edema: z berat tidak berlaku", "oedema: no z of weight"));
    }
    boolean isDisbelieved =
        visit
            .measured()
            .length()
            .filter(length -> length.handling() == PositionHandling.STANDING_NOT_BELIEVED)
            .isPresent();
    if (isDisbelieved) {
      remarks.add(in("berdiri < 9 bulan: dibaca telentang", "standing < 9 months: read as lying"));
    }
    if (!visit.date().isFull()) {
      remarks.add(in("umur pada akhir bulan", "age at the end of the month"));
    }
    return String.join("; ", remarks);
  }

  /** Which curves these are. */
  String standard(GrowthStandard standard) {
    return switch (standard) {
      case WHO_2006 -> in("Standar WHO 2006, 0-60 bulan", "WHO standards 2006, 0-60 months");
      case WHO_2007 -> in("Rujukan WHO 2007, 5-18 tahun", "WHO reference 2007, 5-18 years");
    };
  }

  /** The last z-score of each indicator, for who cannot see the picture. */
  String latest(List<GrowthVisit> visits, List<GrowthIndicator> indicators) {
    var latest = new ArrayList<String>();
    for (GrowthIndicator indicator : indicators) {
      String said = code(indicator) + " z " + NONE;
      for (GrowthVisit visit : visits) {
        OptionalDouble z = visit.measured().result(indicator).z();
        if (z.isPresent()) {
          said =
              code(indicator)
                  + " z "
                  + z(z.getAsDouble())
                  + " ("
                  + date(visit)
                  + (visit.isDoubted(indicator) ? ", " + again() : "")
                  + ")";
        }
      }
      latest.add(said);
    }
    return in("Terakhir: ", "Latest: ") + String.join("; ", latest) + ".";
  }

  /** What a reader of the table must know. */
  String howToRead() {
    return in(
        "z: jarak dari median anak seumur dan sejenis kelamin, dalam simpang baku (SD). Umur sejak"
            + " lahir, tanpa koreksi prematur. Panjang (telentang) sampai hari ke-730, tinggi"
            + " (berdiri) sesudahnya; panah: sesudah koreksi 0.7 cm.",
        "z: distance from the median of children of the same age and sex, in standard deviations"
            + " (SD). Age since birth, not corrected for being born early. Length (lying) to day"
            + " 730, height (standing) from then on; an arrow: after correction by 0.7 cm.");
  }

  /** How many measurements another standard holds. */
  String ofOtherAges(int count) {
    return in(
            "Pengukuran pada umur lain, tidak ditampilkan: ",
            "Measurements at other ages, not shown: ")
        + count
        + ".";
  }

  /** What the record holds and the chart does not show. */
  String unread(Unread one) {
    return in("Tidak dibaca: ", "Not read: ")
        + one.id()
        + one.name().map(name -> ", " + words.result(name)).orElse("")
        + " ("
        + words.issue(one.why())
        + ")";
  }

  private static String plain(String text) {
    return text.replace(TextPage.TOGETHER, " ");
  }
}
