"""Changes of a text that say nothing leave its facts as they are; any change leaves them sound."""

from __future__ import annotations

import json
import random
from collections import Counter

import pytest

from tests.bench.mutations import HARMLESS, OTHER, briefing, default, kept, told
from tests.briefings.extraction.facts.test_properties import sound

REPORT = (
    "ZINC SMELTER IN KAZAKHSTAN RAISES OUTPUT\n\n"
    "Refined zinc output of the Ridder smelter rose 4.2% year on year to 31,400 tonnes in the first quarter of 2024, "
    "while lead bullion fell to 12,850 tonnes from 13,900 tonnes a year earlier, the company's report shows.\n\n"
    "It sold 27,600 tonnes of zinc at an average of $2,480-2,510 a tonne. Power consumption came to 3,120 kWh/t. The "
    "state-owned group put €45 million into a new roaster, and 640 people work at the plant's year-round kilns.\n"
)
NOTE = (
    "2024年5月，贵州省电解锰产量12.46万吨，同比增长7.8%，环比下降1.3%；其中出口2.15万吨，平均价格为每吨1.32万元。"
    "1—5月累计产量58.9万吨，占全国的六成以上。截至5月底，社会库存为4.7万吨，较上年同期减少9200吨。\n"
)


@pytest.mark.parametrize("change", HARMLESS)
@pytest.mark.parametrize("text", [REPORT, NOTE], ids=["en", "zh"])
def test_a_harmless_change_leaves_every_fact(change: str, text: str) -> None:
    before, after = briefing(text, None), briefing(HARMLESS[change](text), None)
    sound(after)
    assert len(before.observations) >= 6
    assert Counter(map(told, after.observations)) == Counter(map(told, before.observations))


def test_harmless_changes_of_the_gold_lose_few_facts() -> None:
    """A seeded sample of all pieces and changes; the command of `tests.bench.mutations` has the whole table."""
    dice = random.Random(7)
    pieces = [json.loads(line) for path in default() for line in path.read_text("utf-8").splitlines()]
    facts = same = 0
    for piece in dice.sample(pieces, 40):
        change = dice.choice(list(HARMLESS.values()))
        old = Counter(map(told, briefing(piece["text"], None).observations))
        after = briefing(change(piece["text"]), None)
        sound(after)
        facts += old.total()
        same += kept(old, Counter(map(told, after.observations)))
    assert same >= 0.95 * facts


@pytest.mark.parametrize("change", OTHER)
def test_changes_that_are_none_too_harmless_give_sound_facts(change: str) -> None:
    for text in (REPORT, NOTE):
        sound(briefing(OTHER[change](text), None))


def test_a_title_set_to_a_width_and_a_list_stay_lines_of_their_own() -> None:
    text = (
        "Tin smelter restarts\n"
        "The smelter at Pulau Bangka restarted in May and will make\n"
        "2,400 tonnes of tin this year, 300 tonnes more than in\n"
        "2023. Lead times remain long.\n"
        "Copper cathode: 9,410 tonnes\n"
        "Nickel matte: 1,230 tonnes\n"
    )
    facts = [(str(fact.value), fact.subject) for fact in briefing(text, None).observations]
    assert ("9410", "copper cathode") in facts
    assert ("1230", "nickel matte") in facts
    assert ("2400", "tin") in facts
