"""Changes to a tree that know where they changed it: what operators and harmless rewrites are made of."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tests.faults.drafts.texts.making import spell
from tests.faults.drafts.tree import (
    TAG,
    Block,
    Box,
    Figure,
    Heading,
    Para,
    Table,
    Tree,
    numbers,
    paragraphs,
    plain,
    texts,
)

GROUPS = ("numbers", "dates", "wording", "quotations", "notes", "people", "structure")
ANYWHERE = ""
"""A place that every paragraph holds: what is wrong is that something is missing."""


@dataclass(frozen=True, slots=True)
class Plant:
    """A changed tree, and snippets of the paragraphs where an objection counts as seen.

    A place that begins with "=" is the whole text of a paragraph: a cell of a table.
    """

    tree: Tree
    places: tuple[str, ...]


Apply = Callable[[Tree, random.Random], "Plant | None"]


@dataclass(frozen=True, slots=True)
class Operator:
    """One way to plant one fault. ``apply`` gets a tree of its own; None where the draft has nothing of the sort."""

    name: str
    group: str
    kind: str
    why: str
    apply: Apply


def shelf(group: str) -> tuple[list[Operator], Callable[[str, str], Callable[[Apply], Apply]]]:
    """A list of operators and the decorator ``plants(kind, why)`` that puts a function on it under its name."""
    operators: list[Operator] = []

    def plants(kind: str, why: str) -> Callable[[Apply], Apply]:
        def put(apply: Apply) -> Apply:
            operators.append(Operator(apply.__name__, group, kind, why, apply))
            return apply

        return put

    return operators, plants


@dataclass(frozen=True, slots=True)
class At:
    """Where one tag stands: part, block, text of the block, and the tag itself."""

    part: int
    block: int
    cell: int
    tag: str
    kind: str
    key: str
    shown: str


def tags(tree: Tree, kinds: str) -> Iterator[At]:
    """Every tag of these kinds (one letter each) in the body, in order."""
    for part, chapter in enumerate(tree.parts):
        for block, one in enumerate(chapter.blocks):
            for cell, text in enumerate(texts(one)):
                for tag in TAG.finditer(text):
                    if tag[1] in tuple(kinds.split()):
                        yield At(part, block, cell, tag[0], tag[1], tag[2], tag[3] or "")


def by_key(tree: Tree, kinds: str) -> dict[str, list[At]]:
    """Tags by what they are about."""
    found: dict[str, list[At]] = {}
    for one in tags(tree, kinds):
        found.setdefault(one.key, []).append(one)
    return found


def role(tree: Tree, at: At) -> str:
    """The chapter in which a tag stands."""
    return tree.parts[at.part].role


def with_text(block: Block, cell: int, text: str) -> Block:
    """The block with one of its texts replaced."""
    if isinstance(block, Table) and cell:
        width = len(block.rows[0])
        row, column = divmod(cell - 1, width)
        rows = [list(one) for one in block.rows]
        rows[row][column] = text
        return replace(block, rows=tuple(tuple(one) for one in rows))
    if isinstance(block, Table | Figure):
        return replace(block, caption=text)
    return replace(block, text=text)


def retag(tree: Tree, at: At, shown: str) -> None:
    """Prints other words at a tag, once."""
    blocks = tree.parts[at.part].blocks
    text = texts(blocks[at.block])[at.cell]
    new = at.tag.replace("|" + at.shown + "⟧", "|" + shown + "⟧")
    blocks[at.block] = with_text(blocks[at.block], at.cell, text.replace(at.tag, new, 1))


def place(tree: Tree, text: str) -> str:
    """A snippet of a paragraph's text that stands nowhere else and crosses no note mark, field or tracked change."""
    flat = TAG.sub(lambda one: one[3] if one[1] in "ndqho" else "\0", text)
    every = paragraphs(tree)
    for piece in sorted(flat.split("\0"), key=len, reverse=True):
        for length in (60, 120, 400):
            found = piece.strip()[:length].strip()
            if len(found) > 3 and sum(found in one for one in every) == 1:
                return found
    return flat.split("\0")[0].strip()[:400] or flat.strip("\0 ")


def places_of(tree: Tree, found: list[At]) -> tuple[str, ...]:
    """Places of the paragraphs in which tags stand now; of a cell, its whole text and the caption of its table."""
    out = []
    for at in found:
        block = tree.parts[at.part].blocks[at.block]
        if at.cell and isinstance(block, Table):
            out += ["=" + plain(texts(block)[at.cell]), place(tree, block.caption)]
        else:
            out.append(place(tree, texts(block)[at.cell]))
    out += [resolved(tree, text) for key in {(one.kind, one.key) for one in found} for text in _notes_with(tree, *key)]
    return tuple(dict.fromkeys(out))


