"""The command `milepost network`: adds, lists, fetches and removes one's own networks.

In: words from a command line. Out: one line a network. Decides nothing: every answer comes
from `geo`.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

import geo
from maps.options import Online, Plain
from maps.terminal import err, run_settings, say, working

__all__ = ["app"]

app = typer.Typer(
    help="Use your own railway or road network.", no_args_is_help=True, rich_markup_mode=None
)

_Mode = Annotated[str, typer.Option("--mode", help="rail or road.")]
_Name = Annotated[
    str | None, typer.Option("--name", help="What to call it; after the file if not given.")
]


@app.command()
def add(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="OSM .pbf, GeoPackage, GeoJSON, shapefile or GeoParquet."
        ),
    ],
    mode: _Mode = "rail",
    name: _Name = None,
    layer: Annotated[
        str | None, typer.Option("--layer", help="Layer to read, where several have lines.")
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(
            "--column",
            metavar="ROLE=NAME",
            help="Column that holds a line's class, service, usage, gauge, electrified or oneway.",
        ),
    ] = None,
    crs: Annotated[
        str | None,
        typer.Option("--crs", help="Coordinate system where the file says none, as EPSG:25833."),
    ] = None,
    include: Annotated[
        list[str] | None,
        typer.Option("--include", help="Class or service to take as well, such as siding."),
    ] = None,
    snap: Annotated[
        float, typer.Option("--snap", help="Join loose ends to lines this near, in m.")
    ] = 20.0,
) -> None:
    """Add your own network; it is used where it covers."""
    settings = run_settings()
    before = {each.name for each in geo.list_networks(settings=settings)}
    with working(f"adding {file}") as tell:
        added = geo.add_network(
            file,
            mode=mode,
            name=name,
            layer=layer,
            columns=_columns(column or ()),
            crs=crs,
            include=include or (),
            snap_m=snap,
            progress=tell,
            settings=settings,
        )
    _told(added, before)


@app.command("list")
def list_all(
    form: Annotated[Plain, typer.Option("--format", help="How to print.")] = Plain.TEXT,
) -> None:
    """List the networks that measure, your own first."""
    own = geo.list_networks(settings=run_settings())
    packaged = geo.packaged_networks()
    if form is Plain.JSON:
        rows = [{**asdict(each), "yours": True} for each in own]
        rows += [{"name": each.name, "source": each.source, "yours": False} for each in packaged]
        say(json.dumps({"schema": 1, "networks": rows}, ensure_ascii=False, indent=2))
        return
    for each in own:
        say(str(each))
    if not own:
        err().print("None of your own; add one with: milepost network add FILE", markup=False)
    for one in packaged:
        say(f"{one.name} (packaged): {one.source}")


@app.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="As `network list` has it.")],
) -> None:
    """Remove one of your own networks."""
    geo.remove_network(name, settings=run_settings())
    say(f"{name} is removed.")


@app.command()
def fetch(
    region: Annotated[
        str, typer.Argument(metavar="REGION", help="Region, such as europe/monaco, or a URL.")
    ],
    mode: _Mode = "rail",
    name: _Name = None,
    online: Online = False,
) -> None:
    """Download a published OpenStreetMap extract and add it."""
    settings = run_settings(online=online)
    before = {each.name for each in geo.list_networks(settings=settings)}
    with working(region) as tell:
        added = geo.fetch_region(region, mode=mode, name=name, progress=tell, settings=settings)
    _told(added, before)


def _told(added: geo.UserNetwork, before: set[str]) -> None:
    """Print what was added, and whether something made room for it."""
    if added.name in before:
        err().print(f"It replaces your network {added.name}.", markup=False)
    say(str(added))


def _columns(words: list[str] | tuple[()]) -> dict[str, str]:
    """Return the column of each role from words such as ``gauge=spur_mm``."""
    found = {}
    for word in words:
        role, equals, column = word.partition("=")
        if not (role and equals and column):
            raise typer.BadParameter(f"--column {word}: say ROLE=NAME, such as gauge=spur_mm.")
        found[role] = column
    return found
