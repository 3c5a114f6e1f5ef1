package id.ilp.rules.client;

import id.ilp.core.plan.Visitor;
import id.ilp.core.text.Text;
import id.ilp.rules.internal.RuleInfo;
import java.util.List;

/** Somebody should go to the person's home. */
public record HomeVisitRequest(RuleInfo rule, String code, Visitor by, List<Text> about) {}
