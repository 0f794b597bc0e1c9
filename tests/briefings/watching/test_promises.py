"""Promises stay open until a document closes them."""

from __future__ import annotations

from datetime import date, timedelta

from briefings.model import Grain, LinkKind, Period, Policy, PolicyLink, PolicyStatus, Promise, Span
from briefings.watching.promises import PromiseState, ledger

HERE = Span(document="d", start=0, end=1)
TODAY = date(2026, 6, 1)


def promise(what: str, due: str | None = None) -> Promise:
    said = Period(iso="2022-08-30", grain=Grain.DAY)
    return Promise(
        id="p", what=what, span=HERE, rule="t", said=said, due=Period(iso=due, grain=Grain.MONTH) if due else None
    )


def policy(title: str, status: PolicyStatus = PolicyStatus.IN_FORCE, links: tuple[PolicyLink, ...] = ()) -> Policy:
    return Policy(id="y", title=title, span=HERE, rule="t", status=status, links=links)


PLAN = "有色金属行业碳达峰实施方案"


def test_the_named_title_closes_and_a_look_alike_does_not() -> None:
    said = promise(f"近期将发布《{PLAN}》")
    assert [e.state for e in ledger([said], [policy(f"《{PLAN}》")], TODAY)] == [PromiseState.KEPT]
    for near in ("有色金属行业碳达峰工作方案", "建材行业碳达峰实施方案", "工业领域碳达峰实施方案"):
        assert [e.state for e in ledger([said], [policy(near)], TODAY)] == [PromiseState.OPEN]


def test_a_draft_or_another_promise_keeps_nothing() -> None:
    said = promise(PLAN)
    for status in (PolicyStatus.PROMISED, PolicyStatus.DRAFT, PolicyStatus.UNKNOWN):
        assert ledger([said], [policy(PLAN, status)], TODAY)[0].state is PromiseState.OPEN


def test_a_link_closes_whatever_the_title() -> None:
    linked = policy("Implementation plan", links=(PolicyLink(kind=LinkKind.PROMISED_BY, to="p"),))
    [entry] = ledger([promise("a plan for copper")], [linked], TODAY)
    assert (entry.state, entry.closed_by) == (PromiseState.KEPT, "y")


def test_a_stated_time_that_has_passed_is_overdue() -> None:
    assert ledger([promise("a list", due="2026-04")], [], TODAY)[0].state is PromiseState.OVERDUE
    assert ledger([promise("a list", due="2026-06")], [], TODAY)[0].state is PromiseState.OPEN


def test_the_near_future_is_no_date_until_someone_sets_their_patience() -> None:
    said = promise("a list")
    assert ledger([said], [], TODAY)[0].state is PromiseState.OPEN
    assert ledger([said], [], TODAY, patience=timedelta(days=365))[0].state is PromiseState.OVERDUE
