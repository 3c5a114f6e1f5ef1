package id.ilp.rules.internal;

import java.util.List;
import java.util.Set;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** A model without some of its rules. */
final class FilteredModel implements Model {
  private final Model whole;
  private final Set<String> leftOut;

  FilteredModel(Model whole, Set<String> leftOut) {
    this.whole = whole;
    this.leftOut = Set.copyOf(leftOut);
  }

  @Override
  public List<Rule> getRules() {
    return whole.getRules().stream().filter(rule -> !leftOut.contains(rule.getName())).toList();
  }

  @Override
  public String getName() {
    return whole.getName();
  }

  @Override
  public String getPackageName() {
    return whole.getPackageName();
  }

  @Override
  @SuppressWarnings("rawtypes") // as Drools declares it
  public List<Global> getGlobals() {
    return whole.getGlobals();
  }

  @Override
  public List<Query> getQueries() {
    return whole.getQueries();
  }

  @Override
  public List<TypeMetaData> getTypeMetaDatas() {
    return whole.getTypeMetaDatas();
  }

  @Override
  public List<EntryPoint> getEntryPoints() {
    return whole.getEntryPoints();
  }
}
