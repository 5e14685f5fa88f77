from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from probata.intake.office import profile

OOR = "{http://openoffice.org/2001/registry}"


def test_the_profile_forbids_macros_and_links(tmp_path: Path) -> None:
    address = profile.written(tmp_path / "a b")
    assert address.startswith("file:///")
    assert address.endswith("/a%20b")
    root = ET.parse(tmp_path / "a b/user/registrymodifications.xcu").getroot()  # noqa: S314 (our own)
    told = {
        (item.attrib[f"{OOR}path"].partition("Office.")[2], prop.attrib[f"{OOR}name"]): prop.findtext("value")
        for item in root
        for prop in item
    }
    assert len(told) == len(profile.SETTINGS)
    assert told["Common/Security/Scripting", "DisableMacrosExecution"] == "true"
    assert told["Common/Security/Scripting", "BlockUntrustedRefererLinks"] == "true"
    assert told["Writer/Content/Update", "Link"] == "0"
    assert told["Calc/Content/Update", "Link"] == "2"
    assert told["Java/VirtualMachine", "Enable"] == "false"
