"""Which paragraphs stand under a heading that announces goals: "Objectives:", 主要目标."""

from __future__ import annotations

import re

from briefings.extraction.scene import Scene
from briefings.model import Role

_NUMBER = r"\s*(?:[#*•·-]+\s*|(?:[IVX]{1,4}|[0-9]{1,2})[.)]\s*|[（(]?[一二三四五六七八九十]{1,3}[)）、.]\s*)?"
_GOALS = (
    r"(?:(?:the|our|main|overall|overarching|key|core|specific|general|strategic|quantitative|phased|development|work|"
    r"working|policy|action|headline|binding|indicative|medium-term|long-term)\s)*"
    r"(?:objectives?|goals?|targets?|aims)(?:\s(?:and|&)\s(?:tasks|indicators|targets|milestones|requirements))?"
    r"(?:\s(?:for|to|by)\s20\d\d)?"
    r"|(?:总体|主要|发展|工作|行动|具体|阶段性?|预期|建设|近期|量化|總體|發展|階段性?|預期|具體)*(?:目标|目標)(?:任务|要求|指标|任務|指標)?"
)
_HEAD = re.compile(rf"^{_NUMBER}(?:{_GOALS})\s*(?P<end>[:：。.—–]|$)", re.I | re.M)
_OTHER_HEAD = re.compile(
    rf"^{_NUMBER}(?:[A-Z][\w’'-]*(?:\s[\w’'-]+){{0,4}}\s?[:：]|[\u3400-\u9fff]{{2,12}}[:：。](?!\S{{0,3}}$))"
    r"|^\s*[（(]?[一二三四五六七八九十]{1,3}[)）、]"
)
_LINE = 60
"""A heading is a short line; longer ones are text."""
_REACH = 8
"""Paragraphs under one heading that are still taken for goals."""


def under(scenes: list[Scene]) -> frozenset[int]:
    """The ids (of objects) of the scenes under a heading of goals: that which opens with it, or those below its line.

    The reach of a line ends with the next heading, and after a handful of paragraphs anyway.
    """
    found: set[int] = set()
    left = 0
    for scene in scenes:
        if scene.role is Role.TITLE:
            continue
        head = _HEAD.match(scene.text)
        if head is not None:
            rest = scene.text[head.end() :].strip()
            left = 0 if rest and head["end"] and "\n" not in rest else _REACH
            found.add(id(scene))
        elif left and not _OTHER_HEAD.match(scene.text) and not _is_heading(scene):
            found.add(id(scene))
            left -= 1
        else:
            left = 0
    return frozenset(found)


def _is_heading(scene: Scene) -> bool:
    text = scene.text.strip()
    return len(text) < _LINE and text[-1:] not in ".。;；,，:：!！?？" and not scene.figures
