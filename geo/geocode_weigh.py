"""Candidates weighed together: which of its places each name of an article stands for.

In: names with their candidates. Out: for each the candidates in order, with reasons.
Pure, but for containers that `geo.geocode_signs` looks up.
Method: importance is a prior on a logarithmic scale; what the text says around a name adds
to it, up to `_MOST_CONTEXT`. Countries and regions named support what lies in them, names
already settled support what lies near them (Leidner, "Toponym Resolution in Text", 2007:
one sense per discourse, spatial minimality), in a few rounds. A container given after a
comma decides.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from geo.borders import country_name
from geo.geocode_areas import Areas, in_play, strangers
from geo.geocode_fame import at_home, called_for, costs, fame, is_capital, sways
from geo.geocode_lists import Lists
from geo.geocode_pairs import Told, pairs_told
from geo.geocode_placed import governed, placed, waters
from geo.geocode_ranks import Group, Weighed, only_goes_by
from geo.geocode_signs import (
    distance_m,
    fits_figure,
    lies_inside,
    on_spaceflight,
    printed_figures_m,
    reach_deg,
)
from geo.model import Article
from geo.places import Gazetteer
from geo.settings import Settings

__all__ = ["weigh"]

# What context can add, on the scale of importance: 3.2 lets a town of 2,000 among its
# neighbours win over a city of 3 million, not over a country
_MOST_CONTEXT = 4.2
_COUNTRY_GAIN, _REGION_GAIN = 1.1, 1.4
# the capital of the country that a story is set in, by its bare name: Washington, Dublin
_SEAT_GAIN = 0.9
_NEIGHBOUR_GAIN, _CLOSE_GAIN = 1.5, 1.2
# a printed distance that fits a small place and no large one outweighs any name
_DISTANCE_GAIN, _NAMESAKE_GAIN = 2.5, 2.5
_SPACE_GAIN = 1.0
# 4° of arc, 445 km: how far a story reaches
_REACH_DEG = 4.0
# a story told all over the world has no neighbourhood: the part of it that lies near counts
_LEAST_PART = 0.4
_CLOSE_DEG = 0.7  # 80 km: the county and the next one, where a local paper is at home
# the point of a larger area says little of where its towns are
_WIDEST_ANCHOR_M = 250_000.0
_ROUNDS, _MOST_ANCHORS, _FAINT = 3, 500, 0.02
_RIVALS, _CONTAINED = 12, 20.0  # of each name that are tried against those of another
# a longer name of the article outweighs what makes a metropolis better known than a town; a
# country that the text names and a neighbour may still speak for the metropolis
_SHORT_GAIN = 3.5
# and an area that the text puts a name in outweighs a country of that name
_PLACED_GAIN = 5.0
_GOVERNED_GAIN = 3.0
_TELLING = 0.3
# a town in the country of all the others, where its better known namesake is far from them
_HOME_GAIN = 1.8
_STRANGE, _AMONG, _LESS_KNOWN = 0.01, 0.1, 2.8
# so much less known than the first of its name, a place is looked for near the others
_HARDLY_KNOWN, _BESIDE = 2.2, 0.3
# two towns of a country's size each, rather than one and a hamlet near it
_BETTER_KNOWN, _AREAS = 1.0, ("country", "region")
_Fits = Callable[[float], bool]  # of a gap, metres


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
    table = _Table(groups)
    contained = [True] * len(groups)
    for g, group in enumerate(groups):
        if group.within and group.candidates:
            inside = lies_inside(
                group.candidates, group.within, gazetteers=gazetteers, settings=settings
            )
            contained[g] = bool(inside.any())
            table.fixed[table.rows(g)] += _CONTAINED * inside
        if group.short_for is not None:
            table.fixed[table.start[g]] += _SHORT_GAIN
    for g, there in placed(article.text, groups) if article is not None else ():
        table.fixed[table.rows(g)] += _PLACED_GAIN * there
    if article is not None and on_spaceflight(article.text):
        spaceports = [each.place.kind == "spaceport" for each in table.candidates]
        table.fixed += _SPACE_GAIN * np.array(spaceports, dtype=float)
    if article is not None:
        table.fixed += _PLACED_GAIN * waters(article.text, groups)
        for g, there in governed(article.text, groups):
            told = table.fixed[table.rows(g)]
            told[:] = np.maximum(told, _GOVERNED_GAIN * there)
        table.fixed += np.array(at_home(table.candidates, article.language), dtype=float)
        table.pairs = pairs_told(article.text, groups)
        table.lists = Lists(article.text, groups, table.candidates, table.owner)
    table.score = table.prior + table.fixed
    for _ in range(_ROUNDS if len(groups) > 1 else 1):
        table.settle(article)
    return [table.weighed(g, contained[g]) for g in range(len(groups))]


class _Table:
    """All candidates of all groups as columns, so that a round is a few array sums."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self.groups = groups
        self.candidates = [each for group in groups for each in group.candidates]
        sizes = [len(group.candidates) for group in groups]
        self.start = np.cumsum([0, *sizes])
        self.owner = np.repeat(np.arange(len(groups)), sizes)
        gains = [gain for group in groups for gain in fame(group.candidates)]
        cost = [each for group in groups for each in costs(group.name, group.candidates)]
        self.prior = np.array([each.importance for each in self.candidates]) - cost
        self.prior += np.array(gains, dtype=float)
        swayed = [each for group in groups for each in sways(group.name, group.candidates)]
        self.swayed = np.array(swayed, dtype=float)
        self.fixed = np.zeros(len(self.candidates))
        self.told = np.zeros(len(self.candidates))  # as far from another end as is told
        self.home = np.zeros(len(self.candidates))  # in the country of all the other names
        self.pairs: list[Told] = []  # names that are the ends of a distance
        self.lists: Lists | None = None
        self.score = self.prior.copy()
        self.reasons: list[list[str]] = [[] for _ in self.candidates]
        lon = np.radians([each.place.lon for each in self.candidates])
        lat = np.radians([each.place.lat for each in self.candidates])
        east, north, up = np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)
        self.points = np.stack((east, north, up), axis=-1).reshape(-1, 3)
        self.seats = np.array([is_capital(each) for each in self.candidates], dtype=float)
        self.figures: dict[int, list[float]] = {}
        self.countries = Areas(groups, self.candidates, self.owner, "country")
        self.regions = Areas(groups, self.candidates, self.owner, "region")
        # a region and the town in it that it is called for: the company of both is one
        named = [
            pair
            for g in range(len(groups))
            for pair in called_for(self.candidates, range(*self.rows(g).indices(len(lon))))
        ]
        self.areas = np.array([area for area, _ in named], dtype=int)
        self.towns = np.array([town for _, town in named], dtype=int)

    def rows(self, group: int) -> slice:
        """Return where the candidates of a group stand."""
        return slice(int(self.start[group]), int(self.start[group + 1]))

    def settle(self, article: Article | None) -> None:
        """Score every candidate anew by the company of the present leaders."""
        leaders = self._leaders()
        trust = np.array([self._trust(row) for row in leaders])
        for reasons in self.reasons:
            reasons.clear()
        country, share, spread = self.countries.support(leaders, trust)
        region, _, _ = self.regions.support(leaders, trust)
        region = region * share
        beside, close, listed = self._neighbours()
        context = (_COUNTRY_GAIN + _SEAT_GAIN * self.seats) * country * share
        context = context + _REGION_GAIN * region
        context = (context + _NEIGHBOUR_GAIN * beside + _CLOSE_GAIN * close) * spread
        gain = np.minimum(context, _MOST_CONTEXT) * self.swayed
        gain[self.areas] = np.minimum(gain[self.areas], gain[self.towns])
        if article is not None:
            gain = gain + self._printed(article, leaders, beside) + self._namesakes(leaders)
            self._hold_to_pairs(leaders)
            gain = gain + _DISTANCE_GAIN * self.told
        if self.lists is not None:
            gain = gain + listed + self.lists.alike(leaders)
        self._find_home(leaders, beside)
        gain = gain + _HOME_GAIN * self.home
        self.score = self.prior + self.fixed + gain
        self._note(country, region, beside)

    def weighed(self, group: int, contained: bool) -> Weighed:
        """Return the candidates of one group in order."""
        rows = range(*self.rows(group).indices(len(self.candidates)))
        order = sorted(rows, key=lambda row: (-self.score[row], row))
        return Weighed(
            ranked=tuple(self.candidates[row] for row in order),
            scores=tuple(float(self.score[row]) for row in order),
            reasons=tuple(tuple(self.reasons[row]) for row in order),
            contained=contained,
        )

    def _leaders(self) -> list[int]:
        """Return the row of the leading candidate of each group that has one."""
        return [
            int(self.start[g] + np.argmax(self.score[self.rows(g)]))
            for g, group in enumerate(self.groups)
            if group.candidates
        ]

    def _trust(self, leader: int) -> float:
        """Return how far a leader may speak for others: by its lead and its mentions."""
        group = int(self.owner[leader])
        rivals = np.sort(self.score[self.rows(group)])
        lead = 3.0 if len(rivals) == 1 else float(rivals[-1] - rivals[-2])
        return (1 - math.exp(-max(lead, 0.1))) * self.groups[group].voice

    def _neighbours(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return for each candidate how close the other names may lie, 0 to 1, in two reaches.

        And how close those do that it is listed with.

        Each other name pulls from where it most likely is: its candidates by their share of
        the name's likelihood, which is ten to the score.
        """
        rows, weight = self._likely()
        arc = np.degrees(np.arccos(np.clip(self.points @ self.points[rows].T, -1.0, 1.0)))
        weights = np.where(self.owner[:, None] == self.owner[rows][None, :], 0.0, weight[None, :])
        wide = (np.exp(-arc / _REACH_DEG) * weights).sum(axis=1)
        close = (np.exp(-arc / _CLOSE_DEG) * weights).sum(axis=1)
        part = wide / np.maximum(weights.sum(axis=1), 1e-9)
        within = (1 - np.exp(-0.8 * wide)) * (_LEAST_PART + (1 - _LEAST_PART) * part)
        listed = self.lists.near(arc, rows, weight) if self.lists else np.zeros(len(arc))
        return within, 1 - np.exp(-0.8 * close), listed

    def _likely(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the candidates that may pull others, and how strongly each does."""
        weight = np.zeros(len(self.candidates))
        for g, group in enumerate(self.groups):
            rows = self.rows(g)
            if group.candidates:
                share = np.exp(self.score[rows] - self.score[rows].max())
                weight[rows] = group.voice * share / share.sum()
        wide = [each.place.radius_m > _WIDEST_ANCHOR_M for each in self.candidates]
        weight[np.array(wide, dtype=bool)] = 0.0
        chosen = np.flatnonzero(weight > _FAINT)
        chosen = np.sort(chosen[np.argsort(-weight[chosen], kind="stable")[:_MOST_ANCHORS]])
        return chosen, weight[chosen]

    def _printed(self, article: Article, leaders: list[int], beside: np.ndarray) -> np.ndarray:
        """Return the gain of candidates as far from an anchor as is printed beside them."""
        gain = np.zeros(len(self.candidates))
        # a name says nothing of itself: the other Halifax may well lie 900 km away
        anchors = [
            (int(self.owner[row]), self.candidates[row].place)
            for row in leaders
            if self.groups[self.owner[row]].anchors
        ]
        for g, group in enumerate(self.groups if anchors else ()):
            figures = self._figures(article, g, group)
            if not figures or not group.candidates:
                continue
            fitting, reach = [], reach_deg(figures)
            known = self.prior[self.rows(g)].max()
            for row in range(*self.rows(g).indices(len(gain))):
                place, less = self.candidates[row].place, known - self.prior[row]
                if place.kind in _AREAS or (less > _HARDLY_KNOWN and beside[row] < _BESIDE):
                    continue  # a whole region; a hamlet at the right distance by chance
                if less > _BETTER_KNOWN and place.kind == "city" and beside[row] < _AMONG:
                    continue  # and a lesser town nowhere near the others
                gaps = (
                    distance_m(place, anchor)
                    for owner, anchor in anchors
                    if abs(anchor.lat - place.lat) <= reach and owner != g and anchor != place
                )
                if any(fits_figure(figure, gap) for gap in gaps for figure in figures):
                    fitting.append(row)
                    self.reasons[row].append("fits the distance printed beside it")
            # what fits one village of many says more than what fits ten
            gain[fitting] = _DISTANCE_GAIN / max(1, len(fitting))
        return gain

    def _hold_to_pairs(self, leaders: list[int]) -> None:
        """Mark ends as far apart as is told, where the leading ones cannot be; it stays so."""
        leading = {int(self.owner[row]): row for row in leaders}
        for told in self.pairs:
            one, other = leading[told.first], leading[told.second]
            if one == other:
                continue
            gap_m = self._gap_m(one, other)
            rivals = [(a, one, other) for a in self._rivals(one)]
            rivals += [(a, other, one) for a in self._rivals(other)]
            if not told.goes_wrong(gap_m):
                far = told.is_too_far(gap_m)
                if far or told.is_too_near(gap_m):
                    less = _BETTER_KNOWN if far else 0.0
                    self.told[self._known(one, other, told.fits, less)] = 1.0
                elif not told.is_flown(gap_m):
                    self.told[self._known(one, other, told.is_flown, 0.0)] = 1.0
                # the greater Bergen in the land of the other end: Oslo's
                great = [(a, end) for a, row, end in rivals if self._is_at_home_there(a, row, end)]
                self.told[[a for a, end in great if told.fits(self._gap_m(a, end))]] = 1.0
                continue
            if self.told[one] and self.told[other]:
                # each is as far as is told from a namesake of the other only: two go together
                self.told[self._best_pair(told, one, other, self.score)] = 2.0
                continue
            best = self._best_pair(told, one, other, self.prior)
            fitting = [(a, end) for a, _, end in rivals if told.fits(self._gap_m(a, end))]
            known = max((self.prior[[a, end]].sum() for a, end in fitting), default=0.0)
            # no village bears the other name where two towns elsewhere bear both
            if best and self.prior[best].sum() > known + _BETTER_KNOWN:
                self.told[best] = 1.0
            else:
                # nor a lesser town that one of the lesser places leads to
                least = known - _BETTER_KNOWN
                near = [a for a, end in fitting if self.prior[[a, end]].sum() >= least]
                self.told[near] = 1.0

    def _known(self, one: int, other: int, fits: _Fits, less: float) -> list[int]:
        """Return the places, hardly less known than those that lead, that fit."""
        return [
            rival
            for row, fixed in ((one, other), (other, one))
            for rival in self._rivals(row)
            if self.prior[rival] >= self.prior[row] - less and fits(self._gap_m(rival, fixed))
        ]

    def _is_at_home_there(self, rival: int, row: int, end: int) -> bool:
        """Return whether a rival is better known, and in the land of the other end alone."""
        lands = [self.candidates[each].place.country for each in (rival, end, row)]
        return lands[0] == lands[1] != lands[2] and bool(self.prior[rival] > self.prior[row])

    def _best_pair(self, told: Told, one: int, other: int, worth: np.ndarray) -> list[int]:
        """Return the places of two names worth most that are as far apart as is told."""
        pairs = [
            (worth[a] + worth[b], -a, -b)
            for a in self._rivals(one)[:_RIVALS]
            for b in self._rivals(other)[:_RIVALS]
            if told.fits(self._gap_m(a, b))
        ]
        return [-each for each in max(pairs)[1:]] if pairs else []

    def _rivals(self, row: int) -> list[int]:
        """Return the rows of the candidates of a name that may be meant in place of one."""
        rows, leader = self._namesakes_of(row), self.candidates[row]
        return [each for each in rows if not only_goes_by(self.candidates[each], leader)]

    def _namesakes_of(self, row: int) -> range:
        return range(*self.rows(int(self.owner[row])).indices(len(self.told)))

    def _gap_m(self, one: int, other: int) -> float:
        return distance_m(self.candidates[one].place, self.candidates[other].place)

    def _find_home(self, leaders: list[int], beside: np.ndarray) -> None:
        """Mark candidates among all the others where the leading one is far off; it stays so."""
        for leader, country in strangers(self.groups, self.candidates, self.owner, leaders):
            for row in self._namesakes_of(leader) if beside[leader] <= _STRANGE else ():
                known = self.prior[row] >= self.prior[leader] - _LESS_KNOWN
                if known and beside[row] > _AMONG and self.candidates[row].place.country == country:
                    self.home[row] = 1.0

    def _figures(self, article: Article, g: int, group: Group) -> list[float]:
        """Return the distances printed beside the mentions of a name, looked for once."""
        if g not in self.figures:
            self.figures[g] = [
                m for each in group.mentions for m in printed_figures_m(article.text, each)
            ]
        return self.figures[g]

    def _namesakes(self, leaders: list[int]) -> np.ndarray:
        """Return the gain of villages in a region where great names proved to be villages."""
        groups = (self.rows(int(self.owner[row])) for row in leaders)
        famous = [rows.start + int(np.argmax(self.prior[rows])) for rows in groups]
        return _NAMESAKE_GAIN * in_play(self.candidates, leaders, famous)

    def _note(self, country: np.ndarray, region: np.ndarray, beside: np.ndarray) -> None:
        """Write down what spoke for each candidate."""
        for row, each in enumerate(self.candidates):
            notes = self.reasons[row]
            if self.fixed[row] >= _CONTAINED:
                notes.append(f"the text puts it in {self.groups[self.owner[row]].within}")
            elif each is self.groups[self.owner[row]].short_for:
                notes.append(f"short for {each.place.name}, named in full")
            elif region[row] > _TELLING:
                notes.append("the text speaks of its region")
            elif country[row] > _TELLING and each.place.kind != "country":
                notes.append(f"the text speaks of {country_name(each.place.country)}")
            if self.told[row]:
                notes.append("as far from the other end as is told")
            if beside[row] > _TELLING:
                notes.append("near other places of the text")
