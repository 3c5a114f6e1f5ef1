package id.ilp.rules.pack;

import id.ilp.core.lifecycle.Cluster;
import id.ilp.core.lifecycle.LifeStage;

/** When somebody is in a life-cycle stage, and which cluster then owns them. */
public record StageRow(
    LifeStage stage, Cluster cluster, CountedFrom countedFrom, AssessmentScheme.AgeWindow window) {

  /** What the window of a stage is counted from. */
  public enum CountedFrom {
    BIRTH,
    /** The first day of the last menstrual period, until the pregnancy ends. */
    LAST_PERIOD,
    /** The day of a live birth or stillbirth. */
    DELIVERY
  }
}
