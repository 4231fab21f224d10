"""What a path over a network is made of: ports, and stretches of chains between them.

Pure: values.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Path", "Port", "Step"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Port:
    """A way onto the network: a point of a chain, `at_m` from its first end.

    `away_m` is how far it lies from the place it serves.
    """

    chain: int
    at_m: float
    lon: float
    lat: float
    away_m: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A stretch of one chain, from `from_m` to `to_m` along it; backwards if less."""

    chain: int
    from_m: float
    to_m: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A way between two ports: steps, and its length and cost, metres."""

    origin: Port
    destination: Port
    steps: tuple[Step, ...]
    length_m: float
    cost_m: float
