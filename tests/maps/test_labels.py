"""Where words go: within the frame, none upon another, the important first."""

from __future__ import annotations

from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maps.labels import Box, Wanted, place_labels

WIDTH, HEIGHT = 400.0, 300.0


def boxes_of(wanted, placed):
    return [
        Box(left=p.left, top=p.top, right=p.left + w.width, bottom=p.top + w.height)
        for w, p in zip(wanted, placed, strict=True)
        if p is not None
    ]


def place(wanted, taken=(), lines=()):
    return place_labels(wanted, taken=taken, lines=lines, width=WIDTH, height=HEIGHT)


# a loaded machine is no finding
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.builds(
            Wanted,
            x=st.floats(0, WIDTH),
            y=st.floats(0, HEIGHT),
            width=st.floats(20, 180),
            height=st.floats(10, 40),
            rank=st.integers(2, 9),
            centred=st.booleans(),
        ),
        max_size=12,
    )
)
def test_words_stay_within_the_frame_and_off_one_another(wanted):
    """Whatever is asked for, nothing is clipped and nothing covers anything."""
    found = boxes_of(wanted, place(wanted))
    for box in found:
        assert box.left >= 0
        assert box.top >= 0
        assert box.right <= WIDTH
        assert box.bottom <= HEIGHT
    assert all(one.covers(other) == 0 for one, other in combinations(found, 2))


def test_a_stop_at_the_edge_keeps_its_name_whole():
    """A long name at the right edge stands to the left or is moved in, never cut."""
    stop = Wanted(x=396, y=150, width=170, height=18, rank=0, must=True)
    (box,) = boxes_of([stop], place([stop]))
    assert box.right <= WIDTH
    assert box.left > 150


def test_the_lower_rank_gives_way():
    """Two names on one spot of a narrow frame: the important one stands, the other is left out."""
    left_half = Box(left=0, top=0, right=195, bottom=HEIGHT)
    names = [Wanted(x=200, y=150, width=180, height=280, rank=rank) for rank in (7, 3)]
    assert [each is not None for each in place(names, taken=[left_half])] == [False, True]


def test_a_callout_without_room_is_led_back_by_a_line():
    """Ringed by other words, a verdict stands farther off, its line ending at its edge."""
    ring = Box(left=150, top=110, right=250, bottom=190)
    near = Wanted(x=200, y=150, width=60, height=20, rank=1, clear=8, callout=True, must=True)
    (found,) = place([near], taken=[ring])
    assert found is not None
    (box,) = boxes_of([near], [found])
    assert box.covers(ring) == 0
    assert found.leader is not None
    x, y = found.leader
    assert box.left <= x <= box.right
    assert box.top <= y <= box.bottom
    assert x in (box.left, box.right) or y in (box.top, box.bottom)


def test_a_callout_with_room_needs_no_line():
    """The twin: beside its point it stands alone."""
    near = Wanted(x=200, y=150, width=60, height=20, rank=1, clear=8, callout=True)
    (found,) = place([near])
    assert found is not None
    assert found.leader is None


def test_a_plain_name_never_strays():
    """A town ringed by other words is left unnamed: from afar it would name another."""
    ring = Box(left=130, top=90, right=270, bottom=210)
    town = Wanted(x=200, y=150, width=60, height=20, rank=8, clear=4)
    assert place([town], taken=[ring]) == (None,)
