"""The briefing: what one document says, in the reader's language, with every figure one key from its words."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.localization import N_, Language
from briefings.localization.headlines import headline
from briefings.localization.marks import Sentence
from briefings.localization.sentences import fact_sentence, facts
from briefings.model import Briefing, Event, Lead, Observation, Policy, Promise, Quote, Role, Stance, Target
from tui.actions.prove import prove_in
from tui.desk.face import Face
from tui.desk.panes.frame import border_title, title
from tui.desk.panes.sentences import inks_of
from tui.desk.themes.tone import Tone
from tui.desk.widgets.flow import Ink, Paragraph
from tui.desk.widgets.page import PageView
from tui.terminal.cells import clip

_LABELS: dict[type, str] = {
    Observation: N_("also"),
    Policy: N_("policy"),
    Target: N_("policy"),
    Event: N_("event"),
    Lead: N_("lead"),
    Promise: N_("promise"),
    Quote: N_("quote"),
    Stance: N_("stance"),
}
_QUOTED = 280
"""Characters of a quote that the pane shows; the proof shows all."""


class BriefingPane(PageView, inherit_bindings=True):
    """The chosen briefing.

    Args:
        face: What it wears.
    """

    def __init__(self, face: Face) -> None:
        super().__init__(face, id="briefing")
        self.briefing: Briefing | None = None

    def read(self, briefing: Briefing | None, *, at: str | None = None) -> None:
        """Show a briefing, with the cursor on a fact where one is named; None shows that there is none."""
        self.briefing = briefing
        if briefing is None:
            self.show(())
            return
        self.show(tuple(paragraphs(briefing, self.face)), at=at, top=True)

    def wear(self, face: Face) -> None:
        """Say everything anew; cursor and place stay."""
        super().wear(face)
        if self.briefing is not None:
            self.tell(tuple(paragraphs(self.briefing, face)))

    def retitle(self) -> None:
        """Number and title."""
        self.entitle(border_title(title("briefing", self.face)))


def paragraphs(briefing: Briefing, face: Face) -> Iterator[Paragraph]:
    """A briefing as paragraphs: what leads it with its quote and source, then all else, each kind under its label."""
    language = face.language
    lang = briefing.document.lang
    told = facts(briefing)
    head = headline(briefing, language)
    lead = next((fact for fact in told if fact.id == head.fact), None)
    said = fact_sentence(lead, language, lang=lang) if lead is not None else head
    yield Paragraph(said.text, Tone.STRONG, inks_of(said))
    if lead is not None:
        yield from _quote(briefing, lead.id, face)
    yield Paragraph(
        face.glyphs.dot.join(f" {part} " for part in source_parts(briefing, language)).strip(),
        Tone.DIM,
        label=language.say(N_("source")),
        gap=lead is None,
    )
    if not told:
        yield from _body(briefing)
    before = ""
    for fact in told:
        if lead is not None and fact.id == lead.id:
            continue
        said = fact_sentence(fact, language, lang=lang)
        label = language.say(_LABELS[type(fact)])
        yield _item(said, label, first=not before, aside=bool(getattr(fact, "chrome", False)))
        before = label
    damaged = [block for block in briefing.blocks if block.role is Role.DAMAGED]
    label = language.say(N_("damaged"))
    for number, block in enumerate(damaged):
        words = " ".join(briefing.document.text[block.start : block.end].split())
        yield Paragraph(words, Tone.FAINT, label=label, gap=not number)
    if damaged:
        yield Paragraph(language.say(N_("Set aside: no fact was taken from these words.")), Tone.DIM, label=label)


def source_parts(briefing: Briefing, language: Language) -> tuple[str, ...]:
    """Who published a document, in which language, when, and how the date is known."""
    document = briefing.document
    parts = [document.source or document.address.rstrip("/").rpartition("/")[2], document.lang]
    if briefing.published is not None:
        parts.append(language.format.period(briefing.published))
    if briefing.published_reason:
        parts.append(language.say(briefing.published_reason))
    return tuple(part for part in parts if part and part != "und")


def _body(briefing: Briefing) -> Iterator[Paragraph]:
    """How a document begins that gave no fact."""
    block = next((block for block in briefing.blocks if block.role is Role.BODY), None)
    if block is None:
        return
    words = " ".join(briefing.document.text[block.start : block.end].split())
    yield Paragraph(clip(words, 3 * _QUOTED), gap=True)


def _item(said: Sentence, label: str, *, first: bool, aside: bool) -> Paragraph:
    return Paragraph(said.text, Tone.DIM if aside else Tone.PLAIN, inks_of(said), label=label, gap=first)


def _quote(briefing: Briefing, fact: str, face: Face) -> Iterator[Paragraph]:
    proof = prove_in(briefing, fact)
    if proof is None:
        return
    start, end = proof.quote
    cut = end - start > _QUOTED
    end = min(end, start + _QUOTED)
    opening, closing = face.glyphs.open_quote, (face.glyphs.ellipsis if cut else "") + face.glyphs.close_quote
    words = briefing.document.text[start:end].replace("\n", " ")
    shift = len(opening) - start
    inks = tuple(
        Ink(first + shift, min(last, end) + shift, Tone.ACCENT) for first, last in proof.figures if first < end
    )
    yield Paragraph(opening + words + closing, Tone.DIM, inks, label=face.language.say(N_("proof")), gap=True)
