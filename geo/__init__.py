"""Milepost reads an article and says of every travel figure whether the earth agrees."""

from __future__ import annotations

__version__ = "0.1.0"
