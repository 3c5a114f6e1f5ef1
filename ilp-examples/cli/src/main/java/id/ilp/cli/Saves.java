package id.ilp.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Waits for files below a directory to be saved. */
final class Saves implements AutoCloseable {
  /** An editor writes a file in several steps; a save is over when it has been quiet so long. */
  private static final long QUIET_MILLIS = 200;

  private final Path root;
  private final WatchService service;

  Saves(Path root) throws IOException {
    this.root = root;
    this.service = root.getFileSystem().newWatchService();
    watchAll();
  }

  /** Waits for the next save and until it is over; false if the thread was interrupted. */
  boolean await() throws IOException {
    try {
      @Nullable WatchKey key = service.take();
      while (key != null) {
        key.pollEvents();
        key.reset();
        key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      }
      watchAll();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Watches every folder; one that is watched already stays so. */
  private void watchAll() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.walk(root)) {
      folders = all.filter(Files::isDirectory).toList();
    } catch (UncheckedIOException e) {
      return; // a folder went away meanwhile: its parent says so next
    }
    for (Path folder : folders) {
      try {
        folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
      } catch (NoSuchFileException e) {
        // Gone since it was listed.
      }
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
