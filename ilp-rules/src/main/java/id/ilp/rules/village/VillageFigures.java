package id.ilp.rules.village;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.record.IssueCode;

/**
 * What was counted in one village.
 *
 * @param people residents; every other figure but {@code visitors} is of them
 * @param visitors people recorded as not resident, who are in no other figure
 * @param stages people in each life-cycle stage; somebody may be in several
 * @param coverage indicators of the rule book, by id
 * @param gaps drop-outs: of those who began, how many went on; by id
 * @param findings people with each finding of their plan, by code
 * @param conditions people with each illness of their record, by code
 * @param followUp whom to look for
 * @param peopleWithIssues people in whose record something is odd
 * @param issues how often each kind of oddity stands in the records
 */
public record VillageFigures(
    long people,
    long visitors,
    ImmutableSortedMap<LifeStage, Long> stages,
    ImmutableMap<String, Share> coverage,
    ImmutableMap<String, Share> gaps,
    ImmutableSortedMap<String, Long> findings,
    ImmutableSortedMap<String, Long> conditions,
    ImmutableSortedMap<FollowUp.Reason, FollowUp> followUp,
    long peopleWithIssues,
    ImmutableSortedMap<IssueCode, Long> issues) {}
