"""The configuration that the README shows is one that applies."""

from __future__ import annotations

import re
import tomllib

import pytest
from conftest import ROOT

from auditor import config

_BLOCK = re.compile(r"^```toml\n(.*?)^```", re.MULTILINE | re.DOTALL)
BLOCKS = [tomllib.loads(text) for text in _BLOCK.findall((ROOT / "README.md").read_text("utf-8"))]
SHOWN = [block["tool"]["auditor"] for block in BLOCKS if "auditor" in block.get("tool", {})]


@pytest.mark.parametrize("table", SHOWN)
def test_configuration_of_the_readme(table: dict[str, object]) -> None:
    assert config.settings(table).digest != config.settings({}).digest
