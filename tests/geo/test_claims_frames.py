"""Figures without ends in their own clause are of the journey that the sentences before tell."""

from __future__ import annotations

import pytest

from geo.pipeline import check_article

BOTH = [
    ("A rower who left Palma on Monday landed at Algiers on Thursday. The two cities are 300 km"
     " apart as the crow flies.", "300 km", "Palma", "Algiers"),
    ("The mayor of Calais and the mayor of Dover met on the boat. Their towns are 21 miles apart.",
     "21 miles", "Calais", "Dover"),
    ("She started from Luxor at dawn and reached Aswan at dusk. Between the towns lie 210 km of"
     " road.", "210 km", "Luxor", "Aswan"),
    ("He had breakfast in Riga and supper in Vilnius. In between lay 290 km of bad road.",
     "290 km", "Riga", "Vilnius"),
    ("The line to Kunming begins in Vientiane and passes Luang Prabang. From one terminus to the"
     " other it measures 1,035 km.", "1,035 km", "Vientiane", "Kunming"),
]  # fmt: skip

ARRIVED = [
    ("The yacht sailed from Durban on 2 June. Off East London a mast broke. She let go the anchor"
     " at Fremantle on 1 August, after 60 days.", "60 days", "Durban", "Fremantle"),
    ("A drone left Tabriz at six. It turned over a lake. At 7:20 p.m. it hit the ground at Kars"
     " after 50 minutes of flight.", "50 minutes", "Tabriz", "Kars"),
    ("Two riders left Lhasa in May. The wells were dry. They were in Xining after 88 days.",
     "88 days", "Lhasa", "Xining"),
    ("He walked out of Oslo at Easter. It snowed. On 25 June he stood in Trondheim and sang. He had"
     " needed 31 days.", "31 days", "Oslo", "Trondheim"),
    ("The rower pushed off from La Gomera in May, was blown back towards El Hierro for two days,"
     " and stepped ashore in Antigua in July. That made it 60 days.", "60 days", "La Gomera",
     "Antigua"),
    ("KOUROU, French Guiana — The box went first from Toulouse to the quay at Bordeaux, 250 km by"
     " road. The ship put to sea on 3 March and was alongside on 14 March. That"
     " is 11 days for 7,000 km.", "11 days", "Bordeaux", "Kourou"),
]  # fmt: skip

AGAIN = [
    ("From Lairg to the hospital at Wick it is 62 miles by the usual road. With the bridge down it"
     " was 118 miles.", "118 miles", "Lairg", "Wick"),
    ("From Lom to Otta it is 61 km. In winter, round by the mountains, it takes four hours.",
     "four hours", "Lom", "Otta"),
    ("The train from Berlin to Moscow stops at Brest, where the wheels are changed. It then has"
     " another 1,100 km before it.", "1,100 km", "Brest", "Moscow"),
    ("From Reykjavik to London it is 1,900 km, to Paris 2,240.", "2,240", "Reykjavik", "Paris"),
    ("Nuuk has no road to anywhere. It is 320 km to Sisimiut, to Ilulissat 560.", "560", "Nuuk",
     "Ilulissat"),
    ("The pilots landed at Gander instead. The town, nearly 4,000 km from London, has one hotel.",
     "4,000 km", "Gander", "London"),
    ("OXFORD — Here the bus is slow. Stroud, where most of them live, is an easier ride: 40 miles"
     " by the old road.", "40 miles", "Oxford", "Stroud"),
    ("He showed how long the capitals would have if it stood in Gdansk: Copenhagen two minutes,"
     " Riga three minutes. It flew on Monday.", "three minutes", "Gdansk", "Riga"),
]  # fmt: skip

SO_FAR = [
    ("The patrol left Nome on 3 December for Barrow. On 2 January, when they had been"
     " out for 30 days, they turned for home.", "30 days", "Nome"),
    ("The yacht sailed from Cadiz for Madeira. Three days out she lost her mast.", "Three days",
     "Cadiz"),
    ("The tanker left Aden for Rotterdam. She was four days out when the engine stopped.",
     "four days", "Aden"),
    ("The tanker was on her way to Rotterdam, and had left Aden nine days before.", "nine days",
     "Aden"),
]  # fmt: skip

LATE = [
    ("A bus from Cologne to Hamburg was booked out. It arrived after six hours, which was 90"
     " minutes late.", "90 minutes", "Hamburg"),
    ("The express from Maputo to Pretoria left at nine. It came in two hours late.",
     "two hours", "Pretoria"),
    ("The Blue Train from Pretoria was fourteen hours late at Cape Town.", "fourteen hours",
     "Cape Town"),
    ("A bolt at Dijon, of all things, held up the lorry from Lyon to Paris. One swap at Sens meant"
     " a delay of two hours.", "two hours", "Sens"),
    ("We were booked from Leeds to Ibiza. We left three hours late.", "three hours", "Leeds"),
    ("The sleeper to Lyon leaves Paris an hour early and is diverted.", "an hour", "Paris"),
    ("LUBLIN, Poland — Here they still sing. The choir took a train from Dnipro to Lviv, 17 hours,"
     " and then a bus. It was a school bus.\n\nThey were a day late.", "a day", "Lublin"),
    ("The night train left Nice for Lyon. Lyon was reached nine minutes before time.",
     "nine minutes", "Lyon"),
    ("She is riding from Lyon to Paris. She passed Beaune at noon, and at Dijon, where it rained,"
     " she was 20 minutes down on the schedule.", "20 minutes", "Dijon"),
    ("BEAUNE, France — The train from Lyon to Paris stops again. On Friday it was in this town two"
     " hours late.", "two hours", "Beaune"),
    ("BEAUNE, France — The town has a station at last. The first train from Paris was two hours"
     " late because of the mayor.", "two hours", "Beaune"),
    ("BEAUNE, France — The town has a station at last. The express to Paris was two hours late here"
     " on Friday.", "two hours", "Beaune"),
    ("A log of the trip from Lyon to Paris.\n\n9.20, Dijon, two hours late. Soup.", "two hours",
     "Dijon"),
    ("The train from Lyon to Paris was full. Some slept in the hall at Dijon when it stopped there"
     " two hours late.", "two hours", "Dijon"),
    ("The train from Lyon to Paris was full. It had been delayed by ninety minutes at Dijon by a"
     " cow.", "ninety minutes", "Dijon"),
    ("The riders left Lyon for Paris to beat the train. They had nine minutes in hand at Dijon.",
     "nine minutes", "Dijon"),
    ("The train went from Lyon to Paris. In Dijon, under a red roof, there was a halt"
     " of 40 minutes.", "40 minutes", "Dijon"),
    ("He is walking from Lyon to Paris. Then came Dijon, where the mayor made him wait two hours"
     " for a photograph.", "two hours", "Dijon"),
]  # fmt: skip

