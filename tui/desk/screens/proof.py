"""The proof: a document as it was read, at the words that a figure stands on."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult

from briefings.localization import N_
from briefings.localization.names import organisation_name
from briefings.localization.sentences import fact_sentence, facts
from briefings.localization.sureness import sureness
from briefings.model import Role
from tui.actions.prove import CHANGE, Proof, stating
from tui.desk.actions import bindings
from tui.desk.face import Face
from tui.desk.messages import FigurePointed
from tui.desk.panes.briefing import source_parts
from tui.desk.panes.frame import border_title
from tui.desk.screens.dressed import Overlay
from tui.desk.themes.tone import Tone
from tui.desk.widgets.bars import Footer
from tui.desk.widgets.flow import Ink, Paragraph
from tui.desk.widgets.page import PageView


class SourceText(PageView, inherit_bindings=True):
    """The document's text; the cursor goes through the figures that were taken from it.

    Args:
        face: What it wears.
        heading: The frame's title.
    """

    DEFAULT_CSS = "SourceText { height: 1fr; }"

    def __init__(self, face: Face, heading: str) -> None:
        super().__init__(face, id="source")
        self._heading = heading

    def retitle(self) -> None:
        """What the document is called."""
        self.entitle(border_title(self._heading))


class Saying(PageView, inherit_bindings=False):
    """What the figure under the cursor says, in the reader's language, and where it comes from."""

    DEFAULT_CSS = "Saying { height: 5; border: none; padding: 1 0 0 1; &:focus { border: none; } }"
    can_focus = False


class ProofScreen(Overlay, inherit_bindings=True):
    """A proof, over the desk.

    Args:
        face: What it wears.
        proof: The document and the words.
    """

    BINDINGS = bindings("proof")

    def __init__(self, face: Face, proof: Proof) -> None:
        super().__init__(face)
        self._proof = proof
        self._facts = {fact.id: fact for fact in facts(proof.briefing)}
        self.source = SourceText(face, face.language.say(N_("Proof")))
        self.saying = Saying(face, id="saying")
        self.footer = Footer(face, scopes=("app", "overlay"))

    def compose(self) -> ComposeResult:
        """What is said, the text, the keys."""
        yield self.saying
        yield self.source
        yield self.footer

    def on_mount(self) -> None:
        """Begin at the figure that was asked for."""
        self.source.focus()
        self._say(self._proof.fact)

    def on_screen_resume(self) -> None:
        """Lay the text when the screen knows how wide it is."""
        self.call_after_refresh(self._open)

    def _open(self) -> None:
        self.source.show(tuple(document_paragraphs(self._proof)), at=self._proof.fact)

    def on_figure_pointed(self, message: FigurePointed) -> None:
        """Say what the figure under the cursor says."""
        self._say(message.fact)

    def wear(self, face: Face) -> None:
        """Put on another language, theme or set of signs; the place in the text stays."""
        super().wear(face)
        self._say(self.source.fact or self._proof.fact)

    def _say(self, key: str) -> None:
        briefing, language = self._proof.briefing, self.face.language
        fact = self._facts.get(key.removesuffix(CHANGE))
        parts = source_parts(briefing, language)
        said = fact_sentence(fact, language, lang=briefing.document.lang).text if fact is not None else ""
        source = f" {self.face.glyphs.dot} ".join(parts)
        lines = [Paragraph(said, Tone.STRONG), Paragraph(source, Tone.DIM)]
        if sure := sureness(fact, language):
            lines.append(Paragraph(sure, Tone.DIM))
        if also := self._proof.also.get(key.removesuffix(CHANGE), ()):
            # Last and on a line of its own: on a narrow screen it is what there is least room for.
            named = language.format.list([organisation_name(each, language).text for each in also])
            lines.append(Paragraph(language.say("also stated by {sources}", sources=named), Tone.DIM))
        self.saying.show(tuple(lines))


def document_paragraphs(proof: Proof) -> Iterator[Paragraph]:
    """The text in its own paragraphs: what states nothing dimmed, the sentence strong, every figure a stop."""
    text = proof.document.text
    blocks = proof.briefing.blocks
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        words = text[at:end]
        if words.strip():
            yield Paragraph(words, Tone.PLAIN, tuple(_inks(proof, at, end, bool(blocks))))
        elif at and text[at - 1] == "\n" and not text[max(0, at - 2) : at].isspace():
            yield Paragraph("")
        at = end + 1


def _inks(proof: Proof, start: int, end: int, known: bool) -> Iterator[Ink]:
    """Tones of a stretch, offsets counted from its start."""
    if known:
        yield Ink(0, end - start, Tone.DIM)
        for block in proof.briefing.blocks:
            if block.start < end and block.end > start and (stating(block) or block.role is Role.DAMAGED):
                tone = Tone.FAINT if block.role is Role.DAMAGED else Tone.PLAIN
                yield Ink(max(block.start, start) - start, min(block.end, end) - start, tone)
    first, last = proof.quote
    if first < end and last > start:
        yield Ink(max(first, start) - start, min(last, end) - start, Tone.STRONG)
    for first, last, fact in proof.others:
        if start <= first < end:
            yield Ink(first - start, min(last, end) - start, Tone.FIGURE, fact)
