from __future__ import annotations

import pytest

from briefings.extraction.contract import plain
from briefings.model import PolicyStatus
from tests.briefings.extraction.facts.reading import body, page


def test_joint_issuers_number_date_and_alias() -> None:
    text = (
        "工业和信息化部、国家发展改革委近日联合印发《铜冶炼行业绿色低碳行动方案》（以下简称《方案》，工信部联原〔"
        "2024〕112号）。"
        "《方案》提出，到2027年，再生铜产量达到480万吨以上。"
    )
    (policy,) = body(text).policies
    assert policy.title == "铜冶炼行业绿色低碳行动方案"
    assert policy.issuers == ("工业和信息化部", "国家发展改革委")
    assert policy.doc_number == "工信部联原〔2024〕112号"
    assert policy.aliases == ("方案",)
    assert (policy.status, policy.form) == (PolicyStatus.IN_FORCE, "plan")
    (target,) = policy.targets
    assert (target.metric, target.comparator, plain(target.value), target.unit) == ("output", ">=", 4_800_000, "t")
    assert target.deadline is not None
    assert target.deadline.iso == "2027"


def test_targets_are_no_observations() -> None:
    text = (
        "The Action Plan for the Titanium Industry in Shaanxi Province, issued in April 2024, aims at an "
        "output of 110,000 tonnes "
        "of titanium by 2025."
    )
    briefing = body(text)
    assert [plain(t.value) for policy in briefing.policies for t in policy.targets] == [110_000]
    assert briefing.observations == ()
    assert [policy.date.iso for policy in briefing.policies if policy.date] == ["2024-04"]


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        ("据悉，钢铁行业碳达峰实施方案即将出台。", "钢铁行业碳达峰实施方案", PolicyStatus.PROMISED),
        (
            "A carbon peaking plan for the magnesium industry is ready and will be released in the near future.",
            "carbon peaking plan for the magnesium industry",
            PolicyStatus.PROMISED,
        ),
        (
            "湖南省就《锑产业高质量发展若干措施（征求意见稿）》公开征求意见。",
            "锑产业高质量发展若干措施（征求意见稿）",
            PolicyStatus.DRAFT,
        ),
        ("贵州省印发《电解锰渣综合利用评价办法（试行）》。", "电解锰渣综合利用评价办法（试行）", PolicyStatus.TRIAL),
        (
            "The Measures for Tungsten Recycling, published in 2019, were replaced on 1 March 2023 by new rules.",
            "Measures for Tungsten Recycling",
            PolicyStatus.SUPERSEDED,
        ),
    ],
)
def test_status(text: str, title: str, status: PolicyStatus) -> None:
    assert [(policy.title, policy.status) for policy in body(text).policies][:1] == [(title, status)]


def test_a_promised_policy_is_a_promise() -> None:
    (promise,) = body("据悉，钢铁行业碳达峰实施方案即将出台。").promises
    assert promise.what == "钢铁行业碳达峰实施方案"
    assert promise.due is None


def test_two_plans_told_as_one_are_two() -> None:
    text = (
        "The ministry led the carbon peaking plan for the steel and cement industries, which is planned "
        "to be released soon."
    )
    assert [policy.title for policy in body(text).policies] == [
        "carbon peaking plan for the steel industry",
        "carbon peaking plan for the cement industry",
    ]


def test_a_short_name_points_back() -> None:
    text = (
        'Shaanxi issued the "Implementation Plan for Carbon Peaking in the Nonferrous Metals Industry" '
        "(hereinafter referred to as "
        'the "Implementation Plan"). The Implementation Plan requires smelting capacity to be controlled.'
    )
    assert len(body(text).policies) == 1


def _targets(text: str) -> list[tuple[str | None, str | None, object, str | None, str | None]]:
    return [
        (t.metric, t.comparator, plain(t.value), t.unit, t.deadline.iso if t.deadline else None)
        for policy in page(text).policies
        for t in policy.targets
    ]


