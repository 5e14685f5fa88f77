"""In Firefox and in WebKit the page says what the house says. Left out where these programs are not installed.

apt-get install firefox-esr webkit2gtk-driver xvfb xauth
"""

from __future__ import annotations

from pathlib import Path

import pytest
from signing_samples import KEY, OTHER_KEY, both, golden, ours

from tests.verify_page.other_browsers import BROWSERS, browser, missing, verdicts
from tests.verify_page.page_mutants import disclosures, mutants
from tests.verify_page.test_same_answers import differs, disclosed_otherwise

MANY = 200


@pytest.mark.parametrize("name", BROWSERS)
def test_another_browser_says_what_the_house_says(name: str, tmp_path: Path) -> None:
    if missing(name):
        pytest.skip(f"needs {missing(name)}")
    package, broken, bent = golden(), mutants(MANY), list(disclosures(MANY))
    keys = [None, KEY.fingerprint, OTHER_KEY.fingerprint, KEY.fingerprint.replace("K", "\u212a")]
    with browser(name, tmp_path) as page:
        of_packages = verdicts(page, [(data, None, None) for data in broken])
        of_disclosures = verdicts(page, [(package, None, data) for data in bent])
        of_keys = verdicts(page, [(package, key, None) for key in keys])
    wrong = [differs(said, both(data)) for said, data in zip(of_packages, broken, strict=True)]
    wrong += [disclosed_otherwise(said, package, data) for said, data in zip(of_disclosures, bent, strict=True)]
    wrong += [differs(said, ours(package, key)) for said, key in zip(of_keys, keys, strict=True)]
    assert [difference for difference in wrong if difference] == []
    assert {said.get("answer") for said in of_packages} >= {"changed", "contradicts-itself", "unchanged"}
    assert {said["disclosure"]["answer"] for said in of_disclosures if "disclosure" in said} == {"fits", "does-not-fit"}
    assert differs(of_packages[0], both(broken[1])) or differs(of_packages[0], both(broken[-1]))  # it can tell
