from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.attribution.trained import cue_of, trained, with_parents
from onrecord.records.annotation import Attributed, Token
from onrecord.records.span import Span
from onrecord.text.tokens import token_places


def spans(text: str, parts: str | Sequence[str]) -> tuple[Span, ...]:
    """Where some words stand, each part behind the one before it."""
    found: list[Span] = []
    for part in [parts] if isinstance(parts, str) else parts:
        start = text.index(part, found[-1].end if found else 0)
        found.append(Span(start, start + len(part)))
    return tuple(found)


def words_of(text: str, grammar: str = "") -> list[Token]:
    """The words of a text; the grammar has "word head relation" for some, in order, parted by commas."""
    places = list(token_places(text))
    strings = [text[start:end] for start, end in places]
    known: dict[int, tuple[int, str]] = {}
    for line in filter(None, grammar.split(", ")):
        word, head, relation = line.split()
        known[strings.index(word)] = strings.index(head), relation
    return [Token(*place, None, None, *known.get(number, (-1, "root"))) for number, place in enumerate(places)]


def attributed(
    text: str, source: str | Sequence[str], cue: str, content: str | Sequence[str], confidence: float = 0.5
) -> Attributed:
    return Attributed(spans(text, source) if source else (), spans(text, cue), spans(text, content), confidence)


def read(text: str, *found: Attributed, grammar: str = "") -> list[Attribution]:
    return trained(text, [Span(0, len(text))], words_of(text, grammar), found)


def words(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None


def test_what_was_read_is_kept_and_what_its_cue_does_is_told() -> None:
    text = "The mayor warned that the dam would break."
    (one,) = read(text, attributed(text, "The mayor", "warned", "that the dam would break", 0.7))
    assert (one.source, one.cue) == (spans(text, "The mayor"), spans(text, "warned"))
    assert one.content == spans(text, "that the dam would break")
    assert (one.act, one.negated, one.parent, one.confidence) == ("warn", False, None, 0.7)
    assert one.clause == Span(0, len(text))


def test_what_is_said_outside_the_sentences_is_no_attribution() -> None:
    text = "Share: Keller said so. Dorn said no."
    sentences = spans(text, ["Keller said so.", "Dorn said no."])
    one, other = attributed(text, "", ":", "Keller"), attributed(text, "Dorn", "said", "no")
    assert [found.source for found in trained(text, sentences, words_of(text), [one, other])] == [spans(text, "Dorn")]


def test_the_clause_holds_all_of_it() -> None:
    text = "“We wait. We hope,” he said."
    one = attributed(text, "he", "said", "“We wait. We hope,”")
    (found,) = trained(text, spans(text, ["“We wait.", "We hope,” he said."]), words_of(text), [one])
    assert found.clause == Span(0, len(text))


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("said", "assert"),
        ("had flatly denied", "deny"),
        ("warned of", "warn"),
        ("promised", "promise"),
        ("demanded", "demand"),
        ("accused", "accuse"),
        ("praised", "praise"),
        ("asked", "ask"),
        ("went on to threaten", "threaten"),
        ("took aim at", "accuse"),
        ("has cast doubt on", "doubt"),
        ("issued a warning", "warn"),
        ("according to", "assert"),
        (":", "assert"),
        ("—", "assert"),
        ("hummed", "other"),
    ],
)
def test_acts(cue: str, act: str) -> None:
    text = f"Keller {cue} the council."
    assert [one.act for one in read(text, attributed(text, "Keller", cue, "the council"))] == [act]


@pytest.mark.parametrize(
    ("cue", "negated"),
    [
        ("said", False),
        ("did not say", True),
        ("didn't say", True),
        ("didn’t say", True),
        ("never said", True),
        ("cannot say", True),
        ("left without saying", True),
        ("denied", False),
        ("noted", False),
    ],
)
def test_a_cue_is_negated_by_its_own_words(cue: str, negated: bool) -> None:  # noqa: FBT001
    text = f"Not long ago Keller {cue} why the gates were not shut."
    assert [one.negated for one in read(text, attributed(text, "Keller", cue, "why the gates were not shut"))] == [
        negated
    ]


@pytest.mark.parametrize(
    ("forms", "lemma"),
    [
        ("made a promise", "promise"),
        ("took issue with", "take issue with"),
        ("said and repeated", "repeat"),
        ("is convinced", "convinced"),
        ("according to", "according to"),
        ("hummed", None),
        ("", None),
    ],
)
def test_what_the_tables_know_of_a_cue(forms: str, lemma: str | None) -> None:
    cue = cue_of(forms.split())
    assert (cue and cue.lemma) == lemma


