"""The command `milepost`.

In: words from a command line. Out: data on standard output, talk and progress on standard
error, an exit status: 0 nothing inconsistent, 1 something inconsistent, 2 bad usage or input.
Decides nothing: every answer comes from `geo` and `maps`.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

import geo
from maps.cli_network import app as network_app
from maps.desk import check_files, check_founding, exit_status, explain_in, travel_verdicts
from maps.options import (
    Articles,
    Avoid,
    Batch,
    BatchOutput,
    Careful,
    Form,
    Gauge,
    Hours,
    Language,
    ModeName,
    OneArticle,
    Online,
    Output,
    Plain,
    Preset,
    Strict,
    Style,
    TextFile,
    Tiles,
    Via,
    with_points,
)
from maps.streams import settle_streams
from maps.terminal import err, out, run_settings, say, working

__all__ = ["app", "main"]

app = typer.Typer(
    name="milepost",
    help="Checks the travel figures that articles print, and draws the journeys.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(network_app, name="network")

OK, USAGE, _STOPPED = 0, 2, 130
_GARBAGE = (1_000_000, 50, 100)


@app.callback(invoke_without_command=True)
def _first(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        say(f"milepost {geo.__version__}")
        raise typer.Exit


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _checking(articles: Sequence[str]) -> str:
    return f"checking {_count(len(articles), 'article')}"


@app.command()
def report(
    articles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ARTICLE…]",
            help="Files to read; - reads standard input. Without any: the founding articles.",
        ),
    ] = None,
    output: Output = Path("milepost-report"),
    tiles: Tiles = None,
    preset: Style = Preset.EXPLAINER,
    language: Language = None,
    online: Online = False,
    strict: Strict = False,
) -> None:
    """Write a map and a consistency check for each article, and an index."""
    from maps.report import write_reports

    settings = run_settings(online=online, strict=strict)
    with working(_checking(articles) if articles else "checking the founding articles"):
        collection = (
            check_files(articles, settings=settings, language=language)
            if articles
            else check_founding()
        )
    with working(f"writing {output}"):
        index = write_reports(collection, output, preset=preset.value, tiles=tiles)
    counts = dict.fromkeys(geo.Outcome, 0)
    for verdict in travel_verdicts(collection):
        counts[verdict.outcome] += 1
    err().print(
        f"{_count(len(collection.reports), 'article')}, {_count(sum(counts.values()), 'figure')}: "
        + ", ".join(f"{count} {outcome.value}" for outcome, count in counts.items())
    )
    say(str(index))
    # a finished report is a success, whatever it found; `check` is the command for gates
    raise typer.Exit(exit_status(collection, strict=strict) if articles else OK)


@app.command()
def check(
    articles: Articles,
    form: Annotated[Form, typer.Option("--format", help="How to print.")] = Form.TEXT,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show how each figure was read, step by step.")
    ] = False,
    text: TextFile = None,
    language: Language = None,
    careful: Careful = False,
    online: Online = False,
    strict: Strict = False,
) -> None:
    """Print a verdict on every travel figure of the articles."""
    from maps.report import render

    if text is not None and len(articles) > 1:
        raise typer.BadParameter("--text takes one article at a time.")
    if text is not None and text.resolve() == Path(articles[0]).resolve():
        raise typer.BadParameter("--text would write over the article; give another name.")
    if explain and form is Form.CLAIMREVIEW:
        raise typer.BadParameter("ClaimReview has no place for --explain; use another --format.")
    settings = run_settings(online=online, strict=strict, careful=careful)
    with working(_checking(articles)):
        collection = check_files(articles, settings=settings, language=language)
    if text is not None:
        # what is half a character in the article cannot be UTF-8: it is written as it was read
        whole = collection.reports[0].article.text.encode("utf-8", "surrogatepass")
        geo.write_whole(text, whole)
    # a pipe has no width to fit a table into: plain lines, which other programs can search
    if form is Form.TEXT and (explain or sys.stdout.isatty()):
        from maps.console import verdict_table

        console = out()
        for one in collection.reports:
            console.print(verdict_table(one, explain=explain))
        for line in collection.across:
            console.print(f"Across the articles: {line.why}", markup=False)
    elif explain:
        say(explain_in(collection, form=form.value))
    else:
        say(render(collection, form=form.value))
    raise typer.Exit(exit_status(collection, strict=strict))


@app.command(name="map")
def draw(
    article: OneArticle,
    output: Annotated[
        Path,
        typer.Option(
            "-o",
            "--output",
            help="File to write: .html, .svg, .png, .geojson, .gpkg, .gpx, .kml, .csv or .json; "
            ".pdf needs typst: pip install 'milepost[pdf]'.",
        ),
    ],
    tiles: Tiles = None,
    preset: Style = Preset.EXPLAINER,
    language: Language = None,
    online: Online = False,
) -> None:
    """Write one self-contained map page, or a picture by the file's ending."""
    from maps.report import write_map

    with working(_checking([article])):
        found = check_files([article], settings=run_settings(online=online), language=language)
    with working(f"drawing {output}"):
        write_map(found.reports[0], output, preset=preset.value, tiles=tiles)
    say(str(output))


@app.command()
def embed(
    article: OneArticle,
    output: Output,
    preset: Style = Preset.EXPLAINER,
    url: Annotated[
        str | None, typer.Option("--url", help="Where the page will stand, for the snippet.")
    ] = None,
    language: Language = None,
    online: Online = False,
) -> None:
    """Write a map page to embed, and print the snippet to paste."""
    from maps.embed import write_embed

    with working(_checking([article])):
        found = check_files([article], settings=run_settings(online=online), language=language)
    with working(f"drawing {output}"):
        snippet = write_embed(found.reports[0], output, preset=preset.value, url=url)
    say(snippet)


