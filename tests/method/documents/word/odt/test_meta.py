from probata.method.documents.word.odt import read

from .making import SPACES, content, packed


def test_claims_of_the_file_are_told_with_the_names_that_they_have_elsewhere() -> None:
    meta = (
        f"<office:document-meta {SPACES}><office:meta><meta:initial-creator>Ira Fenn</meta:initial-creator>"
        '<dc:title> A title </dc:title><meta:user-defined meta:name="Office">Lower Quay</meta:user-defined>'
        '<meta:template xlink:title="Report"/><dc:subject/><meta:unknown>x</meta:unknown></office:meta>'
        "</office:document-meta>"
    )
    draft = read(packed(content("<text:p>a</text:p>"), {"meta.xml": meta.encode()}), "x")
    assert [(claim.field, claim.value) for claim in draft.declared] == [
        ("author", "Ira Fenn"),
        ("title", "A title"),
        ("Office", "Lower Quay"),
        ("template", "Report"),
    ]


def test_broken_properties_do_not_hide_the_text() -> None:
    assert read(packed(content("<text:p>a</text:p>"), {"meta.xml": b"<a"}), "x").text == "a\n"
