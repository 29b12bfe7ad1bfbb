"""Trains soft actor-critic with its paper's sizes, and nothing else: no evaluation, no log.

sac_training.py sb3|sbx TASK THREADS EXPLORATION STEPS

sb3 is Stable-Baselines3 (PyTorch), sbx is SBX (JAX); prints the library, its version and that of its numbers' library.
"""

import os
import sys

library, task, threads, exploration, steps = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:6])
if threads == 1:
    os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false"

import gymnasium  # noqa: E402

if library == "sb3":
    import stable_baselines3  # noqa: E402
    import torch  # noqa: E402

    torch.set_num_threads(threads)
    algorithm, units = stable_baselines3.SAC, torch.nn.ReLU
    name = f"Stable-Baselines3 {stable_baselines3.__version__}, PyTorch {torch.__version__}"
else:
    import flax  # noqa: E402
    import jax  # noqa: E402
    import sbx  # noqa: E402

    algorithm, units = sbx.SAC, flax.linen.relu
    name = f"SBX {sbx.__version__}, JAX {jax.__version__}"

agent = algorithm(
    "MlpPolicy",
    gymnasium.make(task, disable_env_checker=True),
    learning_rate=3e-4,
    buffer_size=100_000,
    learning_starts=exploration,
    batch_size=256,
    tau=0.005,
    gamma=0.99,
    train_freq=1,
    gradient_steps=1,
    policy_kwargs={"net_arch": [256, 256], "activation_fn": units},
    seed=1,
    device="auto" if library == "sbx" else "cpu",
)
agent.learn(steps, log_interval=None)
print(name)
