"""Policies: what they are, where they stand, what they want to reach."""

from __future__ import annotations

from briefings.localization.language import N_, Language
from briefings.localization.marks import MarkKind, Sentence, marked
from briefings.localization.names import as_written, material_name, organisation_name, region_in_sentence
from briefings.localization.statements.times import deadline, moment
from briefings.localization.statements.topics import topic
from briefings.model import Indicator, Modality, Observation, Policy, PolicyStatus, Target
from briefings.vocabulary import vocabulary
from briefings.vocabulary.characters import safe_text

STATUS: dict[PolicyStatus, str] = {
    PolicyStatus.PROMISED: N_("promised"),
    PolicyStatus.DRAFT: N_("draft"),
    PolicyStatus.TRIAL: N_("on trial"),
    PolicyStatus.IN_FORCE: N_("in force"),
    PolicyStatus.AMENDED: N_("amended"),
    PolicyStatus.SUPERSEDED: N_("superseded"),
    PolicyStatus.ENDED: N_("ended"),
    PolicyStatus.UNKNOWN: N_("status not stated"),
}
"""Where a policy stands, as a word in brackets."""

_POLICY: dict[PolicyStatus, tuple[str, str, str, str]] = {
    PolicyStatus.PROMISED: (
        N_("A policy is promised: {title}."),
        N_("A policy was promised {when}: {title}."),
        N_("{issuers} promised a policy: {title}."),
        N_("{issuers} promised a policy {when}: {title}."),
    ),
    PolicyStatus.DRAFT: (
        N_("A draft is out for comment: {title}."),
        N_("A draft was put out for comment {when}: {title}."),
        N_("{issuers} put out a draft for comment: {title}."),
        N_("{issuers} put out a draft for comment {when}: {title}."),
    ),
    PolicyStatus.TRIAL: (
        N_("A policy is on trial: {title}."),
        N_("A policy was issued on trial {when}: {title}."),
        N_("{issuers} issued a policy on trial: {title}."),
        N_("{issuers} issued a policy on trial {when}: {title}."),
    ),
    PolicyStatus.IN_FORCE: (
        N_("A policy is in force: {title}."),
        N_("A policy was issued {when}: {title}."),
        N_("{issuers} issued a policy: {title}."),
        N_("{issuers} issued a policy {when}: {title}."),
    ),
    PolicyStatus.AMENDED: (
        N_("A policy was amended: {title}."),
        N_("A policy was amended {when}: {title}."),
        N_("{issuers} amended a policy: {title}."),
        N_("{issuers} amended a policy {when}: {title}."),
    ),
    PolicyStatus.SUPERSEDED: (
        N_("A policy was superseded: {title}."),
        N_("A policy was superseded {when}: {title}."),
        N_("{issuers} superseded a policy: {title}."),
        N_("{issuers} superseded a policy {when}: {title}."),
    ),
    PolicyStatus.ENDED: (
        N_("A policy ended: {title}."),
        N_("A policy ended {when}: {title}."),
        N_("{issuers} ended a policy: {title}."),
        N_("{issuers} ended a policy {when}: {title}."),
    ),
    PolicyStatus.UNKNOWN: (
        N_("A policy is named, its status not stated: {title}."),
        N_("A policy is named with a date, its status not stated ({when}): {title}."),
        N_("{issuers} stand behind a policy whose status is not stated: {title}."),
        N_("{issuers} stand behind a policy whose status is not stated ({when}): {title}."),
    ),
}
"""By status: neither issuer nor date, date, issuer, both."""

_QUOTES = (("«", "»"), ("《", "》"))
"""Marks in which a title may stand already."""

_COMPARED: dict[str, str] = {
    ">=": N_("at least {value}"),
    ">": N_("over {value}"),
    "<": N_("under {value}"),
    "<=": N_("at most {value}"),
    "≈": N_("about {value}"),
}

_TARGET = (N_("Target: {what}, {value} {when}."), N_("Target: {what}, {value} (by when is not stated)."))
_GROWTH = (
    N_("Target: {what}, growth of {value} {when}."),
    N_("Target: {what}, growth of {value} (by when is not stated)."),
)
_REDUCTION = (
    N_("Target: {what}, a cut of {value} {when}."),
    N_("Target: {what}, a cut of {value} (by when is not stated)."),
)
_FROM = {
    "growth": (
        N_("Target: {what}, growth of {value} {when}, measured from {baseline}."),
        N_("Target: {what}, growth of {value} (by when is not stated), measured from {baseline}."),
    ),
    "reduction": (
        N_("Target: {what}, a cut of {value} {when}, measured from {baseline}."),
        N_("Target: {what}, a cut of {value} (by when is not stated), measured from {baseline}."),
    ),
}
_MEASURED = (
    N_("Target: {what}, {value} {when}, measured from {baseline}."),
    N_("Target: {what}, {value} (by when is not stated), measured from {baseline}."),
)
_WORDED = (N_("Target without a figure: {what} {when}."), N_("Target without a figure or a deadline: {what}."))
_SPOKEN = frozenset(
    {
        Indicator.OUTPUT,
        Indicator.CAPACITY,
        Indicator.CONSUMPTION,
        Indicator.IMPORT,
        Indicator.EXPORT,
        Indicator.INVENTORY,
        Indicator.RESERVE,
        Indicator.VALUE,
    }
)
"""Metrics that say with a material what a target is about; a share or a count needs the document's words."""

