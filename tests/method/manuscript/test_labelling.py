"""Labels are written into the source, and nothing else changes."""

import re
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import assume, example, given, settings

from probata.method.manuscript.labelling import with_labels
from probata.method.manuscript.model import Directive, Items, Paragraph, Quote
from probata.method.manuscript.reading import read
from probata.record.errors import BadInput, BadValue
from tests.method.manuscript.texts import FRONT, PIECES, WHOLE, load_from, plain, reading, stretches

WRITTEN = re.compile(r"[ \n]\{#p-n[0-9]{5}\}")


def numbered():
    counter = count()
    return lambda: f"p-n{next(counter):05d}"


def without_places(blocks):
    """The blocks in a form that leaves labels and places out."""
    made = []
    for block in blocks:
        if isinstance(block, Directive | Quote):
            made.append((type(block), getattr(block, "argument", ""), without_places(block.blocks)))
        elif isinstance(block, Items):
            made.append((Items, block.ordered, block.start, [without_places(item) for item in block.items]))
        else:
            made.append((type(block), plain(block.inlines) if hasattr(block, "inlines") else ""))
    return made


def check(files: dict[str, str]) -> None:
    before = read("main.md", load_from(files))
    assert before.faults == ()
    labelled = with_labels(before, numbered())
    assert {name: WRITTEN.sub("", text) for name, text in labelled.items()} == dict(before.sources)
    after = read("main.md", load_from(labelled))
    assert after.faults == ()
    assert without_places(after.blocks) == without_places(before.blocks)
    assert [plain(inlines) for inlines, _ in stretches(after)] == [plain(inlines) for inlines, _ in stretches(before)]
    assert [(role.name, role.body) for role in after.roles] == [(role.name, role.body) for role in before.roles]
    assert with_labels(after, numbered()) == labelled


@settings(deadline=None, max_examples=600)
@given(PIECES)
@example("a\n+")
@example("a\n1.")
@example("a  \r\n\r\nb\\")
@example("-\u2028")
@example("a\n% not printed\n\nb {#p-abcd}\n% nor this")
def test_labels_change_nothing_but_labels(body) -> None:
    files = {"main.md": FRONT + body, "b.md": "One\n\nTwo"}
    assume(not read("main.md", load_from(files)).faults)
    check(files)


def test_the_whole_manuscript_is_labelled() -> None:
    check({"main.md": WHOLE})
    check({"main.md": WHOLE.replace("\n", "\r\n")})


def test_paragraphs_are_labelled_and_what_bears_no_number_is_not() -> None:
    body = "A\n\n- b\n\n> c\n\n|d|\n|-|\n|e|\n\nF[^a]\n\n[^a]: g\n\n:::{context}\nH\n:::\n\n:::{annex} I\nJ\n:::\n\n"
    body += "::::{plain}\nk\n:::{reply}\nl\n:::\n::::\n\n:::{figure} m.png\nn\n:::\n"
    labelled = with_labels(reading(body), numbered())["main.md"]
    assert re.findall(r"(\S+) \{#", labelled) == ["A", "F[^a]", "H", "J"]


def test_every_file_is_labelled_with_labels_that_are_not_taken() -> None:
    manuscript = reading("A {#p-n00000}\n\nB\n\n:::{include} a.md\n:::\n", a="C\n\n- d {#p-n00002}\n")
    labelled = with_labels(manuscript, numbered())
    assert labelled["main.md"].endswith("A {#p-n00000}\n\nB {#p-n00001}\n\n:::{include} a.md\n:::\n")
    assert labelled["a.md"] == "C {#p-n00003}\n\n- d {#p-n00002}\n"


def test_a_manuscript_with_faults_and_a_bad_giver_are_refused() -> None:
    with pytest.raises(BadInput):
        with_labels(reading("<b>"), numbered())
    with pytest.raises(BadValue):
        with_labels(reading("a"), lambda: "x")
    with pytest.raises(BadValue):
        with_labels(reading("a\n\nb"), lambda: "p-same")


def test_a_file_without_paragraphs_stays_as_it_is() -> None:
    manuscript = replace(reading("# A"), faults=())
    assert not any(isinstance(block, Paragraph) for block in manuscript.blocks)
    assert with_labels(manuscript, numbered()) == dict(manuscript.sources)
