package symphony.tf.agent;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * One update of Symphony S3 or S2-practical in scalar double arithmetic, with gradients by central
 * differences, as a reference for the graph. It was written from the formulas and not from the
 * graph.
 */
final class PlainUpdate {

  private static final double ALPHA = (Math.sqrt(5) - 1) / 2;
  private static final double BETA2 = 0.995;
  private static final double DECAY = 0.01;
  private static final double EPSILON = 1e-8;
  private static final double CLIP = 1e-3;

  final int observations;
  final int actions;
  final int hidden;
  final int nodes;
  final double gamma;
  final double tau;
  final double learningRate;

  /** The weight of the node at a position from 0, the lowest, to 1. */
  final DoubleUnaryOperator fade;

  final Passes passes;

  /** Parameters by name; critics carry their index as in {@code critic0/input/weight}. */
  final Map<String, double[]> online;

  final Map<String, double[]> target;
  final Map<String, double[]> first = new LinkedHashMap<>();
  final Map<String, double[]> second = new LinkedHashMap<>();

  /** The parameters before the update: what an output is whose gradient is dropped. */
  private final Map<String, double[]> before = new LinkedHashMap<>();

  double ema;
  double loss;
  Map<String, double[]> gradients;

  PlainUpdate(
      int observations,
      int actions,
      int hidden,
      int nodes,
      double gamma,
      double tau,
      double learningRate,
      DoubleUnaryOperator fade,
      Passes passes,
      Map<String, double[]> online,
      Map<String, double[]> target) {
    this.observations = observations;
    this.actions = actions;
    this.hidden = hidden;
    this.nodes = nodes;
    this.gamma = gamma;
    this.tau = tau;
    this.learningRate = learningRate;
    this.fade = fade;
    this.passes = passes;
    this.online = online;
    this.target = target;
    online.forEach(
        (name, values) -> {
          first.put(name, new double[values.length]);
          second.put(name, new double[values.length]);
        });
  }

  /** Silent dropout: whether the gradient of one raw output of an online network is kept. */
  @FunctionalInterface
  interface Passes {
    boolean keeps(int critic, int row, int output);
  }

  /** The critic's number where the network is the actor. */
  static final int ACTOR = -1;

  /** One stored transition and the noise of the next action. */
  record Sample(
      double[] observation,
      double[] action,
      double reward,
      double continuation,
      double[] nextObservation,
      double[] noise) {}

  void update(Sample[] batch) {
    online.forEach((name, values) -> before.put(name, values.clone()));
    double[] y = new double[batch.length];
    double[] q = new double[batch.length];
    for (int i = 0; i < batch.length; i++) {
      q[i] = nextValue(online, batch[i], i);
      y[i] = batch[i].reward + gamma * batch[i].continuation * q[i];
    }
    double[][] betas = betas(batch);
    double emaBefore = ema;
    loss = actorLoss(online, batch, q, emaBefore, betas) + criticLoss(online, batch, y);
    gradients = new LinkedHashMap<>();
    for (String name : online.keySet()) {
      gradients.put(
          name,
          name.startsWith("actor")
              ? differences(name, p -> actorLoss(p, batch, q, emaBefore, betas))
              : differences(name, p -> criticLoss(p, batch, y)));
    }
    ema = 0;
    for (double value : q) {
      ema += (ALPHA * emaBefore + (1 - ALPHA) * value) / q.length;
    }
    step();
    follow();
  }