def test_goals_further_down_a_text_about_a_policy_are_its_targets() -> None:
    text = (
        "云南省印发《锡产业提质行动方案》\n\n2024年3月8日\n\n云南省工业和信息化厅印发《锡产业提质行动方案》。\n\n"
        "到2026年，精锡产量达到15万吨；再生锡产量不少于3万吨；冶炼综合能耗下降8%。\n\n2023年，全省精锡产量11万吨。"
    )
    assert _targets(text) == [
        ("output", "=", 150_000, "t", "2026"),
        ("output", ">=", 30_000, "t", "2026"),
        ("reduction", "=", 8, "%", "2026"),
    ]
    assert [plain(fact.value) for fact in page(text).observations] == [110_000]


def test_a_headline_and_the_full_title_beneath_it_are_one_policy() -> None:
    text = (
        "Vietnam adopts a rare earth plan for mining\n\n4 May 2025\n\nThe Ministry of Industry and Trade issued the "
        "Master Plan for Rare Earth Mining and Processing (2025-2035) on 2 May 2025. By 2030 the country aims to "
        "produce at least 60,000 tonnes of rare earths a year."
    )
    (policy,) = page(text).policies
    assert policy.title == "Master Plan for Rare Earth Mining and Processing (2025-2035)"
    assert policy.date is not None
    assert policy.date.iso == "2025-05-02"
    assert _targets(text) == [("output", ">=", 60_000, "t", "2030")]


def test_a_range_sets_two_targets() -> None:
    text = "工业和信息化部印发《钨产业发展规划》，提出到2028年，钨精矿产量增长4%—6%。"
    assert _targets(text) == [("growth", "=", 4, "%", "2028"), ("growth", "=", 6, "%", "2028")]


def test_a_policy_in_plain_words_that_wants_something_is_in_force() -> None:
    text = "Zambia mined 680,000 tonnes of copper in 2023. A national strategy from May wants 3 million tonnes by 2031."
    (policy,) = page(text).policies
    assert (policy.title, policy.status) == ("national strategy", PolicyStatus.IN_FORCE)
    assert _targets(text) == [("output", "=", 3_000_000, "t", "2031")]


def test_what_is_told_as_reached_stays_an_observation() -> None:
    text = (
        "The Jiangxi government issued the Work Plan for Recycled Copper in 2022. During the 14th Five-Year Plan the "
        "proportion of recycled copper in supply has exceeded 31%."
    )
    assert _targets(text) == []
    assert [plain(fact.value) for fact in page(text).observations] == [31]


def test_a_rate_of_duty_that_a_notice_sets_is_its_target() -> None:
    text = "财政部发布《关于调整锑出口关税的通知》，自2025年7月1日起执行。锑锭出口暂定税率由5%提高到8%。"
    assert [(value, unit) for _, _, value, unit, _ in _targets(text)] == [(8, "%")]


def test_those_who_issue_are_not_counted() -> None:
    assert page("三部门印发《锌冶炼行业节能方案》。锌冶炼能耗要求从严。").observations == ()


def test_a_company_s_own_plan_beside_a_policy_is_no_target_of_it() -> None:
    text = (
        "The Ministry of Mines issued the Nickel Downstreaming Plan in 2024.\n\nSeparately, Harbour Nickel Corp. said "
        "it plans to produce 70,000 tonnes of nickel by 2027."
    )
    assert _targets(text) == []


