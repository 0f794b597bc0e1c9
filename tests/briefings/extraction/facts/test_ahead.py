"""What has not happened is no fact: plans, views, estimates and boasts, in wordings of their own."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.extraction import extract
from briefings.model import Block, Document, Role, digest

_TODAY = date(2025, 6, 20)
_SAID = {
    "target": [
        "The smelter intends to pour 54,000 tonnes of tin a year once its third furnace is lit.",
        "Under the proposal the plant would treat 1.2 million tonnes of ore a year.",
        "The group has pledged to bring its emissions down to 0.9 tonnes of CO2 per tonne of steel.",
        "Ground was broken on a refinery with a nameplate of 40,000 tonnes of nickel sulphate, to be finished in 2028.",
        "The mine is slated to yield 310,000 ounces of gold a year from 2027.",
        "A further 60,000 tonnes of zinc capacity is on the drawing board.",
        "The ministry wants crude steel output capped at 900 million tonnes next year.",
        "Management has budgeted $210 million for the shaft in 2026.",
        "Developers hope to reach 25,000 tonnes of lithium carbonate in 2027.",
        "Once complete, the complex will employ 1,400 people.",
        "The works is designed to turn out 180,000 tonnes of copper cathode from late 2026.",
        "公司拟建设年产5万吨电池级碳酸锂项目，总投资28亿元。",
        "项目建成达产后，可年产铜箔6万吨。",
        "该省力争到2027年再生铝产量达到150万吨。",
        "企业计划明年生产钨精矿4200吨。",
        "二期工程投产后，氧化铝年产能将增至300万吨。",
        "公司希望2026年实现镍产量12万吨。",
        "到2028年，全市铜加工能力要突破200万吨。",
        "该厂有意把产能扩大到8万吨。",
        "當局仍盼全年達到3,800萬公噸鎳礦產量。",
    ],
    "forecast": [
        "Analysts look for a copper deficit of 210,000 tonnes in 2026.",
        "The bank has nickel averaging $15,200 a tonne next year.",
        "A surplus of 95,000 tonnes is in prospect for 2026, the study group said.",
        "Consensus is for zinc demand of 14.1 million tonnes in 2026.",
        "Full-year output is tipped to come in at 88,000 tonnes.",
        "The company is guiding to 61,000 to 64,000 tonnes of copper in 2025.",
        "Tin consumption might climb to 390,000 tonnes in 2026.",
        "The market looks set for a shortfall of 40,000 tonnes of lead.",
        "Demand ought to reach 4.4 million tonnes by 2030, the agency reckons.",
        "For 2026 the institute pencils in production of 29.8 million tonnes.",
        "The researcher's model points to world mine supply of 23.9 million tonnes in 2026.",
        "机构预计2026年全球铜市短缺21万吨。",
        "分析师料明年锌价均价为2650美元/吨。",
        "研调机构估2026年全球锡需求39万吨。",
        "全年产量财测上修至6.2万吨。",
        "有机构看好金价明年升至4500美元/盎司。",
        "明年国内原铝产量或达4500万吨。",
        "公司指引2026年黄金产量为18吨至19吨。",
    ],
    "estimate": [
        "Traders put stocks in bonded sheds at 48,000 tonnes.",
        "Unofficial tallies speak of 17,000 tonnes of ore stolen last year.",
        "Some 9,000 tonnes of tin left the country unrecorded in 2024, by one consultancy's reckoning.",
        "The damage is estimated at $30 million.",
        "公會推估，全年台灣鋼材產量約74萬公噸。",
        "商会估计，今年全年废铜出口仅得3.8万吨。",
        "业内人士估计，场外库存有3.2万吨。",
        "据业内测算，全国锑锭库存不足5000吨。",
        "有贸易商粗估港口库存为120万吨。",
    ],
    "claim": [
        "The firm claims to hold 40% of the world market for gallium.",
        "The producer boasts a recovery rate of 97%.",
        "该公司宣称其镓产量占全球四成。",
    ],
    "actual": [
        "The plant, which can make 75,000 tonnes of zinc a year, will stay shut.",
        "It put out 212,000 tonnes of carbon dioxide in 2023.",
        "The company will sell its 120,000 tpa smelter in Norway.",
        "Output rose to 31,000 tonnes in 2024 from 28,000 tonnes in 2023.",
        "Copper imports came to 480,000 tonnes in May, short of the 500,000 tonnes expected.",
        "The miner produced 44,000 tonnes in the first half, in line with plan.",
        "Stocks stand at 81,000 tonnes, and will probably fall.",
        "2024年该厂生产锌锭12万吨，较上年的10.8万吨增长11%。",
        "公司现有产能20万吨，运行平稳。",
        "项目已建成投产，年产能10万吨。",
        "去年全国铅产量为760万吨，超出预期。",
    ],
}


def _modalities(sentence: str) -> set[str]:
    text = ("锌市有变。\n" if ord(sentence[0]) > 255 else "The zinc market moved.\n") + sentence
    read = Document(id="d", text=text, digest=digest(text))
    found = extract(read, (Block(start=0, end=len(text), role=Role.BODY),), reference=_TODAY)
    return {one.modality.value for one in found.observations}


@pytest.mark.parametrize(("modality", "sentence"), [(kind, one) for kind, several in _SAID.items() for one in several])
def test_each_kind_of_statement_is_told(modality: str, sentence: str) -> None:
    assert _modalities(sentence) == {modality}
