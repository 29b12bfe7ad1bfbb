package symphony.tf.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat32;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentException;
import symphony.api.agent.AgentFactory;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.AgentSize;
import symphony.api.agent.AgentSummary;
import symphony.api.agent.AgentSummary.VariableSummary;
import symphony.api.agent.Engine;
import symphony.api.agent.Gpu;
import symphony.api.agent.GpuForm;
import symphony.api.environment.Installer;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Selection;
import symphony.api.warmstart.WarmStart;
import symphony.tf.gpu.CudaDriver;
import symphony.tf.gpu.CudaInstaller;
import symphony.tf.gpu.Natives;
import symphony.tf.gpu.UnusedGpu;
import symphony.tf.graph.BuildScope;
import symphony.tf.graph.Variable;

/** Symphony agents: their settings in addition to their ingredients. */
@Ingredient(
    name = "symphony",
    summary =
        "An off-policy actor-critic in one TensorFlow graph; every part of it is an "
            + "ingredient.",
    formula = "L = L_actor + L_critic + L_regularizer; one backward pass, one step, targets follow",
    source = "Symphony, arXiv 2512.10477, algorithm of the S3 version")
public record Symphony(
    @Parameter(value = "discount of the next value", range = "[0, 1)") double gamma,
    @Parameter(value = "rate at which target parameters follow in each update", range = "(0, 1]")
        double tau,
    @Parameter("whether targets follow the parameters after the step, or before it")
        TargetsFollow targetsFollow,
    @Parameter(
            "whether one step updates everything, or the critics first and then the actor, which "
                + "ascends the updated critics")
        Order order,
    @Parameter("whether latent dropout also acts in the target networks") boolean targetDropout,
    @Parameter(value = "transitions in one update", range = "[1, 65536]") int batch,
    @Parameter(
            "how a GPU computes matrix products: float32, tf32 (inputs rounded to 10 bits of"
                + " fraction) or bfloat16 (inputs and results of layers rounded to 7 bits); a CPU"
                + " always computes in float32")
        Precision precision,
    @Parameter("whether XLA compiles clusters of operations to a few kernels; on a GPU only")
        boolean clustering,
    @Parameter("the replay memory") Replay replay)
    implements AgentFactory {

  /** Checks the ranges. */
  public Symphony {
    Parameters.check(
        Symphony.class,
        gamma,
        tau,
        targetsFollow,
        order,
        targetDropout,
        batch,
        precision,
        clustering,
        replay);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Symphony provider() {
    return Pluggable.declared();
  }

  @Override
  public AgentSummary summarize(Ingredients ingredients, AgentSetting setting) {
    // A GPU's graph has every matrix product whole, so its arithmetic is that of the formulas.
    AgentGraph<TFloat32> graph = graph(ingredients, alone(setting), true);
    try (var closed = graph.graph()) {
      return summary(graph);
    }
  }

  private static AgentSetting alone(AgentSetting setting) {
    return new AgentSetting(
        setting.observationSize(),
        setting.actionSize(),
        List.of(setting.seeds().getFirst()),
        setting.device(),
        setting.threads());
  }

  @Override
  public Optional<GpuForm> onGpu(Ingredients ingredients, AgentSetting setting) {
    AgentGraph<TFloat32> graph = graph(ingredients, alone(setting), true).placed();
    try (var closed = graph.graph()) {
      return Optional.of(graph.gpuForm());
    }
  }

  private AgentSize size(AgentGraph<TFloat32> graph, int members) {
    long parameters =
        graph.build().variables().of(Variable.Kind.PARAMETER).stream()
            .mapToLong(v -> v.shape().size())
            .sum();
    long memory = bytes(graph, Variable.Kind.MEMORY);
    return new AgentSize(
        parameters / members, memory / members, (memory + otherBytes(graph)) / members);
  }

  private long otherBytes(AgentGraph<TFloat32> graph) {
    return Arrays.stream(Variable.Kind.values())
        .filter(kind -> kind != Variable.Kind.MEMORY)
        .mapToLong(kind -> bytes(graph, kind))
        .sum();
  }

  private AgentSummary summary(AgentGraph<TFloat32> graph) {
    List<VariableSummary> variables = new ArrayList<>();
    long online = 0;
    long target = 0;
    for (Variable<?> v : graph.build().variables().of(Variable.Kind.PARAMETER)) {
      boolean followed = graph.build().variables().find(BuildScope.targetName(v.name())) != null;
      long[] dims = v.shape().asArray();
      List<Long> shape = Arrays.stream(dims).skip(1).boxed().toList();
      variables.add(new VariableSummary(v.name(), shape, v.shape().size(), followed));
      online += v.shape().size();
      target += followed ? v.shape().size() : 0;
    }
    long memory = bytes(graph, Variable.Kind.MEMORY);
    return new AgentSummary(
        variables, online, target, graph.flopsPerUpdate(), memory, memory + otherBytes(graph));
  }

  private long bytes(AgentGraph<TFloat32> graph, Variable.Kind kind) {
    return graph.build().variables().of(kind).stream()
        .mapToLong(v -> v.shape().size() * (v.value().type() == TFloat16.class ? 2 : 4))
        .sum();
  }

  @Override
  public Agent create(Ingredients ingredients, AgentSetting setting, Consumer<AgentSize> told) {
    Devices device = Devices.choose(setting.device(), setting.threads(), this);
    AgentGraph<TFloat32> graph = graph(ingredients, setting, device.gpu());
    told.accept(size(graph, setting.seeds().size()));
    return device.gpu()
        ? onGpu(graph.placed(), ingredients, setting, device)
        : new SymphonyAgent(graph, this, ingredients, setting, device);
  }

  private Agent onGpu(
      AgentGraph<TFloat32> graph, Ingredients ingredients, AgentSetting setting, Devices device) {
    Devices told = device.withoutRepeating(graph.gpuForm().unrepeatable());
    return new SymphonyAgent(graph, this, ingredients, setting, told);
  }

  private AgentGraph<TFloat32> graph(Ingredients ingredients, AgentSetting setting, boolean gpu) {
    WarmStart warmStart = ingredients.get(WarmStart.class);
    WarmStartCheck.tooLarge(warmStart, replay().capacity())
        .ifPresent(
            why -> {
              throw new AgentException(why);
            });
    return AgentGraph.create(this, ingredients, setting, TFloat32.class, gpu, warmStart.steps());
  }

  @Override
  public Optional<Engine> engine() {
    return Optional.of(Devices.engine());
  }

  @Override
  public List<Gpu> gpus() {
    return Natives.forGpus() ? CudaDriver.gpus() : List.of();
  }

  @Override
  public Optional<String> unusedGpu() {
    return UnusedGpu.reason();
  }

  @Override
  public Optional<Installer> gpuInstaller() {
    return Optional.of(new CudaInstaller());
  }

  @Override
  public Optional<String> incompatibility(Selection selection) {
    int capacity = replay().capacity();
    if (batch() > capacity) {
      return Optional.of(
          "symphony.agent.batch is "
              + batch()
              + ", and symphony.agent.replay.capacity is "
              + capacity
              + ", so an update would use every stored transition more than once; set batch to at"
              + " most that, or raise the capacity");
    }
    return selection
        .find(WarmStart.class)
        .flatMap(warmStart -> WarmStartCheck.tooLarge(warmStart, capacity));
  }

  @Override
  public Set<Capability> gives() {
    return Set.of(TD_ERRORS);
  }

  @Override
  public Optional<Selection.Memory> memory() {
    return Optional.of(new Selection.Memory(replay().capacity(), batch()));
  }

  /** The replay memory's size and precision. */
  public record Replay(
      @Parameter(value = "transitions that each member can hold", range = "[2, 100000000]")
          int capacity,
      @Parameter("precision of stored transitions: float32, or float16 in half the space")
          Storage storage) {

    /** Checks the ranges. */
    public Replay {
      Parameters.check(Replay.class, capacity, storage);
    }
  }

  /** When target parameters follow. */
  public enum TargetsFollow {
    /**
     * After the optimizer's step. Following at the beginning of the next update, as the code up to
     * 2025 does, is the same sequence.
     */
    AFTER_STEP,
    /** Targets follow the parameters before the step, one update behind. */
    BEFORE_STEP
  }

  /** The order in which the parts are updated. */
  public enum Order {
    /** One loss, one backward pass, one step. */
    TOGETHER,
    /** First the critics; then the actor, on the same batch, through the updated critics. */
    CRITICS_FIRST
  }

  /** Precisions of matrix products on a GPU; all else is float32. */
  public enum Precision {
    /** IEEE single precision, also on a GPU. */
    FLOAT32,
    /** NVIDIA's TensorFloat-32: inputs rounded to 10 bits of fraction, sums in float32. */
    TF32,
    /**
     * Inputs and results of the layers' products, and of their gradients, rounded to 7 bits of
     * fraction, sums in float32; other products are in float32. Needs compute capability 8.0.
     */
    BFLOAT16
  }

  /** Precisions of the replay memory. */
  public enum Storage {
    /** Four bytes per number. */
    FLOAT32,
    /**
     * Two bytes per number, rounded to 11 bits; observations and actions up to 65,504 in magnitude.
     * A reward's power of two is stored as a separate number, so a reward may be as large as a
     * float32.
     */
    FLOAT16
  }
}
