"""A pool of child processes that can be killed: hostile bytes end a child, never the program.

Children are started afresh, not forked, so they inherit neither threads nor locks nor the terminal. They end with the
parent: their input ends, and on Linux the kernel ends them.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator
from types import TracebackType

from briefings.model import Noun
from briefings.reading.kin import Child, Died
from briefings.reading.limits import Limits

__all__ = ["Job", "Limits", "Pool", "PoolError", "Result"]


class Job(Noun):
    """Work for a child.

    Attributes:
        key: What the caller knows the job by.
        payload: The bytes that the function is called with.
    """

    key: str
    payload: bytes


class Result(Noun):
    """What became of a job.

    Attributes:
        key: The job's key.
        payload: What the function returned, or None.
        error: Why there is nothing: a sentence.
        killed: Whether the job ended its child, twice.
    """

    key: str
    payload: bytes | None = None
    error: str | None = None
    killed: bool = False


class PoolError(Exception):
    """No child could be started: the function cannot be imported, or the system starts no process."""


class Pool:
    """Children that run one function on jobs, side by side.

    Args:
        function: ``package.module:name`` of a function of bytes that returns bytes. What it raises costs its job alone;
            an exception's ``reason`` attribute, where it has one, is the sentence.
        workers: How many children run at once; each starts with its first job.
        limits: What each may use.
    """

    def __init__(self, function: str, *, workers: int = 2, limits: Limits | None = None) -> None:
        self._function = function
        self._limits = limits or Limits()
        self._most = max(1, workers)
        self._todo: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Result | PoolError] = queue.SimpleQueue()
        self._children: set[Child] = set()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._closed = False

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def run(self, jobs: Iterable[Job]) -> Iterator[Result]:
        """The results of jobs, as they finish.

        Jobs are taken from the iterable a few ahead of the children, two for each at most, so that memory stays bounded
        however many there are. A job that ends its child is tried once more in a fresh one.

        Raises:
            PoolError: No child could be started.
        """
        waiting = iter(jobs)
        flying = 0
        more = True
        try:
            while more or flying:
                while more and flying < 2 * self._most:
                    job = next(waiting, None)
                    if job is None:
                        more = False
                        break
                    self._give(job, flying)
                    flying += 1
                if flying:
                    outcome = self._done.get()
                    flying -= 1
                    if isinstance(outcome, PoolError):
                        raise outcome
                    yield outcome
        finally:
            if flying:
                # The caller went away, or something failed: whatever still runs is of no use to anyone.
                self.close()

    def close(self) -> None:
        """End all children at once."""
        with self._lock:
            self._closed = True
            children = list(self._children)
        for child in children:
            child.kill()
        for _ in self._threads:
            self._todo.put(None)
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()
        self._threads.clear()

    def _give(self, job: Job, flying: int) -> None:
        if self._closed:
            raise PoolError("the pool is closed")
        if len(self._threads) < min(self._most, flying + 1):
            thread = threading.Thread(target=self._serve, name=f"child-{len(self._threads) + 1}", daemon=True)
            self._threads.append(thread)
            thread.start()
        self._todo.put(job)

    def _serve(self) -> None:
        """Look after one child at a time, in a thread of its own, until the pool closes."""
        child: Child | None = None
        try:
            while (job := self._todo.get()) is not None:
                try:
                    child, result = self._attempts(child, job)
                except Exception as error:
                    self._done.put(error if isinstance(error, PoolError) else PoolError(str(error)))
                    continue
                self._done.put(result)
        finally:
            if child:
                self._end(child)

    def _attempts(self, child: Child | None, job: Job) -> tuple[Child | None, Result]:
        reason = ""
        for _ in range(2):
            if child is None or child.spent:
                if child:
                    self._end(child)
                child = None
                child = self._start()
            try:
                payload, error = child.ask(job.payload)
            except Died as death:
                reason = death.reason
                self._end(child)
                child = None
                if self._closed:
                    break
                continue
            return child, Result(key=job.key, payload=payload, error=error)
        return child, Result(key=job.key, error=reason, killed=True)

    def _start(self) -> Child:
        with self._lock:
            if self._closed:
                raise PoolError("the pool is closed")
            try:
                child = Child(self._function, self._limits)
            except OSError as error:
                raise PoolError(f"no child process could be started: {error.strerror}") from error
            self._children.add(child)
        try:
            child.wait_until_ready()
        except Died as death:
            self._end(child)
            raise PoolError(f"no child process could be started: {death.reason}") from death
        return child

    def _end(self, child: Child) -> None:
        child.kill()
        child.leave()
        with self._lock:
            self._children.discard(child)
