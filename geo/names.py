"""Names brought to one form, so that spellings of one name meet.

In: a name as written in any script. Out: the key it is looked up by.
Pure. Source of the letters that Unicode does not take apart: the ICU transform
``Latin-ASCII`` (CLDR).
"""

from __future__ import annotations

import re
import unicodedata
from string import ascii_lowercase

__all__ = ["fold", "one_letter_away", "variants"]

# Latin letters without a decomposition
_LETTERS = str.maketrans(
    {
        "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
        "ŋ": "n", "ħ": "h", "ŧ": "t", "ə": "a", "ɨ": "i", "ß": "ss", "ӏ": "", "ʻ": "",
    }
)  # fmt: skip
# marks inside a word that print leaves out or sets differently: P'yŏngyang, Xi’an, Ust'-Kut
_DROPPED = re.compile(
    "['’‘ʼʹʺʻ`´′″ʾʿ\"“”\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_GAPS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\-‐‑‒–—―_/.,·・()\[\]]+")


def fold(name: str) -> str:
    """Return the key of a name: no case, accents, apostrophes, hyphens or dots.

    Parameters
    ----------
    name
        A name in any script.

    Returns
    -------
    str
        Words set apart by single spaces; empty if nothing of the name is left.

    Examples
    --------
    >>> fold("P’yŏngyang"), fold("Ulan-Ude"), fold("ŁÓDŹ")
    ('pyongyang', 'ulan ude', 'lodz')
    """
    if name.isascii():
        plain = name.lower()
    else:
        taken_apart = unicodedata.normalize("NFKD", name.casefold())
        plain = "".join(c for c in taken_apart if not _is_accent(c)).translate(_LETTERS)
        plain = unicodedata.normalize("NFC", plain)
    return _GAPS.sub(" ", _DROPPED.sub("", plain)).strip()


def _is_accent(character: str) -> bool:
    # accents on Latin, Greek and Cyrillic only: elsewhere a mark is a letter (Hindi, Thai,
    # Korean, the Japanese dakuten)
    return "\u0300" <= character <= "\u036f"


# Endings and letters by which romanisations of one Cyrillic or Korean name differ; each rule
# is tried on its own, once (BGN/PCGN, GOST, German and French press; McCune-Reischauer and
# the Revised Romanisation of 2000)
_SWAPS = (
    ("yy", "y"), ("iy", "y"), ("iy", "i"), ("y", "iy"), ("y", "yy"), ("ij", "y"), ("ii", "y"),
    ("w", "v"), ("v", "w"), ("sch", "sh"), ("tsch", "ch"), ("j", "y"), ("y", "j"), ("i", "y"),
    ("y", "i"), ("kh", "h"), ("h", "kh"), ("x", "kh"), ("yo", "e"), ("e", "yo"), ("ye", "e"),
    ("ts", "c"), ("tz", "ts"), ("ou", "u"), ("k", "q"), ("q", "k"), ("gh", "g"), ("ks", "x"),
    ("yeo", "yo"), ("eo", "o"), ("o", "eo"), ("ch", "j"), ("p", "b"), ("t", "d"), ("k", "g"),
    ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ph", "p"), ("sk", "ck"), ("ck", "k"),
)  # fmt: skip


def variants(key: str) -> tuple[str, ...]:
    """Return other romanisations that a folded name may go by.

    Parameters
    ----------
    key
        A name as `fold` gives it.

    Returns
    -------
    tuple of str
        Keys that differ by one rule, or by two, without `key` itself; sorted by the number
        of rules and then by letters. Empty for names that are not Latin.

    Examples
    --------
    >>> "vladivostok" in variants("wladiwostok")
    True
    >>> "pyongyang" in variants("pyeongyang")
    True
    """
    if not key.isascii() or len(key) < 5:
        return ()
    once = {key.replace(a, b) for a, b in _SWAPS if a in key} - {key}
    twice = {each.replace(a, b) for each in once for a, b in _SWAPS if a in each} - once - {key}
    return (*sorted(once), *sorted(twice))


# A name of four letters has too many neighbours for a typing error to be told from a name;
# one of sixty is no name
_SHORTEST_MENDED, _LONGEST_MENDED = 5, 60


def one_letter_away(key: str) -> tuple[str, ...]:
    """Return the keys at one letter less, more or other, or two neighbours swapped.

    Parameters
    ----------
    key
        A name as `fold` gives it.

    Returns
    -------
    tuple of str
        Sorted, without `key`; empty for a name of less than five letters, or more than sixty.

    Examples
    --------
    >>> "khasan" in one_letter_away("kahsan"), one_letter_away("ural")
    (True, ())
    """
    if not _SHORTEST_MENDED <= len(key) <= _LONGEST_MENDED:
        return ()
    cuts = [(key[:i], key[i:]) for i in range(len(key) + 1)]
    letters = ascii_lowercase + " " if key.isascii() else "".join(sorted(set(key)))
    near = {a + b[1:] for a, b in cuts if b}
    near |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    near |= {a + c + b[1:] for a, b in cuts if b for c in letters}
    near |= {a + c + b for a, b in cuts for c in letters}
    return tuple(sorted(near - {key}))
