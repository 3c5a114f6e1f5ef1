package id.ilp.cli;

import com.google.common.collect.ImmutableMap;
import id.ilp.core.date.Dates;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.immunization.Verdict;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Sex;
import id.ilp.core.record.IssueCode;
import id.ilp.core.source.Standing;
import id.ilp.core.text.Language;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Dates, ages and closed sets as one language writes them. */
final class Words {
  private static final List<String> MONTHS_ID =
      List.of("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des");
  private static final List<String> MONTHS_EN =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** Results whose code alone says little; any other code is shown as it is. */
  private static final ImmutableMap<String, String> RESULTS_ID =
      ImmutableMap.<String, String>builder()
          .put("weight-for-age", "berat badan menurut umur")
          .put("blood-pressure-class", "tekanan darah")
          .put("isolated-systolic", "hanya sistolik yang tinggi")
          .put("pregnancy-blood-pressure", "tekanan darah dalam kehamilan")
          .put("idl", "IDL")
          .put("ibl", "IBL")
          .put("isl", "ISL")
          .put("tetanus-status", "tetanus")
          .put("up-to-date", "imunisasi hari ini")
          .buildOrThrow();

  private static final ImmutableMap<String, String> RESULTS_EN =
      ImmutableMap.<String, String>builder()
          .put("blood-pressure-class", "blood pressure")
          .put("isolated-systolic", "only the systolic pressure is high")
          .put("pregnancy-blood-pressure", "blood pressure in pregnancy")
          .put("idl", "IDL")
          .put("ibl", "IBL")
          .put("isl", "ISL")
          .put("tetanus-status", "tetanus")
          .put("up-to-date", "immunization today")
          .buildOrThrow();

  private final Language language;

  Words(Language language) {
    this.language = language;
  }

  private String in(String indonesian, String english) {
    return language == Language.ID ? indonesian : english;
  }

  /** A sentence with a capital letter. */
  String sentence(Text text) {
    return sentence(text.in(language));
  }

  /** Such as {@code 21 Nov 2026}, in one piece. */
  String date(LocalDate day) {
    return day.getDayOfMonth() + TextPage.TOGETHER + month(day);
  }

  /** A day, or only its month. */
  String date(RecordDate date) {
    return date.isFull() ? date(date.earliest()) : month(date.earliest());
  }

  /** {@code line} beginning with a capital letter. */
  static String sentence(String line) {
    return line.isEmpty()
        ? line
        : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
  }

  /** Such as {@code 21 Nov}. */
  String day(LocalDate day) {
    return day.getDayOfMonth() + TextPage.TOGETHER + monthName(day);
  }

  private String month(LocalDate day) {
    return monthName(day) + TextPage.TOGETHER + day.getYear();
  }

  private String monthName(LocalDate day) {
    return (language == Language.ID ? MONTHS_ID : MONTHS_EN).get(day.getMonthValue() - 1);
  }

  /** Days in the first month, months until 2 years, then years. */
  String shortAge(LocalDate birth, LocalDate on) {
    int months = Dates.completedMonths(birth, on);
    return months < 1
        ? count(Dates.days(birth, on), "hari", "day")
        : months < 24 ? count(months, "bulan", "month") : count(months / 12, "tahun", "year");
  }

  /** Days in the first month, then months and days, from 2 years years and months, from 6 years. */
  String age(LocalDate birth, LocalDate on) {
    int months = Dates.completedMonths(birth, on);
    return months < 72 ? exactAge(birth, on) : count(months / 12, "tahun", "year");
  }

  /** Days in the first month, then months and days, from 2 years years and months. */
  String exactAge(LocalDate birth, LocalDate on) {
    int months = Dates.completedMonths(birth, on);
    if (months < 1) {
      return count(Dates.days(birth, on), "hari", "day");
    } else if (months < 24) {
      LocalDate since = Dates.plus(birth, java.time.Period.ofMonths(months));
      return both(count(months, "bulan", "month"), Dates.days(since, on), "hari", "day");
    }
    return both(count(months / 12, "tahun", "year"), months % 12, "bulan", "month");
  }

  private String both(String first, int rest, String indonesian, String english) {
    return rest == 0 ? first : first + " " + count(rest, indonesian, english);
  }

  private String count(int number, String indonesian, String english) {
    return number + " " + in(indonesian, number == 1 ? english : english + "s");
  }

  String sex(Sex sex) {
    return in(sex.term(), sex.name().toLowerCase(Locale.ROOT));
  }

  String stage(LifeStage stage) {
    return in(
        stage.term(),
        switch (stage) {
          case NEWBORN -> "newborn";
          case INFANT -> "infant";
          case UNDER_FIVE -> "under five";
          case PRESCHOOL -> "preschool";
          case SCHOOL_AGE -> "school age";
          case ADOLESCENT -> "adolescent";
          case ADULT -> "adult";
          case OLDER_ADULT -> "older adult";
          case PREGNANT -> "pregnant";
          case IN_LABOUR -> "in labour";
          case POSTPARTUM -> "postpartum";
        });
  }

  String tier(FacilityTier tier) {
    return tier.text().in(language);
  }

  String standing(Standing standing) {
    return in(standing.term(), standing.name().toLowerCase(Locale.ROOT));
  }

  String verdict(Verdict verdict) {
    return switch (verdict) {
      case VALID -> in("dihitung", "valid");
      case TOO_YOUNG -> in("terlalu muda", "too young");
      case TOO_SOON -> in("terlalu dekat", "too soon");
      case TOO_OLD -> in("lewat umur", "too old");
      case LIVE_CONFLICT -> in("dekat vaksin hidup lain", "too close to a live vaccine");
      case EXTRA -> in("tambahan", "extra");
      case SUPPLEMENTARY -> in("di luar jadwal rutin", "beside the routine");
      case NOT_COUNTED -> in("tidak dihitung", "not counted");
    };
  }

  String issue(IssueCode code) {
    return switch (code) {
      case BEFORE_BIRTH -> in("tanggal sebelum lahir", "dated before birth");
      case AFTER_AS_OF -> in("tanggal setelah hari rencana", "dated after the day of the plan");
      case UNKNOWN_FIELD -> in("kolom tidak dikenal", "unknown field");
      case UNKNOWN_CODE -> in("kode tidak dikenal", "unknown code");
      case UNIT_NOT_ACCEPTED -> in("satuan tidak diterima", "unit not accepted");
      case UNIT_DOUBTFUL -> in("satuan meragukan", "unit doubtful");
      case OUT_OF_RANGE -> in("nilai di luar batas", "value out of range");
      case MEASURE_AGAIN -> in("ukur ulang", "measure again");
      case BAD_DATE -> in("tanggal tidak lengkap", "date not complete");
      case DUPLICATE_ID -> in("id ganda", "id stands twice");
      case CONFLICTING_RECORD -> in("catatan bertentangan", "conflicting record");
      case WRONG_INSTRUMENT -> in("alat tidak sesuai umur", "instrument not for this age");
      case SELF_REPORT_OVERRULED ->
          in("jawaban kalah oleh catatan", "answer overruled by a record");
      case MISSING_FIELD -> in("kolom kurang", "field missing");
      case WRONG_TYPE -> in("jenis nilai salah", "value of the wrong kind");
    };
  }

  /** What a result is called. */
  String result(String code) {
    ImmutableMap<String, String> names = language == Language.ID ? RESULTS_ID : RESULTS_EN;
    String name = names.get(code);
    return name == null ? code.replace('-', ' ') : name;
  }
}
