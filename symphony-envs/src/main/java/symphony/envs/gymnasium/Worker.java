package symphony.envs.gymnasium;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.InfoValue;

/**
 * The environments of one Python process. When the process dies, every episode in it fails; the
 * next reset starts a new process, in which the other environments wait for their resets.
 */
final class Worker {

  private static final int PROTOCOL = 3;

  private final GymnasiumFamily config;
  private final String task;
  private final int count;
  private final boolean drawn;
  private final Combiner combiner = new Combiner(this::exchange);
  private final EnvironmentSpec spec;
  private volatile PythonProcess process;
  private Frames frames;
  private final AtomicInteger generation = new AtomicInteger();
  private int open;

  /**
   * Starts the process and makes the environments.
   *
   * @param drawn whether the environments can be drawn
   * @throws EnvironmentException with one sentence about what is missing or wrong
   */
  Worker(GymnasiumFamily config, String task, int count, boolean drawn) {
    this.config = config;
    this.task = task;
    this.count = count;
    this.drawn = drawn;
    open = count;
    Spaces spaces = start();
    spec = spaces.spec(task, config.fallbackTimeLimit(), InfoValue.of(config.info()));
  }

  /**
   * Starts another process with one environment of the same kind that can be drawn.
   *
   * @throws EnvironmentException if it does not return pictures
   */
  Worker painter() {
    return new Worker(config, task, 1, true);
  }

  EnvironmentSpec spec() {
    return spec;
  }

  /** The number of the process, which each restart increases by one. */
  int generation() {
    return generation.get();
  }

  long pid() {
    return process.pid();
  }

  /**
   * Sends a call and waits for its answer.
   *
   * @throws EnvironmentException if the environment or its process failed
   */
  void submit(Call call) {
    combiner.submit(call);
    if (call.failure() != null) {
      throw new EnvironmentException(task + " failed: " + call.failure());
    }
  }

  private Spaces start() {
    try {
      process = new PythonProcess(config.python());
    } catch (IOException e) {
      throw new EnvironmentException(PythonProbe.notStarted(config.python(), e), e);
    }
    frames = process.frames();
    generation.incrementAndGet();
    try {
      return greet();
    } catch (IOException e) {
      String sentence = task + ": " + reason(e, "start", config.startTimeout());
      process.close();
      throw new EnvironmentException(sentence, e);
    }
  }

  private Spaces greet() throws IOException {
    byte[] id = task.substring(GymnasiumFamily.PREFIX.length()).getBytes(StandardCharsets.UTF_8);
    byte[] arguments = config.arguments().getBytes(StandardCharsets.UTF_8);
    byte[] info = infoNames().getBytes(StandardCharsets.UTF_8);
    frames
        .begin(Frames.HELLO, 6 * Integer.BYTES + id.length + arguments.length + info.length)
        .putInt(PROTOCOL)
        .putInt(count)
        .putInt(drawn ? 1 : 0)
        .putInt(id.length)
        .put(id)
        .putInt(arguments.length)
        .put(arguments)
        .putInt(info.length)
        .put(info);
    return Spaces.read(ask(Frames.HELLO, config.startTimeout()));
  }

  /** The names, one per line, in the order of the spec. */
  private String infoNames() {
    return InfoValue.of(config.info()).stream()
        .map(InfoValue::name)
        .collect(Collectors.joining("\n"));
  }

  private ByteBuffer ask(byte expected, double seconds) throws IOException {
    process.allow(seconds);
    try {
      frames.send();
      return frames.receive(expected);
    } finally {
      process.rest();
    }
  }

  /**
   * The picture of the first environment's current state. Must not be called concurrently with
   * {@link #submit}.
   *
   * @throws EnvironmentException if it cannot be drawn
   */
  Raster draw() {
    try {
      frames.begin(Frames.RENDER, Integer.BYTES).putInt(0);
      return Raster.read(ask(Frames.PICTURE, config.replyTimeout()));
    } catch (IOException e) {
      String sentence = reason(e, "reply", config.replyTimeout());
      process.close();
      throw new EnvironmentException(task + " failed: " + sentence, e);
    }
  }

  private void exchange(List<Call> calls) {
    try {
      List<Call> steps = new ArrayList<>(calls.size());
      for (Call call : calls) {
        if (call.isReset()) {
          reset(call);
        } else {
          steps.add(call);
        }
      }
      if (!steps.isEmpty()) {
        send(Frames.STEP, steps);
      }
    } catch (EnvironmentException e) {
      calls.forEach(call -> call.fail(e.getMessage()));
    } catch (IOException | BufferUnderflowException e) {
      String sentence = reason(e, "reply", config.replyTimeout());
      process.close();
      calls.forEach(call -> call.fail(sentence));
    }
  }

  private void reset(Call call) throws IOException {
    if (!process.alive()) {
      start();
    }
    send(Frames.RESET, List.of(call));
  }

  private void send(byte opcode, List<Call> calls) throws IOException {
    ByteBuffer frame = frames.begin(opcode, calls.stream().mapToInt(Call::size).sum());
    calls.forEach(call -> call.write(frame));
    ByteBuffer reply = ask(Frames.REPLY, config.replyTimeout());
    calls.forEach(call -> call.read(reply));
  }

  private String reason(Exception e, String verb, double seconds) {
    if (process.expired()) {
      return "the Python process did not %s within %s s and was stopped; symphony.environment.gymnasium.%s-timeout sets the limit"
          .formatted(verb, seconds, verb);
    }
    return e instanceof Frames.Refused
        ? e.getMessage()
        : "the Python process ended unexpectedly (" + process.ending() + ")";
  }

  /** Releases one environment; releasing the last one closes the process. */
  synchronized void release() {
    if (--open == 0) {
      process.close();
    }
  }
}
