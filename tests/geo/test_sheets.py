"""Seed sheets and sidecars."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import geo
from geo.errors import SheetError
from geo.model import Claim, Mode, Outcome, Place, Quantity, Reading, Resolution, Span, Toponym
from geo.sheets import Sheet, apply_sidecar, list_seed_sheets, read_sheet
from geo.sidecar import find_sidecar

SEEDS = list_seed_sheets()


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[[str], Sheet]:
    """Reads a sheet from its text."""

    def read(text: str) -> Sheet:
        path = tmp_path / "a.milepost.toml"
        path.write_text(text, encoding="utf-8")
        return read_sheet(path)

    return read


def claim(text: str, number: int = 1, *, kind: str = "distance") -> Claim:
    span = Span(start=10 * number, end=10 * number + len(text))
    quantity = Quantity(value=435, unit="mi", span=span, text=text)
    return Claim(id=f"c{number}", kind=kind, quantity=quantity, quote=text)


def resolution(name: str) -> Resolution:
    place = Place(name=name, lon=1.0, lat=2.0, country="IN", source="test")
    toponym = Toponym(name=name, span=Span(start=0, end=len(name)))
    return Resolution(toponym=toponym, place=place, candidates=(place,))


def test_there_are_five_founding_sheets() -> None:
    """One for each founding article, in order."""
    assert [path.name[:3] for path in SEEDS] == ["000", "001", "002", "003", "004"]


@pytest.mark.parametrize("path", SEEDS, ids=[path.stem for path in SEEDS])
def test_founding_sheets_hold_what_they_promise(path: Path) -> None:
    """Each has a story in English, a date, and figures and decoys that stand in it."""
    found = read_sheet(path)
    assert found.article.language == "en"
    assert found.article.published in (date(2023, 9, 12), date(2023, 9, 13))
    assert found.decoys
    for figure in found.figures:
        assert figure.span is not None
        assert found.article.text[figure.span.start : figure.span.end] == figure.text
        assert figure.verdict is not None
        assert figure.why
    for decoy in found.decoys:
        assert found.article.text[decoy.span.start : decoy.span.end] == decoy.text


# What the founding issue lists, from published kilometres and geodesics.
FOUNDING = [
    ("000", "435 miles", "inconsistent"),
    ("000", "22 mph", "inconsistent"),
    ("000", "20 hours", "consistent"),
    ("000", "900 miles", "consistent"),
    ("000", "north of", "consistent"),
    ("000", "three times the distance", "inconsistent"),
    ("000", "55 mph", "unchecked"),
    ("001", "435 miles", "inconsistent"),
    ("001", "900 miles", "inconsistent"),
    ("001", "three times the distance", "inconsistent"),
    ("001", "55 mph", "unchecked"),
    ("004", "550 square kilometers", "consistent"),
    ("004", "110 times larger", "consistent"),
    ("004", "roughly the size of Seoul", "consistent"),
    ("004", "four years and five months", "consistent"),
]


@pytest.mark.parametrize(("number", "text", "verdict"), FOUNDING)
def test_founding_verdicts(number: str, text: str, verdict: str) -> None:
    """The sheets expect what the founding case says."""
    found = read_sheet(next(path for path in SEEDS if path.name.startswith(number)))
    assert next(each.verdict for each in found.figures if each.text == text) == Outcome(verdict)


def test_founding_stories_are_in_our_own_words(shared: Path) -> None:
    """No nine words in a row are those of an original."""

    def runs(text: str) -> set[tuple[str, ...]]:
        words = "".join(c.lower() if c.isalnum() else " " for c in text).split()
        return {tuple(words[i : i + 9]) for i in range(len(words) - 8)}

    originals = set[tuple[str, ...]]()
    for path in (shared / "seeds").glob("*.txt"):
        originals |= runs(path.read_text(encoding="utf-8"))
    assert len(originals) > 3_000
    for path in SEEDS:
        assert not runs(read_sheet(path).article.text) & originals, path.name


def test_a_figure_is_given_its_ends(sheet: Callable[[str], Sheet]) -> None:
    """Ends, mode and reading come from the sidecar, and the claim says so."""
    corrections = sheet(
        '[[figures]]\ntext = "435 miles"\nfrom = "Khasan"\nto = "Naro"\n'
        'mode = "rail"\nreading = "rail"\n'
    )
    claims, places, notes = apply_sidecar(
        (claim("435 miles"),), (resolution("Khasan"), resolution("Naro")), sheet=corrections
    )
    assert claims[0].origin is not None
    assert (claims[0].origin.name, claims[0].mode, claims[0].reading) == (
        "Khasan",
        Mode.RAIL,
        Reading.RAIL,
    )
    assert claims[0].origin is places[0].toponym
    assert "corrected in" in claims[0].steps[-1]
    assert "Khasan to Naro" in notes[0]
    assert "/" not in claims[0].steps[-1] + notes[0]


def test_a_name_is_given_its_point(sheet: Callable[[str], Sheet]) -> None:
    """Khasan is in Russia here, whatever the gazetteer thought first."""
    corrections = sheet('[[places]]\nname = "Khasan"\nlat = 42.43\nlon = 130.65\ncountry = "RU"\n')
    _, places, notes = apply_sidecar((), (resolution("Khasan"),), sheet=corrections)
    assert places[0].place is not None
    assert (places[0].place.country, places[0].place.lat, places[0].place.lon) == (
        "RU",
        42.43,
        130.65,
    )
    assert "given in" in places[0].why
    assert "42.43, 130.65" in notes[0]


def test_an_end_that_the_text_does_not_name(sheet: Callable[[str], Sheet]) -> None:
    """An end with a point in the sheet is added to the places."""
    corrections = sheet(
        '[[figures]]\ntext = "435 miles"\nto = "Camp Nine"\n'
        '[[places]]\nname = "Camp Nine"\nlat = 1\nlon = 2\n'
    )
    claims, places, _ = apply_sidecar((claim("435 miles"),), (), sheet=corrections)
    assert claims[0].destination is not None
    assert [each.toponym for each in places] == [claims[0].destination]


def test_the_second_of_two_like_figures(sheet: Callable[[str], Sheet]) -> None:
    """`nth` tells like figures apart."""
    corrections = sheet('[[figures]]\ntext = "435 miles"\nnth = 2\ntrip = "2019"\n')
    claims, _, _ = apply_sidecar((claim("435 miles"), claim("435 miles", 2)), (), sheet=corrections)
    assert [each.trip for each in claims] == [None, "2019"]


def test_a_figure_is_set_aside(sheet: Callable[[str], Sheet]) -> None:
    """`ignore` takes a figure out and says so."""
    corrections = sheet('[[figures]]\ntext = "435 miles"\nignore = true\n')
    claims, _, notes = apply_sidecar((claim("435 miles"),), (), sheet=corrections)
    assert claims == ()
    assert "set aside" in notes[0]


def test_a_correction_that_meets_nothing_is_said(sheet: Callable[[str], Sheet]) -> None:
    """A misspelt figure does not vanish silently."""
    corrections = sheet('[[figures]]\ntext = "436 miles"\nmode = "rail"\n')
    claims, _, notes = apply_sidecar((claim("435 miles"),), (), sheet=corrections)
    assert claims[0].mode is None
    assert "no such figure was read" in notes[0]


BAD = [
    ("[[figures]\n", 1, "not TOML"),
    ('title = "a"\ncolour = "red"\n', 2, "unknown key 'colour'"),
    ('[[figures]]\nkind = "distance"\n', 1, "text is missing"),
    ('[[figures]]\ntext = "5 km"\nunit = "parsec"\n', 3, "'parsec' is no unit"),
    (
        '[[figures]]\ntext = "5 km"\n\n[[figures]]\ntext = "6 km"\nverdict = "wrong"\n',
        6,
        "verdict may be",
    ),
    ('text = "It took 4 km."\n[[figures]]\ntext = "5 km"\n', 3, "does not stand in the text"),
    ('[[figures]]\ntext = "5 km"\nvalue = true\n', 3, "must be a number"),
    ('[[figures]]\ntext = "5 km"\nvalue = nan\n', 3, "finite"),
    ('[[figures]]\ntext = "5 km"\nnth = 0\n', 3, "from 1"),
    ('[[figures]]\ntext = "5 km"\nmode = "teleport"\n', 3, "mode may be"),
    ('[[places]]\nname = "X"\nlat = 91\nlon = 0\n', 3, "lat must be"),
    ('[[places]]\nname = "X"\nlat = 1\n', 1, "lon must be"),
    ('published = "yesterday"\n', 1, "must be a date"),
    ("figures = 5\n", 1, "[[figures]]"),
    ("title = 5\n", 1, "text in quotes"),
    ('[[decoys]]\ntext = "x"\nwhy = "y"\n', 3, "unknown key 'why'"),
]


@pytest.mark.parametrize(("text", "line", "message"), BAD, ids=[row[2] for row in BAD])
def test_bad_sheets(sheet: Callable[[str], Sheet], text: str, line: int, message: str) -> None:
    """The error names file, line and what would be right."""
    with pytest.raises(SheetError) as caught:
        sheet(text)
    assert message in str(caught.value)
    assert caught.value.line == line
    assert caught.value.path.endswith("a.milepost.toml")


def test_sheets_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing sheet and one that is no UTF-8 are sheet errors."""
    with pytest.raises(SheetError, match="No such file"):
        read_sheet(tmp_path / "none.toml")
    path = tmp_path / "a.toml"
    path.write_bytes(b'title = "\xff"')
    with pytest.raises(SheetError, match="UTF-8"):
        read_sheet(path)