@pytest.mark.parametrize(
    ("told", "grammar", "hearer"),
    [
        ("reporters", "reporters told obj", "reporters"),
        ("reporters in Geneva", "reporters told obj, in Geneva case, Geneva reporters nmod", "reporters in Geneva"),
        ("reporters in Geneva", "reporters told obj, in Geneva case, Geneva told obl", "reporters"),
        ("him", "him told iobj", "him"),
        ("to the council", "to council case, the council det, council told obl", "the council"),
        ("on Monday", "on Monday case, Monday told obl", None),
        ("on Monday men", "on Monday case, Monday told obl, men told obj", "men"),
        ("reporters", "reporters told nsubj", None),
        ("to", "to told obl", None),
        ("—", "— told obj", None),
        ("men of old times", "men told obj, times men nmod", None),
    ],
)
def test_hearers(told: str, grammar: str, hearer: str | None) -> None:
    text = f"Keller told {told} that it was over."
    (one,) = read(text, attributed(text, "Keller", "told", "that it was over"), grammar=grammar)
    assert words(text, one.addressee) == hearer


def test_a_verb_that_takes_no_hearer_has_none() -> None:
    text = "Keller wrote letters that it was over."
    (one,) = read(text, attributed(text, "Keller", "wrote", "that it was over"), grammar="letters wrote obj")
    assert one.addressee is None


def test_a_comma_behind_the_hearer_is_none_of_it() -> None:
    text = "Keller told the agency, which had asked, that it was over."
    grammar = "the agency det, agency told obj, which asked nsubj, had asked aux, asked agency acl, that told mark"
    tokens = words_of(text, grammar)
    comma = [place for place, token in enumerate(tokens) if text[token.start : token.end] == ","]
    asked = next(place for place, token in enumerate(tokens) if text[token.start : token.end] == "asked")
    tokens = [one._replace(head=asked, deprel="punct") if n in comma else one for n, one in enumerate(tokens)]
    one = attributed(text, "Keller", "told", "that it was over")
    (found,) = trained(text, [Span(0, len(text))], tokens, [one])
    assert words(text, found.addressee) == "the agency, which had asked"


def test_a_hearer_of_many_words_is_left_open() -> None:
    text = "Keller told men " + "and men " * 12 + "that it was over."
    tokens = words_of(text)
    joined = [one._replace(head=2, deprel="conj") if 2 < n < 27 else one for n, one in enumerate(tokens)]
    joined[2] = joined[2]._replace(head=1, deprel="obj")
    one = attributed(text, "Keller", "told", "that it was over")
    assert [found.addressee for found in trained(text, [Span(0, len(text))], joined, [one])] == [None]


def test_words_of_the_content_are_no_hearer() -> None:
    text = "Keller told men that it was over."
    one = attributed(text, "Keller", "told", "men that it was over")
    assert [found.addressee for found in read(text, one, grammar="men told obj")] == [None]


def test_a_grammar_that_runs_in_circles_is_walked_once() -> None:
    text = "Keller told men and women that it was over."
    tokens = words_of(text)
    tokens[2] = tokens[2]._replace(head=1, deprel="obj")
    tokens[1] = tokens[1]._replace(head=2, deprel="obj")
    one = attributed(text, "Keller", "told", "that it was over")
    assert [found.addressee for found in trained(text, [Span(0, len(text))], tokens, [one])] == [None]


def parents(text: str, *found: Attributed) -> list[int | None]:
    return [one.parent for one in read(text, *found)]


def test_the_innermost_holder_is_the_parent() -> None:
    text = "Anna said Bea wrote Cleo claims the gates were shut."
    inner = attributed(text, "Cleo", "claims", "the gates were shut")
    middle = attributed(text, "Bea", "wrote", "Cleo claims the gates were shut")
    outer = attributed(text, "Anna", "said", "Bea wrote Cleo claims the gates were shut")
    assert parents(text, outer, middle, inner) == [None, 0, 1]
    assert parents(text, inner, middle, outer) == [1, 2, None]


