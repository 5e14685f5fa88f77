"""A manuscript becomes a Word file and comes back as the same tree; nothing vanishes without being told."""

from __future__ import annotations

import re

import pytest

from probata.inquiry.reports.naming import kept_of, names_for
from probata.method.documents.word.opening import read_draft
from probata.method.drafts.house import cited
from probata.method.drafts.model import Changes
from probata.method.drafts.returning.model import Kept, Returned
from probata.method.drafts.returning.report import returned
from probata.method.drafts.view import view
from probata.method.manuscript.model import Manuscript, NoteMark
from probata.method.manuscript.positions import inlines_in
from probata.method.manuscript.reading import read
from probata.method.manuscript.writing import source_of
from probata.method.report.annex import methodology
from probata.method.report.exports.docx import to_docx
from probata.method.report.model import Bound
from tests.method.drafts.alike import tree
from tests.method.drafts.drafting import P, cell, draft, heading, numbered
from tests.method.report import world
from tests.method.report.exports.opened_word import changed, exported
from tests.method.report.exports.samples import EVERYTHING, NOW, PICTURES, everything, objections

ODD = """
# One

First.[^a] {#p-aaaa}

- a *b **c*** d

  more of a

- b
  1. x
  2. y

  * z

* another list

7. seven

   > quoted in an item

8. eight

> one

> two
>
> - in a quotation
>
> > inner

___

:::{plain}
No number.[^b]
:::

:::{context}
Before.
:::

| A | B |
|:--|--:|
| **x** | `y` |
|   | z |

```
code
  in lines
```

:::{limitations}
Limits, **[bold link](https://a.invalid/x)**, [to one](#p-aaaa), {ref}`p-aaaa`,\\
a hard break. {#p-bbbb}
:::

:::{methodology}
:::

## Behind the annex

:::{annex} Letters
# Within

Text.[^a] {#p-cccc}
:::

[^a]: A note with *emphasis* and a mark[^c].

    A second paragraph.

    - with a list

[^b]: Another, {cite}`decree`.

[^c]: An inner note.
"""


def _exported(bound: Bound, *, draft: bool = False) -> tuple[bytes, Kept]:
    names, open_ones = names_for(bound), objections() if draft else ()
    data = to_docx(bound, methodology(bound), open_ones, draft=draft, pictures=PICTURES, now=NOW, names=names)
    return data, kept_of(bound, names, data)


def _back(data: bytes, kept: Kept) -> Returned:
    return returned(view(read_draft(data, "report.docx"), Changes.ACCEPTED), kept, {})


def _source(source: str) -> Manuscript:
    front = "---\ntitle: T\nedition: E\naudience: public\nstandard: S\n---\n"
    return read("m", lambda _name: front + source)


@pytest.mark.parametrize("draft", [False, True])
def test_the_sample_with_everything_in_it_comes_back_as_it_was(draft: bool) -> None:
    bound = everything()
    made = _back(*_exported(bound, draft=draft))
    again = _source(source_of(made.manuscript).text.partition("\n---\n")[2])
    assert again.faults == ()
    assert tree(again) == tree(made.manuscript) == tree(bound.manuscript)
    assert list(made.pictures) == ["shed.png"]


def test_lists_quotations_notes_and_parts_of_odd_shapes_come_back_as_they_were() -> None:
    bound = world.bound(ODD)
    made = _back(*_exported(bound))
    again = _source(source_of(made.manuscript).text.partition("\n---\n")[2])
    assert again.faults == ()
    assert tree(made.manuscript) == tree(bound.manuscript)
    assert tree(again) == tree(bound.manuscript)


def test_the_front_page_gives_the_front_matter_back() -> None:
    bound = world.bound(EVERYTHING, title="Of Sheds", standard="balance of probabilities")
    front = _back(*_exported(bound)).manuscript.front
    assert front["title"].value == "Of Sheds"
    assert front["standard"].value == "balance of probabilities"


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("source", [EVERYTHING, ODD])
def test_every_word_is_in_the_manuscript_or_in_the_list(source: str, known: bool) -> None:
    bound = world.bound(source)
    data, kept = _exported(bound)
    seen = view(read_draft(data, "report.docx"), Changes.ACCEPTED)
    made = returned(seen, kept if known else Kept(), {})
    held = {name: one.tied.words for name, one in kept.ties.items()} if known else {}
    said = [source_of(made.manuscript).text, *(one.words for one in made.left), *held.values()]
    printed = [value.printed for value in bound.values]
    missing = _words(seen.text) - _words(" ".join([*said, *printed]))
    assert {
        one for one in missing if one[-1] not in "rca" or one[:-1] not in _words(" ".join([*said, *printed]))
    } == set()


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d]+|\d+", text))


