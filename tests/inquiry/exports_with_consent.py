"""Reports over people with random consents, exported for real, and what may stand in no byte of them.

Four people gave accounts with words of their own; a crowd is counted with them. One number is always the same case.
"""

from __future__ import annotations

import base64
import io
import random
import shutil
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.quotes import quotes
from probata.inquiry.report import report
from probata.inquiry.review import answer, review
from probata.inquiry.sign import sign
from probata.method.testimony.model import ConsentState, Form, HowKnown, PressTerms, Scope
from probata.record.errors import AnswerIsNo
from tests import interviewing
from tests.method.testimony.consent_states import State, allowed

CROWD, HELD = 133, 113
AUDIENCES = {
    "internal": "internal analysis",
    "public": "anonymised public report",
    "attributed": "attributed report",
    "press": "press",
    "court": "international court",
}
MAPPING = """
[columns]
code_name = "No."
account = "Notes"
how_known = "Kept"
age = "Age"
expires = "Until"
terms = "Terms"
description = "Called"
scope = "Covers"
form = "Form"
[codes]
held = "Held"
[consent]
"internal analysis" = "Inside"
"anonymised public report" = "Public"
"attributed report" = "Named"
"press" = "Press"
"international court" = "Court"
[recipients.press]
"the Harbour Post" = "Harbour Post"
"""
CODEBOOK = 'version = "1"\n[protection]\nthreshold = 5\n[codes.held]\nlabel = "held"\nsays = ["held"]\n'
USES = {"Inside": "internal analysis", "Public": "anonymised public report", "Named": "attributed report"}
USES |= {"Press": "press", "Court": "international court"}
HEADER = ("No.", "Notes", "Kept", "Age", "Until", "Terms", "Called", "Covers", "Form", "Held", *USES, "Harbour Post")
SPEAKERS = ("S-01", "S-02", "S-03", "S-04")
WORDS = ("zestrovick", "quolmander", "brintavell", "wyxtarrow")
FIGURES = ("48,713", "59,241", "61,877", "73,309")
PAST, FUTURE = "2001", "2199"
NUMBER_WORDS = ("one hundred and thirteen", f"{HELD} of the", f"{HELD} of {CROWD}")
BODY = """The people were asked about the quarry of Ondreva.

{count}`held:k|One hundred and thirteen` of them were held, {count}`held:of`.

One person said: {quote}`words-1`. Another said: {quote}`words-2`. A third one said {quote}`words-3`, and a
fourth {quote}`words-4`.

They counted {figure}`number-1|48,713` stones, {figure}`number-2|59,241`, {figure}`number-3|61,877` and
{figure}`number-4|73,309`. Somebody spoke of the wall.{cite}`words-1`{cite}`words-3`

:::{limitations}
The inquiry could not visit the quarry.
:::
"""


def _yes(name: str) -> dict[str, str]:
    said = dict.fromkeys((*USES, "Harbour Post"), "yes")
    return {"No.": name, "Notes": "", "Kept": "recording", "Age": "40", "Held": "no", "Form": "written", **said}


def _speaker(number: int) -> dict[str, str]:
    return {**_yes(SPEAKERS[number]), "Notes": f"{SPEAKERS[number]}.txt", "Held": "yes"}


def people() -> list[dict[str, str]]:
    """Everybody as they said yes to everything; 113 of them were held."""
    crowd = [{**_yes(f"C-{n:03}"), "Held": "yes" if n < HELD - len(SPEAKERS) else "no"} for n in range(CROWD - 4)]
    return [*(_speaker(n) for n in range(4)), *crowd]


def _take(opened: Opened, folder: Path, everyone: Sequence[Mapping[str, str]]) -> None:
    table = [list(HEADER), *([one.get(header, "") for header in HEADER] for one in everyone)]
    interviewing.take(opened, interviewing.write(folder, table, CODEBOOK, MAPPING))


def fill(opened: Opened, folder: Path) -> None:
    """The accounts, a public decree, the people, and what the manuscript names."""
    notes = folder / "notes"
    notes.mkdir(parents=True)
    for name, word, figure in zip(SPEAKERS, WORDS, FIGURES, strict=True):
        text = f"A {word} lamp stayed on the whole night. I counted {figure} stones of the wall.\n"
        (notes / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "decree.txt").write_text(interviewing.DECREE, encoding="utf-8")
    add(opened, [notes], public=False, settings=Settings(), progress=lambda *_: None)
    add(opened, [folder / "decree.txt"], public=True, settings=Settings(), progress=lambda *_: None)
    _take(opened, folder, people())
    count(opened, "held", "", save="held")
    for number, (name, word, figure) in enumerate(zip(SPEAKERS, WORDS, FIGURES, strict=True), start=1):
        cite(opened, name, Asked(words=f"A {word} lamp stayed on the whole night."), f"words-{number}")
        cite(opened, name, Asked(words=f"I counted {figure} stones of the wall."), f"number-{number}")


