"""What the names of columns say about their roles, in English and Chinese."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_ENDINGS = ("", "s", "id", "ids", "no", "nr", "num", "number", "code", "key", "name", "uid")
_CODE = re.compile(r"(?i)(id|no|nr|code|key|uid|sku|asin|isbn|编号|代码|号码|货号|号)s?$")

PERSON = """
    user users customer client member reader viewer listener buyer shopper visitor consumer person people account
    subscriber guest household patient student employee reviewer rater passenger player uid cust usr patron borrower
    voter truster follower learner tourist traveller traveler driver donor loyalty cardholder membership kundenkarte
    kunde kunden kundin kundennummer kundennr nutzer benutzer cliente clientes usuario utilisateur acheteur
    客户 用户 会员 顾客 买家 读者 学生 账号 账户 人员 消费者 患者 姓名 观众 昵称 员工 学员
    客戶 用戶 會員 顧客 買家 讀者 學生 帳號 人員 消費者 觀眾
"""
BASKET = """
    basket order transaction invoice session cart receipt visit ticket playlist bill checkout trip device cookie
    订单 交易 小票 会话 购物篮 单号 流水 发票 訂單 單號 發票 購物籃
"""
ITEM = """
    item items product products article movie film book song track artist album sku asin isbn good goods merchandise
    stock game restaurant place venue hotel recipe dish course app show series video page url content news paper beer
    wine food joke podcast anime manga poi business destination drug medicine trustee service material merchant vendor
    artikel artikelnummer artikelnr produkt produkte produit produits producto productos articulo articulos
    商品 产品 物品 书名 书籍 图书 电影 影片 歌曲 音乐 货号 品名 菜品 餐厅 餐馆 课程 游戏 视频 店铺 作品 项目 物料
    產品 書名 書籍 圖書 電影 影片 歌曲 音樂 貨號 餐廳 課程 遊戲 項目
"""
TITLE = "title description name label 名称 标题 描述 书 菜"
RATING = """
    rating ratings score scores stars star grade rate vote votes preference like likes liked mark review opinion
    wertung bewertung sterne calificacion puntuacion
    评分 打分 星级 得分 评价 评级 分数 喜欢 評分 星級 評價 分數 喜歡
"""
COUNT = """
    quantity qty count counts units unit plays playcount listens listen clicks views times number weight freq
    frequency purchases visits hours amount pieces
    menge anzahl quantite cantidad 数量 次数 件数 销量 点击 播放 个数 频次 數量 次數 件數 點擊
"""
MONEY = (
    "price amount total sales revenue cost value money unitprice spend spent payment 单价 价格 金额 总价 售价 费用 价"
)
TIME = """
    date time timestamp datetime when day month year week period created at ts moment purchased ordered
    datum zeit fecha hora 日期 时间 下单时间 时刻 年月日 時間 時刻
"""
BOUGHT = (
    "quantity qty units unit amount pieces price product sku goods stock invoice order 数量 件数 商品 产品 货号 订单"
)
PICTURE = "image img picture photo thumbnail cover poster 图片 照片 封面"
_MOST_PARTS = 4


def says(name: str, words: str) -> bool:
    """Return whether a column's name holds one of `words` (separated by spaces); a whole sentence names no role."""
    forms, chinese = _forms(words)
    if not name.isascii() and any(word in name for word in chinese):
        return True
    parts = _parts(name)
    return len(parts) <= _MOST_PARTS + 1 and any(part in forms for part in parts)


@cache
def _forms(words: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return every way to write the English words, and the others."""
    known = words.split()
    forms = frozenset(word + ending for word in known if word.isascii() for ending in _ENDINGS)
    return forms, tuple(word for word in known if not word.isascii())


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    parts = [part.lower() for part in _PARTS.findall(name)]
    return (*parts, "".join(parts))


def is_code(name: str) -> bool:
    """Return whether the name says that its cells are codes rather than words."""
    return bool(_CODE.search(name.strip()))


def stem(name: str) -> str:
    """Return a name without the number behind it: "item 3" and "item_4" have the same."""
    return re.sub(r"[\s_\-.]*\d+$", "", name.strip()).casefold()


def is_made_up(name: str) -> bool:
    """Return whether the reader named a column that has no name in its file."""
    return bool(re.fullmatch(r"column \d+", name))
