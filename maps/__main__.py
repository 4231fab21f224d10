"""Runs the command line: `python -m maps`."""

from maps.cli import main

main()
