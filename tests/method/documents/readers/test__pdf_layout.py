"""Words to lines, lines to columns and paragraphs, repeated lines to headers and footers."""

# ruff: noqa: E501 (long lines here are the content of files)

from itertools import pairwise
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import MarkKind
from probata.method.documents.readers import pdf
from probata.method.documents.readers._pdf_layout import GUTTER, Line, Word, lines_of, paragraphs, running

LEFT = ["The first column says that the buses", "came before light and that a list was", "read out. Nobody was told", "where the buses went to.", "So it says here."]  # fmt: skip
RIGHT = ["The second column says that a fence", "was built and that it leans inwards", "at the top. The clerk counted", "fourteen boats that day.", "So it says there."]  # fmt: skip


def words(text: str, left: float, top: float) -> list[Word]:
    parts, found = text.split(), []
    for number, part in enumerate(parts):
        found.append(Word(part, left, top, left + 6 * len(part), top + 11, number == len(parts) - 1))
        left += 6 * len(part) + 4
    return found


def texts(make: SimpleNamespace, lines: list[tuple[float, float, str]]) -> list[str]:
    return pdf.read(make.pdf([lines]), "a.pdf").text.replace("\n\n", "\n").split("\n")


def test_columns_written_one_after_the_other_are_read_so(make: SimpleNamespace) -> None:
    lines = make.column(60, 780, LEFT) + make.column(330, 780, RIGHT)
    assert texts(make, lines) == LEFT + RIGHT


def test_columns_written_row_by_row_are_put_in_order(make: SimpleNamespace) -> None:
    rows = zip(make.column(60, 780, LEFT), make.column(330, 780, RIGHT), strict=True)
    assert texts(make, [cell for row in rows for cell in row]) == LEFT + RIGHT


def test_a_headline_over_both_columns_comes_first(make: SimpleNamespace) -> None:
    rows = zip(make.column(60, 750, LEFT), make.column(330, 750, RIGHT), strict=True)
    head = "A headline that runs over both of the columns and crosses the gutter between them"
    assert texts(make, [(60, 790, head), *(cell for row in rows for cell in row)]) == [head, *LEFT, *RIGHT]


def test_a_table_is_read_row_by_row(make: SimpleNamespace) -> None:
    rows = [("Quessim", "14"), ("Tovrik", "22"), ("Sallunt", "9"), ("Branvoch", "31"), ("Hasselune", "4")]
    lines = [(x, 780 - 14 * n, cell) for n, row in enumerate(rows) for x, cell in zip((60, 330), row, strict=True)]
    assert texts(make, lines) == [f"{name}\t{count}" for name, count in rows]


def test_paragraphs_begin_after_a_wider_distance_an_indent_or_another_size() -> None:
    lines = lines_of(
        [
            *words("first line of one", 70, 100),
            *words("second line of one", 70, 114),
            *words("after a gap", 70, 142),
            *words("goes on", 70, 156),
            *words("an indent", 90, 170),
            *words("goes on too", 70, 184),
        ]
    )
    assert [[line.text for line in group] for group in paragraphs(lines)] == [
        ["first line of one", "second line of one"],
        ["after a gap", "goes on"],
        ["an indent", "goes on too"],
    ]


def test_a_sentence_that_goes_on_in_the_next_column_is_one_paragraph() -> None:
    lines = lines_of(
        [
            *words("it goes", 60, 700),
            *words("it goes", 60, 714),
            *words("on here", 330, 100),
            *words("and on", 330, 114),
        ]
    )
    assert len(paragraphs(lines)) == 1


def test_no_word_is_lost_or_doubled_by_ordering() -> None:
    given = [
        word
        for n in range(8)
        for word in (
            *words(f"left {n} words words words", 60, 14 * n),
            *words(f"right {n} words words words", 330, 14 * n),
        )
    ]
    ordered = [word for line in lines_of(given) for word in line.words]
    assert sorted(ordered, key=id) == sorted(given, key=id)


def test_lines_that_repeat_at_the_ends_of_pages_are_running() -> None:
    pages = [
        lines_of([*words(f"Report {n}", 70, 30), *words(f"body {'x' * n}", 70, 300), *words(f"{n}", 70, 800)])
        for n in range(1, 5)
    ]
    assert [sorted(kind.value for kind in found.values()) for found in running(pages)] == [["footer", "header"]] * 4
    assert running(pages[:2]) == [{}, {}]
    assert running([()] * 4) == [{}] * 4
    assert MarkKind.HEADER in running(pages)[0].values()


SIDES = st.sampled_from([0.0, 0.5, 12.0, 14.5, 40.0, 75.5, 160.0])
WORDS = st.builds(
    lambda text, left, wide, top, high, ends, hidden: Word(text, left, top, left + wide, top + high, ends, hidden),
    *(st.sampled_from(["a", "bo", "\u0627", "14-"]), SIDES, SIDES, st.sampled_from([10.0, 10.0, 10.5, 30.0])),
    *(st.sampled_from([11.0, 11.0, 0.25, 20.0]), st.booleans(), st.booleans()),
)


def is_gap(before: Word, word: Word) -> bool:
    height = max(before.bottom - before.top, word.bottom - word.top, 1.0)
    return max(word.left - before.right, before.left - word.right) > GUTTER * height


def on_one_line(before: Word, word: Word) -> bool:
    height = max(before.bottom - before.top, word.bottom - word.top, 1.0)
    apart = abs((word.top + word.bottom) - (before.top + before.bottom)) / 2 > 0.8 * height
    shared = min(before.bottom, word.bottom) - max(before.top, word.top)
    lower = min(before.bottom - before.top, word.bottom - word.top)
    beside = word.left >= before.right and shared > 0.6 * lower
    return not apart and (beside or not before.ends_line)


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_a_line_says_what_its_words_say(given_words: list[Word]) -> None:
    line = Line.of(given_words)
    turned = any("\u0627" in word.text for word in given_words)
    said = given_words[0].text
    for before, word in pairwise(given_words):
        said += ("\t" if is_gap(before, word) and not turned else " ") + word.text
    assert (line.text, line.right_to_left, line.words) == (said, turned, tuple(given_words))
    assert line.left == min(word.left for word in given_words)
    assert line.top == min(word.top for word in given_words)
    assert line.right == max(word.right for word in given_words)
    assert line.bottom == max(word.bottom for word in given_words)
    assert line.height == line.bottom - line.top
    assert line.invisible is all(word.invisible for word in given_words)


@given(st.lists(WORDS, max_size=8))
def test_lines_end_where_the_rule_says(given_words: list[Word]) -> None:
    """Fewer lines than columns are believed in: none is put elsewhere."""
    rows: list[list[Word]] = []
    for before, word in pairwise([None, *given_words]):
        if before is None or not on_one_line(before, word):  # type: ignore[arg-type]  # the first is None alone
            rows.append([])
        rows[-1].append(word)  # type: ignore[arg-type]  # as above
    assert [list(line.words) for line in lines_of(given_words)] == (rows if given_words else [])
