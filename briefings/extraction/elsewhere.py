"""The words of other fields that borrow the names of metals: where they are thick, silver is a medal, Copper a band."""

from __future__ import annotations

import re

from briefings.extraction.scene import Figure, Scene
from briefings.patterns import gated

_ENGLISH_WORDS = """
    album albums singer singers guitarist drummer bassist frontman rockers song songs lyrics vinyl concert concerts
    gig gigs reunion reissue tickets chart-topping sequel superhero film films movie movies cinema cinemas actress actor
    screenplay premiere novels novelist poet painter musicians choir orchestra encore soundtrack veterans festival
    marathon medal medals medallist medallists medalist medalists golds silvers bronzes olympic olympics fans
    championship championships tournament semi-final striker goalkeeper quarterback midfielder halftime triathlon
    ironman ironmen cyclist cyclists gymnast athlete athletes sprint sprinter swimmers stadium podium standings scored
    touchdown touchdowns innings wicket wickets playoffs playoff referee spectators runners regatta yacht
    recipe recipes oven restaurant chef skillet saucepan tomatoes onions garlic chorizo bake supper dinner lentils
    spinach simmer soak tsp tbsp tinned delicious wool dye plumber plumbers soldering diy bathroom bedrooms apartments
    tenants mortgage puppy puppies kitten dog dogs cats beagle adoptions cutlery bowl baking insurance
    insurers
    patients vaccine nursing nurses clinic clinical dose doses dosage symptoms diet dietary deficiency supplements
    vitamin vitamins anaemia anemia pregnant pregnancy bipolar relapse prescriptions surgery toddlers sunscreen skin
    skincare dermatologist dermatologists salon salons lotion toothpaste micrograms
    mah smartphone handset laptop headphones earbuds smartwatch megapixel megapixels camera android iphone hands-on
    dataset datasets algorithm learners beginners learner teaches enrolled tutorial lessons syllabus curriculum
    tutors classroom gamers gamer streamer esports broadband wifi wi-fi premises browser router
    bitcoin bitcoins litecoin ethereum crypto cryptocurrency blockchain hashrate altcoins altcoin penny pennies dime
    dimes
    fashion perfume hairstyle handbag handbags couture catwalk wedding bride brides bridal couples rings horoscope
    lottery
    museum museums exhibition sculpture sculptures tourist tourists visitors sightseeing admission open-air hotel
    hotels passengers commuters pupils podcast scholarship
"""
"""Of the stage, the field, the kitchen and the house, the clinic, devices, coins, dress, outings and schools."""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_HAN = gated(
    # The field and games.
    r"奖牌|金牌|银牌|铜牌|夺金|夺冠|举重|亚运|奥运|锦标赛|錦标賽|冠军|决赛|决賽|选手|"
    r"段位|玩家|赛季|賽季|宝箱|寶箱|电竞|运动员|球队|球迷|进球|联赛|学子|学校|竞赛|获奖|提名|"
    # The stage and the screen.
    r"乐团|樂团|乐队|樂队|管乐|管樂|专辑|演唱会|开唱|唱片|单曲|歌手|票房|电影|影片|导演|主演|门票|观众|音乐节|颁奖礼|收视率|白金(?:销量|认证|唱片)|诗人|文学|赞助商|"
    # Dress, cards and homes.
    r"[铂白]金包|会员|时尚|奢侈品|拍卖行|婚戒|戒指|求婚|婚纱|商品房|新房|房价|二手房|楼盘|写字楼|"
    r"铺租|舖租|入住率|空置率|每平方米|存款利率|信用卡|年费|首年|发卡量|装修|养老金|"
    # Outings and journeys.
    r"游客|旅游|景区|酒店|客流|旅客|高铁|地铁|列车|乘客|博物馆|故宫|故宮|文物|展览|展出|"
    r"青铜器|参观|馆藏|"
    # The kitchen and the clinic.
    r"洗净|食材|烤[鱼肉箱]|铁锅|中火|猪肝|豬肝|缺铁|补铁|孕[妇期晚]|血锂|双相|患者|医院|醫院|"
    r"医生|醫生|维生素|膳食|狗粮|犬|猫粮|食安|抽验|抽检|药材|冲泡|"
    # Devices and coins that are no metal.
    r"手机|新机|中框|毫安|首销|屏幕|螢幕|摄像头|像素|机身|续航|质保|"
    r"比特币|挖矿难度|矿机|加密货币|莱特币|萊特币|区块链"
)


_COINS = frozenset({"bitcoin", "bitcoins", "litecoin", "ethereum", "crypto", "cryptocurrency", "blockchain"})
"""Where these stand, mining and miners may be those of coins."""
_MINED = frozenset({"mining", "miner", "miners"})
_MARKET = re.compile(
    r"\b(?:lme|comex|shfe|futures|spot|bullion|prices|demand|supply|exports?|imports?|output|production|producers?|inventor(?:y|ies)|ounces?|tariffs?|warehouses?)\b"
    r"|期货|现货|伦敦金|沪[铜铝锌铅镍锡金银]|伦[铜铝锌铅镍锡]|上期所|产量|产能|库存|投产|供应|需求|出口|进口|盎司|关税"
)
_WHOLESALE = frozenset({"t", "kt", "oz"})
_PER_WEIGHT = ("/t", "/oz", "/lb", "/kg", "/g")
_SEVERAL = 2
"""Words of other fields that make a text suspect: one may stand anywhere."""
_HEAVY = 3
"""What a tonne or a price per weight weighs against words of other fields: hardly anybody but the trade states one."""


def words(scene: Scene) -> set[str]:
    """The distinct words of other fields in a scene, and its measures: grams, milligrams and a price a month."""
    if scene.words.spaced:
        found = set(_ENGLISH.intersection(_WORD.findall(scene.folded)))
    else:
        found = set(_HAN.findall(scene.folded))
    found.update(figure.unit for figure in scene.figures if figure.unit == "g" or figure.unit.startswith("mg"))
    found.update(figure.unit for figure in scene.figures if figure.unit.endswith("/mo") and figure.dimension == "money")
    return found


def belongs(scenes: list[Scene], trade: re.Pattern[str]) -> bool:
    """Whether a text belongs to another field: its words there outnumber what speaks for the trade.

    For the trade speak each of its own words, each of the market's, and each figure by the tonne or the ounce. The name
    of a metal does not: it is what the other field has borrowed.

    Args:
        scenes: Title and body, read.
        trade: Finds the trade's own words.
    """
    other: set[str] = set()
    for scene in scenes:
        other |= words(scene)
    if len(other) < _SEVERAL:
        return False
    own: set[str] = set()
    weighed = 0
    for scene in scenes:
        own.update(trade.findall(scene.folded), _MARKET.findall(scene.folded))
        weighed += _HEAVY * sum(map(_wholesale, scene.figures))
        if len(own) + weighed > len(other) + len(_MINED):
            return False
    return len(other) > weighed + len(own - _MINED if other & _COINS else own)


def _wholesale(figure: Figure) -> bool:
    """Whether a figure is by the tonne or the ounce, or a price or a grade per weight, not so many mg in a kilogram."""
    unit = figure.unit
    return unit in _WHOLESALE or (unit.endswith(_PER_WEIGHT) and not unit.startswith("mg"))
