"""Steps a Gymnasium environment with random actions for some seconds; prints steps per second."""

import sys
import time

import gymnasium

task, seconds = sys.argv[1], float(sys.argv[2])
environment = gymnasium.make(task, disable_env_checker=True)
environment.action_space.seed(1)
actions = [environment.action_space.sample() for _ in range(1000)]
environment.reset(seed=1)
steps, start = 0, time.perf_counter()
while time.perf_counter() - start < seconds:
    _, _, terminated, truncated, _ = environment.step(actions[steps % 1000])
    if terminated or truncated:
        environment.reset()
    steps += 1
print(round(steps / (time.perf_counter() - start)))
