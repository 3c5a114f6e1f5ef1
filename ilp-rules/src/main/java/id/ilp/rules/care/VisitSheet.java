package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.plan.CarePlan;
import id.ilp.core.record.HealthRecord;
import id.ilp.core.text.Text;
import id.ilp.rules.pack.CarePolicy.FlowStep;
import id.ilp.rules.pack.CarePolicy.Step;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to do for one person at one place today.
 *
 * @param plan in the words of the reader
 * @param at the tier of the place
 * @param flow the steps in their order
 * @param missing paths of facts about the person to ask for at registration
 * @param open referrals to ask after at registration
 * @param measures what is measured, with the blanks to write it in
 * @param tasks what is done in each step
 * @param elsewhere needs this tier cannot meet, by the nearest one that can
 * @param comeBack the first day on which something here will be due, if nothing is today: what is
 *     done today comes round again on a day only the next plan knows
 */
public record VisitSheet(
    HealthRecord record,
    CarePlan plan,
    FacilityTier at,
    ImmutableList<FlowStep> flow,
    ImmutableList<String> missing,
    ImmutableList<OpenReferral> open,
    ImmutableList<Blank> measures,
    ImmutableListMultimap<Step, VisitTask> tasks,
    VaccineVisit vaccines,
    ImmutableListMultimap<FacilityTier, Text> elsewhere,
    ImmutableList<ReferralPath> referrals,
    ImmutableList<BackReferral> back,
    Optional<LocalDate> comeBack) {}
