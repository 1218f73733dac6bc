"""Attributes that are made when they are first asked for."""

from __future__ import annotations

from auditor.lazily import remembered


class Dossier:
    """Counts how often its parts are made."""

    def __init__(self, pages: int) -> None:
        self.pages = pages
        self.made = 0

    @remembered
    def summary(self) -> str:
        """What is in it."""
        self.made += 1
        return f"{self.pages} pages"


def test_it_is_made_once_for_each_object() -> None:
    one, two = Dossier(3), Dossier(4)
    assert (one.summary, one.summary, two.summary) == ("3 pages", "3 pages", "4 pages")
    assert (one.made, two.made) == (1, 1)


def test_it_is_made_again_once_forgotten() -> None:
    dossier = Dossier(3)
    assert dossier.summary == "3 pages"
    dossier.__dict__ = {"pages": 5, "made": 0}
    assert (dossier.summary, dossier.made) == ("5 pages", 1)


def test_the_class_says_what_it_is() -> None:
    assert isinstance(Dossier.summary, remembered)
    assert Dossier.summary.__doc__ == "What is in it."
