"""What a child process may use, and how it takes these limits upon itself.

A parser given hostile bytes may hang, eat memory, or end its process (measured: a workbook of 1.4 KB aborts its
parser). The limits are the kernel's, since Python code in the child never runs again once a parser hangs.
"""

from __future__ import annotations

import contextlib
import ctypes
import math
import os
import resource
import signal
import sys

from briefings.model import Noun

_PR_SET_PDEATHSIG = 1
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000


class Limits(Noun):
    """What one child, and one job in it, may use.

    Attributes:
        processor: Seconds of processor time a job may use.
        wall: Seconds a job may take by the clock, however busy the machine is.
        memory: Bytes of address space of the child.
        output: Bytes of a job's result.
        jobs: Jobs after which a child is replaced by a fresh one, so that what parsers leak is given back.
        starting: Seconds a child may take to start and import its function.
    """

    processor: int = 20
    wall: float = 90.0
    memory: int = 1_536_000_000
    output: int = 128_000_000
    jobs: int = 500
    starting: float = 120.0


def confine(limits: Limits) -> None:
    """Take the limits that last as long as the process: memory, files, core dumps, network, niceness, parent.

    Each is taken where the system has it; none is a reason to fail.
    """
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_AS, limits.memory)
    # The child answers over a pipe and writes no file at all.
    _limit(resource.RLIMIT_FSIZE, 0)
    with contextlib.suppress(OSError):
        os.nice(5)
    if sys.platform == "linux":
        _die_with_parent()
        _leave_network()


def allow_processor(seconds: int) -> None:
    """Let the process use so many seconds of processor time from now on; then the kernel ends it with SIGXCPU."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = used.ru_utime + used.ru_stime
    _limit(resource.RLIMIT_CPU, math.ceil(spent) + seconds)


def _limit(what: int, most: int) -> None:
    with contextlib.suppress(OSError, ValueError):
        _, hard = resource.getrlimit(what)
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (soft, hard))


def _die_with_parent() -> None:
    """Have the kernel end this process when the thread that started it ends (prctl(2), PR_SET_PDEATHSIG)."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _leave_network() -> None:
    """Move to a network namespace without any interface, where the system lets ordinary users do so."""
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.unshare(_CLONE_NEWNET) != 0:
            libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)
