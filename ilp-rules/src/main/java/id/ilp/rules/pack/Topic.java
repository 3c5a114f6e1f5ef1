package id.ilp.rules.pack;

import com.google.common.collect.ImmutableList;
import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.plan.NeedKind;
import id.ilp.core.source.Citation;
import id.ilp.core.text.Text;
import java.util.HashMap;
import java.util.Map;

/**
 * One item of the catalogue: one folder, one DRL package, one code.
 *
 * @param code the folder's name, such as {@code blood-pressure}
 * @param folder such as {@code screening/blood-pressure}
 * @param kaderName the name in words a kader may read; the name itself if it names no diagnosis
 * @param clusters that own it; the first the person belongs to counts, else the last
 * @param satisfiedBy what a record must hold to settle it
 */
public record Topic(
    NeedKind kind,
    String code,
    String folder,
    Text name,
    Text kaderName,
    ImmutableList<Cluster> clusters,
    ImmutableList<Satisfier> satisfiedBy,
    ImmutableList<Citation> citations) {

  /** {@code values} of a sentence with the name a kader may read. */
  public Map<String, Object> forKader(Map<String, Object> values) {
    Map<String, Object> own = new HashMap<>(values);
    own.put("name", kaderName);
    return own;
  }
}
