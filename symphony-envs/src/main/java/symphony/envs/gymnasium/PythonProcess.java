package symphony.envs.gymnasium;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import symphony.envs.python.PythonCommand;

/**
 * A child process that never outlives this one: it is killed on {@link #close} and when it takes
 * longer than it may; and it leaves by itself when its input ends or its parent is gone. No
 * shutdown hook kills it, for while the JVM shuts down a trainer may still be finishing its last
 * step.
 */
final class PythonProcess implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PythonProcess.class.getName());
  private static final String SCRIPT = script();
  private static final long WATCH_MILLIS = 200;
  private static final long FAREWELL_SECONDS = 2;

  private final Process process;
  private final Thread chatter;
  private volatile String lastWords = "";
  private final AtomicLong millisLeft = new AtomicLong();
  private volatile boolean waiting;
  private volatile boolean expired;

  /**
   * Starts the server script.
   *
   * @throws IOException if there is no such command
   */
  PythonProcess(String python) throws IOException {
    process = PythonCommand.of(python, "-u", "-c", SCRIPT).start();
    chatter = Thread.ofPlatform().daemon().name("gymnasium-stderr").start(this::listen);
    Thread.ofPlatform().daemon().name("gymnasium-watch").start(this::watch);
  }

  private static String script() {
    try (InputStream in = PythonProcess.class.getResourceAsStream("server.py")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Frames frames() {
    return new Frames(process.getInputStream(), process.getOutputStream());
  }

  /**
   * From now on the process has so many seconds, until {@link #rest}. What was waited counts, not
   * what a clock says, which may jump or run on while this program is stopped.
   */
  void allow(double seconds) {
    millisLeft.set((long) (seconds * 1000) + WATCH_MILLIS);
    waiting = true;
  }

  /** Nothing is asked of the process. */
  void rest() {
    waiting = false;
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Whether it was killed because it took too long. */
  boolean expired() {
    return expired;
  }

  /** How it ended, for a sentence: its exit status and the last line that it wrote. */
  String ending() {
    try {
      process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS);
      chatter.join(TimeUnit.SECONDS.toMillis(FAREWELL_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String status = process.isAlive() ? "still running" : "exit status " + process.exitValue();
    return lastWords.isEmpty() ? status : status + ", last output: " + lastWords;
  }

  private void listen() {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        LOG.log(System.Logger.Level.DEBUG, line);
        lastWords = line.isBlank() ? lastWords : line.strip();
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the Python process's messages ended", e);
    }
  }

  private void watch() {
    try {
      while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
        if (waiting && millisLeft.addAndGet(-WATCH_MILLIS) < 0) {
          expired = true;
          kill();
        }
      }
    } catch (InterruptedException e) {
      kill();
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Lets the process leave by itself for a moment, then kills it. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the Python process had closed its input", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
  }
}
