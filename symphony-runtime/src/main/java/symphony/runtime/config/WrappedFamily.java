package symphony.runtime.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.environment.Installer;
import symphony.runtime.plugin.PluginWatch;

/**
 * A family whose environments are wrapped.
 *
 * @param inner the family
 * @param wrappers the wrappers, innermost first
 */
record WrappedFamily(EnvironmentFamily inner, List<Selected<EnvironmentWrapper>> wrappers)
    implements EnvironmentFamily {

  @Override
  public List<String> tasks() {
    return inner.tasks();
  }

  @Override
  public Optional<String> missing() {
    return inner.missing();
  }

  @Override
  public Optional<Installer> installer() {
    return inner.installer();
  }

  @Override
  public Optional<EnvironmentSpec> outline(String task) {
    return inner
        .outline(task)
        .map(spec -> each(spec, wrapper -> outlined -> wrapper.instance().spec(outlined)));
  }

  @Override
  public Environment create(String task) {
    return wrapped(inner.create(task));
  }

  @Override
  public List<Environment> create(String task, int count) {
    return inner.create(task, count).stream().map(this::wrapped).toList();
  }

  private Environment wrapped(Environment environment) {
    try {
      return each(
          environment,
          wrapper ->
              within ->
                  PluginWatch.making(
                      wrapper.registration().toString(), () -> wrapper.instance().wrap(within)));
    } catch (RuntimeException e) {
      environment.close();
      throw e;
    }
  }

  private <T> T each(T first, Function<Selected<EnvironmentWrapper>, UnaryOperator<T>> change) {
    T changed = first;
    for (Selected<EnvironmentWrapper> wrapper : wrappers) {
      changed = change.apply(wrapper).apply(changed);
    }
    return changed;
  }

  @Override
  public EnvironmentFamily widened() {
    return new WrappedFamily(inner.widened(), wrappers);
  }
}
