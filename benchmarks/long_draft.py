"""A long draft in Word: the invented drafts of the fault suite, three times, with a thousand notes."""

from __future__ import annotations

from dataclasses import replace

from tests.faults.drafts.texts import drafts
from tests.faults.drafts.tree import Block, Para, Part, Tree, pages
from tests.faults.drafts.writing import docx

COPIES, NOTES = 3, 1_000


def long_draft() -> tuple[bytes, int, int]:
    """The Word file, its pages of 400 words, and its notes."""
    every = drafts()
    joined = Tree("long", "A long draft", [], {}, every[0].voice)
    for copy in range(COPIES):
        for draft in every:
            name = f"{draft.name}{copy}-"
            joined.parts += [Part(part.role, [_named(one, name) for one in part.blocks]) for part in draft.parts]
            joined.notes |= {f"{name}{key}": text for key, text in draft.notes.items()}
    _more_notes(joined)
    return docx(joined), pages(joined), len(joined.notes)


def _named(block: Block, name: str) -> Block:
    """The block with its keys, and those that it names, as those of one copy."""
    keyed = replace(block, key=f"{name}{block.key}") if block.key else block
    if not isinstance(keyed, Para):
        return keyed
    text = keyed.text
    for kind in ("fn", "ref", "num"):
        text = text.replace(f"⟦{kind}:", f"⟦{kind}:{name}")
    return replace(keyed, text=text)


def _more_notes(tree: Tree) -> None:
    """Notes at paragraphs that have none, until there are enough."""
    for part in tree.parts:
        for at, block in enumerate(part.blocks):
            if len(tree.notes) >= NOTES:
                return
            if isinstance(block, Para) and block.style in ("body", "num") and "⟦fn:" not in block.text:
                key = f"more{len(tree.notes)}"
                tree.notes[key] = f"Register of the district, sheet {len(tree.notes)}."
                part.blocks[at] = replace(block, text=f"{block.text}⟦fn:{key}⟧")
