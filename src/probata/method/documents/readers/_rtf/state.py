"""State: what holds inside of one group of RTF; a group begins with its parent's and ends without a trace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from enum import Enum

from probata.method.documents.readers._rtf.flow import Flow


class Mode(Enum):
    """What the letters of a group are."""

    TOLD = "text of a flow"
    KEPT = "words that somebody asks for when the group ends"
    FONTS = "names of fonts"
    STYLES = "names of styles"
    LISTED = "an entry of a list, one a group"
    INFO = "claims of the file, in groups of their own"
    SKIPPED = "nothing that is told"


@dataclass(slots=True)
class Field:
    """A field: its address when it is a link, the choices of a form field, and whether it showed anything."""

    number: int
    address: str = ""
    choices: list[str] = field(default_factory=list)
    chosen: int = 0
    shown: bool = False


@dataclass(slots=True)
class State:
    """The state of one group. ``kept`` collects letters in the modes that want them; ``ends`` runs when it ends."""

    flow: Flow
    codec: str
    mode: Mode = Mode.TOLD
    after: int = 1  # letters to leave out after a \u
    kept: list[str] | None = None
    ends: Callable[[str], None] | None = None
    hidden: bool = False
    inserted: bool = False
    deleted: bool = False
    author: int = 0
    time: int = 0
    deleter: int = 0
    deletion: int = 0
    in_table: bool = False
    depth: int = 0
    style: int = 0
    outlined: bool = False
    formula: bool = False
    field: Field | None = None
    starred: bool = False

    def inner(self) -> State:
        """The state with which a group inside of this one begins."""
        made = State.__new__(State)
        for name in _INHERITED:
            setattr(made, name, getattr(self, name))
        made.ends, made.starred = None, False
        return made

    def plain(self, codec: str) -> None:
        """Back to no properties of letters (``\\plain``)."""
        self.codec = codec
        self.hidden = self.inserted = self.deleted = False

    def paragraph(self) -> None:
        """Back to no properties of paragraphs (``\\pard``)."""
        self.in_table = self.outlined = False
        self.depth = self.style = 0


_INHERITED = tuple(each.name for each in fields(State) if each.name not in ("ends", "starred"))