ALL_OF_IT = [
    ("The cutter sails from Nome to Barrow. She turned back twice in the ice. The trip takes 40"
     " days there and back.", "40 days"),
    ("The sledges left Nome for Barrow. They had done 620 miles when they got there.",
     "620 miles"),
    ("The sledges left Nome for Barrow. By dark they had done 40 of the 520 miles, when the snow"
     " came.", "520 miles"),
]  # fmt: skip

STOPS_AND_ALL = [
    ("The train goes from Lyon to Paris. It makes 12 stops and needs five hours.", "five hours"),
    ("The train goes from Lyon to Paris. It takes five hours and stops where it likes.",
     "five hours"),
    ("The train goes from Lyon to Paris. The slow one, which stops at every barn, takes nine"
     " hours.", "nine hours"),
    ("The coach ran from Lyon to Paris. They had to wait for the wheel, and then did the way in"
     " ten hours.", "ten hours"),
    ("The lorry drove from Lyon to Paris. It is 460 km, five hours behind a tractor.",
     "five hours"),
]  # fmt: skip


def _ends(text: str, figure: str) -> tuple[str | None, str | None]:
    claim = next(each for each in check_article(text).claims if each.quantity.text == figure)
    names = [each.name if each is not None else None for each in (claim.origin, claim.destination)]
    return names[0], names[1]


@pytest.mark.parametrize(("text", "figure", "start", "end"), BOTH)
def test_two_places_are_those_that_the_story_led_between(
    text: str, figure: str, start: str, end: str
) -> None:
    """Whatever the sentence calls them: towns, ends, or what lies in between."""
    assert set(_ends(text, figure)) == {start, end}


@pytest.mark.parametrize(("text", "figure", "start", "end"), ARRIVED)
def test_who_got_somewhere_came_from_where_the_story_began(
    text: str, figure: str, start: str, end: str
) -> None:
    """With stops, storms and another vehicle between the start and the end."""
    assert _ends(text, figure) == (start, end)


@pytest.mark.parametrize(("text", "figure", "start", "end"), AGAIN)
def test_a_way_goes_on_being_told(text: str, figure: str, start: str, end: str) -> None:
    """Under another condition, from the last stop, or to another place of a list."""
    assert set(_ends(text, figure)) == {start, end}


@pytest.mark.parametrize(("text", "figure", "start"), SO_FAR)
def test_how_long_somebody_is_out_has_a_start_only(text: str, figure: str, start: str) -> None:
    """Nobody has arrived yet."""
    assert _ends(text, figure) == (start, None)


@pytest.mark.parametrize(("text", "figure"), ALL_OF_IT)
def test_what_all_of_a_way_takes_has_both_its_ends(text: str, figure: str) -> None:
    """Whatever is told of turning back, and of how far somebody had got."""
    assert set(_ends(text, figure)) == {"Nome", "Barrow"}


@pytest.mark.parametrize(("text", "figure", "end"), LATE)
def test_a_delay_has_the_place_where_somebody_came_late(text: str, figure: str, end: str) -> None:
    """It is where the journey just told ends, or the place beside it."""
    assert _ends(text, figure) == (None, end)


def test_a_time_before_its_delay_is_no_delay() -> None:
    """The words of lateness belong to the figure right before them."""
    text = "A bus left Cologne for Hamburg. It arrived after six hours, which was 90 minutes late."
    assert _ends(text, "six hours") == ("Cologne", "Hamburg")


@pytest.mark.parametrize(("text", "figure"), STOPS_AND_ALL)
def test_a_way_with_stops_is_no_stop(text: str, figure: str) -> None:
    """What something needs, or is made in, is the time of all the way."""
    assert set(_ends(text, figure)) == {"Lyon", "Paris"}


def test_the_time_of_a_stop_is_none_of_the_way() -> None:
    """The stop itself took so long."""
    text = "The train goes from Lyon to Paris. The stop for the engine took 20 minutes."
    claim = next(each for each in check_article(text).claims if each.quantity.text == "20 minutes")
    assert any(step.startswith("time spent at stops") for step in claim.steps)


def test_gauges_between_them_are_no_way() -> None:
    """What lies between two places stands right behind the verb."""
    text = (
        "The train ran from Xi'an to Mannheim. The gauge between them is Russian, and the stop at"
        " the border had taken 15 hours."
    )
    claim = next(each for each in check_article(text).claims if each.quantity.text == "15 hours")
    assert not any(step.startswith("between both ends") for step in claim.steps)
