"""Firms in languages of words apart: runs of capitals that something beside them tells to be a firm or a mine."""

from __future__ import annotations

import re

from briefings.extraction.languages.facts import words
from briefings.extraction.scene import Scene
from briefings.vocabulary import Vocabulary

_CAPITAL = "A-ZÀ-ÖØ-ÞŠŽČĆŁŚŻĐА-ЯЁ"
_WORD = rf"[{_CAPITAL}][\w&-]*(?:['’](?!s\b)\w+)?"
_RUN = re.compile(rf"\b{_WORD}(?:\s(?:&\s|(?:de|do|da|del|la|le|du)\s)?{_WORD}){{0,5}}")

_FORMS = (
    r"Limited|Ltd|plc|PLC|Inc|Incorporated|Corporation|Corp|Company|Co|AG|GmbH|SA|S\.A|SE|NV|ASA|AB|Oyj|Oy|SpA|Bhd|Tbk|"
    r"LLC|LLP|KG|PJSC|JSC|Pty"
)
_FORM = re.compile(rf"(?:,?\s(?:{_FORMS})\b\.?)+$")
_TRADES = words(
    "Steel Metal Metals Mining Mine Mines Minerals Resources Alloys Silicon Nickel Copper Gold Silver Lithium "
    "Zinc Aluminium "
    "Aluminum Alumina Tin Lead Titanium Tungsten Cobalt Magnesium Uranium Iron Chrome Manganese Vanadium "
    "Graphite Platinum "
    "Smelting Smelters Smelter Refining Refineries Rolling Group Holdings Industries Works Energy Materials Foundries "
    "Foundry Recycling Castings Exploration Ventures Potash Antimony Molybdenum Bauxite Ferro Atom Matte Rutile Ligas "
    "Moly Tantalum Niobium Rare Earths"
)
"""Words that end a firm's name."""
_BEFORE = re.compile(
    r"\b(?:miner|producer|smelter|refiner|trader|developer|operator|owner|steelmaker|explorer|recycler|"
    r"subsidiary|company|"
    r"group|rival|maker|supplier|giant|unit|arm|firm|venture|manufacturer|competitor|peer|processor|fabricator|"
    r"merchant|"
    r"neighbou?r|investor|mill|major|junior|sister|companies)\s(?:called\s|named\s|of\s[\w-]+\s)?[“«\"]?$"
    r"|\b(?:run|owned|operated|controlled|managed|developed|held|built|idled|mined|bought) by\s(?:the\s)?$",
    re.I,
)
_TICKER = re.compile(r"\s?\((?:[A-Z]{2,9}\s?[:\s-]\s?[A-Z0-9.]{1,8}|[0-9A-Z]{3,6}\.[A-Z]{1,3})(?:[;,/][^()]{1,40})?\)")
_KIND = (
    r"miner|maker|producer|smelter|refiner|rival|steelmaker|supplier|trader|developer|operator|explorer|recycler|group|"
    r"company|firm|joint venture|venture|subsidiary|unit|arm|foundry|mill|mine|works|refinery|manufacturer|processor|"
    r"fabricator|merchant"
)
_APPOSED = re.compile(
    rf",\s(?:(?:itself\s)?(?:a|an|the|one of|another|its?|[\w-]+['’]s)\s(?:[\w'’-]+\s){{0,6}}?(?:{_KIND})s?\b"
    r"|which\s(?:\w+\s)?(?:runs|owns|operates|mines|makes|produces|smelts|refines|rolls|recycles|employs|"
    r"has\s\w+\s(?:mines|"
    r"furnaces|plants))\b|whose\s(?:[\w-]+\s){0,2}(?:mines?|books|works|smelters?|plants?|output|shares|"
    r"refiner\w+|pit)\b"
    r"|(?:19|20)\d\d-founded\b)"
)
_SOURCE = re.compile(
    r"^,?\s(?:a|an|the|another)\s(?:[\w'’-]+\s){0,3}(?:consultanc\w+|consultants?|brokers?|brokerage|bank|"
    r"research\w*|analysts?|"
    r"price reporting|agency|lender|think-tank|newspaper|union|charity|fund|law firm|insurer)\b"
)
"""What stands behind the name of somebody who only speaks of the trade."""
_VERBS = (
    r"produced|produces|mined|mines|smelted|refined|shipped|ships|sold|sells|guided|guides|lifted|lifts|raised|"
    r"raises|cut|cuts|"
    r"trimmed|idled|mothballed|restarted|commissioned|booked|earned|lost|loses|made|makes|invested|invests|"
    r"spent|spends|"
    r"bought|buys|acquired|acquires|runs|ran|owns|employs|poured|pours|processed|processes|posted|posts|swung|"
    r"turned out|turned|"
    r"churned out|dug|"
    r"delivered|delivers|treated|milled|hoisted|tapped|cast|rolled|recycled|recovered|operates|operated|laid off|hired|"
    r"reported|reports|expects|plans|aims|intends|targets|is (?:to|building|spending|investing|adding|due|"
    r"doubling|raising|"
    r"cutting|idling|closing|ramping)|will (?:build|raise|cut|spend|invest|add|idle|close|lift|produce|ship|"
    r"restart|start|double|"
    r"expand|install|open|shut|supply|ramp|pay|mine|make|keep)|has (?:agreed|started|cut|raised|built|idled|"
    r"mothballed|sold|bought|shut|"
    r"closed|lifted|begun|signed|spent|invested|set aside|put|halted|opened|laid|lost|won|added|doubled|"
    r"produced|shipped|"
    r"commissioned|completed)|"
    r"signed|began|started|halted|suspended|resumed|slid|slipped|crumbled|managed|achieved|recorded|opened|"
    r"closed|shut|agreed"
)
_ACTS = re.compile(
    rf"(?:,\s[^,.;]{{2,70}},|\s(?:of|in|at)\s[{_CAPITAL}][\w-]+|\s\([^()]{{2,30}}\))?\s(?:also\s|now\s|itself\s|then\s|"
    rf"recently\s|meanwhile\s|alone\s|in turn\s)?(?:{_VERBS})\b"
)
_SAYS = re.compile(
    r"\s(?:said|says|announced|confirmed|warned|reiterated|forecasts?)\b[^.]{0,60}?\b(?:it|its|they)\s|"
    r"['’]s\s(?:[\w-]+\s){0,2}(?:mines?|smelters?|refiner\w+|works|plants?|pit|furnaces?|guidance|revenue|profit|sales|"
    r"headcount|shares|board|concentrator|mill|potlines?|shaft|capex|net|operating|first|second|third|fourth|"
    r"half|annual)\b"
)
_DOES = re.compile(
    rf"(?:\sof\s[{_CAPITAL}][\w-]+)?(?:,\s|['’]s\s|\s(?:has|have|had|will|would|is|was|said|says|also|"
    rf"[a-z]{{2,}}(?:ed|s))\b)"
)
"""What may follow a name that its last word gives away, where it opens a sentence."""
_JOINED = re.compile(
    r"(?:[,:]|\b(?:and|while|but|that|as|when|whereas|although|because|since|after|before|where|than|if|says|"
    r"said|time))\s$"
)
"""What stands before a name that begins a clause."""
_SITE = re.compile(
    r"\s(?:(?:copper|gold|nickel|zinc|lead|tin|iron ore|lithium|cobalt|silver|uranium|platinum|bauxite|alumina|"
    r"aluminium|"
    r"manganese|chrome|graphite|open[- ]pit|underground|rare earths?|steel)\s){0,2}"
    r"(?:mine|mines|smelter|refinery|deposit|pit|shaft|concentrator|steelworks|project)\b"
)
_BODY = words(
    "Union Association Federation Institute Council Commission Committee Bureau Ministry Minister Department "
    "Agency Bank "
    "Securities Research Consulting Consultants Consultancy Capital Analytics Advisory Partners Exchange "
    "Authority Board Chamber "
    "Survey University Conference Forum Summit Week Plan Act Report Index Office Party Court Congress Parliament State "
    "Province River Street Road Avenue Law Code Agreement Initiative Programme Program Fund Government Customs "
    "Statistics "
    "Society League Alliance Court Administration Desk Journal News Times Post Daily Weekly Review Intelligence "
    "Bulletin Prize "
    "House Senate Treasury Hotel Centre Center Club Festival Expo Congress Convention Dialogue Secretary "
    "Guidance Highlights "
    "Outlook Operations Resource Reserve Reserves Quarter Board"
)
"""Words that end the name of something else."""
_NEVER = words(
    "the a an in on at by for from of and but while with according its their his her this that these those it "
    "he she they we "
    "one two three four five six seven eight nine ten some many most all both each another other several as if "
    "when after "
    "before since during once yet so even still meanwhile however despite although though because where what "
    "who which how why "
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday "
    "friday saturday sunday spot refined primary global world annual home national international ministry department "
    "president minister chief mr mrs ms dr sir prime deputy stage phase line unit no union circular decree "
    "order law plan "
    "high-carbon low-carbon net gross total first second third last next new old q1 q2 q3 q4 h1 h2 fy lme shfe "
    "comex nymex "
    "cif fob usd eur reuters gmt table figure chart source photo mine mines smelter smelters copper zinc nickel "
    "tin lead gold "
    "silver steel aluminium aluminum lithium cobalt iron ore scrap stainless cash production output sales "
    "revenue profit "
    "exports imports prices price stocks shares analysts traders officials miners producers buyers sellers guidance "
    "management molybdenum ferrochrome power electricity costs cost demand supply capacity inventories "
    "investors workers "
    "highlights operations resources outlook exploration our your my there here then now today yesterday speaking asked"
)
_HEADS = words(
    "first new north south east west northern southern eastern western blue red green black white great royal "
    "pan golden silver "
    "general united american global central pacific atlantic european african asian big little upper lower "
    "mount mountain "
    "lake rio san santa saint st el la las los le minera grupo groupe pt cia compania compañía sociedad "
    "mineração mineracao empresa "
    "gruppe companhia société societe oao zao pao"
)
"""First words of names that are no short form of them."""
_LEGAL = words(
    "minera grupo groupe pt cia compania compañía sociedad mineração mineracao empresa gruppe companhia société"
)


