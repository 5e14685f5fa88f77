"""Quotations: two wordings, a mark that does not close, words that nobody is said to have spoken."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from tests.faults.drafts.planting import (
    Plant,
    by_key,
    filled,
    place,
    places_of,
    planted,
    retag,
    shelf,
    two_places,
)
from tests.faults.drafts.tree import Para, Tree

OPERATORS, plants = shelf("quotations")
_TWO = "One utterance stands in quotation marks in two wordings."
_OTHER = {
    "accommodated": "housed",
    "dignity": "comfort",
    "expense": "cost",
    "banks": "shores",
    "act": "expression",
    "country": "nation",
    "fed": "sheltered",
    "firm": "robust",
    "measured": "moderate",
    "house": "home",
    "attempt": "effort",
    "best": "finest",
    "reasonably": "possibly",
    "town": "city",
}


@plants("two wordings", _TWO)
def quotation_of_the_draft(tree: Tree, rng: random.Random) -> Plant | None:
    every = by_key(tree, "q")
    key = rng.choice(sorted(every))
    at = rng.choice(every[key])
    words = [word for word in _OTHER if re.search(rf"\b{word}\b", at.shown)]
    word = rng.choice(words)
    retag(tree, at, re.sub(rf"\b{word}\b", _OTHER[word], at.shown))
    return Plant(tree, places_of(tree, every[key]))


@plants("two wordings", "Words were dropped from within a quotation without an ellipsis.")
def quotation_cut_without_a_mark(tree: Tree, rng: random.Random) -> Plant | None:
    every = by_key(tree, "q")
    key = rng.choice(sorted(every))
    at = rng.choice(every[key])
    words = at.shown.split()
    start = len(words) // 2 - 1
    retag(tree, at, " ".join(words[:start] + words[start + 2 :]))
    return Plant(tree, places_of(tree, every[key]))


def _quoting(tree: Tree) -> list[tuple[int, int, Para]]:
    low, high = tree.voice.quotes
    return [
        (part, at, one)
        for part, chapter in enumerate(tree.parts)
        for at, one in enumerate(chapter.blocks)
        if isinstance(one, Para)
        and chapter.role == "findings"
        and one.text.count(high) == (2 if low == high else 1)
        and one.text.count(low) in (1, 2)
        and len(one.text) > 200
    ]


@plants("unclosed", "A quotation is opened and not closed.")
def mark_not_closed(tree: Tree, rng: random.Random) -> Plant | None:
    part, at, para = rng.choice(_quoting(tree))
    head, _, tail = para.text.rpartition(tree.voice.quotes[1])
    tree.parts[part].blocks[at] = replace(para, text=head + tail)
    return Plant(tree, (place(tree, head + tail),))


@plants("unclosed", "A quotation is closed and was not opened.")
def mark_not_opened(tree: Tree, rng: random.Random) -> Plant | None:
    part, at, para = rng.choice(_quoting(tree))
    head, _, tail = para.text.partition(tree.voice.quotes[0])
    tree.parts[part].blocks[at] = replace(para, text=head + tail)
    return Plant(tree, (place(tree, head + tail),))


@plants("unclosed", "A quotation is opened, and the paragraph ends.")
def mark_left_open(tree: Tree, rng: random.Random) -> Plant | None:
    text = filled(
        tree, "A retired harbour pilot remembered: “We could see the lights from the other bank, and then we could not."
    )
    part, at, para = rng.choice(_quoting(tree))
    tree.parts[part].blocks.insert(at + 1, Para(text, para.style))
    return planted(tree, text)


@plants("unclosed", "Of two quotations in a sentence, the first is not closed.")
def first_of_two_not_closed(tree: Tree, rng: random.Random) -> Plant | None:
    text = "The pilot called the tide “punctual as a creditor and the pier “a bad joke”, and went on with his soup."
    part, at, para = rng.choice(_quoting(tree))
    tree.parts[part].blocks.insert(at + 1, Para(filled(tree, text), para.style))
    return planted(tree, filled(tree, text))


def _alone(name: str, text: str) -> None:
    def apply(tree: Tree, rng: random.Random) -> Plant | None:
        part, at, para = rng.choice(_quoting(tree))
        tree.parts[part].blocks.insert(at + 1, Para(filled(tree, text), para.style))
        return planted(tree, filled(tree, text))

    apply.__name__ = name
    plants("unattributed", "Nobody is said to have spoken or written these words, and no note says it.")(apply)


for _at, _text in enumerate(
    (
        "“Whoever comes back from the island does not speak of it for a year.” The pier has since been repaired.",
        "The yard was swept twice a day. “We never found out what had been kept in the third shed, and nobody"
        " dared to look.” In winter it was used for salt.",
        "“There was a rule that no one should have more than one candle.” “There was a rule that no rule "
        "should be written down.”",
        "Conditions were harsh, and the nights were long. “You could hear the ice break from one end of the "
        "bay to the other.”",
        "The stairs had no rail, the roof had no tiles, and “everything that could be carried had been "
        "carried away by people in uniform”.",
    )
):
    _alone(f"unattributed_{_at}", _text)


@plants("unattributed", "The words have lost the sentence that said whose they are.")
def source_of_a_quotation_lost(tree: Tree, rng: random.Random) -> Plant | None:
    """An interviewee's words are left standing alone between two sentences."""
    low, high = tree.voice.quotes
    pattern = re.compile(
        rf"(?<=[.] )(?:[^.{low}]*: )?{low}([^{low}{high}]+?)[.,]?{high}[^.⟦]*[.]?(⟦fn:\w+⟧)(?: That was one "
        rf"answer[^.]*[.])?"
    )
    found = [(part, at, para, one) for part, at, para in _quoting(tree) for one in [pattern.search(para.text)] if one]
    if not found:
        return None
    part, at, para, one = rng.choice(found)
    text = f"{para.text[: one.start()]}{low}{one[1]}.{high}{para.text[one.end() :]}"
    tree.notes.pop(one[2][4:-1], None)
    tree.parts[part].blocks[at] = replace(para, text=text)
    return Plant(tree, (place(tree, text),))


def _pair(name: str, first: str, second: str) -> None:
    def apply(tree: Tree, rng: random.Random) -> Plant:
        return two_places(tree, ("findings", first), ("conclusions" if name.endswith("1") else "summary", second), rng)

    apply.__name__ = name
    plants("two wordings", _TWO)(apply)


for _at, (_first, _second) in enumerate(
    (
        (
            "On the radio, the harbour master called the pilots “a gang of idlers who would sell the "
            "lighthouse for a drink”.",
            "The harbour master had called the pilots “a gang of drunkards who would sell the lighthouse for "
            "a drink” on the radio.",
        ),
        (
            "The circular of the guild states that “no apprentice shall leave the yard before the last lamp is out”.",
            "According to the circular of the guild, “no apprentice may leave the yard until the last lamp is out”.",
        ),
        (
            "An archivist wrote that the ledgers “were in all probability removed by someone who knew the shelves”.",
            "The ledgers, the archivist wrote, “were removed by someone who knew the shelves”.",
        ),
        (
            "The bishop of the islands said that “silence is also a kind of signature”.",
            "“Silence is always a kind of signature”, the bishop of the islands had said.",
        ),
        (
            "The tender reads: “delivery is to be made at night and without markings on the vehicles”.",
            "Delivery was, in the words of the tender, “to be made at night and with no markings on the vehicle”.",
        ),
    )
):
    _pair(f"two_wordings_{_at}", _first, _second)