def test_a_sidecar_lies_beside_its_article(tmp_path: Path) -> None:
    """story.txt has story.milepost.toml; addresses and odd names have none."""
    (tmp_path / "story.milepost.toml").write_text('[[figures]]\ntext = "5 km"\n', encoding="utf-8")
    found = find_sidecar(str(tmp_path / "story.txt"))
    assert found is not None
    assert found.figures[0].text == "5 km"
    assert find_sidecar(str(tmp_path / "other.txt")) is None
    for odd in ("standard input", "https://paper.example/story.txt", "a\0b", "", "x" * 9_999):
        assert find_sidecar(odd) is None


def test_a_decoy_of_a_sidecar_is_set_aside(tmp_path: Path) -> None:
    """A sidecar has the form of a sheet: what it calls a decoy is no figure of travel."""
    path = tmp_path / "a.milepost.toml"
    path.write_text('[[decoys]]\ntext = "40 km"\n', encoding="utf-8")
    text = "The road from Paris to Lyon is 470 km long. From Paris to Orly it is 40 km."
    report = geo.check_article(text, sidecar=read_sheet(path))
    assert [claim.quantity.text for claim in report.claims] == ["470 km"]
    assert "“40 km” is set aside as a.milepost.toml says." in report.notes


@pytest.mark.parametrize(
    "content",
    ["x = " + "[" * 50_000, "x = " + "{a=" * 50_000, "a." * 200_000 + "b = 1",
     "[" + "a." * 200_000 + "b]", "x = {" + "'a' . " * 200_000 + "b = 1}",
     '[[figures]]\ntext = "9 km"\n' * 6_000],
    ids=["arrays", "tables", "dots", "head", "inline", "figures"],
)  # fmt: skip
def test_a_sheet_made_to_hurt_is_refused(tmp_path: Path, content: str) -> None:
    """Nesting that no sheet needs ends in one sentence, not in a stack or in hours."""
    path = tmp_path / "a.milepost.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SheetError, match=r"too deep|more than"):
        read_sheet(path)


