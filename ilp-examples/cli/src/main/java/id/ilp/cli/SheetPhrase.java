package id.ilp.cli;

import id.ilp.core.text.Language;

/**
 * The words of visit sheets, referral and home-visit lists, in both languages; holes as in {@link
 * Phrase}.
 */
enum SheetPhrase {
  SHEET("Lembar kunjungan, %s, %s", "Visit sheet, %s, %s"),
  REFER("RUJUK", "REFER"),
  HERE("ditangani di sini", "to be seen here"),
  TO("ke %s, paling lambat %s", "to %s, by %s"),
  TO_LATE(
      "ke %s; seharusnya paling lambat %s, tanyakan apakah sudah ke sana",
      "to %s; was due by %s, ask whether they went"),
  NOW("ke %s, sekarang juga", "to %s, now"),
  WAY("jalan: %s", "way: %s"),
  NO_WAY("fasilitas tujuan tidak ada di jejaring", "the network names no facility for it"),
  COME("Hadir [ ]", "Present [ ]"),
  ASK("tanyakan: %s", "ask for: %s"),
  ASK_REFERRAL(
      "tanyakan rujukan %s ke %s, belum ada kabar: hasil ________",
      "ask about the referral of %s to the %s, no news: outcome ________"),
  MEASURE("Ukur: %s", "Measure: %s"),
  ALSO_FOR("untuk: %s", "for: %s"),
  BLANK("%s: ________ %s", "%s: ________ %s"),
  LAST("terakhir %s, %s", "last %s, %s"),
  GIVEN("%s: no. batch ________", "%s: batch no. ________"),
  TOGETHER("Vaksin hari ini, dalam satu kunjungan:", "Vaccines today, in one visit:"),
  COUNTS_FOR("satu dosis untuk: %s", "one dose for: %s"),
  ASK_ONE(
      "beri satu dosis saja dan tanyakan: diminta oleh %s",
      "give one dose only and ask: wanted by %s"),
  LIVE_TOGETHER(
      "Vaksin hidup %s: suntik pada hari yang sama; yang tidak hari ini menunggu sampai %s.",
      "Live vaccines %s: inject on the same day; what is not given today waits until %s."),
  WAIT("Vaksin yang menunggu:", "Vaccines that wait:"),
  DECIDE("Tanyakan dulu:", "Ask first:"),
  NEVER("Jangan diberikan:", "Do not give:"),
  BESIDES("Selain vaksin:", "Besides vaccines:"),
  LIMIT("batas di sini: %s", "limit here: %s"),
  ANY_OF("salah satu:", "one of:"),
  FORM("%s:", "%s:"),
  YES_NO("ya/tidak", "yes/no"),
  ELSEWHERE("DI TEMPAT LAIN", "ELSEWHERE"),
  ELSEWHERE_AT("%s: %s", "%s: %s"),
  BACK("KEMBALI KE TEMPAT TERDEKAT", "BACK NEARER HOME"),
  BACK_TO("%s: lanjut di %s", "%s: go on at %s"),
  RETURNED("dirujuk balik, rujukan %s", "sent back, referral of %s"),
  COME_BACK("Datang lagi mulai %s.", "Come back from %s."),
  COME_NEXT(
      "Datang lagi pada hari pelayanan berikutnya.", "Come again on the next day of service."),
  NOTHING("tidak ada", "nothing"),
  OTHERS(
      "%s orang dari fasilitas lain tidak dicetak.",
      "People of other facilities, not printed: %s."),

  REFERRALS("Rujukan dari %s, %s", "Referrals from the %s, %s"),
  NO_REFERRALS("Tidak ada yang perlu dirujuk.", "Nobody is to be referred."),
  REFERRAL_OUTCOME(
      "berangkat tgl ________ hasil ________________", "went on ________ outcome ________________"),
  REFERRED(
      "Dirujuk: %s orang; mendesak: %s. Orang: %s, ditolak: %s.",
      "People referred: %s; urgent: %s. People: %s, refused: %s."),

  LIST("Kunjungan rumah, %s sampai %s", "Home visits, %s to %s"),
  VILLAGE("Desa %s", "Village %s"),
  NO_VILLAGE("Desa tidak tercatat", "Village not recorded"),
  DUSUN("Dusun %s", "Hamlet %s"),
  NO_DUSUN("Dusun tidak tercatat", "Hamlet not recorded"),
  BY_STAFF("(petugas)", "(health worker)"),
  HOMES(
      "Rumah: %s; dikunjungi petugas: %s; mendesak: %s. Orang: %s, ditolak: %s.",
      "Homes: %s; by a health worker: %s; urgent: %s. People: %s, refused: %s."),
  NO_HOMES("Tidak ada rumah yang perlu dikunjungi.", "No home is to be visited.");

  private final String indonesian;
  private final String english;

  SheetPhrase(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  /** The phrase in {@code language}, its holes filled. */
  String in(Language language, Object... values) {
    return String.format(language == Language.ID ? indonesian : english, values);
  }
}
