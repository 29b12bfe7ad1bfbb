"""Small Gymnasium environments that try what a bridge has to bear."""

import os
import sys
import time

import gymnasium
import numpy
from gymnasium.envs.classic_control.pendulum import PendulumEnv

UNIT = gymnasium.spaces.Box(-1.0, 1.0, (1,), numpy.float32)


class PendulumFrom(PendulumEnv):
    """Pendulum-v1 that begins where it is told."""

    def __init__(self, angle=0.0, speed=0.0, **others):
        super().__init__(**others)
        self.start = numpy.array([angle, speed])

    def reset(self, *, seed=None, options=None):
        super().reset(seed=seed)
        self.state = self.start.copy()
        return self._get_obs(), {}


class Counter(gymnasium.Env):
    """Counts its steps; its observation is the count and a number drawn at reset."""

    action_space = UNIT
    observation_space = gymnasium.spaces.Box(-numpy.inf, numpy.inf, (2,), numpy.float64)

    def reset(self, *, seed=None, options=None):
        super().reset(seed=seed)
        self.steps = 0
        self.mark = self.np_random.random()
        return self.observation(), {}

    def observation(self):
        return numpy.array([self.steps, self.mark])

    def step(self, action):
        self.steps += 1
        return self.observation(), float(action[0]), False, False, {}


class Telling(Counter):
    """Tells a flag, a number, an array of one, and what is no number."""

    def step(self, action):
        observation, reward, _, _, _ = super().step(action)
        info = {"even": self.steps % 2 == 0, "steps": self.steps, "words": "none"}
        if self.steps == 2:
            info["rare"] = numpy.array([7.5])
        return observation, reward, False, False, info


class Noisy(Counter):
    """Prints, starts a child that prints, and reads its input at every step."""

    def step(self, action):
        print("a stray line")
        os.system("echo a stray child")
        assert sys.stdin.read() == ""
        return super().step(action)


class Sleeper(Counter):
    def step(self, action):
        time.sleep(3600)


class Quitter(Counter):
    def step(self, action):
        print("out of luck", file=sys.stderr)
        os._exit(7)


class Clumsy(Counter):
    """Fails at its second step."""

    def step(self, action):
        if self.steps == 1:
            raise RuntimeError("the arm\nfell off")
        return super().step(action)


class Unstable(Counter):
    def observation(self):
        return numpy.array([self.steps, self.mark if self.steps < 2 else numpy.nan])


class Impatient(Counter):
    """Truncates itself, which only its registration may do."""

    def step(self, action):
        observation, reward, _, _, info = super().step(action)
        return observation, reward, False, self.steps == 3, info


class Structured(Counter):
    observation_space = gymnasium.spaces.Dict(
        a=gymnasium.spaces.Discrete(3), b=gymnasium.spaces.Box(-9, 9, (2, 2), numpy.float32))

    def observation(self):
        return {"a": self.steps % 3, "b": numpy.full((2, 2), self.steps, numpy.float32)}


class Unbounded(Counter):
    action_space = gymnasium.spaces.Box(-numpy.inf, numpy.inf, (1,), numpy.float32)


class Painter(Counter):
    """Its picture's red counts steps, its green is what the seed drew."""

    metadata = {"render_modes": ["human", "rgb_array"]}

    def __init__(self, render_mode=None):
        self.render_mode = render_mode

    def render(self):
        colour = [self.steps, int(255 * self.mark), 7]
        return numpy.tile(numpy.array(colour, numpy.uint8), (2, 4, 1))


class Brushless(Painter):
    def render(self):
        raise ImportError("no brush here")


class Etcher(Painter):
    def render(self):
        return super().render()[:, :, 0]


for task in (PendulumFrom, Counter, Telling, Noisy, Sleeper, Quitter, Clumsy, Unstable, Impatient,
             Structured, Unbounded, Painter, Brushless, Etcher):
    gymnasium.register(id=task.__name__ + "-v0", entry_point=task)
