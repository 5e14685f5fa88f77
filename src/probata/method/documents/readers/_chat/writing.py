"""Writing: chats that are stored as data become text: one paragraph a message, date and sender before its words.

Positions are noted and not given; numbers and accounts give way to placeholders; fields that nobody here knows stand
below the message under their own names, so that nothing of it is lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Set
from contextlib import contextmanager

from probata.method.documents.model import MarkKind, Reading
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._chat.jsons import Fields
from probata.method.documents.readers._chat.lines import EDITABLE
from probata.method.documents.readers._chat.numbers import LIMIT, Numbers
from probata.record.basis import Method
from probata.record.span import MessageNumber, Span

_LONE = re.compile("[\ud800-\udfff]")
_PLACE = re.compile(r"latitude|longitude|^lat$|^lng$|^lon$|^location$|^degrees", re.IGNORECASE)
_PHONE = re.compile(r"phone|number$|e164|^tel$", re.IGNORECASE)
_IDENTIFIER = re.compile(r"(?:^|_)ids?$|[a-z]Ids?$|uuid|^aci|^pni|_?key$|digest|hash|username", re.IGNORECASE)
POSITION = "position recorded, not shown"
_DEEPEST = 12


class Writer:
    """The text of one export in the making."""

    def __init__(self, name: str) -> None:
        self.to = Building(name)
        self.hidden = Numbers()
        self.count = 0
        self._limits: list[str] = []

    def limit(self, says: str) -> None:
        """Something that has to be said once."""
        if says not in self._limits:
            self._limits.append(says)

    def heading(self, words: str) -> None:
        """The name of a chat, before its messages."""
        self.to.gap("\n\n")
        with self.to.marked(MarkKind.HEADING):
            self.say(words)
        self.to.gap("\n\n")

    @contextmanager
    def entry(self, at: str, by: str = "", where: str = "") -> Iterator[None]:
        """A message; without a sender a line of the program. ``by`` may be shown as it is."""
        self.count += 1
        self.to.gap("\n")
        kind = MarkKind.MESSAGE if by else MarkKind.SYSTEM
        with self.to.marked(kind, MessageNumber(self.count), by, _clean(at)):
            head = " ".join(filter(None, (_clean(at), by, f"({where})" if where else "")))
            self.to.write(f"{head}:" if by else head or "(no time)")
            self.to.gap(" ")
            yield
        self.to.gap("\n")

    def say(self, words: str) -> None:
        """Words as they stand, but for numbers."""
        self.to.write(self.hidden.hide(_clean(words)))

    def as_is(self, words: str) -> None:
        """Words of our own, or placeholders."""
        self.to.write(words)

    def marked(self, kind: MarkKind, words: str, place: Span | None = None, by: str = "", at: str = "") -> None:
        """Words with a mark."""
        with self.to.marked(kind, place, by, _clean(at)):
            self.say(words)

    def line(self, label: str) -> None:
        """Begin a line below the words of a message, with a label."""
        self.to.gap("\n")
        self.to.write(f"{label}:")
        self.to.gap(" ")

    def name(self, words: str) -> str:
        """A name as it may be shown."""
        return self.hidden.sender(_clean(words).replace("\n", " ").strip()) if words.strip() else ""

    def number(self, words: str) -> str:
        """The placeholder of a telephone number, however it is written."""
        return self.hidden.placeholder(_clean(words))

    def account(self, identifier: str) -> str:
        """The placeholder of an account without a name."""
        return self.hidden.placeholder(_clean(identifier), "account")

    def rest(self, fields: Fields, known: Set[str]) -> None:
        """Every field that is not known, under its own name."""
        for key, value in fields.items():
            if key not in known and value not in (None, "", [], {}, False, 0):
                told = self._flat(key, value)
                if told not in (None, "", [], {}):
                    self.line(_clean(key))
                    self.say(told if isinstance(told, str) else json.dumps(told, ensure_ascii=False))

    def _flat(self, key: str, value: object, deep: int = 0) -> object:
        """The value as it may be shown; None for what may not be and for what is nested beyond all reason."""
        if _PLACE.search(key):
            self.limit(POSITION)
            return f"({POSITION})"
        if isinstance(value, (dict, list)) and deep > _DEEPEST:
            return "..."
        if isinstance(value, dict):
            inside = {_clean(str(name)): self._flat(str(name), each, deep + 1) for name, each in value.items()}
            return {name: each for name, each in inside.items() if each not in (None, "")}
        if isinstance(value, list):
            return [self._flat(key, each, deep + 1) for each in value]
        return self._single(key, value)

    def _single(self, key: str, value: object) -> object:
        if _PHONE.search(key) and isinstance(value, (str, int)) and sum(map(str.isdecimal, str(value))) >= 5:
            return self.number(str(value))
        if _IDENTIFIER.search(key):
            self.limit("identifiers of accounts, messages and files are not given")
            return None
        return _clean(value) if isinstance(value, str) else value

    def reading(self, method: Method, limits: tuple[str, ...] = ()) -> Reading:
        """What was written."""
        said = (EDITABLE, *limits, *self._limits, LIMIT)
        text, marks = self.to.text(), self.to.sorted_marks()
        return Reading(text, method, marks, (), tuple(dict.fromkeys(said)), False, self.hidden.identities)


def _clean(words: str) -> str:
    """Without halves of surrogate pairs, which JSON can hold and no text file."""
    return _LONE.sub("\ufffd", words)
