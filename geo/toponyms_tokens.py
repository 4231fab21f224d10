"""The words of a sentence as the search for names sees them.

In: a sentence with its offset. Out: tokens with absolute spans, possessives taken off,
compounds with a hyphen taken apart where only their parts can be names.
Pure: reads nothing. Linear.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from geo.toponyms_words import DIRECTIONS, words

__all__ = ["Token", "elided", "find_tokens", "joined", "lies_so_far"]

_APOSTROPHES = "'’‘ʼ`´"
_MARKS = frozenset(_APOSTROPHES)
_QUOTES = frozenset('“"«„')
# most words are plain letters before a space, which are told faster than letters of any kind
_SPLIT = re.compile(
    r"([a-z]{2,60}(?=[ ,.]))"
    rf"|((?:[^\W\d_]\.){{2,5}}|[^\W_]{{1,60}}(?:[{_APOSTROPHES}\u2011-][^\W_]{{1,40}}){{0,4}})"
)
_POSSESSIVE = re.compile(rf"(?<=..)[{_APOSTROPHES}]s\Z|(?<=s)[{_APOSTROPHES}]\Z", re.IGNORECASE)
_KEEP_DOT = frozenset(
    (
        *("st", "ste", "mt", "ft", "pt", "dr", "mr", "mrs", "ms", "gov", "sen", "rep", "gen"),
        *("col", "lt", "sgt", "capt", "rev", "jr", "n", "s", "e", "w", "co"),
    )
)
_SUFFIXES = words(
    "based born bound area led backed style made era",
)
_PREFIXES = words(
    "trans anti pro non pan anglo sino euro post pre ex mid neo intra",
)
_ELIDED = re.compile(rf"[dlnoDL][{_APOSTROPHES}][^\W\d_]")
_DESCRIPTION = 12  # words between two commas
_LYING = words("is was lies lay sits stands")
_HEDGES = words("about some only just nearly almost roughly around over more than a good still")
_MILES = words("miles mile mi km kms kilometres kilometers kilometre kilometer leagues")
_AWAY = words("away off distant further farther")
_LOOSELY, _NUMBER = 4, 4  # words
_OPENING = ("“", '"', "«", "„", "—", " - ", "--", "?", "!")
_TIGHT = re.compile(r"\.?[^\S\n]{1,3}\Z|\.?\r?\n[^\S\n]{0,8}\Z|[-\u2011.]?\Z")


class Token(NamedTuple):
    """A word; `text` is without the possessive ending, `gap` what stands before it.

    `first` marks the word whose capital may come from opening a sentence or a quotation.
    A named tuple, not a data class: an article has thousands, and these are made faster.
    """

    text: str
    start: int
    end: int
    low: str
    gap: str
    capital: bool
    upper: bool
    possessive: bool
    first: bool

    @property
    def abbreviated(self) -> bool:
        """Return whether a full stop after the word would belong to it."""
        return self.low in _KEEP_DOT or (len(self.text) == 1 and self.capital)


# a named tuple's own constructor takes three times as long, and an article has hundreds
_new_token = tuple.__new__


def find_tokens(sentence: str, *, offset: int) -> list[Token]:
    """Return the words of a sentence.

    Parameters
    ----------
    sentence
        Its text.
    offset
        Where it starts in the article.

    Returns
    -------
    list of Token
        In order; `first` marks the word that has its capital from opening the sentence
        or a quotation.

    Examples
    --------
    >>> [token.text for token in find_tokens("Russia’s London-based U.S. envoy", offset=0)]
    ['Russia', 'London', 'based', 'U.S.', 'envoy']
    """
    found: list[Token] = []
    # by threes what lies between, a plain word, another word: one of the two is None
    parts = _SPLIT.split(sentence)
    last = 0
    for gap, plain, other in zip(parts[0::3], parts[1::3], parts[2::3], strict=False):
        start = last + len(gap)
        if plain is not None:
            last = start + len(plain)
            opens = not found or (gap != " " and _opens(gap, len(found)))
            fields = (
                plain, offset + start, offset + last, plain, gap, False, False, False, opens
            )  # fmt: skip
            found.append(_new_token(Token, fields))
            continue
        word = str(other)
        last = start + len(word)
        if word.isalpha() and (
            word[-1] not in "sS"
            or (sentence[last : last + 1] not in _MARKS and word[-2:-1] not in _MARKS)
        ):
            # nothing to take off or apart
            fields = (
                word,
                offset + start,
                offset + last,
                word.lower(),
                gap,
                word[0].isupper(),
                word.isupper() and sum(map(str.isupper, word)) > 1,
                False,
                not found or (gap != " " and _opens(gap, len(found))),
            )
            found.append(_new_token(Token, fields))
            continue
        done = start - len(gap)
        for first, after in _parts(word, start):
            gap = sentence[done:first]
            opens = not found or _opens(gap, len(found))
            found.append(_token(sentence, first, after, gap=gap, offset=offset, first=opens))
            done = after
    return found


def elided(token: Token) -> bool:
    """Return whether a word is a name behind an article or preposition cut short.

    Parameters
    ----------
    token
        A word.

    Returns
    -------
    bool
        True for "d'Alene" in "Coeur d'Alene".
    """
    return _ELIDED.match(token.text) is not None and token.text[2].isupper()


def joined(tokens: list[Token], start: int, end: int) -> bool:
    """Return whether tokens stand in one run, with only space between.

    Parameters
    ----------
    tokens
        The words of a sentence.
    start, end
        The first and the one after the last.

    Returns
    -------
    bool
        False after a possessive, a mark, or a full stop that ends more than a word.
    """
    for index in range(start + 1, end):
        gap, before = tokens[index].gap, tokens[index - 1]
        if gap == " " and not before.possessive:
            continue
        if before.low == "o" and gap[:1] in _MARKS:
            gap = gap[1:]
        if before.possessive or not _TIGHT.match(gap):
            return False
        if gap.startswith(".") and not before.abbreviated:
            return False
    return True


def lies_so_far(tokens: list[Token], end: int) -> bool:
    """Return whether a place is told to lie so far away, over what is said of it.

    Parameters
    ----------
    tokens
        The words of a sentence.
    end
        The word after a name.

    Returns
    -------
    bool
        True behind "Kiruna" in "Kiruna, home of the mine, is 168 km from Narvik", and in
        "Kiruna was 168 km to the north".
    """
    if end >= len(tokens) or _is_so_far(tokens, end):
        return end < len(tokens)
    if tokens[end].gap.strip() != "," or tokens[end].capital:
        return False
    for at in range(end + 1, min(end + _DESCRIPTION, len(tokens) - 1)):
        if tokens[at].gap.strip() == ",":
            return tokens[at].low in _LYING and tokens[at + 1].text[:1].isdigit()
    return False


def _is_so_far(tokens: list[Token], end: int) -> bool:
    """Return whether "was 210 miles to the west", ", some 90 km away" follows a name."""
    comma = tokens[end].gap.strip() == ","
    at = end if comma else end + 1
    if not comma and tokens[end].low not in _LYING:
        return False
    while at < len(tokens) and tokens[at].low in _HEDGES and at < end + _LOOSELY:
        at += 1
    if at >= len(tokens) or not tokens[at].text[:1].isdigit():
        return False
    unit = next((n for n in range(at, min(at + _NUMBER, len(tokens))) if _is_unit(tokens[n])), -1)
    after = [each.low for each in tokens[unit + 1 : unit + 4]] if unit >= 0 else []
    if not after:
        return False
    return after[0] in _AWAY or (after[:2] == ["to", "the"] and after[-1] in DIRECTIONS)


def _is_unit(token: Token) -> bool:
    return token.low in _MILES or token.low.lstrip("0123456789.,") in ("km", "mi")


def _opens(gap: str, index: int) -> bool:
    """Return whether a word with this before it opens a quotation or what a colon announces."""
    return (":" in gap and index < 8) or not _QUOTES.isdisjoint(gap)


def _parts(text: str, start: int) -> list[tuple[int, int]]:
    """Return the bounds of a word, or of its parts where a hyphen joins two words."""
    whole = [(start, start + len(text))]
    if "-" not in text and "\u2011" not in text:
        return whole
    pieces = re.split("[-\u2011]", text)
    if len(pieces) > 2 and any(piece.islower() and len(piece) < 4 for piece in pieces[1:-1]):
        return whole
    name_like = pieces[0][:1].isupper() and all(piece.islower() for piece in pieces[1:])
    if name_like and pieces[1] not in _SUFFIXES:
        return whole
    if any(piece.isdigit() for piece in pieces) or pieces[0].lower() in _PREFIXES:
        return whole
    bounds = []
    for piece in pieces:
        bounds.append((start, start + len(piece)))
        start += len(piece) + 1
    return bounds


def _token(sentence: str, start: int, end: int, *, gap: str, offset: int, first: bool) -> Token:
    raw = sentence[start:end]
    after = sentence[end : end + 1]
    text = raw
    if raw[-1] in "sS" and (after in _MARKS or any(mark in raw[-2:-1] for mark in _APOSTROPHES)):
        text = _POSSESSIVE.sub("", raw)
    possessive = text != raw or (after in _MARKS and raw[-1] in "sS")
    return Token(
        text=text,
        start=offset + start,
        end=offset + start + len(text),
        low=text.lower().rstrip("."),
        gap=gap,
        capital=text[0].isupper(),
        upper=text.isupper() and sum(map(str.isupper, text)) > 1,
        possessive=possessive,
        first=first,
    )
