"""Names of other languages: "Lac de Gras", "Port aux Basques", "Tizi n'Tichka", "Mont Ventoux".

In: the words of a sentence. Out: whether some of them are a name by their form, and whether a
word is only the first part of a longer name.
Pure: reads nothing.
The kind of place stands first in most languages, and small words join what follows. Where no
gazetteer has the whole name, a part of it is not that part's namesake: Lac de Gras in Canada is
not the Albanian town of Laç.
"""

from __future__ import annotations

from geo.toponyms_tokens import Token, elided, joined
from geo.toponyms_words import DAYS, words

__all__ = ["BARE_KINDS", "FOREIGN_KINDS", "goes_on", "is_foreign_form"]

# kinds that are the first word of a name of any capital word: Mont Ventoux, Puncak Jaya
_KINDS = words(
    "lac mont monts cerro punta playa ilha ilhas ilheu île îles ile iles lago lagoa laguna volcán",
    "volcan nevado puncak gunung pulau tanjung teluk bukit danau jabal jebel djebel wadi oued tizi",
    "gora ozero mys ostrov refuge rifugio refugio cabane rifugi pizzo piz bahía bahia baie pointe",
    "étang vallée barranco quebrada arroyo embalse loch sgurr beinn doi",
)
# and those that are English words, surnames or titles too, unless a small word joins the rest
_KINDS_JOINED = words(
    "col cap val port pic pico rio río sierra serra costa monte cabo salar isla islas isola passo",
    "paso puerto porto pont ponte puente château chateau castello plaine plateau anse salto cueva",
    "gorges roche bois forêt praia serras valle cañón parc parque parco",
)
FOREIGN_KINDS = _KINDS | _KINDS_JOINED
"""First words of names of other languages that tell what kind of place it is."""

BARE_KINDS = FOREIGN_KINDS - words("rio porto serra pico lago costa valle parque isla")
"""Kinds that no town of note is named by alone, as Porto is."""

_JOINTS = words("de del della dello delle du des da do dos das aux di")
# "Río de Janeiro y Lima" are two, "of" and "the" stand in English names
_PARTING = words("of the on upon am an y et und")
_MOST = 5


def is_foreign_form(tokens: list[Token], start: int, end: int) -> bool:
    """Return whether words are the name of a place by their form in another language.

    Parameters
    ----------
    tokens
        The words of a sentence.
    start, end
        Those of the name.

    Returns
    -------
    bool
        False for a kind on its own, and for one with a full stop ("Col. du Pont").

    Examples
    --------
    >>> from geo.toponyms_tokens import find_tokens
    >>> found = find_tokens("The mine on Lac de Gras", offset=0)
    >>> is_foreign_form(found, 3, 6), is_foreign_form(found, 3, 4)
    (True, False)
    """
    if end - start < 2 or tokens[start + 1].gap != " " or tokens[end - 1].low in DAYS:
        return False
    if any(each.low in _PARTING and not each.capital for each in tokens[start:end]):
        return False
    kind = tokens[start].low
    if kind in _KINDS:
        return tokens[end - 1].capital or elided(tokens[end - 1])
    if kind not in _KINDS_JOINED:
        return False
    joint = tokens[start + 1]
    return (joint.low in _JOINTS and not joint.capital) or elided(joint)


def goes_on(tokens: list[Token], end: int) -> bool:
    """Return whether a small word of another language joins more to what ends here.

    Parameters
    ----------
    tokens
        The words of a sentence.
    end
        The word after a name.

    Returns
    -------
    bool
        True behind "Salar" in "Salar de Uyuni".

    Examples
    --------
    >>> from geo.toponyms_tokens import find_tokens
    >>> goes_on(find_tokens("Salar de Uyuni", offset=0), 1)
    True
    """
    if end + 1 >= len(tokens) or tokens[end].low not in _JOINTS or tokens[end].capital:
        return False
    last = end + 1
    while last < min(len(tokens) - 1, end + _MOST) and not tokens[last].capital:
        if len(tokens[last].text) > 3:
            return False
        last += 1
    return tokens[last].capital and joined(tokens, end - 1, last + 1)
