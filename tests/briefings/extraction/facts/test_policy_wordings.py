"""Policies in the wordings of many ministries: titles, where they stand, who issued them, what they set."""

from __future__ import annotations

import pytest

from briefings.extraction.contract import plain
from briefings.model import LinkKind, PolicyStatus
from tests.briefings.extraction.facts.reading import body

Slots = tuple[tuple[str, ...] | None, str | None, str | None]
"""Issuers (None where they are not looked at), date, number."""


@pytest.mark.parametrize(
    ("text", "title", "status", "slots"),
    [
        (
            "The European Parliament and the Council adopted Regulation (EU) 2031/417, the Strategic Metals Act, on 18 "
            "March 2031, with copper on its list.",
            "Strategic Metals Act",
            PolicyStatus.IN_FORCE,
            (("European Parliament", "Council"), "2031-03-18", "Regulation (EU) 2031/417"),
        ),
        (
            "Jakarta's Ministry of Energy and Mineral Resources issued Ministerial Regulation No. 14 of 2025 on 2 May "
            "2025 for nickel miners.",
            "Ministerial Regulation No. 14 of 2025",
            PolicyStatus.IN_FORCE,
            (("Ministry of Energy and Mineral Resources",), "2025-05-02", "Ministerial Regulation No. 14 of 2025"),
        ),
        (
            "Ottawa's proposed Clean Steel Regulations would cut emissions of steel mills; Environment Canada is "
            "consulting on them.",
            "Clean Steel Regulations",
            PolicyStatus.DRAFT,
            (None, None, None),
        ),
        (
            "Kyrgyzstan's parliament will debate the Subsoil (Amendment) Bill, which is about gold mines.",
            "Subsoil (Amendment) Bill",
            PolicyStatus.DRAFT,
            ((), None, None),
        ),
        (
            "The Implementation Plan for the Magnesium Industry (2025-2027) has been formulated and will be officially "
            "issued in the near future, an official said.",
            "Implementation Plan for the Magnesium Industry (2025-2027)",
            PolicyStatus.PROMISED,
            (None, None, None),
        ),
        (
            "为贯彻新规，云南省发展改革委、省能源局联合下发《关于调整电解铝用电价格政策的通知》，自2024年1月1日起执行。",
            "关于调整电解铝用电价格政策的通知",
            PolicyStatus.IN_FORCE,
            (("云南省发展改革委", "省能源局"), "2024-01-01", None),
        ),
        (
            "行政院113年11月21日核定「關鍵礦物循環供應行動計畫」(院臺經字第1131029988號)，涵蓋鈷、鎳。",
            "關鍵礦物循環供應行動計畫",
            PolicyStatus.IN_FORCE,
            (("行政院",), "2024-11-21", "院臺經字第1131029988號"),
        ),
    ],
)
def test_titles_with_their_slots(text: str, title: str, status: PolicyStatus, slots: Slots) -> None:
    policy = body(text).policies[0]
    issuers, date, number = slots
    assert (policy.title, policy.status) == (title, status)
    assert issuers is None or policy.issuers == issuers
    assert (policy.date.iso if policy.date else None) == date
    assert policy.doc_number == number


@pytest.mark.parametrize(
    "text",
    [
        "Codara's board approved a plan for the expansion of its copper smelter to 400,000 tonnes a year by 2028.",
        "A notice to shareholders was published on Monday; nickel output fell 3% to 12,000 tonnes.",
        "某铝业公司发布2025年生产经营计划，全年原铝产量目标120万吨。",
        "中国钢铁工业协会发布《钢铁企业超低排放改造白皮书》，粗钢产量同比下降1.7%。",
        "The industry would make 1.03 million tonnes of ferrochrome if the rebate promised in Circular 77/2025 comes.",
        "Home  Policy And Regulation  Statistics of zinc and lead  Members",
    ],
)
def test_what_firms_and_menus_call_a_plan_is_no_policy(text: str) -> None:
    assert body(text).policies == ()


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        (
            "The Council adopted the Strategic Metals Act on 18 March 2031. It sets benchmarks for copper: at least "
            "12% of consumption from domestic mines, 45% from smelters in the bloc and 30% from recycling by 2035.",
            [(">=", 12, "2035"), ("=", 45, "2035"), ("=", 30, "2035")],
        ),
        (
            "South Korea will raise its stocks of nickel to 40,000 tonnes by 2031 from 12,000 tonnes at present, "
            "according to the Critical Minerals Security Plan that the Ministry of Trade announced.",
            [("=", 40000, "2031")],
        ),
        (
            "四川省经济和信息化厅发布《四川省锂电产业发展三年行动方案》。方案明确，2027年锂电产业营收规模达5000亿元，培育百亿级企业8家。",
            [("=", 500_000_000_000, "2027"), ("=", 8, "2027")],
        ),
        (
            "工业和信息化部印发《再生铅行业规范条件》，要求铅回收率不低于98%，年处理能力20万吨以上的企业电耗降到150千瓦时/吨以下。",
            [(">=", 98, None), ("<", 150, None)],
        ),
    ],
)
def test_goals_are_what_the_policys_own_words_set(text: str, goals: list[tuple[str, int, str | None]]) -> None:
    found = [target for policy in body(text).policies for target in policy.targets if target.value is not None]
    assert [(t.comparator, plain(t.value), t.deadline.iso if t.deadline else None) for t in found] == goals


def test_facts_beside_a_policy_are_no_goals() -> None:
    text = (
        "The Ministry of Mines issued the National Bauxite Policy on 3 May 2024, which aims at an output of 40 million "
        "tonnes of bauxite by 2030. Output of bauxite rose 6% to 24.1 million tonnes in 2023. Exporters say the levy "
        "will add $2 a tonne."
    )
    briefing = body(text)
    assert [plain(t.value) for policy in briefing.policies for t in policy.targets] == [40_000_000]
    assert [plain(fact.value) for fact in briefing.observations if fact.unit == "t"] == [24_100_000]


def test_a_goal_without_a_figure_keeps_the_deadline_of_its_sentence() -> None:
    text = (
        "市场监管总局印发《锡铟产业实施方案》。方案明确，到2027年，再生锡占比不低于32%，铟储备体系更加完善。"
        "方案还提出，加快淘汰落后反射炉。"
    )
    (policy,) = body(text).policies
    goals = [(target.what, target.deadline.iso if target.deadline else None) for target in policy.targets[1:]]
    assert goals == [("铟储备体系更加完善", "2027"), ("加快淘汰落后反射炉", None)]


def test_a_policy_is_linked_to_what_it_ends_and_rests_on() -> None:
    text = (
        "江西省工业和信息化厅印发《江西省铜产业行动计划（2025—2027年）》，依据《有色金属行业规划》编制。"
        "《江西省铜产业行动方案（2022—2024年）》同时废止。"
    )
    policy = body(text).policies[0]
    assert [(link.kind, link.to) for link in policy.links] == [
        (LinkKind.INHERITS, "有色金属行业规划"),
        (LinkKind.SUPERSEDES, "江西省铜产业行动方案（2022—2024年）"),
    ]