_CLAIMED = (
    N_("A goal printed as a fact: {what}, {value} {when}."),
    N_("A goal printed as a fact: {what}, {value} (by when is not stated)."),
)


def policy_sentence(policy: Policy, language: Language, *, lang: str = "und") -> Sentence:
    """A policy with who issued it, when, and where it stands.

    Args:
        policy: The policy; its targets have sentences of their own.
        language: The reader's.
        lang: BCP 47 tag of the document's language.
    """
    tag = policy.lang if policy.lang != "und" else lang
    alone, dated, issued, both = _POLICY[policy.status]
    slots = {"title": title(policy, language, lang=lang)}
    time = moment(policy.date, language, policy.id)
    if policy.issuers:
        names = list(dict.fromkeys(organisation_name(name, language, tag).text for name in policy.issuers))
        slots["issuers"] = marked(language.format.list(names), MarkKind.QUOTED, policy.id)
    if time:
        slots["when"] = time
    message = (both if time else issued) if policy.issuers else (dated if time else alone)
    return told(language.render(message, **slots), policy.id)


def title(policy: Policy, language: Language, *, lang: str = "und") -> Sentence:
    """A policy's title as written, in quotation marks, with its number where it has one."""
    tag = policy.lang if policy.lang != "und" else lang
    shown = as_written(policy.title, language, tag, policy.id)
    if not any(shown.text.startswith(first) and shown.text.endswith(last) for first, last in _QUOTES):
        shown = marked(language.say(N_("“{title}”"), title=shown.text), MarkKind.QUOTED, policy.id)
    if policy.doc_number:
        number = marked(safe_text(policy.doc_number, newlines=False), MarkKind.QUOTED, policy.id)
        return language.render(N_("{title} ({number})"), title=shown, number=number)
    return shown


def target_sentence(target: Target, language: Language, *, lang: str = "und") -> Sentence:
    """A target with figure and deadline; one printed as a fact is said to be so.

    Args:
        target: The target.
        language: The reader's.
        lang: BCP 47 tag of the document's language.
    """
    time = deadline(target.deadline, language, target.id)
    slots: dict[str, Sentence] = {"what": target_subject(target, language, lang=lang)}
    if time:
        slots["when"] = time
    if target.value is None:
        messages = _WORDED
        if target.deadline is not None and target.deadline.iso[:4] in target.what:
            slots.pop("when", None)  # the document's own words say by when
            return told(language.render(N_("Target without a figure: {what}."), **slots), target.id)
    else:
        slots["value"] = target_figure(target, language)
        messages = {"growth": _GROWTH, "reduction": _REDUCTION}.get(target.metric or "", _TARGET)
        if target.modality is Modality.CLAIM:
            messages = _CLAIMED
        elif target.baseline:
            messages = _FROM.get(target.metric or "", _MEASURED)
            slots["baseline"] = as_written(target.baseline, language, lang, target.id)
    return told(language.render(messages[0] if time else messages[1], **slots), target.id)


def target_subject(target: Target, language: Language, *, lang: str = "und") -> Sentence:
    """What a target is about, in its region where that is known.

    Where its metric and its material are known, that is said in the reader's language: "output of titanium products in
    Shaanxi"; else it is told in the document's own words.
    """
    if target.material and target.metric in _SPOKEN:
        figure = Observation(
            id=target.id,
            indicator=Indicator(target.metric),
            subject=target.material,
            material=target.material,
            region=target.region,
            span=target.span,
            rule=target.rule,
        )
        return topic(figure, language, lang)[0]
    what = as_written(target.what, language, lang, target.id)
    known = vocabulary().material(target.what)
    if known is not None:
        what = marked(material_name(known.id, language), MarkKind.NAME, target.id)
    if not target.region:
        return what
    region = marked(region_in_sentence(target.region, language), MarkKind.NAME, target.id)
    return language.render(N_("{subject} in {region}"), subject=what, region=region)


def target_figure(target: Target, language: Language) -> Sentence:
    """A target's figure with its comparator in words."""
    text = language.format.value(target.value, target.unit)
    message = _COMPARED.get(target.comparator or "")
    return marked(language.say(message, value=text) if message else text, MarkKind.FIGURE, target.id)


def told(said: Sentence, fact: str) -> Sentence:
    """The sentence as one about a fact."""
    return Sentence(text=said.text, marks=said.marks, fact=fact)
