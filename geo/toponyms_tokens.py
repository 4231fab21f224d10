"""The words of a sentence as the search for names sees them.

In: a sentence with its offset. Out: tokens with absolute spans, possessives taken off,
compounds with a hyphen taken apart where only their parts can be names.
Pure: reads nothing. Linear.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from geo.languages import find_language
from geo.toponyms_words import HOLDING, LAND_WORDS, words

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
# nobody is "two days from Lima" for good, but a place is
_LASTING = words("hour hours minutes days")
_TAKING = words("is was takes took")
_LONGEST_NAME, _UNIT_WITHIN = 3, 6
_BEFORE_LENGTH = frozenset((", ", ": ", " ("))  # "Ulm to Bonn: 410 km"
# "Kufra is another 570 km to the south", "Vorkuta 1,200 km by air"
_ABOUT = words("about some only just nearly almost roughly over around another a further")
_LONG = words("km kms kilometres kilometers kilometre kilometer miles mile nautical")
_UNITS = _LONG | words("hour minute day")
_AWAY = words(
    "from away off north south east west northeast northwest southeast southwest north-east"
    " north-west south-east south-west farther further beyond inland upstream downstream upriver"
    " downriver distant offshore by up down along on"
)
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
        True behind "Kiruna" in "Kiruna, home of the mine, is 168 km from Narvik", in "Kiruna is
        three hours from Narvik", in "Kiruna in northern Sweden is 168 km from Narvik", and where a
        sentence opens with "Kiruna to Narvik is 168 km".

    Examples
    --------
    >>> lies_so_far(find_tokens("Narvik is 168 km away.", offset=0), 1)
    True
    >>> lies_so_far(find_tokens("Narvik to Kiruna takes 3 hours.", offset=0), 1)
    True
    >>> lies_so_far(find_tokens("Narvik won 3 games.", offset=0), 1)
    False
    """
    rules = (_is_measured, _is_hours_from, _opens_a_way, _are_apart)
    if any(rule(tokens, end) for rule in rules):
        return True
    if end < len(tokens) and tokens[end].low in HOLDING and tokens[end].gap == " ":
        at = end + 1
        while at < min(end + _DESCRIPTION, len(tokens)) and _is_of_a_land(tokens[at]):
            at += 1
        if at == end + 1 or not tokens[at - 1].capital:
            return False
        return _is_measured(tokens, at) and tokens[at].low != "was"  # so a person was
    if end >= len(tokens) or tokens[end].gap.strip() != "," or tokens[end].capital:
        return False
    for at in range(end + 1, min(end + _DESCRIPTION, len(tokens) - 1)):
        if tokens[at].gap.strip() == ",":
            return tokens[at].low in _LYING and tokens[at + 1].text[:1].isdigit()
    return False


def _is_of_a_land(token: Token) -> bool:
    """Return whether a word may name the land that a place is in: "the west coast of Norway"."""
    return token.gap == " " and (token.capital or token.low in LAND_WORDS)


def _is_measured(tokens: list[Token], at: int) -> bool:
    """Return whether a length that leads somewhere stands right here: "is 168 km from"."""
    if at < len(tokens) and tokens[at].gap not in (" ", ", "):
        return False
    words_left = 2
    while at < len(tokens) and words_left and tokens[at].low in _LYING | _ABOUT:
        at, words_left = at + 1, words_left - 1
    figure = at
    while at < len(tokens) and tokens[at].text.isdigit() and not tokens[at].gap.strip(" ,."):
        at += 1
    if at == figure or at + 1 >= len(tokens) or tokens[at].low not in _LONG:
        return False
    nxt, then = tokens[at + 1], tokens[at + 2].low if at + 2 < len(tokens) else ""
    if nxt.low == "to":
        return then == "the" and at + 3 < len(tokens) and tokens[at + 3].low in _AWAY
    return nxt.low in _AWAY and "." not in nxt.gap


def _is_hours_from(tokens: list[Token], at: int) -> bool:
    """Return whether a place is told to lie a time away from another: "is five hours from Leh"."""
    if at + 4 >= len(tokens) or tokens[at].low not in ("is", "lies") or tokens[at].gap != " ":
        return False
    if tokens[at + 1].low in ("a", "an"):
        return _is_a_ride_from(tokens, at + 2)
    at += 2 if tokens[at + 1].low in _ABOUT else 1
    for last in range(at + 1, min(at + _UNIT_WITHIN, len(tokens) - 1)):
        if tokens[last].low == "from":
            return tokens[last + 1].capital and tokens[last - 1].low in _LASTING
    return False


def _is_a_ride_from(tokens: list[Token], at: int) -> bool:
    """Return whether "five-hour bus ride from Leh" stands here, in so few words."""
    for last in range(at + 1, min(at + _UNIT_WITHIN, len(tokens) - 1)):
        if tokens[last].low == "from":
            told = {part for each in tokens[at:last] for part in each.low.split("-")}
            return tokens[last + 1].capital and not told.isdisjoint(_UNITS)
        if tokens[last].gap.strip(" -"):
            return False
    return False


def _are_apart(tokens: list[Token], end: int) -> bool:
    """Return whether "and Narvik are 168 km apart" follows a name."""
    if end + 3 >= len(tokens) or tokens[end].low != "and" or not tokens[end + 1].capital:
        return False
    at = end + 2
    while at < len(tokens) and tokens[at].capital and tokens[at].gap == " ":
        at += 1
    if at >= len(tokens) or tokens[at].low not in ("are", "lie", "were"):
        return False
    ahead = tokens[at + 1 : at + 1 + _UNIT_WITHIN]
    if not any(_is_number(each) for each in ahead):
        return False  # "Smith and Jordan are miles apart on taxes"
    return any(
        each.low in _LONG | _LASTING and then.low == "apart" for each, then in pairwise(ahead)
    )


def _is_number(token: Token) -> bool:
    """Return whether a word is a number, in figures or not: "110", "thirty-six"."""
    first = token.low.partition("-")[0]
    return token.text[:1].isdigit() or first in find_language("en").cardinals


def _opens_a_way(tokens: list[Token], end: int) -> bool:
    """Return whether a sentence opens with the ends of a way and its length or time."""
    if end > _LONGEST_NAME or end + 2 >= len(tokens) or tokens[end].low != "to":
        return False
    if tokens[end].gap != " " or not (tokens[0].first and tokens[end + 1].capital):
        return False
    at = end + 2
    while at < len(tokens) and tokens[at].capital and tokens[at].gap == " ":
        at += 1
    if at >= len(tokens) or not (tokens[at].low in _TAKING or tokens[at].gap in _BEFORE_LENGTH):
        return False
    return any(each.low in _LONG | _LASTING for each in tokens[at : at + _UNIT_WITHIN])


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