  private double[] differences(String name, ToDoubleFunction<Map<String, double[]>> function) {
    double[] values = online.get(name);
    double[] gradient = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double kept = values[i];
      double h = 1e-5 * Math.max(1, Math.abs(kept));
      values[i] = kept + h;
      double up = function.applyAsDouble(online);
      values[i] = kept - h;
      double down = function.applyAsDouble(online);
      values[i] = kept + 2 * h;
      double up2 = function.applyAsDouble(online);
      values[i] = kept - 2 * h;
      double down2 = function.applyAsDouble(online);
      values[i] = kept;
      gradient[i] = (8 * (up - down) - (up2 - down2)) / (12 * h);
    }
    return gradient;
  }

  private double actorLoss(
      Map<String, double[]> p, Sample[] batch, double[] frozen, double average, double[][] betas) {
    double sum = 0;
    double swaddling = 0;
    for (int i = 0; i < batch.length; i++) {
      double baseline = ALPHA * average + (1 - ALPHA) * frozen[i];
      double advantage =
          (nextValue(p, batch[i], i) - baseline) / Math.max(Math.abs(baseline), 1e-6);
      sum -= Math.abs(advantage) * Math.tanh(advantage / 2) / batch.length;
      double[] raw = dropped(p, ACTOR, i, batch[i].nextObservation, 3 * actions);
      for (int j = 0; j < actions; j++) {
        double scale = clip(Math.abs(Math.tanh(raw[actions + j] / 2)));
        double beta = clip(Math.abs(Math.tanh(raw[2 * actions + j] / 2)));
        swaddling +=
            (omega(Math.pow(scale, 1 / betas[i][j]))
                    + beta * scale * Math.log(scale)
                    + omega(beta * beta))
                / (batch.length * actions);
      }
    }
    return sum + swaddling;
  }

  private static double omega(double x) {
    return Math.log((1 + x) / (1 - x));
  }

  private static double clip(double x) {
    return Math.min(Math.max(x, CLIP), 1 - CLIP);
  }

  private double[][] betas(Sample[] batch) {
    double[][] betas = new double[batch.length][actions];
    for (int i = 0; i < batch.length; i++) {
      double[] raw = block(online, "actor", batch[i].nextObservation, 3 * actions);
      for (int j = 0; j < actions; j++) {
        betas[i][j] = clip(Math.abs(Math.tanh(raw[2 * actions + j] / 2)));
      }
    }
    return betas;
  }

  private double criticLoss(Map<String, double[]> p, Sample[] batch, double[] y) {
    double sum = 0;
    for (int i = 0; i < batch.length; i++) {
      double[] input = join(batch[i].observation, batch[i].action);
      for (int c = 0; c < 3; c++) {
        for (double q : dropped(p, c, i, input, nodes)) {
          double e = q - y[i];
          sum += e * Math.tanh(e / 2) / (3 * nodes * batch.length);
        }
      }
    }
    return sum;
  }

  /** An online network's raw outputs; those whose gradient is dropped do not follow p. */
  private double[] dropped(Map<String, double[]> p, int critic, int row, double[] x, int outputs) {
    String net = critic == ACTOR ? "actor" : "critic" + critic;
    double[] result = block(p, net, x, outputs);
    double[] still = block(before, net, x, outputs);
    for (int o = 0; o < outputs; o++) {
      result[o] = passes.keeps(critic, row, o) ? result[o] : still[o];
    }
    return result;
  }

  private double nextValue(Map<String, double[]> actor, Sample sample, int row) {
    double[] raw = dropped(actor, ACTOR, row, sample.nextObservation, 3 * actions);
    double[] action = new double[actions];
    for (int j = 0; j < actions; j++) {
      double mean = Math.tanh(raw[j] / 2);
      double scale = Math.abs(Math.tanh(raw[actions + j] / 2));
      action[j] = Math.tanh(scale * mean + sample.noise[j]);
    }
    double[] all = new double[3 * nodes];
    for (int c = 0; c < 3; c++) {
      double[] q = block(target, "critic" + c, join(sample.nextObservation, action), nodes);
      System.arraycopy(q, 0, all, c * nodes, nodes);
    }
    Arrays.sort(all);
    double weights = 0;
    double value = 0;
    for (int j = 0; j < all.length; j++) {
      double weight = fade.applyAsDouble((double) j / all.length);
      weights += weight;
      value += weight * all[j];
    }
    return value / weights;
  }

  private double[] block(Map<String, double[]> p, String net, double[] x, int outputs) {
    double[] input = affine(p, net + "/input", x, hidden);
    double[] normal = normalize(p, net + "/normalization", input);
    double[] h = affine(p, net + "/hidden", normal, hidden);
    double[] scale = p.get(net + "/activation/scale");
    for (int i = 0; i < h.length; i++) {
      double s = 1 / (1 + Math.exp(-scale[i]));
      double y = Math.sin(h[i] / s);
      h[i] = s * y / (1 + Math.exp(-1.5 * y));
    }
    return affine(p, net + "/output", h, outputs);
  }

  private static double[] affine(Map<String, double[]> p, String layer, double[] x, int outputs) {
    double[] weight = p.get(layer + "/weight");
    double[] result = p.get(layer + "/bias").clone();
    for (int i = 0; i < x.length; i++) {
      for (int o = 0; o < outputs; o++) {
        result[o] += x[i] * weight[i * outputs + o];
      }
    }
    return result;
  }

  private static double[] normalize(Map<String, double[]> p, String layer, double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] =
          (x[i] - mean) / Math.sqrt(variance + 1e-5) * p.get(layer + "/scale")[i]
              + p.get(layer + "/shift")[i];
    }
    return result;
  }

  private void step() {
    online.forEach(
        (name, theta) -> {
          double[] g = gradients.get(name);
          double[] m = first.get(name);
          double[] v = second.get(name);
          for (int i = 0; i < theta.length; i++) {
            m[i] = ALPHA * m[i] + (1 - ALPHA) * g[i];
            v[i] = BETA2 * v[i] + (1 - BETA2) * g[i] * g[i];
            theta[i] -= learningRate * (m[i] / (Math.sqrt(v[i]) + EPSILON) + DECAY * theta[i]);
          }
        });
  }

  private void follow() {
    target.forEach(
        (name, values) -> {
          for (int i = 0; i < values.length; i++) {
            values[i] = (1 - tau) * values[i] + tau * online.get(name)[i];
          }
        });
  }

  private static double[] join(double[] a, double[] b) {
    double[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }
}
