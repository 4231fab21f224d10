"""Verbs of leaving and of arriving in languages other than English: "verließ Basel", "atteint Gap".

In: the words of a language, a sentence, and where a name or a figure stands in it. Out: whether
the name is a start or a goal by the verb of its clause, and whether a sentence tells of both.
Pure: reads nothing but the tables of `geo.languages`.
"""

from __future__ import annotations

from geo.languages import Travel
from geo.stems import clause_after, clause_before, first, last

__all__ = ["goes_over", "moved"]

_BEFORE, _AFTER = 64, 40


def moved(cues: Travel, text: str, start: int, end: int, *, since: int, until: int) -> str:
    """Return what a name is to a journey by a verb of its clause: "from", "to" or "".

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    start, end
        Where the name stands in it.
    since, until
        The end of the name before it and the start of the one behind it: their verbs are theirs.

    Returns
    -------
    str
        Nothing where no verb tells. One before the name comes first.

    Examples
    --------
    >>> from geo.foreign import find_foreign
    >>> german, text = find_foreign("de"), "Sie verließ am Montag Ulm."
    >>> moved(german, text, 22, 25, since=0, until=26)
    'from'
    """
    before = clause_before(text, start, min(_BEFORE, start - since))
    left, reached = last(cues.left, before), last(cues.reached, before)
    if left != reached:
        return "from" if left > reached else "to"
    after = clause_after(text, end, min(_AFTER, until - end))
    alone = "_".join(after.split()[:2])
    if alone in cues.left_last or alone in cues.reached_last:
        return "from" if alone in cues.left_last else "to"
    left, reached = first(cues.left_after, after), first(cues.reached_after, after)
    if left != reached:
        return "from" if left < reached else "to"
    return ""


def goes_over(cues: Travel, low: str) -> bool:
    """Return whether a sentence tells that somebody left and that somebody arrived.

    Parameters
    ----------
    cues
        The words of the language.
    low
        The sentence, folded by `geo.stems.plain`.

    Returns
    -------
    bool
        True for "verließ Ulm und erreichte zwei Stunden später Bregenz".

    Examples
    --------
    >>> from geo.foreign import find_foreign
    >>> from geo.stems import plain
    >>> goes_over(find_foreign("es"), plain("Zarpó de Vigo y atracó en Brest dos días después."))
    True
    """
    return (
        first((*cues.left, *cues.left_after), low)
        < len(low)
        > first((*cues.reached, *cues.reached_after), low)
    )
