"""One kind of judgement a file: what the earth says of a figure.

In: cases (a claim, its journey, its measurements, its neighbours). Out: verdicts, one that
decides for each claim, and relations between claims.
Pure: reads nothing but the packaged time zones of `clock`.

A member is one file. It defines any of these constants, each a value that keeps a promise:

``CHECK``    looks at one claim and yields verdicts (`Check`)
``RELATE``   looks at the claims of one article together (`Relate`)
``COMPARE``  looks at several articles (`Compare`)
``EXPLAIN``  tells how a figure that failed may have come about (`Explain`)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol, cast, runtime_checkable

from geo.cases import is_carried, may_be_one_trip
from geo.clock_sums import is_beside_two
from geo.family import members
from geo.guesses import is_turned_round, may_be_another_pair
from geo.model import Across, Case, Claim, Modality, Outcome, Relation, Report, Verdict
from geo.ruled import is_ruled_off
from geo.settings import Settings
from geo.stretches import sentence_at

__all__ = ["Check", "Compare", "Explain", "Relate", "compare_articles", "decide", "judge"]


@runtime_checkable
class Check(Protocol):
    """Looks at one claim and yields what it has to say of it, which may be nothing."""

    name: str

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield verdicts on the claim of a case.

        Parameters
        ----------
        case
            The claim and what is known around it.
        settings
            Choices of the run.

        Yields
        ------
        Verdict
            What it has to say of the claim; may be nothing.
        """
        ...


@runtime_checkable
class Relate(Protocol):
    """Looks at the claims of one article together."""

    name: str

    def relate(self, cases: Sequence[Case], settings: Settings) -> Iterator[Relation]:
        """Yield what holds, or fails to hold, between claims.

        Parameters
        ----------
        cases
            One case a claim, in the order of the text.
        settings
            Choices of the run.

        Yields
        ------
        Relation
            What holds, or fails to hold, between claims.
        """
        ...


@runtime_checkable
class Compare(Protocol):
    """Looks at several articles."""

    name: str

    def compare(self, reports: Sequence[Report]) -> Iterator[Across]:
        """Yield what articles say of the same thing.

        Parameters
        ----------
        reports
            Reports on the articles, in any order.

        Yields
        ------
        Across
            What articles say of the same thing.
        """
        ...


@runtime_checkable
class Explain(Protocol):
    """Tells how a figure that failed may have come about."""

    name: str

    def explain(self, case: Case, verdict: Verdict, settings: Settings) -> Iterator[str]:
        """Yield possibilities, best first.

        Parameters
        ----------
        case
            The claim and what is known around it.
        verdict
            The deciding verdict on the claim.
        settings
            Choices of the run.

        Yields
        ------
        str
            Possibilities, best first; nothing where none fits tightly.
        """
        ...


def judge(
    cases: Sequence[Case], settings: Settings
) -> tuple[tuple[Verdict, ...], tuple[Verdict, ...], tuple[Relation, ...]]:
    """Return what all checks say of the claims of one article.

    Parameters
    ----------
    cases
        One case a claim, in the order of the text.
    settings
        Choices of the run.

    Returns
    -------
    tuple
        The deciding verdict of each case, in order; all opinions; the relations.
    """
    checks = cast("tuple[Check, ...]", members(__name__, "CHECK"))
    opinions: list[Verdict] = []
    deciding: list[Verdict] = []
    for case in cases:
        own = tuple(each for check in checks for each in check.check(case, settings))
        opinions.extend(own)
        deciding.append(_spared(case, _explained(case, decide(case, own), settings), own))
    printed = _by_figure(cases, deciding)
    deciding = [
        _echoed(case, verdict, printed) for case, verdict in zip(cases, deciding, strict=True)
    ]
    relations: dict[Relation, None] = {}
    loose = {
        case.claim.id
        for case in cases
        if case.claim.guessed or case.claim.modality is Modality.NEGATED or is_carried(case)
    }
    for each in cast("tuple[Relate, ...]", members(__name__, "RELATE")):
        relations.update(
            dict.fromkeys(
                one
                for one in each.relate(cases, settings)
                if one.outcome is not Outcome.INCONSISTENT or loose.isdisjoint(one.claims)
            )
        )
    return tuple(deciding), tuple(opinions), tuple(relations)


