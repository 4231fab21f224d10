"""Everything that can go wrong, as one tree.

    MilepostError
    ├── ArticleError(ValueError)            nothing readable in an article
    ├── UnitError(ValueError)               unknown unit, or two dimensions mixed
    ├── ExportError(ValueError)             a figure that no file can carry: infinite, no number
    ├── OptionError(ValueError)             .known: a choice that is none of those there are
    ├── SheetError(ValueError)              .path .line
    ├── JourneyError(ValueError)            no journey: one place, or one place twice
    ├── NetworkFileError(ValueError)        .path: a user's network that cannot be read
    ├── DataFileError(RuntimeError)         .path: packaged table missing or altered
    ├── PlaceNotFoundError(LookupError)     .name .near: spellings that do exist
    ├── AmbiguousPlaceError(LookupError)    .name .candidates
    ├── NoRouteError(LookupError)           .network .origin .destination
    ├── OutputError(OSError)                .path: nothing could be written there
    └── OfflineError(ConnectionError)       .switch: the option that allows the look-up

Each prints one sentence that says what is wrong and what to do about it.
Pure: imports nothing.
"""

from __future__ import annotations


class MilepostError(Exception):
    """Root of all errors that Milepost raises on purpose."""


class ArticleError(MilepostError, ValueError):
    """An article holds nothing that can be read."""


class UnitError(MilepostError, ValueError):
    """A unit is unknown, or two dimensions are mixed."""


class JourneyError(MilepostError, ValueError):
    """What was asked for is no journey: fewer than two places, or one place twice."""


class ExportError(MilepostError, ValueError):
    """A figure is infinite, not a number or no day: no file format can carry it."""


class OptionError(MilepostError, ValueError):
    """A choice (a tile service, a preset, a form) is none of those there are."""

    def __init__(self, message: str, *, known: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.known = known

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), str(self), self.__dict__)


class _FileError(MilepostError):
    """An error about one file; `path` names it."""

    def __init__(self, message: str, *, path: str = "") -> None:
        super().__init__(message)
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), str(self), self.__dict__)


class SheetError(_FileError, ValueError):
    """A sheet (TOML) is not of the form that Milepost reads."""

    def __init__(self, message: str, *, path: str = "", line: int | None = None) -> None:
        super().__init__(message, path=path)
        self.line = line


class NetworkFileError(_FileError, ValueError):
    """A user's network file cannot be read or holds no usable line."""


class DataFileError(_FileError, RuntimeError):
    """A packaged table is missing or differs from its checksum."""


class OutputError(_FileError, OSError):
    """Nothing could be written at a path; what stood there before is whole."""


class PlaceNotFoundError(MilepostError, LookupError):
    """No gazetteer knows a name."""

    def __init__(self, name: str, *, near: tuple[str, ...] = (), hint: str = "") -> None:
        hint = hint or (
            f" Did you mean {', '.join(near)}?" if near else " Check the spelling, or give lat,lon."
        )
        super().__init__(f"No place called {name!r} is known.{hint}")
        self.name = name
        self.near = near

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), str(self), self.__dict__)


class AmbiguousPlaceError(MilepostError, LookupError):
    """A name fits several places and nothing decides between them."""

    def __init__(self, name: str, *, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(
            f"{name!r} may be any of {'; '.join(candidates)}. Add the country or give lat,lon."
        )
        self.name = name
        self.candidates = candidates

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), str(self), self.__dict__)


class NoRouteError(MilepostError, LookupError):
    """A network does not join two places; the message says why."""

    def __init__(
        self, message: str, *, network: str = "", origin: str = "", destination: str = ""
    ) -> None:
        super().__init__(message)
        self.network = network
        self.origin = origin
        self.destination = destination

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), str(self), self.__dict__)


class OfflineError(MilepostError, ConnectionError):
    """A look-up needs the network and Milepost was not told to use it."""

    def __init__(self, message: str, *, switch: str = "--online") -> None:
        super().__init__(message)
        self.switch = switch

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), str(self), self.__dict__)


def _rebuild(kind: type[MilepostError], message: str, facts: dict[str, object]) -> MilepostError:
    """Return a pickled error as it was, whatever its constructor takes."""
    error = kind.__new__(kind)
    error.args = (message,)
    error.__dict__.update(facts)
    return error
