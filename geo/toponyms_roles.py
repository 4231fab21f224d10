"""What a place stands for: somewhere to travel to, a government, the head of a dispatch.

In: a name with the words around it. Out: the role of a `Toponym`.
Pure: reads nothing.
"""

from __future__ import annotations

import re

from geo.model import Sentence
from geo.toponyms_names import COUNTRIES, SEATS
from geo.toponyms_tokens import Token
from geo.toponyms_weights import Candidate
from geo.toponyms_words import INTO, PLACE_HEADS, WILLING, words

__all__ = ["dateline_end", "role_of"]

_DASH = re.compile(r"\.?\s{0,3}(?:\([^()\n]{1,40}\)\s{0,3})?(?:[—–―]|--?\s)")
_CAPITALS = re.compile(r"[^a-z\n]{3,40}")
# "LAHORE: A bus fell into a canal", as papers of South Asia and West Africa set it
_COLON = re.compile(r":\s{1,3}[A-Z]")
_HEAD, _DATELINE = 600, 5
_MERIDIAN = "Greenwich"
_ASKED = words(
    "accuse accused urge urged encourage encouraged press pressed warn warned tell told ask",
    "asked persuade persuaded ally against by help helped allow allowed convince condemn",
    "condemned thank thanked criticise criticised criticize criticized",
)
_SENT = words(
    "pressure support help signal signals message messages response threat threats demand",
    "demands approval criticism condemnation statement word aid ties relations links talks",
    "cooperation sanctions concessions assurances technology weapons",
)
_ON_THE_GROUND = PLACE_HEADS | words(
    "suburbs outskirts streets airports centre center downtown far south north east west",
    "southern northern eastern western old main international city nearest population",
    "night direct express sleeper train trains flight flights ferry bus tram trams metro railway",
)


def role_of(candidate: Candidate) -> str:
    """Return the role of a name that was taken for a place.

    Parameters
    ----------
    candidate
        The name and the words around it.

    Returns
    -------
    str
        "place", "dateline", or "metonym" where a government or a public body is meant.
    """
    if candidate.dateline:
        return "dateline"
    if candidate.owner or candidate.after == "time" or _is_meridian(candidate):
        return "metonym"
    if candidate.name not in SEATS and candidate.name not in COUNTRIES:
        return "place"
    last = candidate.before[-1] if candidate.before else ""
    if candidate.possessive:
        seat = candidate.name in SEATS and candidate.after not in _ON_THE_GROUND
        return "metonym" if seat else "place"
    if last in _ASKED:
        return "metonym"
    if last in ("from", "to", "with", "on", "for") and len(candidate.before) > 1:
        return "metonym" if candidate.before[-2] in _SENT else "place"
    if candidate.after in WILLING and last not in INTO and last not in ("of", "and"):
        return "metonym"
    if last == "for" and len(candidate.before) == 1 and candidate.name in SEATS:
        return "metonym"
    return "place"


def _is_meridian(candidate: Candidate) -> bool:
    """Return whether clocks or maps are counted from a place: "ten hours ahead of Greenwich"."""
    if candidate.name != _MERIDIAN:
        return False
    return (
        candidate.after == "mean"
        or candidate.before[-1:] == ("behind",)
        or candidate.before[-2:] == ("ahead", "of")
    )


def dateline_end(text: str, sentence: Sentence, tokens: list[Token]) -> int:
    """Return how many words of a sentence are its dateline.

    Parameters
    ----------
    text
        The whole article.
    sentence
        The sentence; only one that opens a paragraph can have a dateline.
    tokens
        Its words.

    Returns
    -------
    int
        0 if there is none. "NEW DELHI — ", "LONDON (Reuters) - ", and a line that holds
        nothing but a place near the head of an article have one.
    """
    start = sentence.span.start
    if not tokens or not tokens[0].capital:
        return 0
    if start and not text[max(0, start - 40) : start].rstrip(" \t").endswith("\n"):
        return 0
    for index, token in enumerate(tokens[:8]):
        after = text[token.end : token.end + 50]
        if _COLON.match(after) and start < _HEAD:
            whole = text[start : token.end].split(",")[0]
            return index + 1 if _CAPITALS.fullmatch(whole) else 0
        if _DASH.match(after):
            name = text[start : tokens[0].end]
            whole = text[start : token.end].split(",")[0]
            # "Maiduguri, Nigeria — Soldiers": as many papers set it, at the head of the story
            titled = start < _HEAD and all(each.capital for each in tokens[: index + 2])
            named = titled and "," in text[start : token.end] and index < _DATELINE
            if len(name) > 1 and (_CAPITALS.fullmatch(whole) or named):
                return index + 1
            return 0
        if "," not in after[:2] and index == 0 and not token.upper:
            break
    line = sentence.text
    if start < _HEAD and len(line) < 40 and "," in line and len(tokens) < 5:
        return len(tokens) if all(token.capital for token in tokens) else 0
    return 0
