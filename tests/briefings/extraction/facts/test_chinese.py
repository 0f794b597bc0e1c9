"""What Chinese says around its figures: what is counted, who a text is of, what is done and what is to come."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.extraction.folding import fold
from briefings.model import Indicator, Modality, Qualifier
from tests.briefings.extraction.facts.reading import body, moves, page, told


def counted(text: str) -> list[tuple[str, str]]:
    """What is counted, with its number."""
    return [(fact.subject, f"{fact.value}") for fact in body(text).observations if fact.indicator is Indicator.COUNT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市规上铝加工企业达到212家，其中再生铝企业31家。",
            [("规上铝加工企业", "212"), ("再生铝企业", "31")],
        ),
        ("铜业论坛在昆明召开，学者、工程师和采购商260人到会。", [("学者、工程师和采购商", "260")]),
        ("镁业展吸引了专业观众3.1万人次。", [("专业观众", "31000")]),
        ("该省新建3条生产线，生产电解铜箔。", [("生产线", "3")]),
        ("14家商会和冶炼厂参加了锌业年会。", [("商会和冶炼厂", "14")]),
        ("已对9种稀土产品建立台账。", [("稀土产品", "9")]),
        ("海关对6类锑相关物项实施许可管理。", [("锑相关物项", "6")]),
        ("白银市召开铜产业调度会4次。", [("铜产业调度会", "4")]),
    ],
)
def test_what_is_counted(text: str, expected: list[tuple[str, str]]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "工业和信息化部等七部门印发镍产业指导意见。",
        "九部门：支持铜企业改造。",
        "财政部等五个部门联合发布锂电通知。",
        "两项钨矿指标分别为6.2万吨和0.9万吨。",
        "0级海绵钛均价4.9万元/吨。",
        "第七届铅锌大会在郑州开幕。",
    ],
)
def test_what_is_no_count(text: str) -> None:
    assert counted(text) == []


def test_shown_at_an_event_without_a_place_of_its_own() -> None:
    facts = page(
        "6月5日，第四届镁业大会在陕西榆林市举行。\n\n同期举办的镁制品展会上，52家企业展出了300余种产品。"
    ).observations
    assert {fact.region for fact in facts} == {"CN-SN/Yulin"}
    assert {fact.modality for fact in facts} == {Modality.ACTUAL}


@pytest.mark.parametrize("speaker", ["司长李海登介绍", "教授张利马表示", "分析师王智利8日指出"])
def test_a_given_name_is_no_place(speaker: str) -> None:
    assert body(f"{speaker}，去年铜消费量1500万吨。", reference=date(2025, 3, 9)).regions == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("业内预计，2025年全年再生锌产量将首次超过90万吨。", Modality.FORECAST),
        ("企业计划扩建，去年生产了3万吨铜箔。", Modality.ACTUAL),
        ("公司料今年铅产量增至4.4万吨。", Modality.FORECAST),
        ("股东应占铜业务利润3.1亿元。", Modality.ACTUAL),
        ("规划提出，2025—2026年，再生铅产量达到290万吨。", Modality.TARGET),
        ("将近5万吨铜在仓库里。", Modality.ACTUAL),
    ],
)
def test_what_kind_of_statement(text: str, expected: Modality) -> None:
    assert {fact.modality for fact in body(text, reference=date(2025, 3, 9)).observations} == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2023年，贵州省锰矿产量420万吨，同比增长6%，分别占全国和世界的40%和12%。",
            [("manganese ore, of China", "40", "CN-GZ"), ("manganese ore, of the world", "12", "CN-GZ")],
        ),
        (
            "湖南省锑产量约占全国与全球的55%和30%。",
            [("antimony, of China", "55", "CN-HN"), ("antimony, of the world", "30", "CN-HN")],
        ),
    ],
)
def test_shares_pair_off_with_the_wholes_named_before_them(text: str, expected: list[tuple[str, str, str]]) -> None:
    shares = [fact for fact in body(text).observations if fact.indicator is Indicator.SHARE]
    assert [(fact.subject, f"{fact.value}", fact.region) for fact in shares] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广西锡产量约占全国的三成。", Qualifier.ABOUT),
        ("广西锡产量超过占全国的三成。", Qualifier.OVER),
        ("广西锡产量占全国的三成。", Qualifier.EXACT),
    ],
)
def test_a_hedge_before_the_verb_is_the_shares(text: str, expected: Qualifier) -> None:
    (fact,) = [fact for fact in body(text).observations if fact.indicator is Indicator.SHARE]
    assert fact.qualifier is expected


def test_an_industry_with_a_name_of_its_own_keeps_it() -> None:
    facts = body("2024年湖北再生铜产量30万吨，资源循环产业产值达到900亿元。").observations
    assert "资源循环产业产值" in [fact.subject for fact in facts]
    facts = body("2024年湖北铜材产量30万吨，产值达到900亿元。").observations
    assert "铜材产值" in [fact.subject for fact in facts]


def periods(text: str, *, reference: date | None = None) -> list[str | None]:
    return [fact.period.iso if fact.period else None for fact in page(text, reference=reference).observations]


def test_a_line_that_opens_a_list_dates_its_members() -> None:
    text = "库存周报\n\n期货交易所2025年4月18日公布：\n\n铜库存171,611吨，减少300吨；\n\n铝库存196,000吨，减少30吨。"
    assert periods(text) == ["2025-04-18", "2025-04-18"]


def test_an_undated_paragraph_is_of_the_one_time_the_document_speaks_of() -> None:
    text = "2024年前三季度，湖南省铅产量98万吨，同比增长3%。\n\n锌产量88万吨，同比下降1%。"
    assert periods(text) == ["2024-01/2024-09", "2024-01/2024-09"]
    two = "2024年3月，湖南省铅产量9万吨。2023年，湖南省铅产量99万吨。\n\n锌产量88万吨，同比下降1%。"
    assert None in periods(two)


def test_a_headline_dates_figures_that_name_no_time() -> None:
    text = "2023年稀土市场回顾\n\n氧化镨钕均价为52万元/吨，同比下降36%。"
    assert periods(text) == ["2023"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("铜市周报\n\n赞比亚铜产量6万吨，秘鲁铜产量20万吨。\n\n国内铜产量100万吨。", ["CN", "PE", "ZM"]),
        ("智利2024年铜产量550万吨。\n\n2024年该国锂产量25万吨，全国铜出口量200万吨。", ["CL", "CL", "CL"]),
    ],
)
def test_our_country_is_the_presss_own_unless_the_text_is_of_another(text: str, expected: list[str]) -> None:
    assert sorted(str(fact.region) for fact in page(text).observations) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("锌锭18日收于23200元/吨。", "2025-03-18"),
        ("协会18日公布，锌锭均价23200元/吨。", None),
        ("钢厂计划4月锌锭采购价23200元/吨。", "2025-04"),
        ("4月锌锭均价23200元/吨。", "2024-04"),
    ],
)
def test_days_and_months_without_a_year(text: str, expected: str | None) -> None:
    assert periods(text, reference=date(2025, 3, 20)) == [expected]


def test_the_whole_year_is_the_headlines() -> None:
    text = "2023年锑进口量增长\n\n2024年1月20日\n\n进口方面，全年锑矿进口量3.9万吨。"
    assert periods(text)[-1] == "2023"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年内蒙古新增铅锌资源量61万吨。", [("reserve", "610000")]),
        ("2023年四川新增锂资源量8万吨、金12吨。", [("reserve", "80000"), ("reserve", "12")]),
        ("检修期间该厂少产电解锌4000吨。", [("output", "-4000")]),
        ("预计二季度锡将去库1.1万吨。", [("inventory", "-11000")]),
    ],
)
def test_verbs_with_their_thing_before_the_figure_are_changes(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(fact.indicator.value, *moves(fact)[0][:1]) for fact in body(text).observations if fact.value is None]
    assert sorted(found) == sorted(expected)


def test_what_is_only_supposed_is_no_fact() -> None:
    (fact,) = body("一季度锌精矿长单价21000元/吨，环比上调1.5%；锌价每上涨1%，结算价相应上调180元/吨。").observations
    assert moves(fact) == [("1.5", "%", "qoq")]


@pytest.mark.parametrize(
    "text",
    [
        "门票80元，标间320元/晚，黄金展位9800元。镁锭产量3万吨。",
        "白金赞助：海河阀门，黄金会员：永定泵业，入会费500元。镁锭产量3万吨。",
        "富硒茶产值达到4亿元。",
    ],
)
def test_daily_life_and_ranks_named_after_metals(text: str) -> None:
    assert {fact.material for fact in body(text).observations} <= {"magnesium", "magnesium ingot"}


def test_a_change_from_a_month_is_measured_from_it() -> None:
    (fact,) = body("2025年5月钯金均价为每盎司980美元，同比上涨4.0%，但较4月下跌1.4%。").observations
    assert moves(fact) == [("4", "%", "yoy"), ("-1.4", "%", "mom")]


def test_the_world_that_a_rank_is_among_is_no_region() -> None:
    facts = body("2024年氧化铝、电解铝产量分别为8500万吨、4400万吨，均居世界第一。").observations
    assert {fact.region for fact in facts} == {None}


def test_a_yearly_mean_growth_ends_at_the_latest_level() -> None:
    facts = body("2023年，河北再生铅产量60万吨，2019年为48万吨，年均增长5.7%。").observations
    assert {fact.period.iso: moves(fact) for fact in facts if fact.period} == {
        "2023": [("5.7", "%", None)],
        "2019": [],
    }


def test_quotas_are_named_in_the_texts_own_words() -> None:
    facts = body("2026年锡矿出口配额为5万吨，其中3万吨按历史产量分配。").observations
    assert [(fact.indicator, fact.subject) for fact in facts] == [(Indicator.OTHER, "锡矿出口配额")] * 2


def test_years_that_are_not_over_are_no_actual_figures() -> None:
    (fact,) = body("2024年至2026年，铜冶炼改造减排二氧化碳约40万吨。", reference=date(2024, 6, 3)).observations
    assert (fact.modality, fact.subject) == (Modality.TARGET, "二氧化碳")


def test_a_headline_that_announces_a_target_is_no_figure() -> None:
    text = (
        "三部门：铜产业增加值年均增长4%左右\n\n2025年3月3日\n\n工业和信息化部等三部门印发《铜产业稳增长方案》。"
        "方案提出，2025—2026年，铜产业增加值年均增长4%左右。"
    )
    briefing = page(text)
    assert briefing.observations == ()
    assert [f"{target.value}" for target in briefing.policies[0].targets] == ["4"]


def test_a_share_is_of_the_whole_between_its_verb_and_its_noun() -> None:
    (fact,) = body("到2027年，再生铅占铅总产量的比重达到45%以上。").observations
    assert (fact.material, fact.share_of) == ("recycled lead", "铅总产量")


def test_a_time_leads_to_no_level() -> None:
    facts = body("台灣2月鋅出口23.4億美元，年增5.1%，累計1至2月44.6億美元，年減1.2%。", lang="zh-Hant").observations
    assert [moves(fact) for fact in facts] == [[("5.1", "%", "yoy")], [("-1.2", "%", "yoy")]]


@pytest.mark.parametrize("line", ["（中央社高雄18日電）", "（記者李四／基隆報導）", "新华社长沙3月4日电 "])
def test_where_a_report_was_filed_is_not_where_its_facts_are(line: str) -> None:
    assert page(f"鎳價走高\n\n{line}三個月期鎳收報每公噸15,420美元，上漲0.9%。").regions == ()


def test_ministries_of_one_name_are_the_presss_own() -> None:
    facts = page("廢鉛回收\n\n環境部公布，113年3月廢鉛蓄電池回收量0.8萬公噸。").observations
    assert {fact.region for fact in facts} <= {"TW", None}


def test_a_companys_profit_and_its_shares() -> None:
    facts = page(
        "中期業績\n\n海岩銅業純利12.3億港元，按年升25%，每股盈利18仙；銅產量18萬噸。", reference=date(2025, 8, 9)
    ).observations
    assert sorted((fact.indicator.value, fact.subject) for fact in facts) == [("output", "copper"), ("value", "純利")]


def test_the_world_price_has_no_region() -> None:
    (fact,) = body("国际金价每盎司突破3000美元。").observations
    assert fact.region is None


def test_a_share_of_exports_names_them_once() -> None:
    facts = body("菲律宾1月对中国出口镍矿82万吨，占出口量的九成。").observations
    assert {fact.subject for fact in facts} == {"nickel ore exports to China"}


@pytest.mark.parametrize(
    ("text", "plain"), [("純利", "纯利"), ("調漲", "调涨"), ("負債", "负债"), ("復產", "复产"), ("黃金", "黄金")]
)
def test_traditional_words_are_found_by_their_simplified_forms(text: str, plain: str) -> None:
    assert fold(text) == plain


def test_stock_indices_are_not_of_the_trade() -> None:
    facts = body("隔夜标普跌0.8%，铜价报9600美元/吨。", reference=date(2025, 3, 20)).observations
    assert [told(fact) for fact in facts] == [("price", "copper", None, "9600 USD/t", "2025-03-19")]
    assert moves(facts[0]) == []


def test_a_digest_of_many_countries_has_no_one_time() -> None:
    text = "有色早报\n\n秘鲁2025年3月铜产量21万吨。\n\n几内亚铝土矿产量1200万吨。"
    assert sorted(str(period) for period in periods(text)) == ["2025-03", "None"]
