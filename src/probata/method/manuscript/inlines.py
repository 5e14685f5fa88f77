"""The inline reader: emphasis, code, links, note marks and roles of one stretch, each with its place.

Written here because a Markdown parser's inline tokens carry no places. It follows CommonMark 0.31 (a test compares the
two); what a report does not have (raw HTML, pictures in the line, letters written as entities) is a fault.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable

from probata.method.manuscript.characters import UNPRINTABLE
from probata.method.manuscript.emphasis import DEEPEST, emphasised, run_of_marks
from probata.method.manuscript.links import ENTITY, allowed, target_at
from probata.method.manuscript.model import Break, Inline, Link, NoteMark, Role, Styled, Text
from probata.method.manuscript.names import ROLES, instead, shown
from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.pieces import Piece, inlines_of
from probata.method.manuscript.roles import Written, parts_of, role_at
from probata.method.manuscript.stretches import Stretch

_SPECIAL = re.compile(r"[\\`*_\[\]!<&{\n]")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>")
_MAIL = re.compile(r"<([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255})>")
_HTML = re.compile(r"</?[A-Za-z][^<>]*>|<!--|<\?|<![A-Za-z\[]")
_MARK = re.compile(r"\[\^([^\[\]\n]*)\]")
_MARK_LABEL = re.compile(r"[^\s`{}|\\]+")
_LABEL = re.compile(r"\{#[^{}`\n]*\}")
_BARE_ROLE = re.compile(r"\{(" + "|".join(ROLES) + r")\}")
_RUNS = {"*": re.compile(r"\*+"), "_": re.compile("_+"), "`": re.compile("`+")}


def read_inlines(stretch: Stretch, file: OneFile) -> tuple[Inline, ...]:
    """The inlines of a stretch. Faults, note marks and places of prose are noted in ``file``."""
    return _Reader(stretch, file).read()


class _Reader:
    """Goes over the text once, from one special sign to the next; ``at`` is where it stands."""

    def __init__(self, stretch: Stretch, file: OneFile) -> None:
        self.stretch, self.file, self.text = stretch, file, stretch.text
        self.at = 0
        self.pieces: list[Piece] = []
        self.brackets: list[int] = []
        """Places in ``pieces`` of open brackets."""
        self.spent = 0
        """So many of the open brackets stand before a link and can open none (links hold no links)."""
        self.ticks: dict[int, list[int]] | None = None
        self.rules: dict[str, Callable[[], bool]] = {
            "\\": self._escape, "`": self._code, "*": self._marks, "_": self._marks, "[": self._open, "]": self._close,
            "!": self._picture, "<": self._angle, "&": self._entity, "{": self._brace, "\n": self._line_end,
        }  # fmt: skip

    def read(self) -> tuple[Inline, ...]:
        while self.at < len(self.text):
            found = _SPECIAL.search(self.text, self.at)
            end = found.start() if found else len(self.text)
            if end > self.at:
                self._words(end)
            if found and not self.rules[found[0]]():
                self._words(self.at + 1)
        return inlines_of(emphasised(self.pieces, self.stretch, self.file), self.stretch, self.file)

    def _words(self, end: int) -> None:
        self.pieces.append(Piece(self.at, end, self.text[self.at : end]))
        self.at = end

    def _node(self, node: Inline, end: int, depth: int = 0) -> bool:
        self.pieces.append(Piece(self.at, end, node=node, depth=depth))
        self.at = end
        return True

    def _fault(self, start: int, end: int, message: str, next_step: str) -> None:
        self.file.fault(self.stretch.place(start), self.stretch.end(end), message, next_step)

    # One method for each special sign; each says whether it took something.

    def _escape(self) -> bool:
        behind = self.text[self.at + 1 : self.at + 2]
        if behind == "\n":
            return self._node(Break(hard=True), self.at + 2)
        if behind not in _ESCAPABLE or not behind:
            return False
        self.at += 1
        self._words(self.at + 1)
        return True

    def _code(self) -> bool:
        start = self._run("`")
        close = self._closing_ticks(start, start - self.at)
        if close is None:
            self._words(start)
            return True
        words = self.text[start:close].replace("\n", " ")
        if words.strip(" ") and words[0] == words[-1] == " ":
            words = words[1:-1]
        return self._node(Styled("code", (Text(words),)), close + start - self.at)

    def _run(self, mark: str) -> int:
        found = _RUNS[mark].match(self.text, self.at)
        return found.end() if found else self.at

    def _closing_ticks(self, start: int, length: int) -> int | None:
        if self.ticks is None:
            self.ticks = defaultdict(list)
            for run in _RUNS["`"].finditer(self.text):
                self.ticks[len(run[0])].append(run.start())
        places = self.ticks.get(length, [])
        after = bisect_left(places, start)
        return places[after] if after < len(places) else None

    def _marks(self) -> bool:
        end = self._run(self.text[self.at])
        self.pieces.append(run_of_marks(self.text, self.at, end))
        self.at = end
        return True

    def _open(self) -> bool:
        if found := _MARK.match(self.text, self.at):
            return self._note_mark(found[1], found.end())
        self.brackets.append(len(self.pieces))
        return False

    def _note_mark(self, label: str, end: int) -> bool:
        if not _MARK_LABEL.fullmatch(label):
            self._fault(
                self.at, end, "A note's mark needs a short name without spaces.", "Write it like [^a] or [^12]."
            )
        mark = NoteMark(label, self.file.at(self.stretch.place(self.at), self.stretch.end(end)))
        self.file.marks.append(mark)
        return self._node(mark, end)

    def _close(self) -> bool:
        if not self.brackets:
            return False
        opener = self.brackets.pop()
        active = len(self.brackets) >= self.spent
        self.spent = min(self.spent, len(self.brackets))
        if not active or self.text[self.at + 1 : self.at + 2] != "(":
            return False
        found = target_at(self.text, self.at + 1)
        return found is not None and self._link(opener, *found)

    def _link(self, opener: int, target: str, end: int) -> bool:
        start = self.pieces[opener].start
        inner = emphasised(self.pieces[opener + 1 :], self.stretch, self.file)
        depth = 1 + max((piece.depth for piece in inner), default=0)
        if not allowed(target):
            advice = "Use an http, https or mailto address, or #p-… for a paragraph of this report."
            self._fault(self.at, end, "A link needs an address that a reader can follow.", advice)
        if not self._says_something(inner):
            self._fault(start, end, "A link has no words.", "Write the words that are to be read between the brackets.")
        node = Link(target, inlines_of(inner, self.stretch, self.file))
        del self.pieces[opener:]
        self.at, self.spent = start, len(self.brackets)
        return self._node(node, end, min(depth, DEEPEST))

    @staticmethod
    def _says_something(pieces: list[Piece]) -> bool:
        return any(piece.node is not None or piece.words.strip() for piece in pieces)

    def _picture(self) -> bool:
        if self.text[self.at + 1 : self.at + 2] == "[" and self.text[self.at + 2 : self.at + 3] != "^":
            advice = (
                "Put it into a directive: a line :::{figure} FILE, its caption, a line :::. For a sign, write !\\[."
            )
            self._fault(self.at, self.at + 2, "A picture does not stand inside a paragraph.", advice)
        return False

    def _angle(self) -> bool:
        if found := _AUTOLINK.match(self.text, self.at):
            if not allowed(found[1]):
                advice = "Use an http, https or mailto address."
                self._fault(self.at, found.end(), "A link needs an address that a reader can follow.", advice)
            return self._node(Link(found[1], (Text(found[1]),)), found.end())
        if found := _MAIL.match(self.text, self.at):
            return self._node(Link(f"mailto:{found[1]}", (Text(found[1]),)), found.end())
        if found := _HTML.match(self.text, self.at):
            self._fault(
                self.at, found.end(), "HTML is no part of the report language.", "Write \\< for the sign itself."
            )
        return False

    def _entity(self) -> bool:
        found = ENTITY.match(self.text, self.at)
        sign = html.unescape(found[0]) if found else ""
        if not found or sign == found[0]:
            return False
        if not sign or any(one.isalnum() or UNPRINTABLE.match(one) for one in sign):
            advice = "Write the letter or the digit itself; the file is UTF-8."
            self._fault(self.at, found.end(), "A letter, digit or control sign is written as an entity.", advice)
        self.pieces.append(Piece(self.at, found.end(), sign, prose=False))
        self.at = found.end()
        return True

    def _line_end(self) -> bool:
        last = self.pieces[-1] if self.pieces else None
        hard = False
        if last and last.node is None and last.prose and not last.mark:
            bare = last.words.rstrip(" ")
            hard = len(last.words) - len(bare) >= 2
            last.end -= len(last.words) - len(bare)
            last.words = bare
        return self._node(Break(hard), self.at + 1)

    def _brace(self) -> bool:
        written = role_at(self.text, self.at)
        if written:
            return self._role(written)
        if found := _LABEL.match(self.text, self.at):
            advice = "A label stands once, at the very end of its paragraph; delete it here."
            self._fault(self.at, found.end(), "A paragraph's label stands where no paragraph ends.", advice)
        elif found := _BARE_ROLE.match(self.text, self.at):
            advice = f"Write the body right behind it: {{{found[1]}}}`…`; for the signs themselves write \\{{."
            self._fault(self.at, found.end(), f"The role {{{found[1]}}} has no body.", advice)
        return False

    def _role(self, written: Written) -> bool:
        if written.name not in ROLES:
            message = f"There is no role {shown(written.name)}."
            self._fault(self.at, written.opened, message, instead(written.name, ROLES))
        if written.end is None:
            advice = "Close it in the same paragraph, by as many backticks as it was opened with."
            self._fault(self.at, written.opened, "The body of this role is never closed.", advice)
            return False
        for bad in written.bad_escapes:
            advice = "In a body only \\|, \\` and \\\\ are written with a backslash; for a backslash itself write two."
            self._fault(bad, bad + 2, "A backslash stands before a sign that needs none.", advice)
        parts = parts_of(written.body)
        if not parts[0]:
            self._fault(self.at, written.end, "The body of this role is empty.", "Write a handle or words into it.")
        place = self.file.at(self.stretch.place(self.at), self.stretch.end(written.end))
        return self._node(Role(written.name, written.body, parts, place), written.end)
