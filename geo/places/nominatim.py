"""Nominatim, the place search of OpenStreetMap: online, opt-in, slow on purpose, cached.

In: a name. Out: candidates. Asks the network only if `Settings.online` allows, through
`geo.store.fetch`; at most one request a second (the usage policy of the public server), and
each good answer is asked for once: it is kept in the cache folder.
Source: OpenStreetMap contributors, ODbL; requests and answers through geopy.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from typing import Any

from pyproj import Geod

from geo.errors import MilepostError
from geo.model import Place
from geo.places import Candidate, Fit
from geo.settings import Settings
from geo.store import Opener, fetch, read_cached, write_cached

__all__ = ["GAZETTEER", "Nominatim"]

_log = logging.getLogger(__name__)

_DOMAIN = "nominatim.openstreetmap.org"
_AGENT = "milepost/0.1 (journey maps for articles)"
_PAUSE_S = 1.0
_MOST = 10
# Nominatim's own importance runs from 0 to 1, a world city near 0.9: 8 on our scale
_IMPORTANCE_SCALE = 9.0
_KINDS = {"administrative": "region", "village": "city", "town": "city", "hamlet": "hamlet"}


class Nominatim:
    """A gazetteer behind a Nominatim server, the public one or one's own."""

    name = "nominatim"
    source = "OpenStreetMap Nominatim"
    online = True

    def __init__(
        self,
        domain: str = _DOMAIN,
        *,
        scheme: str = "https",
        opener: Opener | None = None,
        pause_s: float = _PAUSE_S,
    ) -> None:
        """Make a gazetteer.

        Parameters
        ----------
        domain
            Host of the server, with a port if it has its own.
        scheme
            ``https``, or ``http`` for a server of one's own.
        opener
            How it is reached; the public internet only if not given.
        pause_s
            Least time between two requests, seconds.
        """
        self._domain = domain
        self._scheme = scheme
        self._opener = opener
        self._pause_s = pause_s
        self._lock = threading.Lock()
        self._ask: Callable[[str, Settings], bytes] | None = None

    def lookup(self, name: str, *, settings: Settings) -> tuple[Candidate, ...]:
        """Return what the server knows by a name.

        Parameters
        ----------
        name
            As written.
        settings
            `online` must be on, else nothing is asked; names the cache folder.

        Returns
        -------
        tuple of Candidate
            Most important first; empty if the server knows none or cannot be asked.
        """
        if not settings.online or not name.strip():
            return ()
        from geopy.exc import GeopyError

        try:
            found = self._geocoder(settings).geocode(
                name.strip()[:200],
                exactly_one=False,
                limit=_MOST,
                addressdetails=True,
                language="en",
            )
            candidates = [_candidate(each.raw) for each in found or ()]
        except (MilepostError, GeopyError, KeyError, TypeError, ValueError) as error:
            # a server that is down or talks nonsense must not lose the packaged answers
            _log.warning("%s: %s", self.source, error)
            return ()
        return tuple(sorted(candidates, key=lambda each: (-each.importance, each.place.source_id)))

    def near(self, name: str) -> tuple[str, ...]:
        """Return nothing: asking for guesses would cost a request each.

        Parameters
        ----------
        name
            As written.

        Returns
        -------
        tuple of str
            Empty.
        """
        return ()

    def _geocoder(self, settings: Settings) -> Any:
        """Return geopy's Nominatim, whose requests go through our cache and our store."""
        from geopy.adapters import BaseSyncAdapter
        from geopy.geocoders import Nominatim as Geocoder

        answer_of = self._answer

        class Adapter(BaseSyncAdapter):  # type: ignore[misc]
            def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> Any:
                return json.loads(self.get_text(url, timeout=timeout, headers=headers))

            def get_text(self, url: str, *, timeout: float, headers: dict[str, str]) -> str:
                return answer_of(url, settings).decode("utf-8")

        return Geocoder(
            user_agent=_AGENT,
            domain=self._domain,
            scheme=self._scheme,
            adapter_factory=Adapter,
        )

    def _answer(self, url: str, settings: Settings) -> bytes:
        kept = read_cached(url, settings)
        if kept is not None:
            return kept
        with self._lock:
            if self._ask is None:
                self._ask = self._limited()
            answer = self._ask(url, settings)
        if not isinstance(json.loads(answer), list):
            raise ValueError("the answer is no list of places")
        write_cached(url, answer, settings)
        return answer

    def _limited(self) -> Callable[[str, Settings], bytes]:
        from geopy.extra.rate_limiter import RateLimiter

        def ask(url: str, settings: Settings) -> bytes:
            return fetch(url, settings=settings, opener=self._opener, limit=1_000_000).content

        limited: Callable[[str, Settings], bytes] = RateLimiter(
            ask, min_delay_seconds=self._pause_s, max_retries=0, swallow_exceptions=False
        )
        return limited


GAZETTEER = Nominatim()


def _candidate(row: dict[str, Any]) -> Candidate:
    lon, lat = float(row["lon"]), float(row["lat"])
    if not (abs(lon) <= 180 and abs(lat) <= 90):
        raise ValueError("a point off the globe")
    kind = str(row.get("addresstype") or row.get("type") or "point")
    south, north = (float(each) for each in row["boundingbox"][:2])
    height_m = Geod(ellps="WGS84").inv(lon, south, lon, north)[2]
    place = Place(
        name=str(row.get("name") or str(row["display_name"]).split(",")[0]),
        lon=lon,
        lat=lat,
        country=str((row.get("address") or {}).get("country_code", "")).upper(),
        source=Nominatim.source,
        kind=_KINDS.get(kind, kind),
        radius_m=max(500.0, height_m / 2),
        source_id=f"{row.get('osm_type', '')} {row.get('osm_id', '')}".strip(),
    )
    importance = _IMPORTANCE_SCALE * float(row.get("importance", 0.3))
    return Candidate(place=place, fit=Fit.NAME, importance=importance)
