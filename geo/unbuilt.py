"""Ways that nobody can take yet: a line that is planned, a tunnel not open, a maglev.

In: a case. Out: a sentence for the reader, or None.
Pure: reads nothing. Looks at the sentence of a figure and the one before it, unless that tells of
two other places.
"""

from __future__ import annotations

import re

from geo.lazy import lazy_pattern
from geo.model import Case, Mode
from geo.reserve_words import is_of_another_way
from geo.stretches import sentence_at, sentences_by

__all__ = ["why_unbuilt"]

_SHALL = r"(?:will|would|shall|could|should|is to|are to|is expected to|plans? to|promises? to)"
_UNBUILT = lazy_pattern(
    r"\b(?:maglevs?|hyperloops?|under construction|yet to be built|not yet (?:built|open)"
    r"|(?:planned|proposed|projected|future) (?:high-speed )?(?:rail)?"
    r"(?:lines?|ways?|links?|tunnels?|bridges?|routes?|roads?|motorways?)"
    r"|(?:when|once|until|after) (?:the|its|it|they)[^,.;]{0,40}"
    r" (?:opens|open|is (?:open|opened|finished|built|complete|completed))"
    r"|new (?:high-speed )?(?:line|railway|tunnel|bridge|motorway|link) (?:will|would|is to)"
    rf"|{_SHALL} (?:cut|shorten|reduce|trim|halve|shrink|straighten|bring(?: down)?)"
    r" (?:the |this |that )?(?:[a-z]+[ -]){0,2}(?:distances?|way|routes?|journeys?|trips?|drives?"
    r"|lines?|rides?|runs?)|(?:high-speed|tunnel|bridge) project"
    r"|(?:due|expected|scheduled|planned|set) to"
    r" (?:open|be (?:open|opened|finished|complete\w?)))\b",
    re.IGNORECASE,
)
# "12 hours by the old line, which was 603 km long"
_GONE = lazy_pattern(
    r"\b(?:old|former|previous|original|abandoned|disused|dismantled|classic|conventional)"
    r" (?:[a-z]+[ -]){0,2}(?:lines?|railways?|tracks?|roads?|highways?|routes?|alignment)\b",
    re.IGNORECASE,
)
_GONE_REACH = 40
_WAYS = frozenset({Mode.RAIL, Mode.ROAD})


def why_unbuilt(case: Case) -> str | None:
    """Return that a figure is of a way which our map cannot have; None where it may be of one.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    str or None
        One sentence for the reader; None for any mode but rail and road.
    """
    here = sentence_at(case.article, case.claim.span)
    if here < 0 or case.claim.mode not in _WAYS:
        return None
    own, span = case.article.sentences[here].span, case.claim.span
    start, end = max(own.start, span.start - _GONE_REACH), min(own.end, span.end + _GONE_REACH)
    if _GONE.search(case.article.text, start, end):
        return "It is told of an old way, and the map has those of today."
    back = 0 if is_of_another_way(case, back=1) else 1
    near = sentences_by(case.article, here, before=back)
    if not any(_UNBUILT.search(each.text) for each in near):
        return None
    return "It may be of a way that is not open yet, which no map has."
