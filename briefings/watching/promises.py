"""The ledger of promises: open until a document closes them, overdue when their time has passed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from briefings.model import LinkKind, Noun, Policy, PolicyStatus, Promise

_QUOTED = re.compile(r"《([^》]+)》|“([^”]+)”|\"([^\"]+)\"")
_NOT_A_LETTER = re.compile(r"[\W_]+")
_DONE = frozenset(
    {PolicyStatus.TRIAL, PolicyStatus.IN_FORCE, PolicyStatus.AMENDED, PolicyStatus.SUPERSEDED, PolicyStatus.ENDED}
)


class PromiseState(StrEnum):
    """Where a promise stands."""

    OPEN = "open"
    OVERDUE = "overdue"
    KEPT = "kept"


class LedgerEntry(Noun):
    """A promise and where it stands; ``closed_by`` is the id of the policy that kept it."""

    promise: Promise
    state: PromiseState
    closed_by: str | None = None


def ledger(
    promises: Iterable[Promise],
    policies: Iterable[Policy],
    as_of: date,
    *,
    patience: timedelta | None = None,
) -> list[LedgerEntry]:
    """Where each promise stands, in the order given.

    A promise is kept by a policy that is out and either says that it was promised so, or has the very title that the
    promise names; titles that merely look alike close nothing. It is overdue once its stated time has passed. "In the
    near future" is no time: such a promise stays open, unless `patience` says how long after it was said it counts as
    overdue.

    Args:
        promises: The promises.
        policies: The policies known.
        as_of: What counts as today.
        patience: How long a promise without a date may stay open, or None for ever.
    """
    closing: dict[str, str] = {}
    for policy in policies:
        if policy.status not in _DONE:
            continue
        for title in (policy.title, *policy.aliases):
            closing.setdefault(_plain(title), policy.id)
        for link in policy.links:
            if link.kind is LinkKind.PROMISED_BY:
                closing.setdefault(link.to, policy.id)
    entries = []
    for promise in promises:
        closed_by = closing.get(promise.id) or next(
            (closing[name] for name in _names(promise) if name in closing), None
        )
        state = PromiseState.KEPT if closed_by else PromiseState.OPEN
        if not closed_by and (due := _due(promise, patience)) and as_of > due:
            state = PromiseState.OVERDUE
        entries.append(LedgerEntry(promise=promise, state=state, closed_by=closed_by))
    return entries


def _due(promise: Promise, patience: timedelta | None) -> date | None:
    if promise.due and promise.due.last:
        return promise.due.last
    said = promise.said.last if promise.said else None
    return said + patience if said and patience is not None else None


def _names(promise: Promise) -> list[str]:
    """The titles a promise names: what stands in quotation marks, else all of its words."""
    quoted = [next(part for part in found.groups() if part) for found in _QUOTED.finditer(promise.what)]
    return [plain for name in quoted or [promise.what] if (plain := _plain(name))]


def _plain(title: str) -> str:
    return _NOT_A_LETTER.sub("", title).casefold()
