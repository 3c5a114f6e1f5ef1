package id.ilp.rules.client;

import static id.ilp.rules.client.Word.Kind.TEXT;

import id.ilp.core.facility.FacilityTier;
import id.ilp.core.referral.Urgency;
import id.ilp.rules.internal.RuleInfo;

/** The person is to be seen elsewhere because of a finding. */
public final class ReferralRequest {
  private final RuleInfo rule;
  private final Found finding;
  private FacilityTier to = FacilityTier.PUSKESMAS;
  private Urgency urgency = Urgency.ROUTINE;
  private String text;

  ReferralRequest(RuleInfo rule, Found finding) {
    this.rule = rule;
    this.finding = finding;
    this.text = finding.code();
  }

  /** The first facility that may take the case. */
  public ReferralRequest to(FacilityTier tier) {
    to = tier;
    return this;
  }

  /** How soon. */
  public ReferralRequest within(Urgency howSoon) {
    urgency = howSoon;
    return this;
  }

  /** The reason shown, by its key; the finding's code if not said. */
  public ReferralRequest says(@Word(TEXT) String key) {
    text = key;
    return this;
  }

  @ForEngine
  public RuleInfo rule() {
    return rule;
  }

  @ForEngine
  public Found finding() {
    return finding;
  }

  @ForEngine
  public FacilityTier to() {
    return to;
  }

  @ForEngine
  public Urgency urgency() {
    return urgency;
  }

  @ForEngine
  public String text() {
    return text;
  }
}
