"""What runs in a child process: one function, over and over, bytes in and bytes out.

The parent writes jobs to standard input, each with its length before it, and reads answers from standard output: one
letter for what became of the job, a length, and bytes. The end of standard input ends the child.
"""

from __future__ import annotations

import importlib
import os
import struct
import sys
from collections.abc import Callable

import msgspec

from briefings.reading.limits import Limits, allow_processor, confine

LENGTH = struct.Struct("!Q")
"""How a length is written."""

READY, RESULT, ERROR, MEMORY = b"S", b"R", b"E", b"M"
"""What an answer can be: the child is ready; a result; a sentence that says why there is none; memory ran out."""


def main(function: str, limits: bytes) -> None:
    """Serve jobs until standard input ends.

    Args:
        function: ``package.module:name`` of a function of bytes that returns bytes.
        limits: JSON of the `Limits` to keep.
    """
    jobs, answers = os.dup(0), os.dup(1)
    # Whatever a parser prints must not reach the pipe that answers go through.
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    kept = msgspec.json.decode(limits, type=Limits)
    try:
        work = _function(function)
    except Exception as error:
        _answer(answers, ERROR, f"{type(error).__name__}: {error}".encode("utf-8", "replace"))
        return
    confine(kept)
    _answer(answers, READY, b"")
    while (payload := _job(jobs)) is not None:
        allow_processor(kept.processor)
        _answer(answers, *_outcome(work, payload, kept))


def _outcome(work: Callable[[bytes], bytes], payload: bytes, limits: Limits) -> tuple[bytes, bytes]:
    try:
        result = work(payload)
    except MemoryError:
        return MEMORY, b""
    except Exception as error:
        reason = getattr(error, "reason", None)
        if not isinstance(reason, str):
            reason = f"Its parser failed with {type(error).__name__}."
        return ERROR, reason.encode("utf-8", "replace")
    if len(result) > limits.output:
        return ERROR, f"What was made of it is larger than {limits.output // 1_000_000} MB.".encode()
    return RESULT, result


def _function(path: str) -> Callable[[bytes], bytes]:
    module, _, name = path.partition(":")
    found: Callable[[bytes], bytes] = getattr(importlib.import_module(module), name)
    return found


def _job(source: int) -> bytes | None:
    head = _exactly(source, LENGTH.size)
    return None if head is None else _exactly(source, LENGTH.unpack(head)[0])


def _exactly(source: int, size: int) -> bytes | None:
    """So many bytes, or None where the parent has gone."""
    held = bytearray()
    while len(held) < size:
        part = os.read(source, min(size - len(held), 1 << 20))
        if not part:
            return None
        held += part
    return bytes(held)


def _answer(target: int, kind: bytes, payload: bytes) -> None:
    view = memoryview(kind + LENGTH.pack(len(payload)) + payload)
    try:
        while view:
            view = view[os.write(target, view) :]
    except BrokenPipeError:
        sys.exit(0)
