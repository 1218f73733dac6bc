"""What goes into the wheel, and what importing costs."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

from conftest import ROOT

LICENCE = r"licen|\bmit\b|cc by|apache"


def test_wheel_holds_code_and_data_and_nothing_else(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    package = {n for n in names if not n.partition("/")[0].endswith(".dist-info")}
    assert {n.partition("/")[0] for n in package} == {"auditor"}
    on_disk = {
        str(p.relative_to(ROOT))
        for p in (ROOT / "auditor").rglob("*")
        if p.is_file() and "__pycache__" not in p.parts and not p.name.startswith(".")
    }
    assert on_disk <= names
    assert {
        "auditor/py.typed",
        "auditor/report/schema.json",
        "auditor/data/profiles/default.toml",
        "auditor/data/measured/false_alarms.json",
    } <= names
    assert not [n for n in names if n.endswith((".pkl", ".pickle", ".joblib", ".pt", ".bin"))]
    assert any(n.endswith("licenses/LICENSE") for n in names)


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = ("numpy", "nltk", "sklearn", "scipy", "textstat", "trafilatura", "lxml", "rich", "jinja2", "tldextract")
    code = f"import sys, auditor; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_model_has_a_card() -> None:
    models = [p for p in (ROOT / "auditor" / "data" / "models").iterdir() if p.is_dir()]
    assert models
    for model in models:
        card = (model / "card.md").read_text("utf-8").lower()
        for part in ("trained on|made from", LICENCE, "measured", "rebuild"):
            assert re.search(part, card), f"{model.name}: the card says nothing on {part}"


def test_every_lexicon_names_its_source_and_licence() -> None:
    lists = sorted((ROOT / "auditor" / "data" / "lexicons").glob("*.txt"))
    assert lists
    for path in lists:
        header = "\n".join(line for line in path.read_text("utf-8").splitlines()[:12] if line.startswith("#")).lower()
        assert re.search("source|written for|texts of|rows of", header), path.name
        assert re.search(LICENCE, header), path.name
