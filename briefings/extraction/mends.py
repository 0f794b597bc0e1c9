"""What stands between a text's letters that nobody wrote: found, each with what to read instead.

Mirrors print the reading of a character behind it (`產(chǎn)量`), converters part digits and ideographs by
spaces, printers break words at the margin, copies double a glyph, spinners and scanners put a look-alike or a
homophone for a letter, censors put a mark for a digit. Each pattern names the form of such damage and what it
has to stand beside, so that sound text stays. Repetitions are bounded and begin where a word does: time is
linear in the text, whatever it is.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefings.patterns import gated

_HAN = "\u3400-\u9fff"
_TONES = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ"
_SCALE = "万萬亿億千百吨噸%％年月日元克倍"
_UNIT = (
    rf"(?=\s?(?:[{_SCALE}]|per ?cent|(?:k|m)?t\b|tonnes?\b|tons?\b|million\b|billion\b|thousand\b|oz\b|ounces\b"
    r"|yuan\b))"
)


_IDEOGRAPH = re.compile(f"[{_HAN}]")
# What is looked for first, because it is quickly seen that it is not there.
_DIGITS_APART = re.compile(r"\d \d \d")
_LETTER_IN_FIGURE = re.compile(r"\d[.,]?[OoОоlI]")
_FIGURE_IN_WORD = re.compile(r"[013@$](?:(?<=[A-Za-z].)[A-Za-z]|(?<=0)(?<!\w0)[a-z])")
_ODD_LETTER = re.compile(
    "[\u0300-\u036f\u3099\u309a\u0400-\u04ff\ufb00-\ufb06\u200b-\u200f\u2060\ufeff\u00ad"
    "\u2f00-\u2fd5\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"
)
_MARK = re.compile(r"[○●□■*＊×某]|[xX]{2}")


class Mend(NamedTuple):
    """A stretch of a text and what to read instead of it."""

    start: int
    end: int
    said: str


_READING = re.compile(rf"[(（](?<=[{_HAN}].)\s?([a-zü{_TONES}]{{1,6}})\s?[)）]")
_SYLLABLE = re.compile(
    r"(?:[bpmf]|[dtnl]|[gkh]|[jqx]|[zcs]h?|[ryw])?(?:[aeiouü]|ai|ei|ao|ou|an|en|ang|eng|er|ong|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui"
    r"|uan|un|uang|ue|üe|ün|üan)"
)
_DIGITS = re.compile(rf"(?<![\d.,] )(?<![\d.,])(?:\d ){{2,24}}\d(?!\d)(?: ?[.．] ?\d(?: \d){{0,8}})?{_UNIT}")
_LETTERS = re.compile(rf"(?:[{_HAN}\d.．,，。、；：%％\-—～()（）] ){{6,400}}[{_HAN}\d。，%％]")
_SPACED = re.compile(r"\d(?: [\d.．])* \d| ")
_SAYS = re.compile(r"[年月日万亿萬億吨噸的比为為达達和]")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});")
_BROKEN = re.compile(r"(?<![A-Za-z])(?P<head>[A-Za-z]{2,30})-\n[ \t]{0,40}(?P<tail>[a-z]{2,30})(?P<on>-?)")
_HYPHENED = frozenset({
    "after", "backed", "based", "bearing", "built", "cent", "cost", "day", "end", "fired", "free", "grade", "half",
    "high", "intensive", "listed", "long", "low", "made", "month", "new", "non", "of", "old", "on", "owned", "point",
    "price", "producing", "quality", "quarter", "related", "rich", "run", "scale", "second", "short", "speed", "term",
    "third", "to", "ton", "tonne", "up", "well", "wide", "year",
})  # fmt: skip
"""Words before or behind which a hyphen at the end of a line belongs to the word: half-year, state-owned, on-year."""
_MARGIN = re.compile(r"[ \t\u3000\u00a0]*\n[ \t\u3000\u00a0]*")
_TYPESET = re.compile(
    r"(?<=[A-Za-z])\u00a0(?=[A-Za-z])|(?<!\d)(?:19|20)\d\d(?P<dash>[\u2010-\u2013\u2212])\d\d?(?P=dash)\d\d?(?!\d)"
)
"""What a typesetter put for a space between words, or for the hyphens of a date."""
_TWO_SPACES = re.compile(r"(?<=\S)[ \u00a0]{2}(?=\S)")
_EASTERN_SIDE = re.compile(rf"[{_HAN}\u3001-\u3011\uff01-\uff0f\uff1a-\uff20“”]")
_WRAPPED = re.compile(
    rf"(?<=[{_HAN}，、])\n[ \u3000]*(?=[{_HAN}\d])"
    rf"|(?<=\d)(?<!\d{{4}}[-/.]\d\d[-/.]\d\d)(?<!\d{{4}}[-/.]\d[-/.]\d)\n[ \u3000]*(?=[{_HAN}]|\d+(?:\.\d+)?[{_HAN}%])"
)
"""A date that ends a line and the number of the next row are not one number."""
_NEXT_ROW = re.compile(r"\d{1,3}(?:[\s.、)）]|$)")
_DOUBLED = gated(
    r"(?P<one>[铝鋁铜銅锌鋅铅鉛镍鎳锡錫钢鋼锂鋰钴鈷钨鎢锑銻镁鎂钛鈦吨噸])(?P=one)+"
    r"|(?P<two>电解|電解|氧化|精炼|精煉|产量|產量|产能|產能|万吨|萬噸|亿元|億元|万元|萬元|同比|环比|環比|增长|增長|下降|上涨|上漲|下跌|价格"
    r"|價格|出口|进口|進口|库存|庫存|稀土|冶炼|冶煉|美元|全国|全球|累计|累計|达到|達到|金属|金屬)(?P=two)+"
)
_SPUN = {
    "电解吕": "电解铝", "氧化吕": "氧化铝", "原吕": "原铝", "吕土矿": "铝土矿", "吕锭": "铝锭",
    "吕价": "铝价", "吕材": "铝材", "电解侣": "电解铝", "氧化侣": "氧化铝", "曾长": "增长",
    "増长": "增长", "増長": "增長", "增涨": "增长", "同笔": "同比", "同彼": "同比",
    "环笔": "环比", "产亮": "产量", "产粮": "产量", "出囗": "出口", "进囗": "进口",
    "铝绽": "铝锭", "铜绽": "铜锭", "锌绽": "锌锭", "铅绽": "铅锭", "锡绽": "锡锭",
    "镁绽": "镁锭", "稀士": "稀土", "精练铜": "精炼铜", "精练锌": "精炼锌", "精练铅": "精炼铅",
    "冶练": "冶炼", "库仔": "库存", "碳酸里": "碳酸锂", "氢氧化里": "氢氧化锂", "铜精况": "铜精矿",
    "锌精况": "锌精矿", "铁况石": "铁矿石", "氧化旅": "氧化铝", "电解旅": "电解铝", "同铜比": "同比",
}  # fmt: skip
_SPINS = gated("|".join(map(re.escape, _SPUN)))
_UNITS_SPUN = gated(
    r"[力方](?<=\d.)(?=吨)|忆(?<=\d.)(?=[元吨千])|[屯顿頓](?<=[\d万亿千百].)(?![\u3400-\u9fff]{0,2}(?:堡|市|镇|村|挫|号))"
)
_UNIT_MEANT = {"力": "万", "方": "万", "屯": "吨", "顿": "吨", "頓": "吨", "忆": "亿"}
_SCANNED = re.compile(
    r"(?<![A-Za-z\d.,])\d[\d.,]{0,24}(?:[OoОоlI][\d.,]{0,24}){1,8}"
    rf"(?:(?<=\d)(?![A-Za-z])|(?<=[OoОоlI])(?=[{_SCALE}]))"
)
_SCAN_MEANT = str.maketrans("OoОоlI", "000011")
_MIXED = re.compile(
    r"(?<![A-Za-z\u0400-\u04ff])(?:[A-Za-z]{1,40}[\u0400-\u04ff]|[\u0400-\u04ff]{1,40}[A-Za-z])[A-Za-z\u0400-\u04ff]*"
)
_ALIKE = str.maketrans("АВЕЅІЈКМНОРСТУХаеѕіјорсухԁ", "ABESIJKMHOPCTYXaesijopcyxd")
_LEET = re.compile(r"\b[A-Za-z]+[013@$][A-Za-z]+\b|\b0[a-z]{3,}\b")
_LEET_MEANT = str.maketrans("013@$", "oieas")
_TRADE = frozenset({
    "copper", "zinc", "nickel", "aluminium", "aluminum", "alumina", "tonnes", "tons", "million", "billion", "output",
    "production", "cobalt", "lithium", "iron", "steel", "gold", "silver", "price", "prices", "exports", "imports",
    "capacity", "smelter", "refined", "concentrate", "tin",
})  # fmt: skip
_COMBINED = re.compile(r"\w[\u0300-\u036f\u3099\u309a]+")
_OTHER_FORM = re.compile(
    r"[\uff10-\uff19]+(?:[.．,，][\uff10-\uff19]+)*|[\uff21-\uff3a\uff41-\uff5a]+|[\u2f00-\u2fd5\uf900-\ufaff]"
)
"""Full-width figures and words, and ideographs that fonts and old character sets have a second number for."""
_LIGATURE = re.compile(r"(?<![A-Za-z\ufb00-\ufb06])[A-Za-z]{0,40}[\ufb00-\ufb06][A-Za-z\ufb00-\ufb06]*")
_UNSEEN_ONE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_UNSEEN = re.compile(
    r"(?<![A-Za-z\d])[A-Za-z\d]{0,40}[\u200b-\u200f\u2060\ufeff\u00ad][A-Za-z\d\u200b-\u200f\u2060\ufeff\u00ad]*"
)
_GROUPED = re.compile(rf"(?<![\d，])\d{{1,3}}(?:，\d{{3}}){{1,5}}(?![\d，])(?=\s?[{_SCALE}])")
_CIRCLES = re.compile(
    r"(?<![一二三四五六七八九〇零])[一二三四五六七八九〇零]{0,8}[○O][一二三四五六七八九〇零○O]{0,8}"
    r"(?=[年月万亿千百]|[一二三四五六七八九])"
)
_HIDDEN = re.compile(
    r"(?<![\d.,*×])\d[\d,.]{0,16}[○●□■][\d,.○●□■]{0,16}"
    rf"|(?<=[{_HAN}])[○●□■]{{1,6}}[\d.,]{{0,12}}(?=[{_SCALE}])"
    r"|(?<![\d*×])[*＊×]{1,6}[.,]\d{1,12}|(?<![\d.,*×])\d{1,12}[*＊]{1,6}[.,]\d{3}"
    rf"|(?<![\d.,*×])\d{{0,12}}[×xX]{{2,6}}(?:[.,]?\d{{1,12}})?(?=[{_SCALE}])"
    r"|(?<![\d.,*×])\d{1,12}[*＊]{1,6}(?=[万萬亿億千吨噸%％])|某(?=[万亿]?[吨噸元])"
)


def mends(text: str, *, one_line: bool = False) -> list[Mend]:
    """The stretches of a text to be read otherwise, in order and without overlap; most texts have none.

    Args:
        text: One block of a document.
        one_line: Whether the ends of lines in it are a printer's margin and no more.
    """
    searches = _ANY if _IDEOGRAPH.search(text) is None else _ANY + _EASTERN
    found = sorted(one for search in (*searches, *((_margins,) if one_line else ())) for one in search(text))
    kept: list[Mend] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end > kept[-1].end and one.start == kept[-1].start:
            kept[-1] = one
    return kept


def has_readings(text: str) -> bool:
    """Whether toned readings stand behind two characters or more, as mirrors of mainland pages print them."""
    toned = (hit for hit in _READING.finditer(text) if any(letter in _TONES for letter in hit[1]))
    return next(toned, None) is not None and next(toned, None) is not None


def _readings(text: str) -> Iterator[Mend]:
    plain: list[Mend] = []
    for hit in _READING.finditer(text):
        if any(letter in _TONES for letter in hit[1]):
            yield Mend(hit.start(), hit.end(), "")
        elif len(hit[1]) >= 2 and _SYLLABLE.fullmatch(hit[1]):
            plain.append(Mend(hit.start(), hit.end(), ""))
    if len(plain) >= 2:
        # Letters in brackets may be a unit or an abbreviation; readings come in numbers.
        yield from plain


def _spaced_letters(text: str) -> Iterator[Mend]:
    for hit in _LETTERS.finditer(text) if " " in text else ():
        if _SAYS.search(hit[0]):
            # Each figure as one, each other space alone, so that the way back is as fine as the text.
            for part in _SPACED.finditer(hit[0]):
                start = hit.start() + part.start()
                yield Mend(start, start + len(part[0]), part[0].replace(" ", ""))
    if "，" in text:
        for hit in _GROUPED.finditer(text):
            yield Mend(hit.start(), hit.end(), hit[0].replace("，", ","))


def _spaced_digits(text: str) -> Iterator[Mend]:
    if _DIGITS_APART.search(text):
        for hit in _DIGITS.finditer(text):
            yield Mend(hit.start(), hit.end(), hit[0].replace(" ", ""))


def _entities(text: str) -> Iterator[Mend]:
    if "&" in text:
        for hit in _ENTITY.finditer(text):
            said = html.unescape(hit[0])
            if said != hit[0]:
                yield Mend(hit.start(), hit.end(), " " if said.isspace() else said)


def _broken(text: str) -> Iterator[Mend]:
    if "-\n" in text:
        for hit in _BROKEN.finditer(text):
            whole = hit["on"] or not _HYPHENED.isdisjoint((hit["head"], hit["tail"]))
            yield Mend(hit.start(), hit.end(), f"{hit['head']}{'-' if whole else ''}{hit['tail']}{hit['on']}")


def _margins(text: str) -> Iterator[Mend]:
    """The ends of lines within one sentence: a space, or nothing between ideographs and behind a hyphen."""
    for hit in _MARGIN.finditer(text):
        before, after = text[hit.start() - 1 : hit.start()], text[hit.end() : hit.end() + 1]
        if _NEXT_ROW.match(text, hit.end()) and before.isdigit():
            continue
        hyphen = before in "-–/" and not text[hit.start() - 2 : hit.start() - 1].isspace()
        around = text[max(0, hit.start() - 12) : hit.start()]
        letters = before.isalpha() and before.isascii() and after.isalpha() and after.isascii()
        east = _EASTERN_SIDE.match(before) or _EASTERN_SIDE.match(after) or (_IDEOGRAPH.search(around) and not letters)
        yield Mend(hit.start(), hit.end(), "" if hyphen or east else " ")


_COLUMNS = re.compile(r"^\S[^\n]{0,120}?\S  \S[^\n]{0,60}?\S  [-+(]?\d[\d.,]*[%)]?$", re.M)
"""A line of a table whose cells two spaces part."""


def _gaps(text: str) -> Iterator[Mend]:
    """Two spaces where one is meant; where some are wider, they part the cells of a table."""
    if ("  " in text or "\u00a0\u00a0" in text) and "   " not in text and not _COLUMNS.search(text):
        for hit in _TWO_SPACES.finditer(text):
            yield Mend(hit.start(), hit.end(), " ")


def _typeset(text: str) -> Iterator[Mend]:
    if not text.isascii():
        for hit in _TYPESET.finditer(text):
            yield Mend(hit.start(), hit.end(), hit[0].replace(hit["dash"], "-") if hit["dash"] else " ")


def _wrapped(text: str) -> Iterator[Mend]:
    if "\n" in text:
        for hit in _WRAPPED.finditer(text):
            yield Mend(hit.start(), hit.end(), "")


def _doubled(text: str) -> Iterator[Mend]:
    for hit in _DOUBLED.finditer(text):
        yield Mend(hit.start(), hit.end(), hit["one"] or hit["two"])


def _spun(text: str) -> Iterator[Mend]:
    for hit in _SPINS.finditer(text):
        yield Mend(hit.start(), hit.end(), _SPUN[hit[0]])
    for hit in _UNITS_SPUN.finditer(text):
        yield Mend(hit.start(), hit.end(), _UNIT_MEANT[hit[0]])
    for hit in _CIRCLES.finditer(text) if "○" in text or "O" in text else ():
        yield Mend(hit.start(), hit.end(), hit[0].replace("○", "〇").replace("O", "〇"))


def _figures(text: str) -> Iterator[Mend]:
    if _LETTER_IN_FIGURE.search(text):
        for hit in _SCANNED.finditer(text):
            yield Mend(hit.start(), hit.end(), hit[0].translate(_SCAN_MEANT))
    if _FIGURE_IN_WORD.search(text):
        for hit in _LEET.finditer(text):
            said = hit[0].translate(_LEET_MEANT)
            if said.lower() in _TRADE:
                yield Mend(hit.start(), hit.end(), said)


def _letters(text: str) -> Iterator[Mend]:
    if text.isascii() or not (odd := set(_ODD_LETTER.findall(text))):
        return
    if any("\u0400" <= letter <= "\u04ff" for letter in odd):
        for hit in _MIXED.finditer(text):
            said = hit[0].translate(_ALIKE)
            if said.isascii():
                yield Mend(hit.start(), hit.end(), said)
    if any("\u0300" <= letter <= "\u036f" or letter in "\u3099\u309a" for letter in odd):
        for hit in _COMBINED.finditer(text):
            yield Mend(hit.start(), hit.end(), unicodedata.normalize("NFC", hit[0]))
    if any("\ufb00" <= letter <= "\ufb06" for letter in odd):
        for hit in _LIGATURE.finditer(text):
            yield Mend(hit.start(), hit.end(), unicodedata.normalize("NFKC", hit[0]))
    if any("\u2f00" <= letter <= "\u2fd5" or letter >= "\uf900" for letter in odd):
        for hit in _OTHER_FORM.finditer(text):
            said = unicodedata.normalize("NFKC", hit[0])
            if len(said) == len(hit[0]):
                yield Mend(hit.start(), hit.end(), said)
    if any(_UNSEEN_ONE.match(letter) for letter in odd):
        for hit in _UNSEEN.finditer(text):
            yield Mend(hit.start(), hit.end(), _UNSEEN_ONE.sub("", hit[0]))


def _hidden(text: str) -> Iterator[Mend]:
    if _MARK.search(text):
        for hit in _HIDDEN.finditer(text):
            yield Mend(hit.start(), hit.end(), "**")


_Search = Callable[[str], Iterator[Mend]]
_ANY: tuple[_Search, ...] = (_spaced_digits, _entities, _broken, _gaps, _typeset, _figures, _letters, _hidden)
_EASTERN: tuple[_Search, ...] = (_readings, _spaced_letters, _wrapped, _doubled, _spun)
