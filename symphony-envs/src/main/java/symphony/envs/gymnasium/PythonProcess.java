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
 * A child process that never outlives this one. It is killed on {@link #close} and on a timeout,
 * and it exits when its input ends or its parent has ended. There is no shutdown hook, because a
 * trainer may still finish its last step while the JVM shuts down.
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
   * @throws IOException if the command cannot be started
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
   * Starts a timeout in seconds, which {@link #rest} ends. It counts time spent waiting and not a
   * clock's time, which may jump or advance while this program is stopped.
   */
  void allow(double seconds) {
    millisLeft.set((long) (seconds * 1000) + WATCH_MILLIS);
    waiting = true;
  }

  /** Ends the timeout. */
  void rest() {
    waiting = false;
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Whether it was killed by a timeout. */
  boolean expired() {
    return expired;
  }

  /** How it ended, as part of a sentence: exit status and last line of output. */
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

  /** Waits briefly for the process to exit, then kills it. */
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
