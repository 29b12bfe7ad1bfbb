"""The same update as pytorch_update.py in JAX, compiled as a whole.

    python3 jax_update.py HIDDEN NODES BATCH OBSERVATIONS ACTIONS THREADS
"""

import functools
import math
import os
import sys
import time

hidden, nodes, batch, observations, actions, threads = map(int, sys.argv[1:7])
if threads == 1:
    os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false"
os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:threads])

import jax  # noqa: E402  its threads are counted when it loads
import jax.numpy as jnp  # noqa: E402

ALPHA = (math.sqrt(5) - 1) / 2
TAU = 0.005
REMEMBERED = 40_000
SIZES = (observations, actions, 1, 1, observations)


def layer(key, lead, inputs, outputs):
    bound = 1 / math.sqrt(inputs)
    first, second = jax.random.split(key)
    return {
        "w": jax.random.uniform(first, (*lead, inputs, outputs), minval=-bound, maxval=bound),
        "b": jax.random.uniform(second, (*lead, 1, outputs), minval=-bound, maxval=bound),
    }


def block(key, lead, inputs, outputs):
    keys = jax.random.split(key, 4)
    return {
        "input": layer(keys[0], lead, inputs, hidden),
        "gain": jnp.ones((*lead, 1, hidden)),
        "shift": jnp.zeros((*lead, 1, hidden)),
        "middle": layer(keys[1], lead, hidden, hidden),
        "p": jax.random.uniform(keys[2], (*lead, 1, hidden), minval=-1, maxval=1) / math.sqrt(hidden),
        "output": layer(keys[3], lead, hidden, outputs),
    }


def affine(of, x):
    return x @ of["w"] + of["b"]


def network(of, x):
    x = affine(of["input"], x)
    x = x - x.mean(-1, keepdims=True)
    x = x * jax.lax.rsqrt((x * x).mean(-1, keepdims=True) + 1e-5) * of["gain"] + of["shift"]
    s = jax.nn.sigmoid(of["p"])
    y = jnp.sin(affine(of["middle"], x) / s)
    return affine(of["output"], s * y * jax.nn.sigmoid(1.5 * y))


def values(critics, s, a):
    apart = network(critics, jnp.concatenate([s, a], -1))
    return jnp.moveaxis(apart, 0, 1).reshape(batch, 3 * nodes)


def atanh2(x):
    return jnp.log((1 + x) / (1 - x))


rank = jnp.arange(3 * nodes) / (3 * nodes)
weights = jnp.tanh((math.pi * (1 - rank)) ** math.e)
weights = weights / weights.sum()
age = jnp.arange(REMEMBERED) / REMEMBERED
shares = jnp.cumsum(jnp.tanh((math.pi * age) ** math.e))


def loss(online, targets, average, drawn, key):
    s, a, r, c, s2 = jnp.split(drawn, [sum(SIZES[:i]) for i in range(1, 5)], -1)
    raw, scale, beta = jnp.split(jnp.tanh(network(online["actor"], s2) / 2), 3, -1)
    sigma, beta = jnp.abs(scale), jnp.abs(beta)
    noise = jnp.clip(jax.random.normal(key, sigma.shape), -math.e, math.e) / math.e
    action = jnp.tanh(sigma * raw + noise)
    q = (jnp.sort(values(targets, s2, action), -1) * weights).sum(-1, keepdims=True)
    best = jax.lax.stop_gradient(q)
    level = ALPHA * average + (1 - ALPHA) * best
    advantage = (q - level) / jnp.maximum(jnp.abs(level), 1e-6)
    error = values(online["critics"], s, a) - (r + c * best)
    sigma, beta = jnp.clip(sigma, 1e-3, 1 - 1e-3), jnp.clip(beta, 1e-3, 1 - 1e-3)
    swaddling = atanh2(sigma ** (1 / jax.lax.stop_gradient(beta)))
    swaddling += beta * sigma * jnp.log(sigma) + atanh2(beta * beta)
    total = (error * jnp.tanh(error / 2)).mean() + swaddling.mean()
    return total - (jnp.abs(advantage) * jnp.tanh(advantage / 2)).mean(), level.mean()


@functools.partial(jax.jit, donate_argnums=0)
def update(state, memory):
    key, first, second = jax.random.split(state["key"], 3)
    rows = jnp.searchsorted(shares, jax.random.uniform(first, (batch,)) * shares[-1])
    (_, level), gradients = jax.value_and_grad(loss, has_aux=True)(
        state["online"], state["targets"], state["average"], memory[rows], second)
    each = jax.tree.map
    m = each(lambda m, g: ALPHA * m + (1 - ALPHA) * g, state["m"], gradients)
    v = each(lambda v, g: 0.995 * v + 0.005 * g * g, state["v"], gradients)
    online = each(
        lambda x, m, v: x - 1e-4 * (m / (jnp.sqrt(v) + 1e-8) + 0.01 * x), state["online"], m, v)
    targets = each(lambda t, x: (1 - TAU) * t + TAU * x, state["targets"], online["critics"])
    return {"online": online, "targets": targets, "m": m, "v": v, "average": level, "key": key}


keys = jax.random.split(jax.random.PRNGKey(1), 4)
online = {
    "actor": block(keys[0], (), observations, 3 * actions),
    "critics": block(keys[1], (3,), observations + actions, nodes),
}
zeros = jax.tree.map(jnp.zeros_like, online)
state = {
    "online": online,
    "targets": jax.tree.map(jnp.copy, online["critics"]),
    "m": zeros,
    "v": jax.tree.map(jnp.zeros_like, online),
    "average": jnp.zeros(()),
    "key": keys[2],
}
memory = jax.random.normal(keys[3], (REMEMBERED, sum(SIZES)))


def measure(count):
    global state
    began = time.perf_counter()
    for _ in range(count):
        state = update(state, memory)
    jax.block_until_ready(state)
    return (time.perf_counter() - began) * 1e3 / count


measure(5)
print(f"JAX {jax.__version__} on {jax.default_backend()}", flush=True)
for line in sys.stdin:
    print(f"{measure(int(line)):.5f}", flush=True)
