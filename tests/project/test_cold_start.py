"""What a run loads: only what it needs, and no more memory than that takes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import geo

# slow to load or large; none is needed to check an article and to draw its page
HEAVY = (
    "charset_normalizer",
    "folium",
    "geopandas",
    "markdown_it",
    "numpy.ma",
    "pandas",
    "pydantic",
    "pyogrio",
    "pypdf",
    "requests",
    "rich",
    "scipy",
)
MOST_KB = 320_000
SCRIPT = """
import json, sys
from pathlib import Path
from maps.cli import main
try:
    main(sys.argv[2:])
except SystemExit:
    pass
heavy = [name for name in sys.argv[1].split() if name in sys.modules]
# what `getrusage` tells counts the process that started this one, too
lines = Path("/proc/self/status").read_text().splitlines()
peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
sys.stderr.write(json.dumps([heavy, peak]))
"""


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The founding article, retold."""
    path = tmp_path_factory.mktemp("cold") / "article.txt"
    text = geo.read_sheet(geo.list_seed_sheets()[0]).article.text
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "words",
    [["check", "{}"], ["map", "{}", "-o", "map.html"], ["measure", "Pyongyang", "Vladivostok"]],
    ids=lambda words: words[0],
)
def test_a_run_loads_no_library_that_it_does_not_need(
    words: list[str], article: Path, tmp_path: Path
) -> None:
    """The three commands load none of the heavy libraries and stay below 320 MB."""
    if not sys.platform.startswith("linux"):
        pytest.skip("memory is counted in other ways elsewhere")
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [
            *(sys.executable, "-c", SCRIPT, " ".join(HEAVY)),
            *(word.format(article) for word in words),
        ],
        cwd=tmp_path,
        env={"PYTHONPATH": str(root), "PATH": "", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    heavy, peak = json.loads(done.stderr.splitlines()[-1])
    assert done.stdout
    tables = {"measure": ["rich"]}
    assert heavy == tables.get(words[0], [])
    assert peak < MOST_KB
