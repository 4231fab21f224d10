"""Standard output and error as a command finds them: of any encoding, hung up, full or closed.

In: the streams of the process. Out: streams that no article can break.
Touches: standard output and error, nothing else.
"""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

import geo

__all__ = ["settle_streams"]


class _Stream(io.TextIOWrapper):
    """Writes until the other end has read enough; what is left goes nowhere."""

    def write(self, text: str, /) -> int:
        try:
            return super().write(text)
        except OSError as error:
            self._give_up(error)
            return len(text)

    def flush(self) -> None:
        try:
            super().flush()
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        """Send the rest to nowhere; of an answer that is lost the run has to hear."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), self.fileno())
        if self is sys.stdout and not isinstance(error, BrokenPipeError):
            raise geo.OutputError(
                f"The answer cannot be written ({error.strerror}).", path="standard output"
            ) from error


def settle_streams() -> None:
    """Make standard output and error take any text, and nobody's hanging up amiss.

    A page of another alphabet on a terminal of Latin letters is escaped where it must be; of
    ``| head -1`` the exit status is the one that the command would have had; what a caller has
    closed is written to nowhere.
    """
    sys.stdout, sys.stderr = _settled(sys.stdout), _settled(sys.stderr)


def _settled(stream: TextIO | None) -> TextIO:
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")
    if not isinstance(stream, io.TextIOWrapper):
        return stream  # a notebook's own, which takes any text
    encoding, at_once = stream.encoding, stream.line_buffering
    return _Stream(
        stream.detach(), encoding=encoding, errors="backslashreplace", line_buffering=at_once
    )
