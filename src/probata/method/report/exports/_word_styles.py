"""word_styles: how a report looks in Word. Styles that Word knows bear its names, so that its tools find them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from probata.method.report.exports._word_numbering import PARAGRAPHS, ROOM
from probata.method.report.exports._word_tables import WIDTH
from probata.method.report.exports._word_xml import Attributes, part, tag, valued

FONT = "Times New Roman"
_MONO = "Courier New"
_HAN = {"ja": "MS Mincho", "ko": "Batang", "zh-hant": "PMingLiU", "zh-tw": "PMingLiU", "zh-hk": "PMingLiU"}
_SOFT, _OPEN, _ACCENT = "55534E", "8A1C1C", "1C4F7C"
_LEVELS = range(1, 6)


@dataclass(frozen=True, slots=True)
class Speech:
    """In what a report is written: a BCP 47 tag, and whether it runs from right to left."""

    language: str
    right: bool

    @property
    def english(self) -> bool:
        """Whether the house's own words are in the report's language."""
        return self.language.lower().split("-")[0] == "en"


def styles(speech: Speech) -> bytes:
    """styles.xml."""
    return part("w:styles", _defaults(speech), *_paragraphs(speech), *_characters(), _normal_table(), _report_table())


def _defaults(speech: Speech) -> str:
    lowered = speech.language.lower()
    han = next((font for name, font in _HAN.items() if lowered.startswith(name)), "SimSun")
    fonts = {"w:ascii": FONT, "w:hAnsi": FONT, "w:eastAsia": han, "w:cs": FONT}
    written = _languages(speech)
    words = tag("w:rPr", None, tag("w:rFonts", fonts), valued("w:sz", 21), valued("w:szCs", 23), tag("w:lang", written))
    lines = tag("w:pPr", None, tag("w:spacing", {"w:after": 120, "w:line": 264, "w:lineRule": "auto"}))
    return tag("w:docDefaults", None, tag("w:rPrDefault", None, words), tag("w:pPrDefault", None, lines))


def _languages(speech: Speech) -> Mapping[str, str]:
    """The languages of Latin, East Asian and right-to-left words: the report's own where its letters are of that kind.

    Words of another kind get the language in which Word checks them where nobody says otherwise.
    """
    first = speech.language.lower().split("-")[0]
    han = _REGIONS.get(speech.language.lower(), speech.language) if first in ("zh", "ja", "ko") else ""
    return {
        "w:val": "en-GB" if han or speech.right else speech.language,
        "w:eastAsia": han or "zh-CN",
        "w:bidi": speech.language if speech.right else "ar-SA",
    }


_REGIONS = {"zh": "zh-CN", "zh-hans": "zh-CN", "zh-hant": "zh-TW", "ja": "ja-JP", "ko": "ko-KR"}
"""Word knows these languages by where they are written."""


@dataclass(frozen=True, slots=True)
class _Style:
    """A paragraph style. ``size`` in half points, ``before`` and ``after`` in twips; ``outline`` counts from 0.

    ``about`` and ``tail`` are properties of the paragraph before and behind its spacing, in the order of the schema.
    """

    id: str
    name: str
    based: str = "Normal"
    following: str = ""
    size: int = 0
    strong: bool = False
    emphasis: bool = False
    caps: bool = False
    colour: str = ""
    keep: bool = False
    about: str = ""
    before: int | None = None
    after: int | None = None
    line: int | None = None
    tail: str = ""
    outline: int | None = None
    mono: bool = False

    def xml(self) -> str:
        kind: Attributes = {"w:type": "paragraph", **({} if self.name.lower() in _KNOWN else {"w:customStyle": 1})}
        return tag(
            "w:style",
            {**kind, "w:styleId": self.id},
            valued("w:name", self.name),
            valued("w:basedOn", self.based),
            valued("w:next", self.following) if self.following else "",
            "<w:qFormat/>",
            tag("w:pPr", None, self._lines()),
            tag("w:rPr", None, self._letters()),
        )

    def _lines(self) -> str:
        room = {"w:before": self.before, "w:after": self.after, "w:line": self.line}
        given = {key: value for key, value in room.items() if value is not None}
        return "".join(
            (
                "<w:keepNext/><w:keepLines/>" if self.keep else "",
                self.about,
                tag("w:spacing", given) if given else "",
                self.tail,
                valued("w:outlineLvl", self.outline) if self.outline is not None else "",
            )
        )

    def _letters(self) -> str:
        mono = {"w:ascii": _MONO, "w:hAnsi": _MONO, "w:cs": _MONO}
        return "".join(
            (
                tag("w:rFonts", mono) if self.mono else "",
                "<w:b/><w:bCs/>" if self.strong else "",
                "<w:i/><w:iCs/>" if self.emphasis else "",
                "<w:smallCaps/>" if self.caps else "",
                valued("w:color", self.colour) if self.colour else "",
                valued("w:sz", self.size) + valued("w:szCs", self.size) if self.size else "",
            )
        )


_LEVELLED = (f"{kind} {level}" for kind in ("heading", "toc") for level in range(1, 10))
_ALONE = (
    "body text",
    "title",
    "quote",
    "caption",
    "list paragraph",
    "footnote text",
    "header",
    "footer",
    "toc heading",
)
_KNOWN = frozenset((*_ALONE, *_LEVELLED))
"""Names that Word itself gives a meaning."""
_SIZES = {1: 28, 2: 24, 3: 22, 4: 21, 5: 21}
_BOTH = valued("w:jc", "both")


def _paragraphs(speech: Speech) -> list[str]:
    normal = tag(
        "w:style",
        {"w:type": "paragraph", "w:default": 1, "w:styleId": "Normal"},
        valued("w:name", "Normal"),
        "<w:qFormat/>",
        tag("w:pPr", None, "<w:bidi/>") if speech.right else "",
    )
    return [normal, *(one.xml() for one in (*_headings(), *_words(), *_small(), *_contents(), *_drafts()))]


def _headings() -> list[_Style]:
    return [
        _Style(
            f"Heading{level}",
            f"heading {level}",
            following="BodyText",
            size=_SIZES[level],
            strong=level < 5,
            emphasis=level > 3,
            keep=True,
            before=360 if level == 1 else 280,
            after=140,
            line=252,
            outline=level - 1,
        )
        for level in _LEVELS
    ]


def _words() -> list[_Style]:
    numbers = tag("w:numPr", None, valued("w:ilvl", 0), valued("w:numId", PARAGRAPHS))
    stop = tag("w:tabs", None, tag("w:tab", {"w:val": "num", "w:pos": ROOM}))
    shade = tag("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": "F3F2EE"})
    under = tag("w:pBdr", None, tag("w:bottom", {"w:val": "single", "w:sz": 4, "w:space": 1, "w:color": _SOFT}))
    return [
        _Style("BodyText", "Body Text", tail=_BOTH),
        _Style("NumberedParagraph", "Numbered paragraph", based="BodyText", about=numbers + stop, tail=_BOTH),
        _Style("ListParagraph", "List Paragraph", after=80),
        _Style("Quote", "Quote", size=20, tail=_BOTH),
        _Style("CodeBlock", "Code block", size=17, mono=True, about=shade, line=240),
        _Style(
            "Rule", "Rule", about=under, before=120, after=240, tail=tag("w:ind", {"w:left": 2400, "w:right": 2400})
        ),
        _Style("PartTitle", "Part title", strong=True, caps=True, colour=_SOFT, keep=True, before=280, after=60),
    ]


def _small() -> list[_Style]:
    box = tag("w:pBdr", None, *(tag(f"w:{side}", _LINE) for side in ("top", "left", "bottom", "right")))
    middle = valued("w:jc", "center")
    return [
        _Style("Caption", "caption", size=19, strong=True, keep=True, before=240, after=100),
        _Style("FigureCaption", "Figure caption", based="Caption", before=100, after=240),
        _Style("Figure", "Figure", keep=True, before=240, after=60),
        _Style("AbsentPicture", "Absent picture", colour=_SOFT, about=box, before=240, tail=middle),
        _Style("TableText", "Table text", size=19, before=50, after=50, line=240),
        _Style("TableHead", "Table head", based="TableText", size=19, strong=True, keep=True),
        _Style("TableTextSmall", "Table text, small", based="TableText", size=16),
        _Style("TableHeadSmall", "Table head, small", based="TableHead", size=16),
        _Style("TableNote", "Table note", size=17, colour=_SOFT, before=60, after=160, line=240),
        _Style("TableEnd", "Table end", size=4, before=0, after=120, line=240),
        _Style("FootnoteText", "footnote text", size=17, after=50, line=240),
        _Style("Opening", "Opening of a value", size=18, keep=True, before=160, after=30, line=240),
        _Style(
            "Fact", "Fact of a value", size=17, colour=_SOFT, after=10, line=240, tail=tag("w:ind", {"w:left": 426})
        ),
    ]


_LINE: Attributes = {"w:val": "single", "w:sz": 4, "w:space": 12, "w:color": "A6A6A6"}
_TO_RIGHT = tag("w:tabs", None, tag("w:tab", {"w:val": "right", "w:pos": WIDTH}))
_DOTTED = tag("w:tabs", None, tag("w:tab", {"w:val": "right", "w:leader": "dot", "w:pos": WIDTH}))


def _contents() -> list[_Style]:
    facts = tag("w:tabs", None, tag("w:tab", {"w:val": "left", "w:pos": 2800}))
    end = tag("w:pBdr", None, tag("w:bottom", {**_LINE, "w:space": 14}))
    found = [
        _Style(
            "Title", "Title", following="BodyText", size=48, strong=True, keep=True, before=120, after=360, line=240
        ),
        _Style("Inquiry", "Inquiry", size=24, colour=_SOFT, before=1400, after=240),
        _Style(
            "FrontFact", "Front fact", about=facts, after=60, tail=tag("w:ind", {"w:left": 2800, "w:hanging": 2800})
        ),
        _Style("FrontEnd", "Front end", about=end, size=8, after=360),
        _Style("TOCHeading", "TOC Heading", size=24, strong=True, keep=True, before=240, after=160),
        _Style("Header", "header", size=17, colour=_SOFT, about=_TO_RIGHT),
        _Style("Footer", "footer", size=17, colour=_SOFT, about=_TO_RIGHT),
    ]
    for level in _LEVELS:
        indent = tag("w:ind", {"w:left": 284 * (level - 1)})
        found.append(_Style(f"TOC{level}", f"toc {level}", about=_DOTTED, after=70, tail=indent))
    return found


def _drafts() -> list[_Style]:
    band: Attributes = {"w:val": "single", "w:sz": 8, "w:space": 6, "w:color": _OPEN}
    box = tag("w:pBdr", None, *(tag(f"w:{side}", band) for side in ("top", "left", "bottom", "right")))
    hung = tag("w:ind", {"w:left": 425, "w:hanging": 425})
    return [
        _Style(
            "Draft", "Draft", strong=True, colour=_OPEN, about=box, keep=True, after=160, tail=valued("w:jc", "center")
        ),
        _Style("ObjectionsTitle", "Objections title", size=24, strong=True, colour=_OPEN, keep=True, after=120),
        _Style("Objection", "Objection", size=19, after=80, tail=hung),
        _Style("OpenObjection", "Open objection", size=18, colour=_OPEN, after=120),
    ]


# Styles of words, and of tables.


def _characters() -> list[str]:
    raised = valued("w:vertAlign", "superscript")
    mono = tag("w:rFonts", {"w:ascii": _MONO, "w:hAnsi": _MONO, "w:cs": _MONO})
    small = valued("w:sz", 17) + valued("w:szCs", 17)
    return [
        _character("DefaultParagraphFont", "Default Paragraph Font", ""),
        _character("FootnoteReference", "footnote reference", raised),
        _character("Hyperlink", "Hyperlink", valued("w:color", _ACCENT)),
        _character("Mark", "Mark of a value", f"<w:i/><w:iCs/>{valued('w:color', _ACCENT)}{raised}"),
        _character("Gap", "Gap", f"<w:i/><w:iCs/>{valued('w:color', _OPEN)}"),
        _character("CodeWords", "Code", mono),
        _character("Soft", "Soft", valued("w:color", _SOFT)),
        _character("OpenObjectionWords", "Open objection, in the line", valued("w:color", _OPEN) + small),
    ]


def _character(id_: str, name: str, letters: str) -> str:
    plain = id_ == "DefaultParagraphFont"
    known = plain or name in ("footnote reference", "Hyperlink")
    kind: Attributes = {"w:type": "character", **({"w:default": 1} if plain else {} if known else {"w:customStyle": 1})}
    about = "" if plain else valued("w:basedOn", "DefaultParagraphFont")
    unseen = "<w:semiHidden/>" if plain else ""
    return tag(
        "w:style", {**kind, "w:styleId": id_}, valued("w:name", name), about, unseen, tag("w:rPr", None, letters)
    )


def _normal_table() -> str:
    sides = (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    room = tag("w:tblCellMar", None, *(tag(f"w:{side}", {"w:w": wide, "w:type": "dxa"}) for side, wide in sides))
    about = tag("w:tblPr", None, tag("w:tblInd", {"w:w": 0, "w:type": "dxa"}), room)
    kind: Attributes = {"w:type": "table", "w:default": 1, "w:styleId": "TableNormal"}
    return tag("w:style", kind, valued("w:name", "Normal Table"), "<w:semiHidden/>", about)


def _report_table() -> str:
    thick: Attributes = {"w:val": "single", "w:sz": 8, "w:space": 0, "w:color": "1D1D1B"}
    thin: Attributes = {"w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "C9C6BD"}
    lines = tag("w:tblBorders", None, tag("w:top", thick), tag("w:bottom", thick), tag("w:insideH", thin))
    sides = (("left", 60), ("right", 100))
    room = tag("w:tblCellMar", None, *(tag(f"w:{side}", {"w:w": wide, "w:type": "dxa"}) for side, wide in sides))
    under = tag("w:tcPr", None, tag("w:tcBorders", None, tag("w:bottom", thick)), valued("w:vAlign", "bottom"))
    head = tag("w:tblStylePr", {"w:type": "firstRow"}, tag("w:rPr", None, "<w:b/><w:bCs/>"), under)
    return tag(
        "w:style",
        {"w:type": "table", "w:customStyle": 1, "w:styleId": "ReportTable"},
        valued("w:name", "Report table"),
        valued("w:basedOn", "TableNormal"),
        tag("w:tblPr", None, lines, room),
        head,
    )
