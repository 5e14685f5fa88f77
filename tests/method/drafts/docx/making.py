"""Small Word files, and a reading of simple ones that is not the house's: runs by a regular expression."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

from probata.method.documents.word.model import Bookmark, Bytes, Draft, Note, NoteMark, Paragraph, Run, StoryKind
from probata.method.drafts.model import Remark, Tie
from probata.record.span import TextSpan

NOW = "2026-05-04T09:00:00Z"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES_OF = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ROOT_LINKS = (
    f'{HEAD}<Relationships xmlns="{RELATIONS}">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)


def types(**overrides: str) -> str:
    """The content types: the main part's, and ``name=last word of the type``."""
    kinds = {"document": "document.main", **overrides}
    listed = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{WORD}.{k}+xml"/>' for n, k in kinds.items())
    return (
        f'{HEAD}<Types xmlns="{TYPES_OF}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{listed}</Types>"
    )


def links(**targets: str) -> str:
    """The main part's links: ``kind=target``."""
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'{HEAD}<Relationships xmlns="{RELATIONS}">{listed}</Relationships>'


def body(inner: str, more: str = "") -> str:
    """A main part around paragraphs."""
    return f'{HEAD}<w:document xmlns:w="{W}"{more}><w:body>{inner}<w:sectPr/></w:body></w:document>'


def paragraph(*runs: str) -> str:
    """A paragraph with one run for each text."""
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in runs) + "</w:p>"


def zipped(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as a file, in this order."""
    to = io.BytesIO()
    with zipfile.ZipFile(to, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 2, 29, 12, 34, 56)), data, method)
    return to.getvalue()


def word(document: str | bytes, **more: str | bytes) -> bytes:
    """A file around a main part; ``more`` are parts of ``word/`` without their ending, ``types`` and ``links``."""
    parts: dict[str, str | bytes] = {"[Content_Types].xml": more.pop("types", types()), "_rels/.rels": ROOT_LINKS}
    wanted = more.pop("links", links())
    if wanted:
        parts["word/_rels/document.xml.rels"] = wanted
    parts["word/document.xml"] = document
    return zipped({**parts, **{f"word/{name}.xml": data for name, data in more.items()}})


def parts_in(data: bytes) -> dict[str, bytes]:
    """Every part, unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def simple_draft(data: bytes, main: str = "word/document.xml", run: str = "w:r", codec: str = "utf-8") -> Draft:
    """A draft of a main part whose runs hold no runs, one paragraph for each ``w:p`` (with the run's own prefix)."""
    part = parts_in(data)[main]
    plain = part.decode(codec)
    p, t = run[:-1] + "p", run[:-1] + "t"
    text, runs, paragraphs = "", [], []
    for found in re.finditer(rf"<{p}[ >].*?</{p}>", plain, re.S):
        start = len(text)
        for one in re.finditer(rf"<{run}[ >].*?</{run}>", found[0], re.S):
            words = "".join(re.findall(rf"<{t}[^>]*>([^<]*)</{t}>", one[0]))
            span = TextSpan(len(text), len(text) + len(words))
            at = [len(plain[: found.start() + place].encode(codec)) for place in one.span()]
            if words:
                runs.append(Run(span, Bytes(main, *at), Bytes(main, *at)))
            text += words
        paragraphs.append(Paragraph(TextSpan(start, len(text)), StoryKind.BODY))
        text += "\n"
    return Draft("draft.docx", "docx", text, tuple(paragraphs), tuple(runs), main=main)


def added(draft: Draft, words: str, story: StoryKind, note: str = "", mark: Bytes | None = None) -> Draft:
    """The draft with a paragraph of another story behind the others, whose run stands outside of the main part."""
    span = TextSpan(len(draft.text), len(draft.text) + len(words))
    paragraphs = (*draft.paragraphs, Paragraph(span, story, note=note))
    marks = (NoteMark(0, note, "1", mark),) if note else ()
    notes = {note: Note(note, (len(draft.paragraphs),))} if note else {}
    runs = (*draft.runs, Run(span, Bytes("word/other.xml", 0, 9), None))
    return Draft(
        draft.name, "docx", f"{draft.text}{words}\n", paragraphs, runs, marks=marks, notes=notes, main=draft.main
    )


def bookmarked(draft: Draft, name: str) -> Draft:
    """The draft with a bookmark of this name at its beginning."""
    return Draft(
        draft.name,
        draft.kind,
        draft.text,
        draft.paragraphs,
        draft.runs,
        bookmarks=(Bookmark(name, TextSpan(0, 1)),),
        main=draft.main,
    )


def at(draft: Draft, words: str) -> TextSpan:
    """Where these words stand; they stand there once."""
    assert draft.text.count(words) == 1, words
    start = draft.text.index(words)
    return TextSpan(start, start + len(words))


def remark(draft: Draft, words: str, *lines: str) -> Remark:
    """A remark on words that stand in the draft once."""
    return Remark(at(draft, words), lines or ("PB999 An invented remark.",))


def tie(draft: Draft, words: str, letters: str = "a" * 16) -> Tie:
    """A tie of words that stand in the draft once."""
    return Tie(f"_prb{letters}", at(draft, words))


_DECLARED = r"(?: xmlns:\w+=\"[^\"]*\")*"


def stripped(part: bytes, ids: set[str], codec: str = "utf-8") -> bytes:
    """A main part without the marks of these comments and without our bookmarks, by regular expressions alone."""
    plain = part.decode(codec)
    any_id = "|".join(sorted(ids)) or "none"
    reference = rf"<(\w+):r{_DECLARED}><\1:commentReference \1:id=\"(?:{any_id})\"/></\1:r>"
    plain = re.sub(reference, "", plain)
    plain = re.sub(rf"<(\w+):commentRange(?:Start|End){_DECLARED} \1:id=\"(?:{any_id})\"/>", "", plain)
    starts = rf"<(\w+):bookmarkStart{_DECLARED} \1:id=\"(\d+)\" \1:name=\"_prb[A-Za-z2-7]{{16}}\"/>"
    ours = {found[1] for found in re.findall(starts, plain)}
    plain = re.sub(starts, "", plain)
    if ours:
        plain = re.sub(rf"<(\w+):bookmarkEnd{_DECLARED} \1:id=\"(?:{'|'.join(ours)})\"/>", "", plain)
    return plain.encode(codec)


def our_ids(answered: bytes) -> set[str]:
    """The ids of comments that stand in the answered file's comments parts and are by us or in threads of ours."""
    found: set[str] = set()
    for name, data in parts_in(answered).items():
        if re.search(r"comments\d*\.xml$", name):
            codec = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
            tags = re.findall(r"<\w+:comment [^>]*>", data.decode(codec))
            ours = [tag for tag in tags if ':author="Probata"' in tag or "Reviewer of tests" in tag]
            found |= {re.search(r":id=\"(\d+)\"", tag)[1] for tag in ours}
    return found
