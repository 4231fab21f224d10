"""Figures an article states about travel: one kind a file.

In: an article, its toponyms and its quantities. Out: claims in the order of the text, and
the figures set aside, each with the rule that did so.
Pure: reads nothing. Linear in the text.

A member defines `KIND`, a `ClaimKind`. When two kinds claim one span, the longer span wins,
then the order of the files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple, Protocol, cast

from geo.attach import View
from geo.bases import with_bases
from geo.dated import is_between_dates
from geo.doubtful import Times, tells_itself, times_of, why_none, why_travel
from geo.family import members
from geo.foreign import find_foreign
from geo.hearsay import attribution_of, modality_of
from geo.items import Tokens
from geo.model import Article, Claim, Decoy, Quantity, Span, Toponym
from geo.quantities import find_quantities
from geo.scene import Passage, Scene, build_scene
from geo.setaside import why_set_aside
from geo.standins import with_standins
from geo.telling import steps_of
from geo.trips import Trips
from geo.trips_find import find_trips
from geo.unitless import is_elided
from geo.units import Dimension, to_si
from geo.unlisted import find_unlisted
from geo.unlisted_abroad import find_unlisted_abroad
from geo.whole import with_whole_journeys

__all__ = ["ClaimKind", "Read", "find_claims", "read_claims"]

# more figures than any sentence of print holds; bounds the work on a table of numbers
_TABLE = 40
_DIGITS = re.compile(r"\d[\d.,]*")


class ClaimKind(Protocol):
    """A kind of figure, such as a distance or a top speed.

    A member that has `dimensions`, a set of `Dimension`, is asked only where a figure of one of
    them stands.
    """

    name: str

    def find(self, view: View) -> Iterator[Claim]:
        """Yield the claims of this kind in one sentence.

        Parameters
        ----------
        view
            The sentence, its quantities that are not set aside, and what surrounds it.

        Yields
        ------
        Claim
            With an empty id, which the family fills in.
        """
        ...


class Read(NamedTuple):
    """What an article states: its claims, the figures set aside, and how they were read."""

    claims: tuple[Claim, ...]
    decoys: tuple[Decoy, ...]
    scene: Scene
    trips: Trips


def find_claims(
    article: Article,
    *,
    toponyms: Iterable[Toponym],
    quantities: Sequence[Quantity] | None = None,
    kinds: Sequence[ClaimKind] | None = None,
) -> tuple[tuple[Claim, ...], tuple[Decoy, ...]]:
    """Return the claims of an article, and the figures that are none.

    Parameters
    ----------
    article
        The article.
    toponyms
        Its names, as `geo.toponyms.find_toponyms` gives them.
    quantities
        Its figures; found here where not given.
    kinds
        Kinds of claim to look for; all members of the family where not given.

    Returns
    -------
    tuple of Claim
        In the order of the text, with ids c1, c2 …
    tuple of Decoy
        Numbers seen and set aside, in the order of the text.
    """
    read = read_claims(article, toponyms=toponyms, quantities=quantities, kinds=kinds)
    return read.claims, read.decoys


def read_claims(
    article: Article,
    *,
    toponyms: Iterable[Toponym],
    quantities: Sequence[Quantity] | None = None,
    aside: Sequence[Decoy] = (),
    kinds: Sequence[ClaimKind] | None = None,
) -> Read:
    """Return the claims of an article with the sentences and journeys they were read from.

    Parameters
    ----------
    article, toponyms, quantities
        As for `find_claims`.
    aside
        The numbers set aside when `quantities` were found.
    kinds
        As for `find_claims`.

    Returns
    -------
    Read
        For those who weigh claims once more.
    """
    figures, decoys = _figures(article, quantities, aside)
    names = tuple(toponyms)
    tokens = Tokens(article.text)
    if find_foreign(article.language) is None:
        names += find_unlisted(article, names, tokens=tokens)
        names = with_standins(names)
    else:
        names += find_unlisted_abroad(article, names)
    scene = build_scene(article, toponyms=names, quantities=figures, tokens=tokens)
    trips = find_trips(scene)
    family = _members() if kinds is None else _Family(kinds)
    claims: list[tuple[Claim, Passage, str | None]] = []
    fates: dict[Dimension, str | None] = {}
    passages = (each for each in scene.passages if each.quantities)
    views = (View(passage=each, scene=scene, trips=trips) for each in passages)
    ruled = [(view, _ruled(view)) for view in views]
    times = times_of(ruled)
    for view, reasons in ruled:
        found, others, fates = _read(view, reasons, times, family, fates)
        claims.extend(found)
        decoys.extend(others)
    whole = with_whole_journeys((claim, passage.sentence.span) for claim, passage, _ in claims)
    told = tuple(
        _finished(claim, base, number=number, passage=passage, who=who)
        for number, ((claim, base), (_, passage, who)) in enumerate(
            zip(with_bases(whole, [each for _, each, _ in claims]), claims, strict=True), 1
        )
    )
    aside = tuple(sorted(decoys, key=attrgetter("span.start", "span.end", "reason")))
    return Read(told, aside, scene, trips)


class _Family(dict[frozenset[Dimension], tuple[ClaimKind, ...]]):
    """The kinds that may find something, by the dimensions of a sentence's figures."""

    def __init__(self, kinds: Iterable[ClaimKind]) -> None:
        super().__init__()
        self._all = tuple((kind, getattr(kind, "dimensions", None)) for kind in kinds)

    def __missing__(self, here: frozenset[Dimension]) -> tuple[ClaimKind, ...]:
        """Find the kinds for dimensions that no sentence had before."""
        asked = tuple(
            kind for kind, wanted in self._all if wanted is None or not here.isdisjoint(wanted)
        )
        self[here] = asked
        return asked


