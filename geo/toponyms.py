"""Sentence → toponyms: the names of places in an article, by form and by context.

In: an article, and a test of membership in a gazetteer. Out: toponyms in text order, each
with its role: a place, or why it is no place to travel to.
Pure: reads nothing; the gazetteer is asked through the argument. Linear in the article.
Method: capital n-grams up to five words, looked up longest first; each one found is weighed
by the words around it (`geo.toponyms_weights`), once for its sentence and once for the
article, after persons and organisations were set aside (`geo.toponyms_marks`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from geo.model import Article, Sentence, Span, Toponym
from geo.toponyms_common import COMMON
from geo.toponyms_marks import Mark, find_surnames, mark_tokens
from geo.toponyms_names import COUNTRIES, DEMONYMS, POSTAL, REGIONS, STATES
from geo.toponyms_roles import dateline_end, role_of
from geo.toponyms_scripts import find_in_scripts
from geo.toponyms_standins import find_standins
from geo.toponyms_tokens import Token, find_tokens, joined
from geo.toponyms_weights import ACCEPT, Candidate, Scene, weigh
from geo.toponyms_words import CONNECTORS, PLACE_HEADS, PLACE_HEADS_BEFORE, words

__all__ = ["find_toponyms"]

_LONGEST = 5
_STRONG = 2.0


def find_toponyms(
    article: Article, *, known: Callable[[str], int] | None = None
) -> tuple[Toponym, ...]:
    """Return the names of places in an article, in the order of the text.

    Parameters
    ----------
    article
        The article.
    known
        Says whether a gazetteer has a name. It may return a population instead of True: a
        large place needs less support from the words around it. Without it only countries,
        states, the regions of `geo.toponyms_names` and names with a container or a kind
        ("Norway, Maine", "Amur region") are found.

    Returns
    -------
    tuple of Toponym
        Spans point into ``article.text``; none overlap. Roles are those of `Toponym`;
        persons and organisations are left out.

    Examples
    --------
    >>> from geo.article import make_article
    >>> article = make_article("The Russian train left Pyongyang, North Korea, on Tuesday.")
    >>> names = find_toponyms(article, known={"Pyongyang"}.__contains__)
    >>> [(each.name, each.role) for each in names]
    [('Russian', 'demonym'), ('Pyongyang', 'place'), ('North Korea', 'place')]
    """
    ask = _asker(known)
    scenes = [_scene(article, sentence, ask) for sentence in article.sentences]
    surnames = set[str]().union(*(find_surnames(each.tokens, each.marks) for each in scenes))
    found: list[Candidate] = []
    for scene in scenes:
        found += _candidates(scene, surnames, ask)
    sure = {each.name for each in found if each.weight >= _STRONG}
    kept = [each for each in found if each.weight + (each.name in sure) >= ACCEPT]
    toponyms = [_toponym(each) for each in kept]
    toponyms += find_in_scripts(article, ask)
    toponyms.sort(key=lambda each: each.span)
    return tuple(find_standins(article, toponyms))


def _asker(known: Callable[[str], int] | None) -> Callable[[str], int]:
    """Return a look-up that remembers its answers: 0, or how large a place of that name is."""
    memory: dict[str, int] = {}

    def ask(name: str) -> int:
        if known is None:
            return 0
        if name not in memory:
            memory[name] = int(known(name))
        return memory[name]

    return ask


def _scene(article: Article, sentence: Sentence, ask: Callable[[str], int]) -> Scene:
    """Return what the search sees of one sentence."""
    tokens = find_tokens(sentence.text, offset=sentence.span.start)
    letters = [token for token in tokens if token.text[:1].isalpha() and len(token.text) > 3]
    capitals = sum(token.capital for token in letters)
    open_ended = sentence.text[-1:] not in '.!”"'
    headline = open_ended and len(letters) > 2 and capitals > 0.6 * len(letters)
    return Scene(
        tokens=tokens,
        marks=mark_tokens(tokens, is_place=lambda name: bool(_table(name) or ask(name))),
        headline=headline,
        dateline=dateline_end(article.text, sentence, tokens),
    )


def _candidates(scene: Scene, surnames: set[str], ask: Callable[[str], int]) -> Iterator[Candidate]:
    """Yield the names of one sentence with their weights, longest match first."""
    tokens, index = scene.tokens, 0
    previous: Candidate | None = None
    while index < len(tokens):
        if not tokens[index].capital or scene.marks[index] is not Mark.FREE:
            index += 1
            continue
        match = _match(scene, index, ask)
        if match is None:
            index += 1
            continue
        name, end, size = match
        within = None if size == _DEMONYM or _is_country(name) else _container(tokens, end)
        candidate = weigh(
            scene,
            start=index,
            end=end,
            name=name,
            size=size,
            within=within,
            previous=previous,
            surnames=surnames,
        )
        yield candidate
        if candidate.weight >= ACCEPT:
            previous = candidate
        index = end


_DEMONYM = -1
_TABLE = 50_000_000
_FORM = 1


def _match(scene: Scene, index: int, ask: Callable[[str], int]) -> tuple[str, int, int] | None:
    """Return the longest name that starts here: as looked up, its end and its size."""
    tokens = scene.tokens
    most = index + 1
    while most < len(tokens) and most - index < _LONGEST and joined(tokens, most - 1, most + 1):
        if not (tokens[most].capital or tokens[most].low in CONNECTORS):
            break
        if scene.marks[most] is not Mark.FREE:
            break
        most += 1
    opener = tokens[index].first and tokens[index].low in COMMON
    for end in range(most, index, -1):
        if not tokens[end - 1].capital:
            continue
        name = _name(tokens, index, end)
        if tokens[end - 1].possessive and ask(f"{name}'s") and end - index > 1:
            return f"{name}'s", end, ask(f"{name}'s")
        if name in DEMONYMS:
            return name, end, _DEMONYM
        if _table(name):
            return name, end, _TABLE
        if end - index > 1 and opener and tokens[index].low not in PLACE_HEADS_BEFORE:
            continue
        size = ask(name)
        if size:
            return name, end, size
        if end - index > 1 and not scene.headline and _is_form(tokens, index, end):
            return name, end, _FORM
    alone = not opener and not tokens[index].low.endswith("ly")
    if alone and tokens[index].low not in PLACE_HEADS and _container(tokens, index + 1):
        return _name(tokens, index, index + 1), index + 1, _FORM
    return None


def _name(tokens: list[Token], start: int, end: int) -> str:
    """Return a name as a gazetteer writes it: single spaces, capitals only at the front."""
    pieces = [tokens[start].text]
    for index in range(start + 1, end):
        gap = tokens[index].gap
        pieces.append("-" if "-" in gap or "\u2011" in gap else ". " if "." in gap else " ")
        pieces.append(tokens[index].text)
    name = "".join(pieces).replace("’", "'").replace("‘", "'")
    if name.isupper() and len(name) > 4 and "." not in name[:3]:
        return _lower(name)
    return _lower(name) if name.isupper() and len(name) > 4 else name


def _lower(name: str) -> str:
    """Return a name in capitals as it is written in running text."""
    words = name.title().replace("'S", "'s").split(" ")
    return " ".join(
        word.lower() if place and word.lower() in CONNECTORS else word
        for place, word in enumerate(words)
    )


def _table(name: str) -> bool:
    return name in COUNTRIES or name in STATES or name in REGIONS


def _is_country(name: str) -> bool:
    """Return whether a name is a country and no state: nothing contains it."""
    return name in COUNTRIES and name not in STATES


def _is_form(tokens: list[Token], start: int, end: int) -> bool:
    """Return whether a name is a place by its form: "Amur Oblast", "Cape Cod"."""
    first, last = tokens[start].low, tokens[end - 1].low
    if any(each.low == "the" for each in tokens[start:end]):
        return False
    if tokens[start].low in COMMON and last not in ("county", "oblast"):
        return False
    if last in PLACE_HEADS or f"{tokens[end - 2].low} {last}" in PLACE_HEADS:
        return tokens[start].text not in DEMONYMS
    return first in ("lake", "mount", "cape", "fort", "port", "st", "mt", "ft", "gulf", "bay")


def _container(tokens: list[Token], index: int) -> str | None:
    """Return the container that stands after a comma here: "Maine" in "Norway, Maine"."""
    if index >= len(tokens) or tokens[index].gap.strip() != "," or not tokens[index].capital:
        return None
    if tokens[index - 1].possessive:
        return None
    for end in range(min(len(tokens), index + 4), index, -1):
        if not joined(tokens, index, end) or tokens[end - 1].possessive:
            continue
        name = _name(tokens, index, end)
        dotted = f"{name}."
        if name in STATES or name in COUNTRIES:
            return STATES.get(name) or COUNTRIES[name]
        if dotted in STATES and len(name) > 1:
            return STATES[dotted]
        if name in POSTAL:
            return POSTAL[name]
        division = tokens[end - 1].low in _DIVISIONS and tokens[index].text not in DEMONYMS
        if end - index > 1 and division:
            return name
    return None


_DIVISIONS = words(
    "oblast krai province county region prefecture",
)


def _toponym(candidate: Candidate) -> Toponym:
    """Return the toponym of a name that was accepted."""
    country = DEMONYMS.get(candidate.name) if candidate.size == _DEMONYM else None
    return Toponym(
        name=candidate.name,
        span=Span(start=candidate.span_start, end=candidate.span_end),
        within=candidate.within,
        role="demonym" if country else role_of(candidate),
        refers_to=country,
    )
