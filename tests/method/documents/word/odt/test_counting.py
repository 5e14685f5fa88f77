from .making import NUMBERED, OUTLINE, deleted, draft, items, region, texts, tracked


def _lists(body: str) -> list[str]:
    return texts(draft(body, NUMBERED))


def _list(inner: str, attributes: str = 'text:style-name="N"') -> str:
    return f"<text:list {attributes}>{inner}</text:list>"


def test_items_are_counted_and_only_their_first_paragraph_bears_the_number() -> None:
    body = _list(items("a", "b", inner=f"<text:p>more</text:p>{_list(items('c', 'd'), '')}") + items("e"))
    assert _lists(body) == ["1. a", "2. b", "more", "(a) c", "(b) d", "3. e"]


def test_a_list_begins_anew_or_goes_on_as_it_says() -> None:
    name = 'text:style-name="N"'
    body = (
        _list(items("a"), f'{name} xml:id="L"')
        + _list(items("b"), f'{name} text:continue-numbering="true"')
        + _list(items("c"))
        + _list(items("d"), f'{name} text:continue-list="L"')
        + _list(items("e"), f'{name} text:continue-list="unknown"')
    )
    assert _lists(body) == ["1. a", "2. b", "1. c", "3. d", "1. e"]


def test_an_item_can_start_at_a_number_and_a_header_has_none() -> None:
    body = _list(
        '<text:list-item text:start-value="7"><text:p>a</text:p></text:list-item>'
        "<text:list-header><text:p>b</text:p></text:list-header>" + items("c")
    )
    assert _lists(body) == ["7. a", "b", "8. c"]


def test_a_level_that_was_skipped_counts_as_its_first_number() -> None:
    body = _list(f"<text:list-item>{_list(items('a'), '')}</text:list-item>{items('b')}")
    assert _lists(body) == ["(a) a", "2. b"]


def test_a_second_inner_list_begins_anew_unless_it_says_otherwise() -> None:
    inner = _list(items("b"), "") + _list(items("c"), "") + _list(items("d"), 'text:continue-numbering="true"')
    assert _lists(_list(items("a", inner=inner))) == ["1. a", "(a) b", "(a) c", "(b) d"]


def test_a_list_without_a_style_has_bullets() -> None:
    assert _lists(_list(items("a"), "")) == ["• a"]


def test_headings_are_counted_by_the_outline() -> None:
    def heading(level: int, words: str, more: str = "") -> str:
        return f'<text:h text:outline-level="{level}" {more}>{words}</text:h>'

    body = heading(1, "a") + heading(2, "b") + heading(2, "c") + heading(1, "d", 'text:is-list-header="true"')
    body += heading(1, "e") + heading(1, "f", 'text:restart-numbering="true" text:start-value="9"') + heading(3, "g")
    assert texts(draft(body, common=OUTLINE)) == ["I. a", "I.1 b", "I.2 c", "d", "II. e", "IX. f", "g"]


def test_a_heading_whose_style_refuses_a_list_has_no_number() -> None:
    style = '<style:style style:name="H" style:family="paragraph" style:list-style-name=""/>'
    body = '<text:h text:style-name="H" text:outline-level="1">a</text:h><text:h text:outline-level="1">b</text:h>'
    assert texts(draft(body, style, OUTLINE)) == ["a", "I. b"]


def test_a_heading_in_the_outlines_list_takes_its_own_level() -> None:
    heading = '<text:h text:outline-level="2">b</text:h>'
    body = f'<text:h text:outline-level="1">a</text:h>{_list(f"<text:list-item>{heading}</text:list-item>", _OUTLINED)}'
    assert texts(draft(body, common=OUTLINE)) == ["I. a", "I.1 b"]


_OUTLINED = 'text:style-name="Outline"'


def test_a_numbered_paragraph_names_its_list_itself() -> None:
    names = 'text:list-id="z" text:level="1" text:style-name="N"'
    one = f"<text:numbered-paragraph {names}><text:p>a</text:p></text:numbered-paragraph>"
    assert _lists(one + one) == ["1. a", "2. a"]


def test_a_deleted_item_goes_on_with_the_list_around_it() -> None:
    gone = _list(
        "<text:list-item><text:p>x</text:p></text:list-item><text:list-item><text:p>y</text:p></text:list-item>"
    )
    body = tracked(region("c", deleted(gone))) + _list(items("a", 'b<text:change text:change-id="c"/>', "d"))
    assert _lists(body) == ["1. a", "2. bx", "3. y", "4. d"]
