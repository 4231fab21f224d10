"""A report in a notebook, and what exporters make of it."""

from __future__ import annotations

import base64
import subprocess
import sys
from pathlib import Path

import pytest
from strategies import HOSTILE, founding_report, hostile_report

import geo
import maps
from maps.notebook import load_ipython_extension


def test_a_report_shows_itself_as_html_png_and_text() -> None:
    """Three forms and no SVG: with one, LaTeX export would need Inkscape."""
    bundle = maps.show(founding_report())._repr_mimebundle_()
    assert list(bundle) == ["text/html", "image/png", "text/plain"]
    assert bundle["text/html"].startswith("<iframe ")
    assert base64.b64decode(bundle["image/png"]).startswith(b"\x89PNG\r\n")
    assert "435 miles" in bundle["text/plain"]


def test_a_front_end_gets_the_forms_it_asks_for() -> None:
    """`include` and `exclude` are obeyed."""
    shown = maps.show(founding_report())
    assert list(shown._repr_mimebundle_(include={"text/plain"})) == ["text/plain"]
    assert list(shown._repr_mimebundle_(exclude={"text/html", "image/png"})) == ["text/plain"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_inside_the_frame(text: str) -> None:
    """The HTML is one iframe whose sandbox has no way out."""
    html = maps.show(hostile_report(text))._repr_mimebundle_(include={"text/html"})["text/html"]
    assert html.count("<") == 2
    assert 'sandbox="allow-scripts"' in html
    html.encode("utf-8")


def test_the_extension_makes_every_report_show_itself() -> None:
    """`%load_ext maps.notebook` teaches IPython the type."""
    shell = pytest.importorskip("IPython.core.interactiveshell").InteractiveShell()
    load_ipython_extension(shell)
    data, _ = shell.display_formatter.format(founding_report())
    assert {"text/html", "image/png", "text/plain"} <= set(data)
    assert isinstance(founding_report(), geo.Report)


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A notebook that has run: one cell that shows the founding report."""
    nbformat = pytest.importorskip("nbformat")
    pytest.importorskip("nbconvert")
    from nbformat.v4 import new_code_cell, new_notebook, new_output

    bundle = maps.show(founding_report())._repr_mimebundle_()
    cell = new_code_cell(
        "maps.show(report)",
        execution_count=1,
        outputs=[new_output("execute_result", data=bundle, execution_count=1)],
    )
    path = tmp_path_factory.mktemp("notebook") / "report.ipynb"
    nbformat.write(new_notebook(cells=[cell]), path)
    return path


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "made", "fact"),
    [
        ("html", "report.html", 'sandbox="allow-scripts"'),
        ("latex", "report.tex", "includegraphics"),
        ("markdown", "report.md", "<iframe"),
    ],
)
def test_exporters_keep_the_map(notebook: Path, form: str, made: str, fact: str) -> None:
    """HTML keeps the page, LaTeX the picture, Markdown the frame."""
    if form == "latex":
        pytest.importorskip("pandocfilters")
    done = subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", form, str(notebook)],
        capture_output=True,
        text=True,
    )
    if "andoc" in done.stderr and done.returncode:
        pytest.skip("needs pandoc")
    assert done.returncode == 0, done.stderr
    assert fact in (notebook.parent / made).read_text("utf-8")
    if form == "latex":
        pictures = list(notebook.parent.glob("report_files/*.png"))
        assert pictures
        assert pictures[0].read_bytes().startswith(b"\x89PNG")
