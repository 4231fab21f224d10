"""Days of public events, for a text that counts from one without printing its date.

In: the words of a text. Out: the days of the events it speaks of, with their sources.
Touches: one packaged table, `geo/data/known_days.csv`; add a row to teach it a day.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

__all__ = ["KnownDay", "days_named", "days_spoken_of", "known_days"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDay:
    """One event: its day, what happened, words that a text on it uses, where, who says so."""

    day: date
    what: str
    who: frozenset[str]
    where: str
    source: str


@cache
def known_days() -> tuple[KnownDay, ...]:
    """Return the events of the packaged table, by day."""
    text = (files("geo.data") / "known_days.csv").read_text("utf-8")
    found = [
        KnownDay(
            day=date.fromisoformat(row["day"]),
            what=row["what"],
            who=frozenset(row["who"].split()),
            where=row["where"],
            source=row["source"],
        )
        for row in csv.DictReader(text.splitlines())
    ]
    return tuple(sorted(found, key=lambda each: (each.day, each.what)))


def days_spoken_of(text: str, *, near: str) -> tuple[tuple[KnownDay, KnownDay], ...]:
    """Return pairs of events, in order, between which a text may count.

    Parameters
    ----------
    text
        The article: must name where the later of the two happened.
    near
        The sentences around the figure: must name all of whom both events share, and of one
        of the two everybody.

    Returns
    -------
    tuple
        Pairs of events with somebody in common; empty where the text speaks of none.

    Examples
    --------
    >>> text = "At Vostochny Putin and Kim met for the second time in four years and five months."
    >>> [(str(a.day), str(b.day)) for a, b in days_spoken_of(text, near=text)]
    [('2019-04-25', '2023-09-13')]
    """
    everywhere, here = _words(text), _words(near)
    told = tuple(each for each in known_days() if each.who <= everywhere)
    pairs = []
    for later in told:
        if not set(later.where.split()) <= everywhere:
            continue
        for earlier in told:
            both = earlier.who & later.who
            if not earlier.day < later.day or not both or not both <= here:
                continue
            # another meeting of the same two needs no more; one of others must be named here
            if earlier.who == later.who or earlier.who <= here:
                pairs.append((earlier, later))
    return tuple(pairs)


def days_named(sentence: str) -> tuple[KnownDay, ...]:
    """Return the events that one sentence names, with all of whom and where.

    Parameters
    ----------
    sentence
        Words of a text.

    Returns
    -------
    tuple of KnownDay
        By day; an event that one word would name is left out.

    Examples
    --------
    >>> [str(each.day) for each in days_named("It is 50 years since Apollo 11 came to the Moon.")]
    ['1969-07-20']
    """
    here = _words(sentence)
    return tuple(
        each
        for each in known_days()
        if len(named := each.who | set(each.where.split())) > 1 and named <= here
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+(?:-\d+)?|\b\d{1,2}\b", text.lower()))
