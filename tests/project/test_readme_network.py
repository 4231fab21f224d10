"""The README's section on one's own network: its commands run, in their order."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from maps import cli

osmium = pytest.importorskip("osmium")
geopandas = pytest.importorskip("geopandas")
pytest.importorskip("pyarrow")
from osmium.osm.mutable import Node, Way  # noqa: E402
from shapely.geometry import LineString  # noqa: E402

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
TRACK = [(13.0 + 0.01 * k, 52.0 + 0.002 * (k % 5)) for k in range(60)]


def commands() -> list[str]:
    section = README.partition("## Your own network\n")[2].partition("\n## ")[0]
    (block,) = re.findall(r"```console\n(.*?)```", section, flags=re.S)
    lines = [line.split("#")[0].strip() for line in block.splitlines()]
    return [line for line in lines if line and "--online" not in line]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the commands speak of."""
    monkeypatch.setenv("MILEPOST_CACHE", str(tmp_path / "kept"))
    monkeypatch.chdir(tmp_path)
    with osmium.SimpleWriter("region.osm.pbf") as writer:
        for number, spot in enumerate(TRACK, start=1):
            writer.add_node(Node(id=number, location=spot))
        for number, tags in enumerate(({"railway": "rail"}, {"highway": "primary"}), start=1):
            writer.add_way(Way(id=number, nodes=range(1, len(TRACK) + 1), tags=tags))
    frame = geopandas.GeoDataFrame(
        {"spur_mm": [1435], "kind": ["tram"]}, geometry=[LineString(TRACK)], crs=4326
    )
    frame.to_file("survey.gpkg", layer="tracks")
    frame.to_file("survey.gpkg", layer="ditches")
    nameless = frame.to_crs(25833).set_crs(None, allow_override=True)
    nameless.to_parquet("lines.parquet")
    return tmp_path


def test_the_commands_of_the_section_run_in_their_order(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told: dict[str, str] = {}
    for command in commands():
        with pytest.raises(SystemExit) as leaving:
            cli.main(shlex.split(command)[1:])
        assert leaving.value.code in (0, None), command
        told[command] = capsys.readouterr().out
    listed = next(text for command, text in told.items() if command.endswith("list"))
    names = [line.partition(" ")[0] for line in listed.splitlines()]
    assert names[:4] == ["lines", "region", "region-road", "survey"]
    with pytest.raises(SystemExit):
        cli.main(["network", "list"])
    assert "survey" not in capsys.readouterr().out
