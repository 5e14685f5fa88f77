"""What signal-export writes: ``chat.md``, ``[2019-04-12 09:30:05] Name: words``, two blanks behind.

Names of files are links (``![name](./media/name)``), what is answered stands behind ``>``, calls under a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._chat.entries import Entry
from probata.method.documents.readers._chat.inside import Inside
from probata.method.documents.readers._chat.notices import CALL
from probata.record.span import TextSpan

HEAD = re.compile(r"^\[\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?\] (?P<name>[^\n:]{1,120}): ?(?P<first>[^\n]*)", re.MULTILINE)
_LINK = re.compile(r"!?\[(?P<name>[^\]\n]*)\]\(\.{1,2}/[^()\n]*\)")
_QUOTE = re.compile(r"^> [^\n]*(?:\n> ?[^\n]*)*", re.MULTILINE)
_STICKER = re.compile(r"^\(\( .* \)\)", re.MULTILINE)
_REACTIONS = re.compile(r"^\(- .* -\)", re.MULTILINE)
_MOST = (
    (_LINK, MarkKind.ATTACHMENT),
    (_QUOTE, MarkKind.REPLIED),
    (_STICKER, MarkKind.OMITTED),
    (_REACTIONS, MarkKind.SYSTEM),
)


def is_markdown(text: str) -> bool:
    """Whether a text is such a file: most of its messages, or a line of theirs, end with two blanks."""
    found = list(HEAD.finditer(text))
    if len(found) < 2 or text[: found[0].start()].strip("\ufeff \t\r\n"):
        return False
    ends = [each.start() for each in found[1:]] + [len(text)]
    stretches = [text[each.start() : end] for each, end in zip(found, ends, strict=True)]
    marked = sum("  \n" in each or each.endswith("  ") or "(This message was deleted)" in each for each in stretches)
    return marked * 2 > len(stretches)


def inside(text: str, entry: Entry) -> Iterator[Inside]:
    """Links to files, what is answered, stickers and reactions of one message."""
    for form, kind in _MOST:
        for found in form.finditer(text, entry.body.start, entry.body.end):
            yield kind, TextSpan(*found.span())


def is_call(words: str) -> bool:
    """Whether the words of a message are a line of the list of calls."""
    return bool(CALL.match(words.strip())) and len(words) < 80
