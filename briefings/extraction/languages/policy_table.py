"""What a language calls its policies and authorities, and how it issues, drafts, promises and ends policies."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class PolicyWords:
    """The words of one language around policies, as expressions over the text with its case kept.

    Attributes:
        forms: Form word to form; the longest that matches wins.
        capital_form: The form words with capitals, longest first, where the language has capitals.
        report: Papers that are a policy only where an authority issues them (white papers).
        issued: Verbs of issuing.
        promised: What says that it is yet to come.
        draft: What says that it is a draft.
        weak: Verbs of issuing that a promise beside them overrules: drawn up, and to be issued soon.
        proposed: What says so only where it stands before the title.
        trial: What says that it is on trial.
        ended: What says that it ends: repealed, replaced.
        amended: What says that it amends.
        alias: The words before a short name; group 1 is the short name.
        number: Numbers of documents, beside the title.
        authority: Names of authorities that the vocabulary may lack.
        loose: Titles written without quotes or capitals; group ``title`` is the title.
        campaign: Selections and campaigns that an authority runs; group ``title`` or ``more`` is the name.
        speaking: Titles in plain words that set goals themselves ("an action plan from April wants"); group ``title``.
        not_title: What looks like a title and is none.
        anaphor: Words that point back to the policy named last.
        goal: What says that a clause is a goal.
    """

    forms: dict[str, str]
    capital_form: re.Pattern[str]
    report: re.Pattern[str]
    issued: re.Pattern[str]
    promised: re.Pattern[str]
    draft: re.Pattern[str]
    weak: re.Pattern[str]
    proposed: re.Pattern[str]
    trial: re.Pattern[str]
    ended: re.Pattern[str]
    amended: re.Pattern[str]
    alias: re.Pattern[str]
    number: re.Pattern[str]
    authority: re.Pattern[str]
    loose: tuple[re.Pattern[str], ...]
    campaign: re.Pattern[str]
    speaking: tuple[re.Pattern[str], ...]
    not_title: re.Pattern[str]
    anaphor: re.Pattern[str]
    goal: re.Pattern[str]
