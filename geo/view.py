"""What a member of the family of claims sees of a sentence, and the ends found for a figure.

In: a passage, its scene and the journeys of the article. Out: `View` and `Found`.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from geo.ends import Ends, Relative
from geo.model import Mode, Quantity, Toponym
from geo.roles import Role
from geo.scene import Passage, Scene
from geo.trips import Trip, Trips

__all__ = ["Found", "View"]


# not frozen, though nothing changes them: one is made for each sentence, one for each figure
@dataclass(slots=True, kw_only=True)
class View:
    """One sentence as a member of the family sees it: the passage, and the whole around it.

    `roles` are those of its names, `ends` the journeys and single ends that it names, `trip` is
    the journey last spoken of; `elapsed` keeps what was found of each time, by where it starts
    and its unit, `weights` how strongly the words around it speak of a journey, by its position.
    """

    passage: Passage
    scene: Scene
    trips: Trips
    memo: dict[int, object] = field(default_factory=dict, compare=False, repr=False)
    elapsed: dict[tuple[int, str], str | None] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    weights: dict[int, int] = field(default_factory=dict, init=False, compare=False, repr=False)
    roles: tuple[Role, ...] = field(init=False, compare=False, repr=False)
    ends: tuple[Ends, ...] = field(init=False, compare=False, repr=False)
    trip: Trip | None = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Look up once what every rule asks for."""
        index, trips = self.passage.index, self.trips
        self.roles = trips.roles[index]
        self.ends = trips.ends[index]
        self.trip = trips.known(index)

    @property
    def topic(self) -> Toponym | None:
        """Return the place last spoken of."""
        return self.trips.topic[self.passage.index]

    @property
    def tells_of_a_journey(self) -> bool:
        """Return whether the article names a journey or a mode, or this sentence an end."""
        return self.trips.main is not None or self.scene.mode is not None or bool(self.ends)

    @property
    def last(self) -> Passage | None:
        """Return the sentence before; None for the first of the article."""
        index = self.passage.index
        return self.scene.passages[index - 1] if index else None

    @property
    def last_of_paragraph(self) -> Passage | None:
        """Return the sentence before in the same paragraph; None where this one opens it."""
        last = self.last
        return last if last is not None and self.is_in_paragraph(last) else None

    @property
    def following(self) -> Passage | None:
        """Return the sentence behind; None for the last of the article."""
        index, passages = self.passage.index + 1, self.scene.passages
        return passages[index] if index < len(passages) else None

    def lately(self, most: int) -> tuple[Passage, ...]:
        """Return the sentences just before this one, the nearest first.

        Parameters
        ----------
        most
            How many at most.

        Returns
        -------
        tuple of Passage
            Empty for the first sentence of the article.
        """
        index = self.passage.index
        return self.scene.passages[max(0, index - most) : index][::-1]

    def is_in_paragraph(self, other: Passage) -> bool:
        """Return whether another sentence stands in the paragraph of this one.

        Parameters
        ----------
        other
            A sentence of the article.

        Returns
        -------
        bool
            True for this one.
        """
        return other.sentence.paragraph == self.passage.sentence.paragraph

    def at(self, passage: Passage) -> View:
        """Return the view of another sentence of the article.

        Parameters
        ----------
        passage
            The other sentence.

        Returns
        -------
        View
            Nothing that was found for this one is kept.
        """
        return View(passage=passage, scene=self.scene, trips=self.trips)

    def of(self, quantities: Sequence[Quantity]) -> View:
        """Return the same view with fewer figures.

        Parameters
        ----------
        quantities
            Those of the sentence that are left.

        Returns
        -------
        View
            What was found for a figure is kept.
        """
        passage = replace(self.passage, quantities=tuple(quantities))
        return View(passage=passage, scene=self.scene, trips=self.trips, memo=self.memo)


@dataclass(slots=True, kw_only=True)
class Found:
    """The ends of a figure, and the rule that found them.

    `local` says that its own sentence names them; `relative` is set where the figure gives a
    position and no journey; `likened` where it stands for comparison only ("as far as from
    Paris to Madrid"); `guessed` where no words tie it to these ends;
    `final` where it has fewer than two and no more are to be looked for; `lying` where it tells
    where a place lies, by no way of travelling.
    """

    origin: Toponym | None = None
    destination: Toponym | None = None
    via: tuple[Toponym, ...] = ()
    mode: Mode | None = None
    label: str | None = None
    local: bool = True
    likened: bool = False
    guessed: bool = False
    final: bool = False
    lying: bool = False
    relative: Relative | None = None
    start: int = -1
    step: str = ""
