"""Which names suit the words that stand for a place: "the town", "the Swiss city", "the island".

In: a noun with its adjectives, and a name; what a gazetteer says of names comes through the
arguments. Out: whether one may mean the other, and the capital of where a story is.
Pure: reads nothing.
Method: a city of millions is no "town" and no "village"; "the Swiss city" lies in Switzerland;
"the island" is one, or the only place on one of the same name. Without a gazetteer all fit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence

from geo.capitals import ALSO, CAPITALS
from geo.capitals_regions import SEATS_OF
from geo.model import Toponym
from geo.toponyms_names import COUNTRIES, DEMONYMS, STATES

__all__ = ["Fitting", "state_of"]

# print calls a place of half a million a town now and then, one of two million never; a name
# of a village may be that of a town elsewhere
_MOST = {"town": 1_500_000, "village": 400_000, "settlement": 400_000, "hamlet": 100_000}
_STATES = frozenset(STATES.values()) - frozenset(COUNTRIES)
# one town alone has namesakes in other states
_LEAST_IN_ONE = 2
# what ends the name of no town, but of two
_NATURAL = (
    *(" Moor", " Mountains", " Sea", " Ocean", " Strait", " Peninsula", " Canyon", " Canal"),
    *(" Pass", " pass", " Plateau", " Delta", " Glacier", " Volcano", " Reservoir", " Dam"),
    *(" Peak", " Reef", " Crater", " Gorge", " Lighthouse", " Tunnel", " National Park"),
)
_AFTER_A_PASS = frozenset(("Eagle Pass", "Grants Pass"))
_PLURAL = ("Islands", "Isles", "Archipelago", "Atoll")
_ISLANDS = ("island", "Isle")
# islands that lists have as a country or by their only town
_ALSO_ISLANDS_ROWS = """
Malta|Nauru|Réunion|Reunion|Guam|Jersey|Guernsey|Isle of Man|Cyprus|Iceland|Sri Lanka|Ceylon
Madagascar|Cuba|Jamaica|Taiwan|Barbados|Saint Lucia|St Lucia|Dominica|Grenada|Mauritius|Niue
Norfolk Island|Aruba|Curaçao|Greenland|Puerto Rico|Bermuda|Christmas Island|Montserrat|Martinique
Guadeloupe|Saint Helena|St Helena|St. Helena|Pitcairn|Tristan da Cunha|Ireland|Vis|Coron|Capri|Kos
Jeju|Phuket|Gotland|Baltra|Bornholm|Ischia|Lampedusa|Hvar|Lastovo|Brač|Korčula|Samos|Naxos|Paros
Mykonos|Patmos|Ios|Skopelos|Hydra|Aegina|Penang|Labuan|Hainan|Tahiti|Bora Bora|Iona|Lundy|Sark
Alderney|Herm|Texel|Terschelling|Borkum|Norderney|Juist|Tresco|Mustique|Nantucket|Key West|Madeira
Pico|Faial|Flores|Corvo|Anjouan|Mayotte|Lamu|Gorée|Príncipe|São Tomé|Bioko|Diu|Car Nicobar
Ascension|Zanzibar|Singapore|Bahrain
"""
_ALSO_ISLANDS = frozenset(_ALSO_ISLANDS_ROWS.strip().replace("\n", "|").split("|"))
_GROUPS_ROWS = """
Orkney|Shetland|Lofoten|Vesterålen|Svalbard|Hawaii|Fiji|Tonga|Vanuatu|Kiribati|Tuvalu|Samoa
Andamans|Nicobars|Kerguelen|St Kilda|Scilly|Faroes|Azores|Canaries|Balearics|Falklands|Marquesas
Hebrides|Outer Hebrides|Galápagos|Galapagos|Maldives|Seychelles|Bahamas|Kurils|Kuriles|Aleutians
Philippines|Comoros|Cyclades|Channel Islands|Cape Verde|Tuamotus
"""
_GROUPS = frozenset(_GROUPS_ROWS.strip().replace("\n", "|").split("|"))


def state_of(adjectives: Sequence[str]) -> str | None:
    """Return the country that adjectives tell: "North Korea" of "North Korean".

    Parameters
    ----------
    adjectives
        The words between the article and the noun.

    Returns
    -------
    str or None
        As `geo.toponyms_names.COUNTRIES` has it; None if they tell none.

    Examples
    --------
    >>> state_of(["North", "Korean"]), state_of(["old", "Swiss"]), state_of(["old"])
    ('North Korea', 'Switzerland', None)
    """
    joined = " ".join(adjectives)
    for adjective in (joined, *adjectives):
        if adjective in DEMONYMS:
            return DEMONYMS[adjective]
        owner = adjective.removesuffix("s").removesuffix("'").removesuffix("’")
        if owner != adjective and owner in COUNTRIES:
            return COUNTRIES[owner]
    return None


class Fitting:
    """What a gazetteer says of the names of one story."""

    def __init__(
        self,
        known: Callable[[str], int] | None = None,
        whereabouts: Callable[[str], Collection[str]] | None = None,
    ) -> None:
        """Take the gazetteer by its answers.

        Parameters
        ----------
        known
            How large a place of a name is.
        whereabouts
            In which areas a name may lie.
        """
        self._known = known
        self._whereabouts = whereabouts

    def suits(self, toponym: Toponym, noun: str, state: str | None) -> bool:
        """Return whether words may mean a place.

        Parameters
        ----------
        toponym
            A name of the story.
        noun
            "town" and its like.
        state
            The country that an adjective gives; None if none does.

        Returns
        -------
        bool
            True where nothing is known of the name.
        """
        name = toponym.meant
        if name.isupper():
            name = name.title()
        most = _MOST.get(noun)
        if most is not None and toponym.within not in _STATES and self.size(name) > most:
            return False
        if most is not None or noun == "city":
            if name.endswith(_PLURAL) or (name.endswith(_NATURAL) and name not in _AFTER_A_PASS):
                return False
            isle = not self._areas(name).isdisjoint({f"i {name}", f"i {name} Island"})
            if isle and name not in _ALSO_ISLANDS:
                return False
        if noun == "islands":
            return name in _GROUPS or name.endswith(_PLURAL) or self._is_group(name)
        if noun in _ISLANDS:
            return name not in _GROUPS and self.is_island(name)
        return state is None or self._lies_in(toponym, state)

    def is_island(self, name: str) -> bool:
        """Return whether a name is that of an island.

        Parameters
        ----------
        name
            As written.

        Returns
        -------
        bool
            Also of a town that has the name of its island.
        """
        if name in _ALSO_ISLANDS or name.startswith("Isle of ") or name.endswith(" Island"):
            return True
        return any(area[:2] == "i " for area in self._areas(name))

    def countries(self, toponym: Toponym) -> int:
        """Return how many countries have a place of a name, 1 where it is told in which.

        Parameters
        ----------
        toponym
            A name of the story.

        Returns
        -------
        int
            0 for a name of no gazetteer.
        """
        if toponym.within is not None:
            return 1
        return sum(area[0] == "c" for area in self._areas(toponym.meant))

    def size(self, name: str) -> int:
        """Return how large a place of a name is.

        Parameters
        ----------
        name
            As written.

        Returns
        -------
        int
            0 for a name of no gazetteer.
        """
        return self._known(name) if self._known is not None else 0

    def is_settled(self, name: str) -> bool:
        """Return whether the best known place of a name is a town: Lake City, not Lake Chad.

        Parameters
        ----------
        name
            As written.

        Returns
        -------
        bool
            False for a name of no gazetteer.

        Examples
        --------
        >>> areas = {"Lake City": ["c US", "t Lake City"], "Lake Chad": ["c TD"]}
        >>> fitting = Fitting(whereabouts=areas.__getitem__)
        >>> fitting.is_settled("Lake City"), fitting.is_settled("Lake Chad")
        (True, False)
        """
        return f"t {name}" in self._areas(name)

    def _is_group(self, name: str) -> bool:
        return any(area[:2] == "i " and area.endswith(_PLURAL) for area in self._areas(name))

    def _lies_in(self, toponym: Toponym, state: str) -> bool:
        if toponym.within is not None and toponym.within in COUNTRIES:
            return COUNTRIES[toponym.within] == state
        areas = self._areas(toponym.meant)
        kind = "r" if state in _STATES else "c"
        return any(area in areas for area in self._areas(state) if area[0] == kind)

    def _areas(self, name: str) -> frozenset[str]:
        return frozenset(self._whereabouts(name)) if self._whereabouts is not None else frozenset()

    def _main_regions(self, name: str) -> frozenset[str]:
        """Return the codes of the best known area of a name: there are other Californias."""
        areas = self._areas(name)
        main = frozenset(area[1:] for area in areas if area[:2] == "!r")
        return main or frozenset(area for area in areas if area[0] == "r")

    def capital_by(self, here: Toponym, text: str) -> str | None:
        """Return the capital of the country that a place lies in.

        Parameters
        ----------
        here
            The place of the dateline.
        text
            The article, for what it calls the capital.

        Returns
        -------
        str or None
            None where the place may lie in several countries or in one without a row.
        """
        if here.within is not None:
            name = CAPITALS.get(COUNTRIES.get(here.within, ""))
            return _as_called(name, text) if name is not None else None
        codes = {area for area in self._areas(here.meant) if area[0] == "c"}
        if len(codes) != 1:
            return None
        (code,) = codes
        for state, name in CAPITALS.items():
            if code in self._areas(state) and code in self._areas(name):
                return _as_called(name, text)
        return None

    def seat_by(self, names: Iterable[str]) -> str | None:
        """Return the state, province or region that most of some places lie in.

        Parameters
        ----------
        names
            Those of a story, each once.

        Returns
        -------
        str or None
            As `geo.capitals_regions.SEATS_OF` has it; None where fewer than two lie in one.
        """
        codes = Counter(area for name in names for area in self._areas(name) if area[0] == "r")
        most = max(codes.values(), default=0)
        if most < _LEAST_IN_ONE:
            return None
        found = {
            seat.area
            for seat in SEATS_OF.values()
            if any(
                codes[area] == most
                for area in self._main_regions(seat.area) & self._main_regions(seat.city)
            )
        }
        return found.pop() if len(found) == 1 else None


def _as_called(name: str, text: str) -> str:
    """Return the name under which a text has a capital."""
    return next((each for each in (name, *ALSO.get(name, ())) if each in text), name)
