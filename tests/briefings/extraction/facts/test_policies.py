from __future__ import annotations

import pytest

from briefings.extraction.contract import plain
from briefings.model import PolicyStatus
from tests.briefings.extraction.facts.reading import body


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
