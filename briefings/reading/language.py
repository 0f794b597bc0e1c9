"""Which language a text is in, by the scripts it is written in and a few very common words.

Statistical identifiers need text to work with: measured, one of them calls 铝价上涨 Wu Chinese and "LME copper"
Italian. Headlines and table rows are that short, so scripts decide first, then characters that only one of the two
Chinese scripts has, then stop words of the Latin languages that the trade's news is written in.
"""

from __future__ import annotations

import re
import unicodedata

SAMPLE = 20_000
"""Code points looked at; a language does not change its script after that."""

_SIMPLIFIED = (
    "们个为产业会发动国务员长东车马鱼鸟门问间关开对应该时间过这来还进远运达违连选边际险阳阴阶队陆陈随隐难预领题额"
    "颜风飞饭饮馆驱验骤龙龟齐铁铜铝锌铅锡镍钴锂钛钨钼锑银钢钒镁锰钾钠钙铬铂钯铟镓锗铀铸锭矿炼冶厂广库应庆废强归当录"
    "总战报护担拟据损换摄敌数断无旧显暂术机权条极构标样检楼档梦欧残毁气汇汉没泽洁济浓润涨渐温湾满滞灭灯灵灾热烟烧爱牺状"
    "独环现电画疗盐监盖盘着矫码砖确离种积称稳穷窃竞笔签简类粮紧纪约级纤纯纲纳纷纸线练组细织终绍经结给络绝统继绩续维"
    "综绿缓编缩网罗罚职联聪肃肤胜脑脱腾舰艺节芦苏苹范荐药获营萧蓝虑虽补装见观规视览觉触订认讨让训议记讲许论设访证评识诉词"
    "译试话询详语误说请诸调谈谋谢谱贝负财责败货质购贯贵贷贸费贺资赁赋赏赔赖赛赞趋跃踪转轮软轻载较辆辉输辖边辽迁递"
    "逻遗邓邮邻郑酿释里钟钱钻锅锋错键镇闭闲闻阅阔队际陕雾静顶项须顺顾颁颗风饰马驻骑鲁鸡麦黄齿丰临举义乌乐习乡书买乱争亏云亚亿仅"
    "从仓价众优伙伟传伤伦伪体余佣侧侨俭债倾偿储兑党兰兴养兽军农冲决况冻净凉减凑凤凭击划则刚创删别剂剑剧劝办务劳势勋匀区医华协单卖卢卫却厅历"
    "压厌县参双变叙号叹吗启吴员响哑唤啸喷嘱团园围图圆圣场坏块坚坛坝坟坠垄垒垦垫城报墙声处备复够头夹夺奋奖妆妇妈姗娱婴孙学宁宝实宠审宪宫宽宾对寻导寿将尔尘尝层屿岁岛岭岗币帅师帐帜带帮"
    "并广庄庆庐库应庙庞废开异弃张弥弯弹归录彻径怀态怜总恋恳恶惊惧惨惯愤愿懒户扑执扩扫扬扰抚抛抢护报拢拣拥拦择挂挡挣挤挥捞捡掷"
)
_TRADITIONAL = (
    "們個為產業會發動國務員長東車馬魚鳥門問間關開對應該時過這來還進遠運達違連選邊際險陽陰階隊陸陳隨隱難預領題額顏風飛飯飲館驅"
    "驗驟龍龜齊鐵銅鋁鋅鉛錫鎳鈷鋰鈦鎢鉬銻銀鋼釩鎂錳鉀鈉鈣鉻鉑鈀銦鎵鍺鈾鑄錠礦煉廠廣庫慶廢強歸當錄總戰報護擔擬據損換攝敵數斷無舊"
    "顯暫術機權條極構標樣檢樓檔夢歐殘毀氣匯漢沒澤潔濟濃潤漲漸溫灣滿滯滅燈靈災熱煙燒愛狀獨環現電畫療鹽監蓋盤矯碼磚確離種積稱"
    "穩窮竊競筆簽簡類糧緊紀約級纖純綱納紛紙線練組細織終紹經結給絡絕統繼績續維綜綠緩編縮網羅罰職聯聰肅膚勝腦脫騰艦藝節蘆蘇範薦藥"
    "獲營蕭藍慮雖補裝見觀規視覽覺觸訂認討讓訓議記講許論設訪證評識訴詞譯試話詢詳語誤說請諸調談謀謝譜貝負財責敗貨質購貫貴貸貿費賀資賃賦"
    "賞賠賴賽贊趨躍蹤轉輪軟輕載較輛輝輸轄遼遷遞邏遺鄧郵鄰鄭釀釋裡鐘錢鑽鍋鋒錯鍵鎮閉閒聞閱闊陝霧靜頂項須順顧頒顆飾駐騎魯雞麥黃齒豐臨"
    "舉義烏樂習鄉書買亂爭虧雲亞億僅從倉價眾優夥偉傳傷倫偽體餘傭側僑儉債傾償儲兌黨蘭興養獸軍農衝決況凍淨涼減湊鳳憑擊劃則剛創刪別劑劍劇勸"
    "辦勞勢勳勻區醫華協單賣盧衛卻廳歷曆壓厭縣參雙變敘號嘆嗎啟吳響啞喚嘯噴囑團園圍圖圓聖場壞塊堅壇壩墳墜壟壘墾墊牆聲處備複復夠頭夾奪奮獎妝婦媽"
    "娛嬰孫學寧寶實寵審憲宮寬賓尋導壽將爾塵嘗層嶼歲島嶺崗幣帥師帳幟帶幫並莊廬廟龐異棄張彌彎彈徹徑懷態憐戀懇惡驚懼慘慣憤願懶戶撲執擴掃揚擾撫拋搶攏"
    "揀擁攔擇掛擋掙擠揮撈撿擲臺嶽"
)
_SHARED = frozenset(_SIMPLIFIED) & frozenset(_TRADITIONAL)
_SIMPLIFIED_ONLY = frozenset(_SIMPLIFIED) - _SHARED - frozenset("里余谷面后干斗着冲并云丰城冶牺姗别范据征占台布")
_TRADITIONAL_ONLY = frozenset(_TRADITIONAL) - _SHARED - frozenset("須")

