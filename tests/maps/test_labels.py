"""Where words go: within the frame, none upon another, the important first."""

from __future__ import annotations

from dataclasses import replace
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


def callout(x: float, y: float) -> Wanted:
    """A verdict of two lines that may be told in one, or by its sign."""
    return Wanted(
        x=x,
        y=y,
        width=90,
        height=30,
        rank=1,
        clear=11,
        must=True,
        callout=True,
        shorter=((90, 16), (16, 16)),
    )


def through(start, end, box) -> bool:
    """Whether a line runs through a box, looked at every half pixel away from its ends."""
    steps = max(int(2 * max(abs(end[0] - start[0]), abs(end[1] - start[1]))), 1)
    for n in range(20, steps - 1):
        x = start[0] + (end[0] - start[0]) * n / steps
        y = start[1] + (end[1] - start[1]) * n / steps
        if box.left + 0.6 < x < box.right - 0.6 and box.top + 0.6 < y < box.bottom - 0.6:
            return True
    return False


def sized(want: Wanted, placed) -> Box:
    wide, high = want.shorter[placed.form - 1] if placed.form else (want.width, want.height)
    return Box(left=placed.left, top=placed.top, right=placed.left + wide, bottom=placed.top + high)


def test_a_crowd_of_callouts_says_less_and_covers_nothing():
    """Nine verdicts on a short way: none covers another, no leader line runs through one."""
    wanted = [callout(170 + 7 * n, 150 + (5 if n % 2 else -5)) for n in range(9)]
    found = place(wanted)
    assert None not in found
    assert any(each.form for each in found)
    boxes = [sized(want, placed) for want, placed in zip(wanted, found, strict=True)]
    for one, other in combinations(boxes, 2):
        assert one.covers(other) == 0
    for number, (want, placed) in enumerate(zip(wanted, found, strict=True)):
        if placed.leader is not None:
            for other, box in enumerate(boxes):
                assert other == number or not through((want.x, want.y), placed.leader, box)


def test_a_lone_callout_says_all():
    """The twin: with room nothing is left out."""
    (found,) = place([callout(200, 150)])
    assert found is not None
    assert found.form == 0


def test_a_name_is_not_crossed_by_a_leader_line():
    """A town under the only leader line is left unnamed rather than struck through."""
    walls = [
        Box(left=0, top=0, right=WIDTH, bottom=60),
        Box(left=130, top=130, right=195, bottom=170),
        Box(left=205, top=130, right=270, bottom=170),
    ]
    verdict = replace(callout(200, 150), shorter=())
    town = Wanted(x=200, y=172, width=40, height=12, rank=9, clear=2, centred=True)
    told, named = place([verdict, town], taken=walls)
    assert told is not None
    assert told.leader is not None
    if named is not None:
        box = Box(left=named.left, top=named.top, right=named.left + 40, bottom=named.top + 12)
        assert not through((200, 150), told.leader, box)


def test_no_name_that_must_stand_covers_another():
    """Stops in a heap: the first has its name, what would stand upon another is left out."""
    heap = [Wanted(x=200 + n, y=150, width=90, height=18, rank=0, must=True) for n in range(30)]
    found = place(heap)
    assert found[0] is not None
    assert None in found
    boxes = boxes_of(heap, found)
    assert all(one.covers(other) == 0 for one, other in combinations(boxes, 2))


def test_a_name_leaves_its_second_line_out_before_it_is_left_out():
    """Where two lines would stand upon another name, one line may find room."""
    low = [Wanted(x=200, y=y, width=390, height=130, rank=0, must=True, clear=2) for y in (70, 235)]
    both = Wanted(x=20, y=152, width=90, height=34, rank=0, must=True, clear=2)
    assert place([*low, both])[2] is None
    found = place([*low, replace(both, shorter=((90, 18),))])[2]
    assert found is not None
    assert found.form == 1
    alone = place([replace(both, shorter=((90, 18),))])[0]
    assert alone is not None
    assert alone.form == 0
