package id.ilp.rules.care;

import com.google.common.collect.ImmutableList;
import id.ilp.core.text.Text;

/** What a place that sends somebody tells the one that receives: SBAR, in sentences. */
public record Handover(
    ImmutableList<Text> situation,
    ImmutableList<Text> background,
    ImmutableList<Text> assessment,
    ImmutableList<Text> recommendation) {}
