package symphony.runtime.run;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import symphony.runtime.record.RunEvent;
import symphony.runtime.record.Sink;

/** Passes each event to all sinks, in the order in which they were added. */
final class CompositeSink implements Sink {

  private final List<Sink> sinks = new ArrayList<>();

  @Inject
  CompositeSink() {}

  void add(Sink sink) {
    sinks.add(sink);
  }

  @Override
  public void accept(RunEvent event) {
    for (Sink sink : sinks) {
      sink.accept(event);
    }
  }

  @Override
  public void close() {
    for (Sink sink : sinks.reversed()) {
      sink.close();
    }
    sinks.clear();
  }
}
