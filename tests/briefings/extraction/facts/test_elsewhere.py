"""Texts of other fields that borrow the names of metals state nothing; the trade's own that touch them do."""

from __future__ import annotations

import pytest

from briefings.model import Topic
from tests.briefings.extraction.facts.reading import page, told


@pytest.mark.parametrize(
    "text",
    [
        (
            "Kenya leads the medal table\nAfter day six of the games in Lagos, Kenya tops the standings with 14 "
            "golds, 9 silvers and 11 bronzes. Egypt follows with 12 gold, 10 silver and 8 bronze, and South "
            "Africa is third on 11 gold, 13 silver and 6 bronze. Gold rose to 14 for Kenya after the relay "
            "quartet clocked 38.21 seconds."
        ),
        (
            "Iron Foundry announce reunion tour\nThe Birmingham group, whose 1984 debut sold 3.2 million copies "
            "and went platinum in 12 countries, will play 28 dates next year. Guitarist Dan Steel said the new "
            "record, Copper Sky, was recorded in 19 days. Tickets cost from £45 to £120, and sales rose 30% on "
            "the last tour."
        ),
        (
            "Why one in three women is short of iron\nIron deficiency affects 30% of women aged 15 to 49, "
            "according to a survey of 12,400 people in India. Adults need 8 mg to 18 mg of iron a day; 100 g of "
            "lentils contains 3.3 mg of iron. Zinc supplements of 15 mg and magnesium of 300 mg should not be "
            "taken together. Iron consumption fell 12% between 2010 and 2022."
        ),
        (
            "Hands-on with the Nova 9 Ultra\nThe Nova 9 Ultra has a titanium frame, weighs 221 g and holds a "
            "5,500 mAh lithium battery that charges in 34 minutes. The aluminium version is 14 g lighter and "
            "costs $899, against $1,199 for titanium. Shipments in Europe rose 8% to 2.1 million units in the "
            "second quarter."
        ),
        (
            "Bitcoin mining difficulty hits record\nMining difficulty rose 4.2% to 108 trillion on Tuesday. "
            "Miners in Texas earned $1.4 billion in March, down 11% from February, and production of new coins "
            "halved to 450 a day. The mining company Hashfield runs 84,000 machines and consumes 310 MW. "
            "Litecoin, often called the silver to bitcoin's gold, fell 3% to $84."
        ),
        (
            "How much should you spend on a wedding ring?\nCouples in Britain spent £1,240 on average on rings "
            "in 2023, 6% more than the year before. A plain 18-carat gold band of 4 g costs about £520, platinum "
            "£780 and silver £65. Yellow gold is chosen by 48% of brides, and 22% prefer platinum."
        ),
        (
            "Should we still make the penny?\nIt cost the United States Mint 3.7 cents to make a penny and 13.8 "
            "cents to make a nickel last year. The Mint made 3.2 billion pennies and 202 million nickels. "
            "Shoppers in Canada gave up the penny in 2013. A survey found 42% would miss the nickel."
        ),
        (
            "Copper broadband to be switched off by 2027\nSome 5.6 million homes in the United Kingdom still use "
            "copper lines, down 24% from a year ago. Fibre now reaches 78% of premises. Openreach stopped "
            "selling copper products in 1,100 exchanges. Customers on copper pay £29 a month on average."
        ),
        (
            "Data mining for beginners\nOur course teaches the mining of 2.5 million records in 6 weeks. Output "
            "improved by 35% for teams that passed. The gold level costs $490, silver $290 and bronze $150. Lead "
            "times for a place are 4 weeks. More than 12,000 learners in Brazil and Chile enrolled in 2024."
        ),
        (
            "奖牌榜:中国队以21金领跑\n截至8月6日,中国队获得21金18银14铜,共53枚奖牌;美国队20金30银28铜,排名第二。"
            "当日中国队新增3金,举重73公斤级石选手以总成绩365公斤夺金。与上届同期相比,金牌数增长10.5%。"
        ),
        (
            "二手铂金包价格回落\n某拍卖行的数据显示,2024年上半年25厘米铂金包成交均价为9.8万元,同比下降12%。铂金会"
            "员可享9折,白银会员9.5折。上海门店销量约1200只,黑金款价格上涨3%。"
        ),
        (
            "铝箔纸烤鱼的做法\n鲈鱼1条约600克,洗净后用铝箔纸包好,放入铁锅中火烤20分钟。加盐5克,锡纸要包两层。铁锅"
            "重约1.8公斤,价格199元。每100克鱼肉含锌1.2毫克、铁0.7毫克。"
        ),
        (
            "孕期每天要补多少铁\n调查显示,中国孕妇缺铁率为28%,比十年前下降9个百分点。孕晚期每天需铁29毫克、锌10毫"
            "克、钙1000毫克。碳酸锂用于治疗双相障碍时,血锂浓度应保持在0.6至1.0毫摩尔/升,患者约占2%。猪肝每100克含"
            "铁22.6毫克。"
        ),
        (
            "钛合金手机首销三分钟破10万台\n新机采用钛合金中框,重量218克,锂电池容量5600毫安时,售价5999元起,铝合金"
            "版4999元。首销销量同比增长35%,在印度和泰国同步上市。上一代出货量为820万台。"
        ),
        (
            "新赛季段位调整说明\n白银段位玩家占比31%,黄金段位占比27%,铂金段位占比12%,较上赛季上升2个百分点。青铜"
            "玩家每局可得15分。本赛季活跃用户4200万,增长6%,商城的黄金宝箱价格上调至68元。"
        ),
        (
            "比特幣挖礦難度升4.2%\n比特幣挖礦難度週二上升4.2%,礦工3月收入14億美元,按月跌11%。礦機商出貨量8.4萬台,"
            "增長9%。有「數碼黃金」之稱的比特幣報6.8萬美元,俗稱「數碼白銀」的萊特幣跌3%至84美元。"
        ),
        (
            "重金屬樂團鐵娘子來台開唱\n重金屬樂團鐵娘子將於10月12日在台北開唱,門票2800元起,三分鐘售出1.2萬張。新"
            "專輯首週銷量35萬張,獲白金唱片認證,較前作增長18%。"
        ),
        (
            "故宮展出青銅器一百二十件\n展覽展出商周青銅器120件,最重一件達87公斤。開幕首月參觀人次41萬,增長18%。門"
            "票350元。同場展出金器36件、銀器22件,其中借自日本的佔15%。"
        ),
        (
            "The Tin Men lost 3-1 at home to Zinc City on Saturday in front of 14,200 fans; Silver scored twice "
            "and Copper saved a late penalty. They stay second with 41 points from 19 games."
        ),
        (
            "Dyeing with iron: soak 200 g of wool for 12 hours, add 4 g of iron powder and simmer for 45 "
            "minutes. A copper pot gives a greener shade. Kits cost $28."
        ),
        (
            "Zinc sunscreen sales rose 26% in Australia last summer. A 100 ml tube costs A$24. Dermatologists "
            "recommend products with 20% zinc oxide for children's skin."
        ),
        (
            "Zinc Bank said loans grew 7% to 41 billion rupees in the June quarter, deposits 5%. Its gross bad-loan "
            "ratio fell to 2.1% from 2.6%. The lender has 1,240 branches and added 38 in the first half."
        ),
        (
            "Chromium-based browsers now hold 78% of the desktop, up from 74% a year ago. Mercury, a new entrant, "
            "was fetched 1.2 million times in May. Titanium, its rival, shed 4% of its users."
        ),
        (
            "The software firm Platinum Labs has released version 4.2 of Iron, its open-source framework. The update "
            "cuts build times by 38% and fixes 214 bugs. Copper, its paid tier, costs $19 a month."
        ),
        "金先生与铜女士相亲记:月薪1.5万元、有房贷4200元,两人约会8次,银婚父母送来红包8800元。",
        "某银行净利润同比增长3.2%,不良率降至1.18%;贵金属业务之外,新增客户12万户,信用卡贷款余额8200亿元,网点38个。",
        "比特幣跌破6萬美元,24小時跌4.8%,全網爆倉3.2億美元,有「數字黃金」之稱的資產今年以來升幅收窄至31%。",
        "新款电动滑板车采用镁合金车架,整车重12.5公斤,售价3299元,续航40公里,首月销量1.2万台。",
        ("金毛犬每天需喂狗粮400克,含铁8毫克、锌12毫克。每袋价格180元,比去年上涨5%。"),
        ("白银级赞助商每家50万元,黄金级100万元,铂金级200万元。本届音乐节共有8万名观众,增长14%。"),
        ("重金屬超標:食安中心抽驗120個蔬菜樣本,3個樣本鉛含量超標,最高每公斤0.42毫克,不合格率2.5%。"),
    ],
)
def test_other_fields_state_nothing(text: str) -> None:
    read = page(text)
    assert read.topic is Topic.OFF
    assert not read.observations
    assert not read.policies


