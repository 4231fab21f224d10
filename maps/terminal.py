"""What the commands share: where they print, how they show that they work, their settings.

In: text, values. Out: data on standard output, talk and progress on standard error.
Only the modules of the command line import it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

import geo

# loaded when there is something to print with it: most runs only write a file
if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

__all__ = ["err", "out", "run_settings", "say", "working"]

_PATIENCE_S = 1.0  # what is done sooner needs no bar


def out() -> Console:
    """Return the console for data.

    Returns
    -------
    rich.console.Console
        On standard output.
    """
    from rich.console import Console

    return Console(highlight=False, soft_wrap=True)


def err() -> Console:
    """Return the console for talk.

    Returns
    -------
    rich.console.Console
        On standard error.
    """
    from rich.console import Console

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
    if not sys.stderr.isatty():
        yield lambda now, share: None
        return
    bar = _Bar(what)
    late = Timer(_PATIENCE_S, bar.start)
    late.daemon = True
    late.start()
    try:
        yield bar.tell
    finally:
        late.cancel()
        late.join()
        bar.stop()


class _Bar:
    """A bar on a terminal, from when it is started; what was told before is not lost."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._now = what
        self._share: float | None = None
        self._shown: Progress | None = None
        self._lock = Lock()

    def start(self) -> None:
        from rich.progress import (
            BarColumn,
            Progress,
            SpinnerColumn,
            TaskProgressColumn,
            TextColumn,
        )

        text = TextColumn("{task.description}", markup=False)
        columns = SpinnerColumn(), text, BarColumn(), TaskProgressColumn()
        with self._lock:
            self._shown = Progress(*columns, console=err(), transient=True)
            self._shown.add_task(self._what, total=None)
            self._shown.start()
        self._update()

    def tell(self, now: str, share: float | None) -> None:
        self._now, self._share = f"{self._what}: {now}", share
        self._update()

    def stop(self) -> None:
        if self._shown is not None:
            self._shown.stop()

    def _update(self) -> None:
        with self._lock:
            if self._shown is not None:
                task = self._shown.tasks[0]
                # `update` takes a total of None for "as before"; here it means that nobody knows
                task.total = None if self._share is None else 1.0
                self._shown.update(task.id, description=self._now, completed=self._share or 0.0)


def run_settings(
    *, online: bool = False, strict: bool = False, careful: bool = False
) -> geo.Settings:
    """Return the settings of one run; ``MILEPOST_CACHE`` names the folder of what is kept.

    Parameters
    ----------
    online
        Whether the network may be used.
    strict
        Whether unchecked figures count as failures.
    careful
        Whether pages are read slowly and with more care.

    Returns
    -------
    geo.Settings
        All others as they are by default.
    """
    return geo.Settings(
        online=online,
        strict=strict,
        careful=careful,
        cache_dir=os.environ.get("MILEPOST_CACHE", ""),
    )
