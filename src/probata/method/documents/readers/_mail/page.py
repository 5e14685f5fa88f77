"""Page: the HTML version of a mail as text with marks, as web pages are read, and what it asks other machines for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.method.documents.model import Declared, Mark, MarkKind
from probata.method.documents.readers import _html_claims, _html_story
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._html_roles import Roles
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TAG = re.compile(r"<[^<>]{0,5000}>")
_QUOTING = re.compile(
    r"(?:^|\s)(?:gmail_quote|gmail_extra|moz-forward-container|yahoo_quoted|protonmail_quote|zmail_extra"
    r"|tutanota_quote|mailru-blockquote|cite)(?:\s|$)",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    r"(?:^|;)\s*(?:font-size\s*:\s*0(?:[a-z%]*)\s*(?:!important\s*)?(?:;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)"
    r"|mso-hide\s*:\s*all)",
    re.IGNORECASE,
)
"""Ways of hiding text that mails use and pages rarely do."""
_FAR = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_FAR_STYLE = re.compile(r"url\(\s*[\"']?\s*(?:https?:)?//", re.IGNORECASE)
_TINY = re.compile(r"\s*[01](?:px)?\s*")


@dataclass(frozen=True, slots=True)
class Page:
    """A page as text with its marks, what it claims, and what is doubtful."""

    text: str = ""
    marks: tuple[Mark, ...] = ()
    declared: tuple[Declared, ...] = ()
    limits: tuple[str, ...] = ()


def page_of(html: str, name: str) -> Page:
    """The page; one that no parser takes is read as the words between its tags, and a limit says so."""
    if not html.strip():
        return Page()
    try:
        root = _html_story.parse(html, name)
    except Unreadable as fault:
        words = " ".join(_TAG.sub(" ", html).split())
        return Page(
            words,
            limits=(f"its HTML could not be read as a page ({fault.message.rstrip('.')}); its bare words stand here",),
        )
    building = Building(name)
    _html_story.tell(root, building, _MailRoles(root))
    claims, limits = _html_claims.claims(root)
    return Page(building.text(), tuple(building.marks), claims, (*limits, *_asked_for(root)))


class _MailRoles:
    """What hides in a mail, and which elements hold an earlier one, beside what every page has."""

    def __init__(self, root: Element) -> None:
        self._roles = Roles(root)

    def of(self, element: Element) -> MarkKind | None:
        """HIDDEN before REPLIED before FURNITURE: what cannot be seen must never look like somebody's answer."""
        kind = self._roles.of(element)
        if kind is MarkKind.HIDDEN or _UNSEEN.search(str(element.get("style", ""))):
            return MarkKind.HIDDEN
        return MarkKind.REPLIED if _quotes(element) else kind

    def in_body(self, element: Element) -> bool:
        """Whether a ``title`` belongs to a drawing and not to the page."""
        return self._roles.in_body(element)


def _quotes(element: Element) -> bool:
    if element.tag == "blockquote":
        return str(element.get("type", "")).lower() == "cite" or bool(_QUOTING.search(str(element.get("class", ""))))
    return element.tag == "div" and bool(_QUOTING.search(str(element.get("class", ""))))


@dataclass(slots=True)
class _Asked:
    far: int = 0
    tiny: int = 0
    forms: int = 0
    seen: set[str] = field(default_factory=set)


def _asked_for(root: Element) -> list[str]:
    """What would be fetched, and would so tell somebody that the mail was opened: counted, never fetched."""
    asked = _Asked()
    for element in root.iter():
        if isinstance(element.tag, str):
            _count(element, asked)
    limits = []
    if asked.far:
        tiny = f", of them {asked.tiny:,} too small to see, which report that a mail was opened" if asked.tiny else ""
        limits.append(f"names pictures or styles on other machines ({asked.far:,}{tiny}); none was fetched")
    if asked.forms:
        limits.append(f"holds forms that send what is typed to other machines ({asked.forms:,})")
    return limits


def _count(element: Element, asked: _Asked) -> None:
    sources = [str(element.get(key, "")) for key in ("src", "background", "poster", "data", "srcset")]
    if element.tag == "link":
        sources.append(str(element.get("href", "")))
    far = any(_FAR.match(each) for each in sources) or bool(_FAR_STYLE.search(str(element.get("style", ""))))
    far = far or (element.tag == "style" and bool(_FAR_STYLE.search(str(element.text or ""))))
    asked.far += far
    if far and element.tag == "img":
        asked.tiny += any(_TINY.fullmatch(str(element.get(side, ""))) for side in ("width", "height"))
    asked.forms += element.tag == "form" and bool(_FAR.match(str(element.get("action", ""))))
