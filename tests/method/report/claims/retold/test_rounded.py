from __future__ import annotations

from probata.method.report.claims.retold.rounded import rounded
from tests.method.report.world import bound


def test_a_figure_that_was_about_so_many_is_found_where_it_is_told_exactly() -> None:
    source = (
        "# Summary\n\nSome 300 sheep and 1,400 crates burned on the quay.\n\n# Fire\n\nAbout 1,400 "
        "crates burned on the quay.\n"
    )
    (one,) = rounded(bound(source))
    assert (one.told.words[one.start : one.end], one.rough.casefold()) == ("1,400", "about 1,400")


def test_one_exact_telling_elsewhere_lifts_it() -> None:
    source = (
        "# Summary\n\nOn the quay 1,400 crates burned.\n\n# Fire\n\nAbout 1,400 crates burned on the quay. "
        "The register lists the 1,400 crates.\n"
    )
    assert not list(rounded(bound(source)))
