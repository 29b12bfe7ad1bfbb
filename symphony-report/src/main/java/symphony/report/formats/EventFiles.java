package symphony.report.formats;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import symphony.api.UserException;

/**
 * Reads the scalars of one run's TensorBoard event files, {@code *tfevents*}: TFRecord framing with
 * its checksums, {@code simple_value} as PyTorch and this project write it, and scalar tensors as
 * TensorFlow 2 does. A truncated last event, which a writer had not finished, is left out.
 */
public final class EventFiles {

  private static final int HEAD_BYTES = 12;
  private static final int TAIL_BYTES = 4;
  private static final int MASK_DELTA = 0xa282ead8;

  private static final int EVENT_STEP = 2;
  private static final int EVENT_SUMMARY = 5;
  private static final int EVENT_SESSION = 7;
  private static final int VALUE_TAG = 1;
  private static final int VALUE_NUMBER = 2;
  private static final int VALUE_TENSOR = 8;
  private static final int TENSOR_TYPE = 1;
  private static final int TENSOR_CONTENT = 4;
  private static final int TENSOR_FLOATS = 5;
  private static final int TENSOR_DOUBLES = 6;
  private static final int DOUBLE = 2;

  private final SortedMap<String, NavigableMap<Long, List<Double>>> scalars = new TreeMap<>();

  private EventFiles() {}

  /**
   * Reads the files of one run in the order of their names, which is the order of their creation.
   *
   * @return every value that was written, by tag and step
   * @throws UserException if a file is damaged or is not an event file
   */
  public static SortedMap<String, NavigableMap<Long, List<Double>>> read(List<Path> files) {
    EventFiles events = new EventFiles();
    files.stream().sorted().forEach(events::readFile);
    return events.scalars;
  }

  private void readFile(Path file) {
    ByteBuffer in = bytes(file);
    while (in.remaining() >= HEAD_BYTES) {
      int begin = in.position();
      long length = in.getLong();
      if (in.getInt() != maskedCrc(in.slice(begin, Long.BYTES))) {
        throw new UserException(
            "%s: damaged at byte %d, or no TensorBoard event file".formatted(file, begin));
      }
      if (length + TAIL_BYTES > in.remaining()) {
        return;
      }
      ByteBuffer event = in.slice(in.position(), (int) length);
      in.position(in.position() + (int) length);
      if (in.getInt() != maskedCrc(event)) {
        throw new UserException("%s: damaged at byte %d".formatted(file, begin));
      }
      try {
        event(event);
      } catch (BufferUnderflowException | IllegalArgumentException e) {
        throw new UserException("%s: no event at byte %d".formatted(file, begin), e);
      }
    }
  }

  private static ByteBuffer bytes(Path file) {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UserException("%s: cannot be read (%s)".formatted(file, e.getMessage()), e);
    }
  }

  private static int maskedCrc(ByteBuffer data) {
    CRC32C crc = new CRC32C();
    crc.update(data.duplicate());
    return Integer.rotateRight((int) crc.getValue(), 15) + MASK_DELTA;
  }

  private void event(ByteBuffer message) {
    WireReader event = new WireReader(message);
    long step = 0;
    List<ByteBuffer> summaries = new ArrayList<>();
    boolean restarted = false;
    for (int field = event.next(); field != 0; field = event.next()) {
      switch (field) {
        case EVENT_STEP -> step = event.varint();
        case EVENT_SUMMARY -> summaries.add(event.bytes());
        case EVENT_SESSION -> {
          restarted = true;
          event.skip();
        }
        default -> event.skip();
      }
    }
    if (restarted) {
      forget(step);
    }
    for (ByteBuffer summary : summaries) {
      summary(summary, step);
    }
  }

  /** Removes the values from a step on, which a resumed run writes again. */
  private void forget(long from) {
    for (Map.Entry<String, NavigableMap<Long, List<Double>>> tag : scalars.entrySet()) {
      tag.getValue().tailMap(from, true).clear();
    }
  }

  private void summary(ByteBuffer message, long step) {
    WireReader summary = new WireReader(message);
    for (int field = summary.next(); field != 0; field = summary.next()) {
      if (field == 1) {
        value(summary.bytes(), step);
      } else {
        summary.skip();
      }
    }
  }

  private void value(ByteBuffer message, long step) {
    WireReader value = new WireReader(message);
    String tag = "";
    double number = Double.NaN;
    boolean scalar = false;
    for (int field = value.next(); field != 0; field = value.next()) {
      switch (field) {
        case VALUE_TAG -> tag = value.text();
        case VALUE_NUMBER -> {
          number = value.number();
          scalar = true;
        }
        case VALUE_TENSOR -> {
          double[] tensor = tensor(value.bytes());
          scalar = tensor.length == 1;
          number = scalar ? tensor[0] : number;
        }
        default -> value.skip();
      }
    }
    if (scalar) {
      scalars
          .computeIfAbsent(tag, name -> new TreeMap<>())
          .computeIfAbsent(step, at -> new ArrayList<>())
          .add(number);
    }
  }

  /** The numbers of a float or double tensor; empty for text, images and other types. */
  private static double[] tensor(ByteBuffer message) {
    WireReader tensor = new WireReader(message);
    long type = 1;
    List<Double> numbers = new ArrayList<>();
    for (int field = tensor.next(); field != 0; field = tensor.next()) {
      switch (field) {
        case TENSOR_TYPE -> type = tensor.varint();
        case TENSOR_CONTENT -> addAll(tensor.bytes(), type == DOUBLE, numbers);
        case TENSOR_FLOATS -> {
          if (tensor.isBytes()) {
            addAll(tensor.bytes(), false, numbers);
          } else {
            numbers.add((double) tensor.number());
          }
        }
        case TENSOR_DOUBLES -> addAll(tensor.bytes(), true, numbers);
        default -> tensor.skip();
      }
    }
    return type > DOUBLE
        ? new double[0]
        : numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void addAll(ByteBuffer bytes, boolean wide, List<Double> numbers) {
    while (bytes.hasRemaining()) {
      numbers.add(wide ? bytes.getDouble() : (double) bytes.getFloat());
    }
  }
}
