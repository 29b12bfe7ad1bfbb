package symphony.runtime.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentFactory;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.AgentSize;
import symphony.api.agent.AgentSummary;
import symphony.api.criticloss.CriticLoss;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Ingredients;
import symphony.api.roles.Roles;
import symphony.runtime.plugin.Defaults;
import symphony.runtime.plugin.Registration;
import symphony.runtime.plugin.Registry;

/** A registry of fakes: one agent, one family of environments, {@code plain} for every role. */
public final class Fakes {

  private Fakes() {}

  /** All implementations of the fake modules. */
  public static List<Registration<?>> registrations() {
    List<Registration<?>> all = new ArrayList<>();
    Roles.ALL.forEach(role -> all.add(Registration.of(role.type(), Plain.class, "fake.one")));
    all.add(Registration.of(CriticLoss.class, Sharpness.class, "fake.one"));
    all.add(Registration.of(AgentFactory.class, FakeFactory.class, "fake.one"));
    all.add(Registration.of(EnvironmentFamily.class, Family.class, "fake.two"));
    all.add(Registration.of(EnvironmentWrapper.class, Trail.class, "fake.two"));
    return all;
  }

  /** The defaults of the fake modules. */
  public static Defaults defaults() {
    StringBuilder text =
        new StringBuilder("symphony.agent { type = fake, warm-up = 5, poisoned = []\n");
    Roles.ALL.forEach(role -> text.append(role.path()).append(" { type = plain }\n"));
    text.append("critic-loss { rehse { sharpness = 0.5, how-often = 2 } } }\n");
    text.append("symphony.environment.wrapper.trail.kept = 0.5\n");
    return new Defaults("fake.one", text.toString());
  }

  /** The registry of the fakes, with the runtime's defaults. */
  public static Registry registry() {
    return registry(List.of());
  }

  /** The same with further registrations. */
  public static Registry registry(List<Registration<?>> more) {
    List<Registration<?>> all = new ArrayList<>(registrations());
    all.addAll(more);
    List<Defaults> defaults = new ArrayList<>(Registry.load(List.of()).defaults());
    defaults.add(defaults());
    return new Registry(all, defaults);
  }

  /** Creates fake environments. */
  @Ingredient(name = "line", summary = "Nothing.", formula = "none", source = "none")
  public record Family() implements EnvironmentFamily {

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

  /** Fails to create an agent. */
  @Ingredient(name = "broken", summary = "Nothing.", formula = "none", source = "none")
  public record FaultyFactory(String mishap) implements AgentFactory {

    @Override
    public AgentSummary summarize(Ingredients ingredients, AgentSetting setting) {
      return new AgentSummary(List.of(), 0, 0, 0, 0, 0);
    }

    @Override
    public Agent create(Ingredients ingredients, AgentSetting setting, Consumer<AgentSize> told) {
      Mishap.happen(mishap);
      throw new IllegalArgumentException(mishap);
    }
  }
}
