"""The words and shapes of Chinese dates."""

from __future__ import annotations

import re

from briefings.extraction.periods import Reference
from briefings.model import Grain

NUMBER = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})"
JOIN = r" ?(?:-|\u2014|~|至|到) ?"
DIGIT = {
    "○": 0, "〇": 0, "零": 0,
    "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip

# Words for a year counted from the document's date, or from the period spoken of before.
YEARS: dict[str, tuple[Reference, int]] = {
    "今年": ("anchor", 0), "本年": ("anchor", 0), "本年度": ("anchor", 0), "今年度": ("anchor", 0),
    "去年": ("anchor", -1), "上年": ("anchor", -1), "上年度": ("anchor", -1), "昨年": ("anchor", -1),
    "前年": ("anchor", -2),
    "明年": ("anchor", 1), "下年": ("anchor", 1), "来年": ("anchor", 1), "后年": ("anchor", 2), "後年": ("anchor", 2),
    "同年": ("previous", 0), "当年": ("previous", 0), "當年": ("previous", 0), "该年": ("previous", 0),
    "次年": ("previous", 1),
    "翌年": ("previous", 1),
}  # fmt: skip

HEAD = re.compile(
    r"(?P<digits>(?<![0-9])(?<![0-9][.,])(?:[12][0-9]{3}|(?<=[^0-9])[0-9]{2}|^[0-9]{2})|(?<![○〇零一二三四五六七八九])[○〇零一二三四五六七八九]{4})"
    r" ?(?:年度?|(?P<fiscal>财年|財年))"
    r"|(?P<republic>(?<![0-9])(?<![0-9][.,])(?:(?:(?<=民國)|(?<=民国)|(?<=民國 )|(?<=民国 ))[0-9]{2,3} ?年度?"
    r"|1[0-4][0-9] ?年度?"
    r"(?= ?(?:[0-9一二三四五六七八九十]{1,3} ?月|底|[前首第][一二三四兩两0-9]{1,2} ?[個个季]|[上下]半年|全年)"
    r"|(?<=度)|(?=[國全台臺出進產總累])(?<=[，。、；：,;:\n ]1[0-3][0-9]年)|(?<=[較较比]1[0-3][0-9]年))))"
    r"|(?P<near>[今去昨明前]) ?[(（](?P<gloss>(?:19|20)[0-9]{2}|1[0-4][0-9]|[0-9]{2}) ?年?[)）] ?年"
    r"|(?P<word>今年度?|(?<!日)本年度?|去年|(?<!以)上年度?|昨年|(?:前|(?<![产產成达達营營运運工用投建束])[后後])年(?![产產化均度])|明年|(?<![以之])下年|来年|同年|当年|當年|该年|次年|翌年)"
)
YEAR_RANGE = re.compile(rf"(?<![0-9.])([12][0-9]{{3}}) ?年?{JOIN}([12][0-9]{{3}}) ?年")
ISO = re.compile(r"(?<![0-9./-])([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
ISO_MONTH = re.compile(r"(?<![0-9./-])([12][0-9]{3})-(0[1-9]|1[0-2])(?![0-9-])")
MONTHS = re.compile(
    rf"(?P<a>{NUMBER}) ?(?:月份?)?{JOIN}(?:(?P<next>次年|翌年|(?P<y2>[12][0-9]{{3}})年))?"
    rf"(?P<b>{NUMBER}) ?月份?(?![0-9 ]{{0,2}}日)"
)
DAY = re.compile(
    rf"(?P<m>{NUMBER}) ?月 ?(?P<d>{NUMBER}) ?[日号號]"
    rf"(?:{JOIN}(?:(?P<m2>{NUMBER}) ?月 ?)?(?P<d2>{NUMBER}) ?[日号號])?"
)
ENDED = re.compile(
    rf"(?:(?<![0-9])(?P<y>[12][0-9]{{3}}) ?年 ?|(?P<w>今年|本年|去年|上年))?(?P<m>{NUMBER}) ?月 ?"
    r"(?:(?P<d>3[01]|2[89]|三十一?|二十[八九]) ?日|[底末]) ?止 ?的?"
    r"(?:(?P<year>(?:财政|財政|会计|會計|财务|財務)?年度|财年|財年|全年|一年|十二[个個]月|12 ?[个個]月)"
    r"|(?P<n>三|六|九|[369]) ?[个個]月|(?P<half>上?半年度?|中期)|(?P<quarter>季度?))"
)
BRACKETED = re.compile(
    r"(?P<near>[今昨同本上前]) ?[(（] ?(?P<n>[0-9]{1,2}) ?[)）] ?(?P<unit>日|天|月(?:份)?(?P<edge>[底末初中])?)"
)
DAYS = re.compile(rf"(?P<m>{NUMBER}) ?月 ?(?P<d>{NUMBER}){JOIN}(?P<d2>{NUMBER}) ?[日号號]")
TEN_DAYS = re.compile(rf"(?P<m>{NUMBER}) ?月份? ?(?P<t>[上中下])旬")
MONTH = re.compile(
    rf"(?P<m>{NUMBER}) ?月(?:份|当月|當月)?(?P<edge>末|底|初|中(?![国國旬铝鋁铜銅企钢鋼色共金央]))?"
    r"(?!期|球|饼|餅|台(?![湾灣中北南])|薪|亮|均(?![价價值]))"
)
INNER = re.compile(rf"{NUMBER} {{0,2}}[月季\-\u2014~至到Qq]|[前首次末尾上下后半中全整年第QqHh]")
"""What months, days, quarters and halves begin with; most numbers are none of them."""
FIRST_MONTHS = re.compile(rf"[前首](?P<n>{NUMBER}|[两兩](?=[个個])) ?(?:个|個)?月(?:份)?")
QUARTERS = re.compile(r"[前首](?P<n>[一二两三23])个?(?:季度|季)")
QUARTER = re.compile(
    r"(?:第)?(?P<q>[一二三四1234首]|(?<![两三四五六七八九十每])[次末尾](?=季)) ?(?:季度|季(?!节|風|风|節))"
    r"|[Qq](?P<q2>[1-4])(?![0-9])"
    r"|(?P<q3>[1-4])[Qq](?![A-Za-z0-9])"
)
HALF = re.compile(r"(?P<h>[上下前后])半年(?!度报)|[Hh](?P<h2>[12])(?![0-9]| ?(?:[廢废重]|级|級|:|：))")
REPORT = re.compile(
    r"(?P<half>半年度|半年(?=报|報|业绩|業績|经营|經營)|中期(?=业绩|業績|报告|報告|财报|財報|经营|經營))|(?P<q>[一三])季(?:度)?(?:报|報)(?:告)?"
)
WHOLE = re.compile(r"全年|整年|年内|年內")
PLAN = re.compile(
    r"[\"“「『]?(?P<n>十[一二三四五六七]|[一二三四五六七八九]|十)五[\"”」』]?(?:规划|規劃|计划|計劃|时期|時期|期间|期間|以来|以來|末|期末|收官|开局|开局之年|中期)"
)
PLAN_QUOTED = re.compile(
    r"[\"“「『](?P<n>十[一二三四五六七]|[七八九]|十)五[\"”」』]|(?<![0-9一二三四五六七八九十百])(?P<n2>十[一二三四五六七])五(?![年月日个個家名万亿吨千百十点])"
)
PLAN_LONG = re.compile(r"第(?P<n>十[一二三四五六七]?)个?五年(?:规划|規劃|计划|計劃)")
SAME = re.compile(
    r"(?:与|與|较|較|比)?(?P<base>(?:上|去|前)年同期|同期|"
    r"上年同月|去年同月|前年同月|上年同季|(?P<y>[12][0-9]{3}) ?年同期)"
)
SINCE = re.compile(r"(?:今年|年初|本年|开年|開年)(?:以来|以來|至今|迄今)|年初至今|(?P<last>去年)以来")
RELATIVE: dict[str, tuple[Grain, int, Reference]] = {
    "上个月": (Grain.MONTH, -1, "anchor"), "上個月": (Grain.MONTH, -1, "anchor"), "上月": (Grain.MONTH, -1, "anchor"),
    "本月": (Grain.MONTH, 0, "anchor"), "这个月": (Grain.MONTH, 0, "anchor"), "当月": (Grain.MONTH, 0, "previous"),
    "當月": (Grain.MONTH, 0, "previous"), "同月": (Grain.MONTH, 0, "previous"), "下月": (Grain.MONTH, 1, "anchor"),
    "下个月": (Grain.MONTH, 1, "anchor"), "下個月": (Grain.MONTH, 1, "anchor"), "前一个月": (Grain.MONTH, -1,
    "previous"),
    "前一月": (Grain.MONTH, -1, "previous"), "上季度": (Grain.QUARTER, -1, "anchor"), "上一季度": (Grain.QUARTER, -1,
    "previous"),
    "上季": (Grain.QUARTER, -1, "anchor"), "本季度": (Grain.QUARTER, 0, "anchor"), "本季": (Grain.QUARTER, 0, "anchor"),
    "当季": (Grain.QUARTER, 0, "previous"), "上周": (Grain.WEEK, -1, "anchor"), "上週": (Grain.WEEK, -1, "anchor"),
    "上星期": (Grain.WEEK, -1, "anchor"), "本周": (Grain.WEEK, 0, "anchor"), "本週": (Grain.WEEK, 0, "anchor"),
    "这周": (Grain.WEEK, 0, "anchor"), "下周": (Grain.WEEK, 1, "anchor"), "下週": (Grain.WEEK, 1, "anchor"),
    "前一周": (Grain.WEEK, -1, "previous"), "前一日": (Grain.DAY, -1, "previous"), "前日": (Grain.DAY, -2, "anchor"),
    "隔夜": (Grain.DAY, -1, "anchor"), "昨晚": (Grain.DAY, -1, "anchor"), "昨夜": (Grain.DAY, -1, "anchor"),
    "昨日": (Grain.DAY, -1, "anchor"), "昨天": (Grain.DAY, -1, "anchor"), "今日": (Grain.DAY, 0, "anchor"),
    "今天": (Grain.DAY, 0, "anchor"), "当日": (Grain.DAY, 0, "previous"), "當日": (Grain.DAY, 0, "previous"),
    "当天": (Grain.DAY, 0, "previous"), "明日": (Grain.DAY, 1, "anchor"), "明天": (Grain.DAY, 1, "anchor"),
}  # fmt: skip
WEEKDAY = re.compile(r"(?P<which>上|本|这|這|下)?(?:周|週|星期|礼拜|禮拜)(?P<d>[一二三四五六日天])(?![期年月个個])")
DAY_ALONE = re.compile(r"(?<![0-9])(?<![0-9][.,])(?P<d>[0-9]{1,2})日(?!元|圆|圓|本|均|产|產|内|內|前|后|起|龄|游|报)")
THEN = re.compile(r"届时|屆時")
CANDIDATE = re.compile(
    r"(?<![0-9])(?<![0-9][.,])[0-9]{1,4}|[一二三四五六七八九十○〇零]{1,4}"
    r"|[今本去上昨前明下来后後隔同当當该次末尾翌年首第全整届屆这這周週星礼禮开開与與较較比QqHh\"“「『]"
)
AFTER_MARK = re.compile(
    r" ?(?:(?P<before>之前|以前|前)(?!三|两|二|[0-9]|后|後|的?[0-9])|(?P<since>以来|以來|起|开始|之后|以后))"
)
YEAR_END = re.compile(r"年?[底末终]")
NEXT_YEAR_END = re.compile(r"年[底末终]")
WHOLE_YEAR = re.compile(r"全年度?|整年|年度")
LOOSE_YEAR = re.compile(r"年?初|年中|年内")
AFTER_SHORT_YEAR = re.compile(r"[底末初]|以来|以來")
PLAN_TAIL = re.compile(r"(?:规划|規劃|计划|計劃)?(?:时期|時期|期间|期間|期)?(?P<end>末|收官之年)?")
MONTH_EDGE = re.compile(r"[末底初]")
