package id.ilp.cli;

import id.ilp.core.facility.AreaLevel;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.plan.Visitor;
import id.ilp.core.record.IssueCode;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Language;
import id.ilp.rules.village.Audience;
import id.ilp.rules.village.Cell;
import id.ilp.rules.village.Line;
import id.ilp.rules.village.NetworkView;
import id.ilp.rules.village.VillageSheet;
import id.ilp.rules.village.VillageView;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What the page of villages says, in one language. */
final class VillageWords {
  private final Language language;
  private final Words words;
  private final DecimalFormat whole;
  private final DecimalFormat tenths;

  VillageWords(Language language) {
    this.language = language;
    this.words = new Words(language);
    var symbols =
        DecimalFormatSymbols.getInstance(
            language == Language.ID ? Locale.forLanguageTag("id") : Locale.ENGLISH);
    this.whole = new DecimalFormat("#,##0", symbols);
    this.tenths = new DecimalFormat("#,##0.0", symbols);
  }

  String in(String indonesian, String english) {
    return language == Language.ID ? indonesian : english;
  }

  /** The code of the language, as HTML knows it. */
  String code() {
    return language.name().toLowerCase(Locale.ROOT);
  }

  String date(LocalDate day) {
    return words.date(day).replace(TextPage.TOGETHER, " ");
  }

  String title(VillageView view) {
    return in("Gambaran desa per ", "Villages on ") + date(view.asOf());
  }

  String subtitle(VillageView view) {
    String reader =
        switch (view.audience()) {
          case STAFF -> in("untuk petugas kesehatan", "for health workers");
          case KADER -> in("untuk kader", "for kader");
          case OUTSIDE -> in("untuk luar desa", "for readers outside the village");
        };
    String compared =
        view.comparedTo()
            .map(day -> in("dibandingkan dengan ", "compared with ") + date(day) + "; ")
            .orElse("");
    return reader + "; " + compared + view.edition() + " " + view.version();
  }

  String name(VillageSheet sheet) {
    if (sheet.village().isEmpty()) {
      return in("Semua desa", "All villages");
    }
    return sheet.isKnown()
        ? in("Desa ", "Village ") + sheet.village().get()
        : in("Desa tidak diketahui", "Village not known");
  }

  /** As the network calls it, with its code. */
  String name(VillageSheet sheet, Optional<NetworkView> network) {
    return network
        .flatMap(one -> one.name(sheet))
        .map(known -> in("Desa ", "Village ") + known + " (" + sheet.village().orElse("") + ")")
        .orElseGet(() -> name(sheet));
  }

  String tier(FacilityTier tier) {
    return words.tier(tier);
  }

  String area(AreaLevel level) {
    return switch (level) {
      case PROVINCE -> in("Provinsi", "Province");
      case REGENCY -> in("Kabupaten/kota", "Regency or city");
      case DISTRICT -> in("Kecamatan", "Sub-district");
      case VILLAGE -> in("Desa", "Village");
    };
  }

  /** Whether a place works by ILP. */
  String ilp(Optional<Boolean> adopted, Optional<LocalDate> since) {
    if (adopted.isEmpty()) {
      return in("tidak diketahui", "not known");
    } else if (adopted.get()) {
      return in("ya", "yes") + since.map(d -> in(", sejak ", ", since ") + date(d)).orElse("");
    }
    return in("belum", "not yet") + since.map(d -> in(", mulai ", ", from ") + date(d)).orElse("");
  }

  /** What the page says of itself below its title. */
  String people(VillageSheet sheet) {
    return in("Penduduk: ", "Residents: ")
        + number(sheet.people())
        + in(". Pengunjung, tidak dihitung: ", ". Visitors, not counted: ")
        + number(sheet.visitors())
        + in(". Catatan dengan kejanggalan: ", ". Records with oddities: ")
        + number(sheet.peopleWithIssues())
        + ".";
  }

  String number(Cell cell) {
    return cell.isMasked() ? in("disamarkan", "masked") : whole.format(cell.value().getAsLong());
  }

