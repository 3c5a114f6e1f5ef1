package id.ilp.rules.internal;

import id.ilp.core.lifecycle.Cluster;
import id.ilp.rules.client.Deferral;
import id.ilp.rules.client.Found;
import id.ilp.rules.client.HomeVisitRequest;
import id.ilp.rules.client.Obstacle;
import id.ilp.rules.client.Offer;
import id.ilp.rules.client.ReferralRequest;
import id.ilp.rules.client.Repeat;
import id.ilp.rules.client.SeriesOffer;
import id.ilp.rules.client.SeriesWithholding;
import id.ilp.rules.client.Withholding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules have concluded about one person so far, each under the rule that said it. */
public final class Conclusions {
  private final List<RuleInfo> fired = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final List<Withholding> withholdings = new ArrayList<>();
  private final List<Deferral> deferrals = new ArrayList<>();
  private final List<Repeat> repeats = new ArrayList<>();
  private final List<SeriesOffer> seriesOffers = new ArrayList<>();
  private final List<SeriesWithholding> seriesWithholdings = new ArrayList<>();
  private final List<Obstacle> obstacles = new ArrayList<>();
  private final List<Found> findings = new ArrayList<>();
  private final List<ReferralRequest> referrals = new ArrayList<>();
  private final List<HomeVisitRequest> homeVisits = new ArrayList<>();
  private final Set<Cluster> clusters = EnumSet.noneOf(Cluster.class);
  private @Nullable RuleInfo current;

  /** Notes that the consequence of {@code rule} is about to run. */
  void fires(RuleInfo rule) {
    current = rule;
    fired.add(rule);
  }

  /** Notes that {@code rule} is what went wrong, whichever ran last. */
  void fails(RuleInfo rule) {
    current = rule;
  }

  /** Notes that no consequence runs any more. */
  void rests() {
    current = null;
  }

  /** The rule whose consequence runs; empty between consequences. */
  public Optional<RuleInfo> running() {
    return Optional.ofNullable(current);
  }

  /** The rule whose consequence runs. */
  public RuleInfo rule() {
    if (current == null) {
      throw new IllegalStateException("only a rule's consequence may conclude");
    }
    return current;
  }

  /** Rules in the order they fired. */
  public List<RuleInfo> fired() {
    return fired;
  }

  public List<Offer> offers() {
    return offers;
  }

  public List<Withholding> withholdings() {
    return withholdings;
  }

  public List<Deferral> deferrals() {
    return deferrals;
  }

  public List<Repeat> repeats() {
    return repeats;
  }

  public List<SeriesOffer> seriesOffers() {
    return seriesOffers;
  }

  public List<SeriesWithholding> seriesWithholdings() {
    return seriesWithholdings;
  }

  public List<Obstacle> obstacles() {
    return obstacles;
  }

  public List<Found> findings() {
    return findings;
  }

  public List<ReferralRequest> referrals() {
    return referrals;
  }

  public List<HomeVisitRequest> homeVisits() {
    return homeVisits;
  }

  public Set<Cluster> clusters() {
    return clusters;
  }
}
