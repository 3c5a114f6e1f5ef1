package id.ilp.core.screening;

/**
 * What somebody answered to one item. An item without an answer is <em>not answered</em>, never no;
 * {@link #DECLINED} is a third state.
 */
public sealed interface Answer {

  /** Asked, and not answered by choice. */
  Answer DECLINED = new Declined();

  /** The examination was not made: as if nothing had been answered. */
  Answer NOT_DONE = new Coded("not-done");

  /** An answer of yes or no. */
  record YesNo(boolean yes) implements Answer {
    @Override
    public String toString() {
      return String.valueOf(yes);
    }
  }

  /** An answer that is a number, finite. */
  record Numeric(double value) implements Answer {
    @Override
    public String toString() {
      return Quantity.plain(value);
    }
  }

  /** An answer that is a code, such as {@code standing}. */
  record Coded(String code) implements Answer {
    @Override
    public String toString() {
      return code;
    }
  }

  /** The type of {@link #DECLINED}. */
  record Declined() implements Answer {
    @Override
    public String toString() {
      return "declined";
    }
  }
}
