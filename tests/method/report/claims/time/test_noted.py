"""Notes that give another date than their sentence."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.noted import otherwise_noted
from tests.method.report.world import bound

VERBALE = "In its note verbale of 28 October 2022, the Government rejected the mandate. It said no more."
LETTER = "In its letter of 28 October 2022, the Government rejected the mandate. It said no more."
FIRE = "On 19 November 2019 a heater set fire to the attic. Nobody came."
LOG = "She called the hotline on 5 January 2021. No answer came. She called again on 22 February. The log has it."


@pytest.mark.parametrize(
    ("text", "note", "count"),
    [
        (VERBALE, "Note verbale of 28 September 2022, annex V.", 1),
        (VERBALE, "Note verbale of 28 October 2022, annex V.", 0),
        (LETTER, "Letter of 28 September 2022.", 0),
        (FIRE, "Brigade of Lorne, incident report of 9 November 2019.", 1),
        (FIRE, "Brigade of Lorne, incident report of 29 November 2019.", 0),
        (LOG, "Hotline log, entry of 5 January 2021.", 0),
    ],
)
def test_a_note_dates_its_paper_as_the_text_does(text: str, note: str, count: int) -> None:
    assert len([*otherwise_noted(bound(f"{text}[^1]\n\n[^1]: {note}\n"))]) == count