@cache
def _members() -> _Family:
    """Return the members of this family, which are the same for each article."""
    return _Family(cast("tuple[ClaimKind, ...]", members("geo.claims", "KIND")))


_Read = tuple[list[tuple[Claim, Passage, str | None]], list[Decoy], dict[Dimension, str | None]]


def _ruled(view: View) -> list[str | None]:
    """Return why rules set aside each figure of a sentence; None where they do not."""
    passage = view.passage
    if len(passage.quantities) > _TABLE:
        return ["one of a table of figures"] * len(passage.quantities)
    return [why_set_aside(view, each) for each in passage.quantities]


def _read(
    view: View,
    reasons: Sequence[str | None],
    times: Times,
    family: _Family,
    before: Mapping[Dimension, str | None],
) -> _Read:
    """Return the claims of one sentence, with who says so, and the figures set aside.

    `reasons` says why rules set a figure aside; what they make of the `times` of the story says
    how far they are trusted. A number whose unit stands with a figure before it goes the way of
    that figure: `before` has the reasons of the last ones of the sentences before, and what comes
    out those of this one.
    """
    passage = view.passage
    if len(passage.quantities) > _TABLE:
        table = [
            Decoy(text=each.text, span=each.span, reason=reason or "")
            for each, reason in zip(passage.quantities, reasons, strict=True)
        ]
        return [], table, {}
    aside: list[Decoy] = []
    kept: list[Quantity] = []
    doubted: dict[Span, str] = {}
    fates = dict(before)
    here: set[Dimension] = set()
    for each, ruled in zip(passage.quantities, reasons, strict=True):
        reason, dimension = ruled, each.dimension
        if reason is None:
            reason = why_none(view, each, times)
        elif (likely := why_travel(view, each, reason, times)) is not None:
            reason, doubted[each.span] = None, likely
        if dimension in fates and _is_open(reason) and is_elided(each):
            fate = fates[dimension]
            bound = dimension in here or fate is None or not _is_open(fate)
            own = reason is None and (is_between_dates(view, each) or tells_itself(view, each))
            if bound and not own:
                reason = fate
        if each.unit not in ("date", "clock") and not each.vague:
            fates[dimension] = reason
            here.add(dimension)
        if reason is None:
            kept.append(each)
        else:
            aside.append(Decoy(text=each.text, span=each.span, reason=reason))
    twins = {each.twin.span for each in passage.quantities if each.twin is not None}
    if twins:
        kept = [each for each in kept if each.span not in twins]
    if not kept:
        return [], aside, fates
    if len(kept) < len(passage.quantities):
        view = view.of(kept)
    asked = family[frozenset({each.dimension for each in kept})]
    claims = _longest([claim for kind in asked for claim in kind.find(view)])
    if doubted:
        claims = [_with_doubt(each, doubted) for each in claims]
    decoys = [each for each in aside if not _inside(each.span, claims)]
    starts = {claim.quantity.span.start for claim in claims}
    decoys += [
        Decoy(text=each.text, span=each.span, reason="no kind of travel figure")
        for each in kept
        if each.span.start not in starts and not _inside(each.span, claims)
    ]
    who = attribution_of(passage) if claims else None
    told: list[tuple[Claim, Passage, str | None]] = []
    for claim in claims:
        told.append((claim, passage, who))
        twin = _twin_of(claim)
        if twin is not None:
            told.append((twin, passage, who))
    return told, decoys, fates


