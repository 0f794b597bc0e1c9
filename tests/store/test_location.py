"""Where a store may be, whom its files belong to, and what is said where there can be none."""

from __future__ import annotations

import os
import random
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import pytest

from store import Choice, Status, StoreError, open_store
from store.sqlite import SqliteStorage
from store.sqlite_table import Database
from tests.store.made import briefing

NOBODY = 65534


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o000, 0o022, 0o277])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.mark.parametrize("name", ["s.db", "s.json"])
@pytest.mark.usefixtures("umask")
def test_files_belong_to_their_owner_alone(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "new" / "deeper"
    with open_store(folder / name) as store:
        store.take(briefing("a", "A text."))
        store.mark("a", read=True)
        files = {path.name: mode(path) for path in folder.iterdir()}
        assert len(files) >= 2
        if name == "s.db":
            assert {"s.db", "s.db-wal", "s.db-shm", "s.reader.db"} <= files.keys()
        assert all(bits & 0o077 == 0 for bits in files.values()), files
        assert files[name] == files[name.replace(".", ".reader.")] == 0o600
        assert mode(folder) == mode(folder.parent) == 0o700


def test_a_file_that_was_shared_on_purpose_stays_shared(tmp_path: Path) -> None:
    for name in ("s.db", "s.json"):
        open_store(tmp_path / name).close()
        (tmp_path / name).chmod(0o640)
        with open_store(tmp_path / name) as store:
            store.take(briefing("a", "A text."))
        assert mode(tmp_path / name) == 0o640


def test_without_a_location_the_platform_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    with open_store() as store:
        assert Path(store.location).name == "ingot.db"
        assert tmp_path in Path(store.location).parents
        store.mark("a", read=True)
    assert (Path(store.location).parent / "ingot.reader.db").exists()


def said(location: str | Path, *, readonly: bool = False) -> str:
    with pytest.raises(StoreError) as caught:
        open_store(location, readonly=readonly)
    error = caught.value
    assert error.msgid.format(**error.slots) == str(error)
    assert str(error).endswith(".")
    return str(error)


def test_places_that_hold_no_store(tmp_path: Path) -> None:
    assert "later version" in said("postgresql://desk/ingot")
    assert "later version" in said("postgres://desk/ingot")
    assert "no place" in said("mysql://desk/ingot")
    assert "empty" in said("")
    assert "empty" in said("a\x00b")
    assert "is a folder" in said(tmp_path)
    (tmp_path / "file").write_text("x")
    assert "Not a directory" in said(tmp_path / "file" / "s.db")
    os.mkfifo(tmp_path / "pipe")
    assert "not an ordinary file" in said(tmp_path / "pipe")
    assert "File name too long" in said(tmp_path / ("x" * 300))
    assert "no store at" in said(tmp_path / "nowhere.db", readonly=True)
    assert not (tmp_path / "nowhere.db").exists()


@pytest.mark.parametrize(
    "content",
    [b"Dear diary,\n" * 200, random.Random(5).randbytes(5000), b"SQLite format 3\x00" + b"\xff" * 5000, b"{"],
    ids=["diary", "noise", "header", "brace"],
)
@pytest.mark.parametrize("name", ["s.db", "s.json"])
def test_a_file_that_is_something_else_stays_as_it_was(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert str(path) in said(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("content", [b"[]", b'{"a": 1}', b'{"a": {"1": 2}}', b'{"a": {"x": {}}}', b"null"])
def test_json_that_is_no_tinydb_file_stays_as_it_was(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(content)
    assert "no TinyDB file" in said(path)
    assert path.read_bytes() == content


def test_another_programs_database_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.db"
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE bookmarks (url)")
    connection.close()
    before = path.read_bytes()
    assert "another program" in said(path)
    assert path.read_bytes() == before


def test_a_newer_store_is_refused_and_stays_as_it_was(tmp_path: Path) -> None:
    for name in ("s.db", "s.json"):
        open_store(tmp_path / name).close()
    newer = apsw.Connection(str(tmp_path / "s.db"))
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    text = (tmp_path / "s.json").read_text().replace('"version":1', '"version":99')
    (tmp_path / "s.json").write_text(text)
    for name in ("s.db", "s.json"):
        sentence = said(tmp_path / name)
        assert "newer version" in sentence
        assert "99" in sentence
    assert (tmp_path / "s.json").read_text() == text


def test_damage_is_named_and_the_sentence_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with open_store(path) as store:
        for number in range(30):
            store.take(briefing(f"d{number}", f"Text {number} " + "铝" * 3000))
    data = bytearray(path.read_bytes())
    for place in range(4096 * 8, len(data), 64):
        data[place] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(StoreError, match=r"is damaged|is not a store"):
        read_all(path)


def read_all(path: Path) -> None:
    with open_store(path) as store:
        for number in range(30):
            store.briefing(f"d{number}")
        store.feed(Choice(query="铝"))


@pytest.mark.parametrize("name", ["s.db", "s.json"])
def test_a_store_for_reading_reads_and_marks_but_is_not_written(tmp_path: Path, name: str) -> None:
    with open_store(tmp_path / name) as store:
        store.take(briefing("a", "A text about titanium."))
    before = (tmp_path / name).read_bytes()
    with open_store(tmp_path / name, readonly=True) as store:
        assert [row.id for row in store.feed(Choice(query="titanium metal:titanium"))] == ["a"]
        assert store.counts().metals
        store.mark("a", star=True)
        assert store.feed()[0].starred
        with pytest.raises(StoreError, match="for reading only"):
            store.take(briefing("b", "Another."))
        with pytest.raises(StoreError, match="for reading only"):
            store.quarantine("x", "0", "No.")
    assert (tmp_path / name).read_bytes() == before


def test_a_writer_is_seen_by_who_only_reads(tmp_path: Path) -> None:
    with open_store(tmp_path / "s.db") as writer, open_store(tmp_path / "s.db", readonly=True) as reader:
        version = reader.data_version()
        writer.take(briefing("a", "A text."))
        assert reader.data_version() > version
        assert [row.id for row in reader.feed()] == ["a"]
        assert reader.counts().metals[0].briefings == 1
        writer.take(briefing("b", "Another text."))
        assert reader.counts().metals[0].briefings == 2


def test_a_full_disk_is_named_and_what_was_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with open_store(path) as store:
        store.take(briefing("a", "A text."))
        assert isinstance(store.database, Database)
        pages = store.database.storage.value("PRAGMA page_count")
        store.database.storage.run(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StoreError, match="is full"):
            store.take(briefing("big", "铝" * 100_000))
        assert [row.id for row in store.feed()] == ["a"]
        assert store.size(Choice(query="铝")) == 0
        store.database.storage.run("PRAGMA max_page_count = 1000000")
        assert store.take(briefing("big", "铝" * 100_000)).status is Status.STORED
        assert [row.id for row in store.feed(Choice(query="铝铝"))] == ["big"]


def test_a_busy_store_is_named_when_patience_ends(tmp_path: Path) -> None:
    path = str(tmp_path / "s.db")
    one, two = SqliteStorage(path), SqliteStorage(path, patience=1)
    with one.transaction(), pytest.raises(StoreError, match="Another program"), two.transaction():
        pass
    with two.transaction():
        pass


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = open_store(tmp_path / "s.db")
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.feed()


# -- as somebody else: tests may run as root, whom permissions do not stop --------------------------------------------


@pytest.fixture
def outside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder that another person can reach."""
    if os.geteuid() != 0:
        pytest.skip("only root can act as another person")
    folder = tmp_path_factory.mktemp("outside")
    closed = [each for each in (folder, *folder.parents) if not mode(each) & 0o001]
    before = {each: mode(each) for each in closed}
    for each in closed:
        each.chmod(before[each] | 0o011)
    folder.chmod(0o777)
    yield folder
    for each, bits in before.items():
        each.chmod(bits)


def as_nobody(path: Path, what: str, *, meanwhile: Callable[[], object] | None = None) -> str:
    """What another person is told who opens a store to take something in, or to read, once more after something."""
    ours, theirs = os.pipe()
    told, tell = os.pipe()
    child = os.fork()  # a fresh interpreter might not be theirs to start
    if not child:
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            os.close(tell)
            os.write(theirs, _told(path, what, lambda: os.write(theirs, b"!") and os.read(told, 1)).encode())
        finally:
            os._exit(0)
    os.close(theirs)
    with os.fdopen(ours) as said:
        if meanwhile is not None:
            assert said.read(1) == "!"
            meanwhile()
        os.close(tell)
        words = said.read()
    os.close(told)
    os.waitpid(child, 0)
    return words


def _told(path: Path, what: str, pause: Callable[[], object]) -> str:
    try:
        with open_store(path, readonly=what != "take", reader="memory:") as store:
            if what == "take":
                store.take(briefing("n", "A text."))
            if what == "read twice":
                before = store.size()
                pause()
                return f"rows {before}, then {store.size()}"
            return f"rows {store.size()} {sorted(row.id for row in store.feed())}"
    except StoreError as error:
        return f"refused: {error}"
    except BaseException as error:
        return f"crashed: {error!r}"


@pytest.mark.parametrize("name", ["s.db", "s.json"])
def test_permissions_are_named(outside: Path, name: str) -> None:
    path = outside / name
    with open_store(path, reader="memory:") as store:
        store.take(briefing("a", "A text of mine."))
    assert "may not be read by you" in as_nobody(path, "take")
    assert "may not be read by you" in as_nobody(path, "read")
    closed = outside / "closed"
    closed.mkdir(mode=0o700)
    assert "Permission denied" in as_nobody(closed / name, "take")
    closed.chmod(0o755)
    assert "Permission denied" in as_nobody(closed / name, "take")
    assert list(closed.iterdir()) == []


def test_a_shared_store_is_read_by_others(outside: Path) -> None:
    path = outside / "s.db"
    with open_store(path, reader="memory:") as store:
        store.take(briefing("a", "A text of mine."))
    path.chmod(0o644)
    outside.chmod(0o755)
    assert as_nobody(path, "read") == "rows 1 ['a']"
    with open_store(path, reader="memory:") as store:
        store.take(briefing("b", "A second text of mine."))
        assert as_nobody(path, "read") == "rows 2 ['a', 'b']"
        store.take(briefing("c", "A third text of mine."))
    assert as_nobody(path, "read") == "rows 3 ['a', 'b', 'c']"


def test_who_reads_a_shared_store_sees_what_comes_later(outside: Path) -> None:
    path = outside / "s.db"
    open_store(path, reader="memory:").close()
    path.chmod(0o644)
    outside.chmod(0o755)
    with open_store(path, reader="memory:") as store:
        store.take(briefing("a", "A text of mine."))

    def write() -> None:
        with open_store(path, reader="memory:") as store:
            store.take(briefing("b", "A second text of mine."))

    assert as_nobody(path, "read twice", meanwhile=write) == "rows 1, then 2"


def test_a_shared_store_is_not_written_by_others(outside: Path) -> None:
    path = outside / "s.db"
    with open_store(path, reader="memory:") as store:
        store.take(briefing("a", "A text of mine."))
    path.chmod(0o644)
    outside.chmod(0o755)
    sentence = as_nobody(path, "take")
    assert sentence.startswith("refused:")
    assert str(path) in sentence
    with open_store(path, reader="memory:") as store:
        assert store.size() == 1


@pytest.mark.parametrize("name", ["s.db", "s.json"])
def test_a_link_to_anothers_file_is_not_followed(outside: Path, name: str) -> None:
    mine, theirs, link = outside / "mine.db", outside / "theirs.db", outside / name
    for path in (mine, theirs):
        path.touch()
    os.chown(theirs, NOBODY, NOBODY)
    link.symlink_to(theirs)
    assert "link" in said(link)
    link.unlink()
    link.symlink_to(mine)
    os.lchown(link, NOBODY, NOBODY)
    assert "link" in said(link)
    link.unlink()
    link.symlink_to(outside / "to-be-made")
    os.lchown(link, NOBODY, NOBODY)
    assert "link" in said(link)
    assert not (outside / "to-be-made").exists()


def test_ones_own_link_is_followed(tmp_path: Path) -> None:
    for suffix in ("db", "json"):
        (tmp_path / f"link.{suffix}").symlink_to(tmp_path / f"real.{suffix}")
        with open_store(tmp_path / f"link.{suffix}") as store:
            store.take(briefing("a", "A text."))
        assert (tmp_path / f"link.{suffix}").is_symlink()
        with open_store(tmp_path / f"real.{suffix}") as store:
            assert store.size() == 1