def _notes_with(tree: Tree, kind: str, key: str) -> list[str]:
    return [text for text in tree.notes.values() if f"⟦{kind}:{key}|" in text]


def prose(tree: Tree, role: str) -> list[tuple[int, int]]:
    """Paragraphs of running text in the chapters of a role."""
    return [
        (part, block)
        for part, chapter in enumerate(tree.parts)
        if chapter.role == role
        for block, one in enumerate(chapter.blocks)
        if isinstance(one, Para) and one.style in ("num", "body") and len(one.text) > 60
    ]


def say(tree: Tree, role: str, text: str, rng: random.Random) -> str:
    """Puts a sentence into a chapter, at the end of a paragraph or as one of its own; gives it back."""
    part, block = rng.choice(prose(tree, role))
    blocks = tree.parts[part].blocks
    old = blocks[block]
    if isinstance(old, Para) and rng.random() < 0.5 and "⟦d" not in old.text[-4:]:
        blocks[block] = replace(old, text=f"{old.text} {text}")
    elif isinstance(old, Para):
        blocks.insert(block + 1, Para(text, old.style))
    return text


def planted(tree: Tree, *said: str) -> Plant:
    """What was said is wrong, or is wrong beside the other."""
    return Plant(tree, tuple(place(tree, one) for one in said))


def one_place(tree: Tree, role: str, text: str, rng: random.Random) -> Plant:
    """A sentence that is wrong by itself."""
    return planted(tree, say(tree, role, filled(tree, text), rng))


def two_places(tree: Tree, first: tuple[str, str], second: tuple[str, str], rng: random.Random) -> Plant:
    """Two sentences (role, words), one of which is wrong beside the other; an objection at either is right."""
    said = [say(tree, role, filled(tree, text), rng) for role, text in (first, second)]
    return planted(tree, *said)


def filled(tree: Tree, text: str) -> str:
    """The words of the draft: <body>, <people>, <party>, <ministry>, <ngo>, <site>, <pc>; “ ” as its house has them."""
    voice = tree.voice
    names = {
        "body": voice.body,
        "people": voice.people,
        "party": voice.party,
        "ministry": voice.ministry,
        "ngo": voice.ngo,
    }
    names |= {"site": voice.sites[0], "site2": voice.sites[1], "country": voice.country}
    for name, says in names.items():
        text = text.replace(f"<{name}>", says).replace(f"<{name.capitalize()}>", says[0].upper() + says[1:])
    text = text.replace(" <pc>", voice.percent if voice.percent == "%" else f" {voice.percent}")
    if voice.quotes[0] == "‘":  # a quotation within a quotation has the other marks
        text = text.translate(str.maketrans("‘’", "\1\2"))
    text = text.replace("“", voice.quotes[0]).replace("”", voice.quotes[1])
    return text.replace("\1", "“").replace("\2", "”")


def note(tree: Tree, text: str) -> str:
    """A new note, and its mark."""
    key = f"x{len(tree.notes) + 1}"
    tree.notes[key] = filled(tree, text)
    return f"⟦fn:{key}⟧"


def other_number(shown: str, rng: random.Random) -> str:
    """Another number in the same form: near enough to be a slip, far enough to be none of rounding."""
    words = {spell(one): one for one in range(3, 400)}
    if shown.lower() in words:
        old = words[shown.lower()]
        new = spell(_other(old, rng))
        return new.capitalize() if shown[:1].isupper() else new
    if shown.replace(",", "").isdigit():
        return f"{_other(int(shown.replace(',', '')), rng):,}"
    head, _, tail = shown.partition(" ")
    if "." in head:
        return f"{float(head) + rng.choice((1.3, 2.2)):.1f} {tail}".strip()
    return f"{_other(int(head.replace(',', '')), rng):,} {tail}".strip()


def _other(old: int, rng: random.Random) -> int:
    steps = [1, 2, 3] if old < 20 else [4, 7, 9, 13] if old < 1000 else [90, 180, 270, 1_100]
    return old + rng.choice(steps)


def resolved(tree: Tree, text: str) -> str:
    """A text as it prints."""
    return plain(text, numbers(tree))


__all__ = ["ANYWHERE", "GROUPS", "At", "Box", "Heading", "Operator", "Plant", "shelf"]