def learn(scene: Scene, names: Vocabulary, learned: dict[str, tuple[str, bool]]) -> None:
    """Add the names, and the short forms, of the firms and mines that a scene gives away.

    Args:
        scene: The block.
        names: The vocabulary: what it knows as a place or a body is no firm to be learned.
        learned: By each name or short form, the name in full and whether it is a mine or a works.
    """
    if _headline(scene.text):
        return
    forms = {(one.start, one.end) for one in scene.companies}
    for match in _RUN.finditer(scene.text):
        start, end = _bare(scene, match.start(), match.end())
        if end - start < 3 or (end - start > 70):
            continue
        surface = scene.text[start:end]
        kind = _kind(scene, start, end, surface, forms)
        if kind is None or _taken(scene, start, end, names):
            continue
        name = _FORM.sub("", surface) or surface
        learned.setdefault(name, (name, kind))
        if surface != name:
            learned.setdefault(surface, (name, kind))
        for short in _shorts(scene, name, end):
            learned.setdefault(short, (name, kind))


def _headline(text: str) -> bool:
    """Whether a text has capitals throughout, so that they tell nothing."""
    told = [word for word in text.split()[:40] if word[:1].isalpha() and len(word) > 3]
    return len(told) > 3 and sum(word[0].isupper() for word in told) > 0.8 * len(told)


