"""Steps a Gymnasium environment with random actions for some seconds; prints steps per second.

gymnasium_loop.py TASK SECONDS processor|wall: of the processor's time or of the clock's.
"""

import sys
import time

import gymnasium

task, seconds = sys.argv[1], float(sys.argv[2])
clock = time.process_time if sys.argv[3] == "processor" else time.perf_counter
environment = gymnasium.make(task, disable_env_checker=True)
environment.action_space.seed(1)
actions = [environment.action_space.sample() for _ in range(1000)]
environment.reset(seed=1)
steps, start, end = 0, clock(), time.perf_counter() + seconds
while time.perf_counter() < end:
    _, _, terminated, truncated, _ = environment.step(actions[steps % 1000])
    if terminated or truncated:
        environment.reset()
    steps += 1
print(round(steps / (clock() - start)))