def test_a_story_with_many_stops_is_no_deep_key(tmp_path: Path) -> None:
    """What stands in a story is no key, however many points it has."""
    path = tmp_path / "a.toml"
    path.write_text('text = """He said … "' + "a. " * 50 + '"."""\n', encoding="utf-8")
    assert read_sheet(path).article.text.startswith("He said")


_TWO = "The road from Paris to Lyon is 470 km long. The road from Paris to Dijon is 470 km long."


@pytest.mark.parametrize(("nth", "left"), [("", "Dijon"), ("nth = 2\n", "Lyon")])
def test_a_decoy_of_a_sidecar_is_the_nth_of_its_words(tmp_path: Path, nth: str, left: str) -> None:
    """As with figures: the first unless it says which; and its reason is told."""
    path = tmp_path / "a.milepost.toml"
    path.write_text(f'[[decoys]]\ntext = "470 km"\n{nth}reason = "A rally."\n', encoding="utf-8")
    report = geo.check_article(_TWO, sidecar=read_sheet(path))
    (kept,) = report.claims
    assert kept.destination is not None
    assert kept.destination.name == left
    assert "“470 km” is set aside as a.milepost.toml says: A rally." in report.notes


def test_a_decoy_that_meets_no_figure_says_so(tmp_path: Path) -> None:
    """A slip of the pen in a correction is told to its writer."""
    path = tmp_path / "a.milepost.toml"
    path.write_text('[[decoys]]\ntext = "470 km"\nnth = 3\n', encoding="utf-8")
    report = geo.check_article(_TWO, sidecar=read_sheet(path))
    assert len(report.claims) == 2
    assert any("speaks of “470 km”" in note for note in report.notes)


