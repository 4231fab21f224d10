"""The README is held to the program: its commands run, its Python runs, its options exist."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import typer

import geo
from maps import cli

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
STORY = "The night train from Paris to Lyon covers about 425 km in five hours.\n"
PAIRS = "from,to,mode\nParis,Lyon,rail\nPyongyang,Vladivostok,rail\n"


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, flags=re.S)


def _commands() -> list[str]:
    lines = [
        line.split("#")[0].strip() for block in _blocks("console") for line in block.splitlines()
    ]
    return [line for line in lines if line.startswith("milepost ")]


COMMANDS = _commands()
# these need what a test cannot have: a network, or the user's own file
NOT_RUN = ("network", "--online", "--scheduler")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that README's commands speak of."""
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "pairs.csv").write_text(PAIRS, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "one.txt").write_text(STORY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _words(command: str, desk: Path) -> list[str]:
    words = []
    for word in shlex.split(command)[1:]:
        words += sorted(str(each) for each in desk.glob(word)) if "*" in word else [word]
    return words


@pytest.mark.parametrize("command", [c for c in COMMANDS if not any(n in c for n in NOT_RUN)])
def test_each_command_of_the_readme_runs(command: str, desk: Path) -> None:
    """A command as printed leaves with 0, or 1 where it found something inconsistent."""
    with pytest.raises(SystemExit) as leaving:
        cli.main(_words(command, desk))
    assert leaving.value.code in (0, None, 1)
    output = re.search(r"-o (\S+)", command)
    if output:
        assert (desk / output[1]).exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_of_the_readme_exists(command: str) -> None:
    """No command names an option or sub-command that the program does not have."""
    group = typer.main.get_command(cli.app)
    words = shlex.split(command)[1:]
    while words and words[0] in getattr(group, "commands", {}):
        group = group.commands[words.pop(0)]  # type: ignore[attr-defined]
    assert not hasattr(group, "commands"), command
    known = {name for each in group.params for name in each.opts}
    assert {word for word in words if word.startswith("-") and word != "-"} <= known


def test_every_command_of_the_program_is_in_the_readme() -> None:
    """What the program can do, the README shows."""
    commands = set(typer.main.get_command(cli.app).commands)  # type: ignore[attr-defined]
    assert commands == {shlex.split(each)[1] for each in COMMANDS}


@pytest.mark.parametrize("block", _blocks("python"))
def test_each_python_block_runs_and_prints_what_it_says(
    block: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A block runs from top to bottom; a comment behind `print` is what it prints."""
    exec(compile(block, "README.md", "exec"), {"__name__": "readme"})
    printed = capsys.readouterr().out.splitlines()
    promised = re.findall(r"^print\(.*\)\s+# (.+)$", block, flags=re.M)
    for line in promised:
        assert line in printed


def test_the_corrections_of_the_readme_are_taken(desk: Path) -> None:
    """Its place, its way and its figure set aside are read as the block says."""
    (block,) = _blocks("toml")
    (desk / "story.milepost.toml").write_text(block, encoding="utf-8")
    report = geo.check_article(STORY, sidecar=geo.find_sidecar(str(desk / "story.txt")))
    (claim,) = report.claims
    assert (claim.quantity.text, claim.mode) == ("425 km", geo.Mode.ROAD)
    assert sum("story.milepost.toml says" in note for note in report.notes) == 3


def test_each_link_to_a_file_of_the_repository_is_there() -> None:
    """Pictures and pages that the README points at exist."""
    links = [each for each in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in each]
    assert links
    assert [each for each in links if not (ROOT / each).exists()] == []
