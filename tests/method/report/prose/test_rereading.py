"""Looking again at what has changed finds what looking at everything finds."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.manuscript.kept import Kept
from probata.method.report.binding import bind
from probata.method.report.prose.rereading import changed, hits
from probata.method.testimony.protection import Hit, lexicon
from tests.method.report import world

_LEXICON = lexicon(("Sefa Onduril", "Abdul Rahman al Hadid", "+49 170 1234567", "李小龙", "O'Neill"), bytes(range(16)))
_WORDS = st.lists(
    st.sampled_from(
        ["Sefa", "Onduril", "sefa-\n", "Ondu-", "ril", "Abdul", "Rahman", "al", "Hadid", "Abdulrahman", "0170", "123",
         "4567", "1234567", "李", "小龙", "O'Neill", "the", "gate", "of", "a", " ", "\n", "\n\n", "-", "- ", "\u00ad\n",
         "\u2011\r\n", ".", ", ", "(", "{count}`", "ـ", "é", "1", "x", "+49", "water ", "[^n1]",
         "O n d u ", "r i l", "S", "e", "f", "Ondu/", "ril3", "%4f", "ndu", "&#83;efa"]
    ),
    max_size=60,
)  # fmt: skip


@settings(deadline=None, max_examples=400)
@given(_WORDS, _WORDS, _WORDS, _WORDS, st.sampled_from(["", " ", "\n"]))
def test_after_any_change_the_same_is_found(
    before: list[str], old: list[str], new: list[str], behind: list[str], between: str
) -> None:
    first, last = between.join(before), between.join(behind)
    one, other = (first + between.join(words[:8]) + last for words in (old, new))
    assert tuple(changed(one, other, _LEXICON.find(one), _LEXICON)) == _LEXICON.find(other)


def test_only_what_is_near_the_change_is_looked_at() -> None:
    far = "The gate of the house stood open. " * 50
    text = f"{far}Sefa Onduril. {far}{far}"
    at = text.index("The gate", len(far) * 2)
    found = tuple(Hit(one.start + 1, one.end + 1) for one in _LEXICON.find(text))  # one letter off, to know them again
    again = tuple(changed(text, f"{text[:at]}Sefa {text[at:]}", found, _LEXICON))
    assert again == (*found, Hit(at, at + len("Sefa")))


def test_another_lexicon_looks_at_everything_again() -> None:
    bound, kept = world.bound("Tamo Werrin stood at the gate.\n"), Kept()
    first = bind(bound.manuscript, bound.records, kept)
    assert hits(first, world.MAIN) == ()
    other = lexicon(("Tamo Werrin",), bytes(16))
    again = bind(bound.manuscript, replace(world.records(), lexicon=other), kept)
    assert len(hits(again, world.MAIN)) == 1
