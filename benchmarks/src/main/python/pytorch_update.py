"""One update of Symphony's canonical procedure (S3, ED) in plain PyTorch, written after the paper's formulas.

    python3 pytorch_update.py HIDDEN NODES BATCH OBSERVATIONS ACTIONS THREADS [DEVICE] [compile]

The replay memory holds 40,000 transitions; each update draws a batch, makes one backward pass, one step and lets
the targets follow. Says what it is, then for each line with a number makes so many updates and says the
milliseconds of one. Without lines it measures seven rounds and says the median.
"""

import copy
import math
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

hidden, nodes, batch, observations, actions, threads = map(int, sys.argv[1:7])
device = torch.device(sys.argv[7] if len(sys.argv) > 7 else "cpu")
compiled = "compile" in sys.argv[8:]
torch.set_num_threads(threads)
torch.manual_seed(1)
ALPHA = (math.sqrt(5) - 1) / 2
TAU = 0.005
REMEMBERED = 40_000


class ReSine(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.p = nn.Parameter((torch.rand(width) * 2 - 1) / math.sqrt(width))

    def forward(self, x):
        s = torch.sigmoid(self.p)
        y = torch.sin(x / s)
        return s * y * torch.sigmoid(1.5 * y)


def block(inputs, outputs):
    return nn.Sequential(
        nn.Linear(inputs, hidden), nn.LayerNorm(hidden), nn.Linear(hidden, hidden), ReSine(hidden),
        nn.Linear(hidden, outputs))


class Agent(nn.Module):
    def __init__(self):
        super().__init__()
        self.actor = block(observations, 3 * actions)
        self.critics = nn.ModuleList(block(observations + actions, nodes) for _ in range(3))

    def act(self, s):
        a, scale, beta = torch.tanh(self.actor(s) / 2).chunk(3, dim=-1)
        sigma = scale.abs()
        noise = torch.randn_like(sigma).clamp(-math.e, math.e) / math.e
        return torch.tanh(sigma * a + noise), sigma, beta.abs()


def values(critics, s, a):
    x = torch.cat([s, a], dim=-1)
    return torch.cat([critic(x) for critic in critics], dim=-1)


def atanh2(x):
    return torch.log((1 + x) / (1 - x))


agent = Agent().to(device)
targets = copy.deepcopy(agent.critics)
targets.requires_grad_(False)
rank = torch.arange(3 * nodes, dtype=torch.float64) / (3 * nodes)
weights = torch.tanh((math.pi * (1 - rank)) ** math.e)
weights = (weights / weights.sum()).float().to(device)
age = torch.arange(REMEMBERED, dtype=torch.float64) / REMEMBERED
chances = torch.tanh((math.pi * age) ** math.e).float()
memory = torch.randn(REMEMBERED, 2 * observations + actions + 2, device=device)
memory[:, observations + actions + 1] = 0.99
parameters = list(agent.parameters())
firsts = [torch.zeros_like(p) for p in parameters]
seconds = [torch.zeros_like(p) for p in parameters]
online = [p for critic in agent.critics for p in critic.parameters()]
followers = list(targets.parameters())
average = torch.zeros((), device=device)


def loss(s, a, r, c, s2, average):
    action, sigma, beta = agent.act(s2)
    q = (torch.sort(values(targets, s2, action), dim=-1).values * weights).sum(-1, keepdim=True)
    best = q.detach()
    level = ALPHA * average + (1 - ALPHA) * best
    advantage = (q - level) / level.abs().clamp_min(1e-6)
    actor = -(advantage.abs() * torch.tanh(advantage / 2)).mean()
    error = values(agent.critics, s, a) - (r + c * best)
    critic = (error * torch.tanh(error / 2)).mean()
    sigma = sigma.clamp(1e-3, 1 - 1e-3)
    beta = beta.clamp(1e-3, 1 - 1e-3)
    swaddling = atanh2(sigma ** (1 / beta.detach())) + beta * sigma * sigma.log() + atanh2(beta * beta)
    return actor + critic + swaddling.mean(), level.mean()


if compiled:
    loss = torch.compile(loss)


def update():
    rows = torch.multinomial(chances, batch, replacement=True).to(device)
    s, a, r, c, s2 = memory[rows].split([observations, actions, 1, 1, observations], dim=-1)
    total, level = loss(s, a, r, c, s2, average)
    gradients = torch.autograd.grad(total, parameters)
    with torch.no_grad():
        average.copy_(level)  # the compiled backward pass needs the one of before
        torch._foreach_lerp_(firsts, gradients, 1 - ALPHA)
        torch._foreach_mul_(seconds, 0.995)
        torch._foreach_addcmul_(seconds, gradients, gradients, 0.005)
        roots = torch._foreach_sqrt(seconds)
        torch._foreach_add_(roots, 1e-8)
        torch._foreach_mul_(parameters, 1 - 1e-4 * 0.01)
        torch._foreach_addcdiv_(parameters, firsts, roots, -1e-4)
        torch._foreach_lerp_(followers, online, TAU)


def measure(count):
    if device.type == "cuda":
        torch.cuda.synchronize()
    began = time.perf_counter()
    for _ in range(count):
        update()
    if device.type == "cuda":
        torch.cuda.synchronize()
    return (time.perf_counter() - began) * 1e3 / count


for _ in range(5):
    update()
print(f"PyTorch {torch.__version__}{' compiled' if compiled else ''} on {device}", flush=True)
if sys.stdin.isatty() or len(sys.argv) > 7 and sys.argv[7] == "cuda":
    print(f"{sorted(measure(50) for _ in range(7))[3]:.3f} ms an update")
else:
    for line in sys.stdin:
        print(f"{measure(int(line)):.5f}", flush=True)
