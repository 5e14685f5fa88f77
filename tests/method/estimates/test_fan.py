"""The picture: sound XML, every method, refusals with their reason, nothing from outside, the same bytes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import etree

from probata.method.estimates import Asked, CaptureTable, description, estimate
from probata.method.estimates.fan import fan
from tests.method.estimates.study_tables import STUDIES

GOOD = Asked(linked=True, assume="no-highest-order-interaction")
SVG = "{http://www.w3.org/2000/svg}"


def _texts(svg: str) -> str:
    return " ".join(t for t in etree.fromstring(svg.encode()).itertext() if t.strip())


@pytest.mark.parametrize("name", STUDIES)
def test_every_study_is_drawn_as_sound_xml_with_title_and_description(name: str) -> None:
    root = etree.fromstring(fan(estimate(STUDIES[name], GOOD)).encode())
    assert root.tag == f"{SVG}svg"
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "fan-title fan-desc")
    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]


def test_every_method_those_documented_and_the_headline_stand_in_it() -> None:
    words = _texts(fan(estimate(STUDIES["kosovo"], GOOD)))
    for part in ("chapman", "chao", "loglinear", "documented by name: 4,400", "lower bound", "Headline: an estimated"):
        assert part in words


def test_a_refusal_stands_in_it_with_its_reason_and_without_a_mark() -> None:
    svg = fan(estimate(STUDIES["artificial_three"], GOOD))
    assert "share nobody" in _texts(svg)
    assert "<circle" not in svg


def test_nothing_comes_from_outside_and_the_bytes_are_the_same() -> None:
    told = estimate(STUDIES["kosovo"], GOOD)
    svg = fan(told)
    assert svg == fan(estimate(STUDIES["kosovo"], GOOD))
    assert re.findall(r"https?://[^\"]+", svg) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"<script|href|@import|url\(", svg)


def test_names_of_lists_and_reasons_cannot_break_the_picture() -> None:
    known = CaptureTable(("<script>", "a&b\x07", '"]]>'), STUDIES["artificial_three"].counts)
    svg = fan(estimate(known, replace(GOOD, override="</desc><script>x</script>\x00")))
    root = etree.fromstring(svg.encode())
    assert not list(root.iter(f"{SVG}script"))


def test_the_description_says_all_of_it() -> None:
    said = list(description(estimate(STUDIES["kosovo"], Asked())))
    assert said[0] == "4,400 people are documented by name."
    assert said[1] == "chao: lower bound 8,591 (95 % interval 8,190 to 9,034)."
    assert said[2] == "chapman: refused."
    assert said[-1].startswith("No headline: Nobody declared that the lists were linked")


def test_marks_stay_inside_the_picture() -> None:
    for name in ("kosovo", "uk", "artificial_three"):
        root = etree.fromstring(fan(estimate(STUDIES[name], GOOD)).encode())
        wide = float(root.get("width", "0"))
        for line in root.iter(f"{SVG}line"):
            assert 0 <= float(line.get("x1", "-1")) <= float(line.get("x2", "-1")) <= wide
