package symphony.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import symphony.api.agent.AgentSummary;

/**
 * The matrix products of one update: for each linear layer the forward product and the gradients of
 * weight and input (except the input of the first layer), and for layers with a target copy the
 * forward product and the gradient of the input again. Each is a two-dimensional product. These are
 * the products in the formulas; the agent omits columns that no gradient needs (for S3 those of the
 * observation in the target critics: 7 % of the arithmetic).
 */
final class MatrixProductsAlone implements AutoCloseable {

  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final List<Op> initializers = new ArrayList<>();
  private final List<Operand<TFloat32>> products = new ArrayList<>();
  private final Session session;
  private final Op all;
  private long flops;

  MatrixProductsAlone(AgentSummary summary, int batch, int cohort, int threads) {
    for (AgentSummary.VariableSummary v : summary.variables()) {
      if (v.name().endsWith("/weight")) {
        int rank = v.shape().size();
        long copies = cohort * v.parameters() / (v.shape().get(rank - 1) * v.shape().get(rank - 2));
        for (long i = 0; i < copies; i++) {
          layer(v, batch, v.shape().get(rank - 2), v.shape().get(rank - 1));
        }
      }
    }
    all = consume();
    session =
        new Session(
            graph,
            ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(threads)
                .build());
    Session.Runner runner = session.runner();
    initializers.forEach(runner::addTarget);
    runner.run().close();
  }

  private void layer(AgentSummary.VariableSummary v, long batch, long inputs, long outputs) {
    Operand<TFloat32> x = variable(batch, inputs);
    Operand<TFloat32> w = variable(inputs, outputs);
    Operand<TFloat32> dy = variable(batch, outputs);
    boolean first = v.name().contains("/input/");
    product(x, w, false, false, 2 * batch * inputs * outputs);
    product(x, dy, true, false, 2 * batch * inputs * outputs);
    if (!first) {
      product(dy, w, false, true, 2 * batch * inputs * outputs);
    }
    if (v.target()) {
      Operand<TFloat32> target = variable(inputs, outputs);
      product(x, target, false, false, 2 * batch * inputs * outputs);
      product(dy, target, false, true, 2 * batch * inputs * outputs);
    }
  }

  private void product(
      Operand<TFloat32> a, Operand<TFloat32> b, boolean left, boolean right, long cost) {
    products.add(tf.linalg.matMul(a, b, MatMul.transposeA(left), MatMul.transposeB(right)));
    flops += cost;
  }

  private Operand<TFloat32> variable(long rows, long columns) {
    VarHandleOp handle =
        tf.varHandleOp(
            TFloat32.class,
            Shape.of(rows, columns),
            VarHandleOp.sharedName("v" + initializers.size()));
    Operand<TFloat32> value =
        tf.random.statelessRandomNormal(
            tf.constant(new long[] {rows, columns}),
            tf.constant(new long[] {1, initializers.size()}),
            TFloat32.class);
    initializers.add(tf.assignVariableOp(handle, value));
    return tf.readVariableOp(handle, TFloat32.class);
  }

  /** Uses one number of each product, so that none is optimised away. */
  private Op consume() {
    List<Operand<TFloat32>> corners = new ArrayList<>();
    for (Operand<TFloat32> product : products) {
      corners.add(
          tf.reshape(
              tf.slice(product, tf.constant(new int[] {0, 0}), tf.constant(new int[] {1, 1})),
              tf.constant(new int[0])));
    }
    return tf.math.addN(corners);
  }

  long flops() {
    return flops;
  }

  void run() {
    session.runner().addTarget(all).run().close();
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