@pytest.mark.parametrize(
    ("text", "material", "figure"),
    [
        (
            "Bitcoin and crypto slid on Tuesday while spot gold rose 0.8% to $2,410 an ounce.",
            "gold",
            "2410 USD/oz",
        ),
        (
            "Indian gold imports fell 12% to 48 tonnes in March as wedding buyers held back; brides wanted "
            "lighter rings, jewellers said.",
            "gold",
            "48 t",
        ),
        (
            "Visitors to the aluminium exhibition at a Shanghai hotel heard that China's output reached 43 "
            "million tonnes in 2024, up 4.2%.",
            "aluminium",
            "43000000 t",
        ),
        (
            "Two miners were taken to the clinic after smoke filled the shaft; patients were stable. The mine "
            "produced 210,000 tonnes of copper in 2023.",
            "copper",
            "210000 t",
        ),
        (
            "Cobalt prices rose 10% in March to $16 per lb as smartphone and laptop makers restocked.",
            "cobalt",
            "16 USD/lb",
        ),
        (
            "展览开幕,游客参观了铜业展台。中国2024年精炼铜产量1364万吨,增长4.1%。",
            "refined copper",
            "13640000 t",
        ),
        (
            "比特币下跌,现货黄金涨0.8%,报每盎司2410美元。加密货币市值缩水。",
            "gold",
            "2410 USD/oz",
        ),
        (
            "Platinum demand for jewellery fell 8% to 1.4 million ounces in 2023, with bridal sales in China "
            "weakest; fashion pieces held up.",
            "platinum",
            "1400000 oz",
        ),
    ],
)
def test_the_trade_may_speak_of_other_fields(text: str, material: str, figure: str) -> None:
    assert (material, figure) in [(of, value) for _, of, _, value, _ in map(told, page(text).observations)]