def _spared(case: Case, verdict: Verdict, opinions: Sequence[Verdict]) -> Verdict:
    """Return a verdict that calls nothing off where the ends of the figure were guessed.

    What the figures beside it say needs no ends, and is heard instead.
    """
    if not case.claim.guessed or verdict.outcome is not Outcome.INCONSISTENT:
        return verdict
    if _needs_no_ends(case.claim, verdict) or (
        verdict.check == "agrees_with_route"
        and (is_ruled_off(case) or not may_be_another_pair(case))
    ):
        return verdict
    if verdict.check == "clock" and is_beside_two(case):
        return verdict
    if verdict.check == "direction" and is_turned_round(case):
        return verdict
    rest = tuple(
        each
        for each in opinions
        if each.outcome is not Outcome.UNCHECKED
        and _needs_no_ends(case.claim, each)
        and not _is_restated(each)
    )
    if rest:
        return decide(case, rest)
    return replace(
        verdict,
        outcome=Outcome.UNCHECKED,
        why=f"{verdict.why} But no words tie the figure to these places, so it may be about"
        " another way.",
        weight=0,
    )


def _needs_no_ends(claim: Claim, verdict: Verdict) -> bool:
    """Return whether a verdict rests on other figures of the text and not on a map."""
    if verdict.found is None and claim.kind == "average_speed":
        return True
    return verdict.check in _NEED_NO_ENDS


# Two printings of one figure, dates, differences and sums are sums of the text; a line of latitude
# is held to the place named right before.
_NEED_NO_ENDS = frozenset(
    {"twin_units", "elapsed", "derived", "difference", "detour", "parallel", "total"}
)

_Figure = tuple[str, str, float]


def _figure(claim: Claim) -> _Figure:
    return claim.kind, claim.quantity.unit, claim.quantity.value


def _by_figure(
    cases: Sequence[Case], deciding: Sequence[Verdict]
) -> dict[_Figure, tuple[Claim, Verdict]]:
    """Return the first claim with a checked verdict for each figure of an article."""
    found: dict[_Figure, tuple[Claim, Verdict]] = {}
    for case, verdict in zip(cases, deciding, strict=True):
        if verdict.outcome is not Outcome.UNCHECKED:
            found.setdefault(_figure(case.claim), (case.claim, verdict))
    return found


def _echoed(case: Case, verdict: Verdict, printed: dict[_Figure, tuple[Claim, Verdict]]) -> Verdict:
    """Return the verdict on a figure that the article prints elsewhere with its places.

    A headline repeats a figure of the body and leaves out what it is about; the figure is the
    same one, so its verdict is too.
    """
    claim = case.claim
    if verdict.outcome is not Outcome.UNCHECKED or case.measurements or not _is_bare(claim):
        return verdict
    other, found = printed.get(_figure(claim), (None, verdict))
    if other is None or not may_be_one_trip(claim, other) or not _is_headline(case):
        return verdict
    return replace(
        found,
        claim=claim.id,
        said=case.said,
        why=f"The article prints the same figure again. {found.why}",
        weight=1,
    )


def _is_headline(case: Case) -> bool:
    """Return whether a figure stands in the title or the lead, where figures are repeated."""
    return sentence_at(case.article, case.claim.span) < _HEAD


def _is_bare(claim: Claim) -> bool:
    """Return whether nothing in a claim says what it is about."""
    return (
        claim.origin is None
        and claim.destination is None
        and claim.modality is not Modality.NEGATED
        and claim.quantity.unit not in ("date", "clock", "deg")
    )


# Sentences of a title and a lead.
_HEAD = 3

