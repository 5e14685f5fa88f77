"""The demo's marks on items: they stand, and neither stands in the way of a report that has dealt with them."""

from __future__ import annotations

import shutil
from pathlib import Path

from probata.inquiry.check import check
from probata.inquiry.entry.door import open_inquiry
from probata.inquiry.files.example import PASSPHRASE
from probata.inquiry.mark import listed
from probata.inquiry.records.remarking import Asked, remark
from probata.record.withheld import Withheld
from tests.season import Season


def test_a_list_of_names_is_a_lead_only_and_an_account_speaks_for_the_accused(season: Season) -> None:
    held = open_inquiry(season.folder / "inquiry", Withheld(PASSPHRASE))
    [names], [account] = listed(held, ["names.xlsx"]), listed(held, ["I-34"])
    held.engine.dispose()
    assert names.conditions == ("lead only",)
    assert account.exculpatory == ("F5",)
    assert season.told["report"]["open"] == 0


def test_of_a_finding_that_has_not_dealt_with_it_the_report_has_an_open_objection(
    season: Season, tmp_path: Path
) -> None:
    """The planted fault: the same account is said to speak against a finding that nowhere deals with it."""
    held = open_inquiry(shutil.copytree(season.withdrawn, tmp_path / "inquiry"), Withheld(PASSPHRASE))
    manuscript = season.folder / "report/report.md"
    assert "PB418" not in {one.code for one in check(held, manuscript).objections}
    remark(held, ["I-34"], Asked(exculpatory="F1", reason="INVENTED"))
    assert "PB418" in {one.code for one in check(held, manuscript).objections}
    held.engine.dispose()
