"""Chinese, in simplified and traditional script."""

from __future__ import annotations

from decimal import Decimal

from briefings.extraction.languages.table import Language
from briefings.model import Qualifier

ABOUT, OVER, UNDER, UP_TO = Qualifier.ABOUT, Qualifier.OVER, Qualifier.UNDER, Qualifier.UP_TO


def _each(characters: str, value: int) -> dict[str, int]:
    return dict.fromkeys(characters, value)


_DIGITS: dict[str, int] = {}
for _value, _characters in enumerate(
    ("零〇○", "一壹", "二两兩贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
):
    _DIGITS |= _each(_characters, _value)

_CLASSIFIERS = (
    "家 个 個 种 種 项 項 人 名 位 届 屆 座 台 臺 条 條 件 户 戶 次 人次 艘 辆 輛 支 枝 只 隻 套 本 笔 筆 批 份 场 場 期 处 處 间 間 所 款 "
    "张 張 根 片 头 頭 株 篇 例 起 口 列 架 部 手 股 站 层 層 轮 輪 对 對 双 雙 箱 袋 瓶 包 棵 颗 顆 粒 幅 门 門 类 類 大类 级 級 等 "
    "字 页 頁 章 条生产线 宗 单 單 环 節 节 系 线 線 机组 班 队 隊 部门 部門 车 車 槽 炉 爐 井 代 盒 "
    "余家 余个 余名 余人 步 克拉"
).split()

LANGUAGE = Language(
    code="zh",
    script="han",
    digits=_DIGITS,
    multipliers=_each("十拾什", 10) | _each("百佰", 100) | _each("千仟", 1000) | {"廿": 20, "卅": 30},
    scales={
        "万": Decimal(10) ** 4,
        "萬": Decimal(10) ** 4,
        "亿": Decimal(10) ** 8,
        "億": Decimal(10) ** 8,
        "兆": Decimal(10) ** 12,
    },
    letters={"k": Decimal(1000), "m": Decimal(10) ** 6},
    fractions={},
    ordinals={},
    hedges_before={
        "约": ABOUT,
        "約": ABOUT,
        "大约": ABOUT,
        "大約": ABOUT,
        "大概": ABOUT,
        "约为": ABOUT,
        "約為": ABOUT,
        "约占": ABOUT,
        "約占": ABOUT,
        "约合": ABOUT,
        "约计": ABOUT,
        "近": ABOUT,
        "将近": ABOUT,
        "將近": ABOUT,
        "接近": ABOUT,
        "大致": ABOUT,
        "估约": ABOUT,
        "~": ABOUT,
        "逾": OVER,
        "超": OVER,
        "超过": OVER,
        "超過": OVER,
        "超过了": OVER,
        "超越": OVER,
        "突破": OVER,
        "突破了": OVER,
        "高于": OVER,
        "高於": OVER,
        "大于": OVER,
        "大於": OVER,
        "多于": OVER,
        "不低于": OVER,
        "不低於": OVER,
        "不少于": OVER,
        "不少於": OVER,
        "不小于": OVER,
        "至少": OVER,
        "最少": OVER,
        "跨过": OVER,
        "已超": OVER,
        "破": OVER,
        "过": OVER,
        "過": OVER,
        ">": OVER,
        ">=": OVER,
        "≥": OVER,
        "不足": UNDER,
        "不到": UNDER,
        "低于": UNDER,
        "低於": UNDER,
        "小于": UNDER,
        "小於": UNDER,
        "少于": UNDER,
        "少於": UNDER,
        "未满": UNDER,
        "未达": UNDER,
        "<": UNDER,
        "≤": UP_TO,
        "<=": UP_TO,
        "至多": UP_TO,
        "最多": UP_TO,
        "最高": UP_TO,
        "不超过": UP_TO,
        "不超過": UP_TO,
        "不高于": UP_TO,
        "不高於": UP_TO,
        "不大于": UP_TO,
        "不多于": UP_TO,
        "多达": UP_TO,
    },
    hedges_after={
        "左右": ABOUT,
        "上下": ABOUT,
        "前后": ABOUT,
        "前後": ABOUT,
        "余": OVER,
        "餘": OVER,
        "馀": OVER,
        "多": OVER,
        "以上": OVER,
        "及以上": OVER,
        "或以上": OVER,
        "+": OVER,
        "以下": UNDER,
        "及以下": UP_TO,
        "以内": UP_TO,
        "以內": UP_TO,
        "之内": UP_TO,
        "不到": UNDER,
    },
    joiners=("-", "\u2014", "~", "至", "到"),
    openers={"从": False, "從": False, "由": False, "自": False},
    percents=("%", "percent", "per cent", "pct"),
    points=(
        "个百分点",
        "個百分點",
        "个百分點",
        "百分点",
        "百分點",
        "个pct",
        "pct",
        "pp",
        "percentage points",
        "percentage point",
    ),
    basis_points=("个基点", "個基點", "基点", "基點", "bp", "bps"),
    fold_words=("倍",),
    changes={
        "翻番": (Decimal(100), Qualifier.EXACT),
        "翻了番": (Decimal(100), Qualifier.EXACT),
        "翻一番": (Decimal(100), Qualifier.EXACT),
        "翻了一番": (Decimal(100), Qualifier.EXACT),
        "翻倍": (Decimal(100), Qualifier.EXACT),
        "翻了一倍": (Decimal(100), Qualifier.EXACT),
        "翻两番": (Decimal(300), Qualifier.EXACT),
        "翻兩番": (Decimal(300), Qualifier.EXACT),
        "翻了两番": (Decimal(300), Qualifier.EXACT),
        "倍增": (Decimal(100), Qualifier.EXACT),
        "腰斩": (Decimal(-50), Qualifier.EXACT),
        "腰斬": (Decimal(-50), Qualifier.EXACT),
        "减半": (Decimal(-50), Qualifier.EXACT),
        "減半": (Decimal(-50), Qualifier.EXACT),
    },
    moves=frozenset(
        "涨 漲 跌 升 降 增 减 減 上涨 上漲 下跌 下降 上升 增长 增長 增加 减少 減少 回落 上调 上調 下调 下調 提高 降低 提升 下滑".split()
    ),
    per=("/", "每", "per", "a", "an"),
    years=("年", "annum", "year", "a", "y"),
    classifiers=tuple(_CLASSIFIERS),
    negatives=("负", "負", "零下"),
    points_word=frozenset("点點"),
    dozens={"打": 12},
    months={},
    weekdays={"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7},
)
