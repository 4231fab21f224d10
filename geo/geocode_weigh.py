"""Candidates weighed together: which of its places each name of an article stands for.

In: names with their candidates. Out: for each the candidates in order, with reasons.
Looks containers up in the gazetteers; touches nothing else.
Method: importance is a prior on a logarithmic scale; what the text says around a name adds
to it, up to `_MOST_CONTEXT`. Countries and regions named support what lies in them, names
already settled support what lies near them (Leidner, "Toponym Resolution in Text", 2007:
one sense per discourse, spatial minimality), in a few rounds. A container given after a
comma decides.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from pyproj import Geod

from geo.model import Article, Place, Toponym
from geo.names import fold
from geo.places import Candidate, Fit, Gazetteer, lookup, near_spellings
from geo.settings import Settings
from geo.units import to_si

__all__ = ["Group", "Weighed", "candidates_of", "distance_m", "weigh"]

_GEOD = Geod(ellps="WGS84")
_FIT_COST = {Fit.NAME: 0.0, Fit.OTHER: 1.5, Fit.ADJECTIVE: 0.5, Fit.SPELLING: 2.5}

# What context can add, on the scale of importance: 3.2 lets a town of 2,000 among its
# neighbours win over a city of 3 million, not over a country
_MOST_CONTEXT = 3.2
_COUNTRY_GAIN = 1.1
_REGION_GAIN = 1.3
_NEIGHBOUR_GAIN = 1.6
# a printed distance that fits a small place and no large one outweighs any name
_DISTANCE_GAIN = 2.5
# a text in which several great names are villages of one region plays with names
_NAMESAKES = 3
_NAMESAKE_GAIN = 2.5
# 4° of arc, 445 km: how far a story reaches
_REACH_DEG = 4.0
_ROUNDS = 3
_MOST_CANDIDATES = 40
_MOST_ANCHORS = 400
_CONTAINED = 20.0
# a name mended by one letter must be of a place worth a mention
_MENDED_IMPORTANCE = 4.5
_SPACE_WORDS = re.compile(
    r"\b(?:space ?ports?|cosmodromes?|rockets?|satellites?|launch (?:site|pad|cent(?:er|re))|"
    r"space (?:cent(?:er|re)|agency|launch))\b",
    re.IGNORECASE,
)
_SPACE_GAIN = 1.0
_PREFIX = re.compile(
    r"^(?:the|greater|central|downtown|northern|southern|eastern|western|north|south|east|west|"
    r"(?:north|south)(?:east|west)(?:ern)?|far|upper|lower|mainland|inner|old) ",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r" (?:city|town|area|region|proper|metropolitan area)$", re.IGNORECASE)
_SHORT = {"st": "saint", "mt": "mount", "ft": "fort", "pt": "point"}
_FIGURE = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3}){0,3}|\d{1,6})(?:\.\d{1,3})?[\s\u00a0-]{0,2}"
    r"(miles?|mi|kilomet(?:er|re)s?|km)?\b"
)
_NEAR_FIGURE = 40


@dataclass(slots=True)
class Group:
    """The mentions of one name in one sense, with its candidates."""

    name: str
    within: str | None
    candidates: tuple[Candidate, ...]
    mentions: list[Toponym] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Candidates of one name in order, their scores, and what settled it."""

    ranked: tuple[Candidate, ...]
    scores: tuple[float, ...]
    reasons: tuple[tuple[str, ...], ...]
    contained: bool = True

    def only(self, keep: Callable[[Place], bool], reason: str) -> Weighed:
        """Return the candidates that pass a test."""
        chosen = [i for i, each in enumerate(self.ranked) if keep(each.place)]
        return self._taken(chosen, self.scores, reason)

    def nudged(self, gain: Callable[[Place], float], reason: str) -> Weighed:
        """Return the candidates in a new order, each raised by what it gains."""
        scores = tuple(
            score + gain(each.place) for each, score in zip(self.ranked, self.scores, strict=True)
        )
        order = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
        return self._taken(order, scores, reason)

    def why(self) -> str:
        """Return the reason for the choice in one sentence, with the runner-up."""
        best = self.ranked[0]
        if len(self.ranked) == 1:
            known = "the only place known by this name"
            return "; ".join((*self.reasons[0], known))
        reason = "; ".join(self.reasons[0]) or "the best known of its name"
        second = self.ranked[1].place
        where = f"{second.name} ({second.kind}, {second.admin1 or second.country or 'sea'})"
        close = "; a near thing" if self.scores[0] - self.scores[1] < 0.5 else ""
        mended = f"; read as {best.place.name}" if best.fit is Fit.SPELLING else ""
        return f"{reason}{mended}; runner-up {where}{close}"

    def _taken(self, order: Sequence[int], scores: Sequence[float], reason: str) -> Weighed:
        return replace(
            self,
            ranked=tuple(self.ranked[i] for i in order),
            scores=tuple(scores[i] for i in order),
            reasons=tuple((*self.reasons[i], reason) for i in order),
        )


