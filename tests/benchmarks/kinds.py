"""How well each kind of figure is read: ``python -m tests.benchmarks.kinds``.

In: the founding articles and the practice stories where they stand beside the checkout, and
stories of our own. Out: precision, recall and F1 of claims and of their ends and modes, a line
for each kind, on standard output.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from claim_gold import Counts, Gold, dev_stories, kinds, own_stories, run, seed_articles

from geo.model import Claim
from geo.pipeline import check_article


@cache
def claims_of(text: str) -> tuple[Claim, ...]:
    """Return the claims of a text, read once."""
    return check_article(text).claims


def of_kind(golds: list[Gold], kind: str) -> Counts:
    """Return what is counted where only one kind of figure is asked for and answered."""
    only = [
        replace(
            gold,
            claims=tuple(each for each in gold.claims if each.kind == kind),
            optional=(*gold.optional, *(each for each in gold.claims if each.kind != kind)),
        )
        for gold in golds
    ]
    return run(only, lambda text: [each for each in claims_of(text) if each.kind == kind])


def lines() -> Iterator[str]:
    """Yield the table, set by set."""
    sets = (("seeds", seed_articles()), ("dev", dev_stories()), ("own", own_stories()))
    yield f"{'set':6} {'kind':14} {'gold':>5} {'P':>6} {'R':>6} {'F1':>6} {'ends+mode':>10}"
    for name, golds in sets:
        for kind in sorted(set(kinds(golds))):
            found = of_kind(golds, kind)
            wanted = found.tp + found.fn
            recall = found.tp / wanted if wanted else 0.0
            slots = f"{found.slot_f1:10.3f}" if found.slot_tp + found.slot_fn else f"{'–':>10}"
            yield (
                f"{name:6} {kind:14} {wanted:5} {found.precision:6.3f} {recall:6.3f}"
                f" {found.f1:6.3f} {slots}"
            )


if __name__ == "__main__":
    for line in lines():
        print(line)
