"""Records how BipedalWalker-v3 episodes end in Gymnasium, for two ways to move."""

import gzip
import json
import sys

import gymnasium
import numpy

EPISODES, STEPS = 300, 300


def noise(generator):
    return lambda t: generator.uniform(-1, 1, 4)


def gait(generator):
    pace = generator.uniform(0.05, 0.35)
    phase = generator.uniform(0, 2 * numpy.pi, 4)
    return lambda t: numpy.sin(pace * t + phase)


def episode(environment, seed, law):
    act = law(numpy.random.default_rng(seed))
    environment.reset(seed=seed)
    total, length, terminated = 0.0, 0, False
    while not terminated and length < STEPS:
        _, reward, terminated, _, _ = environment.step(act(length))
        total += float(reward)
        length += 1
    return {"return": total, "length": length, "x": float(environment.unwrapped.hull.position[0])}


def main():
    environment = gymnasium.make("BipedalWalker-v3")
    recorded = {
        law.__name__: [episode(environment, seed, law) for seed in range(EPISODES)]
        for law in (noise, gait)}
    with gzip.GzipFile(sys.argv[1], "wb", mtime=0) as out:
        out.write(json.dumps(recorded).encode())


main()
