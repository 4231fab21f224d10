"""The command line: what it prints where, and with which status it leaves."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import geo
from maps import cli

STORY = (
    "The night train from Paris to Lyon covers about 425 km in five hours.\n"
    "As the crow flies it is 392 km.\n"
)


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs `milepost` in this process and gives status, standard output and error."""

    def runner(*words: object) -> Ran:
        status = 0
        try:
            cli.main([str(word) for word in words])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        out, err = capsys.readouterr()
        return Ran(status, out, err)

    return runner


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def one_sentence(err: str) -> bool:
    """Whether a message is one line that names the program and ends like a sentence."""
    lines = [line for line in err.splitlines() if line.strip()]
    return len(lines) == 1 and lines[0].startswith("milepost: ") and lines[0].rstrip()[-1] in ".?!"


def test_the_text_that_offsets_count_in_can_be_written_out(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    """`--text` writes what was read of a page; every span of the answer points into it."""
    page = tmp_path / "page.html"
    page.write_text(f"<nav>Home</nav><article><p>{STORY}</p></article>", encoding="utf-8")
    out = tmp_path / "story.txt"
    ran = run("check", page, "--text", out, "--format", "json")
    text = out.read_text(encoding="utf-8")
    (article,) = json.loads(ran.out)["articles"]
    assert article["claims"]
    assert [text[each["start"] : each["end"]] for each in article["claims"]] == [
        each["text"] for each in article["claims"]
    ]
    assert "Home" not in text
    assert run("check", page, "--text", page).status == 2
    assert run("check", page, out, "--text", tmp_path / "x").status == 2


def test_the_steps_of_reading_are_told_to_programs_too(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    """`--explain --format json` adds how each figure was read, and what was set aside and why."""
    path = tmp_path / "story.txt"
    path.write_text("The train from Ulm to Bonn took six hours. A ticket costs $45.", "utf-8")
    (article,) = json.loads(run("check", path, "--explain", "--format", "json").out)["articles"]
    assert article["claims"][0]["steps"][0] == "“six hours” is 6 h"
    assert article["set_aside"] == [{"start": 59, "end": 61, "text": "45", "why": "price"}]
    (bare,) = json.loads(run("check", path, "--format", "json").out)["articles"]
    assert "steps" not in bare["claims"][0]
    assert "set_aside" not in bare


def test_the_steps_of_reading_go_with_every_form_that_has_a_place_for_them(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    """Markdown lists them below the sentence, CSV has a column; ClaimReview is refused."""
    path = tmp_path / "story.txt"
    path.write_text("The train from Ulm to Bonn took six hours. A ticket costs $45.", "utf-8")
    marked = run("check", path, "--explain", "--format", "markdown").out
    assert "   > The train from Ulm to Bonn took six hours.\n\n   1. “six hours” is 6 h\n" in marked
    assert "“six hours” is 6 h" not in run("check", path, "--format", "markdown").out
    (row,) = csv.DictReader(io.StringIO(run("check", path, "--explain", "--format", "csv").out))
    assert row["text"] == "six hours"
    assert row["steps"].startswith("1. “six hours” is 6 h 2. ")
    (bare,) = csv.DictReader(io.StringIO(run("check", path, "--format", "csv").out))
    assert "steps" not in bare
    refused = run("check", path, "--explain", "--format", "claimreview")
    assert (refused.status, refused.out) == (2, "")
    assert "ClaimReview has no place for --explain" in refused.err


def test_a_batch_says_which_options_it_does_not_take(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    """An option that a batch would pass over is refused, not ignored."""
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("from,to\nParis,Lyon\n", "utf-8")
    for option in (("--explain",), ("--hours", "3"), ("--format", "json"), ("--mode", "road")):
        refused = run("measure", "--batch", pairs, *option)
        assert (refused.status, refused.out) == (2, "")
        assert f"--batch does not go with {option[0]}" in refused.err
    assert "Paris,Lyon" in run("measure", "--batch", pairs).out


def test_check_prints_the_promised_json(run: Callable[..., Ran], story: Path) -> None:
    """`check --format json` gives the keys of the contract on standard output, nothing else."""
    ran = run("check", story, "--format", "json")
    answer = json.loads(ran.out)
    assert answer["schema"] == 1
    (article,) = answer["articles"]
    assert {
        "source",
        "title",
        "published",
        "claims",
        "places",
        "journeys",
        "relations",
        "notes",
    } <= set(article)
    distances = [claim for claim in article["claims"] if claim["kind"] == "distance"]
    assert [claim["value"] for claim in distances] == [425, 392]
    for claim in article["claims"]:
        assert STORY[claim["start"] : claim["end"]] == claim["text"]
    assert ran.status in (0, 1)


def test_a_wrong_figure_leaves_with_one_and_a_right_one_with_nought(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    """The status tells whether anything was inconsistent."""
    wrong, right = tmp_path / "wrong.txt", tmp_path / "right.txt"
    wrong.write_text("The train from Paris to Lyon covers 250 km.")  # geodesic is 391 km
    right.write_text("As the crow flies it is 392 km from Paris to Lyon.")
    assert run("check", wrong).status == 1
    assert run("check", right).status == 0


def test_unchecked_alone_is_nought_unless_strict(run: Callable[..., Ran], tmp_path: Path) -> None:
    """A figure nobody can check is no failure, unless asked to be."""
    path = tmp_path / "story.txt"
    path.write_text("The train has a top speed of 120 km/h.")
    assert run("check", path).status == 0
    assert run("check", path, "--strict").status == 1


def test_standard_input_is_read_from_a_dash(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-` reads the article from standard input."""
    import io

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(STORY.encode()), "utf-8"))
    ran = run("check", "-", "--format", "json")
    assert len(json.loads(ran.out)["articles"][0]["claims"]) >= 3


BAD_FILES = {
    "missing": None,
    "empty": b"",
    "blank": b" \n\t\n",
    "binary": bytes(range(256)) * 40,
    "huge": b"word " * (50 * 1024 * 1024 // 5 + 1),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_article_is_one_clear_sentence(
    run: Callable[..., Ran], tmp_path: Path, case: str
) -> None:
    """A file that cannot be read says why, leaves with two, and writes nothing."""
    path = tmp_path / f"{case}.txt"
    if BAD_FILES[case] is not None:
        path.write_bytes(BAD_FILES[case])
    ran = run("report", path, "-o", tmp_path / "out")
    assert ran.status == 2
    assert one_sentence(ran.err), ran.err
    assert ran.out == ""
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_other_encodings_are_read(run: Callable[..., Ran], tmp_path: Path, encoding: str) -> None:
    """An article in UTF-16, or with a mark at its start, gives the same figures."""
    path = tmp_path / "story.txt"
    path.write_bytes(STORY.encode(encoding))
    answer = json.loads(run("check", path, "--format", "json").out)
    assert [claim["text"] for claim in answer["articles"][0]["claims"]][:1] == ["425 km"]


def test_broken_bytes_do_not_lose_the_article(run: Callable[..., Ran], tmp_path: Path) -> None:
    """A few broken bytes are replaced and said so."""
    path = tmp_path / "story.txt"
    path.write_bytes(STORY.encode() + b"The end \xff\xfe\x80 of it.\n")
    answer = json.loads(run("check", path, "--format", "json").out)
    assert len(answer["articles"][0]["claims"]) >= 3
    assert answer["articles"][0]["notes"]


def test_an_article_without_figures_says_so(run: Callable[..., Ran], tmp_path: Path) -> None:
    """No figure is an answer, not an error."""
    path = tmp_path / "story.txt"
    path.write_text("Nothing happened in Lisbon today.")
    ran = run("check", path)
    assert ran.status == 0
    assert "No travel figure" in ran.out


def test_an_unknown_place_suggests_near_spellings(run: Callable[..., Ran]) -> None:
    """A misspelt name gives spellings that do exist."""
    ran = run("measure", "Pyongyang", "Wladiwostoxx")
    assert ran.status == 2
    assert one_sentence(ran.err), ran.err
    assert "Wladiwostoxx" in ran.err


def test_one_place_twice_is_no_journey(run: Callable[..., Ran]) -> None:
    """A journey from a place to itself is refused, with the reason."""
    ran = run("measure", "Lyon", "Lyon")
    assert ran.status == 2
    assert one_sentence(ran.err), ran.err
    assert "same place" in ran.err


@pytest.mark.parametrize(
    "words",
    [
        ("measure", "Lyon"),
        ("measure", "Lyon", "Paris", "--hours", "0"),
        ("measure", "Lyon", "Paris", "--hours", "-3"),
        ("measure", "Lyon", "Paris", "--hours", "inf"),
        ("measure", "Lyon", "Paris", "-o", "answer.csv"),
        ("measure", "Lyon", "-3"),
        ("measure", "Lyon", "Paris", "--mode", "teleport"),
        ("check",),
        ("map", "story.txt"),
        ("chekc", "story.txt"),
        ("check", "story.txt", "--format", "xml"),
    ],
    ids=" ".join,
)
def test_bad_usage_leaves_with_two(run: Callable[..., Ran], words: tuple[str, ...]) -> None:
    """Words the command does not know leave with two and say something."""
    ran = run(*words)
    assert ran.status == 2
    assert ran.err.strip()
    assert ran.out == ""


def test_an_island_keeps_its_geodesic(run: Callable[..., Ran]) -> None:
    """Where no railway goes, the straight line is still measured and the reason is given."""
    ran = run("measure", "Reykjavik", "Oslo", "--mode", "rail", "--format", "json")
    assert ran.status == 0
    readings = {each["reading"]: each for each in json.loads(ran.out)["readings"]}
    assert 1730 < readings["geodesic"]["value"] < 1770  # 1,746 km between the city points
    assert "rail" not in readings or "estimate" in readings["rail"]["flags"]


def test_measure_prints_the_promised_json(run: Callable[..., Ran]) -> None:
    """`measure --format json` gives stops, readings and the speed asked for."""
    ran = run("measure", "Pyongyang", "Vladivostok", "--hours", "20", "--format", "json")
    answer = json.loads(ran.out)
    assert answer["schema"] == 1
    assert [stop["name"] for stop in answer["stops"]] == ["Pyongyang", "Vladivostok"]
    readings = {each["reading"]: each for each in answer["readings"]}
    assert 684 <= readings["geodesic"]["value"] <= 690
    assert 1180 * 0.98 <= readings["rail"]["value"] <= 1200 * 1.02
    assert {
        "low",
        "value",
        "high",
        "unit",
        "circuity",
        "countries",
        "gauges_mm",
        "flags",
        "source",
    } <= set(readings["rail"])
    assert 36 <= answer["speed"]["mph"] <= 38
    assert answer["speed"]["hours"] == 20


def test_measure_batch_keeps_rows_and_adds_columns(run: Callable[..., Ran], tmp_path: Path) -> None:
    """Each pair of a CSV comes back with its own columns and the measurement beside them."""
    import csv

    path, answer = tmp_path / "pairs.csv", tmp_path / "answer.csv"
    path.write_text(
        "id,from,to,from_lat,from_lon,to_lat,to_lon,mode\n"
        "a,Paris,Lyon,48.8443,2.3743,45.7606,4.8597,rail\n"
        "b,Paris,Lyon,,,,,road\n"
        "c,Nowhere at all,Lyon,,,,,rail\n",
        encoding="utf-8",
    )
    assert run("measure", "--batch", path, "-o", answer).status == 0
    rows = list(csv.DictReader(answer.read_text(encoding="utf-8").splitlines()))
    assert [row["id"] for row in rows] == ["a", "b", "c"]
    assert rows[0]["reading"] == "rail"
    assert (
        380
        < float(rows[0]["low_km"])
        <= float(rows[0]["value_km"])
        <= float(rows[0]["high_km"])
        < 600
    )
    assert rows[1]["reading"] == "road"
    assert rows[2]["value_km"] == ""
    assert rows[2]["flags"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--via", "Honolulu"), "Honolulu"),
        (("--gauge", "99"), "99 mm"),
        (("--avoid", "ZZ"), "ZZ"),
    ],
    ids=["via", "gauge", "avoid"],
)
def test_a_wish_that_no_network_can_keep_is_refused(
    run: Callable[..., Ran], words: tuple[str, ...], reason: str
) -> None:
    """A straight line is no answer to a way that was asked for: two, and the reason."""
    ran = run("measure", "Moscow", "Vladivostok", "--mode", "rail", *words)
    assert ran.status == 2
    assert one_sentence(ran.err), ran.err
    assert reason in ran.err


def test_a_lone_straight_line_tells_why(run: Callable[..., Ran]) -> None:
    """Where no railway goes, the table says so beside the geodesic."""
    ran = run("measure", "Reykjavik", "Akureyri", "--mode", "rail")
    assert ran.status == 0
    assert "no route: " in ran.out


def test_a_missing_batch_is_one_clear_sentence(run: Callable[..., Ran], tmp_path: Path) -> None:
    """A table that is not there says so."""
    ran = run("measure", "--batch", tmp_path / "none.csv")
    assert ran.status == 2
    assert one_sentence(ran.err), ran.err
    assert "Errno" not in ran.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(
    run: Callable[..., Ran], story: Path, tmp_path: Path
) -> None:
    """An output folder that refuses leaves with two and one sentence."""
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    ran = run("report", story, "-o", locked / "out")
    assert ran.status == 2
    assert one_sentence(ran.err), ran.err


def test_an_output_below_a_file_cannot_be_written(run: Callable[..., Ran], story: Path) -> None:
    """A folder below a file refuses even root: two, one sentence, and the file is whole."""
    before = story.read_bytes()
    ran = run("report", story, "-o", story / "out")
    assert ran.status == 2
    assert one_sentence(ran.err), ran.err
    assert story.read_bytes() == before


def test_colours_are_off_when_piped(run: Callable[..., Ran], story: Path) -> None:
    """What goes to a pipe holds no escape codes."""
    ran = run("check", story)
    assert "\x1b" not in ran.out


def test_a_corpus_that_nobody_can_read_leaves_with_2(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    """Unreadable input, as with one article."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.pdf").write_bytes(b"\0\1\2" * 99)
    ran = run("corpus", tmp_path / "in", "-o", tmp_path / "out")
    assert ran.status == 2
    assert "could be read, of 1" in ran.err


def test_about_lists_every_table_with_its_licence(run: Callable[..., Ran], root: Path) -> None:
    """`about` names source, licence, date, rows and checksum of each packaged table."""
    answer = json.loads(run("about", "--format", "json").out)
    packaged = {path.name for path in (root / "geo/data/tables").iterdir() if path.is_file()}
    text = json.dumps(answer["data"])
    assert packaged
    assert {name for name in packaged if name not in text} == set()
    for row in answer["data"]:
        assert row["licence"]
        assert len(row["sha256"]) == 64
    told = run("about").out
    for row in answer["data"]:
        assert f"\n  licence: {row['licence']}\n" in told
        assert f"\n  sha256: {row['sha256']}\n" in told  # on one line, to be compared


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (("ftp://paper.example/story",), "address of a kind that is not read"),
        (("file:///story.txt",), "address of a kind that is not read"),
        (("",), "A file without a name does not exist"),
        (("-", "-"), "can be read once"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_what_is_no_file_is_told_from_one_that_is_missing(
    run: Callable[..., Ran], names: tuple[str, ...], reason: str
) -> None:
    """An address of another kind, no name at all, standard input twice: what is wrong is said."""
    ran = run("check", *names)
    assert (ran.status, ran.out) == (2, "")
    assert one_sentence(ran.err), ran.err
    assert reason in ran.err


def test_a_closed_standard_input_is_an_empty_one(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`milepost check - <&-` has no stream to read: one sentence."""
    monkeypatch.setattr("sys.stdin", None)
    ran = run("check", "-")
    assert ran.status == 2
    assert one_sentence(ran.err), ran.err


@pytest.mark.parametrize("name", ["map.png", "map", "map.json"])
def test_an_embedded_page_is_a_page_by_its_name(
    run: Callable[..., Ran], story: Path, tmp_path: Path, name: str
) -> None:
    """A picture's name would be written twice, once as a page: it is refused, nothing is left."""
    folder = tmp_path / "out"
    ran = run("embed", story, "-o", folder / name)
    assert ran.status == 2
    assert one_sentence(ran.err), ran.err
    assert not folder.exists()


def test_a_folder_in_the_place_of_a_file_stops_all_of_them(
    run: Callable[..., Ran], story: Path, tmp_path: Path
) -> None:
    """Where one file cannot move into place none does, and the message names the one."""
    (tmp_path / "out" / "map.html").mkdir(parents=True)
    ran = run("embed", story, "-o", tmp_path / "out" / "map.html")
    assert ran.status == 2
    assert one_sentence(ran.err), ran.err
    assert "map.html is a folder" in ran.err
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["map.html"]


def test_a_point_of_the_south_is_no_option(run: Callable[..., Ran]) -> None:
    """A latitude below zero begins with a minus, and is a place all the same."""
    ran = run("measure", "-33.9,18.4", "-34.6,-58.4", "--format", "json")
    assert ran.status == 0
    (line,) = (each for each in json.loads(ran.out)["readings"] if each["reading"] == "geodesic")
    assert 6_800 < line["value"] < 6_950  # Cape Town to Buenos Aires: 6,870 km
    assert run("place", "-33.9,18.4").out.startswith("-33.9,18.4\n")
    assert "\n-33.9,18.4: given as" in run("measure", "-33.9,18.4", "Durban").out


def test_the_version_and_the_help_are_told_where_one_looks_for_them(
    run: Callable[..., Ran],
) -> None:
    """`--version` and `-h` answer, and no article is asked for."""
    ran = run("--version")
    assert (ran.status, ran.out) == (0, f"milepost {geo.__version__}\n")
    for words in (("-h",), ("check", "-h"), ("network", "add", "-h")):
        assert run(*words).out.startswith("Usage: ")
