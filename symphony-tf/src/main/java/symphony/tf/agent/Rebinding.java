package symphony.tf.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;
import symphony.tf.graph.Build;
import symphony.tf.graph.Variable;

/** Finds the same operations of an agent in a copy of its graph, by their names. */
final class Rebinding {

  /** What is built later has names of its own. */
  private static final String LATER = "later";

  private final Graph copy;
  private final Ops tf;

  Rebinding(Graph copy) {
    this.copy = copy;
    this.tf = Ops.create(copy).withSubScope(LATER);
  }

  <T extends TNumber> AgentGraph<T> of(AgentGraph<T> agent) {
    return new AgentGraph<>(
        copy,
        build(agent.build()),
        agent.layout(),
        inputs(agent.inputs()),
        placeholder(agent.generation()),
        placeholder(agent.copy()),
        learner(agent.learner()),
        acting(agent.acting()),
        new Acting.Evaluating<>(
            placeholder(agent.evaluating().observation()), value(agent.evaluating().action())),
        op(agent.write()),
        op(agent.repeat()),
        ops(agent.explored()),
        ops(agent.warmStartEnded()),
        agent.metricNames(),
        value(agent.metrics()),
        value(agent.finite()),
        agent.flopsPerUpdate());
  }

  private <T extends TNumber> Build<T> build(Build<T> build) {
    return new Build<>(
        tf,
        build.type(),
        build.variables().in(tf, this::variable),
        build.streams().in(tf),
        build.onGpu(),
        build.bfloat16(),
        value(build.generation()));
  }

  private <T extends TType> Variable<T> variable(Variable<T> variable) {
    return new Variable<>(
        variable.name(),
        variable.kind(),
        variable.owner(),
        variable.shape(),
        output(variable.handle()),
        value(variable.value()),
        value(variable.initial()),
        op(variable.initialize()));
  }

  private <T extends TNumber> UpdateInputs<T> inputs(UpdateInputs<T> inputs) {
    return new UpdateInputs<>(
        placeholder(inputs.counters()),
        placeholder(inputs.rewardFactor()),
        placeholder(inputs.rows()),
        placeholder(inputs.transitions()));
  }

  private <T extends TNumber> Acting<T> acting(Acting<T> acting) {
    return new Acting<>(
        placeholder(acting.observation()),
        placeholder(acting.noiseOnly()),
        placeholder(acting.step()),
        value(acting.action()),
        ops(acting.updates()));
  }

  private <T extends TNumber> LearnerOps<T> learner(LearnerOps<T> learner) {
    return new LearnerOps<>(
        op(learner.critic()),
        op(learner.actor()),
        op(learner.criticTargets()),
        op(learner.actorTargets()),
        ops(learner.bookkeeping()),
        ops(learner.actorBookkeeping()),
        values(learner.metrics()),
        values(learner.gradients()));
  }

  private <T extends TType> Map<String, Operand<T>> values(Map<String, Operand<T>> values) {
    Map<String, Operand<T>> copies = new LinkedHashMap<>();
    values.forEach((name, operand) -> copies.put(name, value(operand)));
    return copies;
  }

  private List<Op> ops(List<Op> ops) {
    return ops.stream().map(this::op).toList();
  }

  private Op op(Op op) {
    var operation = copy.operationOrThrow(op.op().name());
    return () -> operation;
  }

  private <T extends TType> Placeholder<T> placeholder(Placeholder<T> placeholder) {
    return new Placeholder<>(copy.operationOrThrow(placeholder.op().name()));
  }

  @SuppressWarnings("unchecked") // a copy has the type of what it copies
  private <T extends TType> Operand<T> value(Operand<T> operand) {
    return (Operand<T>) output(operand);
  }

  private Output<?> output(Operand<?> operand) {
    return copy.operationOrThrow(operand.op().name()).output(operand.asOutput().index());
  }
}
