from __future__ import annotations

import pytest

from probata.method.report.claims.retold.events import two_tolls
from tests.method.report.world import bound


def _told(one: str, other: str) -> list[tuple[str, str]]:
    made = bound(f"# Summary\n\n{one}\n\n# The harbour\n\n{other}\n")
    return [(first.words, second.words) for first, second in two_tolls(made)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The families of the nine workers who died in the Point Averil fire were paid.",
            "Six died in the fire at Point Averil.",
        ),
        (
            "The strike on the Orm hospital killed 23 persons.",
            "Nineteen persons died in the strike on the Orm hospital.",
        ),
        (
            "The explosion at the Kessen mill cost 14 lives.",
            "The boiler of the Kessen mill exploded at noon. Eleven people were killed.",
        ),
        (
            "The collapse of 4 May 2019, in which 31 people lost their lives, was long.",
            "On 4 May 2019, a long day, the roof collapsed. Thirty-four persons were killed and nine injured.",
        ),
        (
            "In the raid on Vell, 42 people were arrested.",
            "The police came to Vell at dawn. They made 47 arrests in the raid.",
        ),
        (
            "It verified the killing of 217 civilians.",
            "In those raids 212 civilians were killed.\n\nAll told, the deaths of 212 civilians were verified.",
        ),
        ("On the Tarn ferry, 58 people drowned.", "On the Tarn ferry 63 people lost their lives."),
    ],
)
def test_two_tolls_of_one_event_are_found(one: str, other: str) -> None:
    assert len(_told(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The nine workers who died in the Averil fire were young.", "Six workers died in the Kessen fire."),
        ("The nine workers who died in the Averil fire were young.", "Nine died in the fire at Averil."),
        ("The strike on the Orm hospital killed 23 persons.", "Among the dead of the Orm hospital were 12 nurses."),
        (
            "The strike on the Orm hospital killed 23 persons.",
            "Of the dead, 14 patients were killed in the Orm hospital.",
        ),
        (
            "In the raid on Vell, 42 people were arrested.",
            "In the raid on Vell, 42 people were arrested; 30 people were released, and 27 were arrested again.",
        ),
        (
            "On 4 May 2019, 31 people were killed in Vell.",
            "On 9 June 2019, 28 people were killed in Vell.",
        ),
        (
            "In Vell 31 people were killed and 12 injured.",
            "In Vell 19 were killed by the first shell, 12 by the second.",
        ),
        (
            "The Tarn ferry sank, and 58 passengers drowned.",
            "According to the ministry, 41 passengers drowned on the Tarn ferry.",
        ),
        ("In Vell 31 people were killed in two years.", "In the market of Vell 22 people were killed by one bomb."),
        ("About 30 people were arrested in Vell.", "In Vell 28 people were arrested."),
        ("In Vell 31 people were arrested, 14 men and 17 women.", "In Vell 17 women were arrested."),
        ("The 31 who died in Vell had been ill.", "Of the ill, 25 did not die in Vell."),
        ("Before the siege 22 people died in Vell.", "During the siege 40 people died in Vell."),
    ],
)
def test_other_events_and_parts_are_left_alone(one: str, other: str) -> None:
    assert _told(one, other) == []
