"""How sure a figure is and why, in a reader's sentence."""

from __future__ import annotations

from decimal import Decimal

from briefings.localization.language import N_, Language
from briefings.model import Observation

DOUBTS = {
    "headline": N_("from a headline"),
    "table": N_("from a table"),
    "list item": N_("from an item of a list"),
    "part of a list": N_("one of several in a row"),
    "change alone": N_("a change without its level"),
    "share": N_("a share"),
    "rank": N_("a rank"),
    "count": N_("a count"),
    "small count": N_("a small count"),
    "figure of the time before": N_("a figure of the time before"),
    "amount of money": N_("an amount of money"),
    "percentage as a level": N_("a percentage of no whole"),
    "price": N_("a price"),
    "price of no quantity": N_("a price of no quantity"),
    "range": N_("a range"),
    "hedged": N_("a hedged figure"),
    "hidden figure": N_("the text hides the figure"),
    "number in words": N_("a number in words"),
    "no plain fact": N_("not told as a plain fact"),
    "company's own figure": N_("a company's own figure"),
    "crowded clause": N_("several figures side by side"),
    "crowded sentence": N_("many figures in one sentence"),
    "long sentence": N_("a long sentence"),
    "odd text": N_("text that came through badly"),
    "several materials in the clause": N_("several materials side by side"),
    "several indicators in the clause": N_("several things measured side by side"),
    "indicator far from the figure": N_("what is measured stands far off"),
    "in brackets": N_("in brackets"),
    "in a quotation": N_("in a quotation"),
    "beyond all measure": N_("larger than anything known"),
    "ambiguous name": N_("a name of several meanings"),
    "no named indicator": N_("a measure of no usual kind"),
    "condition, denial or conversion": N_("the sentence sets a condition, denies or converts"),
    "no material in the sentence": N_("the sentence names no material"),
    "indicator from the unit alone": N_("what is measured only follows from the unit"),
    "indicator from another clause": N_("what is measured is said elsewhere in the sentence"),
    "indicator from another sentence": N_("what is measured is said in another sentence"),
    "subject unknown": N_("what it is of is unknown"),
    "subject in the text's own words": N_("what it is of is no known material"),
    "subject of the document": N_("the material is that of the whole document"),
    "subject from another clause": N_("the material is named elsewhere in the sentence"),
    "subject from another sentence": N_("the material is named in another sentence"),
    "material in passing": N_("the document is mostly about another material"),
    "region unknown": N_("the place is unknown"),
    "region of the document": N_("the place is that of the whole document"),
    "region from another clause": N_("the place is named elsewhere in the sentence"),
    "region from another sentence": N_("the place is named in another sentence"),
    "period unknown": N_("the time is unknown"),
    "period of the document": N_("the time is that of the whole document"),
    "period from another clause": N_("the time is said elsewhere in the sentence"),
    "period from another sentence": N_("the time is said in another sentence"),
    "year unknown": N_("the year is unknown"),
    "date from outside": N_("the text does not state its own date"),
    "document without a date": N_("nothing tells when it was written"),
    "page with furniture": N_("a page with much around the article"),
    "damaged document": N_("parts of the page are damaged"),
    "glossed language": N_("read word by word from its language"),
    "deep in the text": N_("far down in a long text"),
}
"""What a reader is told of each doubt; a test holds them and the features that have weights together."""
_SURE, _FAIR = 0.85, 0.6
_NO_DOUBT = N_("told in its own words")


def sureness(fact: object, language: Language) -> str:
    """How sure a fact is and what speaks against it most: "Sure: 0.93 — the time is said in another sentence".

    Args:
        fact: The fact; one that has no confidence gives an empty text.
        language: The reader's language.
    """
    if not isinstance(fact, Observation) or fact.confidence >= 1:
        return ""
    first, *more = [language.say(DOUBTS[name]) for name in fact.doubts if name in DOUBTS] or [language.say(_NO_DOUBT)]
    why = language.say("{first}; {second}", first=first, second=more[0]) if more else first
    sure = language.format.number(Decimal(f"{fact.confidence:.2f}"))
    if fact.confidence >= _SURE:
        return language.say("Sure: {sure} — {why}", sure=sure, why=why)
    if fact.confidence >= _FAIR:
        return language.say("Fairly sure: {sure} — {why}", sure=sure, why=why)
    return language.say("Doubtful: {sure} — {why}", sure=sure, why=why)
