"""PB155: a note that points to nothing."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import points_to_nothing as rule
from tests.method.report.world import bound

OBJECTED = [
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: Ibid., p. 4.\n\n"
        "[^2]: Interview with a driver, 4 May 2019.\n"
    ),
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: Interview with a driver, 4 May 2019.\n\n"
        "[^2]: Supra note 12.\n"
    ),
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: The word is used here in the wide sense.\n\n"
        "[^2]: Ibid.\n"
    ),
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: The word is used here in the wide sense.\n\n"
        "[^2]: See supra note 1, p. 12.\n"
    ),
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: Decree No. 44.\n\n"
        "[^2]: Ministry of Settlement, op. cit. (see note 40 above).\n"
    ),
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: Decree No. 44, see supra note 2.\n\n"
        "[^2]: Interview with a driver.\n"
    ),
]
LET_BE = [
    ("The gate was closed.[^1]\n\nThe lamp was on.[^2]\n\n[^1]: Interview with a driver, 4 May 2019.\n\n[^2]: Ibid.\n"),
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: Decree No. 44 of 2 March 2019.\n\n"
        "[^2]: Ibid., art. 5.\n"
    ),
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: Decree No. 44 of 2 March 2019.\n\n"
        "[^2]: Supra note 1, art. 5.\n"
    ),
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: Decree No. 44 of 2 March 2019, art. 2. Ibid., art. 5.\n\n"
        "[^2]: Interview with a driver.\n"
    ),
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: Decree No. 44, see infra note 2.\n\n"
        "[^2]: Interview with a driver.\n"
    ),
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: Salt Network, Locked In, 2019.\n\n"
        "[^2]: Salt Network, op. cit., p. 9.\n"
    ),
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: Interview with a driver. The word is used in the wide sense.\n\n"
        "[^2]: Ibid.\n"
    ),
    (
        "The gate was closed.[^1]\n\n"
        "The lamp was on.[^2]\n\n"
        "[^1]: See Salt Network, note 77 of its report.\n\n"
        "[^2]: Interview with a driver.\n"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
