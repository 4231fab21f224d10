"""Words that bind a figure to one yardstick: "by road", "as the crow flies".

In: nothing. Out: a table from a phrase, in lower case, to a way of travelling or a straight line.
Pure: reads nothing.
Source: a traveller's English, gathered by hand.
"""

from __future__ import annotations

from types import MappingProxyType

__all__ = ["WAYS"]

# The words that bind a distance to one yardstick (DESIGN §3), joined by one space.
WAYS = MappingProxyType(
    {
        "by road": "road",
        "by car": "road",
        "by bus": "road",
        "by coach": "road",
        "by truck": "road",
        "by highway": "road",
        "by motorway": "road",
        "driving distance": "road",
        "road distance": "road",
        "on the road": "road",
        "by rail": "rail",
        "by train": "rail",
        "by railway": "rail",
        "of track": "rail",
        "of railway": "rail",
        "of line": "rail",
        "up the line": "rail",
        "down the line": "rail",
        "along the line": "rail",
        "up the track": "rail",
        "down the track": "rail",
        "up the railway": "rail",
        "down the railway": "rail",
        "by sea": "sea",
        "by water": "sea",
        "by ship": "sea",
        "by boat": "sea",
        "by ferry": "sea",
        "sea miles": "sea",
        "by air": "air",
        "by plane": "air",
        "air miles": "air",
        "in the air": "air",
        "as the crow flies": "geodesic",
        "crow flies": "geodesic",
        "gull flies": "geodesic",
        "raven flies": "geodesic",
        "eagle flies": "geodesic",
        "bird flies": "geodesic",
        "seagull flies": "geodesic",
        "drone flies": "geodesic",
        "a bird would": "geodesic",
        "a crow would": "geodesic",
        "a gull would": "geodesic",
        "to a bird": "geodesic",
        "for a bird": "geodesic",
        "for a crow": "geodesic",
        "the air line is": "geodesic",
        "in a beeline": "geodesic",
        "in a direct line": "geodesic",
        "in a straight line": "geodesic",
        "straight line": "geodesic",
        "direct distance": "geodesic",
        "straight distance": "geodesic",
        "air distance": "geodesic",
        "aerial distance": "geodesic",
        "on the map": "geodesic",
        "on a map": "geodesic",
        "by the shortest path": "geodesic",
        "on the globe": "geodesic",
        "straight-line": "geodesic",
        "great circle": "geodesic",
        "great-circle": "geodesic",
        "on foot": "foot",
        "by bike": "bicycle",
        "by bicycle": "bicycle",
        "on horseback": "horse",
        "by river": "river",
        "by dogsled": "dogsled",
        "by dog sled": "dogsled",
    }
)
