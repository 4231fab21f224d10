"""The corridor: the only place where the stages meet.

In: an article (text or `Article`). Out: a `Report`, or a `Collection` for several.
Touches: packaged data through the stages; the network only if the settings allow it.
"""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from geo.article import make_article
from geo.borders import where_in
from geo.breath import in_one_breath
from geo.checks import compare_articles, judge
from geo.claims import read_claims
from geo.errors import ArticleError
from geo.geocode import resolve_toponyms
from geo.geocode_estimate import without_estimates
from geo.journeys import at_towns, find_journeys
from geo.languages import detect_language
from geo.loops import with_loops
from geo.measure import default_networks, geodesic_m, measure_once
from geo.model import (
    Article,
    Claim,
    Collection,
    Journey,
    Mode,
    Place,
    Quantity,
    Reading,
    Report,
    Resolution,
    Toponym,
    Verdict,
)
from geo.networks import Network
from geo.overseas import without_land_ways
from geo.places import Gazetteer, prominence, whereabouts
from geo.quantities import find_quantities
from geo.settings import Settings
from geo.surroundings import Laid, find_cases
from geo.toponyms import find_toponyms
from geo.way_back import with_ways_back
from geo.weighing import weigh_ends
from geo.weighing_mode import weigh_modes

if TYPE_CHECKING:
    from geo.scene import Scene
    from geo.sheets import Sheet
    from geo.trips import Trips

__all__ = ["check_article", "check_articles"]

_log = logging.getLogger(__name__)

