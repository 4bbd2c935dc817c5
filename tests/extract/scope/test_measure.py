"""Stock, flow or share, and what counts nothing; sentences with kinds of all sorts stand in `kinds.toml`."""

from __future__ import annotations

import pytest
from tests.extract.scope.scenes import figures_of


@pytest.mark.parametrize(
    ("text", "measure", "rests"),
    [
        ("Kenya has 400 police officers.", "stock", "has"),
        ("Kenya sent 400 police officers.", "flow", "sent"),
        ("Some 400 police officers wait outside.", "stock", None),
        ("Some 400 police officers arrived.", "flow", "arrived"),
        ("Some 400 police officers are deployed there.", "stock", "deployed"),
        ("Some 400 police officers were sent there.", "flow", "sent"),
        ("The 400 police officers stationed there will stay.", "stock", "stationed"),
        ("The delivery of 30 tanks is late.", "flow", "delivery"),
        ("The staff grew to 400 officers.", "stock", "grew"),
        ("There were 14 deaths.", "flow", None),
        ("A third of the tanks burned.", "share", None),
        ("Unemployment affects 12 percent of the people.", "share", None),
        ("They pay 0.55 shares.", "flow", "pay"),
        ("The index closed at 448.80.", None, None),
        ("Exports fell by 12 percent.", "flow", None),
        ("The central bank raised its interest rate to 12 percent.", None, None),
        ("The rate was 12 percent.", None, None),
        ("The bank has $3 billion.", "stock", "has"),
        ("The bank lent Kenya $3 billion.", "flow", None),
        ("The system cost $3 billion.", None, None),
        ("Oil is sold at $71.", None, None),
        ("Oil costs $71 a barrel.", None, None),
        ("The talks lasted three days.", None, None),
        ("The bridge is 300 metres long.", None, None),
    ],
)
def test_measure_and_the_word_it_rests_on(text: str, measure: str | None, rests: str | None) -> None:
    (figure,) = figures_of(text)
    assert figure.measure == measure
    assert [text[one.start : one.end] for one in figure.rests_on if one.field == "measure"] == (
        [rests] if rests else []
    )
