"""Functions for child processes to run: good ones, and all the ways in which a parser can fail."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import sys
import tempfile
import time

import msgspec

from briefings.cleaning import blocks
from briefings.model import Document
from briefings.reading import Hints, Workbook, read


class RefusedError(Exception):
    reason = "It was refused, for a reason."


def double(payload: bytes) -> bytes:
    return payload + payload


def whoami(payload: bytes) -> bytes:
    return str(os.getpid()).encode()


def misbehave(payload: bytes) -> bytes:
    """Do what the payload says."""
    what = payload.decode()
    if what == "abort":
        os.abort()
    if what == "segfault":
        ctypes.string_at(0)
    if what == "exit":
        os._exit(3)
    if what == "spin":
        while True:
            pass
    if what == "sleep":
        signal.pause()
    if what == "memory":
        return str(len(bytearray(8 << 30))).encode()
    if what == "large":
        return b"x" * 4_000_000
    if what == "raise":
        raise ValueError("secret detail")
    if what == "refuse":
        raise RefusedError
    if what == "print":
        print("noise", flush=True)
        sys.stderr.write("noise")
        os.write(1, b"noise")
        return b"quiet"
    if what == "write":
        try:
            with tempfile.TemporaryFile() as file:
                file.write(b"x")
        except OSError:
            return b"no file"
        return b"a file"
    if what == "terminal":
        try:
            os.open("/dev/tty", os.O_RDWR)
        except OSError:
            return b"no terminal"
        return b"a terminal"
    if what == "network":
        try:
            socket.create_connection(("127.0.0.1", 9), timeout=0.2)
        except OSError as error:
            return type(error).__name__.encode()
        return b"connected"
    if what == "environment":
        return ",".join(sorted(os.environ)).encode()
    if what == "both":
        return _both()
    return f"did {what}".encode()


def _both() -> bytes:
    started = time.monotonic()
    used = time.process_time()
    while time.process_time() - used < 0.5:
        pass
    return f"{started} {time.monotonic()}".encode()


class Task(msgspec.Struct):
    """Bytes to read, and hints about them."""

    data: bytes
    hints: Hints


class Read(msgspec.Struct):
    """What was read: documents or a workbook."""

    documents: tuple[Document, ...] = ()
    workbook: Workbook | None = None


def take(payload: bytes) -> bytes:
    """`read` and `blocks` on a packed `Task`; a packed `Read`."""
    task = msgspec.msgpack.decode(payload, type=Task)
    held = read(task.data, task.hints)
    if isinstance(held, Workbook):
        return msgspec.msgpack.encode(Read(workbook=held))
    for document in held:
        blocks(document)
    return msgspec.msgpack.encode(Read(documents=held))
