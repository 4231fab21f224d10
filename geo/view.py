"""What a member of the family of claims sees of a sentence, and the ends found for a figure.

In: a passage, its scene and the journeys of the article. Out: `View` and `Found`.
Pure: reads nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from geo.ends import Ends, Relative
from geo.model import Mode, Toponym
from geo.roles import Role
from geo.scene import Passage, Scene
from geo.trips import Trip, Trips

__all__ = ["Found", "View"]


# not frozen, though nothing changes them: one is made for each sentence, one for each figure
@dataclass(slots=True, kw_only=True)
class View:
    """One sentence as a member of the family sees it: the passage, and the whole around it."""

    passage: Passage
    scene: Scene
    trips: Trips
    memo: dict[int, object] = field(default_factory=dict, compare=False, repr=False)

    @property
    def roles(self) -> tuple[Role, ...]:
        """Return the roles of the names in this sentence."""
        return self.trips.roles[self.passage.index]

    @property
    def ends(self) -> tuple[Ends, ...]:
        """Return the journeys and single ends that this sentence names."""
        return self.trips.ends[self.passage.index]

    @property
    def topic(self) -> Toponym | None:
        """Return the place last spoken of."""
        return self.trips.topic[self.passage.index]

    @property
    def trip(self) -> Trip | None:
        """Return the journey last spoken of."""
        return self.trips.known(self.passage.index)


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
