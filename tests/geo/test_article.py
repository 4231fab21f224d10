"""Text → Article: sentences, spans, headline and date."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from effort import growth
from hypothesis import given
from hypothesis import strategies as st

from geo.article import MAX_SENTENCE, make_article, split_sentences
from geo.article_head import find_date, find_headline, find_published

SENTENCES = [
    ("plain", "He left. She stayed.", ["He left.", "She stayed."]),
    ("title", "Dr. Mark Hilborne spoke. It rained.", ["Dr. Mark Hilborne spoke.", "It rained."]),
    ("initials", "It left John F. Kennedy airport.", ["It left John F. Kennedy airport."]),
    ("country", "According to U.S. officials he ate.", ["According to U.S. officials he ate."]),
    (
        "country ends",
        "They left the U.S. The rest stayed.",
        ["They left the U.S.", "The rest stayed."],
    ),
    ("clock", "At 6:47 p.m. Eastern time it left.", ["At 6:47 p.m. Eastern time it left."]),
    (
        "clock ends",
        "It left at 9 p.m. On Sunday it came.",
        ["It left at 9 p.m.", "On Sunday it came."],
    ),
    ("month", "On Aug. 11 it took off.", ["On Aug. 11 it took off."]),
    ("saint", "They sailed from St. John's at noon.", ["They sailed from St. John's at noon."]),
    ("decimal", "It took 1.5 hours. Fine.", ["It took 1.5 hours.", "Fine."]),
    ("clock", "It is in Ulm at 11.55. Kiel is near.", ["It is in Ulm at 11.55.", "Kiel is near."]),
    ("quote", "“It is new.” He left.", ["“It is new.”", "He left."]),
    ("quote goes on", "“Who?” he asked.", ["“Who?” he asked."]),
    ("stuck", "He has weapons.Vladimir Putin hosts.", ["He has weapons.", "Vladimir Putin hosts."]),
    ("address", "See pic.twitter.com for it.", ["See pic.twitter.com for it."]),
    ("initialism", "An L.A. Times man came.", ["An L.A. Times man came."]),
    ("headline", "A short ride\n\nThe train left.", ["A short ride", "The train left."]),
    ("wrapped", "It took 435\nmiles by rail.", ["It took 435\nmiles by rail."]),
    ("lines", "First line here\nSecond line here", ["First line here", "Second line here"]),
    ("list", "Then:\n- one\n- two", ["Then:", "- one", "- two"]),
    ("ellipsis", 'After 5 Months... "Talks"', ["After 5 Months...", '"Talks"']),
    ("german ordinal", "Am 25. April fuhr er ab.", ["Am 25. April fuhr er ab."]),
    (
        "russian",
        "Он уехал. Поезд шёл 20 ч. до города.",
        ["Он уехал.", "Поезд шёл 20 ч. до города."],
    ),
    ("chinese", "他离开了。火车开了五小时！", ["他离开了。", "火车开了五小时！"]),
    ("japanese", "出発した。到着した。", ["出発した。", "到着した。"]),
    (
        "russian unit",
        "Это 627 км. Поезд идёт 7 мин. Потом пешком.",
        ["Это 627 км.", "Поезд идёт 7 мин.", "Потом пешком."],
    ),
    ("korean", "평양을 떠났다. 20시간이 걸렸다.", ["평양을 떠났다.", "20시간이 걸렸다."]),
    ("crlf", "One ends.\r\n\r\nTwo ends.", ["One ends.", "Two ends."]),
    ("nothing", " \n\t\n ", []),
]


@pytest.mark.parametrize(
    ("text", "expected"), [row[1:] for row in SENTENCES], ids=[r[0] for r in SENTENCES]
)
def test_sentences(text: str, expected: list[str]) -> None:
    """A stop ends a sentence unless it belongs to an abbreviation, a number or a name."""
    assert [each.text for each in split_sentences(text)] == expected


@given(
    st.text(
        alphabet=st.one_of(
            st.characters(), st.sampled_from(" .\n?!\"'AaBb1\u200b\u202e\x00\ud800")
        ),
        max_size=400,
    )
)
def test_spans_point_into_the_text_as_given(text: str) -> None:
    """Whatever the text holds, spans are in order, do not overlap, and cut out their sentence."""
    article = make_article(text)
    assert article.text == text
    for each in article.sentences:
        assert text[each.span.start : each.span.end] == each.text
        assert each.text == each.text.strip()
        assert 0 < len(each.text) <= MAX_SENTENCE
    for a, b in pairwise(article.sentences):
        assert a.span.end <= b.span.start
    kept = "".join(each.text for each in article.sentences)
    assert "".join(kept.split()) == "".join(text.split())


def test_odd_characters_keep_their_offsets() -> None:
    """NUL, lone surrogate, bidi override and zero-width space each count as one."""
    text = "A\x00B\ud800C\u202eD\u200bE took 20 hours. Then it ended."
    second = make_article(text).sentences[1]
    assert second.span.start == text.index("Then")


@pytest.mark.parametrize(
    "unit", [".", "word ", "A", "x\n", " ", "It is 5 km. ", "1", '?"', "東京。", "Ab\r", "\u2028a"]
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    """Ten times the text takes about ten times as long, whatever it is made of."""
    small, large = (unit * (size // len(unit)) for size in (30_000, 300_000))
    assert growth(lambda: split_sentences(small), lambda: split_sentences(large), most=40) < 40


def test_a_sentence_without_end_is_cut_between_words() -> None:
    """A table of numbers does not become one sentence of a megabyte."""
    parts = split_sentences("12345 " * 2_000)
    assert len(parts) > 5
    assert all(set(each.text.split()) == {"12345"} for each in parts)


def test_headline_and_date_at_the_head() -> None:
    """The first short line is the headline; a date on its own line is the date."""
    article = make_article("A ride\n\nPublished Sep 13, 2023\n\nThe train left on 1 May 2019.")
    assert (article.title, article.published) == ("A ride", date(2023, 9, 13))
    assert find_headline("A sentence that ends.\nMore.") is None
    assert find_headline("Only a line") is None
    assert find_published("They met on 25 April 2019 in Vladivostok. Then\nmore") is None


def test_what_is_given_wins() -> None:
    """Title, date and language of a reader are not guessed over."""
    article = make_article("A ride\n\nx", title="B", published=date(2020, 1, 2), language="de")
    assert (article.title, article.published, article.language) == ("B", date(2020, 1, 2), "de")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-09-12T10:00:00Z", date(2023, 9, 12)),
        ("Sept. 3, 2021", date(2021, 9, 3)),
        ("3rd March 1999", date(1999, 3, 3)),
        ("2023.09.13", date(2023, 9, 13)),
        ("31 February 2020", None),
        ("September 2020", None),
        ("", None),
    ],
)
def test_dates_of_metadata(text: str, expected: date | None) -> None:
    """A whole date is read in the forms that pages use; a day the calendar lacks is none."""
    assert find_date(text) == expected


def test_a_line_that_was_only_wrapped_is_no_headline() -> None:
    """A PDF breaks its lines anywhere: what goes on in small letters is no headline."""
    wrapped = "The train took six days. It is a long way to go, and the\nlast of it is the worst."
    assert find_headline(wrapped) is None
    assert find_headline("A long way to go\nThe train took six days.") == "A long way to go"


@pytest.mark.parametrize(
    "printed",
    [
        "12. März 2021",
        "12 mars 2021",
        "12 de marzo de 2021",
        "12 марта 2021 г.",
        "2021年3月12日",
        "2021년 3월 12일",
        "2021.3.12",
        "12.03.2021",
        "12 marzo 2021",
        "12 maart 2021",
    ],
)
def test_a_date_is_read_in_the_words_of_each_language(printed: str) -> None:
    """What the line under a headline says, wherever it was printed."""
    assert find_date(printed) == date(2021, 3, 12)
    assert find_published(f"A ride\n{printed}\n\nThe train left.") == date(2021, 3, 12)
