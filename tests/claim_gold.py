"""Gold for claims: our own stories with their markup, the dev stories and the seeds.

In: a folder. Out: `Gold` articles, and `Counts` of an answer against one of them.
A story marks each figure ``{figure | kind value unit | from > to | mode}``; an optional one
``{figure | maybe}``, a false friend ``{figure | not: why}``. Fields may be left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from geo.model import Claim, Toponym
from geo.units import UNITS, to_si

SHARED = Path(__file__).parents[2] / "shared"
STORIES = Path(__file__).parent / "stories"
_MARK = re.compile(r"\{([^{}|]+)\|([^{}]*)\}")
_SAME = 0.01  # values are equal within one per cent
_TRAVEL = {
    *("distance", "duration", "average_speed", "top_speed", "ratio", "area", "area_ratio"),
    *("elapsed", "length", "direction"),
}


@dataclass(frozen=True)
class Want:
    """One figure of the gold; `values` are in SI, any of them will do."""

    start: int
    end: int
    text: str
    kind: str
    values: tuple[float, ...] = ()
    ends: tuple[tuple[str, ...], ...] = ()
    mode: str | None = None


@dataclass(frozen=True)
class Gold:
    """One article and what is to be found in it."""

    name: str
    text: str
    claims: tuple[Want, ...]
    optional: tuple[Want, ...] = ()
    friends: tuple[Want, ...] = ()


@dataclass
class Counts:
    """Hits and misses, for claims, for their ends and modes, and false friends."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    slot_tp: int = 0
    slot_fp: int = 0
    slot_fn: int = 0
    friends: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Counts) -> None:
        """Add what another article gave."""
        for name in ("tp", "fp", "fn", "slot_tp", "slot_fp", "slot_fn", "friends"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.wrong += other.wrong

    @property
    def precision(self) -> float:
        """Return the share of claims found that the gold has."""
        return self.tp / max(1, self.tp + self.fp)

    @property
    def f1(self) -> float:
        """Return the balanced score of claims: kind, value and unit right."""
        return 2 * self.tp / max(1, 2 * self.tp + self.fp + self.fn)

    @property
    def slot_f1(self) -> float:
        """Return the balanced score of ends and modes."""
        return 2 * self.slot_tp / max(1, 2 * self.slot_tp + self.slot_fp + self.slot_fn)


def read_story(path: Path) -> Gold:
    """Return one of our own stories, its markup taken out of the text."""
    source = path.read_text(encoding="utf-8")
    text, at = "", 0
    claims: list[Want] = []
    optional: list[Want] = []
    friends: list[Want] = []
    for match in _MARK.finditer(source):
        text += source[at : match.start()]
        figure = match.group(1).strip()
        fields = [each.strip() for each in match.group(2).split("|")]
        start, at = len(text), match.end()
        text += figure
        span = (start, len(text), figure)
        if fields[0] == "maybe":
            optional.append(Want(*span, "maybe"))
        elif fields[0].startswith("not"):
            friends.append(Want(*span, "not"))
        else:
            kind, value, unit = fields[0].split()
            ends = tuple(
                tuple(each.strip().split("/"))
                for each in (fields[1].split(">") if len(fields) > 1 else [])
                if each.strip()
            )
            mode = fields[2] or None if len(fields) > 2 else None
            claims.append(Want(*span, kind, (to_si(float(value), unit),), ends, mode))
    text += source[at:]
    return Gold(path.stem, text, tuple(claims), tuple(optional), tuple(friends))


def own_stories() -> list[Gold]:
    """Return our own stories, by file name."""
    return [read_story(path) for path in sorted(STORIES.glob("*.txt"))]


def dev_stories() -> list[Gold]:
    """Return the practice stories of the shared folder; none where it is absent."""
    return [_dev(path) for path in sorted((SHARED / "articles" / "dev").glob("*.json"))]


def _dev(path: Path) -> Gold:
    data = json.loads(path.read_text(encoding="utf-8"))
    text = (path.parent / data["text_file"]).read_bytes().decode("utf-8")
    names = {
        place["id"]: (
            place["name"],
            re.sub(r"\s*\(.*?\)", "", place["name"]),
            *place.get("aliases", []),
            *(text[start:end] for start, end in place.get("mentions", [])),
        )
        for place in data["places"]
    }
    wants = [(each, _want(each, names)) for each in data["claims"]]
    return Gold(
        path.stem,
        text,
        tuple(want for each, want in wants if not each.get("optional")),
        tuple(want for each, want in wants if each.get("optional")),
        tuple(
            Want(each["start"], each["end"], each["text"], "not") for each in data["false_friends"]
        ),
    )


def _want(row: dict[str, object], names: dict[str, tuple[str, ...]]) -> Want:
    values = [row["value"], *(row.get("value_range") or [])]  # type: ignore[misc]
    return Want(
        row["start"],  # type: ignore[arg-type]
        row["end"],  # type: ignore[arg-type]
        str(row["text"]),
        str(row["kind"]),
        tuple(
            to_si(float(each), str(row["unit"]))
            for each in values
            if isinstance(each, (int, float)) and row["unit"] in UNITS
        ),
        tuple(names[str(row[key])] for key in ("from_id", "to_id") if row.get(key)),
        str(row["mode"]) if row.get("mode") else None,
    )


def seed_articles() -> list[Gold]:
    """Return the founding articles; of their lines, those with a kind and a figure count."""
    path = SHARED / "articles" / "seed_claims.jsonl"
    if not path.exists():
        return []
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        _seed(each, [row for row in rows if row["seed"] == each.name])
        for each in sorted((SHARED / "seeds").glob("*.txt"))
    ]


