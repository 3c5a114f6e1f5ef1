package id.ilp.core.rows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** What stands in a CSV file, whoever read it: lines and cells as written, the header apart. */
interface Cells {
  /**
   * The header of a file.
   *
   * @param places the place of every column, counted from 0; of columns that stand twice, of one
   */
  record Header(ImmutableList<String> columns, ImmutableMap<String, Integer> places) {
    static Header of(ImmutableList<String> columns) {
      var places = ImmutableMap.<String, Integer>builder();
      for (int i = 0; i < columns.size(); i++) {
        places.put(columns.get(i), i);
      }
      return new Header(columns, places.buildKeepingLast());
    }
  }

  /** Nothing but a header. */
  static Cells none(Header header) {
    return new Cells() {
      @Override
      public Header header() {
        return header;
      }

      @Override
      public long headerLine() {
        return 1;
      }

      @Override
      public int size() {
        return 0;
      }

      @Override
      public long line(int row) {
        throw new IndexOutOfBoundsException(row);
      }

      @Override
      public int width(int row) {
        throw new IndexOutOfBoundsException(row);
      }

      @Override
      public String cell(int row, int column) {
        throw new IndexOutOfBoundsException(row);
      }
    };
  }

  Header header();

  /** The line on which the header stands. */
  long headerLine();

  /** How many rows there are. */
  int size();

  /** The line on which a row begins. */
  long line(int row);

  /** How many cells a row has. */
  int width(int row);

  String cell(int row, int column);
}
