"""Web pages: every visible line is kept, and the main content is marked among them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from briefings.model import Document
from briefings.reading.compose import document, name
from briefings.reading.encoding import decode
from briefings.reading.material import Hints, Unreadable

_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "canvas", "select",
    "option", "textarea", "datalist", "audio", "video"
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "tfoot", "thead", "tr", "ul"
})  # fmt: skip
_APART = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote", "pre", "article", "section",
    "figure", "dl"
})  # fmt: skip
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_CELL, _LINE, _PARAGRAPH = "\x1f", "\x1e", "\x1d"
_MARKS = re.compile("[\x1d-\x1f]")
_GAP = re.compile("[ \t]*[\n\x1d\x1e][ \t\n\x1d-\x1f]*")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_KEY = re.compile(r"[\W_]+")
_LARGEST = 5_000_000
"""Characters of the largest page whose main content is looked for."""
_MOST_ATTRIBUTES = 500
_LONGEST_TAG = 10_000
_TAG = re.compile(r"<([/!?]?)([a-zA-Z]*)[^<>]*>")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "date.issued",
    "dc.date.issued",
    "parsely-pub-date",
)


def read_html(data: bytes, hints: Hints) -> tuple[Document, ...]:
    """The one document that a web page is.

    Its text is every visible line, in order; what trafilatura takes for the main content is marked in `Document.main`.

    Raises:
        Unreadable: No text is visible on it.
    """
    decoded = decode(data, hints, markup=True)
    notes = list(decoded.notes)
    tree = parse(decoded.text) if _parsable(decoded.text) else None
    text, hidden = visible(tree) if tree is not None else ("", 0)
    if not text.strip() and hidden:
        text, _ = visible(tree, everything=True)
        notes.append("the page hides all of its text; it was read all the same")
    elif not text.strip():
        text = _stripped(decoded.text)
        notes.append("the page's structure could not be followed; its tags were taken out instead")
    elif hidden:
        notes.append(f"parts that the page hides were left out: {hidden}")
    if not text.strip():
        raise Unreadable(
            f"{name(hints)} shows no text, though it has {len(decoded.text)} characters of markup. "
            "Open it in a browser and save its text."
        )
    main = _main_lines(decoded.text, text) if tree is not None and _usual(tree, decoded.text) else []
    if not main:
        notes.append("no main content was recognised; the whole page was read")
    facts = _metadata(tree) if tree is not None else {}
    return (
        document(
            text,
            hints,
            media_type="text/html",
            title=facts.get("title", ""),
            source=facts.get("source", ""),
            published=facts.get("published"),
            main=main,
            notes=notes,
        ),
    )


def parse(markup: str) -> Any:
    """The tree of a page, or None where nothing can be made of it. Reaches no network and expands no entity."""
    from lxml import etree, html  # type: ignore[import-untyped]  # noqa: PLC0415  (only pages need it)

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(
            _MARKS.sub(" ", _XML_HEAD.sub("", markup)).encode("utf-8", "replace"), parser=parser
        )
    except (etree.LxmlError, ValueError):
        return None


def visible(tree: Any, *, everything: bool = False) -> tuple[str, int]:
    """The text that a tree shows, a line for each block, and how many of its parts are hidden and were left out.

    Args:
        tree: An lxml element.
        everything: Whether to take hidden parts too.
    """
    pieces: list[str] = []
    hidden = 0
    # A walk of its own instead of recursion: pages nest ten thousand deep.
    stack: list[tuple[Any, bool]] = [(tree, False)]
    while stack:
        element, closing = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if closing:
            pieces.append(_edge(tag, pre=False))
            pieces.append(_SPACES.sub(" ", element.tail or ""))
            continue
        if not tag or tag in _SKIPPED or (not everything and _is_hidden(element)):
            if tag and tag not in _SKIPPED:
                hidden += 1
            if element is not tree:
                pieces.append(_SPACES.sub(" ", element.tail or ""))
            continue
        pieces.append(_edge(tag, pre=True, cell=_later_cell(element, tag)))
        pieces.append(
            re.sub(r"[ \t]+", " ", element.text or "") if tag == "pre" else _SPACES.sub(" ", element.text or "")
        )
        if element is not tree:
            stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    text = _GAP.sub(_gap, "".join(pieces)).replace(_CELL, " | ")
    return re.sub(r" {2,}", " ", text).strip(" |\n"), hidden


def _gap(found: re.Match[str]) -> str:
    """One empty line where paragraphs part or the page breaks twice, else a new line."""
    return "\n\n" if _PARAGRAPH in found[0] or found[0].count("\n") > 1 else "\n"


def _edge(tag: str, *, pre: bool, cell: bool = False) -> str:
    if tag == "br":
        return "\n" if pre else ""
    if tag in {"td", "th"}:
        return _CELL if pre and cell else ""
    if tag in _APART:
        return _PARAGRAPH
    if tag == "li" and pre:
        return f"{_LINE}• "
    return _LINE if tag in _BLOCKS else ""


def _later_cell(element: Any, tag: str) -> bool:
    return tag in {"td", "th"} and element.getprevious() is not None


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _main_lines(markup: str, text: str) -> list[str]:
    """The visible lines that trafilatura takes for main content, in order."""
    import trafilatura  # noqa: PLC0415  (0.7 s to import; only pages need it)

    extracted = trafilatura.extract(
        markup, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
    )
    if not extracted:
        return []
    wanted = _KEY.sub("", extracted.casefold())
    lines = {_KEY.sub("", line.casefold()) for line in extracted.splitlines()}
    found = []
    for line in text.split("\n"):
        key = _KEY.sub("", line.casefold())
        if key and (key in lines or (len(key) >= 12 and key in wanted)):
            found.append(line)
    return found


def _usual(tree: Any, markup: str) -> bool:
    """Whether trafilatura can be trusted with a page: it hangs on pages far larger or odder than articles are."""
    return len(markup) <= _LARGEST and all(len(element.attrib) <= _MOST_ATTRIBUTES for element in tree.iter())


def _parsable(markup: str) -> bool:
    """Whether no tag has so many attributes that the parser, which compares each with all others, would not finish."""
    return all(
        tag.end() - tag.start() < _LONGEST_TAG or len(tag[0].split()) <= _MOST_ATTRIBUTES
        for tag in _TAG.finditer(markup)
    )


def _stripped(markup: str) -> str:
    """What is left of markup without its tags and without what is never shown."""
    pieces: list[str] = []
    unseen = ""
    here = 0
    for tag in _TAG.finditer(markup):
        closing, name = tag[1], tag[2].casefold()
        if not unseen:
            pieces += [markup[here : tag.start()], "\n"]
            unseen = name if name in _SKIPPED and not closing else ""
        elif closing and name == unseen:
            unseen = ""
        here = tag.end()
    if not unseen:
        pieces.append(markup[here:])
    return _GAP.sub(_gap, unescape(_SPACES.sub(" ", _MARKS.sub(" ", "".join(pieces)).replace("\n", _LINE)))).strip()


def _metadata(tree: Any) -> dict[str, str]:
    """Title, source and date of publication, as far as the page's head states them."""
    named: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = (element.get("property") or element.get("name") or element.get("itemprop") or "").casefold()
        if key and element.get("content"):
            named.setdefault(key, element.get("content").strip())
    facts = {"source": named.get("og:site_name", "")}
    headings = [" ".join(heading.itertext()) for heading in tree.iter("h1")]
    title = next((" ".join(element.itertext()) for element in tree.iter("title")), "")
    facts["title"] = _SPACES.sub(
        " ", named.get("og:title") or (headings[0] if len(headings) == 1 else "") or title
    ).strip()
    dates = [named[key] for key in _PUBLISHED if key in named]
    dates += list(_structured_dates(tree))
    day = next((found[0] for date in dates if (found := _DAY.search(date))), None)
    if day:
        facts["published"] = day
    return facts


def _structured_dates(tree: Any) -> Iterator[str]:
    for script in tree.iter("script"):
        if (
            (script.get("type") or "").casefold() != "application/ld+json"
            or not script.text
            or len(script.text) > 1_000_000
        ):
            continue
        try:
            data = json.loads(script.text)
        except (ValueError, RecursionError):
            continue
        for item in data if isinstance(data, list) else [data]:
            if isinstance(item, dict) and isinstance(item.get("datePublished"), str):
                yield item["datePublished"]
