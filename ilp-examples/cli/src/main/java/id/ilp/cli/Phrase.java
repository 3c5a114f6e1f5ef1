package id.ilp.cli;

import id.ilp.core.text.Language;

/** The words of the program's own text, in both languages. Holes are those of {@code format}. */
enum Phrase {
  PLAN_OF("Rencana per %s", "Plan as of %s"),
  SEX_UNKNOWN("jenis kelamin tidak tercatat", "sex not recorded"),

  EMERGENCY("GAWAT DARURAT", "EMERGENCY"),
  URGENT("MENDESAK", "URGENT"),
  NOW("sekarang juga", "now"),
  REFER_TO("ke %s", "to the %s"),
  REFER_BY("paling lambat %s", "by %s"),
  REFER_PAST("seharusnya paling lambat %s, sudah lewat", "should have been by %s"),
  REFERRALS("RUJUKAN", "REFERRALS"),

  OVERDUE("TERLAMBAT, lakukan sekarang", "OVERDUE, do now"),
  DUE("SAATNYA, dapat dilakukan sekarang", "DUE, may be done now"),
  CLINICIAN_DECIDES("KEPUTUSAN KLINISI", "A CLINICIAN DECIDES"),
  DEFERRED("DITUNDA", "DEFERRED"),
  NEEDS_DATA("DATA KURANG", "DATA ARE MISSING"),
  UPCOMING("AKAN DATANG", "UPCOMING"),
  DONE("SUDAH", "DONE"),
  TOO_LATE("LEWAT WAKTU", "TOO LATE"),
  CONTRAINDICATED("KONTRAINDIKASI", "MUST NOT BE GIVEN"),
  NOT_OFFERED("TIDAK DITAWARKAN", "NOT OFFERED"),
  NOTHING_NOW("Tidak ada yang perlu dilakukan sekarang.", "Nothing is to be done now."),

  AT("di %s", "at %s"),
  DOSE("dosis %s", "dose %s"),
  GIVE("beri %s", "give %s"),
  SINCE("sejak %s", "since %s"),
  UNTIL("sampai %s", "until %s"),
  FROM("mulai %s", "from %s"),
  NEXT("berikutnya %s", "next on %s"),
  CATCH_UP("kejar", "catch-up"),
  MISSING("yang kurang: %s", "missing: %s"),

  FINDINGS("TEMUAN", "FINDINGS"),
  ASSESSMENTS("HASIL TERAKHIR", "LATEST RESULTS"),
  MEASURE_AGAIN("ukur ulang", "measure again"),
  PROTECTED_UNTIL("terlindung sampai %s", "protected until %s"),
  HOME_VISITS("KUNJUNGAN RUMAH", "HOME VISITS"),
  BY_KADER("oleh kader", "by a kader"),
  BY_HEALTH_WORKER("oleh tenaga kesehatan", "by a health worker"),
  DOSES("DOSIS YANG TIDAK DIHITUNG", "DOSES THAT DO NOT COUNT"),
  NO_DATE("tanpa tanggal", "no date"),
  ISSUES("CATATAN TENTANG DATA", "NOTES ON THE DATA"),
  WITHHELD(
      "sebagian catatan tidak dapat dipakai; tanyakan kepada petugas puskesmas",
      "a part of the record cannot be used; ask the puskesmas"),
  SET_ASIDE("tidak dipakai: %s", "set aside: %s"),
  UNUSED("TIDAK DIBACA OLEH EDISI INI", "NOT READ BY THIS EDITION"),

  EXPECTED("diharapkan: %s", "expected: %s"),
  FOUND("ditemukan: %s", "found:    %s"),
  WHY("alasan: %s", "why:      %s"),
  CASES("%s: kasus %s, sesuai %s, tidak sesuai %s.", "%s: cases %s, passed %s, failed %s."),
  CHECKED("%s: kesalahan %s, peringatan %s.", "%s: errors %s, warnings %s."),
  CLEAN("%s: tidak ada masalah.", "%s: no problems."),
  WARNING("peringatan: %s", "warning: %s"),
  UNREACHED("peringatan: tidak ada kasus yang mencapai '%s'", "warning: no case reaches '%s'"),

  PEOPLE_CHANGED("Orang: %s, berubah: %s.", "People: %s, changed: %s."),
  PEOPLE_PLANNED("Orang: %s direncanakan.", "People: %s planned."),
  WATCHING("Memantau %s; Ctrl-C mengakhiri.", "Watching %s; Ctrl-C ends."),
  BROKEN("Ada kesalahan; keadaan baik terakhir tetap.", "Errors; the last good state stays."),
  EXPLANATION_OF("Penjelasan per %s", "Explained as of %s"),
  BECAUSE("KARENA", "BECAUSE"),
  RECORDS_SEEN("CATATAN YANG DIBACA", "RECORDS READ FOR IT"),
  ALSO_WEIGHED("JUGA DIPERTIMBANGKAN", "ALSO WEIGHED"),
  WOULD_CHANGE("YANG AKAN MENGUBAHNYA", "WHAT WOULD CHANGE IT"),
  RULES_FIRED("ATURAN YANG BERLAKU", "RULES THAT FIRED"),
  RULES_NEAR("ATURAN YANG HAMPIR BERLAKU", "RULES THAT CAME NEAR"),
  FOR_EVERYBODY("berlaku bagi semua orang", "holds for everybody"),
  HOLDS_FROM("terpenuhi mulai %s", "holds from %s"),
  NOT_BY_TIME("tanpa tanggal", "no date"),

  FOOTER("%s orang: %s direncanakan, %s ditolak.", "People: %s, planned: %s, refused: %s.");

  private final String indonesian;
  private final String english;

  Phrase(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  /** The phrase in {@code language}, its holes filled. */
  String in(Language language, Object... values) {
    return String.format(language == Language.ID ? indonesian : english, values);
  }
}