@pytest.mark.parametrize(
    ("text", "material"),
    [
        ("環境部預告修正「鋁渣再利用管理辦法」草案,要求2027年鋁渣再利用率不低於75%。", None),
        ("某锂企2023年上半年归母净利润亏损8.7亿元,上年同期为盈利24.3亿元。", None),
        ("Half a dozen copper projects worth a combined $9.6bn are under way in Ecuador.", "copper"),
        ("高雄一座新建電弧爐斥資88億元,年產能90萬公噸。", None),
    ],
)
def test_one_word_that_speaks_for_the_trade_is_enough(text: str, material: str | None) -> None:
    read = page(text)
    assert read.topic is Topic.METALS
    assert material is None or material in read.metals or read.observations


@pytest.mark.parametrize(
    "text",
    [
        "上期所公告:自6月10日起,铜、铝期货涨跌停板幅度调整为7%,交易保证金比例调整为9%。",
        "锑产业峰会4月22日在长沙举行,注册费3800元,名额限300人。",
        "某铜箔企业现招聘冶炼技术员12名,月薪8000元至1.2万元。",
    ],
)
def test_fees_wages_and_margins_are_no_figures_of_the_trade(text: str) -> None:
    assert not page(text).observations


def test_coins_that_are_mined_are_no_metal() -> None:
    """A miner that names no material digs for something else."""
    text = (
        "Northpit Digital mined 412 coins in May, 6% more than in April. Its fleet of 61,000 machines draws 210 MW. "
        "The miner plans to expand its site in Texas to 300 MW for $140 million."
    )
    assert not page(text).observations
