"""The places of a story and where it mentions them, each place once.

In: the sentences of an article, its journeys, its claims, and the place taken for each name.
Out: `Spot`s, in the order in which the story brings them in.
Pure: reads nothing. Linear in the names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from geo.mentioned import only_describes
from geo.model import Claim, Place, Resolution, Span, Toponym
from geo.names import fold
from geo.scene import Scene
from geo.trips import Trips
from geo.unlisted import UNLISTED
from geo.wide import is_wide

__all__ = ["Key", "Mention", "Spot", "Spots", "find_spots"]

Key = tuple[float, float] | str
"""What makes two names one place: its point, or the name where no place was taken for it."""

_PLACES = frozenset({"place", "dateline", UNLISTED})
_DIGITS = 2  # of a degree: about a kilometre
_NOWHERE = -1


class Mention(NamedTuple):
    """Where a place is named: the number of the sentence and of the item, and its role there."""

    sentence: int
    item: int
    role: str | None
    toponym: Toponym


@dataclass(slots=True, kw_only=True)
class Spot:
    """A place of the story, its mentions in the order of the text.

    `place` is None where no gazetteer has it; `roles` are all that it has in the story and
    `kinds` those of its names ("place", "dateline", "unlisted"); `wide` says that it is a
    country, a sea or the like.
    """

    key: Key
    place: Place | None
    mentions: list[Mention] = field(default_factory=list)
    roles: set[str | None] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    wide: bool = False

    def within(self, index: int) -> list[Mention]:
        """Return the mentions in one sentence.

        Parameters
        ----------
        index
            Number of the sentence.

        Returns
        -------
        list of Mention
            In order.
        """
        low = bisect_left(self.mentions, index, key=_sentence)
        return self.mentions[low : bisect_left(self.mentions, index + 1, low, key=_sentence)]

    def last_before(self, index: int, item: int) -> Mention | None:
        """Return the last mention before an item of a sentence.

        Parameters
        ----------
        index
            Number of the sentence.
        item
            Number of the item.

        Returns
        -------
        Mention or None
            None where the place is not named by then.
        """
        at = bisect_left(self.mentions, (index, item), key=_spot_of)
        return self.mentions[at - 1] if at else None


def _sentence(mention: Mention) -> int:
    return mention.sentence


def _spot_of(mention: Mention) -> tuple[int, int]:
    return mention[:2]


class Spots:
    """The places of a story by key.

    Parameters
    ----------
    resolutions
        The place taken for each name.
    """

    def __init__(self, resolutions: Iterable[Resolution]) -> None:
        self._exact: dict[tuple[Span, str], Place] = {}
        self._named: dict[str, Place] = {}
        self.of: dict[Key, Spot] = {}
        for each in resolutions:
            if each.place is not None:
                self._exact[each.toponym.span, each.toponym.name] = each.place
                self._named.setdefault(each.toponym.name, each.place)

    def place(self, toponym: Toponym) -> Place | None:
        """Return the place taken for a name.

        Parameters
        ----------
        toponym
            A name of the story.

        Returns
        -------
        Place or None
            That of another mention of the name where this one has none.
        """
        return self._exact.get((toponym.span, toponym.name)) or self._named.get(toponym.name)

    def key(self, toponym: Toponym) -> Key:
        """Return the key of the place that a name means.

        Parameters
        ----------
        toponym
            A name of the story.

        Returns
        -------
        tuple or str
            Two names of one place have one key.
        """
        place = self.place(toponym)
        if place is None:
            return fold(toponym.name)
        return round(place.lon, _DIGITS), round(place.lat, _DIGITS)

    def keys(self, *toponyms: Toponym | None) -> frozenset[Key]:
        """Return the keys of names.

        Parameters
        ----------
        *toponyms
            None stands for an end that is not known.

        Returns
        -------
        frozenset
            Without those of None.
        """
        return frozenset([self.key(each) for each in toponyms if each is not None])

    def note(self, mention: Mention) -> None:
        """Add a mention to its place.

        Parameters
        ----------
        mention
            Where a place is named.
        """
        key = self.key(mention.toponym)
        if key not in self.of:
            self.of[key] = Spot(key=key, place=self.place(mention.toponym))
        spot = self.of[key]
        spot.mentions.append(mention)
        spot.roles.add(mention.role)
        spot.kinds.add(mention.toponym.role)
        spot.wide = spot.wide or is_wide(mention.toponym)


def find_spots(
    scene: Scene, trips: Trips, *, claims: Sequence[Claim], resolutions: Iterable[Resolution]
) -> Spots:
    """Return the places that a story names.

    Parameters
    ----------
    scene
        Its sentences.
    trips
        Its journeys, with the roles of its names.
    claims
        Its figures: an end that stands for no name of the text is a place as well.
    resolutions
        The place taken for each name.

    Returns
    -------
    Spots
        People, firms and metonyms left out, and names that only describe another.
    """
    spots = Spots(resolutions)
    told = {spots.key(end) for each in claims for end in each.ends}
    named = {spots.key(toponym) for passage in scene.passages for toponym in passage.toponyms}
    for claim in claims:
        for end in claim.ends:
            if spots.key(end) not in named:
                spots.note(Mention(_NOWHERE, _NOWHERE, None, end))
    for passage in scene.passages:
        roles = {each.toponym.span: each.role for each in trips.roles[passage.index]}
        for toponym in passage.toponyms:
            role = roles.get(toponym.span)
            if toponym.role not in _PLACES:
                continue
            at = passage.at(toponym.span)
            if not only_describes(passage, at, role, toponym) or spots.key(toponym) in told:
                spots.note(Mention(passage.index, at, role, toponym))
    return spots
