"""English."""

from __future__ import annotations

from decimal import Decimal

from briefings.extraction.languages.table import Language
from briefings.model import Qualifier

ABOUT, OVER, UNDER, UP_TO = Qualifier.ABOUT, Qualifier.OVER, Qualifier.UNDER, Qualifier.UP_TO

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINAL = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
).split()
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()

_DIGITS = {word: value for value, word in enumerate(_SMALL)} | {word: 20 + 10 * i for i, word in enumerate(_TENS)}
_ORDINALS = {word: value for value, word in enumerate(_ORDINAL)} | {word: 20 + 10 * i for i, word in enumerate(_TENTHS)}
_FRACTIONS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
for _word, _value in list(_ORDINALS.items())[3:]:
    _FRACTIONS[_word] = _value
    _FRACTIONS[_word + "s"] = _value
_FRACTIONS |= {"hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000}

LANGUAGE = Language(
    code="en",
    script="latin",
    digits=_DIGITS | {"nought": 0, "naught": 0},
    multipliers={"hundred": 100, "hundreds": 100},
    scales={
        "thousand": Decimal(1000),
        "million": Decimal(10) ** 6,
        "mil": Decimal(10) ** 6,
        "mln": Decimal(10) ** 6,
        "mn": Decimal(10) ** 6,
        "billion": Decimal(10) ** 9,
        "bln": Decimal(10) ** 9,
        "bn": Decimal(10) ** 9,
        "trillion": Decimal(10) ** 12,
        "tln": Decimal(10) ** 12,
        "trn": Decimal(10) ** 12,
        "lakh": Decimal(10) ** 5,
        "lakhs": Decimal(10) ** 5,
        "crore": Decimal(10) ** 7,
        "crores": Decimal(10) ** 7,
    },
    letters={"k": Decimal(1000), "m": Decimal(10) ** 6, "b": Decimal(10) ** 9, "tn": Decimal(10) ** 12},
    fractions=_FRACTIONS,
    ordinals=_ORDINALS,
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
    hedges_before={
        "about": ABOUT,
        "around": ABOUT,
        "approximately": ABOUT,
        "approx": ABOUT,
        "approx.": ABOUT,
        "roughly": ABOUT,
        "some": ABOUT,
        "nearly": ABOUT,
        "almost": ABOUT,
        "close to": ABOUT,
        "nearing": ABOUT,
        "approaching": ABOUT,
        "circa": ABOUT,
        "an estimated": ABOUT,
        "or so": ABOUT,
        "in the region of": ABOUT,
        "in the order of": ABOUT,
        "on the order of": ABOUT,
        "in the neighbourhood of": ABOUT,
        "give or take": ABOUT,
        "~": ABOUT,
        "c.": ABOUT,
        "over": OVER,
        "more than": OVER,
        "above": OVER,
        "exceeding": OVER,
        "exceeded": OVER,
        "exceeds": OVER,
        "exceed": OVER,
        "surpassing": OVER,
        "surpassed": OVER,
        "surpasses": OVER,
        "topped": OVER,
        "topping": OVER,
        "in excess of": OVER,
        "well over": OVER,
        "just over": OVER,
        "slightly over": OVER,
        "a little over": OVER,
        "a shade over": OVER,
        "upwards of": OVER,
        "greater than": OVER,
        "higher than": OVER,
        "at least": OVER,
        "not less than": OVER,
        "no less than": OVER,
        "no fewer than": OVER,
        "not lower than": OVER,
        "a minimum of": OVER,
        "beyond": OVER,
        "north of": OVER,
        ">": OVER,
        ">=": OVER,
        "≥": OVER,
        "under": UNDER,
        "below": UNDER,
        "less than": UNDER,
        "fewer than": UNDER,
        "lower than": UNDER,
        "just under": UNDER,
        "just below": UNDER,
        "well under": UNDER,
        "well below": UNDER,
        "slightly less than": UNDER,
        "a little less than": UNDER,
        "short of": UNDER,
        "just short of": UNDER,
        "shy of": UNDER,
        "<": UNDER,
        "<=": UP_TO,
        "≤": UP_TO,
        "up to": UP_TO,
        "at most": UP_TO,
        "no more than": UP_TO,
        "not more than": UP_TO,
        "no higher than": UP_TO,
        "not exceeding": UP_TO,
        "not to exceed": UP_TO,
        "as much as": UP_TO,
        "as many as": UP_TO,
        "a maximum of": UP_TO,
        "capped at": UP_TO,
    },
    hedges_after={
        "or so": ABOUT,
        "or thereabouts": ABOUT,
        "give or take": ABOUT,
        "or more": OVER,
        "and more": OVER,
        "or above": OVER,
        "and above": OVER,
        "or higher": OVER,
        "or over": OVER,
        "and over": OVER,
        "plus": OVER,
        "at least": OVER,
        "or less": UP_TO,
        "or fewer": UP_TO,
        "or below": UP_TO,
        "at most": UP_TO,
        "+": OVER,
    },
    joiners=("-", "\u2014", "~", "to", "through", "and"),
    openers={"between": True, "from": False},
    percents=("%", "percent", "per cent", "percents", "pct", "pct.", "percentage"),
    points=("percentage points", "percentage point", "percentage-points", "percent points", "% points", "pp", "ppt", "ppts", "pps", "p.p."),
    basis_points=("basis points", "basis point", "bps", "bp"),
    fold_words=("fold", "-fold", "times", "x"),
    changes={
        "double": (Decimal(100), Qualifier.EXACT),
        "doubled": (Decimal(100), Qualifier.EXACT),
        "doubles": (Decimal(100), Qualifier.EXACT),
        "doubling": (Decimal(100), Qualifier.EXACT),
        "triple": (Decimal(200), Qualifier.EXACT),
        "tripled": (Decimal(200), Qualifier.EXACT),
        "triples": (Decimal(200), Qualifier.EXACT),
        "tripling": (Decimal(200), Qualifier.EXACT),
        "trebled": (Decimal(200), Qualifier.EXACT),
        "trebling": (Decimal(200), Qualifier.EXACT),
        "quadruple": (Decimal(300), Qualifier.EXACT),
        "quadrupled": (Decimal(300), Qualifier.EXACT),
        "quadrupling": (Decimal(300), Qualifier.EXACT),
        "quintupled": (Decimal(400), Qualifier.EXACT),
        "halve": (Decimal(-50), Qualifier.EXACT),
        "halved": (Decimal(-50), Qualifier.EXACT),
        "halves": (Decimal(-50), Qualifier.EXACT),
        "halving": (Decimal(-50), Qualifier.EXACT),
        "twofold": (Decimal(100), Qualifier.EXACT),
        "threefold": (Decimal(200), Qualifier.EXACT),
        "fourfold": (Decimal(300), Qualifier.EXACT),
        "fivefold": (Decimal(400), Qualifier.EXACT),
        "sixfold": (Decimal(500), Qualifier.EXACT),
        "sevenfold": (Decimal(600), Qualifier.EXACT),
        "eightfold": (Decimal(700), Qualifier.EXACT),
        "ninefold": (Decimal(800), Qualifier.EXACT),
        "tenfold": (Decimal(900), Qualifier.EXACT),
    },
    moves=frozenset(
        "rose rise rises risen rising fell fall falls fallen falling gained gain gains gaining added add adds adding lost lose "
        "loses losing up down by slipped slips slipping climbed climbs climbing jumped jumps jumping dropped drops dropping "
        "declined declines declining increased increases increasing decreased decreases decreasing grew grows growing cut cuts "
        "shed sheds surged surges plunged plunges tumbled tumbles edged dipped eased advanced soared lifted raised lowered "
        "slid slumped sank shrank widened narrowed rallied recovered retreated".split()
    ),
    per=("/", "per", "a", "an", "each", "every"),
    years=("year", "yr", "annum", "y", "a", "annually", "yearly"),
    classifiers=(),
    negatives=("minus", "negative"),
    articles=frozenset({"a", "an"}),
    conjunctions=frozenset({"and"}),
    points_word=frozenset({"point"}),
    dozens={"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "score": 20},
    months={
        "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6,
        "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11,
        "nov": 11, "december": 12, "dec": 12,
    },  # fmt: skip
    weekdays={
        "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
        "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
    },  # fmt: skip
)
