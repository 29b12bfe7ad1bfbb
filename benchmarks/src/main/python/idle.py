"""An environment of the Humanoid's size that does nothing: what is left is the bridge."""

import gymnasium
import numpy


class Idle(gymnasium.Env):
    action_space = gymnasium.spaces.Box(-1.0, 1.0, (17,), numpy.float32)
    observation_space = gymnasium.spaces.Box(-numpy.inf, numpy.inf, (376,), numpy.float64)

    def reset(self, *, seed=None, options=None):
        self.still = numpy.zeros(376)
        return self.still, {}

    def step(self, action):
        return self.still, 0.0, False, False, {}


gymnasium.register(id="Idle-v0", entry_point=Idle)
