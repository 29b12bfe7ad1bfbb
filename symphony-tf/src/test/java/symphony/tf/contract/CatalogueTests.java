package symphony.tf.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symphony.api.plugin.Pluggable;
import symphony.api.plugin.Role;
import symphony.api.roles.Roles;
import symphony.tf.activation.ReSine;

/** Tests that a contract checks every provided ingredient. */
final class CatalogueTests {

  private static Stream<Pluggable> candidates() {
    return Stream.of(
            new NetworksTests().candidates(),
            new ActivationsTests().candidates(),
            new NormalizationsTests().candidates(),
            new ObservationScalingsTests().candidates(),
            new LatentDropoutsTests().candidates(),
            new ActionSquashesTests().candidates(),
            new ExplorationNoisesTests().candidates(),
            new TargetWeightingsTests().candidates(),
            new CriticLossesTests().candidates(),
            new ActorObjectivesTests().candidates(),
            new RegularizersTests().candidates(),
            new OptimizersTests().candidates(),
            new ReplayPrioritiesTests().candidates(),
            new TerminalRetentionsTests().candidates(),
            new RewardScalingsTests().candidates(),
            new WarmStartsTests().candidates(),
            new EpisodeShapingsTests().candidates(),
            new UpdateSchedulesTests().candidates())
        .flatMap(candidates -> candidates.stream().map(Pluggable.class::cast));
  }

  @Test
  void everyBundledIngredientFulfilsItsContract() {
    List<String> services = Roles.ALL.stream().map(Role::type).map(Class::getName).toList();
    TreeSet<String> offered =
        ReSine.class.getModule().getDescriptor().provides().stream()
            .filter(provides -> services.contains(provides.service()))
            .flatMap(provides -> provides.providers().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> tested =
        candidates()
            .map(candidate -> candidate.getClass().getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(offered, tested);
  }
}
