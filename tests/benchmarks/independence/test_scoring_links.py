"""Links by hand, and answers of an engine that knows the truth, spoiled one at a time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from benchmarks.independence.families import Kind
from benchmarks.independence.generator import Corpus
from benchmarks.independence.scoring_links import (
    Found,
    Link,
    Verdict,
    arrows,
    between_families,
    copy_fit,
    fit,
    givers,
    inclusion_arrows,
    inclusion_fit,
    inclusions_found,
    link_precision,
    paraphrase_precision,
    verdict,
)
from benchmarks.independence.sentences import Sort
from benchmarks.independence.truth import Truth

from tests.benchmarks.independence.answering import perfect

BODY, QUOTED, FURNITURE, BACKGROUND = Sort.BODY, Sort.QUOTATION, Sort.FURNITURE, Sort.BACKGROUND


def _column(values: list[int]) -> np.ndarray:
    return np.array(values, np.int64)


@pytest.fixture
def small() -> Truth:
    """0 an original, 1 its copy, 2 a copy of 1, 3 another copy of 0, 4 took bytes 101-200 of 0, 5 is its copy."""
    documents = [
        [(0, 100, 1, BODY), (101, 200, 2, BODY), (201, 250, 3, QUOTED), (260, 300, 4, FURNITURE)],
        [(0, 100, 1, BODY), (101, 200, 2, BODY), (201, 250, 3, QUOTED)],
        [(0, 90, 1, BODY), (91, 190, 2, BODY), (191, 240, 3, QUOTED)],
        [(0, 100, 1, BODY), (200, 210, 8, BODY)],
        [(0, 50, 5, BODY), (51, 150, 2, BODY), (160, 209, 3, QUOTED), (220, 260, 4, FURNITURE)],
        [(0, 50, 5, BODY), (51, 150, 2, BODY)],
    ]
    kinds = [Kind.ORIGINAL, Kind.EXACT, Kind.EDITED_5_10, Kind.TRIMMED, Kind.PARTIAL, Kind.EXACT]
    return Truth(
        family=_column([0, 0, 0, 0, 1, 1]),
        kind=_column([int(one) for one in kinds]),
        event=_column([0] * 6),
        parent=_column([-1, 0, 1, 0, -1, 4]),
        ancestor=_column([-1, 0, 1, 0, -1, 4]),
        source=_column([-1, -1, -1, -1, 0, -1]),
        signs=_column([0] * 6),
        offsets=np.concatenate(([0], np.cumsum([len(one) for one in documents]))),
        pieces=np.array([piece for one in documents for piece in one], np.int32),
    )


def _link(a: int, b: int, *spans: tuple[int, int, int, int], arrow: int = 0, kind: str = "passage") -> Link:
    return Link(a, b, kind, True, arrow, spans)


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        ([(110, 180, 60, 130)], Verdict.RIGHT),
        ([(201, 250, 160, 209)], Verdict.QUOTED),
        ([(260, 300, 220, 260)], Verdict.WRONG),
        ([(260, 300, 220, 260), (110, 180, 60, 130)], Verdict.RIGHT),
        ([(110, 180, 160, 209)], Verdict.WRONG),  # planted in one document, elsewhere in the other
        ([(0, 100, 0, 50)], Verdict.WRONG),
        ([], Verdict.RIGHT),
    ],
    ids=["taken", "quoted", "furniture", "both", "crossed", "chance", "no-spans"],
)
def test_a_link_between_families_is_right_where_its_spans_lie(
    small: Truth, spans: list[tuple[int, int, int, int]], said: Verdict
) -> None:
    assert verdict(small, _link(0, 4, *spans)) is said
    turned = [(c, d, a, b) for a, b, c, d in spans]
    assert verdict(small, _link(4, 0, *turned)) is said


def test_precision_counts_right_and_wrong_links_between_families_alone(small: Truth) -> None:
    links = [
        _link(0, 4, (110, 180, 60, 130)),
        _link(1, 4, (201, 250, 160, 209)),
        _link(0, 4, (260, 300, 220, 260)),
        _link(0, 1, (260, 300, 0, 10)),
        replace(_link(3, 4, (0, 10, 0, 10)), computed=False),
    ]
    counted = between_families(small, Found([0] * 5, [""] * 5, links))
    assert counted == {Verdict.RIGHT: 1, Verdict.QUOTED: 1, Verdict.WRONG: 1}
    assert link_precision(counted) == 0.5
    assert link_precision(dict.fromkeys(Verdict, 0)) == 1.0


def test_givers_are_all_who_hold_the_text_taken(small: Truth) -> None:
    assert givers(small) == {4: {0, 1, 2}}


def test_an_inclusion_is_found_by_a_right_link_to_any_giver(small: Truth) -> None:
    def found(*links: Link) -> float:
        return inclusions_found(small, Found([0] * 5, [""] * 5, list(links)))

    assert found(_link(2, 4, (100, 180, 60, 130))) == 1.0
    assert found(_link(4, 2, (60, 130, 100, 180))) == 1.0
    assert found(_link(0, 4, (201, 250, 160, 209))) == 0.0  # the quotation alone
    assert found(_link(3, 4)) == 0.0  # holds nothing of it
    assert found() == 0.0
    assert found(replace(_link(2, 4, (100, 180, 60, 130)), computed=False)) == 0.0


def test_fit_is_the_overlap_over_the_union_in_both_documents(small: Truth) -> None:
    # planted between 0 and 4: 101-200 and 51-150, 99 bytes each; the quotation stands apart
    assert fit(small, _link(0, 4, (101, 200, 51, 150))) == 1.0
    assert fit(small, _link(0, 4, (101, 200, 51, 150), (260, 300, 220, 260))) == 1.0  # furniture is no matter
    assert fit(small, _link(0, 4, (101, 200, 51, 150), (201, 250, 160, 209))) == 1.0  # the quotation neither
    half = fit(small, _link(0, 4, (101, 151, 51, 101)))
    assert half == pytest.approx(100 / 198)
    wide = fit(small, _link(0, 4, (51, 200, 1, 150)))
    assert wide == pytest.approx(198 / 298)
    assert fit(small, _link(0, 4, (260, 300, 220, 260))) == 0.0
    assert fit(small, _link(0, 4)) == 0.0


def test_copy_fit_takes_links_to_the_parent(small: Truth) -> None:
    whole = _link(1, 2, (0, 250, 0, 240))
    fitted, linked = copy_fit(small, Found([], [], [whole]), Kind.EDITED_5_10)
    assert (fitted, linked) == (1.0, 1.0)
    assert copy_fit(small, Found([], [], [_link(0, 2, (0, 250, 0, 240))]), Kind.EDITED_5_10) == (0.0, 0.0)


def test_arrows_go_from_a_text_to_whoever_comes_from_it(small: Truth) -> None:
    right = [_link(0, 1, arrow=1), _link(2, 0, arrow=-1), _link(0, 2, arrow=1)]
    assert arrows(small, right).right == 1.0
    told = arrows(small, [*right, _link(1, 2, arrow=-1), _link(0, 3), _link(1, 3, arrow=1), _link(0, 4, arrow=1)])
    assert (told.edges, told.decided, told.beside) == (5, 0.8, 1.0)
    assert told.right == pytest.approx(3 / 4)


def test_arrows_of_inclusions_go_from_the_source(small: Truth) -> None:
    def told(link: Link) -> tuple[int, float, float]:
        one = inclusion_arrows(small, Found([], [], [link]))
        return one.edges, one.decided, one.right

    assert told(_link(0, 4, arrow=1)) == (1, 1.0, 1.0)
    assert told(_link(4, 0, arrow=1)) == (1, 1.0, 0.0)
    assert told(_link(4, 0, arrow=0)) == (1, 0.0, 0.0)
    assert told(_link(1, 4, arrow=1)) == (0, 0.0, 0.0)


def test_links_called_paraphrase_have_to_stay_in_the_family(small: Truth) -> None:
    links = [_link(0, 1, kind="paraphrase"), _link(0, 4, kind="paraphrase"), _link(0, 4)]
    assert paraphrase_precision(small, Found([], [], links)) == (0.5, 2)


def test_rows_of_a_table_become_links() -> None:
    row = {"a": "x", "b": "y", "kind": "whole", "state": "possible", "direction": "b->a", "spans": [[0, 1, 2, 3]]}
    place = {"x": 4, "y": 7}
    assert Found.link(row, place) == Link(4, 7, "whole", False, -1, ((0, 1, 2, 3),))
    named = {"start_a": 0, "end_a": 1, "start_b": 2, "end_b": 3}
    assert Found.link({**row, "spans": [named]}, place).spans == ((0, 1, 2, 3),)
    assert Found.link({**row, "direction": "undetermined"}, place).arrow == 0


def test_an_engine_that_knows_the_truth_is_perfect(made: Corpus) -> None:
    found = perfect(made.truth)
    counted = between_families(made.truth, found)
    assert counted[Verdict.WRONG] == 0
    assert inclusions_found(made.truth, found) == 1.0
    assert inclusion_fit(made.truth, found) == 1.0
    assert copy_fit(made.truth, found, Kind.EXACT, Kind.TRIMMED, Kind.HEAVY) == (1.0, 1.0)
    told = arrows(made.truth, found.links)
    assert (told.decided, told.right) == (1.0, 1.0)


def test_half_an_engine_finds_half(made: Corpus) -> None:
    found = perfect(made.truth)
    half = Found(found.families, found.roles, [one for one in found.links if one.b % 2])
    assert 0.4 < inclusions_found(made.truth, half) < 0.6
    turned = Found(found.families, found.roles, [replace(one, arrow=-1) for one in found.links])
    assert arrows(made.truth, turned.links).right == 0.0
    assert inclusion_arrows(made.truth, turned).right == 0.0
