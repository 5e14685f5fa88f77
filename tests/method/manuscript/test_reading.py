"""A manuscript is read whole, from one file or several, and never raises what the language does not say."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from probata.method.manuscript.model import At, Directive, Items, NoteMark, Paragraph, Quote, Role, Table
from probata.method.manuscript.reading import read
from probata.record.errors import BadInput, NotFound
from tests.method.manuscript.texts import (
    ANYTHING,
    FRONT,
    PIECES,
    WHOLE,
    all_blocks,
    every_block,
    load_from,
    messages,
    mutated,
    plain,
    reading,
    stretches,
    words_in,
)

WORD = re.compile(r"[^\W_]+")
LINE_END = re.compile(r"\r\n|\r|\n")


def line_and_column(source: str, at: int) -> tuple[int, int]:
    """Counted again, the slow way."""
    ends = [found.end() for found in LINE_END.finditer(source) if found.end() <= at]
    return len(ends) + 1, at - (ends[-1] if ends else 0) + 1


def places(manuscript) -> list[At]:
    found = [fault.at for fault in manuscript.faults] + [role.at for role in manuscript.roles]
    found += [entry.at for entry in manuscript.front.values()]
    for block in all_blocks(manuscript):
        found.append(block.at)
        if isinstance(block, Directive):
            found.append(block.argument_at)
            assert manuscript.sources[block.argument_at.file][slice(*ends(block.argument_at))] == block.argument
    for inlines, at in stretches(manuscript):
        found += [at, *(inline.at for inline in inlines if isinstance(inline, NoteMark))]
    return found


def ends(at: At) -> tuple[int, int]:
    return at.start, at.end


def hold(manuscript) -> None:
    """The laws that hold for whatever was read."""
    for at in places(manuscript):
        source = manuscript.sources[at.file]
        assert 0 <= at.start <= at.end <= len(source)
        assert (at.line, at.column) == line_and_column(source, at.start)
    for role in manuscript.roles:
        written = manuscript.sources[role.at.file][role.at.start : role.at.end]
        assert written.startswith(f"{{{role.name}}}`")
        assert written.endswith("`")
    assert list(manuscript.masked) == list(manuscript.sources)
    for name, source in manuscript.sources.items():
        masked = manuscript.masked[name]
        assert len(masked) == len(source)
        assert all(a in (b, " ") for a, b in zip(masked, source, strict=True))
        assert [found.span() for found in LINE_END.finditer(masked)] == [f.span() for f in LINE_END.finditer(source)]
    if not any("entity" in fault.message for fault in manuscript.faults):
        for inlines, at in stretches(manuscript):
            there = manuscript.masked[at.file][at.start : at.end]
            for word in (word for words in words_in(inlines) for word in WORD.findall(words)):
                assert word in there


@settings(deadline=None, max_examples=400)
@given(ANYTHING, st.booleans(), PIECES)
@example("[a]:\n", True, "")
@example("\x00", False, "\ufeff---\na: b\n---\n")
def test_any_text_is_read_and_every_place_is_true(text, with_front, included) -> None:
    source = FRONT + text if with_front else text
    hold(read("main.md", load_from({"main.md": source, "b.md": included})))


@settings(deadline=None, max_examples=300)
@given(mutated())
def test_a_manuscript_that_was_damaged_is_read_and_every_place_is_true(text) -> None:
    hold(read("main.md", load_from({"main.md": text, "b.md": "x {count}`b:k` {#p-bbbb}\n"})))


def test_a_whole_manuscript_has_no_faults_and_keeps_its_order() -> None:
    manuscript = read("main.md", load_from({"main.md": WHOLE}))
    assert manuscript.faults == ()
    hold(manuscript)
    assert [role.parts for role in manuscript.roles] == [
        ("pills:k", "Seventeen"),
        ("decree", '"as the officer | sees fit"'),
        ("pills:k|x", "Nine"),
        ("4", "because"),
        ("12 April 2019",),
        ("F1",),
        ("decree", "page 3"),
    ]
    assert [type(block).__name__ for block in manuscript.blocks] == [
        "Heading", "Paragraph", "Directive", "Directive", "CodeBlock",
    ]  # fmt: skip
    finding, annex = manuscript.blocks[2:4]
    assert isinstance(finding, Directive)
    assert [type(block).__name__ for block in finding.blocks] == ["Paragraph", "Table", "Items", "Quote"]
    assert [block.name for block in every_block((annex,)) if isinstance(block, Directive)] == ["annex", "plain"]
    assert len(manuscript.notes["a"]) == 2
    assert manuscript.blocks[1].label == "p-abcd"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_change_places_only(line_end, mark) -> None:
    manuscript = read("main.md", load_from({"main.md": mark + WHOLE.replace("\n", line_end)}))
    assert manuscript.faults == ()
    hold(manuscript)
    usual = read("main.md", load_from({"main.md": WHOLE}))
    assert [role.parts for role in manuscript.roles] == [role.parts for role in usual.roles]
    assert [plain(a) for a, _ in stretches(manuscript)] == [plain(a) for a, _ in stretches(usual)]
    assert manuscript.blocks[-1].text == usual.blocks[-1].text
    assert [role.at.line for role in manuscript.roles] == [role.at.line for role in usual.roles]


def test_what_is_masked_is_what_is_not_printed_as_words() -> None:
    body = "Of 12 {count}`a:k|One` `13` [words](#p-14ab) <http://x.y/15> &amp; \\*16 {#p-17ab}\n% 18\n\n"
    body += ":::{annex} Title 19\n:::\n"
    manuscript = reading(body)
    assert WORD.findall(manuscript.masked["main.md"]) == ["Of", "12", "words", "16", "Title", "19"]


def test_files_are_included_in_place() -> None:
    manuscript = reading(
        "One\n\n:::{include} a.md\n:::\n\nFour", a="Two {count}`x:k`\n\n:::{include} b.md\n:::\n", b="Three"
    )
    assert manuscript.faults == ()
    assert [plain(block.inlines) for block in manuscript.blocks] == ["One", "Two {Role}", "Three", "Four"]
    assert list(manuscript.sources) == ["main.md", "a.md", "b.md"]
    assert manuscript.roles[0].at == At("a.md", 4, 16, 1, 5)
    hold(manuscript)


def test_a_file_is_included_inside_a_directive_and_inside_its_place() -> None:
    manuscript = reading("::::{annex} A\n:::{include} a.md\n:::\n::::\n", a="Two")
    assert [type(block).__name__ for block in manuscript.blocks[0].blocks] == ["Paragraph"]


def test_a_circle_of_includes_is_named_and_what_can_be_read_is() -> None:
    manuscript = reading(
        ":::{include} a.md\n:::\n", a="A\n\n:::{include} b.md\n:::\n", b="B\n\n:::{include} a.md\n:::\n"
    )
    assert messages(manuscript) == ["3:14 Files include each other in a circle: a.md -> b.md -> a.md."]
    assert manuscript.faults[0].at.file == "b.md"
    itself = reading(":::{include} main.md\n:::\n")
    assert messages(itself) == ["8:14 Files include each other in a circle: main.md -> main.md."]


def test_a_file_twice_a_missing_one_and_an_unreadable_one_are_faults_at_the_include() -> None:
    include = ":::{include} a.md\n:::\n"
    assert messages(reading(include * 2, a="A")) == ["10:14 This file is included twice."]
    assert messages(reading(include)) == ["8:14 The included file cannot be read: There is no such file."]

    def load(name: str) -> str:
        if name == "a.md":
            raise BadInput("The file is not UTF-8.")
        return FRONT + include

    assert messages(read("main.md", load)) == ["8:14 The included file cannot be read: The file is not UTF-8."]


def test_includes_without_end_are_stopped() -> None:
    def load(name: str) -> str:
        return (FRONT if name == "main.md" else "") + f":::{{include}} {name}x\n:::\n"

    assert messages(read("main.md", load))[0].endswith("Includes are nested more than 20 deep.")


@pytest.mark.parametrize(
    "name", ["/etc/a.md", "../a.md", "a/../b.md", "./a.md", "a//b.md", "a\\b.md", "C:a.md", "a/", ".. /a.md"]
)
def test_a_name_outside_the_folder_never_reaches_the_loader(name) -> None:
    asked = []

    def load(wanted: str) -> str:
        asked.append(wanted)
        return FRONT + f":::{{include}} {name}\n:::\n"

    manuscript = read("main.md", load)
    assert asked == ["main.md"]
    assert len(manuscript.faults) == 1
    assert "name" in manuscript.faults[0].message


def test_an_include_without_a_name_or_with_content_is_a_fault() -> None:
    assert messages(reading(":::{include}\n:::\n")) == ["8:1 The directive include needs an argument."]
    assert messages(reading(":::{include} a.md\nwords\n:::\n", a="A")) == ["8:1 The directive include has no content."]


def test_front_matter_in_an_included_file_is_a_fault() -> None:
    assert messages(reading(":::{include} a.md\n:::\n", a="---\ntitle: x\n---\n"))[0] == (
        "1:1 An included file has front matter."
    )


def test_only_the_loaders_own_error_for_the_main_file_is_raised() -> None:
    with pytest.raises(NotFound):
        read("main.md", load_from({}))


def test_notes_that_are_missing_doubled_or_unused_are_faults_where_they_stand() -> None:
    manuscript = reading("A[^a] B[^b]\n\n[^b]: one\n[^b]: two\n[^c]: three\n[^d]:\n")
    assert messages(manuscript) == [
        "8:2 There is no note [^a].",
        "11:1 The note [^b] is written twice.",
        "12:1 Nothing points at the note [^c].",
        "13:1 A note has no words.",
        "13:1 Nothing points at the note [^d].",
    ]
    assert list(manuscript.notes) == ["b", "c", "d"]


def test_notes_of_included_files_are_notes_of_the_whole() -> None:
    assert reading("A[^a]\n\n:::{include} a.md\n:::\n", a="[^a]: words").faults == ()


def test_faults_stand_in_the_order_of_the_text_over_files() -> None:
    manuscript = reading("<b>\n\n:::{include} a.md\n:::\n\n<i>", a="x\n\n{lost}`x`\n")
    assert [(fault.at.file, fault.at.line) for fault in manuscript.faults] == [
        ("main.md", 8),
        ("a.md", 3),
        ("main.md", 13),
    ]


def test_doubled_labels_and_doubled_names_of_findings_are_faults() -> None:
    manuscript = reading("A {#p-aaaa}\n\n- B {#p-aaaa}\n\n:::{finding} F1 law\n:::\n:::{finding} F1 law\n:::\n")
    assert messages(manuscript) == [
        "10:3 The label p-aaaa stands at two paragraphs.",
        "14:14 Two findings have the same short name.",
    ]


def test_unprintable_signs_are_named_with_their_place() -> None:
    manuscript = reading("a\x07b \ue000\n\n\ufeffc\u2028d")
    assert messages(manuscript) == [
        "8:2 The control or private-use character U+0007 cannot be printed.",
        "8:5 The control or private-use character U+E000 cannot be printed.",
        "10:1 A byte order mark (U+FEFF) stands inside the text.",
    ]


def test_nothing_deep_is_dropped_without_a_fault() -> None:
    for deep in (
        "> " * 40 + "a",
        "- " * 40 + "a",
        "*" * 100 + "a" + "*" * 100,
        ":::{plain}\n" * 40 + "a\n" + ":::\n" * 40,
    ):
        manuscript = reading(deep)
        assert any("deep" in fault.message for fault in manuscript.faults)
        assert repr(manuscript.blocks)


def test_blocks_keep_what_they_are() -> None:
    manuscript = reading("3. a\n4. b\n\n> c\n\n| h |\n|:-:|\n| {count}`a|b` `c|d` |\n|\n")
    items, quote, table = manuscript.blocks
    assert isinstance(items, Items)
    assert (items.ordered, items.start, len(items.items)) == (True, 3, 2)
    assert isinstance(quote, Quote)
    assert isinstance(quote.blocks[0], Paragraph)
    assert isinstance(table, Table)
    assert [len(row) for row in (table.head, *table.rows)] == [1, 1, 1]
    assert table.head[0].align == "center"
    assert isinstance(table.rows[0][0].inlines[0], Role)
    assert table.rows[0][0].inlines[0].parts == ("a", "b")
