"""One child process as its parent sees it."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time

import msgspec

from briefings.reading.child import ERROR, LENGTH, MEMORY, READY, RESULT
from briefings.reading.limits import Limits

_BOOT = (
    "import json, sys\n"
    "path, function, limits = json.loads(sys.argv[1])\n"
    "sys.path[:] = path\n"
    "from briefings.reading.child import main\n"
    "main(function, limits.encode())\n"
)
_KEPT_ENVIRONMENT = (
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "TMPDIR",
    "TZ",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "INGOT_VOCABULARY",
)
_CHUNK = 1 << 20


class Died(Exception):  # noqa: N818  (an event that the pool counts with, not a fault)
    """A child ended, or was ended, before it answered.

    Attributes:
        reason: A sentence that says how.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Child:
    """A child process that runs one function.

    Starting takes no terminal along: the child has a session of its own, pipes for input and output, nothing for
    errors, and of the environment only what it needs.

    Args:
        function: ``package.module:name``.
        limits: What it may use.
    """

    def __init__(self, function: str, limits: Limits) -> None:
        self._limits = limits
        self._asked = 0
        self._retired = False
        path = [os.path.abspath(entry) for entry in sys.path]  # noqa: PTH100  (an empty entry means the working folder)
        told = json.dumps([path, function, msgspec.json.encode(limits).decode()])
        # -I keeps the working folder and the person's Python settings out of the child.
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", _BOOT, told],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            close_fds=True,
            start_new_session=True,
            env={name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ},
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to = self._process.stdin.fileno()
        self._from = self._process.stdout.fileno()
        os.set_blocking(self._to, False)
        os.set_blocking(self._from, False)

    @property
    def spent(self) -> bool:
        """Whether it has done its share of jobs, or ran out of memory once."""
        return self._retired or self._asked >= self._limits.jobs

    def wait_until_ready(self) -> None:
        """Wait until it has imported its function.

        Raises:
            Died: It could not.
        """
        kind, payload = self._answer(time.monotonic() + self._limits.starting)
        if kind != READY:
            raise Died(payload.decode("utf-8", "replace"))

    def ask(self, payload: bytes) -> tuple[bytes | None, str | None]:
        """The function's result on a payload, or else a sentence that says why there is none.

        Raises:
            Died: The child ended, or used more than its limits allow.
        """
        self._asked += 1
        until = time.monotonic() + self._limits.wall
        self._send(LENGTH.pack(len(payload)), until)
        self._send(payload, until)
        kind, answer = self._answer(until)
        if kind == RESULT:
            return answer, None
        if kind == MEMORY:
            self._retired = True
            return None, f"Its parser ran out of memory ({self._limits.memory // 1_000_000} MB)."
        if kind == ERROR:
            return None, answer.decode("utf-8", "replace")
        raise Died("Its parser gave an answer that makes no sense.")

    def kill(self) -> None:
        """End it at once; safe from any thread, and more than once."""
        self._process.kill()

    def leave(self) -> None:
        """Wait for its end and close the pipes; for the thread that looks after it."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                try:
                    pipe.close()
                except OSError:
                    continue
        self._process.wait()

    def _send(self, payload: bytes, until: float) -> None:
        view = memoryview(payload)
        while view:
            self._wait(self._to, select.POLLOUT, until)
            try:
                view = view[os.write(self._to, view[:_CHUNK]) :]
            except BlockingIOError:
                continue
            except OSError as error:
                raise Died(self._ending()) from error

    def _answer(self, until: float) -> tuple[bytes, bytes]:
        head = self._receive(1 + LENGTH.size, until)
        size = LENGTH.unpack(head[1:])[0]
        if size > self._limits.output + _CHUNK:
            raise Died(f"Its parser gave more than {self._limits.output // 1_000_000} MB.")
        return head[:1], self._receive(size, until)

    def _receive(self, size: int, until: float) -> bytes:
        held = bytearray()
        while len(held) < size:
            self._wait(self._from, select.POLLIN, until)
            try:
                part = os.read(self._from, min(size - len(held), _CHUNK))
            except BlockingIOError:
                continue
            if not part:
                raise Died(self._ending())
            held += part
        return bytes(held)

    def _wait(self, descriptor: int, event: int, until: float) -> None:
        poll = select.poll()
        poll.register(descriptor, event)
        left = until - time.monotonic()
        if left <= 0 or not poll.poll(left * 1000):
            self.kill()
            raise Died(f"Its parser gave no answer within {self._limits.wall:g} seconds.")

    def _ending(self) -> str:
        """How the process ended, as a sentence."""
        try:
            status = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.kill()
            return "Its parser closed its pipes and went on."
        if status == -signal.SIGXCPU:
            return f"Its parser was ended after {self._limits.processor} seconds of processor time."
        if status == -signal.SIGKILL:
            return "Its parser was ended by the system (signal 9), for want of memory perhaps."
        if status == -signal.SIGABRT:
            return f"Its parser aborted (signal {int(signal.SIGABRT)})."
        if status < 0:
            return f"Its parser crashed (signal {-status})."
        return f"Its parser ended by itself (status {status})."
