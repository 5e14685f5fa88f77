"""Handles stay inside: a draft for others names paragraphs."""

import pytest

from probata.method.report.annex import methodology
from probata.method.report.exports._unnamed import unnamed
from probata.method.report.exports.html import to_html
from probata.method.report.rules import objections
from tests.method.report import world

SOURCE = """# Part

It was dark.{cite}`taken-back`

Of them, {count}`women-held:k` and {count}`lmap:k` were seen.
"""


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Consent to `taken-back` was withdrawn.", "Consent to the record in paragraph 1 was withdrawn."),
        ("`women-held:k` is small.", "the record in paragraph 2 is small."),
        ("Nothing is saved under the handle 'lmap'.", "Nothing is saved under the handle the record in paragraph 2."),
        ("Did you mean 'lamp'?", "Did you mean a saved record?"),
        ("Write `HANDLE:of`, or `probata check`.", "Write `HANDLE:of`, or `probata check`."),
        ("'seventeen' does not say 17.", "'seventeen' does not say 17."),
    ],
)
def test_handles_become_paragraphs_and_other_words_stay(message: str, told: str) -> None:
    assert unnamed(world.bound(SOURCE))(message) == told


def test_inside_the_inquiry_they_stay() -> None:
    assert unnamed(world.bound(SOURCE, audience="internal"))("Consent to `taken-back`.") == "Consent to `taken-back`."


def test_no_handle_is_in_the_page_of_a_draft_for_others() -> None:
    bound = world.bound(SOURCE)
    found = objections(bound)
    assert any("taken-back" in one.message for one in found)
    page = to_html(bound, methodology(bound), found, draft=True, pictures={}).decode()
    assert "open objection" in page
    for handle in ("taken-back", "women-held", "lmap"):
        assert handle not in page
