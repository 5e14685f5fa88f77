from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import number_in_code as rule
from tests.method.report.world import bound


@pytest.mark.parametrize(
    "source",
    [
        "It holds `612`.\n",
        "It holds *`two-thirds`* of them.\n",
        "- an item with `612`\n",
        "> quoted `612`\n",
        "| a | b |\n|---|---|\n| `612` | x |\n",
        "Words.\n\n    indented by accident, 17 people\n",
        "```\n17 people\n```\n",
        "He said `“no”`.\n",
        "Words[^a].\n\n[^a]: A note with `612`.\n",
        ":::{context}\nWords with `612`.\n:::\n",
        "# Heading `612`\n",
    ],
)
def test_what_is_printed_unbound_is_objected_to_at_its_block(source: str) -> None:
    made = bound(source)
    (found,) = rule.run(made)
    assert (found.code, found.at.file) == ("PB319", "report.md")
    assert made.manuscript.sources["report.md"][found.at.start : found.at.end].strip()


@pytest.mark.parametrize("source", ["The file `roster`.\n", "```\nno figures\n```\n", "Plain 17 words.\n"])
def test_code_without_a_number_is_left_alone(source: str) -> None:
    assert list(rule.run(bound(source))) == []
