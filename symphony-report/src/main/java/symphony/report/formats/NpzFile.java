package symphony.report.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import symphony.api.UserException;

/**
 * Reads {@code .npz}, a ZIP of {@code .npy} arrays, as NumPy's {@code savez} writes it: format
 * versions 1 to 3, numbers of 1 to 8 bytes. Arrays of Python objects are refused: they are pickles,
 * which can run code when read.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">the
 *     format</a>
 */
public final class NpzFile {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{\\s*'descr':\\s*'([<>|=])([a-zA-Z])(\\d*)',\\s*'fortran_order':\\s*(True|False),"
              + "\\s*'shape':\\s*\\(([\\d,\\s]*)\\),?\\s*\\}\\s*");
  private static final int MOST_BYTES = 1 << 30;

  private static final Map<String, ToDoubleFunction<ByteBuffer>> TYPES =
      Map.of(
          "f4", ByteBuffer::getFloat,
          "f8", ByteBuffer::getDouble,
          "i1", ByteBuffer::get,
          "i2", ByteBuffer::getShort,
          "i4", ByteBuffer::getInt,
          "i8", ByteBuffer::getLong,
          "u1", in -> Byte.toUnsignedInt(in.get()),
          "u2", in -> Short.toUnsignedInt(in.getShort()),
          "u4", in -> Integer.toUnsignedLong(in.getInt()),
          "b1", ByteBuffer::get);

  private final Path file;

  private NpzFile(Path file) {
    this.file = file;
  }

  /**
   * Reads all arrays by name, in the order of the file.
   *
   * @throws UserException if the file is not an {@code .npz}, is damaged, or contains anything but
   *     numbers
   */
  public static SequencedMap<String, NumericArray> read(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      SequencedMap<String, NumericArray> arrays = new LinkedHashMap<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          String name = entry.getName().replaceFirst("\\.npy$", "");
          arrays.put(name, new NpzFile(file).array(name, in.readNBytes(MOST_BYTES)));
        }
      }
      return arrays;
    } catch (IOException e) {
      throw new UserException(file + ": not a file of NumPy's savez; " + e.getMessage(), e);
    }
  }

  private NumericArray array(String name, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    Matcher header = HEADER.matcher(header(name, in));
    if (!header.matches()) {
      throw damaged(name, "its header does not describe an array of numbers");
    }
    String type = header.group(2) + header.group(3);
    if (!TYPES.containsKey(type)) {
      throw new UserException(
          "%s: its array %s has elements of type '%s', expected numbers; a pickled object is not read, since reading it would run its code: save the numbers with numpy.savez"
              .formatted(file, name, type));
    }
    in.order(header.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    List<Integer> shape = shape(name, header.group(5));
    double[] values = values(name, in, shape, Integer.parseInt(header.group(3)), TYPES.get(type));
    return new NumericArray(
        shape, header.group(4).equals("True") ? transposed(values, shape) : values);
  }

  private String header(String name, ByteBuffer in) {
    byte[] magic = new byte[MAGIC.length];
    if (in.remaining() < MAGIC.length + 6) {
      throw damaged(name, "it is too short");
    }
    in.get(magic);
    int version = in.get();
    in.get();
    int length = version == 1 ? Short.toUnsignedInt(in.getShort()) : in.getInt();
    if (!Arrays.equals(magic, MAGIC) || version < 1 || version > 3) {
      throw damaged(name, "it is not an .npy array");
    }
    if (length < 0 || length > in.remaining()) {
      throw damaged(name, "its header is cut off");
    }
    byte[] text = new byte[length];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private List<Integer> shape(String name, String text) {
    List<Integer> shape = new ArrayList<>();
    for (String axis : text.split(",")) {
      if (!axis.isBlank()) {
        if (axis.strip().length() > 9) {
          throw damaged(name, "an axis is longer than any file");
        }
        shape.add(Integer.valueOf(axis.strip()));
      }
    }
    return shape;
  }

  private double[] values(
      String name,
      ByteBuffer in,
      List<Integer> shape,
      int size,
      ToDoubleFunction<ByteBuffer> reader) {
    long count = 1;
    for (int axis : shape) {
      count = Math.min(Integer.MAX_VALUE, count * axis);
    }
    if (count * size != in.remaining()) {
      throw damaged(name, "it has %d bytes, expected %d".formatted(in.remaining(), count * size));
    }
    double[] values = new double[(int) count];
    for (int i = 0; i < values.length; i++) {
      values[i] = reader.applyAsDouble(in);
    }
    return values;
  }

  /** Converts from Fortran order (first axis fastest) to C order (last axis fastest). */
  private static double[] transposed(double[] fortran, List<Integer> shape) {
    double[] values = new double[fortran.length];
    int[] index = new int[shape.size()];
    for (double value : fortran) {
      int place = 0;
      for (int axis = 0; axis < index.length; axis++) {
        place = place * shape.get(axis) + index[axis];
      }
      values[place] = value;
      for (int axis = 0; axis < index.length && ++index[axis] == shape.get(axis); axis++) {
        index[axis] = 0;
      }
    }
    return values;
  }

  private UserException damaged(String name, String why) {
    return new UserException("%s: its array %s is damaged: %s".formatted(file, name, why));
  }
}
