package symphony.runtime.fake;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentFactory;
import symphony.api.agent.AgentProvider;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.AgentSummary;
import symphony.api.criticloss.CriticLoss;
import symphony.api.criticloss.CriticLossProvider;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentProvider;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Role;
import symphony.api.random.SeedTree;
import symphony.api.roles.Roles;
import symphony.runtime.plugin.Defaults;
import symphony.runtime.plugin.Offer;
import symphony.runtime.plugin.Registry;

/** A registry of fakes: one agent, one family of environments, {@code plain} for every role. */
public final class Fakes {

  private Fakes() {}

  /** Everything that the fake modules offer. */
  public static List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    for (Role<?> role : Roles.ALL) {
      offers.add(offer(role.provider(), "plain", NoParameters.class, role.type()));
    }
    offers.add(
        new Offer(
            CriticLossProvider.class,
            new FakeProvider<>("rehse", Sharpness.class, c -> nothing(CriticLoss.class)),
            "fake.one"));
    offers.add(
        new Offer(
            AgentProvider.class,
            new FakeProvider<>("fake", FakeAgentConfig.class, FakeFactory::new),
            "fake.one"));
    offers.add(
        new Offer(
            EnvironmentProvider.class,
            new FakeProvider<>("line", NoParameters.class, c -> new Family()),
            "fake.two"));
    return offers;
  }

  /** One more offer of an implementation that does nothing. */
  public static <C extends Record> Offer offer(
      Class<?> service, String name, Class<C> config, Class<?> type) {
    return new Offer(
        service, new FakeProvider<C, Object>(name, config, c -> nothing(type)), "fake.one");
  }

  private static Object nothing(Class<?> type) {
    return Proxy.newProxyInstance(
        Fakes.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "noiseOnly", "equals", "uniformActions" -> false;
              case "hashCode" -> 0;
              case "toString" -> "nothing";
              default -> throw new UnsupportedOperationException(method.toString());
            });
  }

  /** What the fake modules' reference.conf would say. */
  public static Defaults defaults() {
    StringBuilder text =
        new StringBuilder("symphony.agent { type = fake, warm-up = 5, poisoned = []\n");
    Roles.ALL.forEach(role -> text.append(role.path()).append(" { type = plain }\n"));
    text.append("critic-loss { rehse { sharpness = 0.5, how-often = 2 } } }\n");
    return new Defaults("fake.one", text.toString());
  }

  /** The registry of all that, with the runtime's own defaults. */
  public static Registry registry() {
    return registry(List.of());
  }

  /** The same with some offers more. */
  public static Registry registry(List<Offer> more) {
    List<Offer> all = new ArrayList<>(offers());
    all.addAll(more);
    List<Defaults> defaults = new ArrayList<>(Registry.load(List.of()).defaults());
    defaults.add(defaults());
    return new Registry(all, defaults);
  }

  /** Makes fake environments. */
  static final class Family implements EnvironmentFamily {

    @Override
    public List<String> tasks() {
      return List.of(
          "Line-v0",
          "Broken-v0",
          "Nan-v0",
          "Huge-v0",
          "Fragile-v0",
          "Cut-v0",
          "Drift-v0",
          "Stuck-v0",
          "Lost-v0",
          "Mishap-overflow",
          "Mishap-memory",
          "Mishap-link",
          "line:");
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public Environment create(String task) {
      return new FakeEnvironment(task);
    }
  }

  /** Makes fake agents. */
  record FakeFactory(FakeAgentConfig config) implements AgentFactory {

    @Override
    public AgentSummary summarize(Ingredients ingredients, AgentSetting setting) {
      return new AgentSummary(List.of(), 0, 0, 0, 0, 0);
    }

    @Override
    public Agent create(Ingredients ingredients, AgentSetting setting) {
      boolean[] poisoned = new boolean[setting.seeds().size()];
      for (int m = 0; m < poisoned.length; m++) {
        SeedTree seed = setting.seeds().get(m);
        poisoned[m] =
            config.poisoned().stream().anyMatch(s -> new SeedTree(s).child("agent").equals(seed));
      }
      return new FakeAgent(setting, config, poisoned);
    }
  }

  /** Makes no agent at all. */
  public record FaultyFactory(String mishap) implements AgentFactory {

    @Override
    public AgentSummary summarize(Ingredients ingredients, AgentSetting setting) {
      return new AgentSummary(List.of(), 0, 0, 0, 0, 0);
    }

    @Override
    public Agent create(Ingredients ingredients, AgentSetting setting) {
      Mishap.happen(mishap);
      throw new IllegalArgumentException(mishap);
    }
  }
}
