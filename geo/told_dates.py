"""Dates that an article prints around a figure.

In: the case of a figure. Out: the claims of dates beside it.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.model import Case, Claim
from geo.stretches import sentence_at

__all__ = ["dates_in", "days_before", "is_a_day"]


def is_a_day(claim: Claim, *, least: float) -> bool:
    """Return whether a claim is of a single day that says as much as another does.

    Parameters
    ----------
    claim
        Of any kind.
    least
        The least that its value may be: `YEARLESS`, `FIRST_MONTH` of `geo.told_days`.

    Returns
    -------
    bool
        False for months and years.
    """
    quantity = claim.quantity
    width = (quantity.value_to or quantity.value) - quantity.value
    return quantity.unit == "date" and quantity.value >= least and width < 1


def days_before(case: Case, *, least: float) -> list[Claim]:
    """Return the days that are printed before a figure.

    Parameters
    ----------
    case
        A figure and what is known around it.
    least
        As for `is_a_day`.

    Returns
    -------
    list of Claim
        In the order of the text.
    """
    start = case.claim.span.start
    return [
        each for each in case.neighbours if each.span.end <= start and is_a_day(each, least=least)
    ]


def dates_in(case: Case, sentence: int) -> list[Claim]:
    """Return the dates that are printed in a sentence.

    Parameters
    ----------
    case
        A figure and what is known around it.
    sentence
        Number of the sentence.

    Returns
    -------
    list of Claim
        Days, months, years and weekdays, in the order of the text.
    """
    return [
        each
        for each in case.neighbours
        if each.quantity.unit == "date" and sentence_at(case.article, each.span) == sentence
    ]
