"""Polish: words with the endings that figures are printed in; decimals take a comma."""

from __future__ import annotations

from geo.languages import Language, Travel, numbered, words

__all__ = ["LANGUAGE"]

_KM = ("km", "kilometr", "kilometra", "kilometry", "kilometrów", "kilometrach")

LANGUAGE = Language(
    code="pl",
    name="Polish",
    lands=words("PL"),
    units={
        "mm": "mm|milimetr|milimetry|milimetrów",
        "cm": "cm|centymetr|centymetry|centymetrów",
        "m": "m|metr|metra|metry|metrów",
        "km": "|".join(_KM),
        "mi": "mila|mile|mil",
        "nm": "mila morska|mile morskie|mil morskich",
        "ft": "stopa|stopy|stóp",
        "ly": "rok świetlny|lata świetlne|lat świetlnych",
        "s": "s|sekunda|sekundy|sekund",
        "min": "min|minuta|minuty|minut|minutę",
        "h": "h|godz|godzina|godziny|godzin|godzinę|godzinach",
        "d": "dzień|dnia|dni|doba|doby|dób|dobę",
        "wk": "tydzień|tygodnie|tygodni|tygodnia",
        "mo": "miesiąc|miesiące|miesięcy",
        "y": "rok|lata|lat|roku",
        "century": "wiek|wieki|wieków",
        "km/h": "km/h|km/godz|" + "|".join(f"{unit} na godzinę" for unit in _KM),
        "mph": "mil na godzinę|mile na godzinę",
        "kn": "węzeł|węzły|węzłów",
        "m/s": "m/s|metrów na sekundę|metry na sekundę",
        "km/d": "|".join(f"{unit} dziennie" for unit in _KM),
        "m2": "m²|metrów kwadratowych|metry kwadratowe",
        "km2": "km²|km kw|kilometrów kwadratowych|kilometry kwadratowe",
        "ha": "ha|hektar|hektary|hektarów",
    },
    cardinals={
        **{
            word: float(value)
            for word, value in numbered(
                "zero, jeden jedna jedno jednej, dwa dwie dwóch, trzy trzech, cztery czterech, "
                "pięć pięciu, sześć sześciu, siedem siedmiu, osiem ośmiu, dziewięć dziewięciu, "
                "dziesięć dziesięciu, jedenaście, dwanaście dwunastu, trzynaście, czternaście, "
                "piętnaście piętnastu, szesnaście, siedemnaście, osiemnaście, dziewiętnaście"
            ).items()
        },
        **{
            word: 20.0 + 10 * place
            for word, place in numbered(
                "dwadzieścia dwudziestu, trzydzieści trzydziestu, czterdzieści czterdziestu, "
                "pięćdziesiąt pięćdziesięciu, sześćdziesiąt, siedemdziesiąt, osiemdziesiąt, "
                "dziewięćdziesiąt"
            ).items()
        },
        **{
            word: 100.0 + 100 * place
            for word, place in numbered(
                "sto stu, dwieście dwustu, trzysta trzystu, czterysta czterystu, "
                "pięćset pięciuset, sześćset sześciuset, siedemset siedmiuset, osiemset ośmiuset, "
                "dziewięćset"
            ).items()
        },
        "półtora": 1.5,
        "półtorej": 1.5,
    },
    multipliers={
        **dict.fromkeys(("tysiąc", "tysiące", "tysięcy", "tys"), 1e3),
        **dict.fromkeys(("milion", "miliony", "milionów", "mln"), 1e6),
        **dict.fromkeys(("miliard", "miliardy", "miliardów", "mld"), 1e9),
    },
    fractions={"pół": 0.5, "połowa": 0.5, "ćwierć": 0.25},
    vague={
        "kilka": (3, 9),
        "kilku": (3, 9),
        "kilkadziesiąt": (20, 90),
        "kilkaset": (200, 900),
        "setki": (100, 1000),
        "tysiącami": (1000, 10_000),
    },
    joiners=words("i"),
    between=words("między pomiędzy"),
    to=words("do"),
    either=words("lub albo czy"),
    before={
        "około": "about",
        "ok": "about",
        "mniej więcej": "about",
        "prawie": "nearly",
        "niemal": "nearly",
        "blisko": "nearly",
        "niespełna": "just under",
        "ponad": "over",
        "więcej niż": "over",
        "co najmniej": "at least",
        "przynajmniej": "at least",
        "mniej niż": "under",
        "poniżej": "under",
        "do": "up to",
        "maksymalnie": "up to",
        "najwyżej": "up to",
    },
    after={"lub więcej": "at least"},
    compass={
        "na północ od": 0.0,
        "na północny wschód od": 45.0,
        "na wschód od": 90.0,
        "na południowy wschód od": 135.0,
        "na południe od": 180.0,
        "na południowy zachód od": 225.0,
        "na zachód od": 270.0,
        "na północny zachód od": 315.0,
    },
    leading={"mach": "mach"},
    sides=words("na"),
    times=words("razy"),
    times_tail=r" (?:większ|mniejsz|dłuż|krót|dal|szyb|woln|wyż|niż|tyle|bliż)[a-ząćęłńóśźż]{1,12}",
    ratios={"dwukrotnie": 2.0, "trzykrotnie": 3.0, "dwa razy": 2.0},
    ratio_tail=r" (?:większ|mniejsz|dłuż|krót|dal|szyb|woln|wyż|niż|tyle|bliż)[a-ząćęłńóśźż]{1,12}",
    months=numbered(
        "stycznia styczeń styczniu, lutego luty lutym, marca marzec marcu, kwietnia kwiecień "
        "kwietniu, maja maj maju, czerwca czerwiec czerwcu, lipca lipiec lipcu, sierpnia sierpień "
        "sierpniu, września wrzesień wrześniu, października październik październiku, listopada "
        "listopad listopadzie, grudnia grudzień grudniu",
        start=1,
    ),
    weekdays=numbered(
        "poniedziałek, wtorek, środa środę, czwartek, piątek, sobota sobotę, niedziela niedzielę"
    ),
    dotted=words("tys mln mld godz ok kw"),
    decimal=",",
    common=words(
        "w i na z do nie się że jest o to od po za jak dla przez przed był była było są jego ale "
        "który która które oraz ze już tym pod może być przy"
    ),
    share_tail=r" (?:całej )?(?:drogi|trasy|odległości|podróży|czasu|dystansu|powierzchni|długości|"
    r"prędkości|etapu)\b",
    travel=Travel(
        start=words("z ze od"),
        goal=words("do na"),
        left=words("opuści wyjecha wyruszy wypłyną wystartowa odjecha wylecia"),
        reached=words("dotar osiągn wylądowa przyby dojecha zawiną"),
        between=words("między pomiędzy"),
        straight=words("linii_prostej"),
        each=words("_co _każdy _każdą _każde"),
        mean=words("średni"),
        top=words("maksym rekord do_"),
        journey=words("podróż tras drog odległoś _lot_ rejs przejazd jedzie jecha etap"),
        takes=words("trwa zaję zajm"),
        events=words(
            "spotkan rozmow negocjac przemówien konferencj mecz wojn więzien proces wizyt "
            "szczyt ceremoni wywiad strajk wystaw festiwal koncert _film pobyt oczekiwan "
            "opóźnien debat budow"
        ),
        sizes=words("wysokoś głębokoś szerokoś zasięg promieni wiatr poryw burz średnic rozstaw"),
        centres=words("epicentrum"),
        storms=words("huragan tajfun"),
        things=words("_most tunel kanał _mur zapora granic rurociąg"),
        priced=words("drożs tańs _cena_ _ceny_ koszt bilet"),
        compared=words(
            "dług dalej daleko szyb odległoś czas wielk większ powierzchni krót woln bliż "
            "tras podróż prędkoś"
        ),
        modes={
            "rail": words("pociąg kolej"),
            "road": words("samoch autobus ciężarów autostrad"),
            "air": words("samolot lotnicz"),
            "sea": words("statek statk prom_ promem jacht"),
            "bicycle": words("rower"),
            "foot": words("pieszo marsz"),
        },
    ),
)
