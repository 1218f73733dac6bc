"""What a misspelled word was meant to be."""

from __future__ import annotations

from itertools import islice
from string import ascii_lowercase

import pytest

from auditor import models
from auditor.analysis.quality import misspellings


@pytest.mark.parametrize("word", ["governent", "comission", "environmnt", "peple", "frend", "overnment"])
def test_fuller_words_are_those_with_one_letter_more(word: str) -> None:
    common = set(islice(models.word_table().place, misspellings._COMMON))
    spelt_out = {word[:at] + c + word[at:] for at in range(1, len(word) + 1) for c in ascii_lowercase}
    assert set(misspellings._fuller(word)) == spelt_out & common
