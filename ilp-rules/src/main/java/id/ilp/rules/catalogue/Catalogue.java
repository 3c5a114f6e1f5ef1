package id.ilp.rules.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;
import id.ilp.core.person.Sex;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.source.Citation;
import id.ilp.core.source.Standing;
import id.ilp.core.text.Text;
import java.time.LocalDate;
import java.time.Period;

/**
 * What a rule book asks people for, as seen by planning synthetic people without history.
 *
 * @param edition id of the edition
 * @param version of the edition
 * @param asOf the first of the days the people were planned for; the last is eleven months later
 * @param entries by kind and code
 * @param weak rules and rows that do not rest on documents that were read
 */
public record Catalogue(
    String edition,
    String version,
    LocalDate asOf,
    ImmutableList<Entry> entries,
    ImmutableList<Weak> weak) {

  /**
   * One item.
   *
   * @param ages at which people are asked; completed months and years, both ends included
   * @param stages people asked are in
   * @param sexes of people asked
   * @param onlyIn places without which nobody is asked; empty if people are asked elsewhere too
   * @param notIn places in which people asked elsewhere are not
   * @param onlyWith what somebody must be or have to be asked; empty if others are asked too
   * @param notWith what keeps people from being asked who otherwise would be
   * @param howOften how it comes round, a line for each programme that says so differently
   * @param where tiers that do it
   * @param clusters that own it
   * @param programmes that ask
   * @param sources all of them
   */
  public record Entry(
      NeedKind kind,
      String code,
      Text name,
      ImmutableList<AgeSpan> ages,
      ImmutableSet<LifeStage> stages,
      ImmutableSet<Sex> sexes,
      ImmutableSet<String> onlyIn,
      ImmutableSet<String> notIn,
      ImmutableList<Text> onlyWith,
      ImmutableList<Text> notWith,
      ImmutableList<Text> howOften,
      ImmutableSet<FacilityTier> where,
      ImmutableSet<Cluster> clusters,
      ImmutableSet<String> programmes,
      ImmutableList<Citation> sources) {}

  /** Ages from {@code from} to {@code to}, both included. */
  public record AgeSpan(Period from, Period to) {}

  /**
   * A rule, or rows of one file, with a source of which the document was not read.
   *
   * @param what the rule's name, or the rows' lines
   * @param place the folder of the rule, or the file of the rows
   * @param standing the weakest of its sources
   * @param count how many rules or rows
   */
  public record Weak(String what, String place, Standing standing, int count) {}
}
