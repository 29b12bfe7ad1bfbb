package symphony.runtime.fake;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import symphony.api.plugin.Choices;
import symphony.api.plugin.Provider;

/** A provider made of its parts. */
public record FakeProvider<C extends Record, T>(
    String name,
    Class<C> configType,
    Function<C, T> maker,
    BiFunction<C, Choices, Optional<String>> objector)
    implements Provider<C, T> {

  public FakeProvider(String name, Class<C> configType, Function<C, T> maker) {
    this(name, configType, maker, (config, choices) -> Optional.empty());
  }

  @Override
  public T create(C config) {
    return maker.apply(config);
  }

  @Override
  public Optional<String> objection(C config, Choices choices) {
    return objector.apply(config, choices);
  }
}