def distance_m(a: Place, b: Place) -> float:
    """Return the geodesic between two places, metres."""
    return float(_GEOD.inv(a.lon, a.lat, b.lon, b.lat)[2])


def candidates_of(
    name: str, *, gazetteers: Sequence[Gazetteer] | None, settings: Settings
) -> tuple[Candidate, ...]:
    """Return the candidates of a name, trying what print does to names if there are none.

    Parameters
    ----------
    name
        As written.
    gazetteers
        Where to look; the packaged ones if not given.
    settings
        Choices of this run.

    Returns
    -------
    tuple of Candidate
        Best first: of the name; else without "the", "northern", "city" and the like; else of
        well-known names one letter away, marked as such.
    """
    for form in _forms(name):
        found = lookup(form, gazetteers=gazetteers, settings=settings)
        if found:
            return found[:_MOST_CANDIDATES]
    mended = [
        replace(each, fit=Fit.SPELLING)
        for near in near_spellings(name, limit=3)
        for each in lookup(near, gazetteers=gazetteers, settings=settings)
        if each.importance >= _MENDED_IMPORTANCE and each.fit is Fit.NAME
    ]
    return tuple(mended[:_MOST_CANDIDATES])


def weigh(
    groups: Sequence[Group],
    article: Article | None,
    *,
    gazetteers: Sequence[Gazetteer] | None,
    settings: Settings,
) -> list[Weighed]:
    """Return the candidates of each group in order, weighed together.

    Parameters
    ----------
    groups
        Names with candidates and mentions.
    article
        Where they stand; None for a name on its own.
    gazetteers
        Where containers are looked up.
    settings
        Choices of this run.

    Returns
    -------
    list of Weighed
        One a group, in the same order.
    """
    table = _Table.of(groups)
    contained = [True] * len(groups)
    for i, group in enumerate(groups):
        if group.within and group.candidates:
            inside = _inside(group, gazetteers=gazetteers, settings=settings)
            contained[i] = bool(inside.any())
            table.fixed[table.owner == i] += _CONTAINED * inside
    if article is not None:
        _add_subject(table, article.text)
    for _ in range(_ROUNDS if len(groups) > 1 else 1):
        table.settle(article)
    return [table.weighed(i, contained[i]) for i in range(len(groups))]


