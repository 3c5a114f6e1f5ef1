package id.ilp.benchmark;

import id.ilp.core.json.IlpJson;
import id.ilp.rules.IlpEngine;

/** A program that prints one plan; its whole life is the cold start. */
final class FirstPlan {
  private FirstPlan() {}

  public static void main(String[] args) {
    IlpEngine.prepare();
    var record = Samples.read(Samples.infantJson());
    System.out.println(IlpJson.write(IlpEngine.national().plan(record, Samples.DAY)));
  }
}
