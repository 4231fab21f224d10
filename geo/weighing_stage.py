"""One figure among the places of its story: all that the weighing of its ends looks at.

In: a claim, its sentence, the places and journeys of the story. Out: a `Stage`.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from geo.attach import NO_MORE
from geo.cues import words
from geo.model import Claim
from geo.scene import Passage
from geo.trips import Trip, Trips
from geo.weighing_spots import Key, Mention, Spots
from geo.weighing_told import Tellings

__all__ = ["Before", "Stage", "letter_of", "rule_of", "set_stage", "sort_of"]

# how the step of a claim begins, and what stands in it, that tells by which rule it has its ends
_RULES = (
    ("with the distance before it", "", "with the distance"),
    ("from one place to the other", "", "a pair"),
    ("the journey last spoken of; ", "", "a journey filled"),
    ("the journey last spoken of", "", "the last journey"),
    ("the journey named most often", "", "the main journey"),
    ("all of the journey", "", "the main journey"),
    ("between the two places that the story", "", "the gist"),
    ("the two places that", "", "the gist"),
    ("one end is named here, to", "", "one end, where others end"),
    ("one end is named here, from", "", "one end, where others begin"),
    ("one end is named here; ", "", "one end filled"),
    ("one end is named here", "", "one end"),
    ("no journey is named", "", "nothing"),
    ("a journey not named", "", "an unnamed journey"),
    ("measured ", "standing before it", "a measure from the name before"),
    ("measured ", "being the subject", "a measure of the subject"),
    ("measured ", "being what is spoken of", "a measure of the topic"),
    ("measured to", "", "a measure to"),
    ("measured ", "", "a measure"),
    ("", " is so far away", "so far away"),
    ("", " lies so far by compass", "so far away"),
    ("from there, ", "", "onward"),
    ("from here", "", "onward"),
    ("on to ", "", "onward"),
    ("on from ", "", "onward"),
    ("a leg from ", "", "onward"),
    ("so long after ", "", "so long after"),
    ("the rest of the way", "", "the rest"),
)
# the same of steps that leave an end open on purpose
_OPEN_RULES = (
    ("a delay", "", "a delay"),
    ("time spent", "", "a stop"),
    ("", "without a name", "a nameless end"),
    ("from somebody", "", "a nameless end"),
    ("how far away", "", "a nameless end"),
    ("a share of the way", "", "a part"),
    ("a part of the way", "", "a part"),
    ("one part of the way", "", "a part"),
    ("of what is elsewhere", "", "a part"),
    ("so far on the way", "", "a part"),
    ("", "", "an open end"),
)
_MARGINS = (
    *("a difference between two times", "a delay or a gain", "time spent at stops"),
    "a stop at a place",
)
_LETTERS = {"distance": "L", "duration": "T", "average_speed": "V", "top_speed": "S"}
_OF_ALL = words("total whole entire altogether all overall end door")
_REACH_BEFORE, _REACH_AFTER = 6, 4
_NOWHERE = (-1, -1)


def letter_of(kind: str) -> str:
    """Return the letter of a kind of claim in the names of cues: L, T, V or S.

    Parameters
    ----------
    kind
        Kind of a claim.

    Returns
    -------
    str
        "O" for the others.
    """
    return _LETTERS.get(kind, "O")


def sort_of(claim: Claim) -> str:
    """Return the letter of a claim: that of its kind, or M for a margin, a delay or a stop.

    Parameters
    ----------
    claim
        With the steps that led to it.

    Returns
    -------
    str
        One letter.
    """
    return "M" if _is_margin(claim) else letter_of(claim.kind)


def rule_of(claim: Claim) -> str:
    """Return by what sort of rule a claim has its ends.

    Parameters
    ----------
    claim
        With the steps that led to it.

    Returns
    -------
    str
        A word or two; "another" for the many rules that look for words of their own.
    """
    whole = claim.origin is not None and claim.destination is not None
    for step in claim.steps:
        last = step.endswith(NO_MORE)
        if last and whole:
            return "both on purpose"
        for start, part, name in _OPEN_RULES if last else _RULES:
            if step.startswith(start) and part in step:
                return name
    return "another"


def _is_margin(claim: Claim) -> bool:
    """Return whether nobody travels in a time: a delay, a stop, the margin of a record."""
    return any(step.startswith(_MARGINS) for step in claim.steps)


@dataclass(slots=True, kw_only=True)
class Before:
    """What the figures before this one were about, as far as words told.

    `at` is the sentence and item of the last one with ends, `ends` and `kind` its own;
    `times` counts for how many figures a place was an end, `pairs` the same for two places.
    """

    at: tuple[int, int] = _NOWHERE
    ends: frozenset[Key] = frozenset()
    kind: str = ""
    figures: int = 0
    times: dict[Key, int]
    pairs: dict[frozenset[Key], int]

    def take(self, stage: Stage) -> None:
        """Add a figure.

        Parameters
        ----------
        stage
            The figure with the ends that words gave it.
        """
        self.figures += 1
        for each in stage.told:
            self.times[each] = self.times.get(each, 0) + 1
        if len(stage.told) > 1:
            self.pairs[stage.told] = self.pairs.get(stage.told, 0) + 1
        if stage.told and stage.letter in ("L", "T", "V"):
            self.at, self.ends, self.kind = (stage.index, stage.position), stage.told, stage.letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A figure among the places of its story.

    `letter` is that of its kind, M for a margin, a delay or a stop. `told` are the ends that
    words give it, by a `rule`; `current` those of the journey last spoken of, `main` those of
    the one named most often, `gist` the two places the story is about; `here` is the
    dateline, `topic` and `there` the place last spoken of and last named; `journeys` are the
    journeys by their two ends, `order` numbers the places as the story brings them in, `before`
    and `tellings` are what the figures before and all figures are about. `slots` keeps what each
    place was found to be to the figure, and whether its own sentence names it: sixty pairs ask.
    """

    claim: Claim
    passage: Passage
    passages: Sequence[Passage]
    position: int
    letter: str
    rule: str
    told: frozenset[Key]
    current: frozenset[Key]
    main: frozenset[Key]
    gist: frozenset[Key]
    here: Key | None
    topic: Key | None
    there: Key | None
    of_all: bool
    spots: Spots
    order: Mapping[Key, int]
    journeys: Mapping[frozenset[Key], tuple[Trip, ...]]
    before: Before
    tellings: Tellings
    slots: dict[Key, tuple[str, bool]] = field(default_factory=dict)

    @property
    def index(self) -> int:
        """Return the number of the sentence."""
        return self.passage.index

    @property
    def since(self) -> str:
        """Return how far back the last figure with ends stands: "here", "back 1" or "back"."""
        steps = self.index - self.before.at[0]
        return "here" if steps == 0 else "back 1" if steps == 1 else "back"

    def is_same_paragraph(self, mention: Mention) -> bool:
        """Return whether a place is named in the paragraph of the figure.

        Parameters
        ----------
        mention
            Where a place is named, in a sentence of the text.

        Returns
        -------
        bool
            Whatever the sentence.
        """
        other = self.passages[mention.sentence].sentence
        return other.paragraph == self.passage.sentence.paragraph


