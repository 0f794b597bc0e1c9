"""Industry chains: links in order, joined by dashes or arrows, with those bought in from outside."""

from __future__ import annotations

import re

from briefings.extraction.scene import Scene
from briefings.model import Chain, Document, Span, identity
from briefings.patterns import gated
from briefings.vocabulary import Mention

_JOIN = r"\s?(?:—+|–|→|->|＞|>|--|―+)\s?|\s-\s|(?<=[\u3400-\u9fff])[-－](?=[\u3400-\u9fff])"
_JOINS = "—–→>＞-―－"
_LINK = r"[^\n—–→>＞\-“”\"。.，,；;:：]{1,59}[^\s\n—–→>＞\-“”\"。.，,；;:：]"
_CHAIN = re.compile(rf"(?P<links>{_LINK}(?:(?:{_JOIN}){_LINK}){{2,14}})")
_AROUND = gated(r"chain|链|鏈", re.I)
_BOUGHT = re.compile(r"^(?:externally purchased|bought-in|bought in|purchased|imported|外购|外購|进口|外采)\s?", re.I)


def chains(document: Document, scenes: list[Scene], materials: list[list[Mention]]) -> list[Chain]:
    """Chains of three links or more in sentences that speak of a chain."""
    found: list[Chain] = []
    for scene, meant in zip(scenes, materials, strict=True):
        for sentence in scene.sentences:
            text = scene.text[sentence.start : sentence.end]
            if sum(map(text.count, _JOINS)) < 2 or not _AROUND.search(text):
                continue
            for match in _CHAIN.finditer(text):
                links = [link.strip(' “”"') for link in re.split(_JOIN, match["links"])]
                if len(links) < 3:
                    continue
                external = tuple(_BOUGHT.sub("", link) for link in links if _BOUGHT.match(link))
                start = sentence.start + match.start()
                named = scene.within(meant, start, sentence.start + match.end())
                span = Span(
                    document=document.id, start=scene.offset + start, end=scene.offset + sentence.start + match.end()
                )
                found.append(
                    Chain(
                        id=identity(document.id, "chain", span.start),
                        links=tuple(_BOUGHT.sub("", link) for link in links),
                        span=span,
                        material=named[0].terms[0] if named else None,
                        external=external,
                    )
                )
    return found
