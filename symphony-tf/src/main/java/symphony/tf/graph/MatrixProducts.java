package symphony.tf.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.types.family.TNumber;

/**
 * Affine maps of stacked batches by stacked matrices.
 *
 * <p>On a GPU one batched product does it all in one launch. On a CPU only the plain two-dimensional
 * product runs in oneDNN both forwards and backwards, so large stacks are taken apart and put
 * together again: taking apart shares memory, putting together is one copy. Small stacks stay
 * batched, where dispatching many operations would cost more than the arithmetic.
 */
public final class MatrixProducts {

  /** Multiply-adds of one matrix product above which a stack is taken apart. */
  private static final long WORTH_A_KERNEL_OF_ITS_OWN = 1L << 20;

  private final Ops tf;
  private final boolean takeApart;

  /**
   * For one device.
   *
   * @param takeApart whether two-dimensional products are the faster ones
   */
  public MatrixProducts(Ops tf, boolean takeApart) {
    this.tf = tf;
    this.takeApart = takeApart;
  }

  /**
   * x · weight + bias.
   *
   * @param x shape {@code (..., batch, inputs)}; leading axes of size one, or absent, are shared by
   *     all matrices
   * @param weight shape {@code (lead..., inputs, outputs)}
   * @param bias shape {@code (lead..., 1, outputs)}
   * @return shape {@code (lead..., batch, outputs)}
   */
  public <T extends TNumber> Operand<T> affine(
      Operand<T> x, Operand<T> weight, Operand<T> bias, Class<T> type) {
    long[] w = weight.shape().asArray();
    int leads = w.length - 2;
    Operand<T> aligned = align(x, leads);
    long stack = 1;
    for (int i = 0; i < leads; i++) {
      stack *= w[i];
    }
    if (stack == 1 || (takeApart && large(aligned.shape(), w))) {
      return oneByOne(aligned, weight, bias, w, (int) stack);
    }
    return tf.math.add(tf.train.batchMatMul(aligned, weight, type), bias);
  }

  private static boolean large(Shape x, long[] w) {
    long batch = x.get(x.numDimensions() - 2);
    return batch * w[w.length - 2] * w[w.length - 1] >= WORTH_A_KERNEL_OF_ITS_OWN;
  }

  private <T extends TNumber> Operand<T> align(Operand<T> x, int leads) {
    Operand<T> aligned = x;
    for (int missing = leads + 2 - x.shape().numDimensions(); missing > 0; missing--) {
      aligned = tf.expandDims(aligned, tf.constant(0));
    }
    return aligned;
  }

  private <T extends TNumber> Operand<T> oneByOne(
      Operand<T> x, Operand<T> weight, Operand<T> bias, long[] w, int stack) {
    int leads = w.length - 2;
    long inputs = w[w.length - 2];
    long outputs = w[w.length - 1];
    long[] xs = x.shape().asArray();
    List<Operand<T>> rows = parts(x, leadSize(xs, leads), -1, inputs);
    List<Operand<T>> matrices = parts(weight, stack, inputs, outputs);
    List<Operand<T>> biases = biasRows(bias, stack, outputs);
    List<Operand<T>> products = new ArrayList<>();
    for (int i = 0; i < stack; i++) {
      Operand<T> row = rows.get(shared(i, w, xs, leads));
      products.add(tf.nn.biasAdd(tf.linalg.matMul(row, matrices.get(i)), biases.get(i)));
    }
    Operand<T> joined = stack == 1 ? products.getFirst() : tf.stack(products, Stack.axis(0L));
    long[] result = w.clone();
    result[leads] = xs[xs.length - 2];
    return tf.reshape(joined, tf.constant(result));
  }

  private <T extends TNumber> List<Operand<T>> parts(
      Operand<T> x, int count, long rows, long columns) {
    if (count == 1) {
      return List.of(tf.reshape(x, tf.constant(new long[] {rows, columns})));
    }
    Operand<T> flat = tf.reshape(x, tf.constant(new long[] {count, rows, columns}));
    return unstack(flat, count);
  }

  private <T extends TNumber> List<Operand<T>> biasRows(Operand<T> bias, int count, long outputs) {
    if (count == 1) {
      return List.of(tf.reshape(bias, tf.constant(new long[] {outputs})));
    }
    return unstack(tf.reshape(bias, tf.constant(new long[] {count, outputs})), count);
  }

  private <T extends TNumber> List<Operand<T>> unstack(Operand<T> flat, int count) {
    return tf.unstack(flat, (long) count, Unstack.axis(0L)).output().stream()
        .map(o -> (Operand<T>) o)
        .toList();
  }

  private static int leadSize(long[] shape, int leads) {
    long size = 1;
    for (int i = 0; i < leads; i++) {
      size *= shape[i];
    }
    return (int) size;
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
