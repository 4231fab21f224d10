"""Many articles: over files, lines and tables, over cores and a cluster, broken off and resumed."""

from __future__ import annotations

import csv
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from strategies import HOSTILE, TEXT, founding_report

from geo import corpus
from geo.corpus import check_corpus
from geo.corpus_input import Chunk, read_chunks
from geo.errors import ArticleError, DataFileError, OfflineError, OutputError, UnitError
from geo.model import Article, Report
from geo.settings import Settings

STORY = "The train from Pyongyang to Vladivostok covered 435 miles in about 20 hours."


def checked(article: Article, *, settings: Settings) -> Report:
    """The founding report under another source, in place of the whole pipeline."""
    if "broken" in article.text:
        raise UnitError("no unit in it")
    report = founding_report()
    return replace(report, article=replace(report.article, source=article.source))


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading and bookkeeping only: checking itself is tested elsewhere."""
    monkeypatch.setattr(corpus, "check_article", checked)


def write_lines(path: Path, records: list[object]) -> Path:
    """A JSON Lines file."""
    path.write_text("".join(json.dumps(each) + "\n" for each in records), "utf-8")
    return path


def table(path: Path) -> list[dict[str, object]]:
    """The rows of a table, Parquet or CSV."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))
    from pyarrow.parquet import read_table

    return list(read_table(path).to_pylist())


def test_lines_become_a_geoparquet_of_claims(fast: None, tmp_path: Path) -> None:
    """Six claims an article, each with verdict, interval and a line on the map."""
    geopandas = pytest.importorskip("geopandas")
    pytest.importorskip("pyarrow")
    source = write_lines(tmp_path / "a.jsonl", [{"id": n, "text": TEXT} for n in range(5)])
    path = check_corpus(source, tmp_path / "out", workers=1, chunk_articles=2)
    frame = geopandas.read_parquet(path)
    assert len(frame) == 30
    assert frame.crs.to_authority() == ("OGC", "CRS84")
    first = frame.iloc[0]
    assert (first.article, first.text, first.verdict) == ("0", "435 miles", "inconsistent")
    assert first.measured_value == 1185
    assert first.geometry.geom_type == "LineString"
    articles = table(path.with_name("articles.parquet"))
    assert [each["inconsistent"] for each in articles] == [3] * 5
    assert {each["error"] for each in articles} == {None}


