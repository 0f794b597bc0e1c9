"""Counts: a bare number or one with a counting word, and the noun phrase it counts."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import FactWords, Kind

_WORD = re.compile(r"[^\W\d_]+(?:[-'’/][^\W\d_]+)*|[.,;:!?()]|\d+")
_LONGEST = 9
_IRREGULAR = frozenset(
    ["people", "staff", "personnel", "men", "women", "children", "miners", "workers", "media", "crew", "data"]
)
_HAN_RUN = re.compile(r"[\u3400-\u9fffA-Za-z“”\"'·\-]+")
_PERSONS = frozenset("人名位")
_ORDINAL_BEFORE = re.compile(r"第\s*$")
_PRONOUNS = frozenset({"ones", "others", "more"})
_SPELLING = {"centers": "centres", "center": "centre", "aluminum": "aluminium", "fiber": "fibre", "labor": "labour"}


def find(draft: Draft, earlier: list[Draft] | None = None) -> bool:
    """Fill the subject of a count; False where the number counts nothing of the trade.

    Args:
        draft: The draft.
        earlier: Drafts before it, the nearest last; "three new ones" counts what the count before it did.
    """
    if _counts(draft):
        if draft.subject == _SAME:
            last = next(
                (d for d in reversed(earlier or []) if d.part is Part.COUNT and d.sentence is draft.sentence), None
            )
            if last is None:
                return False
            draft.subject, draft.subject_text = last.subject, last.subject_text
            draft.inherited.add("subject")
            draft.fill("subject", last.evidence.get("subject"), "as the count before it")
        return True
    return False


_SAME = "\x00"
_OF_ALL = re.compile(r"\s(?:out\s)?of\s(?:(?:its|the|their|our|these|those|all|some)\s)*")
_PART_BEFORE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,3})\s(?:out\s)?of\s(?:(?:its|the|their|our|"
    r"these|those)\s)?$"
)
_CASUALTY = re.compile(
    r"\s(?:others?\s)?(?:were\s|was\s|are\s|remain\s|still\s)*(injured|hurt|killed|wounded|missing|trapped|"
    r"rescued|dead|"
    r"hospitali[sz]ed|unaccounted for)\b"
)
_OF_THEM = re.compile(r"\sof\s(?:them|these|those|whom|which)\b")


_EMPLOYS = re.compile(
    r"\b(?:employ(?:s|ed|ing)?|workforce(?: of| is| was| numbers)?|payroll(?: of)?|headcount(?: of)?|hires|has hired)\s"
    r"(?:about|some|around|over|more than|nearly|almost)?\s?$"
)
_STAFF = re.compile(
    r"\b(?:employ(?:s|ed|ing)?|workforce (?:of|is|was|numbers)|payroll (?:of|is|was)|headcount (?:of|is|was)|"
    r"staff (?:of|numbers)|"
    r"a crew of)\s(?:about\s|some\s|around\s|over\s|more than\s|nearly\s|almost\s|only\s|just\s|a workforce of\s)?$"
)
_WHICH = re.compile(
    r"\bof (?:which|whom|these|those|them),?\s(?:some|about|only|just|around|nearly|over|more than)?\s?$"
)
_DID = re.compile(r"\s(?:had|have|has|were|was|are|is|will|would|came|went|remain|stood|still|already|now)\b")


def _as_before(draft: Draft) -> bool:
    draft.subject = _SAME
    return True


_MANY = 100
"""From so many on the whole that a part is of is worth telling too: "400 of its 1,900 staff"."""


def _counts(draft: Draft) -> bool:
    scene, figure = draft.scene, draft.figure
    if figure.value is None or figure.value != figure.value.to_integral_value():
        return False
    if scene.cues_in(Kind.NOT, max(draft.before, figure.start - 16), figure.start):
        return False
    behind = scene.cues_in(Kind.NOT, figure.end, min(draft.after, figure.end + 14))
    if behind and behind[0].says(Kind.NOT) == "web":
        return False
    return _spaced(draft) if scene.words.spaced else _han(draft)


def _spaced(draft: Draft) -> bool:
    scene, figure = draft.scene, draft.figure
    if _OF_THEM.match(scene.folded, figure.end):
        return _as_before(draft)
    if _WHICH.search(scene.folded[max(draft.sentence.start, figure.start - 30) : figure.start]) and _DID.match(
        scene.folded, figure.end
    ):
        return _as_before(draft)
    hurt = _CASUALTY.match(scene.folded, figure.end)
    whole = _OF_ALL.match(scene.folded, figure.end)
    if whole and figure.value:
        following = next(iter(scene.within(scene.figures, whole.end(), whole.end() + 24)), None)
        phrase = noun_phrase(scene.folded, following.end, draft.sentence.end, scene.words) if following else None
        if following and phrase and following.start == whole.end() and following.dimension in ("number", "count"):
            draft.subject = " ".join(phrase[2])
            draft.subject_text = scene.text[phrase[0] : phrase[1]]
            draft.fill("subject", (phrase[0], phrase[1]), "what it is a part of")
            return True
    few = figure.value is not None and figure.value < _MANY
    if few and _PART_BEFORE.search(scene.folded[max(0, figure.start - 40) : figure.start]):
        return False  # of how many it is a part is no count of its own
    aged = scene.folded[max(0, figure.start - 20) : figure.start]
    if hurt and figure.value and not re.search(r"\baged?\b", aged):
        draft.subject = draft.subject_text = f"people {hurt[1]}"
        draft.fill("subject", hurt.span(1), "what happened to those counted")
        return True
    phrase = noun_phrase(scene.folded, figure.end, draft.sentence.end, scene.words)
    if phrase is None or phrase[0] > draft.right:
        if not _STAFF.search(scene.folded, max(draft.sentence.start, figure.start - 40), figure.start):
            return False
        draft.subject = draft.subject_text = "employees"
        draft.fill("subject", None, "those whom a company employs")
        return True
    start, end, words = phrase
    head = words[-1]
    if head in ("people", "staff", "persons") and (
        re.match(
            r"\s(?:work|are employed|employed|on the payroll|on its payroll|in its employ|"
            r"(?:at|in) the (?:site|works|plant|mine|smelter|refinery|mill|factory|foundry))",
            scene.folded[end : end + 32],
        )
        or _EMPLOYS.search(scene.folded[max(draft.sentence.start, figure.start - 30) : figure.start])
    ):
        words, head = ["employees"], "employees"
    if head in _PRONOUNS:
        return _as_before(draft)
    if not is_plural(head) and "and" not in words:
        # "800 companies smelt copper": the first plural ends the phrase.
        cut = next(
            (at + 1 for at, word in enumerate(words) if is_plural(word) and word not in scene.words.never), len(words)
        )
        words, head = words[:cut], words[cut - 1]
        kept_words = re.match(r"\W*".join(re.escape(word) for word in words), scene.folded[start:end])
        end = start + len(kept_words[0]) if kept_words else end
    if head in _BODIES and _ISSUING.match(scene.folded, end):
        return False  # "nine other departments have issued": who issues is no figure of the trade
    # "113 technologies and equipment": one of the two heads is counted in the plural.
    heads = [head] + [words[at - 1] for at, word in enumerate(words) if word == "and" and at]
    plural = any(is_plural(one) for one in heads)
    if head in scene.words.never or any(word in scene.words.never for word in words[:1]):
        return False
    if not plural or figure.value == 1:
        return False  # "one" before a noun is hardly ever a figure worth keeping
    kept = [_SPELLING.get(word, word) for word in words if word not in scene.words.dull] or words[-1:]
    draft.subject = " ".join(kept)
    if kept == ["products"]:
        # "2,876 products": of what, the sentence said before.
        of = scene.within(scene.materials, draft.sentence.start, figure.start)
        draft.subject = f"{of[-1].surface.lower()} products" if of else "products"
    draft.subject_text = scene.text[start:end]
    draft.fill("subject", (start, end), "the noun phrase behind the number")
    return True


_BODIES = frozenset({"departments", "ministries", "agencies", "commissions", "bureaus", "authorities"})
_ISSUING = re.compile(
    r"\s(?:have\s|has\s|had\s|also\s)?(?:recently\s|jointly\s)?(?:issued?|publish\w*|release\w*|announce\w*|unveil\w*|"
    r"print\w*|promulgat\w*|launch\w*|adopt\w*)\b"
)


def is_plural(word: str) -> bool:
    """Whether a noun in lower case stands in the plural."""
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in _IRREGULAR


def noun_phrase(text: str, start: int, end: int, words: FactWords) -> tuple[int, int, list[str]] | None:
    """The words of the noun phrase that begins at a place: start, end, and the words; None where there is none."""
    if start < len(text) and not text[start].isspace():
        return None
    found: list[str] = []
    first = last = start
    for match in _WORD.finditer(text, start, min(end, start + 160)):
        word = match[0]
        if not word[0].isalpha() or word in words.stops:
            if word == "and" and found and _joins(text, match.end(), words):
                found.append(word)
                last = match.end()
                continue
            break
        if match.start() - last > 3 and found:
            break
        if not found:
            first = match.start()
        found.append(word)
        last = match.end()
        if len(found) >= _LONGEST:
            break
    while found and found[-1] == "and":
        found.pop()
    # A participle behind a plural ends the phrase: "companies producing", "projects worth".
    for index, word in enumerate(found):
        if index and word.endswith(("ing", "ed")) and found[index - 1].endswith("s") and "and" not in found[index:]:
            found = found[:index]
            break
    if not found:
        return None
    tail = re.compile(re.escape(found[-1])).search(text, first, last)
    return first, (tail.end() if tail and len(found) == 1 else last), found


def _joins(text: str, start: int, words: FactWords) -> bool:
    """Whether "and" joins two parts of one phrase ("research and development platforms", "metals and alloys")."""
    match = re.match(
        r"\s+([^\W\d_]+(?:[-'’][^\W\d_]+)*)(\s(?:[0-9$€£]|(?:the|an?|its|their|about|some)\s))?",
        text[start : start + 48],
    )
    # "320 employees and treats 900 tonnes", "2,400 people and operations 480": what goes on is told anew.
    return match is not None and match[1] not in words.stops and not match[1].isdigit() and not match[2]


_NOT_COUNTED = frozenset("级級期页頁字")
"""Counting words that number or grade a thing and do not count it: 0级海绵钛, 二期工程."""
_HELD = re.compile(r"(?:举办|舉辦|召开|召開|举行|舉行)[了过過]?[\u3400-\u9fff]{0,2}$")
_ISSUERS = re.compile(r"(?:[个個])?(?:部门|部門|部委|司局|委局)")
_ISSUE = re.compile(
    r"[^，。；]{0,6}?(?:印发|印發|发布|發布|下发|下發|出台|联合|聯合|会同|會同|会签|會銜|共同|发文|公布|要求|部署)|[：:]"
)
_POINTS_BACK = re.compile(r"(?:上述|这|這|该|該|前|其|本|此|等)$")
_TOLD_APART = re.compile(r"[\u3400-\u9fff]{0,8}?(?:分别|分別|各自|依次|依序)")
_FEW = 10
_PEOPLE_LISTED = re.compile(r"(?:[\u3400-\u9fff]{2,10}、)+[\u3400-\u9fff]{2,10}$")


def _han(draft: Draft) -> bool:
    scene, figure = draft.scene, draft.figure
    text = scene.text
    if _ORDINAL_BEFORE.search(text[: figure.start][-3:]):
        return False
    if not figure.tail or not figure.value or figure.tail[-1] in _NOT_COUNTED:
        return False
    if figure.tail[-1] == "系" and text.startswith("列", figure.end):
        return False  # 304、316及430系列
    if _refers(draft) or (figure.tail[-1] in "届屆" and not _HELD.search(text, draft.left, figure.start)):
        return False
    if _GOES_ON_TO.fullmatch(text, draft.before, figure.start):
        last = [
            one for one in scene.within(scene.figures, draft.sentence.start, draft.before) if one.end == draft.before
        ]
        if last and last[0].tail == figure.tail:
            return _as_before(draft)
    run = _HAN_RUN.match(text, figure.end)
    if any(
        {Kind.UP, Kind.DOWN, Kind.TO} & cue.kinds.keys()
        for cue in scene.within(scene.cues, figure.end, figure.end + 6)[:1]
    ):
        run = None  # 由3家增至5家: what they did is not what they are
    phrase = _cut(run[0], scene.words) if run and run.start() == figure.end else ""
    phrase = phrase.lstrip("的")
    place = (figure.end, figure.end + len(phrase))
    if not phrase and len(figure.tail) > 2:
        # The counting word holds the noun: 条生产线.
        phrase = figure.tail[1:]
        place = (figure.end - len(phrase), figure.end)
    if phrase:
        draft.subject = draft.subject_text = phrase
        draft.fill("subject", place, "the noun behind the counting word")
        return True
    persons = figure.tail[-1:] in _PERSONS
    if persons:
        draft.subject, draft.subject_text = "人员" if "人" in figure.tail else figure.tail, figure.tail
        draft.fill("subject", (figure.start, figure.end), "the counting word itself")
        listed = _PEOPLE_LISTED.search(text, max(draft.sentence.start, draft.before, figure.start - 40), figure.start)
        if listed:
            # "专家、学者和企业家400人": all of them, not the last.
            noun = listed[0].rsplit("的", 1)[-1]
            noun = _last_noun(noun, scene.words) or noun
            draft.subject = draft.subject_text = noun
            draft.fill("subject", (figure.start - len(noun), figure.start), "those listed before the number")
            return True
    end = _before_time(draft)
    before = re.search(r"[\u3400-\u9fff“”]{2,16}$", text[draft.left : end])
    if before:
        noun = _last_noun(before[0], scene.words)
        if noun:
            at = draft.left + before.start() + before[0].rindex(noun)
            draft.subject = draft.subject_text = noun
            draft.fill("subject", (at, at + len(noun)), "the noun before the number")
            return True
    if not draft.subject:
        return (
            _as_before(draft)
            if _told_in_order(draft) or _ANOTHER.search(text[draft.left : figure.start]) or draft.left == figure.start
            else False
        )
    return True


_GOES_ON_TO = re.compile(r"[，,]?[\u3400-\u9fff]{0,5}(?:至|到|为|為|成)(?:约|約|近|逾|超过|超過)?")
"""What stands between the count of before and that of now."""
_AS_OF = re.compile(r"(?:[，,]?(?:截至|截止|到|至|于|於|在|从|從|由))?$")
_SUMMED = re.compile(r"的?(?:已|现|現)?(?:共|共有|有|达|達|为|為|增至|减至|仅|僅)?(?:约|約|近|逾)?")


def _before_time(draft: Draft) -> int:
    """Where the words before a count end: before the time right in front of it (认可仓库截至5月底共8个), else there."""
    scene, figure = draft.scene, draft.figure
    for when in reversed(scene.within(scene.whens, draft.left, figure.start)):
        if not _SUMMED.fullmatch(scene.text, when.end, figure.start):
            break
        led = _AS_OF.search(scene.text, draft.left, when.start)
        start = led.start() if led else when.start
        return start if start > draft.left + 1 else figure.start
    return figure.start


def _refers(draft: Draft) -> bool:
    """Whether the number only points at things named elsewhere: 十部门印发, 两项指标分别为, 上述三家."""
    text, figure = draft.scene.folded, draft.figure
    issuers = _ISSUERS.match(text, figure.end - len(figure.tail)) or _ISSUERS.match(text, figure.end)
    if issuers and (figure.tail[0] == "部" or _ISSUE.match(text, issuers.end())):
        return True
    if _POINTS_BACK.search(text[max(0, figure.start - 2) : figure.start]):
        # 等五家企业 sums up a list; 其中23家 is part of what was counted.
        return figure.value is not None and figure.value < _FEW
    return figure.value is not None and figure.value < _FEW and bool(_TOLD_APART.match(text, figure.end))


def _told_in_order(draft: Draft) -> bool:
    """Whether a count goes on in a list that is paired off: 项目分别为14个和9个."""
    scene, figure = draft.scene, draft.figure
    joined = scene.folded[draft.before : figure.start] in ("和", "、", "与", "及", ",", "，")
    return joined and bool(scene.cues_in(Kind.RESPECTIVELY, draft.sentence.start, figure.start))


_ANOTHER = re.compile(r"(?:另有|还有|其中|另外|其余)[\u3400-\u9fff]{0,4}$")


def _cut(run: str, words: FactWords) -> str:
    """A run of characters up to the first word that ends a noun phrase; 和 joins what it stands between."""
    best = _first_stop(run, words, 0)
    if run[best : best + 1] in _JOINS and best >= 2:
        end = _first_stop(run, words, best + 1)
        if 2 <= end - best - 1 <= _JOINED_NOUN and run[end : end + 1] not in _JOINS:
            best = end
    return run[: min(best, 16)].strip("“”\"'·-")


_JOINS = ("和", "与", "及")
_JOINED_NOUN = 6


_WHOLE_NOUN = re.compile(
    r"生产(?:线|基地|企业|商|装置|厂|车间|单位|许可)|实施(?:方案|意见|细则|办法)|计划(?:书|项目)|需求(?:方|侧)|采用户|在建|在产|在役"
)
"""Nouns that hold a word which else ends a noun phrase: 3条生产线."""


def _first_stop(run: str, words: FactWords, start: int) -> int:
    run = _WHOLE_NOUN.sub(lambda match: "某" * len(match[0]), run)
    best = len(run)
    for stop in words.stops:
        at = run.find(stop, start + 1 if len(stop) == 1 else start)
        if 0 <= at < best:
            best = at
    return best


_LEADS = re.compile(
    r"^.*(?:现有|現有|共有|拥有|擁有|吸引了?|收录|纳入|展出|展示|签订|召开|举办|协调解决|解决|涉及|累计|其中|包括|包含|建立|"
    r"设立|组建|引进|推出|制定|淘汰|关停|遴选|入选|认定|选定|带动|建成|新建|新增|培育|培训|安置|聘用|预计|目前|现场(?!签)|"
    r"同比|全国|全省|全市|全区|全县|我国|我省|我市|该省|该市|该区|国内(?!外)|共|有(?!色))"
)
_TELLING = re.compile(r"(?:展出|展示|签订|解决|引进|推出|制定|淘汰|关停|入选|认定|培育|培训|安置)$")
"""Verbs without which a bare noun says too little: 展出产品, 解决问题."""
_BARE = 2
_TRAILS = re.compile(
    r"(?:累计|合计|总计|共计|总数|数量|人数|家数|达到|增至|增加到|减至|多达|仅有|仅|达|为|约|近|逾|超过|超|已|共)+$"
)


def _last_noun(run: str, words: FactWords) -> str:
    """What stands before a number, without the verb that leads to it: 铅锌矿山企业 of 现有铅锌矿山企业."""
    for stop in sorted(words.stops, key=len, reverse=True):
        while run.endswith(stop):
            run = run[: -len(stop)]
    run = _TRAILS.sub("", run)
    lead = _LEADS.match(run)
    run = run[lead.end() if lead else 0 :].lstrip("”了")
    verb = _TELLING.search(lead[0]) if lead and len(run) == _BARE else None
    if verb:
        run = verb[0] + run
    if run.count("“") != run.count("”"):
        run = run.strip("“”")
    return run if len(run) >= 2 else ""
