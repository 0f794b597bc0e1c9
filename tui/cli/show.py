"""`ingot show`: one thing whole, with its proof."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tui.cli.console import Console

if TYPE_CHECKING:
    from briefings.localization import Language
    from briefings.model import Noun, Observation
    from store import Store

DESCRIPTION = "Print one thing whole: a briefing with its sentences and their proof, or one fact with its exact words."
EXAMPLES = "Ids come from ingot read, ingot find and ingot brief --format json.\n"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `ingot show`."""
    parser.add_argument("id", metavar="ID", help="id of a document or of a fact")
    parser.add_argument("--json", action="store_true", help="everything the store holds of it, as JSON")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print it; the status is 1 where the store holds no such id."""
    import msgspec

    from briefings.localization.brief import compose, render_text
    from briefings.localization.sureness import sureness
    from tui.cli.main import DONE, FAILED

    with console.open_store(readonly=True) as store:
        briefing = store.briefing(arguments.id)
        if briefing is not None:
            if arguments.json:
                console.print_json(briefing)
            else:
                console.print(render_text(compose([briefing], console.language, proof=True)).rstrip("\n"))
            return DONE
        fact = store.thing(arguments.id)
        if fact is None:
            console.fail(console.language.say("The store holds nothing with the id {id}.", id=arguments.id))
            return FAILED
        others = [each for each in store.proofs(arguments.id) if each.id != arguments.id]
        if arguments.json:
            console.print_json({**msgspec.to_builtins(fact), "proofs": [_proof(each, store) for each in others]})
            return DONE
        console.print(words(fact, console.language))
        _quote(fact, store, console)
        if sure := sureness(fact, console.language):
            console.print(sure)
        if others:
            console.print(console.language.say("The same is stated by:"))
            for other in others:
                _quote(other, store, console)
    return DONE


def _quote(fact: Noun, store: Store, console: Console) -> None:
    """The words that a fact stands on, and where they are."""
    span = getattr(fact, "span", None)
    document = store.document(span.document) if span is not None else None
    if span is None or document is None:
        return
    console.print(console.language.idioms.quote.replace("{text}", span.of(document.text)))
    console.print(
        console.language.say(
            "{source}, characters {start} to {end}.",
            source=document.source or document.address or document.id,
            start=str(span.start),
            end=str(span.end),
        )
    )


def _proof(fact: Observation, store: Store) -> dict[str, object]:
    document = store.document(fact.span.document)
    return {
        "id": fact.id,
        "document": fact.span.document,
        "quote": fact.span.of(document.text) if document is not None else "",
        "start": fact.span.start,
        "end": fact.span.end,
    }


def words(fact: Noun, language: Language) -> str:
    """A fact as a sentence in the reader's language; what has no sentence of its own stands as its name."""
    from briefings.localization import fact_sentence
    from briefings.localization.sentences import Fact

    return fact_sentence(fact, language).text if isinstance(fact, Fact) else str(getattr(fact, "name", ""))
