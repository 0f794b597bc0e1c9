"""Text folded for finding cue words: plain, small, simplified, and of the same length as the original."""

from __future__ import annotations

from briefings.extraction.normalise import fold as plain
from briefings.extraction.normalise import lower

_PAIRS = (
    "產产 銅铜 鋁铝 鎳镍 鋅锌 鉛铅 錫锡 鋼钢 鐵铁 鎢钨 鋰锂 鈷钴 鈦钛 鎂镁 銀银 鉬钼 銻锑 鍺锗 鎵镓 礦矿 "
    "噸吨 萬万 億亿 進进 貿贸 "
    "國国 內内 區区 縣县 價价 報报 額额 營营 業业 虧亏 損损 淨净 潤润 總总 資资 費费 電电 減减 長长 較较 "
    "環环 與与 貨货 庫库 儲储 "
    "備备 運运 輸输 達达 預预 計计 將将 標标 規规 辦办 發发 佈布 擬拟 劃划 實实 際际 約约 餘余 過过 這这 "
    "個个 間间 時时 來来 從从 "
    "為为 於于 據据 稱称 說说 認认 協协 會会 議议 論论 壇坛 舉举 開开 條条 項项 種种 廠厂 車车 購购 銷销 "
    "應应 尋寻 並并 線线 場场 "
    "號号 級级 華华 東东 陸陆 灣湾 韓韩 歐欧 聯联 屆届 請请 給给 對对 動动 務务 結结 構构 歲岁 擴扩 縮缩 "
    "漲涨 連连 續续 滿满 戶户 "
    "員员 職职 單单 兩两 幾几 點点 強强 釋释 雙双 繼继 紀纪 錄录 創创 歷历 佔占 權权 鏈链 團团 頒颁 執执 "
    "試试 徵征 詢询 見见 廢废 "
    "棄弃 護护 鑄铸 錠锭 鑽钻 採采 選选 煉炼 壓压 機机 設设 維维 製制 處处 廳厅 門门 關关 評评 審审 還还 "
    "後后 邊边 遠远 當当 現现 "
    "賣卖 買买 讓让 漢汉 盤盘 驟骤 躍跃 倉仓 訂订 籤签 簽签 齊齐 觀观 測测 數数 顯显 統统 顆颗 礎础 圍围 "
    "獲获 劑剂 濃浓 鹽盐 鎖锁 "
    "輪轮 絲丝 網网 極极 殘残 穩稳 緩缓 騰腾 飆飙 衝冲 擊击 補补 貼贴 稅税 檢检 驗验 證证 書书 變变 換换 "
    "顧顾 專专 領领 導导 體体 "
    "爲为 傳传 載载 頓顿 側侧 貴贵 鬆松 準准 確确 覽览 參参 眾众 憑凭 齡龄 災灾 隻只 張张 臺台 颱台 衛卫 "
    "龍龙 興兴 風风 綠绿 氫氢 "
    "爐炉 熱热 錳锰 鉻铬 釩钒 鈀钯 鉑铂 鉍铋 鎘镉 鈹铍 鋯锆 鈮铌 鉭钽 錸铼 銦铟 釹钕 鐠镨 鏑镝 鋱铽 鑭镧 "
    "鈰铈 鈾铀 鈉钠 鉀钾 鈣钙 "
    "範范 圖图 優优 質质 節节 訊讯 聞闻 輯辑 責责 繫系 樓楼 層层 語语 類类 讀读 閱阅 僅仅 島岛 嶺岭 廣广 "
    "慶庆 蘇苏 遼辽 寧宁 陝陕 "
    "雲云 貢贡 滬沪 閩闽 贛赣 錢钱 債债 賬账 帳帐 輕轻 輛辆 轉转 週周 適适 遷迁 鄉乡 鋪铺 鎮镇"
)
_SIMPLIFIED = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}


def fold(text: str) -> str:
    """The text folded for finding cue words, of the same length: ``fold("產量") == "产量"``."""
    return lower(plain(text)).translate(_SIMPLIFIED)
