"""Writing: annotations and bookmarks as XML (ODF 1.3 part 3, 14.1 and 6.2.1), threads as LibreOffice keeps them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from probata.method.documents.word.odt.names import URIS
from probata.method.drafts.model import Remark, Tie
from probata.method.drafts.odt.placing import Place

AUTHOR = "Probata"
NAME = re.compile(r"probata-[0-9]+(-[0-9]+)?")
"""The names that annotations of ours have; those of replies end with their number in the thread."""
TIE = re.compile(r"_prb[A-Za-z2-7]{16}")
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?", re.ASCII)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WHITE = re.compile("(\r\n|[\n\r\u0085\u2028\u2029]|\t|^ +|(?<= ) +)")


class Prefixes:
    """How elements of ours name their namespaces: by the root's own prefixes where nothing else binds them."""

    def __init__(self, main: bytes) -> None:
        """``main``: the part that they are put into."""
        self._undeclared = {prefix for prefix in ("office", "dc", "text", "loext") if not _bound(prefix, main)}

    def needed(self, *prefixes: str) -> str:
        """The declarations that an element with these prefixes has to bring along."""
        return "".join(f' xmlns:{prefix}="{URIS[prefix]}"' for prefix in prefixes if prefix in self._undeclared)


def _bound(prefix: str, main: bytes) -> bool:
    """Whether the root alone declares it, as the namespace that it usually stands for."""
    declared = list(re.finditer(rb"xmlns:" + prefix.encode() + rb"\s*=\s*", main))
    root = re.search(rb"<[A-Za-z][^>]*>", main)
    if len(declared) != 1 or root is None:
        return False
    inside = root.start() < declared[0].start() < root.end()
    return inside and main.startswith(f'"{URIS[prefix]}"'.encode(), declared[0].end())


@dataclass(frozen=True, slots=True)
class Mark:
    """What is put in at two bytes of the main part."""

    place: Place
    before: str
    behind: str


def is_date(text: str) -> bool:
    """Whether it is a date and time as annotations have them (XML Schema's dateTime)."""
    return _DATE.fullmatch(text) is not None


def thread(remark: Remark, place: Place, now: str, name: str, prefixes: Prefixes) -> Mark:
    """A remark around the words that it is about, its replies behind them.

    Older versions of LibreOffice know no threads and show annotations by their place; so the replies still follow.
    The place in words goes first where the range cannot be around what the remark is about.
    """
    lines = (place.said, *remark.lines) if place.said and not remark.says_where else remark.lines
    first = _annotation(name, "", remark.done, (AUTHOR, now, lines), prefixes)
    end = f'<office:annotation-end{prefixes.needed("office")} office:name="{name}"/>'
    replies = [
        _annotation(f"{name}-{number}", name, remark.done, (reply.by, reply.at, reply.lines), prefixes)
        for number, reply in enumerate(remark.replies, 1)
    ]
    return Mark(place, first, "".join((end, *replies)))


def _annotation(name: str, parent: str, done: bool, said: tuple[str, str, tuple[str, ...]], prefixes: Prefixes) -> str:
    by, at, lines = said
    needs = prefixes.needed("office", "dc", "text", *(["loext"] if parent or done else []))
    held = f' loext:parent-name="{parent}"' * bool(parent) + ' loext:resolved="true"' * done
    date = f"<dc:date>{at}</dc:date>" if is_date(at) else ""
    body = "".join(f"<text:p>{_line(line)}</text:p>" for line in lines or ("",))
    who = f"<dc:creator>{escape(_sound(by))}</dc:creator>"
    return f'<office:annotation{needs} office:name="{name}"{held}>{who}{date}{body}</office:annotation>'


def tie_mark(tie: Tie, place: Place, prefixes: Prefixes) -> Mark:
    """A bookmark around words."""
    held = f"{prefixes.needed('text')} text:name={quoteattr(tie.name)}"
    return Mark(place, f"<text:bookmark-start{held}/>", f"<text:bookmark-end{held}/>")


def _line(text: str) -> str:
    return "".join(_pieces(_sound(text)))


def _pieces(text: str) -> Iterator[str]:
    """White space that XML would fold becomes elements."""
    for piece in _WHITE.split(text):
        if piece == "\t":
            yield "<text:tab/>"
        elif piece and not piece.strip(" "):
            yield f'<text:s text:c="{len(piece)}"/>'
        elif piece and not piece.strip():
            yield "<text:line-break/>"
        else:
            yield escape(piece)


def _sound(text: str) -> str:
    """Without characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
