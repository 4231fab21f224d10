"""Every place an article names, with its point.

In: an article. Out: names as written, each with its role and the place it stands for. This is
the corridor's first half on its own, for those who want the places and no figures.
Reads gazetteers (packaged; online only if the settings allow).
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.article import make_article
from geo.geocode import resolve_toponyms
from geo.model import Article, Resolution
from geo.places import Gazetteer, prominence, whereabouts
from geo.settings import Settings
from geo.toponyms import find_toponyms

__all__ = ["find_places"]


def find_places(
    article: Article | str,
    *,
    settings: Settings | None = None,
    gazetteers: Sequence[Gazetteer] | None = None,
) -> tuple[Resolution, ...]:
    """Return every name of a place in an article with the point it stands for.

    Parameters
    ----------
    article
        Text, or an `Article` from a reader.
    settings
        Choices of the run; the defaults are offline.
    gazetteers
        Where to look names up; the packaged ones if not given.

    Returns
    -------
    tuple of Resolution
        In the order of the text; `toponym.span` points into it. Nothing is dropped for being no
        place to travel to: `toponym.role` is "place", "dateline", "metonym" (a government or a
        public body: "Moscow said", "Hamilton City Council"), "unlisted" (in no gazetteer) or
        "demonym" ("Russian"); a stand-in ("the city") has `toponym.refers_to`. `place` is None
        where nothing tells where a name lies, and its `kind` is "estimate" where only the
        places around it do. The `places` of the JSON are these without demonyms, stand-ins and
        names without a place.

    Raises
    ------
    ArticleError
        If the text holds nothing readable.

    Examples
    --------
    >>> found = find_places("Moscow said the Russian train left Pyongyang on Tuesday.")
    >>> [(each.toponym.name, each.toponym.role, each.place.country) for each in found]
    [('Moscow', 'metonym', 'RU'), ('Russian', 'demonym', 'RU'), ('Pyongyang', 'place', 'KP')]
    """
    article = make_article(article) if isinstance(article, str) else article
    toponyms = find_toponyms(article, known=prominence, whereabouts=whereabouts)
    return resolve_toponyms(article, toponyms, gazetteers=gazetteers, settings=settings)