def _bare(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """A run without the words before its name: articles, days, adjectives of nations."""
    text = scene.text
    while start < end:
        word = re.match(r"[\w'’&-]+\s?", text[start:end])
        if word is None:
            break
        bare = word[0].strip()
        mention = next((m for m in scene.within(scene.regions, start, start + len(bare)) if m.start == start), None)
        adjective = mention is not None and mention.end == start + len(bare) and _ADJECTIVE.search(bare)
        rest = text[start + len(word[0]) : end]
        if bare in _CLASS and rest:
            start += len(word[0])
            continue
        if adjective or (bare.lower() in _NEVER and (rest == "" or not _own_head(bare, rest))):
            start += len(word[0])
        else:
            break
    return start, end


_CLASS = frozenset({"Company", "Group", "Producer", "Miner", "Steelmaker", "Smelter", "Companies", "Producers"})
"""What a name may be introduced by with a capital, at the start of a sentence."""
_ADJECTIVE = re.compile(r"(?:ian|ean|ese|ish|can|an|German|Greek|French|Dutch|Swiss|Turkish|Thai|Iraqi|Czech)$")


def _own_head(word: str, rest: str) -> bool:
    """Whether a word of the trade heads a name: "Copper Ridge Mining", "New Horizon Metals"."""
    head = rest.split(maxsplit=1)[0]
    return (
        word in ("New", "First", "Gold", "Silver", "Copper", "Iron", "Steel", "Mount")
        and head not in _TRADES
        and head not in _BODY
    )


def _kind(scene: Scene, start: int, end: int, surface: str, forms: set[tuple[int, int]]) -> bool | None:
    """False for a firm, True for a mine, None where nothing tells either."""
    text = scene.text
    tokens = surface.split()
    last = tokens[-1]
    behind = text[end : end + 150]
    if (
        _SOURCE.match(behind)
        or last in _BODY
        or (set(tokens) & _BODY and last not in _TRADES and not _FORM.search(surface))
    ):
        return None
    if _FORM.search(surface) and len(tokens) > 1:
        return False
    if _TICKER.match(behind):
        return False
    if _TITLED.match(behind) or _PERSON.match(surface) or (len(tokens) == 1 and surface.isupper() and len(surface) < 3):
        return None
    before = text[max(0, start - 40) : start]
    opens = _opening(before)
    if _BEFORE.search(before) and (len(tokens) > 1 or not opens):
        return None if _MANAGER.match(behind) else False
    if _APPOSED.match(behind):
        return False
    if any(letter.isdigit() for letter in surface):
        return None
    traded = len(tokens) > 1 and (last in _TRADES or tokens[-2:] == ["&", "Alloys"]) and tokens[0] not in _TRADES
    if traded and ((start, end) in forms or _DOES.match(behind) or not opens):
        return False
    if _SITE.match(behind) and not behind[1:2].isupper():
        return True
    if (len(tokens) == 1 and opens) or not (opens or _JOINED.search(before)):
        return None
    if (_ACTS.match(behind) or _SAYS.match(behind)) and not _PEOPLE.match(behind):
        return False
    return None


_TITLED = re.compile(
    r"^,?\s(?:the\s|its\s|\d\d,?\s)?(?:[\w-]+\s){0,2}(?:chief|managing|president|chair\w*|director|minister|"
    r"analyst|head|vice|"
    r"spokes\w+|deputy|CEO|economist|governor|mayor|secretary|engineer)\b"
)
_MANAGER = re.compile(r"^\s(?:told|said he|said she)\b")
_PERSON = re.compile(
    r"^(?:Cyclone|Hurricane|Typhoon|Storm|Union|King|Queen|President|Minister|Prime|Governor|Senator|Professor|"
    r"Chief|Managing|Chair\w*|Director)\b"
)
_PEOPLE = re.compile(r"^\s(?:and\shis|and\sher)\b")


def _opening(before: str) -> bool:
    """Whether what stands before opens a sentence, so that a capital tells nothing."""
    return not before.rstrip() or before.rstrip()[-1] in '.!?:;\n•-*|”"' or before.endswith("\n")


def _taken(scene: Scene, start: int, end: int, names: Vocabulary) -> bool:
    """Whether the words are a place, a body that the vocabulary knows, or a month and no more."""
    for mention in scene.within(scene.regions, start, end):
        if mention.start <= start and mention.end >= end:
            return True
    for mention in scene.within(scene.organisations, start - 60, end + 60):
        body = names.organisation(mention.terms[0])
        if mention.start < end and start < mention.end and body is not None and body.role != "company":
            return True
    return any(mention.start <= start and mention.end >= end for mention in scene.within(scene.materials, start, end))


def _shorts(scene: Scene, name: str, end: int) -> list[str]:
    """The short forms of a name: its first word, its initials in brackets behind it."""
    tokens = name.split()
    found = []
    said = re.match(r"\s?\([“\"]?(?:the\s)?([A-Z][\w-]{1,14})[”\"]?\)", scene.text[end : end + 30])
    if said is not None and said[1] not in ("Company", "Group"):
        found.append(said[1])
    if len(tokens) > 1:
        if tokens[0].lower() in _LEGAL:
            short = " ".join(tokens[1:])
        elif tokens[0].lower() in _HEADS:
            short = " ".join(tokens[:2]) if len(tokens) > 2 else ""
        else:
            short = tokens[0]
        place = any(m.surface == short for m in scene.regions)
        if len(short) > 3 and not place and short.lower() not in _NEVER:
            found.append(short)
    return found


def stands(scene: Scene, start: int, end: int) -> bool:
    """Whether a learned name is one here: not a part of a longer name, and no person of that name."""
    behind = scene.text[end : end + 40]
    if re.match(rf"['’]?\s(?!(?:{_FORMS})\b)[{_CAPITAL}][a-z]", behind) and not _opening(scene.text[:start][-3:]):
        # "Yarrabee Creek" is no Yarrabee, whereas "Yarrabee Lithium Limited" is found in full.
        return bool(re.match(rf"\s[{_CAPITAL}][\w-]*\s?(?:mine|pit|shaft|smelter|works|plant)\b", behind))
    return not _TITLED.match(behind)
