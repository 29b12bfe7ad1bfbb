package symphony.tf.placement;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tensorflow.Graph;

/** The side effects of a run of a graph on a GPU. */
public final class GpuRun {

  /**
   * Operations whose kernels on a GPU add or multiply with atomic instructions, in the arbitrary
   * order of the threads, or whose kernels cuDNN selects, some of which do. Writes to distinct
   * places are not included. Source: TensorFlow's documentation of {@code enable_op_determinism}
   * and its RFC of 2021 on determinism.
   */
  private static final Set<String> ADD_IN_ANY_ORDER =
      Set.of(
          "AdjustContrastv2",
          "BiasAddGrad",
          "Conv2DBackpropFilter",
          "Conv2DBackpropInput",
          "Conv3DBackpropFilterV2",
          "Conv3DBackpropInputV2",
          "CropAndResizeGradBoxes",
          "CropAndResizeGradImage",
          "DenseBincount",
          "DepthwiseConv2dNativeBackpropFilter",
          "DepthwiseConv2dNativeBackpropInput",
          "FusedBatchNormGradV3",
          "MaxPoolGrad",
          "ResizeBilinearGrad",
          "ResizeNearestNeighborGrad",
          "ResourceScatterDiv",
          "ResourceScatterMul",
          "ResourceScatterAdd",
          "ResourceScatterNdAdd",
          "ResourceScatterNdSub",
          "ResourceScatterSub",
          "ScatterNd",
          "SegmentMeanV2",
          "SegmentProdV2",
          "SegmentSumV2",
          "SoftmaxCrossEntropyWithLogits",
          "SparseSegmentMean",
          "SparseSegmentSqrtN",
          "SparseSegmentSum",
          "SparseSoftmaxCrossEntropyWithLogits",
          "SparseTensorDenseMatMul",
          "TensorScatterAdd",
          "TensorScatterSub",
          "UnsortedSegmentProd",
          "UnsortedSegmentSum");

  private final Nodes nodes;
  private final Set<Nodes.Node> run;

  /**
   * A run.
   *
   * @param graph as it will be run
   * @param targets names of what is run
   */
  public GpuRun(Graph graph, Collection<String> targets) {
    nodes = new Nodes(graph);
    run = nodes.needed(targets);
  }

  /**
   * Every value that a GPU computes and that an operation of the run reads in the host's memory.
   * Each of them makes the host wait for the GPU. Fetched values are not included.
   */
  public List<String> copiesToHost() {
    return run.stream().flatMap(this::copies).sorted().toList();
  }

  private Stream<String> copies(Nodes.Node node) {
    return IntStream.range(0, node.inputs().size())
        .filter(node::readsHost)
        .filter(i -> !fromHost(node.inputs().get(i)))
        .mapToObj(i -> line(node, nodes.get(node.inputs().get(i).node())));
  }

  private boolean fromHost(Nodes.Value value) {
    return nodes.get(value.node()).givesHost(value.output());
  }

  private static String line(Nodes.Node reader, Nodes.Node from) {
    return "%s (%s) reads %s (%s) in the host's memory"
        .formatted(
            reader.name(), reader.definition().getOp(), from.name(), from.definition().getOp());
  }

  /** The operations of the run that may give other bytes each time. */
  public List<String> unrepeatable() {
    return run.stream()
        .filter(node -> ADD_IN_ANY_ORDER.contains(node.definition().getOp()))
        .map(
            node ->
                "%s (%s) adds in an undefined order"
                    .formatted(node.name(), node.definition().getOp()))
        .sorted()
        .toList();
  }
}