# At equal weight a contradiction must not be hidden by an agreement: two figures may agree
# with one another and both be off.
_RANK = {Outcome.UNCHECKED: 0, Outcome.CONSISTENT: 1, Outcome.INCONSISTENT: 2}


def decide(case: Case, opinions: Sequence[Verdict]) -> Verdict:
    """Return the verdict a reader sees first.

    The heaviest opinion decides: a bound reading measured (3) over arithmetic within the
    article (2) over plausibility (1); at equal weight a contradiction over an agreement, and
    either over "we cannot tell". What could not be checked weighs nothing, unless the figure
    was measured and missed by a margin that proves nothing: that outweighs plausibility. The
    other opinions follow as evidence, whatever their outcome, so that both facts are said.

    Parameters
    ----------
    case
        The claim.
    opinions
        What the checks say of it; may be empty.

    Returns
    -------
    Verdict
        `UNCHECKED` with the reason where no check had anything to say.
    """
    if case.claim.modality is Modality.NEGATED:
        return _unchecked(case, "The article denies this figure; there is nothing to check.")
    if not opinions:
        return _unchecked(case, _why_not(case))
    ordered = sorted(
        opinions,
        key=lambda each: (each.weight, not _is_restated(each), _RANK[each.outcome]),
        reverse=True,
    )
    first = ordered[0]
    others = tuple(each.why for each in ordered[1:] if each.outcome is not Outcome.UNCHECKED)
    return replace(first, evidence=tuple(dict.fromkeys((*first.evidence, *others))))


def _is_restated(verdict: Verdict) -> bool:
    """Return whether a verdict only says that two printings of one figure agree.

    That says nothing of the earth: a way that was measured and missed outweighs it.
    """
    return verdict.check == "twin_units" and verdict.outcome is Outcome.CONSISTENT


def compare_articles(reports: Sequence[Report]) -> tuple[Across, ...]:
    """Return what several articles say of the same thing, in a fixed order.

    Parameters
    ----------
    reports
        Reports on the articles.

    Returns
    -------
    tuple of Across
        Empty for fewer than two reports.
    """
    if len(reports) < 2:
        return ()
    found: dict[Across, None] = {}
    for each in cast("tuple[Compare, ...]", members(__name__, "COMPARE")):
        found.update(dict.fromkeys(each.compare(reports)))
    return tuple(found)


def _explained(case: Case, verdict: Verdict, settings: Settings) -> Verdict:
    """Add how a figure that failed may have come about."""
    if verdict.outcome is not Outcome.INCONSISTENT:
        return verdict
    lines = tuple(
        line
        for each in cast("tuple[Explain, ...]", members(__name__, "EXPLAIN"))
        for line in each.explain(case, verdict, settings)
    )
    return replace(verdict, explanations=tuple(dict.fromkeys((*verdict.explanations, *lines))))


def _unchecked(case: Case, why: str) -> Verdict:
    return case.verdict(
        check="none",
        outcome=Outcome.UNCHECKED,
        why=why,
        weight=0,
    )


def _why_not(case: Case) -> str:
    """Return why no check had anything to say."""
    claim = case.claim
    if claim.beside:
        return "It is a delay, a stop, a part or a difference: the map knows only the way itself."
    match claim.kind:
        case "distance" | "length" | "duration" | "average_speed" if not case.measurements:
            named = [each.name for each in claim.ends]
            if len(named) < 2:
                return (
                    "The text does not say between which two places; only then could the map tell."
                )
            return f"{named[0]} and {named[1]} could not both be placed on the map."
        case "date" | "time":
            return "A date or a time alone cannot be checked against the map."
        case "area" | "area_ratio":
            return "We hold no area for what this figure measures."
        case "elapsed":
            return "The text does not give both dates between which this time elapsed."
        case "top_speed":
            return "Geography bounds a top speed from below only, and no average is known here."
        case _:
            return "Nothing in the text or on the map bears on this figure."
