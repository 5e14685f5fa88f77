"""What stands before the report."""

from tests.method.report.exports.opened_word import W, exported, fields, styled, tree, words, written


def test_title_and_facts_stand_first() -> None:
    root = tree(exported())
    assert words(styled(root, "Title")[0]) == "The Season Hostels of Low Reaches"
    assert words(styled(root, "FrontFact")[0]) == "Editionfirst"


def test_the_contents_are_a_field_with_links_to_every_heading() -> None:
    root = tree(exported())
    assert [said for said in fields(root) if said.startswith("TOC")] == ['TOC \\o "1-5" \\h \\z \\u']
    entries = [one for level in range(1, 6) for one in styled(root, f"TOC{level}")]
    heads = {one.get(f"{W}name") for one in root.iter(f"{W}bookmarkStart")}
    assert entries
    assert all(one.find(f"{W}hyperlink").get(f"{W}anchor") in heads for one in entries)


def test_an_objection_leads_to_its_paragraph() -> None:
    first, _ = styled(tree(exported()), "Objection")
    assert first.find(f"{W}hyperlink").get(f"{W}anchor") == "_p_cccc"


def test_fields_are_opened_and_closed_in_turn() -> None:
    for content in (exported(), written("Words.")):
        depth = 0
        for one in tree(content).iter(f"{W}fldChar"):
            depth += {"begin": 1, "separate": 0, "end": -1}[one.get(f"{W}fldCharType")]
            assert depth >= 0
        assert depth == 0