@dataclass(slots=True)
class _Table:
    """All candidates of all groups as columns, so that a round is a few array sums."""

    groups: Sequence[Group]
    candidates: list[Candidate]
    owner: np.ndarray
    prior: np.ndarray
    fixed: np.ndarray
    points: np.ndarray
    score: np.ndarray
    reasons: list[list[str]]

    @classmethod
    def of(cls, groups: Sequence[Group]) -> _Table:
        candidates = [each for group in groups for each in group.candidates]
        owner = np.array([i for i, g in enumerate(groups) for _ in g.candidates], dtype=int)
        prior = np.array([each.importance - _FIT_COST[each.fit] for each in candidates])
        lon = np.radians([each.place.lon for each in candidates])
        lat = np.radians([each.place.lat for each in candidates])
        points = np.column_stack(
            (np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat))
        )
        return cls(
            groups=groups,
            candidates=candidates,
            owner=owner,
            prior=prior,
            fixed=np.zeros(len(candidates)),
            points=points.reshape(-1, 3),
            score=prior.copy(),
            reasons=[[] for _ in candidates],
        )

    def best(self) -> list[int]:
        """Return the leading candidate of each group that has one."""
        order = np.lexsort((np.arange(len(self.score)), -self.score, self.owner))
        _, first = np.unique(self.owner[order], return_index=True)
        return [int(i) for i in order[first]]

    def settle(self, article: Article | None) -> None:
        """Score every candidate anew by the company of the present leaders."""
        leaders = self.best()
        trust = np.array([self._trust(i) for i in leaders])
        for reasons in self.reasons:
            reasons.clear()
        country = self._support(leaders, trust, _country_of, whole="country")
        region = self._support(leaders, trust, _region_of, whole="region")
        beside = self._neighbours(leaders, trust)
        context = _COUNTRY_GAIN * country + _REGION_GAIN * region + _NEIGHBOUR_GAIN * beside
        gain = np.minimum(context, _MOST_CONTEXT)
        if article is not None:
            gain = gain + self._printed(article, leaders) + self._namesakes(leaders)
        self.score = self.prior + self.fixed + gain
        for i, each in enumerate(self.candidates):
            if self.fixed[i] >= _CONTAINED:
                self.reasons[i].append(f"the text puts it in {self.groups[self.owner[i]].within}")
            elif region[i] > 0.3:
                self.reasons[i].append(f"the text names its region, {each.place.admin1}")
            elif country[i] > 0.3 and each.place.kind != "country":
                self.reasons[i].append(f"the text names its country, {each.place.country}")
            if beside[i] > 0.3:
                self.reasons[i].append("near other places of the text")

    def weighed(self, group: int, contained: bool) -> Weighed:
        """Return the candidates of one group in order."""
        rows = np.flatnonzero(self.owner == group)
        order = [int(i) for i in rows[np.lexsort((rows, -self.score[rows]))]]
        return Weighed(
            ranked=tuple(self.candidates[i] for i in order),
            scores=tuple(float(self.score[i]) for i in order),
            reasons=tuple(tuple(self.reasons[i]) for i in order),
            contained=contained,
        )

    def _trust(self, leader: int) -> float:
        """Return how far a leader may speak for others: by its lead and its mentions."""
        rivals = self.score[self.owner == self.owner[leader]]
        lead = 3.0 if len(rivals) == 1 else float(np.sort(rivals)[-1] - np.sort(rivals)[-2])
        group = self.groups[self.owner[leader]]
        dateline = any(each.role == "dateline" for each in group.mentions)
        often = min(2.0, 1.0 + 0.2 * (len(group.mentions) - 1))
        return (1 - math.exp(-max(lead, 0.1))) * often * (2.0 if dateline else 1.0)

    def _support(
        self,
        leaders: list[int],
        trust: np.ndarray,
        area_of: Callable[[Place], str],
        *,
        whole: str,
    ) -> np.ndarray:
        """Return for each candidate how much the other names speak for its area, 0 to 1.

        The area itself being named counts fully, a town in it a third.
        """
        total: Counter[str] = Counter()
        own: dict[int, tuple[str, float]] = {}
        for leader, weight in zip(leaders, trust, strict=True):
            place = self.candidates[leader].place
            area = area_of(place)
            if area:
                share = float(weight) * (1.0 if place.kind == whole else 0.33)
                total[area] += share
                own[int(self.owner[leader])] = (area, share)
        found = np.zeros(len(self.candidates))
        for i, each in enumerate(self.candidates):
            area = area_of(each.place)
            mine, share = own.get(int(self.owner[i]), ("", 0.0))
            if area:
                found[i] = 1 - math.exp(-(total[area] - (share if mine == area else 0.0)))
        return found

    def _neighbours(self, leaders: list[int], trust: np.ndarray) -> np.ndarray:
        """Return for each candidate how close the other settled names lie, 0 to 1."""
        heavy = sorted(range(len(leaders)), key=lambda k: (-trust[k], k))[:_MOST_ANCHORS]
        rows = [leaders[k] for k in heavy]
        # a country's point says little of where its towns are: its support is counted apart
        weight = (
            np.array([0.0 if self.candidates[i].place.radius_m > 250_000 else 1.0 for i in rows])
            * trust[heavy]
        )
        arc = np.degrees(np.arccos(np.clip(self.points @ self.points[rows].T, -1.0, 1.0)))
        pull = np.exp(-arc / _REACH_DEG) * weight
        pull[self.owner[:, None] == self.owner[rows][None, :]] = 0.0
        found: np.ndarray = 1 - np.exp(-0.8 * pull.sum(axis=1))
        return found

    def _printed(self, article: Article, leaders: list[int]) -> np.ndarray:
        """Return the gain of candidates that lie as far from the dateline as is printed."""
        gain = np.zeros(len(self.candidates))
        anchors = [
            self.candidates[i].place
            for i in leaders
            if any(t.role == "dateline" or t.within for t in self.groups[self.owner[i]].mentions)
        ]
        if not anchors:
            return gain
        for g, group in enumerate(self.groups):
            figures = [m for each in group.mentions for m in _figures_m(article.text, each)]
            if not figures:
                continue
            for i in np.flatnonzero(self.owner == g):
                place = self.candidates[i].place
                gaps = [distance_m(place, a) for a in anchors if a != place]
                if any(_fits(figure, gap) for figure in figures for gap in gaps):
                    gain[i] = _DISTANCE_GAIN
                    self.reasons[i].append("fits the distance printed beside it")
        return gain

    def _namesakes(self, leaders: list[int]) -> np.ndarray:
        """Return the gain of villages in a region where great names proved to be villages."""
        moved: Counter[str] = Counter()
        for leader in leaders:
            rows = np.flatnonzero(self.owner == self.owner[leader])
            famous = rows[np.argmax(self.prior[rows])]
            place = self.candidates[leader].place
            if famous != leader and place.admin1 and self.candidates[leader].fit is Fit.NAME:
                moved[place.admin1] += 1
        regions = {area for area, count in moved.items() if count >= _NAMESAKES}
        return np.array(
            [
                _NAMESAKE_GAIN if each.place.admin1 in regions and each.fit is Fit.NAME else 0.0
                for each in self.candidates
            ]
        )


