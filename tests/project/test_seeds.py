"""Every founding sheet runs end to end and comes out as it says it must."""

from __future__ import annotations

from pathlib import Path

import pytest

import geo

SHEETS = [geo.read_sheet(path) for path in geo.list_seed_sheets()]
TRAVEL = {
    "distance",
    "duration",
    "average_speed",
    "top_speed",
    "ratio",
    "area",
    "area_ratio",
    "elapsed",
    "direction",
}


@pytest.fixture(scope="module", params=SHEETS, ids=[Path(each.path).stem for each in SHEETS])
def checked(request: pytest.FixtureRequest) -> tuple[geo.Sheet, geo.Report]:
    """One sheet and the report on its story."""
    return request.param, geo.check_article(request.param.article)


def test_each_figure_of_a_sheet_comes_out_with_its_verdict(
    checked: tuple[geo.Sheet, geo.Report],
) -> None:
    """Kind, value, unit and verdict of every figure are those the sheet expects."""
    sheet, report = checked
    wrong = []
    for figure in sheet.figures:
        if figure.kind not in TRAVEL or figure.value is None or figure.verdict is None:
            continue
        claim = next(
            (
                each
                for each in report.claims
                if each.kind == figure.kind
                and each.span.start < figure.span.end
                and figure.span.start < each.span.end
            ),
            None,
        )
        if claim is None:
            wrong.append(f"{figure.text}: not found as {figure.kind}")
        elif claim.quantity.value != pytest.approx(figure.value, rel=0.01):
            wrong.append(f"{figure.text}: {claim.quantity.value} instead of {figure.value}")
        elif report.verdict_of(claim.id).outcome not in (figure.verdict, *figure.also):
            verdict = report.verdict_of(claim.id)
            wrong.append(
                f"{figure.text}: {verdict.outcome} instead of {figure.verdict}: {verdict.why}"
            )
    assert wrong == []


def test_no_decoy_of_a_sheet_comes_out(checked: tuple[geo.Sheet, geo.Report]) -> None:
    """What the sheet calls no figure of travel is no claim of travel."""
    sheet, report = checked
    out = [
        (decoy.text, claim.kind)
        for decoy in sheet.decoys
        for claim in report.claims
        if claim.kind in TRAVEL
        and claim.span.start < decoy.span.end
        and decoy.span.start < claim.span.end
    ]
    assert out == []


def test_there_are_five_sheets_and_most_hold_figures() -> None:
    """One sheet a founding article; three of them print figures of travel."""
    assert len(SHEETS) == 5
    assert sum(any(each.kind in TRAVEL for each in sheet.figures) for sheet in SHEETS) >= 3