  String number(long number) {
    return whole.format(number);
  }

  String tenths(double number) {
    return tenths.format(number);
  }

  /** The rate with its unit; a dash where there is none. */
  String rate(OptionalDouble rate, boolean isPercent) {
    return rate.isEmpty() ? "–" : tenths(rate.getAsDouble()) + (isPercent ? " %" : " ‰");
  }

  /** How a rate changed since the earlier day. */
  String change(Line line) {
    if (line.rate().isEmpty() || line.earlier().isEmpty()) {
      return "–";
    }
    double change = line.rate().getAsDouble() - line.earlier().getAsDouble();
    if (Math.abs(change) < 0.05) {
      return in("tetap", "unchanged");
    }
    return (change > 0 ? in("naik ", "up ") : in("turun ", "down ")) + tenths(Math.abs(change));
  }

  /** What a reader must know of a line. */
  String remarks(Line line) {
    var remarks = new ArrayList<String>();
    if (line.isSmall()) {
      remarks.add(in("angka kecil", "small numbers"));
    }
    if (line.target().isPresent()) {
      remarks.add(in("sasaran dari luar", "target from outside"));
    } else if (line.isEstimate()) {
      remarks.add(
          in(
              "hanya yang tercatat; sasaran resmi perkiraan",
              "those on record; the official number is an estimate"));
    }
    return String.join("; ", remarks);
  }

  /** What a reader must know of all figures. */
  List<String> notes(VillageView view) {
    var notes = new ArrayList<String>();
    notes.add(
        in(
            "Penduduk dihitung menurut desa dan tanggal lahir dalam catatannya; pengunjung yang bukan"
                + " penduduk tidak dihitung. Cakupan di atas 100 % dan putus di bawah 0 % ditunjukkan"
                + " apa adanya.",
            "Residents are counted by the village and birth date of their record; visitors who live"
                + " elsewhere are not. Coverage above 100 % and drop-out below 0 % are shown as they"
                + " are."));
    notes.add(
        in("Tahun berarti tahun kalender sampai ", "The year is the calendar year up to ")
            + date(view.asOf())
            + in(
                ". Kehamilan dihitung per kehamilan, bukan per ibu.",
                ". Pregnancies are counted, not mothers."));
    notes.add(
        in(
            "Angka kecil: bersandar pada kurang dari "
                + view.smallBelow()
                + "; dapat berubah banyak oleh satu orang.",
            "Small numbers: resting on fewer than "
                + view.smallBelow()
                + "; one person may change them much."));
    if (view.audience() == Audience.OUTSIDE) {
      notes.add(
          in(
              "Disamarkan: kurang dari "
                  + view.maskBelow()
                  + " orang yang tercapai atau yang belum, atau dapat dihitung darinya.",
              "Masked: fewer than "
                  + view.maskBelow()
                  + " people who were reached or who were not, or what would tell it."));
    }
    return notes;
  }

  /** A stage or an oddity of data, which the program has words of its own for. */
  String stage(Line line) {
    return words.stage(LifeStage.valueOf(line.code()));
  }

  String issue(Line line) {
    return words.issue(IssueCode.valueOf(line.code()));
  }

  String name(Line line) {
    return line.name().in(language);
  }

  String by(Visitor visitor) {
    return visitor == Visitor.KADER ? "kader" : in("tenaga kesehatan", "health worker");
  }

  /** How many ids are not shown; nothing if all are. */
  String more(Line line) {
    long rest = line.counted().value().orElse(0) - line.ids().size();
    return rest > 0 ? in("dan " + number(rest) + " lagi", "and " + number(rest) + " more") : "";
  }

  String sources(Line line) {
    return line.sources().stream().map(this::source).collect(Collectors.joining("; "));
  }

  private String source(Citation citation) {
    return citation.key()
        + (citation.at().isEmpty() ? "" : " " + citation.at())
        + " ["
        + words.standing(citation.standing())
        + "]";
  }
}