def set_stage(
    claim: Claim,
    passages: Sequence[Passage],
    trips: Trips,
    *,
    index: int,
    spots: Spots,
    order: Mapping[Key, int],
    journeys: Mapping[frozenset[Key], tuple[Trip, ...]],
    before: Before,
    tellings: Tellings,
) -> Stage:
    """Return a figure among the places of its story.

    Parameters
    ----------
    claim
        The figure.
    passages
        The sentences of the story.
    trips
        Its journeys.
    index
        Number of the sentence of the figure.
    spots
        Its places.
    order
        Their numbers, as the story brings them in.
    journeys
        Its journeys by their ends.
    before
        What the figures before were about.
    tellings
        What words say that all figures are about.

    Returns
    -------
    Stage
        Ready to be weighed.
    """
    passage = passages[index]
    position = passage.at(claim.span)
    topic, there = trips.topic[index], trips.there[index]

    def ends(trip: Trip | None) -> frozenset[Key]:
        return spots.keys(trip.origin, trip.destination) if trip is not None else frozenset()

    return Stage(
        claim=claim,
        passage=passage,
        passages=passages,
        position=position,
        letter=sort_of(claim),
        rule=rule_of(claim),
        told=spots.keys(claim.origin, claim.destination),
        current=ends(trips.known(index)),
        main=ends(trips.main),
        gist=ends(trips.gist),
        here=None if trips.here is None else spots.key(trips.here),
        topic=None if topic is None else spots.key(topic),
        there=None if there is None else spots.key(there),
        of_all=not _OF_ALL.isdisjoint(passage.near(position, _REACH_BEFORE, _REACH_AFTER)),
        spots=spots,
        order=order,
        journeys=journeys,
        before=before,
        tellings=tellings,
    )
