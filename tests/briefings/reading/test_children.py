"""Children that can be killed: whatever a job does, it costs that job alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from briefings.reading import Hints
from briefings.reading.children import Job, Limits, Pool, PoolError, Result
from tests.briefings.reading import hostile
from tests.briefings.reading.work import Read, Task

WORK = "tests.briefings.reading.work"
MISBEHAVE = f"{WORK}:misbehave"
SMALL = Limits(processor=1, wall=5, output=1_000_000)


def run(*whats: str, workers: int = 1, limits: Limits = SMALL) -> dict[str, Result]:
    with Pool(MISBEHAVE, workers=workers, limits=limits) as pool:
        return {result.key: result for result in pool.run(Job(key=what, payload=what.encode()) for what in whats)}


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # One that has ended and that nobody waited for yet is as good as gone.
    status = Path(f"/proc/{pid}/stat")
    return not (status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] == "Z")


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("abort", "aborted (signal 6)"),
        ("segfault", "crashed (signal 11)"),
        ("exit", "ended by itself (status 3)"),
        ("spin", "after 1 seconds of processor time"),
    ],
)
def test_a_child_that_dies_costs_one_job(what: str, says: str) -> None:
    results = run("good", what, "better")
    assert results["good"].payload == b"did good"
    assert results["better"].payload == b"did better"
    assert results[what].payload is None
    assert results[what].killed
    assert says in (results[what].error or "")


def test_a_child_that_hangs_is_killed() -> None:
    results = run("sleep", "good", limits=Limits(wall=0.5))
    assert results["sleep"].killed
    assert "no answer within 0.5 seconds" in (results["sleep"].error or "")
    assert results["good"].payload == b"did good"


def test_memory_and_output_are_bounded() -> None:
    results = run("memory", "large", "good")
    assert "ran out of memory" in (results["memory"].error or "")
    assert "larger than 1 MB" in (results["large"].error or "")
    assert results["good"].payload == b"did good"


def test_what_a_function_raises_costs_its_job_and_tells_no_detail() -> None:
    results = run("raise", "refuse")
    assert results["raise"] == Result(key="raise", error="Its parser failed with ValueError.")
    assert results["refuse"] == Result(key="refuse", error="It was refused, for a reason.")


def test_a_child_has_no_terminal_no_files_no_network_and_little_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "hush")
    results = run("print", "terminal", "write", "network", "environment")
    assert results["print"].payload == b"quiet"
    assert results["terminal"].payload == b"no terminal"
    assert results["write"].payload == b"no file"
    assert results["network"].payload != b"connected"
    assert b"SECRET_TOKEN" not in (results["environment"].payload or b"SECRET_TOKEN")


def test_a_child_is_replaced_after_its_share_of_jobs() -> None:
    with Pool(f"{WORK}:whoami", workers=1, limits=Limits(jobs=2)) as pool:
        ids = [result.payload for result in pool.run(Job(key=str(n), payload=b"") for n in range(6))]
    assert len(set(ids)) == 3


def test_two_children_work_at_the_same_time() -> None:
    with Pool(MISBEHAVE, workers=2) as pool:
        jobs = (Job(key=str(n), payload=b"both") for n in range(4))
        spans = sorted(tuple(map(float, (result.payload or b"").split())) for result in pool.run(jobs))
    assert any(later[0] < earlier[1] for earlier, later in pairwise(spans))


def test_jobs_are_taken_a_few_ahead_only() -> None:
    taken = 0

    def jobs() -> Iterator[Job]:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield Job(key=str(number), payload=b"x")

    with Pool(f"{WORK}:double", workers=2) as pool:
        results = pool.run(jobs())
        for given in range(1, 30):
            next(results)
            assert taken <= given + 4


def test_large_payloads_pass_both_ways() -> None:
    payload = os.urandom(1 << 20) * 8
    with Pool(f"{WORK}:double", workers=2) as pool:
        results = list(pool.run([Job(key="a", payload=payload), Job(key="b", payload=b"")]))
    held = {result.key: result.payload for result in results}
    assert held == {"a": payload + payload, "b": b""}


def test_closing_ends_what_still_runs() -> None:
    started = threading.active_count()
    pool = Pool(MISBEHAVE, workers=2, limits=Limits(wall=60))
    results = pool.run(Job(key=what, payload=what.encode()) for what in ("good", "sleep", "sleep2"))
    assert next(results).key == "good"
    children = [child._process.pid for child in pool._children]
    assert children
    pool.close()
    assert not any(alive(pid) for pid in children)
    assert threading.active_count() == started


def test_leaving_the_results_early_ends_the_children() -> None:
    with Pool(MISBEHAVE, workers=1, limits=Limits(wall=60)) as pool:
        results = pool.run(Job(key=what, payload=what.encode()) for what in ("good", "sleep"))
        next(results)
        children = [child._process.pid for child in pool._children]
        results.close()  # type: ignore[attr-defined]
        assert not any(alive(pid) for pid in children)


@pytest.mark.parametrize("function", ["no.such.module:f", f"{WORK}:no_such_function"])
def test_a_function_that_cannot_be_imported_is_an_error_of_the_caller(function: str) -> None:
    with Pool(function) as pool, pytest.raises(PoolError, match="no child process could be started"):
        list(pool.run([Job(key="a", payload=b"")]))


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel ends children with their parent on Linux alone")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_no_child_outlives_its_parent(how: signal.Signals) -> None:
    program = (
        "from briefings.reading.children import *\n"
        f"pool = Pool({MISBEHAVE!r}, workers=1, limits=Limits(wall=60))\n"
        "results = pool.run([Job(key='a', payload=b'good'), Job(key='b', payload=b'sleep')])\n"
        "next(results)\n"
        "print(*[child._process.pid for child in pool._children], flush=True)\n"
        "try:\n    next(results)\nfinally:\n    pool.close()\n"
    )
    root = Path(__file__).parents[3]
    parent = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=root, text=True
    )
    assert parent.stdout is not None
    children = [int(pid) for pid in parent.stdout.readline().split()]
    assert children
    parent.send_signal(how)
    parent.wait(timeout=60)
    parent.stdout.close()
    for pid in children:
        # The kernel tells the child at once; it is gone when its process can no longer be found.
        for _ in range(1_000_000):
            if not alive(pid):
                break
        assert not alive(pid)


def test_hostile_inputs_are_each_accounted_for() -> None:
    inputs = {
        "sparse.xlsx": hostile.sparse_workbook(),
        "laughs.xml": hostile.billion_laughs(),
        "nested.html": hostile.nested(),
        "attributes.html": hostile.attributes(),
        "damaged.pdf": hostile.damaged_pdf(),
        "escapes.txt": hostile.escapes(),
        "surrogates.txt": b"\xed\xa0\x80 copper rose",
        "packed.gz": b"\x1f\x8b" + bytes(100),
        "good.txt": hostile.SENTENCE.encode(),
    }
    jobs = (
        Job(key=name, payload=msgspec.msgpack.encode(Task(data=data, hints=Hints(address=name))))
        for name, data in inputs.items()
    )
    with Pool(f"{WORK}:take", workers=2) as pool:
        results = {result.key: result for result in pool.run(jobs)}
    assert set(results) == set(inputs)
    assert all((result.payload is None) == bool(result.error) for result in results.values())
    assert results["sparse.xlsx"].killed
    assert "aborted" in (results["sparse.xlsx"].error or "")
    assert {name for name, result in results.items() if result.error} == {"sparse.xlsx", "damaged.pdf", "packed.gz"}


def test_fifty_megabytes_of_one_line_are_read_whole() -> None:
    data = hostile.one_line()
    job = Job(key="line", payload=msgspec.msgpack.encode(Task(data=data, hints=Hints(address="line.txt"))))
    with Pool(f"{WORK}:take", workers=1, limits=Limits(processor=600, wall=600)) as pool:
        (result,) = pool.run([job])
    assert result.error is None
    held = msgspec.msgpack.decode(result.payload or b"", type=Read)
    assert len(held.documents[0].text) == len(data)
