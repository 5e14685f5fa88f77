"""Front matter: claims about a document that a site generator writes before its text.

Three forms are known: a block between fences (``---`` for YAML, ``+++`` for TOML), the same block folded into one line
(``title: “...” ShowToc: true date: “...” author: “...”``), and that line with its fences. A block is believed only when
it names at least two things that front matter names, one of them title, date or author, and holds nothing but claims;
at the very start of a file one is enough. Prose, rules, dialogue and code blocks look different.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from probata.method.documents.claims import CHIEF, FENCE, KNOWN, QUOTES, SOURCE, FrontMatter, chief, declared
from probata.method.documents.model import Declared
from probata.method.documents.one_line import in_one_line
from probata.record.span import TextSpan

MAX_LINES = 80
"""Lines of one block; a fence that is not closed by then is a rule between paragraphs."""
_END_FENCE = re.compile(r"(?:-{3,}|\.{3}|\+{3}|[—–]{1,3})[ \t]*")
_PAIR = re.compile(r"([A-Za-z_][\w.-]{0,40})[ \t]*[:=](?:[ \t]+|$)(.*)")
_MORE = re.compile(r"[ \t]+\S.*|[ \t]*-[ \t]+\S.*|[ \t]*#.*|[ \t]*|[\]\}],?[ \t]*|[\"'].*")
_TABLE = re.compile(r"\[{1,2}[\w.\"-]+\]{1,2}[ \t]*")
_CODE = re.compile(r"(?:\A|(?<=[\r\n])) {0,3}(`{3,}|~{3,})[^\r\n]*")
_ANY_FENCE = re.compile(r"(?:\A\ufeff?|(?<=[\r\n]))(?:-{3,}|\+{3}|[—–]{1,3})[ \t]*(?=[\r\n])")


def front_matter(text: str) -> tuple[FrontMatter, ...]:
    """Every block of front matter in the text, in order, none inside a code block, none overlapping another."""
    code = fenced_code(text)
    found = sorted((*_blocks(text), *in_one_line(text)), key=lambda each: (each.span.start, -each.span.end))
    kept: list[FrontMatter] = []
    for each in found:
        if any(block.overlaps(each.span) for block in code) or (kept and kept[-1].span.overlaps(each.span)):
            continue
        kept.append(each)
    return tuple(kept)


def claims_of(text: str, span: TextSpan) -> tuple[Declared, ...]:
    """The claims of a block that :func:`front_matter` found at this span."""
    found = front_matter(span.of(text))
    claims = found[0].declared if found else ()
    return tuple(replace(each, span=each.span.shifted(span.start)) if each.span else each for each in claims)


def fenced_code(text: str) -> tuple[TextSpan, ...]:
    """Code blocks between fences (CommonMark 4.5); a fence that nobody closes begins none."""
    spans, opened = [], None
    for fence in _CODE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1][0] == opened[1][0] and len(fence[1]) >= len(opened[1]) and fence[0].strip() == fence[1]:
            spans.append(TextSpan(opened.start(), fence.end()))
            opened = None
    return tuple(spans)


# Blocks between fences.


def _blocks(text: str) -> Iterator[FrontMatter]:
    if not _ANY_FENCE.search(text):
        return
    lines = _lines(text)
    opening = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    at = 0
    while at < len(lines):
        start, line = lines[at]
        end = _block_end(lines, at) if line[:1] in "-+—–" and FENCE.fullmatch(line) else None
        claims = _claims(lines[at + 1 : end]) if end is not None else ()
        if end is not None and _believed(claims, first=start <= opening):
            yield FrontMatter(TextSpan(start, lines[end][0] + len(lines[end][1])), claims)
            at = end
        at += 1


def _lines(text: str) -> list[tuple[int, str]]:
    """Start and words of each line, without line end; a byte order mark belongs to none."""
    lines, start = [], 1 if text.startswith("\ufeff") else 0
    for line in text[start:].splitlines(keepends=True):
        lines.append((start, line.rstrip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")))
        start += len(line)
    return lines


def _block_end(lines: list[tuple[int, str]], at: int) -> int | None:
    """The line that closes the block, when every line before it is a claim or goes on with one."""
    for number in range(at + 1, min(len(lines), at + MAX_LINES)):
        line = lines[number][1]
        if _END_FENCE.fullmatch(line):
            return number
        if not (_PAIR.fullmatch(line) or _MORE.fullmatch(line) or _TABLE.fullmatch(line)):
            return None
        if number == at + 1 and not _PAIR.fullmatch(line) and line.strip() and not line.lstrip().startswith("#"):
            return None
    return None


def _claims(lines: list[tuple[int, str]]) -> tuple[Declared, ...]:
    """Field and value of each line; lines that go on with a value (lists, folded text) are joined to it."""
    claims: list[Declared] = []
    for start, line in lines:
        pair = _PAIR.fullmatch(line)
        if pair:
            low, high = _bare(pair[2])
            claims.append(declared(pair[1], pair[2][low:high], start + pair.start(2) + low))
        elif claims and line.strip() and not line.lstrip().startswith("#") and not _TABLE.fullmatch(line):
            last, more = claims.pop(), line.strip()
            value = f"{last.value}, {more[1:].strip()}" if more.startswith("-") else f"{last.value} {more}"
            begun = last.span.start if last.span and last.value else start + len(line) - len(line.lstrip())
            span = TextSpan(begun, start + len(line.rstrip()))
            claims.append(Declared(last.field, value.strip(" ,|>"), SOURCE, span))
    return tuple(claims)


def _believed(claims: tuple[Declared, ...], *, first: bool) -> bool:
    known = {chief(claim.field) for claim in claims if claim.field.lower() in KNOWN}
    return bool(known) if first else len(known) >= 2 and bool(known & CHIEF)


def _bare(value: str) -> tuple[int, int]:
    """Where the value stands without its quotation marks, white space and trailing comma."""
    low, high = len(value) - len(value.lstrip()), len(value.rstrip())
    if high - low >= 2 and value[high - 1] in QUOTES.get(value[low], ""):
        return low + 1, high - 1
    return low, max(low, high)