def _refuse_beside_batch(**given: bool) -> None:
    """Refuse what a batch would pass over: its rows say all but the output."""
    for option in (name for name, is_given in given.items() if is_given):
        raise typer.BadParameter(f"--batch does not go with --{option}; a row has its own mode.")


def _measure_pairs(batch: Path, output: Path | None, settings: geo.Settings) -> None:
    with working(f"measuring {batch}"):
        table = geo.measure_batch(batch, settings=settings)
    if output is None:
        say(table)
    else:
        geo.write_whole(output, table.encode())
        say(str(output))


@app.command()
def measure(
    stops: Annotated[
        list[str] | None,
        typer.Argument(metavar="A B…", help="Two or more places: names, or lat,lon."),
    ] = None,
    via: Via = None,
    avoid: Avoid = None,
    mode: ModeName = None,
    gauge: Gauge = None,
    hours: Hours = None,
    batch: Batch = None,
    output: BatchOutput = None,
    form: Annotated[Plain, typer.Option("--format", help="How to print.")] = Plain.TEXT,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show legs, stations, joins and alternatives.")
    ] = False,
    geojson: Annotated[
        Path | None, typer.Option("--geojson", help="Also write the routes as GeoJSON.")
    ] = None,
    online: Online = False,
) -> None:
    """Measure between places by every reading, or many pairs from a CSV file."""
    settings = run_settings(online=online)
    if batch is not None:
        if stops:
            raise typer.BadParameter("Give either places or --batch, not both.")
        _refuse_beside_batch(
            via=via is not None,
            avoid=avoid is not None,
            mode=mode is not None,
            gauge=gauge is not None,
            hours=hours is not None,
            format=form is not Plain.TEXT,
            explain=explain,
            geojson=geojson is not None,
        )
        _measure_pairs(batch, output, settings)
        return
    if output is not None:
        raise typer.BadParameter("-o goes with --batch; print one journey, or add --geojson FILE.")
    if not stops or len(stops) < 2:
        raise typer.BadParameter("A journey needs two places, such as: Pyongyang Vladivostok")
    if hours is not None and not 0 < hours < 1e6:
        raise typer.BadParameter("--hours must be above zero and below a million.")
    if mode is not None and mode not in {each.value for each in geo.Mode}:
        raise typer.BadParameter(
            f"--mode {mode} is unknown; use one of {', '.join(each.value for each in geo.Mode)}."
        )
    with working("measuring"):
        found = geo.measure_between(
            *(each.strip() for each in stops),
            mode=mode,
            via=via or (),
            avoid=[each.upper() for each in avoid or ()],
            gauge=gauge,
            settings=settings,
        )
    told = [geo.explain_route(each) for each in found.routes] if explain else []
    if geojson is not None:
        routes = [each.route for each in told] or found.routes
        geo.write_whole(geojson, geo.routes_to_geojson(routes).encode())
    if form is Plain.JSON:
        explained = [geo.itinerary_to_dict(each) for each in told]
        say(geo.measure_to_json(found, hours=hours, explained=explained))
        return
    from maps.console import measure_table

    for line in measure_table(found, hours=hours, explain=explain):
        out().print(line)


@app.command()
def place(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A place name, or lat,lon.")],
    near: Annotated[
        str | None, typer.Option("--near", help="A place it should be near to.")
    ] = None,
    form: Annotated[Plain, typer.Option("--format", help="How to print.")] = Plain.TEXT,
    online: Online = False,
) -> None:
    """Show the candidates for a name, the one chosen, and why."""
    settings = run_settings(online=online)
    anchor = geo.find_place(near, settings=settings).place if near else None
    found = geo.find_place(name.strip(), near=anchor, settings=settings)
    if form is Plain.JSON:
        say(geo.place_to_json(found))
        return
    from maps.console import place_table

    out().print(place_table(found))


@app.command()
def corpus(
    articles: Annotated[
        Path, typer.Argument(metavar="INPUT", help="A folder, a JSONL or a Parquet file.")
    ],
    output: Output,
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", help="Address of a Dask scheduler.")
    ] = None,
) -> None:
    """Check many articles into a table of claims and verdicts; resumable."""
    with working(f"checking {articles}") as tell:
        table = geo.check_corpus(
            articles,
            output,
            scheduler=scheduler,
            settings=run_settings(),
            done=lambda chunks, count: tell(f"{count:,} articles", None),
        )
    say(str(table))


@app.command()
def about(
    form: Annotated[Plain, typer.Option("--format", help="How to print.")] = Plain.TEXT,
) -> None:
    """Show versions, data files, dates and licences."""
    from maps.console import about_table, about_text

    if form is Plain.JSON:
        say(about_text())
        return
    for line in about_table():
        out().print(line)


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit status.

    Parameters
    ----------
    argv
        Words after the command's name; those of the process where not given.
    """
    # a command makes many values and few cycles: looking for these every 700 values takes 5 %
    gc.set_threshold(*_GARBAGE)
    # nothing here multiplies large matrices: threads that wait for that only take time to start
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # PROJ fetches no grids here, and need not look for certificates to fetch them with
    os.environ.setdefault("PROJ_CURL_CA_BUNDLE", "")
    if argv is None:
        settle_streams()
    code: str | int | None = OK
    try:
        try:
            app(args=with_points(sys.argv[1:] if argv is None else argv))
        finally:
            sys.stdout.flush()
    except geo.MilepostError as error:
        err().print(f"milepost: {error}", markup=False)
        code = USAGE
    except KeyboardInterrupt:
        err().print("milepost: stopped; what was written before is whole.")
        code = _STOPPED
    except SystemExit as end:
        code = end.code
    if argv is None and isinstance(code, int):
        # without taking the modules apart: 5 % of a short run
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()