_EVERYDAY = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本"
    "去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总"
    "次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权"
    "收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连"
    "断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严同比"
    "增长吨铝铜锌铅镍锡钢稀钛镁锂钴钨锑硅企业库存进出口价格涨跌亿元贸易冶炼碳环保排放绿色"
)
COMMON_HAN = frozenset(_EVERYDAY) | _TRADITIONAL_ONLY
"""Characters that running Chinese text mostly consists of, in both scripts; tells an encoding by what it reads as."""

_STOP_WORDS = {
    "en": "the of and to in for on with by from at is are was were be been has have had its that this as an it "
    "will not than which their a or also after before said per up down all about more our your you we",
    "de": "der die das und den dem des ein eine einer einem im mit von zu zum zur auf für ist sind war wurde "
    "wurden nicht bei nach aus als auch sich an je über weniger mehr am wird rund ohne",
    "fr": "a le la les des et du un une en dans pour sur par avec est sont été au aux qui que ce cette ses son sa "
    "plus ne pas soit ont tandis d'ici l'or à de se contre dont selon depuis leur ces cette elle il",
    "es": "el la los las y del un una en por para con es son fue al que se su sus más lo como entre sobre hoy de a "
    "hasta desde frente según este esta ha han durante sin pero",
    "pt": "o os as e do da dos das um uma em no na nos nas por para com é são foi ao que se seu sua mais não",
    "it": "il lo gli di e del della dei delle un una in nel nella per con è sono al alla che si suo sua più non",
}
_LETTER_HINTS = {"ß": "de", "ñ": "es", "¿": "es", "¡": "es", "œ": "fr", "ã": "pt", "õ": "pt", "è": "fr", "ê": "fr"}
_STRESSED = re.compile(r"[íóú]")
"""Letters that Spanish has and French has not; Portuguese has them too."""
_STOPS = {tag: frozenset(words.split()) for tag, words in _STOP_WORDS.items()}
_TAGS = {
    word: tuple(tag for tag, stops in _STOPS.items() if word in stops) for stops in _STOPS.values() for word in stops
}
_WORD = re.compile(r"(?<![\d.])[^\W\d_]+(?:['’][^\W\d_]+)?")
_PLAIN_WORD = re.compile(r"(?<![\d.])[a-z]+(?:'[a-z]+)?")
"""The same in small letters of ASCII, found in half the time."""
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_KANA = re.compile(r"[\u3041-\u30fa\u30fd-\u30ff\uff66-\uff9d]+")
_HANGUL = re.compile(r"[\u1100-\u11ff\uac00-\ud7af]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_ARABIC = re.compile(r"[\u0600-\u06ff]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_RARER = re.compile("|".join(alphabet.pattern[:-1] for alphabet in (_KANA, _HANGUL, _CYRILLIC, _ARABIC)))

_RATIO = re.compile(r"\b([a-z])/\1\b")
"""Year on year, and no Spanish "and": y/y, m/m."""

LATIN_LANGUAGES = frozenset(_STOPS)
"""Tags that `language` can give to text in Latin letters."""


def language(text: str, *, fallback: str = "und") -> str:
    """The BCP 47 tag of the language that most of a text is in.

    Args:
        text: Any text; its first `SAMPLE` code points are looked at.
        fallback: What to say of text that does not show it, such as a row of figures; also settles an undecided text in
            Latin letters or in characters that both Chinese scripts share.

    Returns:
        ``en``, ``de``, ``fr``, ``es``, ``pt``, ``it``, ``zh-Hans``, ``zh-Hant``, ``ja``, ``ko``, ``ru``, ``ar`` or the
        fallback.
    """
    sample = text[:SAMPLE]
    if sample.isascii():
        letters = sum(map(str.isalpha, sample))
        return fallback if letters < (1 if fallback == "und" else 3) else _latin(sample, fallback)
    sample = unicodedata.normalize("NFKC", sample)
    han, latin = _letters(_HAN, sample), _letters(_LATIN, sample)
    kana = letters = 0
    other = "ru"
    if _RARER.search(sample):
        kana = _letters(_KANA, sample)
        alphabets = {
            "ru": _letters(_CYRILLIC, sample),
            "ko": _letters(_HANGUL, sample),
            "ar": _letters(_ARABIC, sample),
        }
        other, letters = max(alphabets.items(), key=lambda pair: pair[1])
    # One Chinese character carries about as much as three Latin letters: names and units in Latin letters do not
    # make a Chinese sentence English.
    east = 3 * (han + kana)
    if max(east, latin, letters) < (1 if fallback == "und" else 3):
        return fallback
    if east >= latin and east >= letters:
        return "ja" if kana * 12 >= han + kana and kana >= 2 else _chinese(sample, fallback)
    if letters > latin:
        return other
    return _latin(sample, fallback)


def _letters(runs: re.Pattern[str], sample: str) -> int:
    """How many letters runs of them hold."""
    return sum(map(len, runs.findall(sample)))


def _chinese(sample: str, fallback: str) -> str:
    letters = set(sample)
    simplified = sum(map(sample.count, letters & _SIMPLIFIED_ONLY))
    traditional = sum(map(sample.count, letters & _TRADITIONAL_ONLY))
    if simplified == traditional:
        return fallback if fallback in {"zh-Hans", "zh-Hant", "ja"} else "zh-Hans"
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def _latin(sample: str, fallback: str) -> str:
    counts = dict.fromkeys(_STOPS, 0)
    words = _PLAIN_WORD if sample.isascii() else _WORD
    small = sample.casefold().replace("’", "'")
    if "/" in small:
        small = _RATIO.sub(" ", small)
    for word in filter(_TAGS.__contains__, words.findall(small)):
        # A letter alone is the mark of a footnote or an estimate as often as a word: "2024 e", "A".
        for tag in _TAGS[word]:
            counts[tag] += 2 if len(word) > 1 else 1
    for letter, tag in _LETTER_HINTS.items():
        counts[tag] += 4 * sample.count(letter)
    counts["es"] += 2 * len(_STRESSED.findall(sample)) if counts["es"] >= counts["pt"] else 0
    best = max(counts.values())
    leaders = [tag for tag, count in counts.items() if count == best]
    if fallback in counts and best - counts[fallback] < 4:
        # One short word of another language is a name as often as not: "AL Circle", "La Plata".
        return fallback
    if best < 2 or len(leaders) > 1:
        preferred = fallback if fallback in _STOPS else "en"
        return preferred if best < 2 or preferred in leaders else leaders[0]
    return leaders[0]