def test_a_correction_is_of_whole_words(sheet: Callable[[str], Sheet]) -> None:
    """What is said of “12 hours” is not said of “2 hours”, and the same words go first."""
    corrections = sheet(
        '[[figures]]\ntext = "12 hours"\nignore = true\n'
        '[[figures]]\ntext = "435 miles (700 km)"\nignore = true\n'
    )
    read = (claim("2 hours"), claim("12 hours", 2), claim("435 miles", 3), claim("35 miles", 4))
    claims, _, _ = apply_sidecar(read, (), sheet=corrections)
    assert [each.quantity.text for each in claims] == ["2 hours", "35 miles"]


def test_a_distance_is_no_part_of_a_speed(tmp_path: Path, sheet: Callable[[str], Sheet]) -> None:
    """What is said of “90 km” is not said of “90 km/h”, read or not; of “90 km/56 miles” it is."""
    path = tmp_path / "a.milepost.toml"
    path.write_text('[[figures]]\ntext = "90 km"\nignore = true\n', "utf-8")
    text = "The train from Paris to Lyon ran at 90 km/h. The road from Paris to Sens is 90 km long."
    (kept,) = geo.check_article(text, sidecar=read_sheet(path)).claims
    assert kept.quantity.text == "90 km/h"
    corrections = sheet('[[figures]]\ntext = "90 km"\nignore = true\n')
    read = (claim("90 km/h"), claim("90 km/56 miles", 3))
    claims, _, _ = apply_sidecar(read, (), sheet=corrections)
    assert [each.quantity.text for each in claims] == ["90 km/h"]


def test_nth_counts_in_the_article(tmp_path: Path) -> None:
    """The talks of five hours are no travel, but the second time is still the second."""
    path = tmp_path / "a.milepost.toml"
    path.write_text('[[figures]]\ntext = "five hours"\nnth = 2\nignore = true\n', "utf-8")
    text = "They talked for five hours. The train from Paris to Nice took five hours."
    assert [each.kind for each in geo.check_article(text).claims] == ["duration"]
    report = geo.check_article(text, sidecar=read_sheet(path))
    assert report.claims == ()
