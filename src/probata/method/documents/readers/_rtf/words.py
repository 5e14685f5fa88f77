"""What one control word does to the story (Word RTF Specification 1.9.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.method.documents.readers._rtf.destinations import ASIDES, LETTERS, PARAGRAPHS, PASSED, SILENT
from probata.method.documents.readers._rtf.groups import DESTINATIONS, begin_aside
from probata.method.documents.readers._rtf.properties import WORDS
from probata.method.documents.readers._rtf.state import Mode

if TYPE_CHECKING:
    from probata.method.documents.readers._rtf.story import Story


def word(story: Story, name: bytes, number: int | None) -> None:
    """One control word; those that nobody knows do nothing, but their starred group is left out."""
    state = story.state
    starred, state.starred = state.starred, False
    if state.mode is Mode.KEPT:
        _kept(story, name, number, starred)
    elif name in LETTERS:
        story.letters(LETTERS[name])
    elif name in PARAGRAPHS:
        if state.mode is Mode.TOLD:
            state.flow.paragraph()
    elif name in WORDS:
        WORDS[name](story, number)
    elif name in DESTINATIONS:
        DESTINATIONS[name](story, name, number)
    elif name in ASIDES:
        begin_aside(story, ASIDES[name])
    elif name in SILENT or (starred and name not in PASSED) or _is_math_property(name):
        state.mode = Mode.SKIPPED


def _is_math_property(name: bytes) -> bool:
    return len(name) > 3 and name.startswith(b"m") and name.endswith(b"Pr")


def _kept(story: Story, name: bytes, number: int | None, starred: bool) -> None:
    """Inside of an instruction, a name, a claim: letters and alphabets, and the choices of a form field."""
    state = story.state
    if name in LETTERS:
        story.letters(LETTERS[name])
    elif name in (b"u", b"uc", b"f", b"plain"):
        WORDS[name](story, number)
    elif name == b"ffl":
        field = state.field
        story.keep(lambda text: field.choices.append(text.strip()) if field is not None else None)
    elif name == b"ffres" and state.field is not None and number is not None and 0 <= number < 100:
        state.field.chosen = number
    elif name in (b"ffname", b"ffdeftext", b"ffformat", b"ffhelptext", b"ffstattext") or (
        starred and name not in (b"formfield",)
    ):
        state.mode = Mode.SKIPPED
