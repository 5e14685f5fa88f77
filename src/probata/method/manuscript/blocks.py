"""The block machine: markdown-it's block parser with the rules of the report language, and a place for every line.

Only its block half is used; the inline half is ours (inlines.py). Off are link definitions (addresses are written in
place, so that no line of a report can vanish into one). Ours are directives, comments, note definitions and tables.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Protocol

from probata.method.manuscript.tables import MOST_COLUMNS, aligns_of, cells_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

FENCE = ":::"
NOTE = re.compile(r"\[\^([^\[\]\n]*)\]:")
_CARRIAGE = re.compile(r"\r\n?")
DEEPEST = 16
"""Blocks nested deeper are a fault; from 20 on the parser would drop them without a word."""
_CODE_INDENT = 4


class _Machine(Protocol):
    def __call__(self, text: str) -> list[Token]: ...


def block_tokens(source: str, blanked: int) -> list[Token]:
    """The block tokens of a source whose first ``blanked`` code points (front matter) count as empty lines.

    Inline tokens carry ``meta["lines"]``: the places ``(start, end)`` of their lines' words in the source. Tokens of
    our own: ``directive`` (one fence line: ``meta["place"]``), ``note_open`` and ``note_close`` (``meta["label"]``,
    ``meta["place"]``), ``cells`` (``meta["rows"]``, ``meta["aligns"]``).
    """
    return _machine()(same_length(source, blanked))


def same_length(source: str, blanked: int) -> str:
    """The source as the parser wants it, every sign at its old place: line ends as LF, no NUL, no byte order mark."""
    text = _CARRIAGE.sub(lambda found: " \n" if len(found[0]) > 1 else "\n", source)
    if text.startswith("\ufeff"):
        text = " " + text[1:]
    text = re.sub(r"[^\n]", " ", text[:blanked]) + text[blanked:]
    return text.replace("\x00", "\ufffd")


@cache
def _machine() -> _Machine:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

    class Places(StateBlock):
        """Remembers where the lines stand that the parser hands on without their places."""

        taken: tuple[tuple[int, int], ...] = ()

        def getLines(self, begin: int, end: int, indent: int, keepLastLF: bool) -> str:
            self.taken = tuple((self.bMarks[at] + self.tShift[at], self.eMarks[at]) for at in range(begin, end))
            return super().getLines(begin, end, indent, keepLastLF)

        def push(self, ttype: str, tag: str, nesting: int) -> Token:
            if ttype == "heading_open" and self.line:
                line = self.line - 1
                self.first = (self.bMarks[line] + self.tShift[line], self.eMarks[line])
            token = super().push(ttype, tag, nesting)  # type: ignore[arg-type]  # a Literal upstream, spelt by rules
            if ttype == "inline":
                token.meta["lines"] = self.taken
            elif ttype == "heading_open":
                token.meta["first"] = self.first
            return token

    parser = _with_rules(MarkdownIt("commonmark"))

    def tokens(text: str) -> list[Token]:
        made: list[Token] = []
        state = Places(text, parser, {}, made)
        parser.block.tokenize(state, 0, state.lineMax)
        return made

    return tokens


def _with_rules(parser: MarkdownIt) -> MarkdownIt:
    ruler = parser.block.ruler
    parser.disable("reference")
    everywhere: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    ruler.before("fence", "comment", _comment)
    ruler.before("fence", "directive", _directive, everywhere)
    ruler.before("fence", "note", _note, everywhere)
    ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    parser.enable("table")
    return parser


def _first(state: StateBlock, line: int) -> int:
    return state.bMarks[line] + state.tShift[line]


def is_comment(source: str, start: int) -> bool:
    """Whether ``%`` is the first sign, white space apart, of the whole line on which ``start`` stands."""
    if source[start : start + 1] != "%":
        return False
    begin = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
    return not source[begin:start].strip(" \t\ufeff")


def _comment(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    if not is_comment(state.src, _first(state, line)):
        return False
    if not silent:
        state.line = line + 1
    return True


def _directive(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    start = _first(state, line)
    if not state.src.startswith(FENCE, start) or state.is_code_block(line):
        return False
    if not silent:
        state.line = line + 1
        token = state.push("directive", "", 0)
        token.map = [line, line + 1]
        token.meta["place"] = (start, state.eMarks[line])
    return True


def _note(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    start = _first(state, line)
    found = NOTE.match(state.src, start, state.eMarks[line])
    if not found or state.is_code_block(line) or (state.level and not silent):
        return False
    if not silent:
        token = state.push("note_open", "", 1)
        token.meta.update(label=found[1], place=(start, found.end()))
        _inside_note(state, line, end, found.end())
        state.push("note_close", "", -1)
    return True


def _inside_note(state: StateBlock, line: int, end: int, behind: int) -> None:
    """Reads the words behind ``[^a]:`` and the lines under them that are indented by four, as a list item is read."""
    old = (state.bMarks[line], state.tShift[line], state.sCount[line], state.parentType, state.blkIndent)
    words = state.skipSpaces(behind)
    state.bMarks[line], state.tShift[line] = behind, words - behind
    state.blkIndent = _CODE_INDENT
    state.sCount[line] = _CODE_INDENT
    state.parentType = "note"
    state.md.block.tokenize(state, line, end)
    state.bMarks[line], state.tShift[line], state.sCount[line], state.parentType, state.blkIndent = old


def _table(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    if line + 2 > end or state.sCount[line + 1] < state.blkIndent:
        return False
    if state.is_code_block(line) or state.is_code_block(line + 1):
        return False
    aligns = aligns_of(state.src, _first(state, line + 1), state.eMarks[line + 1])
    if not aligns or len(aligns) > MOST_COLUMNS:
        return False
    head = cells_of(state.src, _first(state, line), state.eMarks[line])
    if len(head) != len(aligns):
        return False
    if not silent:
        _rows(state, line, end, head, aligns)
    return True


def _rows(state: StateBlock, line: int, end: int, head: tuple[tuple[int, int], ...], aligns: tuple[str, ...]) -> None:
    rows, at, old = [head], line + 2, state.parentType
    state.parentType = "table"
    while at < end and not _ends_table(state, at, end):
        if not is_comment(state.src, _first(state, at)):
            rows.append(cells_of(state.src, _first(state, at), state.eMarks[at]))
        at += 1
    state.parentType, state.line = old, at
    token = state.push("cells", "", 0)
    token.map = [line, at]
    token.meta.update(rows=rows, aligns=aligns)


def _ends_table(state: StateBlock, line: int, end: int) -> bool:
    if state.isEmpty(line) or state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return True
    return any(rule(state, line, end, True) for rule in state.md.block.ruler.getRules("blockquote"))
