package id.ilp.core.json;

import com.google.common.collect.ImmutableList;
import id.ilp.core.date.RecordDate;
import id.ilp.core.facility.Facility;
import id.ilp.core.facility.FacilityNetwork;
import id.ilp.core.facility.FacilityTier;
import id.ilp.core.facility.NetworkProblem;
import id.ilp.core.facility.Village;
import id.ilp.core.json.JsonNode.Kind;
import id.ilp.core.text.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Turns JSON into a {@link FacilityNetwork}. Nothing is forgiven: a network is written once. */
final class NetworkReader {
  /** A problem and where it stands. */
  private record Fault(int line, int column, String message) {}

  private final List<Fault> faults = new ArrayList<>();

  private NetworkReader() {}

  static FacilityNetwork read(JsonNode root) throws NetworkException {
    return new NetworkReader().network(root);
  }

  private FacilityNetwork network(JsonNode root) throws NetworkException {
    if (!root.is(Kind.OBJECT)) {
      fault(root, "found " + root.shown() + ", expected a facility network");
      throw refused();
    }
    onlyFields(root, "", Set.of("villages", "facilities"));
    List<JsonNode> villageNodes = items(root, "", "villages", true);
    List<JsonNode> facilityNodes = items(root, "", "facilities", true);
    List<Village> villages = all("villages", villageNodes, this::village);
    List<Facility> facilities = all("facilities", facilityNodes, this::facility);
    if (faults.isEmpty()) {
      for (NetworkProblem problem : FacilityNetwork.problems(villages, facilities)) {
        List<JsonNode> nodes = problem.list().equals("villages") ? villageNodes : facilityNodes;
        JsonNode entry = nodes.get(problem.index());
        fault(entry.fields().getOrDefault(problem.field(), entry), problem.toString());
      }
    }
    if (!faults.isEmpty()) {
      throw refused();
    }
    return FacilityNetwork.of(villages, facilities);
  }

  private NetworkException refused() {
    return new NetworkException(
        faults.stream()
            .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .map(one -> one.line() + ":" + one.column() + ": " + one.message())
            .collect(ImmutableList.toImmutableList()));
  }

  private <T> List<T> all(
      String list, List<JsonNode> nodes, BiFunction<JsonNode, String, Optional<T>> reader) {
    var read = new ArrayList<T>();
    for (int i = 0; i < nodes.size(); i++) {
      String at = list + "[" + i + "].";
      if (nodes.get(i).is(Kind.OBJECT)) {
        reader.apply(nodes.get(i), at).ifPresent(read::add);
      } else {
        fault(nodes.get(i), list + "[" + i + "] is " + nodes.get(i).shown() + ", not an object");
      }
    }
    return read;
  }

  private Optional<Village> village(JsonNode node, String at) {
    onlyFields(node, at, Set.of("code", "name", "dusun"));
    Optional<String> code = required(node, at, "code");
    Optional<String> name = required(node, at, "name");
    ImmutableList<String> dusun = texts(node, at, "dusun");
    return code.isPresent() && name.isPresent()
        ? Optional.of(new Village(code.get(), name.get(), dusun))
        : Optional.empty();
  }

  private Optional<Facility> facility(JsonNode node, String at) {
    onlyFields(
        node,
        at,
        Set.of("id", "tier", "name", "village", "serves", "dusun", "refersTo", "ilp", "ilpSince"));
    int before = faults.size();
    Optional<String> id = required(node, at, "id");
    Optional<FacilityTier> tier = required(node, at, "tier").flatMap(t -> tier(node, at, t));
    Optional<String> name = required(node, at, "name");
    Optional<String> village = required(node, at, "village");
    var facility =
        Facility.builder()
            .serves(texts(node, at, "serves"))
            .dusun(texts(node, at, "dusun"))
            .refersTo(texts(node, at, "refersTo"));
    field(node, at, "ilp", Kind.BOOLEAN).map(JsonNode::isTrue).ifPresent(facility::ilp);
    field(node, at, "ilpSince", Kind.TEXT).ifPresent(day -> since(day, at, facility));
    if (faults.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        facility
            .id(id.orElseThrow())
            .tier(tier.orElseThrow())
            .name(name.orElseThrow())
            .village(village.orElseThrow())
            .build());
  }

  private Optional<FacilityTier> tier(JsonNode node, String at, String text) {
    Optional<FacilityTier> found =
        Arrays.stream(FacilityTier.values()).filter(one -> one.name().equals(text)).findFirst();
    if (found.isEmpty()) {
      var known = Arrays.stream(FacilityTier.values()).map(Enum::name);
      fault(
          node.fields().getOrDefault("tier", node),
          at + "tier '" + text + "' is no tier" + Suggestion.hint(text, known));
    }
    return found;
  }

  private void since(JsonNode node, String at, Facility.Builder facility) {
    Optional<RecordDate> date = RecordDate.parse(node.text()).filter(RecordDate::isFull);
    if (date.isPresent()) {
      facility.ilpSince(date.get().earliest());
    } else {
      fault(node, at + "ilpSince " + node.shown() + " is not a date such as 2026-01-15");
    }
  }

  private Optional<String> required(JsonNode node, String at, String name) {
    Optional<JsonNode> found = field(node, at, name, Kind.TEXT);
    if (!node.fields().containsKey(name)) {
      fault(node, at + name + " is missing");
    }
    return found.map(JsonNode::text);
  }

  private Optional<JsonNode> field(JsonNode node, String at, String name, Kind kind) {
    JsonNode found = node.fields().get(name);
    if (found != null && !found.is(kind)) {
      fault(found, at + name + " is " + found.shown() + ", expected " + kind.words());
      return Optional.empty();
    }
    return Optional.ofNullable(found);
  }

  private List<JsonNode> items(JsonNode node, String at, String name, boolean isRequired) {
    if (isRequired && !node.fields().containsKey(name)) {
      fault(node, at + name + " is missing");
    }
    return field(node, at, name, Kind.ARRAY)
        .map(list -> List.copyOf(list.items()))
        .orElse(List.of());
  }

  private ImmutableList<String> texts(JsonNode node, String at, String name) {
    var texts = ImmutableList.<String>builder();
    for (JsonNode item : items(node, at, name, false)) {
      if (item.is(Kind.TEXT)) {
        texts.add(item.text());
      } else {
        fault(item, at + name + " has " + item.shown() + ", expected text");
      }
    }
    return texts.build();
  }

  private void onlyFields(JsonNode node, String at, Set<String> known) {
    node.fields()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                String hint = Suggestion.hint(name, known.stream().sorted());
                fault(value, at + name + " is no field of it" + hint);
              }
            });
  }

  private void fault(JsonNode node, String message) {
    faults.add(new Fault(node.line(), node.column(), message));
  }
}
