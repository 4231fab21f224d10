"""The measure of effort tells work that grows as its input from work that grows as its square."""

from __future__ import annotations

from effort import growth, within


def _steps(count: int) -> int:
    total = 0
    for each in range(count):
        total += each & 1
    return total


def test_linear_work_keeps_its_bound() -> None:
    """Ten times the steps stay below twenty times the time."""
    assert growth(lambda: _steps(600_000), lambda: _steps(6_000_000), most=20) < 20


def test_quadratic_work_is_found_out() -> None:
    """A hundred times the steps do not pass for ten times, however many rounds are tried."""
    assert growth(lambda: _steps(300_000), lambda: _steps(30_000_000), most=25) > 25


def test_work_that_runs_away_is_found_out() -> None:
    """Thirty million steps are not done in a hundredth of a second."""
    assert not within(lambda: _steps(30_000_000), 0.01)
    assert within(lambda: _steps(1_000), 5)