def test_without_pyarrow_the_table_is_csv(
    fast: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same rows, and no cell that opens a formula."""
    monkeypatch.setattr("geo.corpus_table.has_parquet", lambda: False)
    source = write_lines(tmp_path / "a.jsonl", [{"id": "=1+1", "text": TEXT}])
    path = check_corpus(source, tmp_path / "out", workers=1)
    rows = table(path)
    assert path.name == "claims.csv"
    assert len(rows) == 6
    assert rows[0]["article"] == "'=1+1"


def test_a_corpus_without_one_readable_article_is_an_error(fast: None, tmp_path: Path) -> None:
    """It says so, a second time too; the table has the reason of each."""
    source = tmp_path / "a.jsonl"
    source.write_text("{no json\n[]\n", "utf-8")
    for _ in range(2):
        with pytest.raises(ArticleError, match=r"could be read, of 2;"):
            check_corpus(source, tmp_path / "out", workers=1)
    (path,) = (tmp_path / "out").glob("articles.*")
    assert [each["error"] for each in table(path)] == [
        "the line is no JSON",
        "the line holds no article",
    ]


def test_one_bad_article_does_not_stop_the_others(fast: None, tmp_path: Path) -> None:
    """No JSON, no text, an error while checking: each is noted with its reason."""
    source = tmp_path / "a.jsonl"
    lines = [json.dumps({"text": TEXT}), "{no json", json.dumps({"title": "x"}), "[]"]
    lines += [json.dumps({"text": "broken"}), "", json.dumps({"text": TEXT})]
    source.write_text("\n".join(lines), "utf-8")
    path = check_corpus(source, tmp_path / "out", workers=1)
    found = [(each["article"], each["error"]) for each in table(path.with_name("articles.parquet"))]
    assert found == [
        ("a.jsonl:1", None),
        ("a.jsonl:2", "the line is no JSON"),
        ("a.jsonl:3", "no text under text, body, content, article, maintext"),
        ("a.jsonl:4", "the line holds no article"),
        ("a.jsonl:5", "no unit in it"),
        ("a.jsonl:7", None),
    ]
    assert len(table(path)) == 12


def test_a_broken_installation_stops_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing table is not noted against the articles, nor any of them as done."""

    def broken(*_: object, **__: object) -> Report:
        raise DataFileError("Packaged table places.npz is missing", path="places.npz")

    monkeypatch.setattr(corpus, "check_article", broken)
    source = write_lines(tmp_path / "a.jsonl", [{"text": TEXT}])
    with pytest.raises(DataFileError):
        check_corpus(source, tmp_path / "out", workers=1)
    assert not list(tmp_path.glob("out/**/*.jsonl"))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_pass_through_parts_and_tables(fast: None, tmp_path: Path, text: str) -> None:
    """Whatever a source is called, the table can be written and read."""
    source = write_lines(tmp_path / "a.jsonl", [{"url": text, "text": TEXT, "title": text}])
    rows = table(check_corpus(source, tmp_path / "out", workers=1))
    assert len(rows) == 6


def test_a_run_that_was_broken_off_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks that are done are not done again; the table is the same as in one go."""
    source = write_lines(tmp_path / "a.jsonl", [{"id": n, "text": TEXT} for n in range(7)])
    seen: list[str] = []

    def counted(article: Article, *, settings: Settings) -> Report:
        seen.append(article.source)
        if len(seen) == 5:
            raise KeyboardInterrupt
        return checked(article, settings=settings)

    monkeypatch.setattr(corpus, "check_article", counted)
    with pytest.raises(KeyboardInterrupt):
        check_corpus(source, tmp_path / "out", workers=1, chunk_articles=2)
    assert not (tmp_path / "out" / "claims.parquet").exists()
    again = check_corpus(source, tmp_path / "out", workers=1, chunk_articles=2)
    # two chunks of two were whole; the fifth article was begun twice
    assert seen == ["0", "1", "2", "3", "4", "4", "5", "6"]
    whole = check_corpus(source, tmp_path / "whole", workers=1, chunk_articles=2)
    assert table(again) == table(whole)


def test_a_changed_input_is_checked_anew(fast: None, tmp_path: Path) -> None:
    """A part belongs to the lines it was made of."""
    source = write_lines(tmp_path / "a.jsonl", [{"id": "old", "text": TEXT}])
    check_corpus(source, tmp_path / "out", workers=1)
    write_lines(source, [{"id": "new", "text": TEXT}])
    rows = table(check_corpus(source, tmp_path / "out", workers=1))
    assert {row["article"] for row in rows} == {"new"}


def test_progress_counts_chunks_and_articles(fast: None, tmp_path: Path) -> None:
    """Three chunks of two, two and one."""
    source = write_lines(tmp_path / "a.jsonl", [{"id": n, "text": TEXT} for n in range(5)])
    told: list[tuple[int, int]] = []
    check_corpus(
        source,
        tmp_path / "out",
        workers=1,
        chunk_articles=2,
        done=lambda chunks, articles: told.append((chunks, articles)),
    )
    assert told == [(1, 2), (2, 4), (3, 5)]


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    """Folders below it count, hidden files do not."""
    for name in ("b.txt", "a/z.txt", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(STORY)
    (chunk,) = read_chunks(tmp_path, size=10)
    assert [item.source for item in chunk.items] == ["a/z.txt", "b.txt"]


def test_a_parquet_of_texts_is_read(tmp_path: Path) -> None:
    """Text, address, title and day come from their columns."""
    pa = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    rows = {"url": ["u1", "u2"], "body": [STORY, None], "title": ["T", "U"]}
    rows["date"] = [date(2023, 9, 12), date(2023, 9, 13)]
    write_table(pa.table({**rows, "other": [1, 2]}), tmp_path / "a.parquet")
    (chunk,) = read_chunks(tmp_path / "a.parquet", size=10)
    first, second = chunk.items
    assert (first.source, first.text, first.title) == ("u1", STORY, "T")
    assert first.published == date(2023, 9, 12)
    assert second.trouble.startswith("no text under")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("missing.jsonl", None, "is not there"),
        ("empty.jsonl", b"", "holds no article"),
        ("bad.parquet", b"PAR1 no parquet", "cannot be read as Parquet"),
    ],
)
def test_an_input_that_is_none_is_one_sentence(
    tmp_path: Path, name: str, content: bytes | None, sentence: str
) -> None:
    """Missing, empty, corrupt."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(ArticleError, match=sentence):
        check_corpus(tmp_path / name, tmp_path / "out", workers=1)


def test_a_parquet_without_text_says_which_columns_are_read(tmp_path: Path) -> None:
    """The names are listed."""
    pa = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    write_table(pa.table({"x": [1]}), tmp_path / "a.parquet")
    with pytest.raises(ArticleError, match="no column called text, body"):
        check_corpus(tmp_path / "a.parquet", tmp_path / "out", workers=1)


def test_an_unwritable_folder_is_one_sentence(fast: None, tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "taken").write_text("here")
    source = write_lines(tmp_path / "a.jsonl", [{"text": TEXT}])
    with pytest.raises(OutputError, match="taken"):
        check_corpus(source, tmp_path / "taken", workers=1)


def test_a_full_disk_while_the_table_is_written_keeps_the_old_one(
    fast: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The parts and the old table stay; a second run ends the work."""
    source = write_lines(tmp_path / "a.jsonl", [{"id": "old", "text": TEXT}])
    path = check_corpus(source, tmp_path / "out", workers=1)
    before = path.read_bytes()
    write_lines(source, [{"id": "new", "text": TEXT}])
    monkeypatch.setattr("geo.corpus_table._records", _no_space)
    with pytest.raises(OutputError, match="make room and run again"):
        check_corpus(source, tmp_path / "out", workers=1)
    assert path.read_bytes() == before
    monkeypatch.undo()
    monkeypatch.setattr(corpus, "check_article", checked)
    assert {row["article"] for row in table(check_corpus(source, tmp_path / "out", workers=1))} == {
        "new"
    }


def test_what_was_judged_by_other_settings_or_networks_is_judged_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second run does nothing; with other settings, or a network added, it starts anew."""
    seen: list[Settings] = []

    def noted(article: Article, *, settings: Settings) -> Report:
        seen.append(settings)
        return checked(article, settings=settings)

    monkeypatch.setattr(corpus, "check_article", noted)
    source = write_lines(tmp_path / "a.jsonl", [{"text": TEXT}])
    once = Settings(cache_dir=str(tmp_path / "kept"))
    other = Settings(cache_dir=once.cache_dir, tight_fit=0.01)
    for settings, count in ((once, 1), (once, 1), (other, 2), (once, 2)):
        check_corpus(source, tmp_path / "out", workers=1, settings=settings)
        assert len(seen) == count
    monkeypatch.setattr(corpus, "list_networks", lambda settings: ("town (rail): 83 km",))
    check_corpus(source, tmp_path / "out", workers=1, settings=once)
    assert len(seen) == 3


def _no_space(*_: object) -> object:
    raise OSError(28, "No space left on device")
    yield


def test_a_scheduler_without_dask_says_what_to_install(
    fast: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The extra is named."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    source = write_lines(tmp_path / "a.jsonl", [{"text": TEXT}])
    with pytest.raises(OfflineError, match=r"milepost\[dask\]"):
        check_corpus(source, tmp_path / "out", scheduler="tcp://127.0.0.1:1")


@pytest.mark.slow
def test_cores_and_process_give_the_same_table(tmp_path: Path) -> None:
    """Two worker processes, the real pipeline, six chunks: the same rows in the same order."""
    source = write_lines(tmp_path / "a.jsonl", [{"id": n, "text": STORY} for n in range(6)])
    one = check_corpus(source, tmp_path / "one", workers=1, chunk_articles=1)
    two = check_corpus(source, tmp_path / "two", workers=2, chunk_articles=1)
    assert table(one) == table(two)
    assert len(table(one)) >= 12


@pytest.mark.slow
def test_a_cluster_gives_the_same_table(tmp_path: Path) -> None:
    """A Dask cluster of one other process, reached by its address."""
    distributed = pytest.importorskip("distributed")
    source = write_lines(tmp_path / "a.jsonl", [{"id": n, "text": STORY} for n in range(6)])
    here = check_corpus(source, tmp_path / "here", workers=1, chunk_articles=2)
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=2, processes=True, dashboard_address=":0"
    ) as cluster:
        there = check_corpus(
            source, tmp_path / "there", scheduler=cluster.scheduler_address, chunk_articles=2
        )
    assert table(here) == table(there)


@pytest.mark.slow
@pytest.mark.parametrize("workers", [0, None], ids=["no worker", "no scheduler"])
def test_a_cluster_that_is_not_there_is_one_sentence(
    fast: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int | None
) -> None:
    """Neither a scheduler without workers nor an address without a scheduler is waited for."""
    distributed = pytest.importorskip("distributed")
    monkeypatch.setattr(corpus, "_CLUSTER_WAIT_S", 1)
    source = write_lines(tmp_path / "a.jsonl", [{"text": TEXT}])
    if workers is None:
        with pytest.raises(OfflineError, match="No Dask scheduler answers"):
            check_corpus(source, tmp_path / "out", scheduler="tcp://127.0.0.1:1")
        return
    with (
        distributed.LocalCluster(
            n_workers=workers, processes=False, dashboard_address=":0"
        ) as cluster,
        pytest.raises(OfflineError, match="has no worker"),
    ):
        check_corpus(source, tmp_path / "out", scheduler=cluster.scheduler_address)


@pytest.mark.slow
def test_a_worker_that_dies_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed from outside, as by a system short of memory; finished parts stay."""
    source = write_lines(tmp_path / "a.jsonl", [{"id": n, "text": STORY} for n in range(4)])
    monkeypatch.setattr(corpus, "_check_chunk", _die)
    with pytest.raises(ArticleError, match="run again to go on"):
        check_corpus(source, tmp_path / "out", workers=2, chunk_articles=1)


def _die(*_: object) -> bytes:
    os._exit(9)


def _die_of_one(chunk: Chunk, settings: Settings) -> bytes:
    if any(item.source == "3" for item in chunk.items):
        os._exit(9)
    return corpus_check(chunk, settings)


corpus_check = corpus._check_chunk


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_an_article_that_ends_its_worker_does_not_stop_the_others(
    fast: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is noted as bad; those of its chunk and of the chunks open beside it are checked."""
    # forked workers see what is patched here
    monkeypatch.setattr(corpus, "get_context", lambda kind: multiprocessing.get_context("fork"))
    monkeypatch.setattr(corpus, "_check_chunk", _die_of_one)
    source = write_lines(tmp_path / "a.jsonl", [{"id": n, "text": TEXT} for n in range(12)])
    path = check_corpus(source, tmp_path / "out", workers=2, chunk_articles=2)
    found = {each["article"]: each["error"] for each in table(path.with_name("articles.parquet"))}
    assert list(found) == [str(n) for n in range(12)]
    assert {name for name, error in found.items() if error} == {"3"}
    assert "ended the process" in str(found["3"])


ORPHAN = """
import multiprocessing, os, time
from geo.corpus import _leave_with_parent

def work(leave):
    if leave:
        _leave_with_parent()
    print(os.getpid(), flush=True)
    time.sleep(60)

if __name__ == "__main__":
    for leave in (True, False):
        multiprocessing.get_context("spawn").Process(target=work, args=(leave,)).start()
    time.sleep(60)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_workers_do_not_outlive_a_run_that_was_killed(tmp_path: Path) -> None:
    """The worker that follows its parent is gone soon after it, its twin that does not is there."""
    script = tmp_path / "orphan.py"
    script.write_text(ORPHAN, "utf-8")
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        workers = [int(run.stdout.readline()) for _ in range(2)]
        os.kill(run.pid, signal.SIGKILL)
        alive = set(workers)
        for _ in range(100):
            alive = {pid for pid in workers if _is_alive(pid)}
            if len(alive) == 1:
                break
            time.sleep(0.1)
        for pid in alive:
            os.kill(pid, signal.SIGKILL)
    assert len(alive) == 1


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