def test_source_and_cue_must_both_stand_in_the_content() -> None:
    text = "Anna, Bea said, claims the gates were shut."
    one = attributed(text, "Anna", "claims", "the gates were shut")
    assert parents(text, one, attributed(text, "Bea", "said", "claims the gates were shut")) == [None, None]
    parted = attributed(text, "Bea", "said", ["Anna", "claims the gates were shut"])
    assert parents(text, one, parted) == [1, None]


def test_of_those_that_hold_each_other_none_is_inside() -> None:
    text = "Anna said and Bea wrote it."
    one = attributed(text, "Anna", "said", "Bea wrote it")
    assert parents(text, one, attributed(text, "Bea", "wrote", "Anna said")) == [None, None]


def test_of_three_that_hold_one_another_in_turn_none_is_inside() -> None:
    text = "Anna said, Bea wrote, Cleo claims."
    found = [
        attributed(text, "Anna", "said", "Bea wrote"),
        attributed(text, "Bea", "wrote", "Cleo claims"),
        attributed(text, "Cleo", "claims", "Anna said"),
    ]
    assert parents(text, *found) == [None, None, None]


def test_what_stands_in_one_of_a_circle_keeps_its_parent() -> None:
    text = "Anna said, Bea wrote, Cleo claims, and Dora hopes so."
    found = [
        attributed(text, "Anna", "said", "Bea wrote"),
        attributed(text, "Bea", "wrote", "Cleo claims, and Dora hopes so"),
        attributed(text, "Cleo", "claims", "Anna said"),
        attributed(text, "Dora", "hopes", "so"),
    ]
    assert parents(text, *found) == [None, None, None, 1]


TEXT = "Anna said Bea wrote Cleo claims Dora hopes it holds and waits"
PLACES = re.compile(r"\w+")
WORDS = [Span(*match.span()) for match in PLACES.finditer(TEXT)]


@st.composite
def anything(draw: st.DrawFn) -> Attributed:
    """Any words as source, cue and content, whatever they mean."""

    def role(fewest: int) -> tuple[Span, ...]:
        ends = sorted(draw(st.sets(st.integers(0, len(WORDS)), min_size=2 * fewest, max_size=4)))
        pairs = list(zip(ends[::2], ends[1::2], strict=False))
        return tuple(Span(WORDS[a].start, WORDS[b - 1].end) for a, b in pairs)

    return Attributed(role(0), role(1)[:1], role(1), draw(st.sampled_from([0.1, 0.9])))


@given(st.lists(anything(), max_size=9))
def test_parents_hold_their_own_and_run_in_no_circle(found: list[Attributed]) -> None:
    made = read(TEXT, *found)
    assert len(made) == len(found)
    for start, one in enumerate(made):
        seen, place = {start}, one.parent
        if place is not None:
            content = made[place].content
            assert all(any(part.holds(span) for part in content) for span in (*one.cue, *one.source))
        while place is not None:
            assert place not in seen
            seen.add(place)
            place = made[place].parent


@given(st.lists(anything(), max_size=9), st.data())
def test_parents_do_not_depend_on_the_order(found: list[Attributed], data: st.DataObject) -> None:
    unlike = list({(one.source, one.cue, one.content): one for one in found}.values())
    order = data.draw(st.permutations(range(len(unlike))))
    made, turned = read(TEXT, *unlike), read(TEXT, *(unlike[place] for place in order))

    def contents(some: list[Attribution]) -> list[int]:
        return [
            -1 if one.parent is None else sum(span.end - span.start for span in some[one.parent].content)
            for one in some
        ]

    assert contents(turned) == [contents(made)[place] for place in order]


@given(st.lists(anything(), max_size=9))
def test_what_stands_in_what_is_found_again(found: list[Attributed]) -> None:
    made = read(TEXT, *found)
    assert with_parents(made) == made


def said(text: str) -> list[Attributed]:
    """Each word a cue, with the word before as its source and the ten behind it as its content."""
    places = [Span(*place) for place in token_places(text)]
    return [
        Attributed((places[at],), (places[at + 1],), tuple(places[at + 2 : at + 12 : 2]), 0.5)
        for at in range(len(places) - 2)
    ]


@pytest.mark.parametrize("unit", ["said ", "told men ", "not ", "said, "])
def test_time_is_linear(unit: str) -> None:
    def work(text: str) -> object:
        tokens = [Token(*place, None, None, number // 9, "obj") for number, place in enumerate(token_places(text))]
        return trained(text, [Span(0, len(text))], tokens, said(text))

    assert_linear(work, unit, 40_000)
