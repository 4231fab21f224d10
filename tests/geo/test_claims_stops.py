"""Ways told stop by stop: a leg begins at the last stop, the whole where the course began."""

from __future__ import annotations

import pytest
from claim_cases import ends_of

NAMES = ("Hull", "Ulm", "Kiel", "York", "Bonn", "Lyon", "Bern")

ROWS = [
    ("It sets off again from the stop before.",
     "The express leaves Hull at 8 and pulls into Ulm at 12.10. It sets off again at 12.25 and is"
     " in Kiel at 14.05, a run of less than two hours.", ["Ulm>Kiel"]),
    ("It leaves by itself, right after it came in.",
     "The express leaves Hull at 8 and pulls into Ulm at 12.10. It leaves at 12.25 and is in Kiel"
     " at 14.05, a run of less than two hours.", ["Ulm>Kiel"]),
    ("The whole course lies between a bed and here.",
     "The express leaves Hull at 8 and pulls into Ulm at 12.10. It sets off again at 12.25 and is"
     " in Kiel at 14.05. You are on the beach, six hours and 480 km from your bed.",
     ["Hull>Kiel", "Hull>Kiel"]),
    ("After a stop the way goes on from there.",
     "The cyclists left Hull in May. After two nights in Ulm they were in Kiel in four days; that"
     " is 320 km.", ["Ulm>Kiel", "Ulm>Kiel"]),
    ("However long the stop was.",
     "The cyclists left Hull in May. After two days in Ulm they were in Kiel in four days; that"
     " is 320 km.", ["Ulm>Kiel", "Ulm>Kiel"]),
    ("The way home begins at the last stop.",
     "The ship left Hull in May and came into Ulm in June. Going home to York with a new crew, she"
     " took 22 days.", ["Ulm>York"]),
    ("The same goal from another start.",
     "From Hull the train takes 13 hours to Ulm. From Kiel the way is shorter, at 160 km. That"
     " train needs 90 minutes.", ["Hull>Ulm", "Kiel>Ulm", "Kiel>Ulm"]),
    ("Both are counted from the start.",
     "The bus left Hull on Monday. It reached Ulm after 11 hours and Kiel after 21.",
     ["Hull>Ulm", "Hull>Kiel"]),
    ("So long out is since the start.",
     "The clipper left Hull with tea. 31 days out she came into Ulm for water.", ["Hull>Ulm"]),
    ("So long after leaving a place.",
     "The bus left Hull on Monday. It rode to Ulm, and from there to Kiel, where it pulled in 32"
     " hours after it had left Hull.", ["Hull>Kiel"]),
    ("The same journey made by another.",
     "Ann flew from Hull to Ulm in 14 days. Ben had needed 19 days from Kiel in 1930.",
     ["Hull>Ulm", "Kiel>Ulm"]),
    ("The last hop leads to where the next sentence is.",
     "The biplane was in Hull in June. The last hop, 500 miles from Ulm, was the one he feared. At"
     " Kiel a crowd was waiting.", ["Ulm>Kiel"]),
    ("What somebody has behind him is all of it.",
     "Leif rode from Hull to Ulm. He went on to Kiel by train, and from Kiel to York. In two weeks"
     " he had put 2,900 km behind him.", ["Hull>York", "Hull>York"]),
    ("A sight that was waited for.",
     "The two planes left Hull on 4 June. It took a rest and a repair. It was six days of flying"
     " before they reached Kiel.", ["Hull>Kiel"]),
    ("Late is who was back, and there.",
     "The bus left Hull on 15 April and pulled into Ulm on 5 June. It turned round and was back in"
     " Hull on 2 August. That was 16 days late.", [">Hull"]),
    ("The next leg begins at the last stop.",
     "The airship left Hull in May and landed at Ulm. On the 15th it started again and flew 7,000"
     " miles to Kiel. The next leg, over the sea to York, lasted 79 hours. Three days later it was"
     " back in Hull.", ["Ulm>Kiel", "Kiel>York", "York>Hull"]),
    ("The first leg begins where all of it does.",
     "The plane left Hull in May. It was in Ulm ten days later. The first stage, to Kiel, took two"
     " hours.", ["Hull>Ulm", "Hull>Kiel"]),
    ("There by a day, and all of it summed up.",
     "The lorry set out from Hull in January. It was in Ulm by the middle of February. After a"
     " rest in Ulm it drove on to Kiel in nine days. Ann was in York in May; she had needed 100"
     " days.", ["Ulm>Kiel", "Hull>York"]),
    ("What was fetched lay at the goal.",
     "The tug left Hull in March to fetch a dock from Ulm. She was there in 16 days. The way to"
     " Kiel took 61 days.", ["Hull>Ulm", "Ulm>Kiel"]),
    ("A stop is no second start.",
     "The train leaves Hull at nine and stops at Ulm, 600 km and eleven hours down the line. It"
     " arrives in Kiel at noon.", ["Hull>Ulm", "Hull>Ulm"]),
    ("After a place, as long and as far.",
     "They walked from Hull to Ulm in six weeks. They came into Kiel in May, seven months and 1,500"
     " km after Hull.", ["Hull>Ulm", "Hull>Kiel", "Hull>Kiel"]),
    ("So far away from the last stop.",
     "They walked from Hull to Ulm in six weeks. Kiel was a month away.", ["Hull>Ulm", "Ulm>Kiel"]),
]  # fmt: skip

DECOYS = [
    ("A timetable does not go on from its end.",
     "The train runs from Hull to Ulm. It leaves at 7 and is in Kiel after two hours.",
     "Ulm>Kiel"),
    ("A place that is back in the news is no way home.",
     "The ship left Hull in May and came into Ulm in June. She was back in York for 22 days.",
     "Ulm>York"),
]  # fmt: skip


@pytest.mark.parametrize(("case", "text", "ends"), ROWS, ids=lambda each: str(each)[:40])
def test_a_leg_has_the_ends_of_its_course(case: str, text: str, ends: list[str]) -> None:
    """Each figure has the ends that the stops before give it."""
    assert ends_of(text, NAMES) == ends, case


@pytest.mark.parametrize(("case", "text", "ends"), DECOYS, ids=lambda each: str(each)[:40])
def test_what_only_looks_like_a_leg_is_none(case: str, text: str, ends: str) -> None:
    """Words that a next leg shares with other sentences do not make one."""
    assert ends not in ends_of(text, NAMES), case
