"""Words that tell a full stop that ends a sentence from one that does not.

Pure tables, lower case unless said otherwise, without the last full stop.
Source: the abbreviations of the Associated Press and Guardian style guides, Duden for the
German and GOST R 7.0.12 for the Russian ones.
"""

from __future__ import annotations

__all__ = ["DOTTED", "MONTHS_AFTER_ORDINAL", "NEVER_LAST", "STARTERS", "ZONES"]


def _words(*lines: str) -> frozenset[str]:
    """Return the words of some lines."""
    return frozenset(word for line in lines for word in line.split())


NEVER_LAST = _words(
    # titles before a name
    "mr mrs ms mx dr prof gen col lt sgt cpl capt cmdr adm sen rep gov pres hon rev fr",
    "supt det insp messrs mme mlle maj brig pvt amb atty",
    # before a name of a place
    "st ste mt ft pt",
    # before a number or an example
    "no nos fig figs vol vols pp art ch sec approx appr ca circa cf vs v e.g i.e viz",
    "nr bzw z.b d.h u.a ggf vgl bd hr",
    # Russian: town, street, named after, thousand, million
    "ул им пос обл тыс млн млрд св т.е т.н ок",
    # months before a day
    "jan feb mar apr jun jul aug sep sept oct nov dec",
)
"""Abbreviations with which no sentence ends."""

DOTTED = _words(
    "a.m p.m u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y n.j p.o ph.d b.c a.d",
    "inc ltd co corp bros jr sr etc al esq llc plc ave blvd rd hwy rte",
    "mi hrs min mins secs sq yd yds in lb lbs oz",
    "mon tue tues wed thu thur thurs fri sat sun est",
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo",
    "mont neb nev okla ore pa tenn tex vt va wash wis wyo",
    "std sek tel usw ul г",
)
"""Abbreviations that may end a sentence: the next word decides."""

STARTERS = _words(
    "The A An It Its He His She Her They Their We Our You Your I This That These Those",
    "There Here In On At By For From With After Before During Since Until When While",
    "Where Why How What Who If As Although Though Because But And Or Nor So Yet Then",
    "However Meanwhile Still Only Even Also Some Most Many Few All Both Each Every No",
    "Not Now Later Once Under Over To Of One Two Three Four Five Six Seven Eight Nine",
    "Ten Another Such According Despite Instead Last Next",
    "Der Die Das Ein Eine Er Sie Es Wir Im Am Bei Nach Vor Und Aber Doch",
    "Le La Les Un Une Il Elle Ils Nous Vous Mais Et Dans En À Au",
    "El Los Las Una Él Ella Pero Y Al",
    "Он Она Они Оно Это Эта Этот В Во На По Из С Но И А Как Так Что Когда Мы",
)
"""Words, as they stand at the head of a sentence, that seldom follow an abbreviation."""

ZONES = _words("Eastern Central Mountain Pacific Atlantic Moscow GMT UTC BST ET PT")
"""Words that name a clock after "a.m." or "p.m."."""

MONTHS_AFTER_ORDINAL = _words(
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner jahrhundert klasse etage stock",
)
"""Words before which German writes a number with a full stop: "25. April"."""
