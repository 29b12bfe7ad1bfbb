package symphony.runtime.record;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.Summary;
import org.tensorflow.proto.SummaryMetadata;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;
import symphony.runtime.config.ResolvedConfig;
import symphony.runtime.config.RunConfig;

/**
 * Writes the values that a run's config file and command line set for TensorBoard's page of
 * hyperparameters. The messages are {@code HParamsPluginData} and its parts of TensorBoard's {@code
 * plugins/hparams/plugin_data.proto}, which TensorFlow's classes do not contain; the numbers here
 * are its field numbers.
 */
final class Hyperparameters {

  private static final String PLUGIN = "hparams";
  private static final int SUCCESS = 1;
  private static final int FAILURE = 2;

  private Hyperparameters() {}

  /** The set values by their shortest key, with the run's variant and seed. */
  static SortedMap<String, Value> of(RunConfig config, long seed) {
    SortedMap<String, Value> set = new TreeMap<>();
    config
        .resolved()
        .decisive()
        .filter(value -> !value.origin().contains("reference.conf"))
        .forEach(value -> set.put(value.path().replaceFirst("^symphony\\.", ""), value(value)));
    set.put("variant", Value.newBuilder().setStringValue(config.output().variant()).build());
    set.put("seed", Value.newBuilder().setNumberValue(seed).build());
    return set;
  }

  private static Value value(ResolvedConfig.Value value) {
    String text = value.text().replaceAll("^\"|\"$", "");
    Value.Builder built = Value.newBuilder();
    if (text.equals("true") || text.equals("false")) {
      return built.setBoolValue(text.equals("true")).build();
    }
    return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")
        ? built.setNumberValue(Double.parseDouble(text)).build()
        : built.setStringValue(text).build();
  }

  /** The message for the start of a run. */
  static Summary start(Map<String, Value> set, double seconds) {
    return summary(
        "_hparams_/session_start_info",
        3,
        out -> {
          // The bytes of a map's entries depend only on the number of their field.
          out.writeRawBytes(Struct.newBuilder().putAllFields(set).build().toByteArray());
          out.writeDouble(5, seconds);
        });
  }

  /** The message for the end of a run. */
  static Summary end(boolean failed, double seconds) {
    return summary(
        "_hparams_/session_end_info",
        4,
        out -> {
          out.writeEnum(1, failed ? FAILURE : SUCCESS);
          out.writeDouble(2, seconds);
        });
  }

  private interface Message {
    void to(CodedOutputStream out) throws IOException;
  }

  private static Summary summary(String tag, int field, Message message) {
    ByteString content = bytes(out -> out.writeBytes(field, bytes(message)));
    SummaryMetadata metadata =
        SummaryMetadata.newBuilder()
            .setPluginData(
                SummaryMetadata.PluginData.newBuilder().setPluginName(PLUGIN).setContent(content))
            .build();
    TensorProto nothing =
        TensorProto.newBuilder()
            .setDtype(DataType.DT_FLOAT)
            .setTensorShape(TensorShapeProto.getDefaultInstance())
            .build();
    return Summary.newBuilder()
        .addValue(Summary.Value.newBuilder().setTag(tag).setMetadata(metadata).setTensor(nothing))
        .build();
  }

  private static ByteString bytes(Message message) {
    ByteString.Output bytes = ByteString.newOutput();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      message.to(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteString();
  }
}
