"""Feeds: each entry is a document."""

from __future__ import annotations

import re
import time
from typing import Any

from briefings.model import Document
from briefings.reading.compose import document, name
from briefings.reading.encoding import decode
from briefings.reading.html import parse, visible
from briefings.reading.material import Hints, Unreadable

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_feed(data: bytes, hints: Hints) -> tuple[Document, ...]:
    """The documents that the entries of an RSS or Atom feed are, in the feed's order.

    Raises:
        Unreadable: It has no entry with words in it.
    """
    import feedparser  # noqa: PLC0415  (only feeds need it)

    decoded = decode(data, hints, markup=True)
    # Given bytes it opens no path and no address; given its own UTF-8 it has no encoding to guess, at which it errs.
    clean = _DECLARATION.sub("", decoded.text)
    parsed = feedparser.parse(
        b'<?xml version="1.0" encoding="utf-8"?>' + clean.encode("utf-8", "replace"), resolve_relative_uris=False
    )
    source = parsed.feed.get("title", "")
    found: list[Document] = []
    empty = 0
    for entry in parsed.entries:
        text = _words(entry)
        if not text.strip():
            empty += 1
            continue
        own = Hints(
            address=hints.address,
            id=f"{hints.id}-{len(found) + 1}" if hints.id else None,
            source=hints.source,
            lang=hints.lang,
            published=hints.published,
        )
        found.append(
            document(
                text,
                own,
                media_type="text/html",
                title=entry.get("title", ""),
                source=source,
                address=entry.get("link", ""),
                published=_day(entry),
                notes=decoded.notes,
            )
        )
    if not found:
        why = f"none of its {empty} entries has any words" if empty else "it has no entries"
        raise Unreadable(f"{name(hints)} is a feed, but {why}.")
    return tuple(found)


def _words(entry: Any) -> str:
    """Title and text of an entry; the fullest of its contents counts."""
    title = _plain(entry.get("title", ""))
    bodies = [content.get("value", "") for content in entry.get("content", [])] + [entry.get("summary", "")]
    body = max((_plain(each) for each in bodies), key=len, default="")
    return f"{title}\n\n{body}".strip()


def _plain(markup: str) -> str:
    if "<" not in markup and "&" not in markup:
        return markup
    tree = parse(markup)
    return "" if tree is None else visible(tree)[0]


def _day(entry: Any) -> str | None:
    # Asked in its own way, the entry would put one date in the place of the other.
    moment = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    return time.strftime("%Y-%m-%d", moment) if isinstance(moment, time.struct_time) and moment.tm_year > 1900 else None
