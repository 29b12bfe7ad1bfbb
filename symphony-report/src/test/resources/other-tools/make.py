"""Makes the files of this folder, or of another, with the packages that write them.

    pip install numpy==2.4.6 gymnasium tensorboard tensorboardX
    pip install --no-deps stable-baselines3        # its Monitor needs no PyTorch of its own
    python make.py [FOLDER]
"""

import pathlib
import sys
import types
from unittest import mock

import numpy

HERE = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
if HERE.is_file():
    HERE = HERE.parent


def evaluations(folder, shift):
    """What Stable-Baselines3's EvalCallback hands to numpy.savez."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = numpy.random.default_rng(int(shift))
    results = rng.normal(shift, 1.0, (4, 3))
    numpy.savez(
        folder / "evaluations.npz",
        timesteps=numpy.arange(1000, 5000, 1000),
        results=results,
        ep_lengths=numpy.full((4, 3), 200),
    )
    return results.mean(axis=1)


def monitor(folder, seed):
    """Stable-Baselines3's own Monitor around gymnasium's Pendulum-v1."""
    sys.modules.update({name: mock.MagicMock() for name in ("torch", "torch.nn", "torch.nn.functional", "torch.distributions", "torch.utils", "torch.utils.tensorboard")})
    package = types.ModuleType("stable_baselines3")
    import importlib.util

    spec = importlib.util.find_spec("stable_baselines3")
    package.__path__ = list(spec.submodule_search_locations)
    sys.modules["stable_baselines3"] = package
    common = types.ModuleType("stable_baselines3.common")
    common.__path__ = [package.__path__[0] + "/common"]
    sys.modules["stable_baselines3.common"] = common
    from stable_baselines3.common.monitor import Monitor
    import gymnasium

    folder.mkdir(parents=True, exist_ok=True)
    env = Monitor(gymnasium.make("Pendulum-v1"), str(folder / "0"))
    env.action_space.seed(seed)
    for episode in range(5):
        env.reset(seed=seed if episode == 0 else None)
        done = False
        while not done:
            _, _, terminated, truncated, _ = env.step(env.action_space.sample())
            done = terminated or truncated
    env.close()


def events(folder):
    """CleanRL writes simple values through PyTorch's writer; tensorboardX is the same writer."""
    from tensorboardX import SummaryWriter

    writer = SummaryWriter(str(folder / "Hopper-v4__sac__3__1700000000"))
    for step in range(100, 1100, 100):
        writer.add_scalar("charts/episodic_return", float(step) / 10, step)
        writer.add_scalar("charts/SPS", 120.0, step)
    writer.add_text("hyperparameters", "|param|value|")
    writer.close()


def tensors(folder):
    """TensorBoard's own writer: scalars are tensors, as TensorFlow 2 writes them."""
    from tensorboard.summary import Writer

    writer = Writer(str(folder / "td3" / "Hopper-v4" / "seed-4"))
    for step in range(100, 1100, 100):
        writer.add_scalar("eval/mean_reward", float(step) / 5, step)
    writer.close()


def rliable():
    rng = numpy.random.default_rng(5)
    scores = {"DQN": rng.normal(1, 0.1, (3, 2)), "IQN": rng.normal(2, 0.1, (3, 2))}
    numpy.savez(HERE / "scores.npz", **scores)
    numpy.savez_compressed(
        HERE / "kinds.npz",
        fortran=numpy.asfortranarray(numpy.arange(6, dtype=">f4").reshape(1, 2, 3)),
        small=numpy.arange(6, dtype="int16").reshape(3, 2),
    )
    numpy.savez(HERE / "objects.npz", DQN=numpy.array([{"a": 1}], dtype=object))


if __name__ == "__main__":
    for number, shift in ((1, 10.0), (2, 20.0)):
        print(evaluations(HERE / "zoo" / "sac" / f"Pendulum-v1_{number}", shift))
        print(evaluations(HERE / "zoo" / "td3" / f"Pendulum-v1_{number}", shift + 5))
    monitor(HERE / "monitors" / "ppo" / "Pendulum-v1" / "7", 7)
    events(HERE / "cleanrl")
    tensors(HERE / "tensors")
    rliable()
