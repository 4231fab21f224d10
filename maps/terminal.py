"""What the commands share: where they print, how they show that they work, their settings.

In: text, values. Out: data on standard output, talk and progress on standard error.
Only the modules of the command line import it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskProgressColumn, TextColumn

import geo

__all__ = ["err", "out", "run_settings", "say", "working"]

_PATIENCE_S = 1.0  # what is done sooner needs no bar


def out() -> Console:
    """Return the console for data."""
    return Console(highlight=False, soft_wrap=True)


def err() -> Console:
    """Return the console for talk."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def say(text: str) -> None:
    """Print data: as is, without markup.

    Parameters
    ----------
    text
        What to print; a line's end is added where it has none.
    """
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


@contextmanager
def working(what: str) -> Iterator[Callable[[str, float | None], None]]:
    """Show on a terminal that something longer than a blink is going on.

    Parameters
    ----------
    what
        What is being done.

    Yields
    ------
    callable
        Takes what is being done now and how much of it is, 0 to 1 or None where unknown.
    """
    console = err()
    if not console.is_terminal:
        yield lambda now, share: None
        return
    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        console=console,
        transient=True,
    )
    task = bar.add_task(what, total=None)

    def tell(now: str, share: float | None) -> None:
        bar.update(task, description=f"{what}: {now}", total=share and 1.0, completed=share or 0.0)

    late = Timer(_PATIENCE_S, bar.start)
    late.daemon = True
    late.start()
    try:
        yield tell
    finally:
        late.cancel()
        late.join()
        bar.stop()


def run_settings(*, online: bool = False, strict: bool = False) -> geo.Settings:
    """Return the settings of one run; ``MILEPOST_CACHE`` names the folder of what is kept.

    Parameters
    ----------
    online
        Whether the network may be used.
    strict
        Whether unchecked figures count as failures.

    Returns
    -------
    geo.Settings
        All others as they are by default.
    """
    return geo.Settings(
        online=online, strict=strict, cache_dir=os.environ.get("MILEPOST_CACHE", "")
    )
