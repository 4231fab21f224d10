"""Chinese, simplified and traditional: without spaces; numbers by ten thousands."""

from __future__ import annotations

from geo.languages import Language, Travel, numbered, words

__all__ = ["LANGUAGE"]

_CLOCK = (
    r"(?P<hour>[01]?[0-9]|2[0-4]) ?[时時点點](?![间間])"
    r"(?: ?(?:(?P<minute>[0-5]?[0-9]) ?分|(?P<half>半)))?"
)
_DAY = (
    r"(?:(?P<year>[12][0-9]{3}) ?年(?![間间간]))? ?"
    r"(?:(?P<month>1[0-2]|0?[1-9]) ?月(?![間间간]))? ?"
    r"(?:(?P<day>3[01]|[12][0-9]|0?[1-9]) ?[日号號](?![間间간]))?"
)
# 三四, 三四十, 十三四
_PAIRS = {
    text: (low, high)
    for first, (one, two) in enumerate(
        zip("一两二三四五六七八", "两三三四五六七八九", strict=True), start=1
    )
    for least in (first - (first > 2),)
    for text, low, high in (
        (f"{one}{two}", float(least), least + 1.0),
        (f"{one}{two}十", least * 10.0, least * 10.0 + 10),
        (f"十{one}{two}", least + 10.0, least + 11.0),
    )
}
# 从四川成都到西藏拉萨
_PROVINCES = (
    "河北 山西 辽宁 遼寧 吉林 黑龙江 黑龍江 江苏 江蘇 浙江 安徽 福建 江西 山东 山東 河南 湖北 "
    "湖南 广东 "
    "廣東 海南 四川 贵州 貴州 云南 雲南 陕西 陝西 甘肃 甘肅 青海 台湾 台灣 内蒙古 內蒙古 广西 "
    "廣西 西藏 "
    "宁夏 寧夏 新疆"
)

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    lands=words("CN TW HK MO SG"),
    units={
        "mm": "毫米|mm",
        "cm": "厘米|cm|公分",
        "m": "米|公尺|m",
        "km": "公里|千米|km",
        "mi": "英里|哩",
        "nm": "海里|浬",
        "ft": "英尺",
        "li": "里|华里|華里",
        "ly": "光年",
        "s": "秒|秒钟|秒鐘",
        "min": "分钟|分鐘|分",
        "quarter of an hour": "刻|刻钟|刻鐘",
        "h": "小时|小時|个小时|個小時|个钟头|個鐘頭|钟头|鐘頭",
        "d": "天|昼夜",
        "wk": "周|週|星期|个星期|個星期",
        "mo": "个月|個月",
        "y": "年|周年|週年",
        "century": "个世纪|個世紀",
        "km/h": "km/h|公里/小时|公里/小時|公里每小时|公里每小時|千米/小时|千米每小时|公里/时|"
        "公里的时速|公里时速|公里的速度|公里的時速",
        "kn": "节|節",
        "mach": "马赫|馬赫",
        "m/s": "m/s|米/秒|米每秒",
        "m2": "平方米|平方公尺|m²",
        "km2": "平方公里|平方千米|km²",
        "ha": "公顷|公頃",
        "mu": "亩|畝|市亩",
        "mi2": "平方英里",
        "pitch": "个足球场|個足球場",
    },
    cardinals={
        word: float(value)
        for word, value in numbered("〇 零, 一, 二 两 兩, 三, 四, 五, 六, 七, 八, 九").items()
    },
    multipliers={"十": 10.0, "百": 100.0, "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8},
    fractions={"一半": 0.5, "半": 0.5, "半个": 0.5, "半個": 0.5},
    vague={
        "几": (2, 9),
        **_PAIRS,
        "幾": (2, 9),
        "数": (2, 9),
        "數": (2, 9),
        "数十": (20, 90),
        "数百": (200, 900),
        "几百": (200, 900),
        "几十": (20, 90),
        "数千": (2000, 9000),
    },
    to=words("到 至"),
    either=words("或"),
    before={
        "约": "about",
        "約": "about",
        "大约": "about",
        "大約": "about",
        "大概": "about",
        "近": "nearly",
        "将近": "nearly",
        "將近": "nearly",
        "接近": "nearly",
        "超过": "over",
        "超過": "over",
        "逾": "over",
        "多于": "over",
        "至少": "at least",
        "最少": "at least",
        "不到": "under",
        "不足": "under",
        "少于": "under",
        "最多": "up to",
        "最高": "up to",
        "不超过": "up to",
        "不超過": "up to",
    },
    after={
        "以上": "at least",
        "左右": "about",
        "上下": "about",
        "多": "over",
        "个多": "over",
        "個多": "over",
        "来": "about",
        "來": "about",
        "几": "odd",
        "幾": "odd",
        "余": "over",
        "餘": "over",
        "以内": "under",
        "以內": "under",
        "以下": "up to",
    },
    compass={
        f"{head}{word}{tail}": value
        for word, value in (
            ("北", 0.0),
            ("东北", 45.0),
            ("東北", 45.0),
            ("东", 90.0),
            ("東", 90.0),
            ("东南", 135.0),
            ("東南", 135.0),
            ("南", 180.0),
            ("西南", 225.0),
            ("西", 270.0),
            ("西北", 315.0),
        )
        for head, tail in (("以", ""), ("", "方向"), ("", "方"), ("", "面"), ("", "部"), ("", ""))
        if len(word) > 1 or head or tail in ("方向", "面")
    },
    links=words(
        "只有 仅有 仅 僅 只 仅为 僅為 约为 約為 为 為 是 达 達 在 可达 可達 可 达到 達到 高达 高達"
    ),
    figures={
        "半天": (0.5, "d"),
        "半小时": (0.5, "h"),
        "半小時": (0.5, "h"),
        "半个小时": (0.5, "h"),
        "半個小時": (0.5, "h"),
        "半年": (0.5, "y"),
    },
    times=words("倍"),
    ratios={"一倍": 2.0},
    months={},
    weekdays=numbered(
        "星期一 周一 週一, 星期二 周二 週二, 星期三 周三 週三, 星期四 周四 週四, "
        "星期五 周五 週五, 星期六 周六 週六, 星期日 周日 週日 星期天"
    ),
    clock=_CLOCK,
    day=_DAY,
    afternoon=words("下午 晚上"),
    speed_before={
        "风速": "s",
        "風速": "s",
        "时速": "h",
        "時速": "h",
        "每小时": "h",
        "每小時": "h",
        "每秒": "s",
    },
    halves=words("个半 個半"),
    glued=True,
    script=r"[\u3400-\u9fff]",
    syllabic=True,
    bare_tenths=True,
    share_near=r"距离|距離|路程|旅程|时间|時間|面积|面積|速度|长度|長度|行程|路",
    more="多快长長大远遠高",
    parts=("分", "之"),
    points=words("点 點"),
    travel=Travel(
        start=words("距 距离 距離 离 離 从 從 自 由"),
        goal=words(
            "到 至 往 抵达 抵達 到达 到達 飞 飛 赴 抵 前往 飞往 飛往 飞抵 飛抵 开往 開往 驶往 "
            "返回 回到"
        ),
        start_after=words("以北 以南 以东 以東 以西 东北 东南 西北 西南 東北 東南"),
        joined=words("与 與 和"),
        within=words(
            " ".join(f"{each} {each}省" for each in _PROVINCES.split())
            + " 首都 的首都 首府 省会 省會"
        ),
        longest=words("最长 最長"),
        straight=words("直线 直線"),
        often=r"[车車](?:厢|廂|皮)|课|電池|电池",
        each=words("每 最长的 最長的 最难的 最後 最后"),
        daily=words("每天 每日 日均 一天走 一天骑"),
        mean=words("平均"),
        top=words("最高 最大"),
        journey=words(
            "距离 距離 行程 全程 路程 行驶 行駛 旅 车程 車程 航程 飞行 飛行 步行 抵达 抵達 骑行 "
            "走了 航行"
        ),
        takes=words(
            "也得 还得 都得 就得 需要 仅需 即可 就能 便可 花费 则要 要走 要坐 要开 颠簸 需 用时 "
            "用時 用了 耗时 耗時 历时 歷時 花了 只要 只用"
        ),
        stages=words(
            "最长的一天 最長的一天 最难走 最長的一段 最长的一段 第一段 最后一段 那天 当天 一路段"
        ),
        thence=words("从那里 从这里 从那儿 再从这里 從那裡"),
        back=words("返程 回程 归途 歸途"),
        both_ways=words("往返 来回 來回"),
        by=words(
            "多走 绕行 繞行 绕道 晚点 延误 誤點 误点 缩短了 缩短约 縮短了 快了 慢了 节省 節省 "
            "提前 多花 少用 省去 省下"
        ),
        less=words("的延误 的晚点 的時差 的时差"),
        besides=words("包括 含"),
        waits=words(
            "抢通 搶通 管制 堵车 堵了 堵在 停车 停靠 充电 加油 修理 抢修 修复 停电 受困 检查 "
            "检票 吃饭 手续 "
            "手續 通关 通關 值机 登机 换乘需 封闭 关闭 停留 中断 等了 要等 等待 等候 等上 排队 "
            "排隊 滞留 滯留 睡了 睡觉 休息 停航 停运 领先 領先 被困 安检 安檢 候机 候車 候车"
        ),
        events=words(
            "停电 停電 火灾 火災 灭火 搜索 搜救 调查 審理 审理 投票 开会 "
            "春运 春運 运送 運送 发送 "
            "会谈 會談 会议 會議 谈判 談判 演讲 演講 讲话 講話 发布会 發布會 比赛 比賽 战争 戰爭 "
            "徒刑 审判 審判 访问 訪問 峰会 峰會 仪式 儀式 采访 採訪 罢工 罷工 展览 展覽 音乐会 "
            "电影 電影 停留 等待 延误 延誤 晚点 辩论 辯論 施工 会晤 會晤"
        ),
        sizes=words(
            "拥堵 堵车 可见 高度 高空 海拔 深度 宽度 寬度 射程 方圆 方圓 半径 半徑 "
            "阵风 陣風 风速 "
            "風速 大风 大風 狂风 狂風 直径 直徑 轨距 軌距 限速"
        ),
        centres=words("震中"),
        storms=words("台风 颱風"),
        things=words("大桥 大橋 隧道 运河 運河 长城 長城 城墙 城牆 大坝 大壩 管道 国境 國境"),
        priced=words("票价 票價 价格 價格 运费 運費 费用 費用 昂贵 昂貴 更贵 更貴 人口 客流"),
        compared=words(
            "距离 距離 远 遠 更长 更長 长度 長度 倍长 倍長 那么长 快 时间 時間 面积 面積 大小 短 "
            "慢 近 路程 速度 行程"
        ),
        ways=words("公路 高速路 国道"),
        modes={
            "rail": words(
                "绿皮车 复兴号 和谐号 卧铺 硬座 硬卧 特快 直达车 城际 动卧 货运列车 夜车 快车 "
                "快車 专列 專列 动车 動車 火车 列车 铁路 高铁 火車 列車 鐵路 高鐵 普速 地铁"
            ),
            "road": words(
                "司机 驾驶 出租车 车队 班车 长途车 货车 摩托 大货 自驾 自駕 汽车 汽車 走公路 "
                "公路约 驾车 駕車 开车 開車 大巴 大客车 大客車 长途客车 客运班车 卡车 卡車 "
                "走高速 山路 驱车 驅車 陆路 陸路 越野车 走国道"
            ),
            "air": words(
                "航空 机长 起飞 降落 直升机 专机 飞机 飛機 航班 飞行 飛行 客机 客機 直飞 直飛 "
                "空客 波音"
            ),
            "sea": words(
                "客轮 货轮 帆船 渔船 快艇 油轮 客滚 船 轮渡 輪渡 渡轮 渡輪 航海 邮轮 郵輪"
            ),
            "bicycle": words("骑车 单车 骑手 自行车 骑行"),
            "foot": words("徒步者 行走 马拉松 跑步 步行者 步道 步行 徒步 走路 走完"),
        },
    ),
)
