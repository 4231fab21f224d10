"""Korean: endings are glued to unit words; two sets of numbers, Chinese and native."""

from __future__ import annotations

from geo.languages import Language, Travel, numbered, words

__all__ = ["LANGUAGE"]

_CLOCK = (
    r"(?P<hour>[01]?[0-9]|2[0-4]) ?시(?![간속])"
    r"(?: ?(?:(?P<minute>[0-5]?[0-9]) ?분|(?P<half>반)))?"
)
_DAY = (
    r"(?:(?P<year>[12][0-9]{3}) ?년(?![間间간]))? ?"
    r"(?:(?P<month>1[0-2]|0?[1-9]) ?월(?![間间간]))? ?"
    r"(?:(?P<day>3[01]|[12][0-9]|0?[1-9]) ?일"
    # "3일이 걸렸다", "3일 동안": so many days
    r"(?!간|(?:이|을|은)? ?(?:걸|넘|동안|만에|정도|가량|쯤|이상|이내|남짓|소요|반|내내|여정)))?"
)
LANGUAGE = Language(
    code="ko",
    name="Korean",
    units={
        "mm": "mm|밀리미터|㎜",
        "cm": "cm|센티미터|㎝",
        "m": "m|미터",
        "km": "km|킬로미터|킬로|㎞|키로미터|키로",
        "mi": "마일",
        "nm": "해리",
        "ft": "피트",
        "li": "리",
        "ly": "광년",
        "s": "초",
        "min": "분",
        "h": "시간",
        "d": "일간|일|박",
        "wk": "주간|주",
        "mo": "개월|달",
        "y": "년간|년",
        "km/h": "km/h|㎞/h|킬로미터/시",
        "kn": "노트",
        "m/s": "m/s|미터/초",
        "m2": "m²|㎡|제곱미터|평방미터",
        "km2": "km²|㎢|제곱킬로미터|평방킬로미터|제곱㎞|제곱km",
        "ha": "ha|헥타르",
    },
    cardinals={
        **{
            word: float(value)
            for word, value in numbered("영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구").items()
        },
        **{
            word: float(value)
            for word, value in numbered(
                "한 하나, 두 둘, 세 셋 석, 네 넷 넉, 다섯, 여섯, 일곱, 여덟, 아홉, 열, 열한, "
                "열두, 열세, 열네, 열다섯, 열여섯, 열일곱, 열여덟, 열아홉, 스무 스물",
                start=1,
            ).items()
        },
        "서른": 30.0,
        "마흔": 40.0,
        "쉰": 50.0,
        "예순": 60.0,
        "일흔": 70.0,
        "여든": 80.0,
        "아흔": 90.0,
    },
    multipliers={"십": 10.0, "백": 100.0, "천": 1e3, "만": 1e4, "억": 1e8},
    fractions={"반": 0.5, "절반": 0.5},
    vague={
        "수": (2, 9),
        "몇": (2, 9),
        "한두": (1, 2),
        "두세": (2, 3),
        "서너": (3, 4),
        "네댓": (4, 5),
        "너댓": (4, 5),
        "대여섯": (5, 6),
        "예닐곱": (6, 7),
        "일고여덟": (7, 8),
        "수십": (20, 90),
        "수백": (200, 900),
        "수천": (2000, 9000),
    },
    to=words("에서 내지"),
    either=words("또는"),
    before={
        "약": "about",
        "대략": "about",
        "대략적으로": "about",
        "무려": "exact",
        "거의": "nearly",
        "최소": "at least",
        "적어도": "at least",
        "최대": "up to",
        "최고": "up to",
        "불과": "exact",
    },
    after={
        "이상": "at least",
        "넘는": "over",
        "이 넘는": "over",
        "이 넘게": "over",
        "을 넘게": "over",
        "도 넘게": "over",
        "도 안 되는": "under",
        "이 채 안": "under",
        "조금 넘게": "just over",
        "넘게": "over",
        "가량": "about",
        "정도": "about",
        "안팎": "about",
        "쯤": "about",
        "여": "over",
        "남짓": "just over",
        "이하": "up to",
        "미만": "under",
        "이내": "under",
        "가까이": "nearly",
    },
    compass={
        "북쪽": 0.0,
        "북동쪽": 45.0,
        "동북쪽": 45.0,
        "동남쪽": 135.0,
        "서남쪽": 225.0,
        "서북쪽": 315.0,
        "동쪽": 90.0,
        "남동쪽": 135.0,
        "남쪽": 180.0,
        "남서쪽": 225.0,
        "서쪽": 270.0,
        "북서쪽": 315.0,
    },
    links=words("은 는 이 가"),
    figures={
        "하루": (1.0, "d"),
        "이틀": (2.0, "d"),
        "사흘": (3.0, "d"),
        "나흘": (4.0, "d"),
        "닷새": (5.0, "d"),
        "엿새": (6.0, "d"),
        "이레": (7.0, "d"),
        "열흘": (10.0, "d"),
        "보름": (15.0, "d"),
        "반나절": (0.25, "d"),
        "한나절": (0.5, "d"),
    },
    times=words("배"),
    months={},
    weekdays=numbered("월요일, 화요일, 수요일, 목요일, 금요일, 토요일, 일요일"),
    clock=_CLOCK,
    day=_DAY,
    afternoon=words("오후 밤"),
    speed_before={"시속": "h", "초속": "s", "분속": "min", "매분": "min"},
    script=r"[\uac00-\ud7a3]",
    script_rank=1,
    syllabic=True,
    share_near=r"거리|시간|여정|면적|속도|구간|노선|길이",
    parts=("분", "의"),
    stays=words("박"),
    travel=Travel(
        start_after=words("~ – ― 을_떠나 를_떠나 을_출발 를_출발 역에서 에서 부터"),
        goal_after=words("간_ 구간 까지 으로 로"),
        joined=words("과 와"),
        placed_after=words("에"),
        straight=words("직선"),
        often=r"마다|\s간격|\s?(?:에\s)?(?:[0-9]{1,4}|[일이삼사오육칠팔구십백천]{1,4}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:여\s)?(?:편|회|번|차례|대|척|명|개)",
        each=words("_매 매일"),
        mean=words("평균"),
        top=words("최고 최대"),
        journey=words(
            "주파 구간 거리 여행 이동 여정 운행 달려 달렸 주행 항해 비행시간 행군 횡단 운항 도착"
        ),
        takes=words("걸리 걸렸 걸린 걸려 소요 만에 이면"),
        events=words(
            "회담 회의 협상 연설 회견 경기 전쟁 징역 재판 방문 행사 인터뷰 파업 전시 축제 "
            "공연 영화 체류 대기 지연 토론 공사 면담 협의"
        ),
        sizes=words(
            "고도 높이 깊이 폭은 폭이 사거리 사정거리 반경 바람 풍속 강풍 지름 직경 궤간 너비 해발"
        ),
        storms=words("태풍"),
        things=words("다리 대교 터널 운하 장벽 댐 송유관 가스관 국경"),
        compared=words(
            "거리 멀 길다 길이 긴_ 길었 빠르 빨 시간 면적 크기 넓 짧 느리 느린 가깝 여정 속도"
        ),
        modes={
            "rail": words("철길 무궁화호 새마을호 열차 기차 철도 ktx"),
            "road": words("자동차 버스 도로 승용차"),
            "air": words("여객기 하늘길 비행 항공"),
            "sea": words("까지_배로 에서_배로 배를_타 배편 뱃길 화물선 여객선 유람선 선박 페리"),
            "bicycle": words("자전거"),
            "foot": words("도보 걸어"),
        },
    ),
)
