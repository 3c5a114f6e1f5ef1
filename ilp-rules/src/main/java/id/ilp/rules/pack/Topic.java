package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;

/**
 * One item of the catalogue: one folder, one DRL package, one code.
 *
 * @param code the folder's name, such as {@code blood-pressure}
 * @param folder such as {@code screening/blood-pressure}
 * @param clusters that own it; the first the person belongs to counts, else the last
 * @param satisfiedBy what a record must hold to settle it
 */
public record Topic(
    NeedKind kind,
    String code,
    String folder,
    Text name,
    ImmutableList<Cluster> clusters,
    ImmutableList<Satisfier> satisfiedBy,
    ImmutableList<Citation> citations) {}
