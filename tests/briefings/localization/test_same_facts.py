"""An English and a Chinese article about the same figure are told in the same words, in either language."""

from __future__ import annotations

import pytest

from briefings.localization import headline, language, summarise
from briefings.model import Document
from briefings.pipeline import distil

PAIRS = [
    (
        "Chile produced 2.96 million tonnes of copper in 2023, down 3.0% year on year.",
        "2023年，智利铜产量为296万吨，同比下降3.0%。",
    ),
    (
        "China's output of primary aluminium was 41.59 million tonnes in 2023, up 3.7% year on year.",
        "2023年，中国原铝产量为4159万吨，同比增长3.7%。",
    ),
    (
        "China's imports of copper concentrate reached 2.34 million tonnes in April 2024, up 11.6% year on year.",
        "2024年4月，中国铜精矿进口量为234万吨，同比增长11.6%。",
    ),
    (
        "Alumina output in Shanxi stood at 9.82 million tonnes in the first half of 2024.",
        "2024年上半年，山西氧化铝产量为982万吨。",
    ),
]


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
@pytest.mark.parametrize(("english", "chinese"), PAIRS)
def test_the_reader_cannot_tell_which_article_it_was(english: str, chinese: str, locale: str) -> None:
    reader = language(locale)
    told = []
    for text, lang in ((english, "en"), (chinese, "zh-Hans")):
        briefing = distil(Document(id="d", text=text, lang=lang))
        told.append((headline(briefing, reader).text, [said.text for said in summarise(briefing, reader)]))
    assert told[0] == told[1]
    assert len(told[0][1]) == 1