def test_without_the_inquiry_the_words_stay_and_the_ties_are_told() -> None:
    bound = everything()
    data, _kept = _exported(bound)
    made = _back(data, Kept())
    assert not [role for role in made.manuscript.roles if role.name == "count"]
    text = source_of(made.manuscript).text
    assert ":::{finding} F1 law" in text
    assert ":::{annex} Letters" in text
    assert any("tied to records" in one.says for one in made.left)


def test_a_stranger_s_draft_becomes_headings_lists_tables_notes_and_parts() -> None:
    made = returned(
        view(
            draft(
                heading("Findings"),
                "Plain words.",
                numbered("•", "one"),
                numbered("•", "inner", depth=1),
                numbered("(a)", "lettered"),
                heading("Limitations"),
                "We could not go.",
                heading("Annex B: Letters"),
                heading("A letter", 2),
                "Dear.",
                cell(1, 1, "A"),
                cell(1, 2, "B"),
                cell(2, 2, "C"),
            ),
            Changes.ACCEPTED,
        ),
        Kept(),
        {"title": "T", "edition": "E", "audience": "public", "standard": "S"},
    )
    text = source_of(made.manuscript).text
    for said in (
        "# Findings\n\nPlain words.\n\n- one\n\n  * inner\n\n1. lettered\n",
        "# Limitations\n\n:::{limitations}\nWe could not go.\n:::",
        ":::{annex} Letters\n# A letter\n\nDear.\n\n| A | B |\n| --- | --- |\n|  | C |\n",
    ):
        assert said in text
    assert read("m", lambda _name: text).faults == ()


def test_a_draft_without_paragraphs_is_an_empty_manuscript() -> None:
    made = returned(view(draft(P([])), Changes.ACCEPTED), Kept(), {})
    assert (made.manuscript.blocks, made.manuscript.notes) == ((), {})


def test_notes_that_citations_made_stay_with_their_words_or_go_with_their_marks() -> None:
    seen = view(read_draft(exported(), "report.docx"), Changes.ACCEPTED)
    stay, gone = returned(seen, Kept(), {}), returned(seen, Kept(), {}, places=False)
    places = [one.of(seen.text) for one in cited(seen)]
    assert places
    assert len(stay.manuscript.notes) == len(gone.manuscript.notes) + len(places)
    text = " ".join(source_of(stay.manuscript).text.split())
    assert all(" ".join(one.split()[:2]) in text for one in places)
    assert set(gone.manuscript.notes) >= {one.label for one in marks_in(gone.manuscript)}


def _noted(words: str, instead: str) -> Returned:
    """What comes back of a file in which somebody changed the words of a note in Word."""
    data, kept = _exported(world.bound("Held.{cite}`decree`"))
    note = read_draft(data, "report.docx").notes
    assert len(note) == 1
    return _back(changed(data, "word/footnotes.xml", words, instead), kept)


def test_words_added_to_a_note_that_a_citation_made_come_back_around_the_citation() -> None:
    printed = _printed()
    made = _noted(printed, f"So {printed}, and the map in annex II")
    text = source_of(made.manuscript).text
    assert "[^1]: So {cite}`decree`, and the map in annex II." in text
    assert "Held.[^1]" in text
    assert not [one for one in made.left if not one.ours]


def test_a_citation_whose_own_words_were_edited_stands_beside_the_edited_note() -> None:
    printed = _printed()
    half = printed[: len(printed) // 2]
    made = _noted(printed, f"{half}X{printed[len(half) :]}")
    text = source_of(made.manuscript).text
    assert "Held.{cite}`decree`[^1]" in text
    assert f"[^1]: {half}X" in text


def test_a_note_that_nobody_edited_goes_with_its_citation() -> None:
    made = _noted("no such words", "nothing")
    assert made.manuscript.notes == {}
    assert "Held.{cite}`decree`" in source_of(made.manuscript).text


def _printed() -> str:
    """What the citation prints in its note, without the full stop."""
    seen = view(read_draft(_exported(world.bound("Held.{cite}`decree`"))[0], "report.docx"), Changes.ACCEPTED)
    [place] = [one.of(seen.text) for one in cited(seen)]
    return place.removesuffix(".").strip()


def marks_in(made: Manuscript) -> list[NoteMark]:
    """The marks of notes in the text."""
    return [one for inlines in inlines_in(made.blocks) for one in inlines if isinstance(one, NoteMark)]
