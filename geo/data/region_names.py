"""What first-level regions are called in print: Amur, Amur Oblast, Amur Region.

In: a row of ``admin1.csv``. Out: its names.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["names_of_region"]

_REGION_NOUNS = (
    "Oblast",
    "Republic",
    "Kray",
    "Krai",
    "Territory",
    "Province",
    "Region",
    "City",
    "Autonomous",
    "Governorate",
    "Prefecture",
    "Department",
    "State",
)
_REGION_WORDS = {
    "RU": ("Oblast", "Region", "Krai", "Territory"),
    "UA": ("Oblast", "Region"),
    "KZ": ("Region", "Oblast"),
    "BY": ("Oblast", "Region"),
    "CN": ("Province",),
    "JP": ("Prefecture",),
    "KR": ("Province",),
    "KP": ("Province",),
    "US": ("State",),
    "CA": ("Province",),
    "CU": ("Province",),
    "AF": ("Province",),
    "TR": ("Province",),
    "IT": ("Region",),
    "ES": ("Province", "Region"),
    "FR": ("Region",),
    "IN": ("State",),
    "NG": ("State",),
    "MM": ("State",),
    "BR": ("State",),
    "MX": ("State",),
    "PK": ("Province",),
    "IQ": ("Province", "Governorate"),
    "SY": ("Province", "Governorate"),
    "YE": ("Province", "Governorate"),
    "IR": ("Province",),
    "ID": ("Province",),
    "VN": ("Province",),
    "TH": ("Province",),
    "AR": ("Province",),
    "ZA": ("Province",),
    "ZM": ("Province",),
}


def names_of_region(code: str, facts: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield a region's name without its word for region, and with each usual word.

    Parameters
    ----------
    code
        The region's code in GeoNames, which begins with that of its country.
    facts
        Its row in ``admin1.csv``.

    Yields
    ------
    tuple of str and bool
        A name, and whether it is another one than the region's own.
    """
    ascii_name = facts["ascii"].replace("'", "")
    yield ascii_name, False
    bare = ascii_name
    for word in _REGION_NOUNS:
        bare = bare.removesuffix(f" {word}")
    if code[:2] in ("KR", "KP"):
        bare = bare.removesuffix("-do")
    if bare != ascii_name:
        yield bare, True
    for word in _REGION_WORDS.get(code[:2], ()):
        yield f"{bare} {word}", True
