"""The smallest things said."""

from __future__ import annotations

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.stretches import stretches
from tests.method.report.world import bound


def test_a_participle_is_a_stretch_of_its_own() -> None:
    first, *_ = stretches(bound("Swayed by the gifts of Varn, the board renewed the permit.\n"))
    assert first.words == "Swayed by the gifts of Varn"


def test_what_tells_more_is_read_with_the_words_before_it() -> None:
    each = stretches(bound("The clerk, who had read the warning, went home at dusk.\n"))
    assert any(meant("clerk read warning") <= one.keys for one in each)


def test_questions_and_recommendations_are_left_out() -> None:
    words = "# Recommendations\n\nThe board should mend the roof.\n\n# The mill\n\nWho mended the roof of the mill?\n"
    assert not [one for one in stretches(bound(words)) if "roof" in one.words]