def _with_doubt(claim: Claim, doubted: Mapping[Span, str]) -> Claim:
    """Return a claim, with what is to be said of it where a rule had set its figure aside."""
    said = doubted.get(claim.quantity.span)
    return claim if said is None else replace(claim, steps=(*claim.steps, said))


def _is_open(reason: str | None) -> bool:
    """Return whether nothing but want of words of travel speaks against a figure."""
    return reason is None or reason.startswith("nothing ")


def _figures(
    article: Article, given: Sequence[Quantity] | None, decoys: Sequence[Decoy]
) -> tuple[list[tuple[Quantity, ...]], list[Decoy]]:
    """Return the figures of each sentence, by where they start, and the decoys found with them."""
    if given is None:
        # the whole text at once: its own way of writing numbers and dates is then known
        given, decoys = find_quantities(
            article.text, language=article.language, published=article.published
        )
    figures = sorted(given, key=attrgetter("span.start", "span.end"))
    rows: list[tuple[Quantity, ...]] = []
    at = 0
    for sentence in article.sentences:
        first = at
        while at < len(figures) and figures[at].span.start < sentence.span.end:
            at += 1
        rows.append(tuple(figures[first:at]))
    return rows, list(decoys)


def _longest(found: list[Claim]) -> list[Claim]:
    """Keep one claim where spans overlap: the longer, then the first in file order."""
    if len(found) < 2:
        return found
    inline = sorted(found, key=attrgetter("quantity.span.start"))
    if all(one.span.end <= other.span.start for one, other in pairwise(inline)):
        return inline  # none across another, as nearly everywhere
    ranked = sorted(
        enumerate(found),
        key=lambda each: (each[1].span.start - each[1].span.end, each[0]),
    )
    kept: list[Claim] = []
    for _, claim in ranked:
        if not any(
            claim.span.start < other.span.end and other.span.start < claim.span.end
            for other in kept
        ):
            kept.append(claim)
    return sorted(kept, key=lambda each: each.span)


def _inside(span: Span, claims: Sequence[Claim]) -> bool:
    return any(span.start < claim.span.end and claim.span.start < span.end for claim in claims)


def _twin_of(claim: Claim) -> Claim | None:
    """Return the twin of a claim in a second unit as a claim of its own where they disagree."""
    quantity = claim.quantity
    twin = quantity.twin
    if twin is None or twin.span == quantity.span:
        return None
    step = f"printed beside “{quantity.text}”, with which it does not agree"
    if _agree(quantity, twin):
        if " or " not in quantity.text:
            return None
        step = f"said once more of “{quantity.text}”"  # "142 km, or 88 miles if you like"
    return replace(claim, quantity=twin, quote=twin.text, steps=(*claim.steps, step))


def _agree(one: Quantity, other: Quantity) -> bool:
    """Return whether two units give one figure, as far as their round numbers can say."""
    a, b = one.value_si, other.value_si
    slack = _grain(one) + _grain(other) + 0.01 * max(abs(a), abs(b))
    return abs(a - b) <= slack


def _grain(quantity: Quantity) -> float:
    """Return half the last digit that a printed figure gives, in SI."""
    match = _DIGITS.search(quantity.text)
    if match is None:
        return 0.05 * abs(quantity.value_si)
    value = abs(quantity.value)
    digits = match.group().rstrip(".,")
    if value != int(value):
        return to_si(0.5 * 10.0 ** -len(re.split(r"[.,]", digits)[-1]), quantity.unit)
    zeros = len(str(int(value))) - len(str(int(value)).rstrip("0"))
    return to_si(0.5 * 10.0**zeros, quantity.unit)


def _finished(
    claim: Claim, base: int | None, *, number: int, passage: Passage, who: str | None
) -> Claim:
    """Return a claim with its id, that of its base, who says it, how surely, and all its steps."""
    modality = modality_of(passage, claim.span)
    # said field by field: `replace` takes four times as long, and each claim passes here
    return Claim(
        id=_id_of(number),
        kind=claim.kind,
        quantity=claim.quantity,
        quote=claim.quote,
        origin=claim.origin,
        destination=claim.destination,
        via=claim.via,
        mode=claim.mode,
        reading=claim.reading,
        subject=claim.subject,
        compared_with=claim.compared_with,
        base=None if base is None else _id_of(base),
        trip=claim.trip,
        attribution=who,
        modality=modality,
        return_trip=claim.return_trip,
        guessed=claim.guessed,
        beside=claim.beside,
        steps=steps_of(claim, modality=modality, attribution=who),
        verdict=claim.verdict,
    )


def _id_of(number: int) -> str:
    return f"c{number}"
