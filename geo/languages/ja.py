"""Japanese: written without spaces; numbers by ten thousands, in digits, kanji or both."""

from __future__ import annotations

from geo.languages import Language, Travel, numbered, words

__all__ = ["LANGUAGE"]

_CLOCK = (
    r"(?P<hour>[01]?[0-9]|2[0-4]) ?時(?!間)"
    r"(?: ?(?:(?P<minute>[0-5]?[0-9]) ?分|(?P<half>半)))?"
)
_DAY = (
    r"(?:(?P<year>[12][0-9]{3}) ?年(?![間间간]))? ?"
    r"(?:(?P<month>1[0-2]|0?[1-9]) ?月(?![間间간]))? ?"
    r"(?:(?<![丸約])(?P<day>3[01]|[12][0-9]|0?[1-9]) ?日"
    # "3日かけて", "3日ほど": so many days
    r"(?![間半後余]|か[けか]|がかり|以上|以内|ほど|程度|近く|足らず|前後|分の|ぶり|を要|は?かか))?"
)
LANGUAGE = Language(
    code="ja",
    name="Japanese",
    lands=words("JP"),
    units={
        "mm": "mm|㍉|ミリ|ミリメートル|㎜",
        "cm": "cm|㌢|センチ|センチメートル|㎝",
        "m": "m|㍍|メートル",
        "km": "km|㌔|㌖|キロ|キロメートル|㎞|粁",
        "mi": "マイル",
        "nm": "海里|カイリ",
        "ft": "フィート",
        "li": "里",
        "ly": "光年",
        "s": "秒|秒間",
        "min": "分|分間",
        "h": "時間",
        "d": "日間|日",
        "wk": "週間",
        "mo": "か月|カ月|ヶ月|ケ月|ヵ月|箇月|か月間|カ月間",
        "y": "年間|年",
        "km/h": "km/h|キロメートル毎時|km毎時",
        "kn": "ノット|㌩",
        "m/s": "m/s|メートル毎秒",
        "m2": "m²|㎡|平方メートル|平米",
        "km2": "km²|平方㌔|㎢|平方キロ|平方キロメートル|平方km",
        "ha": "ha|㌶|ヘクタール",
    },
    cardinals={
        word: float(value)
        for word, value in numbered("〇 零, 一, 二, 三, 四, 五, 六, 七, 八, 九").items()
    },
    multipliers={"十": 10.0, "百": 100.0, "千": 1e3, "万": 1e4, "億": 1e8, "兆": 1e12},
    fractions={"半": 0.5, "半分": 0.5},
    vague={"数": (2, 9), "数十": (20, 90), "数百": (200, 900), "数千": (2000, 9000)},
    to=words("から"),
    either=words("ないし"),
    before={
        "約": "about",
        "およそ": "about",
        "おおよそ": "about",
        "ほぼ": "about",
        "だいたい": "about",
        "大体": "about",
        "ざっと": "about",
        "最大": "up to",
        "最長": "up to",
        "最高": "up to",
        "少なくとも": "at least",
        "最低": "at least",
    },
    after={
        "以上": "at least",
        "超": "over",
        "余り": "over",
        "余": "over",
        "以下": "up to",
        "未満": "under",
        "弱": "just under",
        "強": "just over",
        "ほど": "about",
        "程度": "about",
        "前後": "about",
        "近く": "nearly",
        "くらい": "about",
        "ぐらい": "about",
        "以内": "under",
        "足らず": "nearly",
        "数": "odd",
    },
    compass={
        "の北": 0.0,
        "の北東": 45.0,
        "の東": 90.0,
        "の南東": 135.0,
        "の南": 180.0,
        "の南西": 225.0,
        "の西": 270.0,
        "の北西": 315.0,
        "北東": 45.0,
        "南東": 135.0,
        "南西": 225.0,
        "北西": 315.0,
    },
    links=words("は が も で を"),
    figures={"半日": (0.5, "d"), "半年": (0.5, "y"), "半時間": (0.5, "h"), "一昼夜": (1.0, "d")},
    leading={"マッハ": "mach"},
    times=words("倍"),
    ratios={"半分の距離": 0.5, "の半分": 0.5, "倍の距離": 2.0, "倍の速さ": 2.0, "倍の時間": 2.0},
    months={},
    weekdays=numbered(
        "月曜日 月曜, 火曜日 火曜, 水曜日 水曜, 木曜日 木曜, 金曜日 金曜, 土曜日 土曜, 日曜日 日曜"
    ),
    clock=_CLOCK,
    day=_DAY,
    afternoon=words("午後 夜"),
    speed_before={
        "時速": "h",
        "毎時": "h",
        "毎秒": "s",
        "毎分": "min",
        "秒速": "s",
        "分速": "min",
        "風速": "s",
    },
    glued=True,
    script=r"[\u3040-\u30ff]|(?<=[0-9０-９一二三四五六七八九十数])時間",
    script_rank=1,
    syllabic=True,
    share_near=r"距離|道のり|行程|時間|面積|速さ|速度|長さ|区間|全長",
    parts=("分", "の"),
    stays=words("泊"),
    points=words("点"),
    travel=Travel(
        start_after=words(
            "― — – 〜 ～ ~ ‐ の北 の南 の東 の西 から 発 を出発 を出て を出た を離れ "
            "を発っ を発ち をたち を後に "
            "をたっ 駅から"
        ),
        goal_after=words("間 まで へ 行き 着 駅まで に着 に到着 に向か を目指 に入港"),
        until=words("まで"),
        joined=words("と"),
        placed_after=words("で に"),
        within=words("・ の首都 の州都"),
        longest=words("最長 最も長い 一番長い"),
        straight=words("直線"),
        often=r"(?:おき|ごと|毎|間隔|平均|あたり|当たり)",
        each=words("毎"),
        daily=words("1日平均 一日平均 1日に 一日に 1日約 1日あたり 1日当たり 日平均 毎日"),
        mean=words("平均"),
        top=words("最高 最大"),
        journey=words(
            "距離 旅 走行 移動 行程 片道 所要 走っ 走り 走る 航行 飛行時間 横断 歩い 歩き 道のり "
            "乗車 到着 着く 着いた 着ける 空の旅 踏破 走破 完走 片道 帰り 巡航 航路 飛ぶ 飛んだ "
            "結ぶ"
        ),
        takes=words("要す 要した 必要 で結 で着 かか かけて 要し 要する"),
        stages=words("最長区間 難所 区間もあ その日 この日"),
        thence=words("そこから ここから"),
        back=words("帰り 帰路 復路"),
        both_ways=words("往復 日帰り"),
        by=words("遠回り より"),
        # 44時間に短縮 tells the time that is left
        less=words(
            "遅れ 早く 早い 早ま 速い 速く _短縮 の短縮 も短縮 ほど短縮 程度短縮 以上短縮 短く "
            "短い 長く かかり過ぎ 余計"
        ),
        besides=words("含め 込み 込む"),
        waits=words(
            "通行規制 渋滞 停車 充電 給油 修理 復旧 乗り継ぎ待ち 停電 閉じ込め 降り続 検査 昼食 "
            "食事 点検 徐行 手続 審査 搭乗 乗り換え時間 通行止め 閉鎖 運休 停車時間 待っ 待ち "
            "待た 眠っ 眠り 睡眠 寝 休んだ 休憩 欠航 足止め 立ち往生 先行 をリード リードし"
        ),
        events=words(
            "停電 火災 火事 捜索 捜査 審理 投票 消火 会談 会議 交渉 演説 会見 試合 "
            "戦争 懲役 裁判 "
            "訪問 首脳 式典 インタビュー ストライキ 展示 公演 映画 滞在 待ち 遅れ 討論 工事 協議 "
            "面会"
        ),
        sizes=words(
            "渋滞 見え 高度 高さ 深さ 荷物 体重 重さ 重量 の幅 幅は 幅が 幅約 射程 "
            "半径 風速 突風 "
            "直径 軌間 標高 海抜 水深 暴風 制限速度 速度制限"
        ),
        centres=words("震源 震央"),
        storms=words("台風"),
        things=words("_橋 大橋 鉄橋 の橋 トンネル 運河 壁 のダム ダムは パイプライン 国境"),
        priced=words("運賃 料金 値段 価格 費用 高額 乗客数 人口"),
        compared=words(
            "距離 遠い 遠く 長い 長さ 長く 速い 速さ 速く 時間 面積 広い 広さ 短い "
            "短く 遅い 近い "
            "行程 速度 大きさ"
        ),
        ways=words("道路 国道 高速道"),
        modes={
            "rail": words(
                "快速 普通列車 寝台 はやぶさ のぞみ ひかり 運転士 jr 私鉄 線路 営業距離 営業キロ "
                "特急 急行 列車 鉄道 電車 新幹線 在来線 リニア"
            ),
            "road": words(
                "タクシー ドライバー レンタカー 運転手 高速バス オートバイ 車を走らせ 自動車 "
                "は車で を車で ら車で へ車で で車で も車で が車で 、車で _車で _車なら は車なら "
                "、車なら マイカー 乗用車 トラック バス 高速道路を 高速道を 陸路 山道 国道を"
            ),
            "air": words(
                "操縦 機長 着陸 直行便 全日空 日航 ジェット ヘリ 空路 小型機 旅客機 飛行時間 "
                "フライト 飛行機 航空 便で 空なら 空の旅 機内 離陸"
            ),
            "sea": words(
                "連絡船 客船 高速船 漁船 帆船 カヤック クルーズ 貨物船 船 フェリー 航海 海路 "
                "ヨット 汽船"
            ),
            "bicycle": words("サイクリ ロードバイク ペダル 自転車"),
            "foot": words("歩行 巡礼 マラソン ランナー 遍路 登山 徒歩 歩い 歩き 歩く"),
        },
    ),
)
