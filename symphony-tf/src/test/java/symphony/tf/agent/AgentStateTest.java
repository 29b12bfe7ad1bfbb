package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tensorflow.GraphOperation;
import org.tensorflow.Session;
import org.tensorflow.types.TFloat32;
import symphony.tf.graph.Variable;

class AgentStateTest {

  /** The variables that an operation gathers from or scatters to, by their names. */
  private static Set<String> accessedByRows(AgentGraph<?> graph) {
    Set<String> handles = new TreeSet<>();
    for (Iterator<GraphOperation> all = graph.graph().operations(); all.hasNext(); ) {
      GraphOperation operation = all.next();
      if (operation.type().matches("Resource(Gather|Scatter).*")) {
        handles.add(operation.input(0).op().name());
      }
    }
    return graph.build().variables().all().stream()
        .filter(v -> handles.contains(v.handle().op().name()))
        .map(Variable::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** TensorFlow copies a variable at every read once it has been gathered from or scattered to. */
  @Test
  void onlyTheReplayMemoryIsAccessedByRows() {
    AgentGraph<TFloat32> graph = new TinyAgent().graph(TFloat32.class, 1L);
    try (Session session = new Session(graph.graph())) {
      Set<String> before = accessedByRows(graph);
      assertFalse(graph.build().variables().of(Variable.Kind.PARAMETER).isEmpty());
      new AgentState(session, graph);
      assertEquals(before, accessedByRows(graph));
      assertEquals(Set.of("replay/transitions"), before);
    }
  }
}
