"""The finding above the map, and the count of what contradicts itself."""

from __future__ import annotations

from dataclasses import replace

from strategies import founding_report

import geo
from maps.lead import clashes, lead_of
from maps.report_index import render_index
from maps.wording import counts, title_of


def test_the_gravest_finding_leads():
    """A distance that does not fit, its way and its measured value in both units."""
    assert lead_of(founding_report()) == (
        "“435 miles” does not fit: Pyongyang – Vladivostok by rail is 1,185 km (736 mi)."
    )


def test_where_all_fits_a_distance_leads_with_its_range():
    """What fits is told with the range it fits into."""
    report = founding_report()
    good = tuple(v for v in report.verdicts if v.outcome is not geo.Outcome.INCONSISTENT)
    assert lead_of(replace(report, verdicts=good)) == (
        "“900 miles” fits: Vladivostok – Vostochny Cosmodrome by road is "
        "1,440–1,560 km (895–969 mi)."
    )


def test_where_nothing_is_decided_nothing_leads():
    """No verdict, no finding."""
    report = founding_report()
    open_ = tuple(v for v in report.verdicts if v.outcome is geo.Outcome.UNCHECKED)
    assert lead_of(replace(report, verdicts=open_)) == ""


def contradicting() -> geo.Report:
    """The headline says one thing, the body another; each alone cannot be told wrong."""
    report = founding_report()
    clash = geo.Relation(
        kind="contradiction",
        claims=("c2", "c5"),
        outcome=geo.Outcome.INCONSISTENT,
        why="The article says “100 times” and “110 times” of the same thing.",
    )
    return replace(report, relations=(*report.relations, clash))


def test_a_contradiction_that_no_row_shows_is_counted():
    """It stands in the headline counts; a second one makes them plural."""
    report = contradicting()
    assert [each.kind for each in clashes(report)] == ["contradiction"]
    assert counts(report).endswith("In one place its figures contradict one another.")
    twice = replace(report, relations=(*report.relations, report.relations[-1]))
    assert "In 2 places" in counts(twice)
    assert "contradict" not in counts(founding_report())


def test_what_a_row_shows_already_is_not_counted_again():
    """A relation among figures of which one was found wrong adds nothing to the counts."""
    report = contradicting()
    known = replace(report.relations[-1], claims=("c1", "c3"))
    assert clashes(replace(report, relations=(known,))) == ()


def test_without_a_finding_of_its_own_a_contradiction_leads():
    """Where every figure fits by itself, the clash is the news."""
    report = contradicting()
    good = tuple(v for v in report.verdicts if v.outcome is not geo.Outcome.INCONSISTENT)
    assert lead_of(replace(report, verdicts=good)).startswith("The article says “100 times”")


def test_an_article_without_a_title_is_called_by_its_first_sentence():
    """Not by the name of its file; by that only where it has no sentence either."""
    report = founding_report()
    bare = replace(report, article=replace(report.article, title=None))
    first = report.article.sentences[0].text
    assert title_of(bare).startswith(first[:40])
    assert len(title_of(bare)) <= 110
    empty = replace(bare, article=replace(bare.article, sentences=()))
    assert title_of(empty) == "founding.txt"


def test_the_index_counts_it_too():
    """Beside the verdicts of an article stands that it contradicts itself."""
    report = contradicting()
    index = render_index(geo.Collection(reports=(report,)), ["founding"])
    assert "contradicts itself once" in index
    sound = render_index(geo.Collection(reports=(founding_report(),)), ["founding"])
    assert "contradicts itself" not in sound
