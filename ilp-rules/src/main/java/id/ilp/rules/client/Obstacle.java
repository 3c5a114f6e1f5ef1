package id.ilp.rules.client;

import static id.ilp.rules.client.Word.Kind.CONDITION;
import static id.ilp.rules.client.Word.Kind.FREE;
import static id.ilp.rules.client.Word.Kind.PRODUCT;
import static id.ilp.rules.client.Word.Kind.TEXT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.plan.NeedStatus;
import id.ilp.core.referral.Urgency;
import id.ilp.rules.internal.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something stands in the way of doses, or changes when they are given. */
public final class Obstacle {
  private final RuleInfo rule;
  private final Client client;
  private final ImmutableSet<String> series;
  private final List<String> uses = new ArrayList<>();
  private Optional<NeedStatus> status = Optional.empty();
  private Optional<Urgency> urgency = Optional.empty();
  private boolean isUntilDue;
  private Optional<String> missing = Optional.empty();
  private Optional<String> product = Optional.empty();
  private Optional<String> culprit = Optional.empty();
  private String clinicianText = "";
  private String text = "";

  /** Empty {@code series} means all of them. */
  Obstacle(RuleInfo rule, Client client, String... series) {
    this.rule = rule;
    this.client = client;
    this.series = ImmutableSet.copyOf(series);
  }

  /** The doses must not be given. */
  public Obstacle forbids() {
    status = Optional.of(NeedStatus.CONTRAINDICATED);
    return this;
  }

  /** A clinician weighs it. */
  public Obstacle asksClinician() {
    status = Optional.of(NeedStatus.CLINICIAN_DECIDES);
    return this;
  }

  /** A fact is missing that decides: {@code path}, such as {@code person.village}. */
  public Obstacle needs(@Word(FREE) String path) {
    status = Optional.of(NeedStatus.NEEDS_DATA);
    missing = Optional.of(path);
    return this;
  }

  /** The doses wait until it has passed. */
  public Obstacle defers() {
    status = Optional.of(NeedStatus.DEFERRED);
    return this;
  }

  /** The doses are not merely upcoming: they are deferred until their day. */
  public Obstacle defersUntilDue() {
    isUntilDue = true;
    return this;
  }

  /** Another product is given in place of the usual one; the dose itself stays asked for. */
  public Obstacle replacesBy(@Word(PRODUCT) String vaccine) {
    product = Optional.of(vaccine);
    return this;
  }

  /** The doses press more than their status says. */
  public Obstacle presses(Urgency howSoon) {
    urgency = Optional.of(howSoon);
    return this;
  }

  /** Names conditions behind it, so that the plan names their records. */
  public Obstacle because(@Word(CONDITION) String... conditions) {
    for (String condition : conditions) {
      uses.addAll(client.conditionIds(condition));
    }
    return this;
  }

  /** The reason shown, by its key. */
  public Obstacle says(@Word(TEXT) String key) {
    text = key;
    return this;
  }

  /** It forbids only this product; other products of the series are left to a clinician. */
  Obstacle forbidsOnly(String vaccine, String otherText) {
    culprit = Optional.of(vaccine);
    clinicianText = otherText;
    return this;
  }

  /** The same obstacle as it stands before a need for which {@code vaccine} is given. */
  @ForEngine
  public Obstacle before(String vaccine) {
    if (culprit.isEmpty()) {
      return this;
    }
    boolean isSame = culprit.get().equals(vaccine);
    var seen = new Obstacle(rule, client, series.toArray(new String[0]));
    seen.status = Optional.of(isSame ? NeedStatus.CONTRAINDICATED : NeedStatus.CLINICIAN_DECIDES);
    seen.text = isSame ? text : clinicianText;
    seen.uses.addAll(uses);
    return seen;
  }

  /** Whether it stands in the way of {@code code}. */
  @ForEngine
  public boolean concerns(String code) {
    return series.isEmpty() || series.contains(code);
  }

  @ForEngine
  public RuleInfo rule() {
    return rule;
  }

  @ForEngine
  public Optional<NeedStatus> status() {
    return status;
  }

  @ForEngine
  public Optional<Urgency> urgency() {
    return urgency;
  }

  /** Whether it turns what is upcoming into what is deferred. */
  @ForEngine
  public boolean isUntilDue() {
    return isUntilDue;
  }

  @ForEngine
  public Optional<String> missing() {
    return missing;
  }

  /** What is given in place of the usual product. */
  @ForEngine
  public Optional<String> product() {
    return product;
  }

  @ForEngine
  public String text() {
    return text;
  }

  @ForEngine
  public ImmutableList<String> uses() {
    return ImmutableList.copyOf(uses);
  }
}
