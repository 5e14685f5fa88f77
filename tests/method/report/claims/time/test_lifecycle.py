from __future__ import annotations

import pytest

from probata.method.report.claims.time.lifecycle import beyond_their_end
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The trial began on 4 May 2021.\n\n# Outcome\n\nThe verdict of 17 March 2021 runs to ninety pages.", 1),
        ("The Belmar camp was opened on 12 June 2020.\n\n# B\n\nThe Belmar camp was closed on 3 April 2020.", 1),
        ("The Belmar camp was opened on 12 June 2020.\n\n# B\n\nThe Orvel camp was closed on 3 April 2020.", 0),
        ("The market was closed on 3 April 2020. The market was opened again on 12 June 2020.", 0),
        ("The trial began on 4 May 2021.\n\n# Outcome\n\nThe verdict of 17 June 2021 runs to ninety pages.", 0),
        ("The trial of the guards began on 4 May 2021. The verdict against their chief, of 17 March 2021, is long.", 0),
    ],
)
def test_what_begins_once_does_not_begin_behind_its_end(text: str, count: int) -> None:
    assert len([*beyond_their_end(bound(text + "\n"))]) == count
