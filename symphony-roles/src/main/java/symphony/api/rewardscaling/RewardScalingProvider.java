package symphony.api.rewardscaling;

import symphony.api.plugin.Provider;

/** Offers a named {@link RewardScaling}. */
public interface RewardScalingProvider<C extends Record> extends Provider<C, RewardScaling> {}
