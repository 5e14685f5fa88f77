"""Commenting: remarks as Word's comments, their threads and their marks in the main part.

Comments: ECMA-376 part 1, 17.13.4. Threads and their state: [MS-DOCX] 2.5.4 (commentsExtended) and 2.2.4 (paraId).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from probata.method.drafts.docx.placing import Place
from probata.method.drafts.docx.scanning import COMPATIBILITY, STRICT, TRANSITIONAL, W14, W15, prefix_of
from probata.method.drafts.model import Remark

AUTHOR = "Probata"
_INITIALS = "PB"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
LINK_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
TYPE_EXTENDED = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
# The white space in the first tag means nothing to a reader of XML; by it a part of ours is told from an empty one.
SKELETON_EXTENDED = (
    f'{_DECLARATION}<w15:commentsEx xmlns:mc="{COMPATIBILITY}" xmlns:w15="{W15}" mc:Ignorable="w15"\t >'
    "</w15:commentsEx>"
).encode()
# What Word takes for a date; anything else makes it call the file damaged.
_DATE = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?", re.ASCII)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Said:
    """One comment of a thread: its id, one paragraph id a line, who, when, and the lines."""

    id: int
    paragraphs: tuple[str, ...]
    by: str
    initials: str
    at: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """A remark with its replies, where it stands, and whether it is resolved."""

    place: Place
    comments: tuple[Said, ...]
    done: bool


class Numbers:
    """Ids that nothing in the package bears yet."""

    def __init__(self, taken: Iterable[int], first: int = 0) -> None:
        """``taken``: the ids that stand there, of whatever kind; ``first``: the smallest to give out."""
        self._taken = frozenset(taken)
        # A few programs write ids near the end of 31 bits; the next one of those would be none.
        self._next = max([first - 1, *(one for one in self._taken if one < 1 << 30)]) + 1

    def next(self) -> int:
        """One that was not given out yet."""
        while self._next in self._taken:
            self._next += 1
        self._next += 1
        return self._next - 1


def thread_of(remark: Remark, place: Place, now: str, ids: Numbers, paragraphs: Numbers) -> Thread:
    """A remark as comments. The place in words goes first where the range cannot be around what the remark is about."""
    lines = ((place.said, *remark.lines) if place.said and not remark.says_where else remark.lines) or ("",)
    said = [(AUTHOR, _INITIALS, now, lines)]
    said += [(reply.by, _initials(reply.by), reply.at, reply.lines or ("",)) for reply in remark.replies]
    comments = [
        Said(ids.next(), tuple(f"{paragraphs.next():08X}" for _ in lines), by, initials, at, lines)
        for by, initials, at, lines in said
    ]
    return Thread(place, tuple(comments), remark.done)


def is_date(text: str) -> bool:
    """Whether Word takes it for a date and time (XML Schema's dateTime)."""
    return _DATE.fullmatch(text) is not None


def skeleton(uri: str) -> bytes:
    """The comments part without comments, in the namespace of the main part."""
    return (
        f'{_DECLARATION}<w:comments xmlns:mc="{COMPATIBILITY}" xmlns:w="{uri}" xmlns:w14="{W14}" mc:Ignorable="w14"\t >'
        "</w:comments>"
    ).encode()


SKELETONS = (skeleton(TRANSITIONAL), skeleton(STRICT))


def link_kind(uri: str) -> str:
    """The kind of link to the comments part, as the main part's namespace has it."""
    return _STRICT_OFFICE if uri == STRICT else _OFFICE


def comments_xml(threads: Iterable[Thread], ignorable: Iterable[str], scope: Mapping[str, str], uri: str) -> str:
    """The comments, to stand at the end of a comments part whose root says this of prefixes."""
    w, declared = named("w", uri, scope)
    w14 = prefix_of(W14, scope)
    if w14 is None or w14 not in ignorable:
        w14 = "w14"
        declared += f' xmlns:w14="{W14}" xmlns:mc="{COMPATIBILITY}" mc:Ignorable="w14"'
    return "".join(_comment(one, w, w14, declared) for thread in threads for one in thread.comments)


def _comment(said: Said, w: str, w14: str, declared: str) -> str:
    date = f' {w}:date="{said.at}"' if is_date(said.at) else ""
    who = f"{w}:author={_quoted(said.by)}{date} {w}:initials={_quoted(said.initials)}"
    lines = zip(said.paragraphs, said.lines, strict=True)
    body = "".join(f'<{w}:p {w14}:paraId="{key}">{_runs(line, w)}</{w}:p>' for key, line in lines)
    return f'<{w}:comment{declared} {w}:id="{said.id}" {who}>{body}</{w}:comment>'


def _runs(line: str, w: str) -> str:
    pieces = f"<{w}:br/>".join(
        f"<{w}:tab/>".join(f'<{w}:t xml:space="preserve">{escape(words)}</{w}:t>' for words in row.split("\t"))
        for row in _sound(line).splitlines() or [""]
    )
    return f"<{w}:r>{pieces}</{w}:r>"


def threads_xml(threads: Iterable[Thread], scope: Mapping[str, str]) -> str:
    """Who replies to whom and what is resolved, for those threads of which there is something to say."""
    w15, declared = named("w15", W15, scope)
    said = []
    for thread in threads:
        if tells(thread):
            root, done = thread.comments[0].paragraphs[-1], int(thread.done)
            for one in thread.comments:
                parent = f' {w15}:paraIdParent="{root}"' if one is not thread.comments[0] else ""
                key = f'{w15}:paraId="{one.paragraphs[-1]}"'
                said.append(f'<{w15}:commentEx{declared} {key}{parent} {w15}:done="{done}"/>')
    return "".join(said)


def tells(thread: Thread) -> bool:
    """Whether the thread has replies or is resolved."""
    return thread.done or len(thread.comments) > 1


def starts_xml(thread: Thread) -> str:
    """The marks in front of the words."""
    w, declared = named("w", thread.place.uri, thread.place.around_start)
    return "".join(f'<{w}:commentRangeStart{declared} {w}:id="{one.id}"/>' for one in thread.comments)


def ends_xml(thread: Thread) -> tuple[str, str]:
    """The marks behind the words, and the runs that bear the comments' signs where these stand apart from the words."""
    w, declared = named("w", thread.place.uri, thread.place.around_end)
    ends = [f'<{w}:commentRangeEnd{declared} {w}:id="{one.id}"/>' for one in thread.comments]
    w, declared = named("w", thread.place.uri, thread.place.around_sign)
    signs = [f'<{w}:r{declared}><{w}:commentReference {w}:id="{one.id}"/></{w}:r>' for one in thread.comments]
    if thread.place.sign != thread.place.end:
        return "".join(ends), "".join(signs)
    return "".join(f"{end}{sign}" for end, sign in zip(ends, signs, strict=True)), ""


def named(wish: str, uri: str, scope: Mapping[str, str]) -> tuple[str, str]:
    """A prefix for a namespace, and its declaration where none is bound there."""
    bound = prefix_of(uri, scope)
    return (bound, "") if bound else (wish, f' xmlns:{wish}="{uri}"')


def _sound(text: str) -> str:
    """Without characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def _quoted(text: str) -> str:
    return quoteattr(_sound(text))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())[:9]