# two points of one name nearer than this are one place to a reader: a town and its station
_RIVAL_M = 50_000.0


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
        Text, whose language is then detected, or an `Article` from a reader.
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
        If the text holds nothing readable, or is no text.
    """
    settings, article = settings or Settings(), _as_article(article)
    # the whole text at once: its own way of writing numbers and dates is then known
    quantities, aside = find_quantities(
        article.text,
        language=article.language,
        published=article.published,
        most=settings.max_figures,
    )
    article = _as_far_as_read(article, quantities, settings)
    toponyms = find_toponyms(article, known=prominence, whereabouts=whereabouts)
    claims, decoys, scene, trips = read_claims(
        article, toponyms=toponyms, quantities=quantities, aside=aside
    )
    claims, left_out = claims[: settings.max_claims], claims[settings.max_claims :]
    claims = _in_their_sentences(article, claims)
    resolutions = resolve_toponyms(
        article, _all_named(toponyms, claims), gazetteers=gazetteers, settings=settings
    )
    # an estimate of where a name lies is shown, but nothing is measured from it
    told = without_estimates(at_towns(claims, resolutions))
    claims = _weighed(claims, scene=scene, trips=trips, resolutions=told)
    resolutions = at_towns(claims, resolutions)
    corrections: tuple[str, ...] = ()
    if sidecar is not None:
        from geo.sheets import apply_sidecar  # loaded where there is something to correct

        claims, resolutions, corrections = apply_sidecar(
            claims, resolutions, sheet=sidecar, text=article.text
        )
    settled = without_estimates(resolutions)
    journeys = find_journeys(claims, settled)
    laid = _lay(journeys, networks=networks, settings=settings)
    cases = tuple(find_cases(article, claims, journeys, laid, settled))
    verdicts, opinions, relations = judge(cases, settings)
    _log.info("%s: %d claims, %d journeys", article.source, len(claims), len(journeys))
    return Report(
        article=article,
        claims=_judged(claims, verdicts),
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
            *_too_many(claims, left_out),
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
        Texts, whose languages are then detected, or `Article`s.
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
        article = _as_article(each)
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


def _as_article(article: Article | str) -> Article:
    if isinstance(article, str):
        return make_article(article, language=detect_language(article))
    if isinstance(article, Article):
        return article
    raise ArticleError(
        f"A {type(article).__name__} is neither a text nor an Article; read a file with "
        "geo.read_article(path)."
    )


def _weighed(
    claims: Sequence[Claim], *, scene: Scene, trips: Trips, resolutions: Sequence[Resolution]
) -> tuple[Claim, ...]:
    """Return claims with the ends and the mode that the whole story makes most likely."""
    claims = weigh_ends(claims, scene=scene, trips=trips, resolutions=resolutions)
    claims = in_one_breath(claims, scene=scene)
    claims = with_loops(claims, scene=scene, trips=trips)
    claims = with_ways_back(claims, scene=scene, trips=trips)
    claims = weigh_modes(claims, scene=scene, trips=trips, resolutions=resolutions)
    return without_land_ways(claims, scene=scene, resolutions=resolutions)


def _as_far_as_read(
    article: Article, quantities: Sequence[Quantity], settings: Settings
) -> Article:
    """Return an article without the sentences behind the last figure that was read."""
    if len(quantities) < settings.max_figures:
        return article
    end = quantities[-1].span.end
    note = (
        f"it holds more than {settings.max_figures:,} figures; what stands behind character "
        f"{end:,} was not read: give its parts one by one"
    )
    kept = tuple(each for each in article.sentences if each.span.start < end)
    return replace(article, sentences=kept, notes=(*article.notes, note))


def _too_many(claims: Sequence[Claim], left_out: Sequence[Claim]) -> Iterator[str]:
    """Yield what was left undone where a text holds more figures than any article."""
    if left_out:
        yield (
            f"it holds {len(claims) + len(left_out):,} travel figures; only the first "
            f"{len(claims):,} were judged: give its parts one by one"
        )


def _judged(claims: Sequence[Claim], verdicts: Sequence[Verdict]) -> tuple[Claim, ...]:
    """Return the claims with what was said of each."""
    outcome_of = {verdict.claim: verdict.outcome for verdict in verdicts}
    return tuple(replace(claim, verdict=outcome_of.get(claim.id)) for claim in claims)


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
    """Measure each journey once, under every reading that may be meant, whatever its claims."""
    every = default_networks(settings) if networks is None else tuple(networks)
    once: dict[tuple[tuple[Place, ...], frozenset[Reading]], Laid] = {}

    def measured(stops: tuple[Place, ...], readings: frozenset[Reading]) -> Laid:
        if (stops, readings) not in once:
            chosen = [each for each in every if each.reading in readings]
            once[stops, readings] = measure_once(stops, networks=chosen, settings=settings)
        return once[stops, readings]

    laid: dict[str, Laid] = {}
    for journey in journeys:
        laid[journey.id] = measured(journey.stops, _READINGS_OF.get(journey.mode, _GROUND))
        if journey.mode is None and not _has_way(laid[journey.id]):
            laid[journey.id] = measured(journey.stops, frozenset(Reading))
    return laid


# nobody sells a train ride by the sea lane: the yardsticks that a writer may have used
_GROUND = frozenset({Reading.GEODESIC, Reading.RAIL, Reading.ROAD})
_READINGS_OF: Mapping[Mode | None, frozenset[Reading]] = MappingProxyType(
    {
        Mode.SEA: frozenset({Reading.GEODESIC, Reading.SEA}),
        Mode.RIVER: frozenset({Reading.GEODESIC, Reading.SEA}),
        Mode.SWIM: frozenset({Reading.GEODESIC, Reading.SEA}),
        Mode.AIR: _GROUND | {Reading.AIR},
    }
)


def _has_way(laid: Laid) -> bool:
    """Return whether a network goes there; an estimate is no way."""
    return any(
        route.reading is not Reading.GEODESIC and "estimate" not in route.flags for route in laid[0]
    )


def _doubtful_places(
    resolutions: Sequence[Resolution], journeys: Sequence[Journey]
) -> tuple[str, ...]:
    """Tell for each stop whose name fits another place as well which one was taken."""
    used = {(stop.lon, stop.lat) for journey in journeys for stop in journey.stops}
    notes: dict[tuple[str, str], str] = {}
    for each in resolutions:
        place = each.place
        if place is None or (place.lon, place.lat) not in used or place.kind == "country":
            continue
        if any(geodesic_m(place, one) > _RIVAL_M for one in each.candidates[:2]):
            told = f"is taken for {_label(place)}: {each.why}."
            # a dateline has its name in capitals
            notes.setdefault((each.toponym.name.casefold(), told), each.toponym.name)
    return tuple(f"{name} {told}" for (_, told), name in notes.items())


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
            if route.reading in readings[journey.id]:
                notes |= dict.fromkeys(route.told_assumptions())
    return tuple(notes)


def _label(place: Place) -> str:
    inside = where_in(place)
    return f"{place.name} ({inside})" if inside else place.name
