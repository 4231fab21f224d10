"""Sentence → toponyms: the names of places in an article, by form and by context.

In: an article, and a test of membership in a gazetteer. Out: toponyms in text order, each
with its role: a place, or why it is no place to travel to.
Pure: reads nothing; the gazetteer is asked through the argument. Linear in the article.
Method: capital n-grams up to five words, looked up longest first; each one found is weighed
by the words around it (`geo.toponyms_weights`), once for its sentence and once for the
article, after persons and organisations were set aside (`geo.toponyms_marks`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from math import inf

from geo.languages import find_language
from geo.model import Article, Sentence, Span, Toponym
from geo.toponyms_chains import with_chains
from geo.toponyms_doubts import find_borne
from geo.toponyms_fitting import Fitting
from geo.toponyms_foreign import with_foreign
from geo.toponyms_marks import Mark, find_surnames, mark_tokens
from geo.toponyms_match import (
    DEMONYM,
    FORM,
    Match,
    Scene,
    find_container,
    find_inner,
    find_match,
    find_state,
    in_tables,
    may_lie_in,
    name_of,
)
from geo.toponyms_names import DEMONYMS
from geo.toponyms_roles import dateline_end, role_of
from geo.toponyms_scripts import find_in_scripts
from geo.toponyms_standins import find_standins
from geo.toponyms_stations import as_a_station
from geo.toponyms_story import Whereabouts, at_home
from geo.toponyms_tokens import Token, find_tokens
from geo.toponyms_unlisted import find_unlisted_names
from geo.toponyms_weights import ACCEPT, Candidate, weigh
from geo.toponyms_words import INTO

__all__ = ["find_toponyms"]

_STRONG, _SURE = 2.0, 1.4
_JOINT = re.compile(r"(?:’s|'s)?(?:,|,? (?:and|or))\s")
_SHELF = 1_000_000  # a novel; bounds memory on ten of them
_MANY, _HOPELESS = 10_000, -4.0
_LIST_STRONG, _LEAST_LISTED, _LEAST_GOVERNED = 1.5, 0.2, -1.4


def find_toponyms(
    article: Article,
    *,
    known: Callable[[str], int] | None = None,
    whereabouts: Whereabouts | None = None,
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

    whereabouts
        Says in which areas a name may lie, such as `geo.places.whereabouts`. With it, names
        that stand weak take support from the places around them, and namesakes of small
        places far from all others are left out.

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
    scenes = _scenes_of(article, ask)
    surnames: set[str] = set()
    for scene in scenes:
        surnames |= find_surnames(scene.tokens, scene.marks) | find_borne(scene.tokens)
    found: list[Candidate] = []
    for scene in scenes:
        # of a table of names those are dropped that nothing could raise any more
        least = _HOPELESS if len(found) > _MANY else -inf
        found += (each for each in _candidates(scene, surnames, ask) if each.weight > least)
    found = _with_lists(article.text, found)
    if whereabouts is not None:
        found = at_home(found, whereabouts)
    sure = {each.name for each in found if each.weight >= _STRONG}
    kept = [each for each in found if each.weight + _SURE * (each.name in sure) >= ACCEPT]
    toponyms = [_toponym(each) for each in kept]
    if known is not None and article.language in ("", "en"):
        taken = {each.span_start for each in found}
        spans = [each.span for each in toponyms if each.role != "demonym"]
        places = {at for each in spans for at in (each.start, each.end)}
        toponyms += [
            each for one in scenes for each in find_unlisted_names(one, taken, places, ask)
        ]
    scripts = find_in_scripts(article, ask)  # they know the cases: "Осаки" is of Осака
    told = {each.span for each in scripts}
    toponyms = [*(each for each in toponyms if each.span not in told), *scripts]
    toponyms = with_foreign(article, with_chains(article.text, toponyms, ask), ask)
    return tuple(find_standins(article, toponyms, Fitting(ask, whereabouts)))


def _with_lists(text: str, found: list[Candidate]) -> list[Candidate]:
    """Return the candidates, those raised that stand in a list with a sure place.

    "Trenton, Paris and Dresden sent ambulances"; and after "from", even common words:
    "families from Split, Mobile and Reading".
    """
    raised, start = list(found), 0
    while start < len(found):
        end = start + 1
        while end < len(found) and _JOINT.fullmatch(
            text, found[end - 1].span_end, found[end].span_start
        ):
            end += 1
        run = found[start:end]
        if len(run) > 1 and max(each.weight for each in run) >= _LIST_STRONG:
            governed = run[0].before[-1:] and run[0].before[-1] in INTO
            least = _LEAST_GOVERNED if governed else _LEAST_LISTED
            for index in range(start, end):
                if least <= found[index].weight < ACCEPT:
                    raised[index] = replace(found[index], weight=ACCEPT)
        start = end
    return raised


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


def _scenes_of(article: Article, ask: Callable[[str], int]) -> Iterable[Scene]:
    """Return what the search sees of the sentences that may name something.

    The sentences of a whole shelf are looked at anew each time, and none of them is kept.
    """
    if len(article.text) > _SHELF:
        return _Shelf(article, ask)
    return list(_Shelf(article, ask))


class _Shelf:
    """The scenes of a text, made whenever they are asked for."""

    def __init__(self, article: Article, ask: Callable[[str], int]) -> None:
        self.article = article
        self.ask = ask

    def __iter__(self) -> Iterator[Scene]:
        for sentence in self.article.sentences:
            if sentence.text.lower() != sentence.text:  # no name is without a capital
                yield _scene(self.article, sentence, self.ask)


def _scene(article: Article, sentence: Sentence, ask: Callable[[str], int]) -> Scene:
    """Return what the search sees of one sentence."""
    tokens = find_tokens(sentence.text, offset=sentence.span.start)
    heads = [place for place, token in enumerate(tokens) if token.capital]
    headline = sentence.text[-1:] not in '.!”"' and _is_headline(tokens)
    return Scene(
        tokens=tokens,
        marks=mark_tokens(tokens, heads, is_place=lambda name: in_tables(name) or bool(ask(name))),
        headline=headline or find_language(article.language).capital_nouns,
        dateline=dateline_end(article.text, sentence, tokens),
        heads=heads,
    )


def _is_headline(tokens: list[Token]) -> bool:
    """Return whether most longer words have a capital."""
    letters = [token for token in tokens if token.text[:1].isalpha() and len(token.text) > 3]
    capitals = sum(token.capital for token in letters)
    return len(letters) > 2 and capitals > 0.6 * len(letters)


def _candidates(scene: Scene, surnames: set[str], ask: Callable[[str], int]) -> Iterator[Candidate]:
    """Yield the names of one sentence with their weights, longest match first."""
    tokens, resume = scene.tokens, 0
    previous: Candidate | None = None
    for index in scene.heads:
        if index < resume or scene.marks[index] not in (Mark.FREE, Mark.OWNER):
            continue
        if scene.marks[index] is Mark.OWNER:
            resume = _owner_end(scene, index)
            yield _owner(scene, index, resume, ask, surnames)
            continue
        match = as_a_station(tokens, index, find_match(scene, index, ask), ask)
        if match is None:
            continue
        inside = None
        if may_lie_in(match):
            inside = find_container(tokens, match.end) or find_inner(tokens, match.end, ask)
        elif match.size != DEMONYM and match.end - match.start == 1:
            inside = find_state(tokens, match.end)
        candidate = weigh(
            scene,
            match,
            within=inside.name if inside else None,
            previous=previous,
            surnames=surnames,
        )
        yield candidate
        resume = match.end
        if candidate.weight < ACCEPT:
            continue
        previous = candidate
        if inside:
            previous = weigh(scene, inside, within=None, previous=candidate, surnames=surnames)
            yield previous
            resume = inside.end


def _owner_end(scene: Scene, start: int) -> int:
    """Return where the place ends whose public body is named."""
    end = start
    while end < len(scene.marks) and scene.marks[end] is Mark.OWNER:
        end += 1
    return end


def _owner(
    scene: Scene, start: int, end: int, ask: Callable[[str], int], surnames: set[str]
) -> Candidate:
    """Return the place whose public body is named: "Hamilton" in "Hamilton City Council".

    Of "Hamilton City" and "Hamilton" the better known: the council of Kansas City is another's.
    """
    name, short = (name_of(scene.tokens, start, last) for last in (end, max(end - 1, start + 1)))
    if scene.tokens[end - 1].low == "city" and not in_tables(short) and ask(short) > ask(name):
        name, end = short, end - 1
    match = Match(name=name, start=start, end=end, size=max(ask(name), FORM))
    candidate = weigh(scene, match, within=None, previous=None, surnames=surnames)
    return replace(candidate, weight=ACCEPT, owner=True)


def _toponym(candidate: Candidate) -> Toponym:
    """Return the toponym of a name that was accepted."""
    if candidate.far_east_end:
        span = Span(start=candidate.span_start, end=candidate.far_east_end)
        return Toponym(name="Russian Far East", span=span)
    country = DEMONYMS.get(candidate.name) if candidate.size == DEMONYM else None
    return Toponym(
        name=candidate.name,
        span=Span(start=candidate.span_start, end=candidate.span_end),
        within=candidate.within,
        role="demonym" if country else role_of(candidate),
        refers_to=country,
    )
