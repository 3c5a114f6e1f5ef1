package id.ilp.cli;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of health records.
 *
 * @param name as messages call it
 */
record RecordFile(String name, Opener opener) {
  /** Opens the file when its turn has come. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }
}