def _add_subject(table: _Table, text: str) -> None:
    """Favour spaceports in a text on spaceflight."""
    if _SPACE_WORDS.search(text):
        for i, each in enumerate(table.candidates):
            if each.place.kind == "spaceport":
                table.fixed[i] += _SPACE_GAIN


def _inside(
    group: Group, *, gazetteers: Sequence[Gazetteer] | None, settings: Settings
) -> np.ndarray:
    """Return which candidates lie in the container that the text gives."""
    names = [each.strip() for each in (group.within or "").split(",") if each.strip()]
    inside = np.ones(len(group.candidates), dtype=bool)
    for name in names:
        areas = candidates_of(name, gazetteers=gazetteers, settings=settings)
        # the fullest fits only: "Georgia" may be state or country, never a village
        wide = [a.place for a in areas if a.place.kind in ("country", "region")] or [
            a.place for a in areas[:3]
        ]
        if wide:
            inside &= np.array(
                [any(_lies_in(each.place, area) for area in wide) for each in group.candidates]
            )
    return inside


def _lies_in(place: Place, area: Place) -> bool:
    if place == area:
        return False
    if area.kind == "country":
        return place.country == area.country
    if area.kind == "region" and area.admin1:
        return place.admin1 == area.admin1
    if area.country and place.country != area.country:
        return False
    return distance_m(place, area) <= area.radius_m * 1.5 + 20_000.0


def _country_of(place: Place) -> str:
    return place.country


def _region_of(place: Place) -> str:
    return place.admin1 or ""


def _fits(figure_m: float, gap_m: float) -> bool:
    """Return whether a printed distance, by road at most half as long again, is that gap."""
    return 0.5 * figure_m - 15_000.0 <= gap_m <= 1.1 * figure_m + 15_000.0


def _figures_m(text: str, toponym: Toponym) -> list[float]:
    """Return the distances printed close to a mention, metres; a bare number after one with a
    unit is in the same unit ("14 miles to Norway and 15 to Paris").
    """
    start = max(0, toponym.span.start - _NEAR_FIGURE)
    window = text[start : toponym.span.end + _NEAR_FIGURE]
    sentence = re.split(r"(?<=[.!?])\s", window[: toponym.span.start - start])[-1]
    tail = re.split(r"(?<=[.!?])\s", window[toponym.span.start - start :])[0]
    found: list[float] = []
    unit = ""
    for match in _FIGURE.finditer(sentence + tail):
        word = match[2] or ""
        unit = ("km" if word.startswith("k") else "mi") if word else unit
        if unit:
            found.append(to_si(float(match[1].replace(",", "")), unit))
    return found


def _forms(name: str) -> list[str]:
    """Return a name and what remains of it without words that place or describe."""
    forms = [name]
    bare = re.sub(r"['’]s?$", "", name.strip())
    forms.append(bare)
    words = fold(bare).split()
    if words and words[0] in _SHORT:
        forms.append(" ".join((_SHORT[words[0]], *words[1:])))
    shorter = _PREFIX.sub("", bare)
    while shorter != bare:
        forms.append(shorter)
        bare, shorter = shorter, _PREFIX.sub("", shorter)
    forms.append(_SUFFIX.sub("", forms[-1]))
    return list(dict.fromkeys(each for each in forms if each))
