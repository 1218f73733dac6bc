from __future__ import annotations

from auditor.analysis import Analysis
from auditor.ingest import structure


def tone(text: str) -> float:
    return Analysis(structure.prose(text)).tones[0]


def test_sign_negation_and_quotation() -> None:
    assert tone("It was a wonderful success.") > 0.3
    assert tone("It was a terrible disaster.") < -0.3
    assert tone("It was not a success.") < 0
    assert tone("It was very successful.") > tone("It was successful.")
    assert tone("“A terrible disaster,” the sign read.") == 0
    assert tone("The bus left at noon.") == 0