def _seed(path: Path, rows: list[dict[str, object]]) -> Gold:
    claims, optional, friends = [], [], []
    for row in rows:
        want = Want(
            row["start"],  # type: ignore[arg-type]
            row["end"],  # type: ignore[arg-type]
            str(row["figure"]),
            str(row["kind"]),
            (to_si(float(row["value"]), str(row["unit"])),)  # type: ignore[arg-type]
            if row["kind"] in _TRAVEL and isinstance(row["value"], (int, float))
            else (),
            tuple((str(row[key]),) for key in ("from", "to") if row.get(key)),
            str(row["mode"]) if row.get("mode") else None,
        )
        if row["status"] == "false_friend":
            friends.append(want)
        elif row["status"] == "claim" and want.values:
            claims.append(want)
        else:
            optional.append(want)
    text = path.read_bytes().decode("utf-8")
    return Gold(path.stem, text, tuple(claims), tuple(optional), tuple(friends))


def count(gold: Gold, claims: Iterable[Claim]) -> Counts:
    """Return how an answer does against one article; dates and clock times do not count."""
    counts = Counts()
    found = [each for each in claims if each.kind in _TRAVEL]
    taken: set[int] = set()
    for want in gold.claims:
        hit = next(
            (
                number
                for number, claim in enumerate(found)
                if number not in taken and _matches(want, claim)
            ),
            None,
        )
        if hit is None:
            counts.fn += 1
            counts.slot_fn += len(want.ends) + (want.mode is not None)
            counts.wrong.append(f"{gold.name}: missed {want.kind} {want.text!r}")
            continue
        taken.add(hit)
        counts.tp += 1
        counts.add(_slots(gold, want, found[hit]))
    for number, claim in enumerate(found):
        if number in taken:
            continue
        if any(_overlap(want, claim) for want in gold.friends):
            counts.friends += 1
        elif any(_overlap(want, claim) for want in gold.optional):
            continue
        counts.fp += 1
        counts.slot_fp += len(_ends(claim)) + (claim.mode is not None)
        counts.wrong.append(f"{gold.name}: not a {claim.kind}: {claim.quote!r}")
    return counts


def _matches(want: Want, claim: Claim) -> bool:
    value = claim.quantity.value_si
    return (
        claim.kind == want.kind
        and _overlap(want, claim)
        and any(abs(value - each) <= _SAME * abs(each) + 1e-9 for each in want.values)
    )


def _overlap(want: Want, claim: Claim) -> bool:
    shared = min(want.end, claim.span.end) - max(want.start, claim.span.start)
    shorter = min(want.end - want.start, claim.span.end - claim.span.start)
    return shared >= 0.5 * max(1, shorter)


def _ends(claim: Claim) -> list[Toponym]:
    return [each for each in (claim.origin, claim.destination) if each is not None]


def _slots(gold: Gold, want: Want, claim: Claim) -> Counts:
    """Count ends without regard to their order, and the mode."""
    counts = Counts()
    rest = _ends(claim)
    for names in want.ends:
        hit = next((each for each in rest if _named(each, names)), None)
        if hit is None:
            counts.slot_fn += 1
        else:
            rest.remove(hit)
            counts.slot_tp += 1
    counts.slot_fp += len(rest)
    mode = claim.mode.value if claim.mode else None
    if (want.mode is None and mode is None) or mode in (want.mode or "").split("/"):
        counts.slot_tp += mode is not None
    else:
        counts.slot_fn += want.mode is not None
        counts.slot_fp += mode is not None
    if counts.slot_fn or counts.slot_fp:
        got = " > ".join(each.refers_to or each.name for each in _ends(claim))
        wanted = " > ".join(names[0] for names in want.ends)
        counts.wrong.append(
            f"{gold.name}: {want.kind} {want.text!r} has {got} by {mode},"
            f" not {wanted} by {want.mode}"
        )
    return counts


def _named(toponym: Toponym, names: tuple[str, ...]) -> bool:
    name = f" {_folded(toponym.refers_to or toponym.name)} "
    return any(name in f" {_folded(each)} " or f" {_folded(each)} " in name for each in names)


def _folded(name: str) -> str:
    return re.sub(r"[^\w]+", " ", name.casefold()).strip()


def run(golds: Iterable[Gold], answer: Callable[[str], Iterable[Claim]]) -> Counts:
    """Return the counts of all articles together."""
    total = Counts()
    for each in golds:
        total.add(count(each, answer(each.text)))
    return total


def kinds(golds: Iterable[Gold]) -> Iterator[str]:
    """Yield the kind of every claim wanted."""
    for each in golds:
        yield from (want.kind for want in each.claims)
