"""People's names in Chinese, so that no place in a name is taken for the place: 司长李海登介绍."""

from __future__ import annotations

from briefings.patterns import gated
from briefings.vocabulary import Mention

_SURNAMES = (
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉"
    "阎余潘杜戴夏钟鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文"
)
_ROLES = (
    "[司局部处處会會组組院所市省县縣厂廠校队隊科股]长|[司局部处處会會组組院所市省县縣厂廠校队隊科股]長|秘书长|理事长|董事长|主任|经理|總經理|经济师|"
    "工程师|总裁|總裁|总监|教授|研究员|分析师|分析師|院士|书记|記者|记者|编辑|发言人|發言人|负责人|人士|主席|专家|博士|顾问|员工|代表"
)
_SAYS = "介绍|介紹|表示|说|說|指出|称|稱|认为|認為|强调|強調|透露|坦言|告诉|告訴|在|向|对|於|[0-9]{1,2}日|，|：|:|等"
_NAMED = gated(rf"(?:{_ROLES})\s?(?P<name>[{_SURNAMES}][\u3400-\u9fff]{{1,2}}?)(?={_SAYS})")


def without_persons(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions that are no given name behind a title and a surname.

    Args:
        text: The text they stand in.
        mentions: Names of materials, places and bodies in it, in order.
    """
    names = [match.span("name") for match in _NAMED.finditer(text)]
    if not names:
        return mentions
    return [
        mention for mention in mentions if not any(start < mention.start and mention.end <= end for start, end in names)
    ]
