"""Runs Gymnasium environments for Symphony; started by the JVM with `python -u -c`.

Frames go over standard input and output, little-endian: [u32 length][u8 opcode][payload], where
the length counts the opcode and the payload. What each frame holds stands in
docs/gymnasium-bridge.md. Standard output is kept for frames: whatever an environment prints goes
to standard error.
"""

import sys

# A file of the current folder must not pass for one of Python's own modules.
sys.path[:] = [folder for folder in sys.path if folder]

import os
import signal
import struct
import threading
import time

PROTOCOL = 3
HELLO, RESET, STEP, REPLY, CLOSE, ERROR, RENDER, PICTURE = 1, 2, 3, 4, 5, 6, 7, 8
TERMINATED, TRUNCATED, FAILED = 1, 2, 4
ENGINES = ("mujoco", "Box2D", "pygame", "pybullet", "dm_control", "brax", "jax", "torch")


class Refusal(Exception):
    """One sentence for the user."""


class Channel:
    """Frames over the process's own standard streams, which nobody else gets to touch."""

    def __init__(self):
        self.frames_in = os.fdopen(os.dup(0), "rb", buffering=1 << 16)
        self.frames_out = os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(2, 1)
        sys.stdout = sys.stderr

    def read(self):
        """The next frame's opcode and payload, or (CLOSE, b"") when the other side is gone."""
        head = self.frames_in.read(5)
        if len(head) < 5:
            return CLOSE, b""
        length, opcode = struct.unpack("<IB", head)
        payload = self.frames_in.read(length - 1)
        return (opcode, payload) if len(payload) == length - 1 else (CLOSE, b"")

    def write(self, opcode, payload):
        rest = memoryview(struct.pack("<IB", 1 + len(payload), opcode) + payload)
        while rest:
            rest = rest[os.write(self.frames_out, rest):]


def sentence(error):
    return type(error).__name__ + ": " + " ".join(str(error).split())


def text(payload, at):
    (length,) = struct.unpack_from("<I", payload, at)
    at += 4
    return payload[at:at + length].decode("utf-8"), at + length


def import_gymnasium():
    try:
        import gymnasium
        return gymnasium
    except ImportError as error:
        raise Refusal(
            f"Gymnasium cannot be imported by {sys.executable} ({sentence(error)}); install it"
            f" with '{sys.executable} -m pip install gymnasium', or let"
            " symphony.environment.gymnasium.python name a Python that has it")


def find_spec(gymnasium, task):
    """The registered specification without its time limit, and the limit (0 for none)."""
    import copy
    import difflib
    try:
        if ":" in task:
            import importlib
            module, task = task.split(":", 1)
            importlib.import_module(module)
        spec = copy.deepcopy(gymnasium.spec(task))
    except ImportError as error:
        raise Refusal(f"the module before '{task}' cannot be imported ({sentence(error)}); is it"
                      f" installed for {sys.executable}?")
    except gymnasium.error.Error as error:
        near = difflib.get_close_matches(task, list(gymnasium.envs.registration.registry), n=3)
        hint = "; did you mean " + " or ".join(near) + "?" if near else ""
        raise Refusal(f"Gymnasium {gymnasium.__version__} has no task '{task}'{hint}"
                      f" ({sentence(error)})")
    limit = spec.max_episode_steps or 0
    spec.max_episode_steps = None
    return spec, limit


def make(gymnasium, task, arguments, count, drawn):
    """`count` environments without a time limit of their own, and the limit they name."""
    import json
    spec, limit = find_spec(gymnasium, task)
    if drawn:
        check_drawing(gymnasium, task, spec)
    try:
        arguments = json.loads(arguments)
        if drawn:
            arguments["render_mode"] = "rgb_array"
        return [gymnasium.make(spec, disable_env_checker=True, **arguments)
                for _ in range(count)], limit
    except Exception as error:
        raise Refusal(f"Gymnasium {gymnasium.__version__} cannot make '{task}': {sentence(error)}")


def check_actions(gymnasium, task, space):
    import numpy
    if not isinstance(space, gymnasium.spaces.Box) or space.dtype.kind != "f":
        raise Refusal(f"'{task}' has actions {space}: only continuous ones (a Box of"
                      " floating-point numbers) can be learnt here")
    if not (numpy.isfinite(space.low).all() and numpy.isfinite(space.high).all()):
        raise Refusal(f"'{task}' has unbounded actions {space}: give it bounds, for example"
                      " with gymnasium.wrappers.RescaleAction")


def prepare_drawing():
    """Where there is no display, engines are to draw without one; asked before any is loaded."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("MUJOCO_GL", "egl")
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")


def check_drawing(gymnasium, task, spec):
    """Asks the class; whatever makes environments in another way shows by itself what it can."""
    creator = spec.entry_point
    if isinstance(creator, str):
        registration = gymnasium.envs.registration
        load = getattr(registration, "load_env_creator", None) or registration.load
        creator = load(creator)
    metadata = getattr(creator, "metadata", None)
    if metadata is None:
        return
    modes = list(metadata.get("render_modes", []))
    if "rgb_array" not in modes:
        offered = ", ".join(map(str, modes)) + ", but not rgb_array" if modes else "no way to draw it"
        raise Refusal(f"'{task}' gives no pictures: it offers {offered}")


def flattener(gymnasium, task, space):
    """How many numbers an observation has, and what turns one into an array of them."""
    import numpy
    if isinstance(space, gymnasium.spaces.Box):
        size = int(numpy.prod(space.shape))
        return size, lambda o: numpy.asarray(o, dtype="<f8").tobytes()
    try:
        size = gymnasium.spaces.utils.flatdim(space)
    except (NotImplementedError, ValueError):
        raise Refusal(f"'{task}' has observations {space}, which are not a fixed number of numbers")
    flatten = gymnasium.spaces.utils.flatten
    return size, lambda o: numpy.asarray(flatten(space, o), dtype="<f8").tobytes()


def versions(environment):
    """Gymnasium, Python, NumPy, the environment's own package, and the engines it loaded."""
    import importlib.metadata
    import platform
    own = type(environment.unwrapped).__module__.split(".")[0]
    names = dict.fromkeys(("gymnasium", "numpy", own) + ENGINES)
    said = []
    for name in names:
        if name in sys.modules:
            try:
                said.append(f"{name} {importlib.metadata.version(name)}")
            except importlib.metadata.PackageNotFoundError:
                pass
    return ", ".join([said[0], "python " + platform.python_version()] + said[1:])


