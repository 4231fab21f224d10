"""Names brought to one form, so that spellings of one name meet.

In: a name as written in any script. Out: the key it is looked up by.
Pure. Source of the letters that Unicode does not take apart: the ICU transform
``Latin-ASCII`` (CLDR).
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["fold", "variants"]

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
