"""Which looks are taken at a page, and which one wins: what tesseract sees is said here, since that decides."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import SimpleNamespace

import pytest

from probata.intake.ocr.pixels import Pixels
from probata.intake.ocr.sight import look
from probata.intake.ocr.tesseract import Detected, Unseen
from probata.method.documents.model import Picture
from probata.method.documents.recognised import Word
from probata.method.documents.turns import Box

PAGE = Picture(3, 40, 20, bytes(range(200)) * 4)


@dataclass
class Seeing:
    """Sees one word in each language that it is told of, so sure and so tall."""

    sure: dict[str, float]
    told: Detected | None = None
    tall: float = 0.1
    packs: tuple[str, ...] = ("ara", "eng", "rus", "spa", "uig")
    looks: list[tuple[str, int, int]] = field(default_factory=list)

    @property
    def installed(self) -> SimpleNamespace:
        return SimpleNamespace(packs=self.packs)

    def detected(self, _: Pixels) -> Detected | None:
        return self.told

    def words(self, pixels: Pixels, languages: str) -> tuple[Word, ...]:
        self.looks.append((languages, pixels.width, pixels.height))
        if languages not in self.sure:
            return ()
        return (Word(languages, self.sure[languages], Box(0, 0, 0.5, self.tall), 1, 1, 1),)


def taken(seeing: Seeing, chosen: str = "", page: Picture = PAGE) -> str:
    return look(seeing, page, chosen).recognised.languages  # type: ignore[arg-type]


def test_the_surest_pack_of_the_script_wins() -> None:
    seeing = Seeing({"ara": 80, "uig": 90, "eng": 99}, Detected(0, 9, "Arabic", 30))
    assert taken(seeing) == "uig"
    assert [look[0] for look in seeing.looks] == ["ara", "uig"]


def test_a_page_that_its_script_hardly_reads_is_tried_in_all() -> None:
    assert taken(Seeing({"rus": 51, "eng": 96, "spa": 90}, Detected(0, 9, "Cyrillic", 30))) == "eng"


def test_a_script_that_is_a_guess_is_not_believed() -> None:
    seeing = Seeing({"rus": 96, "eng": 80, "spa": 80, "ara": 20, "uig": 20}, Detected(0, 9, "Latin", 0.2))
    assert taken(seeing) == "rus"


def test_where_no_letter_is_seen_no_other_language_is_tried() -> None:
    seeing = Seeing({})
    assert not look(seeing, PAGE).recognised.words  # type: ignore[arg-type]
    assert len(seeing.looks) == 1


def test_chosen_languages_are_taken_and_no_others() -> None:
    seeing = Seeing({"rus+uig": 20}, Detected(0, 9, "Latin", 30))
    assert taken(seeing, "rus+uig") == "rus+uig"
    assert len(seeing.looks) == 1


WRITTEN = Picture(1, 400, 3_000, (bytes(380) + bytes([0, 255] * 10)) * 1_500 + bytes([255]) * 600_000)
"""Large enough for a band, and with more edges above than below."""


@dataclass
class Reading(Seeing):
    """Sees ten words where it sees one, and is less sure of a whole page that lies as it does not stand."""

    whole: dict[str, float] = field(default_factory=dict)
    asked: int = 0

    def detected(self, _: Pixels) -> Detected | None:
        self.asked += 1
        return self.told

    def words(self, pixels: Pixels, languages: str) -> tuple[Word, ...]:
        seen = super().words(pixels, languages)
        sure = self.whole.get(languages) if pixels.height > 500 else None
        return tuple(replace(one, confidence=sure or one.confidence) for one in seen) * 10


def test_some_lines_rule_out_packs_that_are_clearly_less_sure() -> None:
    seeing = Reading(
        {"eng": 80, "spa": 95, "fra": 94}, Detected(0, 9, "Latin", 30), packs=("eng", "fra", "spa"), tall=0.01
    )
    seeing.whole = {"fra": 97}
    sight = look(seeing, WRITTEN)  # type: ignore[arg-type]
    assert sight.recognised.languages == "fra"
    assert [one[::2] for one in seeing.looks] == [
        *((p, 500) for p in ("eng", "spa", "fra")),
        ("spa", 3_000),
        ("fra", 3_000),
    ]


@pytest.mark.parametrize(("packs", "sure"), [(("eng", "spa"), 70), (("eng",), 90)])
def test_lines_that_are_hardly_read_rule_nothing_out_and_one_pack_needs_none(
    packs: tuple[str, ...], sure: float
) -> None:
    seeing = Reading(dict.fromkeys(packs, sure) | {"spa": 30}, Detected(0, 9, "Latin", 30), packs=packs, tall=0.01)
    look(seeing, WRITTEN)  # type: ignore[arg-type]
    assert [one[0] for one in seeing.looks if one[2] == 3_000] == list(packs)


def test_few_words_in_some_lines_rule_nothing_out() -> None:
    seeing = Seeing({"eng": 90, "spa": 80}, Detected(0, 9, "Latin", 30), packs=("eng", "spa"), tall=0.01)
    look(seeing, WRITTEN)  # type: ignore[arg-type]
    assert [one[0] for one in seeing.looks if one[2] == 3_000] == ["eng", "spa"]


def test_where_the_script_is_a_guess_the_one_that_reads_some_lines_best_is_tried_first() -> None:
    seeing = Reading({"rus": 20, "eng": 40, "chi_sim": 93}, None, packs=("chi_sim", "eng", "rus"), tall=0.01)
    assert taken(seeing, page=WRITTEN) == "chi_sim"
    assert [one[0] for one in seeing.looks if one[2] == 3_000] == ["chi_sim"]


@pytest.mark.parametrize(("sure", "asked"), [(90, 0), (60, 1)])
def test_a_page_that_is_read_well_in_the_chosen_language_is_not_asked_which_way_is_up(sure: float, asked: int) -> None:
    seeing = Reading({"rus": sure}, Detected(180, 9, "Cyrillic", 9), tall=0.01)
    look(seeing, WRITTEN, "rus")  # type: ignore[arg-type]
    assert (seeing.asked, len(seeing.looks)) == (asked, 1 + asked)


@pytest.mark.parametrize(("sure", "looks"), [(9.0, [(20, 40)]), (0.5, [(40, 20), (20, 40)])])
def test_a_page_is_turned_and_where_that_is_a_guess_looked_at_both_ways(
    sure: float, looks: list[tuple[int, int]]
) -> None:
    seeing = Seeing({"rus": 90}, Detected(90, sure, "Cyrillic", 9))
    seen = look(seeing, PAGE).recognised  # type: ignore[arg-type]
    assert [look[1:] for look in seeing.looks] == looks
    assert seen.page == 3
    if sure > 1:
        assert seen.words[0].box == Box(0, 0.5, 0.1, 1)


def test_tall_letters_are_looked_at_in_half_their_size() -> None:
    page = Picture(1, 400, 200, bytes(80_000))
    seeing = Seeing({"rus": 90}, Detected(0, 9, "Cyrillic", 9), tall=0.4)
    look(seeing, page)  # type: ignore[arg-type]
    assert [look[1:] for look in seeing.looks] == [(400, 200), (200, 100)]


def test_a_script_without_a_pack_is_told() -> None:
    sight = look(Seeing({"eng": 40}, Detected(0, 9, "Greek", 9)), PAGE)  # type: ignore[arg-type]
    assert sight.no_pack_for == "Greek"
    with pytest.raises(Unseen, match="no language pack"):
        look(Seeing({}, packs=("osd",)), PAGE)  # type: ignore[arg-type]


@pytest.mark.parametrize(("width", "height"), [(7, 40), (40, 7), (1, 1)])
def test_a_picture_too_small_for_a_letter_is_not_looked_at(width: int, height: int) -> None:
    seeing = Seeing({"eng": 99}, Detected(0, 9, "Latin", 30))
    for chosen in ("", "eng"):
        with pytest.raises(Unseen, match="too small"):
            taken(seeing, chosen, Picture(1, width, height, bytes(width * height)))
    assert not seeing.looks
    assert taken(seeing, "eng", Picture(1, 8, 8, bytes(range(64)))) == "eng"
