"""Names of an article become places: by containers, company, distances, one sense each."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from effort import within
from pyproj import Geod

from geo.article import make_article
from geo.errors import PlaceNotFoundError
from geo.geocode import find_place, resolve_toponyms
from geo.geocode_estimate import ESTIMATE
from geo.model import Article, Place, Resolution, Span, Toponym
from geo.places import Candidate, prominence
from geo.settings import Settings
from geo.toponyms import find_toponyms

TABLE = Path(__file__).parents[1] / "tables" / "geocode.csv"
SHORT_FORMS = TABLE.with_name("short_forms.csv")
DEV = Path(__file__).parents[3] / "shared" / "articles" / "dev"
GEOD = Geod(ellps="WGS84")


def rows(table: Path = TABLE) -> Iterator[dict[str, str]]:
    """Yield the cases of a table."""
    with table.open(encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle)


def km_between(place: Place, *, lon: float, lat: float) -> float:
    """Return the geodesic from a place to a point, km."""
    return float(GEOD.inv(place.lon, place.lat, lon, lat)[2]) / 1000


def toponym(text: str, name: str, *, within: str | None = None, role: str = "place") -> Toponym:
    """Return the first mention of a name."""
    whole = f"{name}, {within}" if within else name
    at = text.lower().index(whole.lower())
    return Toponym(name=name, within=within, role=role, span=Span(start=at, end=at + len(name)))


def wanted(row: dict[str, str]) -> list[tuple[Toponym, float, float]]:
    """Return the mentions of a case, each with its lon and lat from an atlas."""
    found = []
    for item in row["expected"].split(";"):
        head, _, point = item.rpartition("@")
        name, _, within = head.partition("<")
        lat, lon = (float(each) for each in point.split("/"))
        dateline = " - " in row["text"][:40] and row["text"].lower().startswith(name.lower())
        role = "dateline" if dateline else "place"
        mention = toponym(row["text"], name, within=within or None, role=role)
        found.append((mention, lon, lat))
    return found


def resolve(article: Article, asked: list[Toponym]) -> tuple[Resolution, ...]:
    """Resolve mentions in the company of the other names that the text holds."""
    others = [
        each
        for each in find_toponyms(article, known=prominence)
        if not any(each.span.start < a.span.end and a.span.start < each.span.end for a in asked)
    ]
    return resolve_toponyms(article, [*asked, *others])[: len(asked)]


@pytest.mark.parametrize("row", list(rows()), ids=lambda row: row["case"])
def test_names_are_where_a_reader_would_look_for_them(row: dict[str, str]) -> None:
    """Each name of the text lies within 100 km of the point an atlas gives."""
    asked = wanted(row)
    found = resolve(make_article(row["text"]), [mention for mention, _, _ in asked])
    far = [
        (mention.name, resolution.place, resolution.why)
        for (mention, lon, lat), resolution in zip(asked, found, strict=True)
        if resolution.place is None or km_between(resolution.place, lon=lon, lat=lat) > 100
    ]
    assert far == []


@pytest.mark.skipif(not DEV.is_dir(), reason="the practice articles are not here")
def test_the_practice_articles_are_resolved() -> None:
    """Of the names that the gold places, nine in ten come out within 50 km."""
    near = total = 0
    for path in sorted(DEV.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        article = make_article(path.with_suffix(".txt").read_text(encoding="utf-8"))
        read = find_toponyms(article, known=prominence)
        asked = [
            (_as_read(article.text, a, b, read), place)
            for place in gold["places"]
            for a, b in place["mentions"]
        ]
        found = resolve(article, [mention for mention, _ in asked])
        for (_, place), resolution in zip(asked, found, strict=True):
            total += 1
            chosen = resolution.place
            near += chosen is not None and km_between(chosen, **_point(place)) <= 50
    assert total > 60
    assert near / total >= 0.9


def _as_read(text: str, start: int, end: int, read: tuple[Toponym, ...]) -> Toponym:
    """Return the mention as the search for names read it, or as its bare name."""
    bare = Toponym(name=text[start:end], span=Span(start=start, end=end))
    return next((each for each in read if each.span == bare.span), bare)


def _point(place: dict[str, float]) -> dict[str, float]:
    return {"lon": place["lon"], "lat": place["lat"]}


def test_the_same_names_are_elsewhere_in_another_text() -> None:
    """The weighing can fail the case above: without Maine, Norway is a country."""
    text = "Ships from Norway and Denmark met off China."
    asked = [toponym(text, name) for name in ("Norway", "Denmark", "China")]
    found = resolve(make_article(text), asked)
    assert [each.place.country for each in found if each.place] == ["NO", "DK", "CN"]


def test_order_and_number_follow_the_mentions() -> None:
    """One answer a mention, in the order given, whatever that is."""
    text = "From Seoul to Busan and back to Seoul."
    asked = [toponym(text, "Busan"), toponym(text, "Seoul"), toponym(text, "Seoul")]
    found = resolve_toponyms(make_article(text), asked)
    assert [each.toponym for each in found] == asked
    assert [each.place.name for each in found if each.place] == ["Busan", "Seoul", "Seoul"]


def test_no_names_give_no_answers() -> None:
    """An article without names is no error."""
    assert resolve_toponyms(make_article("Nothing happened."), []) == ()


def test_persons_and_unknown_names_have_no_place() -> None:
    """The reason says which of the two it is."""
    text = "Paris Hilton left Zzyzxbury."
    asked = [
        Toponym(name="Paris", span=Span(start=0, end=5), role="person"),
        toponym(text, "Zzyzxbury"),
    ]
    person, unknown = resolve_toponyms(make_article(text), asked)
    assert person.place is None
    assert "person" in person.why
    assert unknown.place is None
    assert "no gazetteer knows" in unknown.why


def test_a_stand_in_is_resolved_as_what_it_refers_to() -> None:
    """The words "the city" are resolved as the city meant."""
    text = "Vladivostok was calm. The city slept."
    city = Toponym(
        name="The city",
        span=Span(start=text.index("The city"), end=text.index("The city") + 8),
        refers_to="Vladivostok",
    )
    (found,) = resolve_toponyms(make_article(text), [city])
    assert found.place is not None
    assert found.place.name == "Vladivostok"


def test_the_reason_names_the_runner_up() -> None:
    """Ambiguity is shown: the second best is in the sentence and in the candidates."""
    found = find_place("Springfield")
    assert len(found.candidates) > 3
    assert found.candidates[0] == found.place
    assert "runner-up Springfield" in found.why


@pytest.mark.parametrize(
    ("name", "lon", "lat", "country"),
    [
        ("Vostochny", 128.33, 51.88, "RU"),
        ("Vostochny Cosmodrome", 128.33, 51.88, "RU"),
        ("Baikonur", 63.32, 45.62, "KZ"),
        ("Baikonur Cosmodrome", 63.34, 45.92, "KZ"),
        ("Khasan", 130.64, 42.43, "RU"),
        ("Naro", 127.54, 34.43, "KR"),
        ("Norway, Maine", -70.54, 44.21, "US"),
        ("Portland, ME", -70.26, 43.66, "US"),
        ("London, ON", -81.25, 42.98, "CA"),
        ("Paris, TX", -95.56, 33.66, "US"),
        ("Toretam, Kazakhstan", 63.31, 45.65, "KZ"),
        ("the Hague", 4.30, 52.08, "NL"),
        ("Komsomolsk-on-Amur", 137.01, 50.55, "RU"),
        ("Владивосток", 131.87, 43.11, "RU"),
        ("울산", 129.32, 35.54, "KR"),
    ],
)
def test_a_name_alone_is_found(name: str, lon: float, lat: float, country: str) -> None:
    """City and cosmodrome are two places; a container may be a name or a postal code."""
    place = find_place(name).place
    assert place is not None
    assert place.country == country
    assert km_between(place, lon=lon, lat=lat) < 10


@pytest.mark.parametrize("text", ["39.03, 125.75", "39.03,125.75", " 39.03 125.75", "39.03;125.75"])
def test_coordinates_are_latitude_then_longitude(text: str) -> None:
    """A pair of numbers is a point, in the country it lies in."""
    place = find_place(text).place
    assert place is not None
    assert (place.lat, place.lon, place.country, place.kind) == (39.03, 125.75, "KP", "point")


@pytest.mark.parametrize(
    "name",
    ["", " ", "Zzyzxbury", "91,0", "12 34", "\x00", "\ud800", "a" * 100_000, "Nowhere, Texas",
     "Tokyo, Texas, France", "(((", "0" * 5000],
)  # fmt: skip
def test_a_name_that_no_gazetteer_has_is_an_error(name: str) -> None:
    """The error repeats the name, cut short, and is quick."""
    with pytest.raises(PlaceNotFoundError) as caught:
        find_place(name)
    assert len(str(caught.value)) < 300


def test_an_error_suggests_what_exists() -> None:
    """A spelling too far from a known town is still answered with a near one."""
    with pytest.raises(PlaceNotFoundError, match="Did you mean Tumangang") as caught:
        find_place("Tumanganh")
    assert caught.value.near[0] == "Tumangang"


def test_one_wrong_letter_is_mended_and_said() -> None:
    """A letter too few, too many, wrong or swapped; the reason says how it was read."""
    for name in ("Vladivostk", "Vladivosttok", "Vladivostpk", "Vladviostok"):
        found = find_place(name)
        assert found.place is not None
        assert found.place.name == "Vladivostok"
        assert "read as Vladivostok" in found.why


@pytest.mark.parametrize("name", ["Tancouver", "Dergen", "Rhieste"])
def test_a_first_letter_is_not_mended_nor_a_short_name(name: str) -> None:
    """Print seldom errs there, and many short names differ in a letter: they are left open."""
    with pytest.raises(PlaceNotFoundError):
        find_place(name)


def test_near_and_country_decide_where_asked_for() -> None:
    """Paris near Dallas is in Texas, and Paris in the US is not in France."""
    assert find_place("Paris").place.country == "FR"  # type: ignore[union-attr]
    assert find_place("Paris", near="Dallas").place.admin1 == "US.TX"  # type: ignore[union-attr]
    assert find_place("Paris", country="us").place.country == "US"  # type: ignore[union-attr]
    with pytest.raises(PlaceNotFoundError):
        find_place("Paris", country="KP")


def test_company_helps_less_than_near() -> None:
    """Two stops of one journey may lie an ocean apart."""
    toronto = find_place("Toronto").place
    assert toronto is not None
    beside, near = find_place("London", company=[toronto]), find_place("London", near=toronto)
    assert beside.place is not None
    assert near.place is not None
    assert (beside.place.country, near.place.country) == ("GB", "CA")


def test_a_strangers_gazetteer_is_asked_instead() -> None:
    """The caller passes its own; nothing is registered."""

    class Fairyland:
        name = "fairyland"
        source = "tales"
        online = False

        def lookup(self, name: str, *, settings: Settings) -> tuple[Candidate, ...]:
            place = Place(name="Oz", lon=1.0, lat=2.0, country="", source=self.source)
            return (Candidate(place=place),) if name == "Oz" else ()

        def near(self, name: str) -> tuple[str, ...]:
            return ()

    found = find_place("Oz", gazetteers=[Fairyland()]).place
    assert found is not None
    assert found.source == "tales"
    with pytest.raises(PlaceNotFoundError):
        find_place("Seoul", gazetteers=[Fairyland()])


def test_a_book_of_names_takes_seconds_not_minutes() -> None:
    """Two thousand mentions of names with many places each are weighed within bounds."""
    names = ["Paris", "London", "Springfield", "Moscow", "Georgia", "Kent", "Troy", "Salem"]
    words = [f"{name}{i}" if i else name for i in range(300) for name in names]
    text = ". ".join(words) + "."
    article = make_article(text)
    at = 0
    asked = []
    for word in words:
        at = text.index(word, at)
        span = Span(start=at, end=at + len(word))
        asked.append(Toponym(name=word.rstrip("0123456789"), span=span))
        at += len(word)
    assert within(lambda: resolve_toponyms(article, asked), 20)
    assert len(resolve_toponyms(article, asked)) == len(words)


@pytest.mark.parametrize("row", list(rows(SHORT_FORMS)), ids=lambda row: row["case"])
def test_part_of_a_longer_name_means_the_longer_one(row: dict[str, str]) -> None:
    """The last mention of the name is the place of the row, not a better known namesake."""
    text, name = row["text"], row["name"]
    found = resolve_toponyms(
        article := make_article(text), find_toponyms(article, known=prominence)
    )
    places = [each.place for each in found if each.toponym.name == name]
    assert places, f"{name} is not found"
    assert places[-1] is not None
    assert (places[-1].country, places[-1].name) == (row["country"], row["place"])


def test_a_namesake_in_another_state_is_no_answer() -> None:
    """A town that no gazetteer has in the state given is laid beside its company there."""
    text = "Bell Labs stays in Murray Hill, New Jersey, and grows in Princeton, New Jersey."
    asked = [toponym(text, "Murray Hill", within="New Jersey"),
             toponym(text, "Princeton", within="New Jersey")]  # fmt: skip
    hill, princeton = resolve(make_article(text), asked)
    assert "New Jersey" in hill.why
    assert princeton.place is not None
    assert princeton.place.admin1 == "US.NJ"
    assert hill.place is not None
    assert (hill.place.kind, hill.place.lon) == (ESTIMATE, princeton.place.lon)
    alone = "Bell Labs stays in Murray Hill, New Jersey."
    asked = [toponym(alone, "Murray Hill", within="New Jersey")]
    assert [each.place for each in resolve(make_article(alone), asked)] == [None]


def test_an_irish_county_contains_a_town() -> None:
    """The Newcastle of Co. Down is no city on the Tyne."""
    article = make_article("Two people from Newcastle, Co. Down, died near Downpatrick.")
    found = resolve_toponyms(article, find_toponyms(article, known=prominence))
    assert found[0].toponym.within == "County Down"
    assert found[0].place is not None
    assert km_between(found[0].place, lon=-5.89, lat=54.22) < 20


def test_a_country_or_state_outweighs_villages_of_its_name() -> None:
    """Ontario beside towns of Tennessee is the province, Denmark in New York the country."""
    text = "Fans drove from Kingsport, Johnson City and Knoxville, and even from Ontario."
    article = make_article(text)
    found = resolve_toponyms(article, find_toponyms(article, known=prominence))
    assert [e.place.admin1 for e in found if e.place and e.toponym.name == "Ontario"] == ["CA.08"]


def test_a_town_where_the_language_is_spoken_is_meant() -> None:
    """Brest is in France in a French paper, and in Belarus where its company is."""
    for code, text, lon, lat in (
        ("fr", "Elle a quitté Brest hier.", -4.49, 48.39),
        ("fr", "Le train de Minsk à Brest s'arrête à Baranavitchy.", 23.69, 52.10),
        ("ja", "東京から松江まで歩いた。", 133.05, 35.48),
    ):
        article = make_article(text, language=code)
        found = resolve_toponyms(article, find_toponyms(article, known=prominence))
        (town,) = (each.place for each in found if each.toponym.name in ("Brest", "松江"))
        assert town is not None
        assert km_between(town, lon=lon, lat=lat) < 20


@pytest.mark.parametrize(
    ("text", "name", "within", "country"),
    [
        ("The boat reached the Abrolhos, Brazil.", "Abrolhos", "Brazil", None),
        ("She was born in Kyle, Scotland, in 1921.", "Kyle", "Scotland", None),
        ("He lives in Tunbridge, Kenya.", "Tunbridge", "Kenya", None),
        ("In Geneva, Russia rejected the plan.", "Geneva", "Russia", "CH"),
        ("They went to Bali, Australia and Fiji.", "Bali", "Australia", "ID"),
        ("Snow fell on K2, China.", "K2", "China", "PK"),
        ("The lorry came from Laayoune, Morocco.", "Laayoune", "Morocco", "EH"),
        ("He was born in Breslau, Germany, in 1901.", "Breslau", "Germany", "PL"),
    ],
)
def test_a_closed_container_holds(text: str, name: str, within: str, country: str | None) -> None:
    """No place far from the country that a name is put in is meant; cities have been in several."""
    (found,) = resolve_toponyms(make_article(text), [toponym(text, name, within=within)])
    assert (found.place.country if found.place else None) == country


def test_a_city_before_a_county_and_another_name_is_listed() -> None:
    """El Paso is not sought in Lamar County, where the list goes on."""
    text = "Cases were found in El Paso, Lamar County and Lamesa."
    (found,) = resolve_toponyms(
        make_article(text), [toponym(text, "El Paso", within="Lamar County")]
    )
    assert found.place is not None
    assert found.place.admin1 == "US.TX"