class Server:
    """Several environments of one task, driven frame by frame."""

    def __init__(self, payload):
        protocol, count, drawn = struct.unpack_from("<III", payload)
        if protocol != PROTOCOL:
            raise Refusal(f"protocol {protocol} was asked for, this server speaks {PROTOCOL}")
        task, at = text(payload, 12)
        arguments, at = text(payload, at)
        names, at = text(payload, at)
        self.names = names.split("\n") if names else []
        if drawn:
            prepare_drawing()
        gymnasium = import_gymnasium()
        import numpy
        self.numpy = numpy
        self.environments, self.limit = make(gymnasium, task, arguments, count, drawn)
        first = self.environments[0]
        self.actions = first.action_space
        check_actions(gymnasium, task, self.actions)
        self.size, self.flatten = flattener(gymnasium, task, first.observation_space)
        self.dimensions = int(numpy.prod(self.actions.shape))
        self.engine = versions(first).encode("utf-8")

    def hello(self):
        bounds = [self.numpy.asarray(b, dtype="<f8").tobytes()
                  for b in (self.actions.low, self.actions.high)]
        return struct.pack("<IIII", PROTOCOL, self.size, self.dimensions, self.limit) + b"".join(
            bounds) + struct.pack("<I", len(self.engine)) + self.engine

    def reset(self, payload):
        index, seed = struct.unpack("<IQ", payload)

        def act(environment):
            observation, info = environment.reset(seed=seed)
            return struct.pack("<Bd", 0, 0.0) + self.observed(observation) + self.told(info)

        return self.guarded(index, act)

    def step(self, payload):
        width = 4 + 8 * self.dimensions
        return b"".join(self.step_one(payload, at) for at in range(0, len(payload), width))

    def step_one(self, payload, at):
        (index,) = struct.unpack_from("<I", payload, at)
        numbers = self.numpy.frombuffer(payload, "<f8", self.dimensions, at + 4)
        action = numbers.astype(self.actions.dtype).reshape(self.actions.shape)

        def act(environment):
            observation, reward, terminated, truncated, info = environment.step(action)
            status = (TERMINATED if terminated else 0) | (TRUNCATED if truncated else 0)
            return (struct.pack("<Bd", status, self.number(reward)) + self.observed(observation)
                    + self.told(info))

        return self.guarded(index, act)

    def render(self, payload):
        def act(environment):
            picture = self.numpy.ascontiguousarray(environment.render())
            if picture.dtype != self.numpy.uint8 or picture.ndim != 3 or picture.shape[2] != 3:
                raise ValueError(
                    f"render() gave {picture.dtype}{picture.shape} instead of uint8(height, width, 3)")
            height, width, _ = picture.shape
            return struct.pack("<BII", 0, width, height) + picture.tobytes()

        return self.guarded(struct.unpack("<I", payload)[0], act)

    def number(self, reward):
        """Some environments give an array of one number."""
        numbers = self.numpy.asarray(reward, dtype="<f8").ravel()
        if len(numbers) != 1:
            raise ValueError(f"a reward has {len(numbers)} numbers instead of 1")
        return float(numbers[0])

    def told(self, info):
        """The numbers and flags of the info that were asked for; NaN where there is none."""
        return struct.pack(f"<{len(self.names)}d", *map(lambda n: self.one(info.get(n)), self.names))

    def one(self, value):
        try:
            return self.number(value)
        except (TypeError, ValueError):
            return float("nan")

    def observed(self, observation):
        numbers = self.flatten(observation)
        if len(numbers) != 8 * self.size:
            raise ValueError(f"an observation has {len(numbers) // 8} numbers instead of {self.size}")
        return numbers

    def guarded(self, index, act):
        """One environment's failure is told as such and leaves the others alone."""
        try:
            return act(self.environments[index])
        except (Exception, SystemExit) as error:
            message = sentence(error).encode("utf-8")
            return struct.pack("<BI", FAILED, len(message)) + message

    def close(self):
        for environment in self.environments:
            environment.close()


def leave_with_parent():
    """Ends the process soon after its parent died, even amid a step that never returns."""
    parent = os.getppid()

    def watch():
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()


def serve(channel):
    opcode, payload = channel.read()
    if opcode != HELLO:
        return
    server = Server(payload)
    channel.write(HELLO, server.hello())
    answer = {RESET: (server.reset, REPLY), STEP: (server.step, REPLY),
              RENDER: (server.render, PICTURE)}
    while True:
        opcode, payload = channel.read()
        if opcode not in answer:
            server.close()
            return
        act, reply = answer[opcode]
        channel.write(reply, act(payload))


def main():
    # Ctrl-C in a terminal reaches every process: the JVM decides when this one ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    channel = Channel()
    leave_with_parent()
    try:
        serve(channel)
    except BrokenPipeError:
        pass
    except Refusal as refusal:
        channel.write(ERROR, str(refusal).encode("utf-8"))
    except Exception as error:
        channel.write(ERROR, ("the server failed: " + sentence(error)).encode("utf-8"))


main()
