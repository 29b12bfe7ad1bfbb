package symphony.tf.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.family.TNumber;

/**
 * Affine maps of stacked batches by stacked matrices.
 *
 * <p>On a GPU one batched product needs only one launch. On a CPU only the plain two-dimensional
 * product runs in oneDNN both forwards and backwards, so large stacks are split and concatenated
 * again: splitting shares memory, concatenating is one copy. Small stacks stay batched, because
 * dispatching many operations would cost more than the arithmetic.
 *
 * <p>Concatenated inputs share one product, except for large matrices that are not trained: for
 * these, only some inputs' gradients are needed (the action's, if an actor learns through target
 * critics), and a separate product for each input omits the others. The rows of a matrix are
 * contiguous, so splitting it by inputs copies nothing.
 *
 * @param tf where they are built
 * @param type of all tensors
 * @param onGpu whether one batched product is the faster one
 * @param bfloat16 whether inputs and results of products, and of their gradients, are rounded to
 *     bfloat16; all else stays in {@code type}
 */
record MatrixProducts<T extends TNumber>(Ops tf, Class<T> type, boolean onGpu, boolean bfloat16) {

  /** Multiply-adds of one matrix product above which a stack is split. */
  private static final long WORTH_A_KERNEL_OF_ITS_OWN = 1L << 20;

  /**
   * [parts] · weight + bias.
   *
   * @param parts inputs side by side, each of shape {@code (..., batch, its inputs)}; leading axes
   *     of size one, or absent, are shared by all matrices
   * @param weight shape {@code (lead..., inputs, outputs)}
   * @param bias shape {@code (lead..., 1, outputs)}
   * @param trained whether a gradient towards the weight is wanted
   * @return shape {@code (lead..., batch, outputs)}
   */
  Operand<T> affine(List<Operand<T>> parts, Operand<T> weight, Operand<T> bias, boolean trained) {
    long[] w = weight.shape().asArray();
    int leads = w.length - 2;
    List<Operand<T>> aligned = parts.stream().map(x -> align(x, leads)).toList();
    boolean worthIt = !onGpu && large(aligned.getFirst().shape(), w);
    int stack = (int) weight.shape().take(leads).size();
    if (stack > 1 && !worthIt) {
      return tf.math.add(batched(sideBySide(aligned), weight), bias);
    }
    List<Operand<T>> inputs = worthIt && !trained ? aligned : List.of(sideBySide(aligned));
    return oneByOne(inputs, weight, bias, w, stack);
  }

  private Operand<T> sideBySide(List<Operand<T>> parts) {
    return parts.size() == 1 ? parts.getFirst() : tf.concat(parts, tf.constant(-1));
  }

  private static boolean large(Shape x, long[] w) {
    long batch = x.get(x.numDimensions() - 2);
    return batch * w[w.length - 2] * w[w.length - 1] >= WORTH_A_KERNEL_OF_ITS_OWN;
  }

  private Operand<T> align(Operand<T> x, int leads) {
    Operand<T> aligned = x;
    for (int missing = leads + 2 - x.shape().numDimensions(); missing > 0; missing--) {
      aligned = tf.expandDims(aligned, tf.constant(0));
    }
    return aligned;
  }

  private Operand<T> oneByOne(
      List<Operand<T>> inputs, Operand<T> weight, Operand<T> bias, long[] w, int stack) {
    int leads = w.length - 2;
    long outputs = w[leads + 1];
    Shape first = inputs.getFirst().shape();
    int batches = (int) first.take(leads).size();
    long[] x = first.asArray();
    List<List<Operand<T>>> rows =
        inputs.stream().map(input -> parts(input, batches, -1, features(input))).toList();
    List<Operand<T>> matrices = parts(weight, stack, w[leads], outputs);
    List<Operand<T>> biases = biasRows(bias, stack, outputs);
    List<Operand<T>> products = new ArrayList<>();
    for (int i = 0; i < stack; i++) {
      int met = shared(i, w, x, leads);
      List<Operand<T>> of = rows.stream().map(input -> input.get(met)).toList();
      products.add(biased(product(of, matrices.get(i)), biases.get(i)));
    }
    Operand<T> joined = stack == 1 ? products.getFirst() : tf.stack(products, Stack.axis(0L));
    long[] result = w.clone();
    result[leads] = x[leads];
    return tf.reshape(joined, tf.constant(result));
  }

  /**
   * On a GPU without the operation whose gradient adds in an order that changes from run to run.
   */
  private Operand<T> biased(Operand<T> product, Operand<T> bias) {
    return onGpu ? tf.math.add(product, bias) : tf.nn.biasAdd(product, bias);
  }

  /** [inputs] · matrix, all of two dimensions. */
  private Operand<T> product(List<Operand<T>> inputs, Operand<T> matrix) {
    if (inputs.size() == 1) {
      return plain(inputs.getFirst(), matrix);
    }
    long[] sizes = inputs.stream().mapToLong(MatrixProducts::features).toArray();
    List<Operand<T>> matrices =
        List.copyOf(
            tf.splitV(matrix, tf.constant(sizes), tf.constant(0), (long) sizes.length).output());
    List<Operand<T>> products = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      products.add(plain(inputs.get(i), matrices.get(i)));
    }
    return tf.math.addN(products);
  }

  private Operand<T> batched(Operand<T> x, Operand<T> weight) {
    return bfloat16
        ? back(tf.train.batchMatMul(rounded(x), rounded(weight), TBfloat16.class))
        : tf.train.batchMatMul(x, weight, type);
  }

  private Operand<T> plain(Operand<T> x, Operand<T> matrix) {
    return bfloat16
        ? back(tf.linalg.matMul(rounded(x), rounded(matrix)))
        : tf.linalg.matMul(x, matrix);
  }

  private Operand<TBfloat16> rounded(Operand<T> x) {
    return tf.dtypes.cast(x, TBfloat16.class);
  }

  private Operand<T> back(Operand<TBfloat16> product) {
    return tf.dtypes.cast(product, type);
  }

  /** How many features a tensor has. */
  static long features(Operand<?> x) {
    return x.shape().get(x.shape().numDimensions() - 1);
  }

  private List<Operand<T>> parts(Operand<T> x, int count, long rows, long columns) {
    if (count == 1) {
      return List.of(tf.reshape(x, tf.constant(new long[] {rows, columns})));
    }
    Operand<T> flat = tf.reshape(x, tf.constant(new long[] {count, rows, columns}));
    return unstack(flat, count);
  }

  private List<Operand<T>> biasRows(Operand<T> bias, int count, long outputs) {
    if (count == 1) {
      return List.of(tf.reshape(bias, tf.constant(new long[] {outputs})));
    }
    return unstack(tf.reshape(bias, tf.constant(new long[] {count, outputs})), count);
  }

  private List<Operand<T>> unstack(Operand<T> flat, int count) {
    return tf.unstack(flat, (long) count, Unstack.axis(0L)).output().stream()
        .map(o -> (Operand<T>) o)
        .toList();
  }

  /** Which of x's parts the i-th matrix meets: x's axes of size one are shared. */
  private static int shared(int i, long[] w, long[] x, int leads) {
    int index = 0;
    int remaining = i;
    int stride = 1;
    for (int axis = leads - 1; axis >= 0; axis--) {
      int position = (int) (remaining % w[axis]);
      remaining /= (int) w[axis];
      if (x[axis] != 1) {
        index += position * stride;
        stride *= (int) x[axis];
      }
    }
    return index;
  }
}
