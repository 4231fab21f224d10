"""Words written as names are: "Buffalo" and "Reading" are no animal and no pastime.

In: a sentence and a position in it. Out: whether a name stands there.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.scene import Passage

__all__ = ["is_capitalised"]


def is_capitalised(passage: Passage, position: int) -> bool:
    """Return whether a word is a known name, or begins with a capital within its sentence.

    Parameters
    ----------
    passage
        The sentence.
    position
        Of one of its items.

    Returns
    -------
    bool
        False for the first word, which has a capital whatever it is.
    """
    item = passage.items[position]
    if item.kind != "word":
        return item.kind == "name"
    if all(each.kind == "mark" for each in passage.items[:position]):
        return False
    return passage.text[passage.begins[position] - passage.sentence.span.start].isupper()
