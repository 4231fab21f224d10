"""How fast pages are read and places found, against others in the same run.

What is compared is a ratio, so that the machine's speed does not matter. Run with ``-s`` to
see the figures.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest

from geo.article import make_article
from geo.careful import read_carefully
from geo.places import prominence
from geo.readers import read_content
from geo.toponyms import find_toponyms

# issue 4: hundreds of pages a second on the fast path, about twenty on the careful one
FASTER_THAN_CAREFUL = 4.0

NAMES = ("Pyongyang", "Vladivostok", "Khabarovsk", "Lisbon", "Halifax", "Nagoya", "Plovdiv")
WORDS = [
    *("the", "train", "left", "for", "a", "long", "ride", "and", "nobody", "knew", "when"),
    *("it", "would", "be", "back", "in"),
]


def story(sentences: int, seed: int = 1) -> str:
    """Prose with a name in each sentence, the same at every run."""
    chance = random.Random(seed)
    lines = []
    for _ in range(sentences):
        words = chance.choices(WORDS, k=16)
        lines.append(f"On Monday {' '.join(words)} {chance.choice(NAMES)} after 20 hours.")
    return " ".join(lines)


def page() -> bytes:
    """A page of about 130 kB, the mean of real ones: mostly menus and scripts."""
    menu = "".join(f'<li class="m{n}"><a href="/s/{n}">Section {n}</a></li>' for n in range(600))
    script = "<script>var x = {" + ",".join(f'"k{n}": {n}' for n in range(3_000)) + "}</script>"
    body = "".join(f"<p>{story(4, seed)}</p>" for seed in range(12))
    aside = "".join(f"<div><span>Ad {n}</span></div>" for n in range(400))
    return (
        f"<!doctype html><html><head><title>T</title>{script}</head><body><nav><ul>{menu}</ul>"
        f"</nav><article><h1>T</h1>{body}</article><aside>{aside}</aside></body></html>"
    ).encode()


def rate(work: Callable[[], object], *, rounds: int) -> float:
    """Return how often a second of processor time some work is done, at its best."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return 1 / best


def test_pages_a_second() -> None:
    """The fast path reads pages several times as fast as trafilatura."""
    pytest.importorskip("trafilatura")
    content = page()
    fast = rate(lambda: read_content(content, source="x"), rounds=15)
    careful = rate(lambda: read_carefully(content), rounds=5)
    print(f"\n{len(content):,} bytes a page: {fast:.0f} pages/s, trafilatura {careful:.0f}")
    assert fast > FASTER_THAN_CAREFUL * careful


def test_places_in_stories() -> None:
    """Finding the names costs no more than forty times what cutting sentences does."""
    text = story(24)
    article = make_article(text)
    find_toponyms(article, known=prominence)
    cut = rate(lambda: make_article(text), rounds=15)
    found = rate(lambda: find_toponyms(article, known=prominence), rounds=15)
    print(f"\n{len(text):,} characters: sentences {cut:.0f}/s, toponyms {found:.0f}/s")
    assert found * 40 > cut
    assert {each.name for each in find_toponyms(article, known=prominence)} <= set(NAMES)
