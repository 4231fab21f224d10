"""The corridor over many articles: in process, over cores, or on a Dask cluster.

In: a folder, a JSON Lines or a Parquet file. Out: a table of claims and verdicts, and one of
articles. Each chunk is written whole as soon as it is done; a run that was broken off goes
on where it stopped, unless it would judge by other data, settings or networks now. One
article that cannot be read never stops the others.
Touches the input, the output folder and, if one is given, the scheduler.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, suppress
from dataclasses import asdict, replace
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from geo.article import make_article
from geo.corpus_input import Chunk, Item, read_chunks
from geo.corpus_table import has_readable, write_tables
from geo.errors import ArticleError, DataFileError, MilepostError, OfflineError
from geo.export import claim_geometries, claim_table, json_line, plain_text
from geo.model import Article, Outcome, Report
from geo.networks.user import list_networks
from geo.pipeline import check_article
from geo.readers import read_article
from geo.settings import Settings
from geo.store import sources, write_whole

__all__ = ["check_corpus"]

_log = logging.getLogger(__name__)

# a chunk is what is lost when a run breaks off: about ten seconds of work
_CHUNK_ARTICLES = 32
# a cluster that has not answered by then is not there
_CLUSTER_WAIT_S = 20
# one bad article is noted, not fatal; anything else is a fault of ours and must be seen
_BAD_ARTICLE = (MilepostError, ValueError, LookupError, ArithmeticError, OSError, RecursionError)

_DIED = (
    "A worker process died, most likely for want of memory; run again to go on from the last"
    " finished chunk, or with fewer workers."
)

_ENDED = "checking it ended the process, most likely for want of memory"

Done = Callable[[int, int], None]


def check_corpus(
    articles: str | Path,
    output: str | Path,
    *,
    scheduler: str | None = None,
    workers: int | None = None,
    settings: Settings | None = None,
    chunk_articles: int = _CHUNK_ARTICLES,
    done: Done | None = None,
) -> Path:
    """Check many articles and write a table of claims and verdicts.

    Parameters
    ----------
    articles
        A folder of files, a ``.jsonl`` file with a text a line, or a ``.parquet`` file with
        a text column.
    output
        Folder for the tables and the parts they are made of.
    scheduler
        Address of a Dask scheduler, such as ``"tcp://10.0.0.5:8786"``; its workers must see
        the same files if the input is a folder.
    workers
        Processes on this machine; as many as it has cores where not given.
    settings
        Choices of the run.
    chunk_articles
        Articles checked and written together.
    done
        Called with chunks and articles finished so far.

    Returns
    -------
    Path
        ``claims.parquet`` (GeoParquet), or ``claims.csv`` where pyarrow is not installed;
        ``articles`` beside it has one line an article, with the reason if it could not be
        read.

    Raises
    ------
    ArticleError
        If the input is missing, empty or of no known kind, or no article in it can be read; the
        tables are written even then.
    OutputError
        If the folder cannot be written; what was there before is whole.
    OfflineError
        If a scheduler is given and Dask is not installed or does not answer.
    """
    folder = Path(output)
    settings = settings or Settings()
    mark = _mark(settings)
    parts: list[Path] = []
    finished = [0, 0]

    def todo() -> Iterator[tuple[Chunk, Path]]:
        for chunk in read_chunks(articles, size=chunk_articles):
            part = folder / "parts" / f"{chunk.number:06d}-{chunk.fingerprint}-{mark}.jsonl"
            parts.append(part)
            if part.exists():
                _log.info("%s is done already", part.name)
                _count(finished, chunk, done)
            else:
                yield chunk, part

    results = _run(todo(), scheduler=scheduler, workers=workers, settings=settings)
    for chunk, part, content in results:
        write_whole(part, content)
        _count(finished, chunk, done)
    if not parts:
        raise ArticleError(f"{articles} holds no article; give a folder, JSONL or Parquet file.")
    table = write_tables(parts, folder)
    if not has_readable(parts):
        told = table.with_name(f"articles{table.suffix}")
        raise ArticleError(
            f"No article of {articles} could be read, of {finished[1]:,}; {told} says why of each."
        )
    return table


def _mark(settings: Settings) -> str:
    """Return what tells a run from one that would judge otherwise: what was done then is not."""
    choices = {**asdict(settings), "cache_dir": ""}
    tables = [each.sha256 for each in sources()]
    own = [str(each) for each in list_networks(settings=settings)]
    number = ""
    with suppress(PackageNotFoundError):
        number = version("milepost")
    told = repr((number, sorted(choices.items()), tables, own))
    return hashlib.sha256(told.encode()).hexdigest()[:8]


def _count(finished: list[int], chunk: Chunk, done: Done | None) -> None:
    finished[0] += 1
    finished[1] += len(chunk.items)
    if done is not None:
        done(finished[0], finished[1])


def _run(
    todo: Iterator[tuple[Chunk, Path]],
    *,
    scheduler: str | None,
    workers: int | None,
    settings: Settings,
) -> Iterator[tuple[Chunk, Path, bytes]]:
    """Yield finished chunks as they come, whichever way they are worked on."""
    if scheduler is not None:
        return _on_cluster(todo, scheduler=scheduler, settings=settings)
    count = workers if workers is not None else os.cpu_count() or 1
    first = list(islice(todo, 2))
    rest = chain(first, todo)
    if count <= 1 or len(first) < 2:
        # starting processes costs more than one chunk
        return ((chunk, part, _check_chunk(chunk, settings)) for chunk, part in rest)
    return _over_cores(rest, count=count, settings=settings)


def _over_cores(
    todo: Iterator[tuple[Chunk, Path]], *, count: int, settings: Settings
) -> Iterator[tuple[Chunk, Path, bytes]]:
    open_chunks: dict[int, tuple[Chunk, Path]] = {}
    rest: tuple[Chunk, Path] | None = next(todo, None)
    while rest is not None:
        pool = _workers(count)
        waiting: dict[Future[bytes], int] = {}
        try:
            while rest is not None:
                open_chunks[rest[0].number] = rest
                waiting[pool.submit(_check_chunk, rest[0], settings)] = rest[0].number
                rest = next(todo, None)
                if len(waiting) >= 2 * count:
                    yield from _collect(waiting, open_chunks)
            while waiting:
                yield from _collect(waiting, open_chunks)
        except BrokenProcessPool:
            if rest is not None:
                # the one that could not be handed over is either open or still to come
                rest = next(todo, None) if rest[0].number in open_chunks else rest
            yield from _one_by_one(list(open_chunks.values()), settings)
            open_chunks.clear()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _workers(count: int) -> ProcessPoolExecutor:
    # a fresh interpreter each: forking one that runs numerical threads can hang
    return ProcessPoolExecutor(
        count, mp_context=get_context("spawn"), initializer=_leave_with_parent
    )


def _collect(
    waiting: dict[Future[bytes], int], open_chunks: dict[int, tuple[Chunk, Path]]
) -> Iterator[tuple[Chunk, Path, bytes]]:
    ready, _ = wait(waiting, return_when=FIRST_COMPLETED)
    for future in ready:
        content = future.result()
        chunk, part = open_chunks.pop(waiting.pop(future))
        yield chunk, part, content


def _one_by_one(
    chunks: Sequence[tuple[Chunk, Path]], settings: Settings
) -> Iterator[tuple[Chunk, Path, bytes]]:
    """Yield chunks that were open when a worker died, each article checked alone.

    The article that ends its worker again is noted as bad; where two in a row do, the fault
    is not theirs.
    """
    pool, died = _workers(1), 0
    try:
        for chunk, part in chunks:
            lines = []
            for item in chunk.items:
                alone = replace(chunk, items=(item,))
                try:
                    lines.append(pool.submit(_check_chunk, alone, settings).result())
                    died = 0
                except BrokenProcessPool as error:
                    died += 1
                    if died > 1:
                        raise ArticleError(_DIED) from error
                    lines.append(f"{json_line(_bad(item, _ENDED))}\n".encode())
                    pool.shutdown(wait=True)
                    pool = _workers(1)
            yield chunk, part, b"".join(lines)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _leave_with_parent() -> None:
    """End this worker when the run that started it is gone, even if it was killed.

    A worker waits on a pipe that it holds open itself, and would wait for ever.
    """
    parent = parent_process()
    if parent is not None:
        Thread(target=_leave_after, args=(parent.join,), daemon=True).start()


def _leave_after(gone: Callable[[], None]) -> None:
    gone()
    os._exit(1)


def _on_cluster(
    todo: Iterator[tuple[Chunk, Path]], *, scheduler: str, settings: Settings
) -> Iterator[tuple[Chunk, Path, bytes]]:
    try:
        from distributed import Client, KilledWorker, as_completed
    except ImportError as error:
        raise OfflineError(
            "A scheduler needs Dask; install it with: pip install 'milepost[dask]'.",
            switch="--scheduler",
        ) from error
    try:
        client = Client(scheduler, timeout=_CLUSTER_WAIT_S, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise OfflineError(
            f"No Dask scheduler answers at {scheduler} ({error}).", switch="--scheduler"
        ) from error
    with closing(client):
        try:
            client.wait_for_workers(1, timeout=_CLUSTER_WAIT_S)
        except OSError as error:
            # without this the first chunk would wait for ever
            raise OfflineError(
                f"The Dask scheduler at {scheduler} has no worker; start one and run again.",
                switch="--scheduler",
            ) from error
        # twice as many chunks as threads keep every worker busy and little in memory
        width = 2 * max(sum(client.nthreads().values()), 1)
        waiting = {}
        first = list(islice(todo, width))
        for chunk, part in first:
            waiting[client.submit(_check_chunk, chunk, settings, pure=False)] = (chunk, part)
        stream = as_completed(list(waiting), loop=client.loop)
        for future in stream:
            chunk, part = waiting.pop(future)
            try:
                content = future.result()
            except KilledWorker as error:
                raise ArticleError(f"{_DIED} ({error})") from error
            following = next(todo, None)
            if following is not None:
                task = client.submit(_check_chunk, following[0], settings, pure=False)
                waiting[task] = following
                stream.add(task)
            yield chunk, part, content


def _check_chunk(chunk: Chunk, settings: Settings) -> bytes:
    """Check the articles of a chunk; return a JSON line for each."""
    lines = (json_line(_check_item(item, settings)) for item in chunk.items)
    return "".join(f"{line}\n" for line in lines).encode()


def _check_item(item: Item, settings: Settings) -> dict[str, object]:
    try:
        report = check_article(_article(item, settings), settings=settings)
    except DataFileError:
        # a broken installation is no fault of the article: nothing may be noted as done
        raise
    except _BAD_ARTICLE as error:
        _log.warning("%s: %s", item.source, error)
        reason = plain_text(str(error)) or type(error).__name__
        return _bad(item, reason)
    return {"article": _summary(report, item), "claims": _claims(report, item)}


def _bad(item: Item, reason: str) -> dict[str, object]:
    """Return what is noted of an article that could not be checked."""
    return {"article": {"article": item.source, "claims": 0, "error": reason}, "claims": []}


def _article(item: Item, settings: Settings) -> Article:
    if item.trouble:
        raise ArticleError(item.trouble)
    if item.path:
        return read_article(item.path, settings=settings)
    return make_article(
        item.text,
        source=item.source,
        title=item.title,
        published=item.published,
        publisher=item.publisher,
        language=item.language,
    )


def _summary(report: Report, item: Item) -> dict[str, object]:
    outcomes = [verdict.outcome for verdict in report.verdicts]
    return {
        "article": item.source,
        "title": report.article.title,
        "claims": len(report.claims),
        **{outcome.value: outcomes.count(outcome) for outcome in Outcome},
        "error": None,
    }


def _claims(report: Report, item: Item) -> list[dict[str, object]]:
    """Return the rows of an article, each with its shape as hexadecimal WKB."""
    shapes: Iterable[bytes | None] = claim_geometries(report)
    return [
        {**row, "article": item.source, "geometry": shape.hex() if shape else None}
        for row, shape in zip(claim_table(report), shapes, strict=True)
    ]
