package id.ilp.rules.care;

import id.ilp.core.json.DocumentWriter;
import id.ilp.core.json.IlpJson;

/**
 * Visit sheets, referrals and homes to visit as JSON, each on one line; the exact forms stand in
 * schemas. What a reader may not see is left out already when they are made.
 */
public final class CareJson {
  private CareJson() {}

  /** Writes {@code sheet}. */
  public static String write(VisitSheet sheet) {
    return IlpJson.write(json -> new SheetWriter(json).write(sheet));
  }

  /** Writes {@code referral}. */
  public static String write(ReferralCall referral) {
    return IlpJson.write(json -> new SheetWriter(json).write(referral));
  }

  /** Writes {@code home}. */
  public static String write(HomeCall home) {
    return IlpJson.write(json -> new HomeCallWriter(json).write(home));
  }

  /** The JSON Schema (2020-12) of a visit sheet. */
  public static String visitSheetSchema() {
    return DocumentWriter.schema(CareJson.class, "visit-sheet.schema.json");
  }

  /** The JSON Schema (2020-12) of a referral. */
  public static String referralSchema() {
    return DocumentWriter.schema(CareJson.class, "referral.schema.json");
  }

  /** The JSON Schema (2020-12) of a home to visit. */
  public static String homeVisitSchema() {
    return DocumentWriter.schema(CareJson.class, "home-visit.schema.json");
  }
}