@dataclass(frozen=True)
class Case:
    """For whom the report is, and what everybody said."""

    audience: str
    everyone: tuple[dict[str, str], ...]

    def state(self, one: Mapping[str, str], scope: str, use: str = "") -> State:
        """What one person said, as the plain table takes it."""
        said = {"yes": "given", "": "unknown", "no": "refused", "ask": "ask again"}
        named = one.get("Harbour Post", "")
        return State(
            use=use or AUDIENCES[self.audience],
            scope=scope,
            day="2024-06-01",
            states={USES[header]: said.get(one[header], one[header]) for header in USES},
            recipients=(("press", "the Harbour Post", said.get(named, named)),),
            expires={"": "", PAST: "2023", FUTURE: "2025"}[one.get("Until", "")],
            terms=one.get("Terms", ""),
            description=one.get("Called", ""),
            covers=frozenset(one["Covers"].split("; ")) if one.get("Covers") else None,
            form=one.get("Form", ""),
            age=int(one["Age"]),
            how_known=one["Kept"],
        )

    def withheld(self) -> Iterator[str]:
        """Words and numbers that may stand in no byte of this report."""
        for one, word, figure in zip(self.everyone, WORDS, FIGURES, strict=False):
            if not allowed(self.state(one, "words quoted")):
                yield word
            if not allowed(self.state(one, "paraphrase")):
                yield figure
        base = [one for one in self.everyone if allowed(self.state(one, "one of a number", "internal analysis"))]
        outside = self.audience != "internal"
        if outside and not all(allowed(self.state(one, "one of a number")) for one in base):
            yield from NUMBER_WORDS


def case(number: int) -> Case:
    """The case of this number: some speakers, and now and then somebody of the crowd, said less than yes."""
    chance = random.Random(number)  # noqa: S311 (cases of a test)
    everyone = people()
    spoiled = [place for place in range(4) if chance.random() < 0.6]
    spoiled += [chance.randrange(4, CROWD)] if chance.random() < 0.5 else []
    for place in spoiled:
        everyone[place] = _spoiled(everyone[place], chance)
    return Case(chance.choice(list(AUDIENCES)), tuple(everyone))


def _spoiled(one: dict[str, str], chance: random.Random) -> dict[str, str]:
    terms = chance.choice(["", *(each.value for each in PressTerms)])
    changes = [
        {header: chance.choice(["no", "", "ask", *(each.value for each in ConsentState)]) for header in USES},
        {chance.choice(list(USES)): chance.choice(["no", "ask", "withdrawn", "", "only those named"])},
        {"Until": chance.choice(["", PAST, FUTURE])},
        {"Terms": terms, "Called": "a former resident" if terms == "agreed description" else ""},
        {"Covers": "; ".join(each.value for each in Scope if chance.random() < 0.5)},
        {"Form": chance.choice(["", *(each.value for each in Form)])},
        {"Age": chance.choice(["15", "17", "18"])},
        {"Kept": chance.choice([each.value for each in HowKnown])},
        {"Harbour Post": chance.choice(["no", "ask", "", "yes"])},
    ]
    merged = dict(one)
    for change in chance.sample(changes, chance.choice((1, 1, 2, 3))):
        merged |= change
    return merged


def exported(copy: Path, into: Path, number: int, *, pdf: bool) -> dict[str, bytes]:
    """Every file and answer that comes of the case: the report as a draft, its review, quotes, and a package."""
    shutil.copytree(copy, into)
    opened, mine = interviewing.opening(into), case(number)
    _take(opened, into / "in", mine.everyone)
    path = interviewing.manuscript(into / "m", BODY, mine.audience)
    formats = ["html", "docx", *(["pdf"] if pdf else [])]
    found = {one.name: one.read_bytes() for one in report(opened, path, formats, draft=True).files}
    audience = mine.audience
    for one in answer(review(into / "m/report.docx", Settings(), audience=audience, opened=opened), into, opened).files:
        found[f"review {one.name}"] = one.read_bytes()
    found["quotes"] = repr(quotes(opened, [], Settings()).as_json()).encode()
    with suppress(AnswerIsNo):
        found["package"] = sign(opened, into / "p.probata", "", path).path.read_bytes()
    opened.engine.dispose()
    return found


def leaks(case_of: Case, files: Mapping[str, bytes]) -> list[str]:
    """``file: words`` for everything withheld that stands in a byte, plain or packed, in several encodings."""
    looked = [(name, data) for name, whole in files.items() for data in _opened_up(whole)]
    return [
        f"{name}: {words}"
        for words in case_of.withheld()
        for name, data in looked
        if any(sign in data.lower() for sign in _written(words))
    ]


def _written(words: str) -> set[bytes]:
    low = words.lower()
    plain = {low, low.replace(" ", "\N{NO-BREAK SPACE}"), low.replace(",", "")}
    found = {one.encode(code) for one in plain for code in ("utf-8", "utf-16-le", "utf-16-be")}
    return found | {base64.b64encode(words.encode())[:-4].lower()}


def _opened_up(data: bytes) -> Iterator[bytes]:
    """The bytes, and those of every file packed in them."""
    yield data
    with suppress(zipfile.BadZipFile):
        for name in (archive := zipfile.ZipFile(io.BytesIO(data))).namelist():
            yield from _opened_up(archive.read(name))


def pdf_words(data: bytes) -> bytes:
    """The words of a PDF's pages, which its own bytes hold packed."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document).encode()
    finally:
        document.close()


def with_words(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files, and the words of PDFs beside them."""
    more = {f"{name} as words": pdf_words(data) for name, data in files.items() if name.endswith(".pdf")}
    return {**files, **more}


def all_yes(number: int) -> Case:
    """The case's audience with everybody's yes: what a report shows when nothing is withheld."""
    return replace(case(number), everyone=tuple(people()))
