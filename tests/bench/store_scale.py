"""How the store grows: the same questions of a small and a large store, interleaved; ratios of medians.

    python -m tests.bench.store_scale [SMALL] [LARGE]

Briefings are made up: two kilobytes, half Chinese, with regions, metals and policies as unevenly spread as in the news.
Times are CPU time of this process, since the machine may be shared; each ratio is printed, nothing is judged.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from briefings.model import (
    Block,
    Briefing,
    Document,
    Indicator,
    Observation,
    Policy,
    Role,
    Span,
    digest,
    identity,
)
from briefings.vocabulary import vocabulary
from store import Choice, Store, open_store
from store.facets import Facet
from store.sqlite_table import Database

ROUNDS = 15
_CHINESE = "有色金属工业生产形势总体平稳铝铜钛镁稀土产量同比增长陕西内蒙古包头通辽政策规划碳达峰光伏新能源价格市场需求"
_ENGLISH = ["output", "rose", "smelter", "capacity", "ministry", "titanium", "copper", "price", "tonnes", "export"]


def briefing(number: int, dice: random.Random) -> Briefing:
    """A made-up briefing; the same for the same number."""
    names = vocabulary()
    metals, regions = names.materials(), names.regions()

    def uneven(length: int) -> int:
        return min(int(dice.paretovariate(1.1)) - 1, length - 1)

    words = " ".join(dice.choices(_ENGLISH, k=120))
    chinese = "".join(dice.choices(_CHINESE, k=400))
    text = f"Report {number}: {words}.\n{chinese}。芯片{number}"
    id = identity("bench", number)
    span = Span(document=id, start=0, end=10)
    metal, region = metals[uneven(len(metals))].id, regions[uneven(len(regions))].id
    figures = tuple(
        Observation(
            id=identity(id, place),
            indicator=Indicator.OUTPUT,
            subject=metal,
            material=metal,
            region=region,
            value=Decimal(dice.randrange(10_000)),
            unit="t",
            span=span,
            rule="bench",
        )
        for place in range(5)
    )
    title = f"Plan {uneven(300)} for {region}"
    policies = (Policy(id=identity(id, "p"), title=title, span=span, rule="bench"),) if number % 3 == 0 else ()
    return Briefing(
        document=Document(id=id, text=text, lang="en", source="Bench", address=f"/{number}", digest=digest(text)),
        blocks=(Block(start=0, end=len(text), role=Role.BODY),),
        metals=(metal,),
        regions=(region,),
        observations=figures,
        policies=policies,
    )


def fill(store: Store, first: int, last: int, seed: int = 7) -> float:
    """Take in briefings by the hundred; CPU seconds for each."""
    dice = random.Random(seed)
    started = time.process_time()
    for start in range(first, last, 100):
        with store.database.transaction():  # durable by the hundred: this is about the questions, not about filling
            for number in range(start, min(start + 100, last)):
                store.take(briefing(number, dice))
    return (time.process_time() - started) / max(last - first, 1)


def cpu(action: Callable[[], object]) -> float:
    """CPU milliseconds of an action."""
    started = time.process_time()
    action()
    return (time.process_time() - started) * 1000


def interleaved(first: Callable[[], object], second: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """Median CPU milliseconds of two actions, run in turn."""
    first(), second()
    pairs = [(cpu(first), cpu(second)) for _ in range(rounds)]
    return statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)


def main() -> None:
    """Print the ratios."""
    with tempfile.TemporaryDirectory(prefix="ingot-bench-") as folder:
        measured(Path(folder))


def measured(folder: Path) -> None:
    """Fill two stores in a folder and ask them."""
    small_size, large_size = (int(argument) for argument in (*sys.argv[1:], "1000", "20000")[:2])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    small, large = open_store(folder / "small.db"), open_store(folder / "large.db")
    print(f"take, small: {fill(small, 0, small_size) * 1000:.2f} ms CPU each")
    print(f"take, large: {fill(large, 0, large_size) * 1000:.2f} ms CPU each")
    sizes = [(folder / name).stat().st_size / 1e6 for name in ("small.db", "large.db")]
    print(f"files: {sizes[0]:.1f} MB, {sizes[1]:.1f} MB")
    metal = small.counts(Choice()).metals[0].key
    region = small.counts(Choice()).regions[0].key
    questions: dict[str, Callable[[Store], object]] = {
        "first window of the feed": lambda s: s.feed(Choice(), limit=50),
        "window in the middle": lambda s: s.feed_at(Choice(), s.size(Choice()) // 2, 50),
        "feed under a metal": lambda s: s.feed(Choice(metals=(metal,)), limit=50),
        "middle under a metal and a region": lambda s: s.feed_at(Choice(metals=(metal,), regions=(region,)), 100, 50),
        "size under a region": lambda s: s.size(Choice(regions=(region,))),
        "counts, nothing chosen": lambda s: s.counts(Choice()),
        "counts under a metal": lambda s: s.counts(Choice(metals=(metal,))),
        "counts under metal and region": lambda s: s.counts(Choice(metals=(metal,), regions=(region,))),
        "search, two characters, newest 50": lambda s: s.feed(Choice(query="稀土"), limit=50),
        "search, a word, newest 50": lambda s: s.feed(Choice(query="smelter"), limit=50),
        "search, two words and a metal": lambda s: s.feed(Choice(query="smelter 铝铜", metals=(metal,)), limit=50),
        "size of a search": lambda s: s.size(Choice(query="稀土")),
        "counts under a search": lambda s: s.counts(Choice(query="稀土")),
        "since today": lambda s: s.feed(Choice(query="since:today"), limit=50),
        "one briefing": lambda s: s.briefing(identity("bench", 500)),
    }
    for name, ask in questions.items():
        few, many = interleaved(lambda ask=ask: ask(small), lambda ask=ask: ask(large))  # type: ignore[misc]
        print(f"{name:36} {few:8.2f} ms {many:8.2f} ms   x{many / few:.2f}")
    dice = random.Random(99)
    fresh = iter(range(10**6, 10**7))
    few, many = interleaved(
        lambda: small.take(briefing(next(fresh), dice)), lambda: large.take(briefing(next(fresh), dice))
    )
    print(f"{'durable take':36} {few:8.2f} ms {many:8.2f} ms   x{many / few:.2f}")
    few, many = interleaved(
        lambda: open_store(folder / "small.db").close(), lambda: open_store(folder / "large.db").close()
    )
    print(f"{'open and close':36} {few:8.2f} ms {many:8.2f} ms   x{many / few:.2f}")
    against_sql(large, metal, region)
    for store in (small, large):
        store.close()
    print(f"memory: {(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024:.0f} MB more at the peak")


def against_sql(store: Store, metal: str, region: str) -> None:
    """The same answers from bare SQL: full text, and counts from a link table."""
    assert isinstance(store.database, Database)
    storage = store.database.storage
    raw = (
        "SELECT d.doc_id, d.doc FROM words w JOIN tiny_documents d ON d.doc_id = w.rowid "
        "WHERE words MATCH 'body : \"稀 土\"' ORDER BY w.rowid DESC LIMIT 50"
    )
    api, bare = interleaved(lambda: store.feed(Choice(query="稀土"), limit=50), lambda: storage.run(raw))
    print(f"{'newest 50 of a search, API : FTS5':36} {api:8.2f} ms {bare:8.2f} ms   x{api / bare:.2f}")
    storage.run(
        "CREATE TEMP TABLE link (kind TEXT, key TEXT, number INTEGER, PRIMARY KEY (kind, key, number)) WITHOUT ROWID"
    )
    for name in ("metal", "region", "policy"):
        index = store._index
        for key, numbers in index.facets(Facet(name)).items():
            storage.run_many("INSERT INTO link VALUES (?, ?, ?)", [(name, key, number) for number in numbers])
    storage.run("CREATE INDEX temp.link_by ON link (number, kind, key)")
    sql = (
        "SELECT o.key, count(*) FROM link c JOIN link o ON o.number = c.number AND o.kind = ? "
        "WHERE c.kind = ? AND c.key = ? GROUP BY o.key"
    )

    def counted() -> None:
        for pane in ("region", "metal", "policy"):
            storage.run(sql, (pane, "metal", metal))

    api, bare = interleaved(lambda: store.counts(Choice(metals=(metal,))), counted, rounds=5)
    print(f"{'counts under a metal, API : SQL join':36} {api:8.2f} ms {bare:8.2f} ms   x{api / bare:.2f}")


if __name__ == "__main__":
    main()
