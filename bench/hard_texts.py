"""Texts that make careless code walk over them again and again, and the ordinary news they are held against."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice

PEOPLE = ("Mira Solt", "Pavel Dorn", "Anna Keller", "Hazim al-Rawi", "Lena Roth", "Jonas Okoro", "Ida Varga")
OFFICES = ("harbour master", "deputy transport minister", "head of the rescue service", "union leader", "engineer")
BODIES = ("the Ministry of Ports", "the National Grain Board", "Halvik Council", "the Coast Guard", "the labour union")
PLACES = ("Halvik", "Brannet", "Aldermere", "Moscow", "Brussels", "the northern strait", "Marlow County")
DAYS = ("Monday", "Tuesday", "March 4", "Thursday evening", "last week", "12 May 2024", "Friday")
# Four sentences in ten report what somebody said, and three name a figure, as news about a crisis does.
SENTENCES = (
    "The ferries to {place} stayed in port on {day} because the wind had not dropped.",
    "“We have seen nothing like it in {small} years,” said {person}, the {office} of {place}.",
    "{body} said on {day} that {number} people had been moved to schools and sports halls.",
    "A spokeswoman for {body} said the work would cost $2.{small} million and take {small} months.",
    "{person}, who was on the quay when the first boat came in, helped to carry the children ashore.",
    "According to {person}, about {number} tonnes of grain were lost between {place} and {other}.",
    "Schools reopened in the afternoon, and most shops along the main street had light again by evening.",
    "“The bridge is closed,” {person} told reporters. “It will stay closed until we know why it moved.”",
    "In {place} the water rose by 1.{small} metres within an hour, more than in the flood of 1998.",
    "He added that nobody in {other} had been warned and that the sirens had failed.",
    "Lorries waited in a line that reached from the gates of the harbour to the edge of the old town.",
    "{body} had promised new pumps after the last storm, but the money went to the road instead.",
)
PARAGRAPH = 3
# What the name of the text says, and what it repeats.
UNITS = {
    "double quotation marks": '"',
    "opening quotation marks": "“",
    "closing quotation marks": "”",
    "apostrophes": "'",
    "apostrophes with spaces": "’ ",
    "quotations nothing closes": "“a ",
    "nested quotations": "“‘a’ b” ",
    "digits": "1",
    "digits with spaces": "1 ",
    "grouped digits": "1,",
    "opening brackets": "(",
    "brackets": "()",
    "square brackets": "[",
    "braces": "{",
    "capital letters": "A",
    "capital letters with spaces": "A ",
    "initials": "J. ",
    "capitals with apostrophes": "O’",
    "names": "Keller ",
    "names joined": "Keller and ",
    "bodies": "Ministry of ",
    "letters": "x",
    "combining marks": "\u0301",
    "surrogates": "\ud800",
    "said said said": "said ",
    "said with commas": "said,",
    "said that": "said that ",
    "somebody said": "Keller said ",
    "he said": "he said, ",
    "sources": "according to ",
    "hearers": "told reporters ",
    "relative clauses": "who said ",
    "full stops": ".",
    "full stops with spaces": ". ",
    "commas": ",",
    "commas with spaces": ", ",
    "colons": ": ",
    "hyphens": "-",
    "hyphens with spaces": "- ",
    "dashes": "—",
    "slashes": "/",
    "less-than signs": "<",
    "ampersands": "&",
    "backslashes": "\\",
    "spaces": "  x",
    "hard spaces": "\u00a0x",
    "tabs": "\tx",
    "lines": "a\n",
    "paragraphs": "Rain.\n\n",
    "empty lines": "a\n\n\n\n\n\n\n\n",
    "wide line ends": "\r\nx",
    "list points": "- a\n",
    "headings": "# a\n",
    "labels": "Also read: x\n",
    "field names": "a: b\n",
    "currencies": "$",
    "prices run together": "$1",
    "numbers in words": "two ",
    "tens in words": "twenty-",
    "scales": "million ",
    "hedges": "more than ",
    "ranges": "1 to ",
    "ranges with dashes": "1-",
    "changes": "rose 5 percent from 4 percent ",
    "months": "March ",
    "dates": "4 March 2025, ",
    "year by year": "2019-",
    "weekdays": "on Tuesday ",
}
# As many statements and figures as fit: here time goes with what is found, not with the text.
DENSE = {
    "short quotations": "“A,” he said. ",
    "attributions": "Keller said he was, ",
    "percentages": "5% ",
    "lists of numbers": "5, ",
    "prices": "$5 ",
    "shares": "1 of ",
}


def ordinary(length: int) -> str:
    """News of so many characters: paragraphs of three sentences, with ever other names and figures."""
    # A word of news has about five letters.
    return article_of(length // 4)[:length]


def adversarial(unit: str, length: int) -> str:
    """One unit again and again, up to so many characters."""
    return (unit * (length // len(unit) + 1))[:length]


def article_of(words: int) -> str:
    """An ordinary article of at least so many words."""
    found: list[str] = []
    for paragraph in _paragraphs():
        if words <= 0:
            break
        found.append(paragraph)
        words -= len(paragraph.split())
    return "\n\n".join(found)


def _paragraphs() -> Iterator[str]:
    sentences = map(_sentence, count())
    while True:
        yield " ".join(islice(sentences, PARAGRAPH))


def _sentence(number: int) -> str:
    """The sentence of that number; steps that share no factor bring each frame with ever other names and figures."""
    words = SENTENCES[number * 5 % len(SENTENCES)].format(
        person=PEOPLE[number * 3 % len(PEOPLE)],
        office=OFFICES[number // 3 % len(OFFICES)],
        body=BODIES[number // 2 % len(BODIES)],
        place=PLACES[number // 5 % len(PLACES)],
        other=PLACES[(number // 7 + 1) % len(PLACES)],
        day=DAYS[number // 4 % len(DAYS)],
        number=f"{100 + number * 37 % 90_000:,}",
        small=2 + number % 8,
    )
    return words[0].upper() + words[1:]
