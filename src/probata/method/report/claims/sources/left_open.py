"""left_open: where a note, a reference or a source was left to be written: "[source?]", "para. XX", "TK". English."""

from __future__ import annotations

import re

from probata.method.report.english.small_words import words as listed

_KEPT = r"(?![^\]]*\b(?:withheld|redacted|omitted|removed|illegible|unclear|unknown|inaudible|original|added)\b)"
_BRACKETED = re.compile(
    rf"(?i)\[{_KEPT}\s*(?:(?:ref(?:erence)?s?|cite|citation(?:\s+needed)?|source|sources|footnote|fn|tk|tbc|tbd|tba|todo|check|verify|"
    r"fill\s+in|missing|complete)\b[^\]\d]{0,50}|(?:to\s+be|to)\s+(?:added|completed|confirmed|inserted|checked|"
    r"written|verified|"
    r"supplied|come|follow|provided|updated|filled)\b[^\]]{0,50}|(?:add|insert|find|need|"
    r"put)\s+(?:\w+\s+){0,4}?(?:ref\w*|source\w*|citation\w*|"
    r"(?:foot)?notes?|number\w*|date\w*|page\w*|para\w*|link|here|figure\w*|name\w*)\b[^\]]{0,40}|x{2,}|\?+|#+|_{2,}|"
    r"…{2,}|\.{4,}|"
    r"page|pages|number|date|para(?:graph)?|note\s*\?+)\s*\]"
)
_OPEN = (
    r"(?:\?{2,3}|(?<=[\s\[(])\?|#{1,4}|_{2,}|(?-i:X{2,4}|TK|TBC|TBD|NN)|x{2,4}|\[\s*(?:\W*|x+|\w+\s*\?)\s*\]|"
    r"0{2,3}|…(?!\w)|\.{3,}|\[?\s*to\s+be\s+\w+\s*\]?)"
)
_REFERS = re.compile(
    rf"(?i)\b(?!(?:articles?|parts?)\s+(?-i:X{{2,3}})\b)(?:paragraphs?|paras?\.?|tables?|figures?|figs?\.|annex(?:es)?|appendix|chapters?|chap\.|sections?|"
    rf"sect?\.|parts?|box|map|pages?|"
    rf"pp?\.|(?:foot|end)?notes?|nn?\.|fn\.?|article|arts?\.)\s*{_OPEN}(?![\w])"
)
"""A place that is named and left open; articles and parts are counted in Roman numbers, of which XX is one."""
_ALONE = re.compile(
    r"\A\s*(?:X{2,4}|\?{1,3}|#{1,4}|_{2,})(?=\s*(?:above|below|[),;]))|(?<![\w.-])(?:TK{1,3}|TKTK|TBC|TBD|TODO|FIXME|"
    r"XXX+|\?\?\?*|###*)(?![\w-])"
)
_WISHES = listed("""
tk tktk tbc tbd tba todo xx xxx xxxx missing needed pending required placeholder come follow add added insert inserted
find check checked verify verified complete completed confirm confirmed write written supply supplied provide provided
unknown where which who
""")
"""Words of which a note that was left to be written has one at least, or no other than those of what is wanted."""
_WANTED = listed("""
ref refs reference references cite citation citations source sources footnote footnotes note notes page pages para link
number numbers date dates interview code text details detail here later this these is are was be been to the a an
for from of by and please still get need needs ask fill in must should said document name n na yet not
""")
"""What is wanted of a note, and what joins the words of a wish for it."""
_WISH = r"(?:ref(?:erence)?s?|citations?|cite|sources?|(?:foot)?notes?|fn|figures?|numbers?|dates?|names?|page|link)"
_MACHINE = re.compile(r"Error!\s+(?:Reference\s+source|Bookmark)\s+not\s+(?:found|defined)\.?")
"""What a word processor prints in the place of a reference that it has lost: two sentences by their stops."""
_SIGNED = re.compile(
    rf"[Ll]orem\s+ipsum\b|\[\s*[●•○■*]\s*\]|"
    rf"(?i:\(\s*{_WISH}\s*(?:\?+|(?:is\s+)?(?:needed|missing|required|tbc|tbd|to\s+come|to\s+follow|to\s+be\s+\w+))\s*\)|"
    rf"\{{\{{\s*(?:{_WISH}|citation\s+needed|cn)\b[^}}]{{0,30}}\}}\}}|[<%@]+\s*{_WISH}\s*\??\s*[>%@]+(?!\w)|"
    rf"\[\s*(?:add|insert|find|need)\s+{_WISH}\s*\]|\[\s*(?:author|editor|note|nb|legal|ed)s?\s*:\s*(?:{_WISH}\s*\?|(?:please\s+)?(?:add|"
    rf"insert|find|check|verify|confirm)\b)[^\]]{{0,60}}\]|"
    r"\[\s*(?:photo|photograph|map|table|figure|graph|picture|quotation|text)s?\s+(?:to\s+(?:come|follow|be\s+\w+)|here|tbc|missing)\s*\])|"
    r"\[(?:NAME|DATE|MONTH|YEAR|NUMBER|PLACE|TITLE|SOURCE|AMOUNT|FIGURE|ADDRESS)S?\]|(?<!\w)@@+(?!\w)|"
    r"\b(?:on|of|until|from|by)\s+(?:XX?|xx|__+)\s+(?=(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b)|\b(?:19|20)(?:XX|\?\?|__)(?!\w)"
)
"""What templates, word processors and drafters leave behind by its own look."""
_TEMPLATE = re.compile(r"\[(?:author|title|name|date|year|place|page|pages|code|number|source)\]")
"""Of a note only: a citation form that nobody filled in."""
_CUT_OFF = re.compile(
    r"(?i)\A(?:interviews?|letters?|conversations?|report|statement)\s+(?:with|of|from|by|to|no\.?)(?:\s+(?:the|an?))?\W*\Z|"
    r"\b(?<!n\.)(?<!n\.\s)(?:pp?|paras?|arts?|vol|chap|sect?)\.\s*[.,;]?\s*\Z|\A\W*(?:see|cf\.?|see\s+also|quoted\s+in|cited\s+in)\W*\Z|\Ahttps?://\s*\Z"
)
"""A note that breaks off where its place or its source should be named."""
_MARKS = re.compile(r"\A[\s\W_]*\Z")
_ASKED = re.compile(r"\W*(?i:ask|get\s+from|check\s+with)\s+[A-Z][\w’'-]*\W*\Z")
_SHORT = 3
"""Words of a note that does not even say what it wishes: "Source.", "See note"."""


def open_places(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text was left open, none inside another."""
    found: list[tuple[int, int]] = []
    for form in (_REFERS, _BRACKETED, _ALONE, _SIGNED):
        for one in form.finditer(text):
            if not any(start < one.end() and one.start() < end for start, end in found):
                found.append(one.span())
    return tuple(sorted(found))


def lost_by_machine(text: str) -> tuple[tuple[int, int], ...]:
    """Where a word processor says in a passage that what it refers to is gone."""
    return tuple(one.span() for one in _MACHINE.finditer(text))


def unwritten(note: str) -> bool:
    """Whether a note is nothing but the wish for one."""
    if _MARKS.match(note.strip()) or _ASKED.match(note):
        return True
    words = [one.casefold() for one in re.findall(r"[^\W\d_]+", note)]
    known = all(one in _WISHES or one in _WANTED for one in words) and not re.search(r"\d", note)
    return known and (any(one in _WISHES for one in words) or len(words) < _SHORT)


def unfinished(note: str) -> bool:
    """Whether a note breaks off before its place or its source, or is a form that nobody filled in."""
    return bool(_CUT_OFF.search(note.strip()) or _TEMPLATE.search(note))
