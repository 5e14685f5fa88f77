"""Links of a workbook to other files and programs are named."""

# ruff: noqa: E501 (long lines here are the content of files)

from probata.method.documents.readers._package import Package
from probata.method.documents.readers._xlsx_links import limits_of
from tests.method.documents.readers.sheetkit import KIT


def test_other_workbooks_and_dde_are_named() -> None:
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rel = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/externalLinkPath" Target="file:///roster.xlsx" TargetMode="External"/></Relationships>'
    parts = {
        "xl/externalLinks/externalLink1.xml": f"<externalLink {main}/>".encode(),
        "xl/externalLinks/_rels/externalLink1.xml.rels": rel.encode(),
        "xl/externalLinks/externalLink2.xml": f'<externalLink {main}><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>'.encode(),
    }
    assert limits_of(Package(KIT.zipped(parts), "a")) == [
        "links to data outside it, which were not followed: file:///roster.xlsx, DDE cmd|/C calc"
    ]
