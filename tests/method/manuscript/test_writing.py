"""Writing: what is written is read as what was written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.manuscript.model import (
    At,
    Block,
    Break,
    Cell,
    CodeBlock,
    Directive,
    Entry,
    Heading,
    Inline,
    Items,
    Link,
    Manuscript,
    NoteMark,
    Paragraph,
    Quote,
    Role,
    Styled,
    Table,
    Text,
    ThematicBreak,
)
from probata.method.manuscript.positions import roles_of
from probata.method.manuscript.reading import read
from probata.method.manuscript.roles import parts_of
from probata.method.manuscript.shifting import Shift
from probata.method.manuscript.writing import source_of
from tests.method.manuscript.texts import ANYTHING, FRONT, WHOLE, load_from, mutated, reading

HERE = At("m.md", 0, 0, 1, 1)
EXAMPLE = Path(__file__).parents[3] / "examples" / "season-hostels" / "report"


class _Nowhere(Shift):
    """Blocks as they are at no place, so that two of them can be compared."""

    def at(self, at: At) -> At:  # noqa: ARG002 (every place becomes the same)
        return HERE

    def block(self, block: Block) -> Block:
        """A block of code that the end of a file closes has no last line end; written out it has one."""
        found = Shift.block(self, block)
        return replace(found, text=found.text.removesuffix("\n")) if isinstance(found, CodeBlock) else found

    def inlines(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """A line end in the body of a role says no more than a space."""
        found = Shift.inlines(self, inlines)
        return tuple(replace(one, body=" ".join(one.body.split())) if isinstance(one, Role) else one for one in found)


NOWHERE = _Nowhere("m.md", 0, 0)


def _tree(manuscript: Manuscript) -> object:
    """All of a manuscript but places and sources."""
    return (
        {key: entry.value for key, entry in manuscript.front.items()},
        NOWHERE.blocks(manuscript.blocks),
        {label: NOWHERE.blocks(blocks) for label, blocks in manuscript.notes.items()},
        NOWHERE.inlines(manuscript.roles),
    )


def _again(manuscript: Manuscript) -> Manuscript:
    return read("m.md", load_from({"m.md": source_of(manuscript).text}))


def _made(*blocks: Block, notes: dict[str, tuple[Block, ...]] | None = None) -> Manuscript:
    """A manuscript that comes from no source."""
    front = {"title": "T", "edition": "first", "audience": "public", "standard": "reasonable grounds to believe"}
    entries = {key: Entry(value, HERE) for key, value in front.items()}
    bodies = (blocks, *(notes or {}).values())
    roles = tuple(role for body in bodies for role in roles_of(body))
    return Manuscript(entries, blocks, notes or {}, roles, {}, {}, ())


def _said(*inlines: Inline) -> Paragraph:
    return Paragraph(inlines, "", HERE)


def _holds(manuscript: Manuscript) -> None:
    written = source_of(manuscript)
    again = _again(manuscript)
    assert again.faults == (), written.text
    assert _tree(again) == _tree(manuscript), written.text
    assert written.lost == (), written.text


# What was read is written and read as the same.


def test_the_whole_language_is_read_as_it_was_written() -> None:
    _holds(reading(WHOLE[len(FRONT) :]))


def test_the_example_is_read_as_it_was_written() -> None:
    files = sorted(EXAMPLE.rglob("*.md"))
    assert files
    for path in files:
        texts = {one.relative_to(path.parent).as_posix(): one.read_text("utf-8") for one in path.parent.rglob("*.md")}
        found = read(path.name, load_from(texts))
        if not found.faults:
            _holds(found)


@settings(deadline=None, max_examples=150)
@given(st.one_of(ANYTHING, mutated()))
def test_whatever_was_read_without_a_fault_is_read_as_it_was_written(text: str) -> None:
    found = read("main.md", load_from({"main.md": text if text.startswith("---") else FRONT + text}))
    if found.faults:
        source_of(found)
    else:
        _holds(found)


# Generated manuscripts.

_SIGNS = "ab1. -+=#>%:|*_`[](){}<>&!\\^~\"'“é\u00a0词ع"
_words = st.text(st.sampled_from(_SIGNS), min_size=1, max_size=12).map(lambda said: f"x{said}y")
_any_words = st.text(st.sampled_from(_SIGNS), min_size=1, max_size=8).filter(lambda said: said == said.strip() != "")
_bodies = st.sampled_from(["a:k", "a:k|One", "a\\|b", "a\\`b", "p-abcd", "4|because \\\\", "x`y"])
_roles = st.builds(
    lambda name, body: Role(name, body, parts_of(body), HERE), st.sampled_from(("count", "quote", "fixed")), _bodies
)
_text = _words.map(Text)
_code = st.text(st.sampled_from("ab `|\\*{}"), min_size=1, max_size=6).filter(str.strip)
_leaves = st.one_of(_text, _roles, _code.map(lambda said: Styled("code", (Text(said),))))
_targets = st.sampled_from(["https://a.b/c_(d)?e=1&amp;f", "#p-abcd", "mailto:a@b.c", "http://x.y/|`{z}\\"])


def _joined(inlines: list[Inline]) -> tuple[Inline, ...]:
    """Words between everything, so that what is generated is what a reader could have read."""
    made: list[Inline] = [Text("A")]
    for one in inlines:
        made += [one, Text(" b ")]
    flat: list[Inline] = []
    for one in made:
        if isinstance(one, Text) and flat and isinstance(flat[-1], Text):
            flat[-1] = Text(flat[-1].words + one.words)
        else:
            flat.append(one)
    last = flat[-1]
    return (*flat[:-1], Text(last.words.rstrip())) if isinstance(last, Text) else tuple(flat)


_styled = st.builds(
    lambda style, inner: Styled(style, _joined(inner)),
    st.sampled_from(("emphasis", "strong")),
    st.lists(_leaves, max_size=2),
)
_links = st.builds(lambda to, inner: Link(to, _joined(inner)), _targets, st.lists(_text, max_size=2))
_inline = st.one_of(_leaves, _styled, _links)
_spaced = st.lists(_inline, max_size=4).map(_joined)
_lines = st.tuples(_spaced, _spaced, st.booleans()).map(lambda both: (*both[0], Break(both[2]), *both[1]))
_paragraphs = st.one_of(_spaced, _lines, _any_words.map(lambda said: (Text(said),))).map(
    lambda inlines: Paragraph(inlines, "", HERE)
)
_headings = st.builds(lambda level, inlines: Heading(level, inlines, HERE), st.integers(1, 6), _spaced)
_code_blocks = st.lists(
    st.sampled_from(["x", "", "```", "  :::{a}", "% no", "\ty", "~~~~"]), min_size=1, max_size=4
).map(lambda lines: CodeBlock("".join(f"{line}\n" for line in lines), HERE))


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    aligns = draw(st.lists(st.sampled_from(("", "left", "right", "center")), min_size=1, max_size=3))
    cell = st.one_of(_spaced, st.just(()))

    def row() -> tuple[Cell, ...]:
        return tuple(Cell(draw(cell), align, HERE) for align in aligns)

    return Table(row(), tuple(row() for _ in range(draw(st.integers(0, 2)))), HERE)


_plain = st.one_of(_paragraphs, _headings, _code_blocks, _tables(), st.just(ThematicBreak(HERE)))


def _listed(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Items]:
    item = st.lists(blocks, max_size=3).map(tuple)
    return st.builds(
        lambda ordered, start, items: Items(ordered, start if ordered else 1, tuple(items), HERE),
        st.booleans(),
        st.sampled_from((0, 1, 7, 1999)),
        st.lists(item, min_size=1, max_size=3),
    )


_nested = st.recursive(
    _plain,
    lambda inner: st.one_of(_listed(inner), st.lists(inner, max_size=3).map(lambda all_: Quote(tuple(all_), HERE))),
    max_leaves=6,
)
_directives = st.recursive(
    st.lists(_nested, max_size=3).map(lambda inner: Directive("plain", "", tuple(inner), HERE, HERE)),
    lambda inner: st.lists(st.one_of(_nested, inner), max_size=3).map(
        lambda all_: Directive("annex", "On *method* | more", tuple(all_), HERE, HERE)
    ),
    max_leaves=3,
)


@st.composite
def _manuscripts(draw: st.DrawFn) -> Manuscript:
    blocks = draw(st.lists(st.one_of(_nested, _directives), max_size=4))
    notes = {
        f"f{number}": tuple(draw(st.lists(_nested, min_size=1, max_size=2)))
        for number in range(draw(st.integers(0, 2)))
    }
    marks = [inline for label in notes for inline in (NoteMark(label, HERE), Text(": b"))]
    return _made(*blocks, *([_said(Text("See"), *marks)] if marks else ()), notes=notes)


@settings(deadline=None, max_examples=150)
@given(_manuscripts())
def test_generated_manuscripts_are_read_as_they_were_written(manuscript: Manuscript) -> None:
    _holds(manuscript)


# What is lost is told.


def test_the_front_matter_is_written_as_it_was() -> None:
    assert source_of(reading("Words.")).text.startswith(FRONT)


def test_a_note_without_a_mark_becomes_a_comment_and_is_told() -> None:
    written = source_of(_made(_said(Text("Words")), notes={"f1": (_said(Text("Nobody points here")),)}))
    assert "% Nobody points here" in written.text
    assert written.lost == ("m.md:1:1: No mark points at a note; it stands as a comment.",)


def test_a_mark_without_a_note_is_told() -> None:
    written = source_of(_made(_said(Text("Words"), NoteMark("gone", HERE))))
    assert "[^" not in written.text
    assert len(written.lost) == 1


def test_labels_of_notes_that_the_language_does_not_take_are_made_anew() -> None:
    notes = {"a b": (_said(Text("One")),), "n1": (_said(Text("Two")),)}
    again = _again(_made(_said(Text("W"), NoteMark("a b", HERE), NoteMark("n1", HERE)), notes=notes))
    assert again.faults == ()
    assert list(again.notes) == ["n2", "n1"]


def test_a_label_that_stands_twice_is_told_and_left_out() -> None:
    written = source_of(_made(Paragraph((Text("A"),), "p-aaaa", HERE), Paragraph((Text("B"),), "p-aaaa", HERE)))
    assert written.text.count("{#p-aaaa}") == 1
    assert len(written.lost) == 1


def test_a_part_inside_a_list_leaves_its_content() -> None:
    part = Directive("plain", "", (_said(Text("Words")),), HERE, HERE)
    written = source_of(_made(Items(False, 1, ((part,),), HERE)))
    assert "- Words" in written.text
    assert len(written.lost) == 1


def test_invisible_signs_are_left_out_and_told() -> None:
    written = source_of(_made(_said(Text("a\u202eb\x07"))))
    assert "ab" in written.text
    assert len(written.lost) == 1
    assert "\u202e" not in "".join(written.lost)


def test_a_table_without_a_head_row_of_its_length_is_widened() -> None:
    cell = Cell((Text("x"),), "", HERE)
    again = _again(_made(Table((cell,), ((cell, cell),), HERE)))
    assert again.faults == ()


def test_what_the_reader_of_the_language_objects_to_is_told() -> None:
    written = source_of(_made(Directive("finding", "no type given", (_said(Text("W")),), HERE, HERE)))
    assert any("A finding needs a short name and a type." in one for one in written.lost)


def test_lists_beside_each_other_stay_two() -> None:
    items = Items(False, 1, ((_said(Text("a")),),), HERE)
    assert len(_again(_made(items, items, items)).blocks) == 3


def test_empty_lists_in_lists_are_no_line_across() -> None:
    inner = Items(False, 1, ((Items(False, 1, ((),), HERE),),), HERE)
    _holds(_made(Items(False, 1, ((inner,),), HERE)))
