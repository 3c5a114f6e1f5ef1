package id.ilp.core.facility;

/** How large an area is: so many digits of the village code name it. */
public enum AreaLevel {
  PROVINCE(2, "provinsi"),
  /** Kabupaten or kota. */
  REGENCY(4, "kabupaten/kota"),
  /** Kecamatan. */
  DISTRICT(6, "kecamatan"),
  /** Desa or kelurahan. */
  VILLAGE(10, "desa/kelurahan");

  private final int digits;
  private final String term;

  AreaLevel(int digits, String term) {
    this.digits = digits;
    this.term = term;
  }

  /** The Indonesian term. */
  public String term() {
    return term;
  }

  /** The area of this size in which the village lies, as the beginning of its code. */
  public String of(String village) {
    return village.substring(0, digits);
  }
}
