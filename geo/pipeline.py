"""The corridor: the only place where the stages meet.

In: an article (text or `Article`). Out: a `Report`, or a `Collection` for several.
Touches: packaged data through the stages; the network only if the settings allow it.
"""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from geo.article import make_article
from geo.checks import compare_articles, judge
from geo.claims import find_claims
from geo.errors import JourneyError
from geo.geocode import find_place, resolve_toponyms
from geo.journeys import find_journeys
from geo.measure import geodesic_m, measure_journey
from geo.model import (
    Article,
    Case,
    Claim,
    Collection,
    Journey,
    Measurement,
    Mode,
    Place,
    Reading,
    Report,
    Resolution,
    Route,
    Span,
    Toponym,
    Verdict,
)
from geo.networks import Network
from geo.places import Gazetteer, prominence
from geo.quantities import meaning
from geo.settings import Settings
from geo.sheets import Sheet, apply_sidecar
from geo.toponyms import find_toponyms

__all__ = ["Measured", "check_article", "check_articles", "measure_between"]

_log = logging.getLogger(__name__)

# two points of one name nearer than this are one place to a reader: a town and its station
_RIVAL_M = 50_000.0

Laid = tuple[tuple[Route, ...], tuple[Measurement, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What `measure_between` found: places, routes best first, and one figure a reading."""

    resolutions: tuple[Resolution, ...]
    routes: tuple[Route, ...]
    measurements: tuple[Measurement, ...]

    @property
    def stops(self) -> tuple[Place, ...]:
        """Return the places measured between, in order."""
        return tuple(each.place for each in self.resolutions if each.place is not None)


def check_article(
    article: Article | str,
    *,
    settings: Settings | None = None,
    networks: Sequence[Network] | None = None,
    gazetteers: Sequence[Gazetteer] | None = None,
    sidecar: Sheet | None = None,
) -> Report:
    """Find every travel figure of an article and say whether the earth agrees.

    Parameters
    ----------
    article
        Text, or an `Article` from a reader.
    settings
        Choices of the run; the defaults are offline.
    networks
        Networks to lay journeys on; the packaged and the user's own where not given.
    gazetteers
        Gazetteers to look names up in; the packaged ones where not given.
    sidecar
        A person's corrections to the reading, applied and shown as such.

    Returns
    -------
    Report
        Claims, places, journeys, routes, measurements and verdicts; pure values.

    Raises
    ------
    ArticleError
        If the text holds nothing readable.
    """
    settings = settings or Settings()
    article = make_article(article) if isinstance(article, str) else article
    toponyms = find_toponyms(article, known=prominence)
    claims, decoys = find_claims(article, toponyms=toponyms)
    claims = _in_their_sentences(article, claims)
    resolutions = resolve_toponyms(
        article, _all_named(toponyms, claims), gazetteers=gazetteers, settings=settings
    )
    corrections: tuple[str, ...] = ()
    if sidecar is not None:
        claims, resolutions, corrections = apply_sidecar(claims, resolutions, sheet=sidecar)
    journeys = find_journeys(claims, resolutions)
    laid = _lay(journeys, networks=networks, settings=settings)
    cases = tuple(_cases(article, claims, journeys, laid, resolutions))
    verdicts, opinions, relations = judge(cases, settings)
    _log.info("%s: %d claims, %d journeys", article.source, len(claims), len(journeys))
    return Report(
        article=article,
        claims=claims,
        places=resolutions,
        journeys=journeys,
        routes=tuple((each.id, laid[each.id][0]) for each in journeys),
        measurements=tuple((case.claim.id, case.measurements) for case in cases),
        verdicts=verdicts,
        opinions=opinions,
        relations=relations,
        decoys=decoys,
        notes=(
            *article.notes,
            *corrections,
            *_doubtful_places(resolutions, journeys),
            *_assumptions(journeys, laid, _readings(journeys, claims, verdicts)),
        ),
    )


def check_articles(
    articles: Iterable[Article | str],
    *,
    settings: Settings | None = None,
    networks: Sequence[Network] | None = None,
    gazetteers: Sequence[Gazetteer] | None = None,
    sidecar_of: Callable[[Article], Sheet | None] | None = None,
) -> Collection:
    """Check several articles and hold the same figure in one against the other.

    Parameters
    ----------
    articles
        Texts or `Article`s.
    settings
        Choices of the run.
    networks, gazetteers
        As for `check_article`.
    sidecar_of
        Gives the corrections for an article, or None.

    Returns
    -------
    Collection
        One report an article, in the order given, and what they say of one another.
    """
    reports = []
    for each in articles:
        article = make_article(each) if isinstance(each, str) else each
        reports.append(
            check_article(
                article,
                settings=settings,
                networks=networks,
                gazetteers=gazetteers,
                sidecar=sidecar_of(article) if sidecar_of else None,
            )
        )
    return Collection(reports=tuple(reports), across=compare_articles(reports))


def measure_between(
    *stops: str | Place,
    mode: Mode | str | None = None,
    via: Sequence[str | Place] = (),
    avoid: Sequence[str] = (),
    gauge: int | None = None,
    networks: Sequence[Network] | None = None,
    gazetteers: Sequence[Gazetteer] | None = None,
    settings: Settings | None = None,
) -> Measured:
    """Measure a journey between named places by every reading that can be had.

    Parameters
    ----------
    *stops
        Two or more names, ``"lat,lon"`` pairs or places, in order.
    mode
        Only this way of travelling, beside the geodesic; all of them where not given.
    via
        Places to pass or named corridors ("Trans-Siberian").
    avoid
        ISO 3166 codes of countries not to be crossed.
    gauge
        Rail gauge to keep to, millimetres.
    networks, gazetteers, settings
        As for `check_article`.

    Returns
    -------
    Measured
        Places, routes and measurements.

    Raises
    ------
    PlaceNotFoundError
        If a name is in no gazetteer; carries near spellings.
    JourneyError
        If fewer than two different places are given.

    Examples
    --------
    >>> found = measure_between("Pyongyang", "Vladivostok", mode="rail")
    >>> [round(each.value / 1000) in range(670, 700) for each in found.measurements[:1]]
    [True]
    """
    settings = settings or Settings()
    resolutions = _find_stops(stops, gazetteers=gazetteers, settings=settings)
    passing = tuple(
        each if isinstance(each, Place) else _via_place(each, near=resolutions, settings=settings)
        for each in via
    )
    places = tuple(each.place for each in resolutions if each.place is not None)
    if len(places) < 2:
        raise JourneyError("A journey needs two places; give at least two names.")
    for a, b in pairwise(places):
        if (a.lon, a.lat) == (b.lon, b.lat):
            raise JourneyError(
                f"{a.name} and {b.name} are the same place; a journey needs two different ones."
            )
    routes, measurements = measure_journey(
        places,
        networks=networks,
        mode=Mode(mode) if mode is not None else None,
        via=passing,
        avoid=tuple(avoid),
        gauge=gauge,
        settings=settings,
    )
    return Measured(resolutions=resolutions, routes=routes, measurements=measurements)


def _find_stops(
    stops: Sequence[str | Place],
    *,
    gazetteers: Sequence[Gazetteer] | None,
    settings: Settings,
) -> tuple[Resolution, ...]:
    """Find each stop, weighing each name by the company of the other stops."""
    found: list[Resolution] = []
    for each in stops:
        if isinstance(each, Place):
            found.append(_given(each))
            continue
        company = tuple(one.place for one in found if one.place is not None)
        found.append(
            find_place(
                each,
                company=company,
                gazetteers=gazetteers,
                settings=settings,
            )
        )
    return tuple(found)


def _given(place: Place) -> Resolution:
    span = Span(start=0, end=len(place.name))
    return Resolution(
        toponym=Toponym(name=place.name, span=span),
        place=place,
        candidates=(place,),
        why="given by the caller",
    )


def _via_place(name: str, *, near: Sequence[Resolution], settings: Settings) -> Place | str:
    """Return a via point: a named corridor stays a name, anything else becomes a place."""
    from geo.networks import is_corridor

    if is_corridor(name):
        return name
    company = next((each.place for each in near if each.place is not None), None)
    place = find_place(name, near=company, settings=settings).place
    return place if place is not None else name


def _in_their_sentences(article: Article, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with the sentence each stands in as its quotation."""
    starts = [each.span.start for each in article.sentences]
    quoted = []
    for claim in claims:
        index = bisect_right(starts, claim.span.start) - 1
        quoted.append(replace(claim, quote=article.sentences[index].text) if index >= 0 else claim)
    return tuple(quoted)


def _all_named(toponyms: Sequence[Toponym], claims: Sequence[Claim]) -> tuple[Toponym, ...]:
    """Return the toponyms of the text and those that claims added, each span once."""
    seen = {(each.span, each.name): each for each in toponyms}
    for claim in claims:
        for end in (
            claim.origin,
            claim.destination,
            *claim.via,
            claim.subject,
            claim.compared_with,
        ):
            if end is not None:
                seen.setdefault((end.span, end.name), end)
    return tuple(sorted(seen.values(), key=lambda each: (each.span, each.name)))


def _lay(
    journeys: Sequence[Journey], *, networks: Sequence[Network] | None, settings: Settings
) -> dict[str, Laid]:
    """Measure each journey once, under every reading, whatever the number of its claims."""
    once: dict[tuple[Place, ...], Laid] = {}
    for journey in journeys:
        if journey.stops not in once:
            once[journey.stops] = (
                measure_journey(journey.stops, networks=networks, settings=settings)
                if len(journey.stops) > 1
                else ((), ())
            )
    return {journey.id: once[journey.stops] for journey in journeys}


def _cases(
    article: Article,
    claims: Sequence[Claim],
    journeys: Sequence[Journey],
    laid: dict[str, Laid],
    resolutions: tuple[Resolution, ...],
) -> Iterator[Case]:
    """Put each claim on the table with what is known around it."""
    of_claim = {claim: journey for journey in journeys for claim in journey.claims}
    companions = tuple((each.id, laid[each.id][1]) for each in journeys)
    for claim in claims:
        journey = of_claim.get(claim.id)
        routes, measurements = laid[journey.id] if journey else ((), ())
        yield Case(
            claim=claim,
            said=meaning(claim.quantity),
            article=article,
            journey=journey,
            routes=routes,
            measurements=measurements,
            neighbours=tuple(each for each in claims if each.id != claim.id),
            places=resolutions,
            journeys=tuple(journeys),
            companions=companions,
        )


def _doubtful_places(
    resolutions: Sequence[Resolution], journeys: Sequence[Journey]
) -> tuple[str, ...]:
    """Tell for each stop whose name fits another place as well which one was taken."""
    used = {(stop.lon, stop.lat) for journey in journeys for stop in journey.stops}
    notes: dict[str, None] = {}
    for each in resolutions:
        place = each.place
        if place is None or (place.lon, place.lat) not in used or place.kind == "country":
            continue
        if any(geodesic_m(place, one) > _RIVAL_M for one in each.candidates[:2]):
            notes[f"{each.toponym.name} is taken for {_label(place)}: {each.why}."] = None
    return tuple(notes)


def _readings(
    journeys: Sequence[Journey], claims: Sequence[Claim], verdicts: Sequence[Verdict]
) -> dict[str, set[Reading]]:
    """Return the yardsticks that the claims of each journey state or were judged by."""
    of_claim = {claim.id: {claim.reading} for claim in claims}
    for verdict in verdicts:
        of_claim[verdict.claim].add(verdict.reading)
    return {
        journey.id: {
            reading
            for claim in journey.claims
            for reading in of_claim[claim]
            if reading is not None
        }
        for journey in journeys
    }


def _assumptions(
    journeys: Sequence[Journey], laid: dict[str, Laid], readings: dict[str, set[Reading]]
) -> tuple[str, ...]:
    """Tell each assumption that moved a number a verdict rests on, once, in order."""
    notes: dict[str, None] = {}
    for journey in journeys:
        for route in laid[journey.id][0]:
            if route.reading not in readings[journey.id]:
                continue
            ends = f"{route.stops[0].name}–{route.stops[-1].name}"
            for line in route.assumptions:
                notes[f"{ends}, {route.reading}: {line}"] = None
    return tuple(notes)


def _label(place: Place) -> str:
    inside = ", ".join(each for each in (place.admin1, place.country) if each)
    return f"{place.name} ({inside})" if inside else place.name
