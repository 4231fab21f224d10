"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import re

import pytest

from geo.lazy import lazy_pattern


def test_a_pattern_is_compiled_at_its_first_use_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is compiled at the making; afterwards one method costs one compilation."""
    compiled = []
    compile_now = re.compile
    monkeypatch.setattr(re, "compile", lambda *told: compiled.append(told) or compile_now(*told))
    miles = lazy_pattern(r"\d+ MILES", re.IGNORECASE)
    assert compiled == []
    assert [bool(miles.search(text)) for text in ("435 miles", "435 km")] == [True, False]
    assert len(compiled) == 1


def test_it_does_what_a_pattern_does() -> None:
    """Its methods and attributes are those of `re.Pattern`."""
    lazy, eager = lazy_pattern(r"(\d+) (km|miles)"), re.compile(r"(\d+) (km|miles)")
    text = "686 km or 426 miles"
    assert lazy.findall(text) == eager.findall(text)
    assert lazy.sub("far", text) == "far or far"
    assert lazy.pattern == eager.pattern


def test_a_wrong_pattern_says_so_when_it_is_used() -> None:
    """The error is that of `re.compile`."""
    broken = lazy_pattern("(")
    with pytest.raises(re.error, match="unterminated"):
        broken.search("")