def test_items_under_a_deadline_are_goals_each() -> None:
    text = (
        "Gulf states adopt the Battery Minerals Act\n\n3 March 2025\n\nThe Battery Minerals Act enters into force "
        "today.\n\nFor lithium the members are to reach three marks by 2032:\n\n- extraction at home of at least 12% "
        "of lithium consumption;\n\n- refining of at least 35%;\n\n- no more than 70% of lithium consumption from a "
        "single country."
    )
    assert _targets(text) == [
        ("share", ">=", 12, "%", "2032"),
        ("share", ">=", 35, "%", "2032"),
        ("share", "<=", 70, "%", "2032"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Parliament passed the Tungsten Royalty Act in May, and will publish the guidance later.",
            PolicyStatus.IN_FORCE,
        ),
        ("The Tungsten Royalty Act came into effect on 1 May 2024.", PolicyStatus.IN_FORCE),
        ("The cabinet is drafting the Tungsten Royalty Act.", PolicyStatus.PROMISED),
        ("The ministry intends to unveil the Tungsten Export Rules before summer.", PolicyStatus.PROMISED),
        ("The Tungsten Export Rules were rescinded on 3 June 2024.", PolicyStatus.SUPERSEDED),
        ("The Tungsten Export Rules were released for trial implementation in June.", PolicyStatus.TRIAL),
        ("云南省计划于年底前出台《锡矿开采管理办法》。", PolicyStatus.PROMISED),
        ("《锡矿开采管理办法》正抓紧修订。", PolicyStatus.PROMISED),
        ("《锡矿开采管理办法》自2024年5月1日起施行，旧办法同时废止。", PolicyStatus.IN_FORCE),
        ("經濟部預計明年發布《錫礦開採管理辦法》。", PolicyStatus.PROMISED),
    ],
)
def test_where_a_policy_stands_is_what_is_said_nearest_to_its_title(text: str, status: PolicyStatus) -> None:
    assert [
        policy.status
        for policy in body(text + (" Tungsten concentrate rose." if " " in text else "锡价上涨。")).policies
    ] == [status]


def test_dates_are_of_issue_or_effect_and_not_of_another_or_of_a_consultation() -> None:
    text = "自2024年5月1日起，《锡矿开采管理办法》施行，2015年发布的《锡矿暂行规定》废止。锡价上涨。"
    found = {policy.title: policy.date.iso if policy.date else None for policy in body(text).policies}
    assert found == {"锡矿开采管理办法": "2024-05-01", "锡矿暂行规定": "2015"}
    (asked,) = body("就《锡矿开采管理办法（草案）》征求意见，截至2024年6月30日。锡价上涨。").policies
    assert asked.date is None


def test_a_goal_keeps_the_deadline_of_the_one_before_it() -> None:
    text = (
        "The Ministry of Mines issued the Tin Work Plan (Document No. 9 of 2024). By 2028 unit energy consumption of "
        "tin smelting is to fall by at least 6%, and recycled tin is to make up 45% or more of supply."
    )
    assert [deadline for *_, deadline in _targets(text)] == ["2028", "2028"]


def test_a_regulation_is_known_by_its_number_and_the_year_in_it() -> None:
    (policy,) = body(
        "Under Regulation No. 17/2021 the ministry bars exports of tungsten concentrate, in force since."
    ).policies
    assert policy.title == "Regulation No. 17/2021"
    assert policy.date is not None
    assert policy.date.iso == "2021"


def test_a_quota_split_in_two_names_what_it_is_of() -> None:
    text = "工业和信息化部下达2023年钨精矿开采总量控制指标，分别为61000吨和47000吨。"
    assert [target.what for policy in body(text).policies for target in policy.targets] == ["钨精矿", "钨精矿"]


def test_aims_without_figure_or_deadline_are_goals_too() -> None:
    text = (
        "贵州省印发《锰产业提质行动方案》，要求新建锰矿项目回采率不低于88%，老旧尾矿库逐步退出，鼓励企业利用电解锰渣。"
    )
    found = [(plain(target.value), target.what) for policy in body(text).policies for target in policy.targets]
    assert [value for value, _ in found] == [88, None, None]
    assert [what for value, what in found if value is None] == ["老旧尾矿库逐步退出", "鼓励企业利用电解锰渣"]


def test_what_a_market_report_hopes_for_is_no_aim_of_a_policy() -> None:
    text = "贵州省印发《锰产业提质行动方案》。\n\n业内认为锰价将逐步回升，厂家要求加快提货。"
    assert _targets(text) == []
