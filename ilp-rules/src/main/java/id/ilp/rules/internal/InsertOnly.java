package id.ilp.rules.internal;

import java.util.function.Consumer;
import org.drools.model.BitMask;
import org.drools.model.Channel;
import org.drools.model.Drools;
import org.drools.model.DroolsEntryPoint;

/** All that the consequence of a rule may ask of the engine: to insert what it found. */
record InsertOnly(Consumer<Object> facts) implements Drools {
  @Override
  public void insert(Object fact) {
    facts.accept(fact);
  }

  @Override
  public void insert(Object fact, boolean isDynamic) {
    facts.accept(fact);
  }

  @Override
  public void logicalInsert(Object fact) {
    throw refused();
  }

  @Override
  public void insertAsync(Object fact) {
    throw refused();
  }

  @Override
  public void update(Object fact, String... properties) {
    throw refused();
  }

  @Override
  public void update(Object fact, BitMask properties) {
    throw refused();
  }

  @Override
  public void delete(Object fact) {
    throw refused();
  }

  @Override
  public <T> T getRuntime(Class<T> type) {
    throw refused();
  }

  @Override
  public <T> T getContext(Class<T> type) {
    throw refused();
  }

  @Override
  public DroolsEntryPoint getEntryPoint(String name) {
    throw refused();
  }

  @Override
  public Channel getChannel(String name) {
    throw refused();
  }

  @Override
  public void halt() {
    throw refused();
  }

  @Override
  public void setFocus(String name) {
    throw refused();
  }

  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException("a rule inserts what it found, and nothing else");
  }
}
