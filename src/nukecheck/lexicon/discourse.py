"""How a language marks denial, supposition, wish and forecast: word lists, read from data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from nukecheck.lexicon.data import read_data
from nukecheck.lexicon.phrases import KEPT, Index, Phrases, parted
from nukecheck.records import Record, lazy, names

LANGUAGES = ("en", "nl")

Places = Callable[[Phrases], Sequence[tuple[int, int]]]  # finds phrases in one text


class Discourse(Record):
    """The markers of one language; ``kept`` is what its phrases are found with at once."""

    kept: Mapping[str, str]
    negation: frozenset[str]
    negating: Phrases
    ending_denial: frozenset[str]
    not_negation: Phrases
    at_all: Phrases
    denial: Phrases
    who_thinks: Phrases
    erring: Phrases
    entailing: frozenset[str]
    contrary: Phrases
    undoing: Phrases
    manner: Phrases
    applying: frozenset[str]
    for_whom: frozenset[str]
    no_more: frozenset[str]
    whoever: frozenset[str]
    once_more: Phrases
    by_one: Phrases
    to_whom: Phrases
    comparative: frozenset[str]
    than: frozenset[str]
    alike: frozenset[str]
    greater: Phrases
    lesser: Phrases
    as_many: Phrases
    surpassing: Phrases
    trailing: Phrases
    many_times: Phrases
    half_as_many: Phrases
    set_against: frozenset[str]
    above: frozenset[str]
    below: frozenset[str]
    placing: frozenset[str]
    placed_before: frozenset[str]
    placed_after: frozenset[str]
    unrealised: frozenset[str]
    almost: Phrases
    addressing: frozenset[str]
    receiving: frozenset[str]
    dispatched: frozenset[str]
    beside_date: frozenset[str]
    preceding: Phrases
    following: Phrases
    no_order: Phrases
    all_but: frozenset[str]
    vague_length: frozenset[str]
    remaining: frozenset[str]
    formerly: frozenset[str]
    objects: frozenset[str]
    first_since: Phrases
    ceasing: frozenset[str]
    hypothetical: Phrases
    imagining: frozenset[str]
    initial_hypothetical: frozenset[str]
    not_hypothetical: Phrases
    supposing: frozenset[str]
    offering: frozenset[str]
    paired_before: frozenset[str]
    paired_between: frozenset[str]
    likened: frozenset[str]
    not_mood: Phrases
    wish: Phrases
    ought_with_infinitive: frozenset[str]
    normative: Phrases
    forecast: Phrases
    tentative: Phrases
    undone_before: Phrases
    undone: frozenset[str]
    alleged: Phrases
    correction: frozenset[str]
    had_it: frozenset[str]
    put_right: Phrases
    put_right_there: Phrases
    the_reverse: Phrases
    asks_truth: Phrases
    not_meant: Phrases
    marks_false: frozenset[str]
    marks_stated: frozenset[str]
    called_true: frozenset[str]
    called_false: frozenset[str]
    saying_false: Phrases
    saying_it: frozenset[str]
    saying_plainly: frozenset[str]
    doubted: Phrases
    undenied: Phrases
    unsaid: Phrases
    boundary: frozenset[str]
    weak_boundary: frozenset[str]
    by: frozenset[str]
    modal: frozenset[str]
    infinitive: frozenset[str]
    purpose: frozenset[str]
    not_agent: frozenset[str]
    background: frozenset[str]
    other_time: frozenset[str]
    reason: Phrases
    source_of: frozenset[str]
    emerging: frozenset[str]
    up_to: frozenset[str]
    instead: Phrases
    contrast: Phrases
    respectively: Phrases
    including: Phrases
    included: Phrases
    former: Phrases
    latter: Phrases
    first_few: Phrases
    last_few: Phrases
    both: Phrases
    pair_noun: frozenset[str]
    pointing: frozenset[str]
    ranking: frozenset[str]
    having: frozenset[str]
    outdoing: frozenset[str]
    affirming: frozenset[str]
    likewise: frozenset[str]
    as_well: frozenset[str]
    same_holds: Phrases
    plain_denial: frozenset[str]
    one_of_them: Phrases
    not_of_them: Phrases
    of_them: Phrases
    interjected: Phrases
    namely: Phrases
    condition: frozenset[str]
    forbidding: Phrases
    permitted: frozenset[str]
    change: frozenset[str]
    changing: frozenset[str]
    change_by: frozenset[str]
    distance: frozenset[str]
    definite: frozenset[str]
    parting: frozenset[str]
    set_beside: frozenset[str]
    part_of_it: Phrases
    a_part: frozenset[str]
    picking: frozenset[str]
    sparing: frozenset[str]
    alone: frozenset[str]
    length_noun: frozenset[str]
    same_kind: Phrases
    anaphor: Phrases
    treaties: frozenset[str]
    asking: frozenset[str]
    telling_question: Phrases
    asking_name: frozenset[str]
    asking_who: frozenset[str]
    asking_where: frozenset[str]
    time_or_place: frozenset[str]
    none_at_all: frozenset[str]
    past: frozenset[str]
    possessive: frozenset[str]
    offset: frozenset[str]
    lasting: frozenset[str]
    ago: frozenset[str]
    in_post: Phrases
    by_then: frozenset[str]
    partitive: frozenset[str]
    advising: frozenset[str]
    who_is: frozenset[str]
    he_said: frozenset[str]
    did_so: Phrases
    emphatic: frozenset[str]
    who_works_for: frozenset[str]
    what_stands_for: frozenset[str]
    already: frozenset[str]
    beginning: frozenset[str]
    ending: Phrases
    compared_with: Phrases
    some_years_ago: Phrases
    in_order: frozenset[str]
    carrying: frozenset[str]
    later: Phrases
    earlier: Phrases
    transparent: frozenset[str]
    joining: frozenset[str]
    came_from: frozenset[str]
    asking_why: frozenset[str]
    one_of: Phrases
    decision: frozenset[str]
    decided_in: Phrases
    falls_to: Phrases
    decided: frozenset[str]
    on_behalf: frozenset[str]
    own_thing: frozenset[str]
    where: frozenset[str]
    or_so: Phrases
    counterpart: frozenset[str]
    either_way: Phrases
    one_word: Phrases
    either: frozenset[str]
    clausal: frozenset[str]
    passive: frozenset[str]
    relative: frozenset[str]
    consequence: frozenset[str]
    remark: frozenset[str]
    closing_remark: frozenset[str]
    convincing: frozenset[str]
    agreed_to: frozenset[str]
    on_that: frozenset[str]
    taking_view: frozenset[str]
    view: frozenset[str]
    view_of: frozenset[str]
    determiner: frozenset[str]
    per: frozenset[str]
    number_of: frozenset[str]
    sized: frozenset[str]
    of_every: Phrases
    for_every: Phrases
    coin: frozenset[str]
    equalling: frozenset[str]
    what_one: frozenset[str]
    of_what: frozenset[str]
    not_plural: frozenset[str]
    counted_singular: frozenset[str]
    pronoun: frozenset[str]
    subject_pronoun: frozenset[str]
    same_deed: Phrases
    he: frozenset[str]
    its: frozenset[str]
    his: frozenset[str]
    him: frozenset[str]
    own_country: frozenset[str]
    country_does: frozenset[str]
    replying: frozenset[str]
    country_has: frozenset[str]
    has: frozenset[str]
    country_is: frozenset[str]
    she: frozenset[str]
    one_does: frozenset[str]
    former_treaty: Phrases
    latter_treaty: Phrases
    they: frozenset[str]
    adds_up: frozenset[str]
    it: frozenset[str]
    that_one: frozenset[str]
    all_that: frozenset[str]
    the_country: Phrases
    nobody: frozenset[str]
    no_actor: Phrases
    excepting: Phrases
    all_except: Phrases
    excepting_beside: Phrases
    of_that_date: Phrases
    about: frozenset[str]
    place_of: frozenset[str]
    chosen: frozenset[str]
    plain_not: frozenset[str]
    answered_to: frozenset[str]
    according: frozenset[str]
    aside: Phrases
    existing: frozenset[str]
    lacking: frozenset[str]
    possible: frozenset[str]
    document: frozenset[str]
    opining: frozenset[str]
    exempting: frozenset[str]
    until: frozenset[str]
    owned_by: frozenset[str]
    able: frozenset[str]
    paired_negation: frozenset[str]
    own_words: frozenset[str]
    in_words: frozenset[str]
    runs: frozenset[str]
    documents: frozenset[str]
    any_country: frozenset[str]
    leaving_out: frozenset[str]
    even: frozenset[str]
    of_all: frozenset[str]
    writing: frozenset[str]
    through: Phrases
    at_present: frozenset[str]
    followed: frozenset[str]
    thing: frozenset[str]
    of_things: frozenset[str]
    identifying: frozenset[str]
    in_manner: frozenset[str]
    in_series: Phrases
    that: frozenset[str]
    denying_until: frozenset[str]
    only_just: frozenset[str]
    just_had: frozenset[str]
    when_it: frozenset[str]
    answering: frozenset[str]
    then: frozenset[str]
    only_opening: frozenset[str]
    in_role: frozenset[str]
    as_though: Phrases
    is_to: Phrases
    on_the: Phrases
    no_other: frozenset[str]
    so_much: frozenset[str]
    as_if_joined: frozenset[str]
    planned: frozenset[str]
    had: frozenset[str]
    from_now: Phrases
    in_time: frozenset[str]
    by_account: Phrases
    at_instance: Phrases
    perhaps_has: Phrases
    the_treaty: Phrases
    believing: Phrases
    verb_ending: frozenset[str]
    noun_ending: frozenset[str]
    adjective_ending: frozenset[str]
    going_on_ending: frozenset[str]
    reversing: frozenset[str]
    taking_up: frozenset[str]
    since: frozenset[str]
    that_was: Phrases
    that_was_said: Phrases
    time_words: frozenset[str]
    far_behind: Phrases
    that_one_was: Phrases
    called_by_name: frozenset[str]
    of_those: Phrases
    reported_question: Phrases
    whether: frozenset[str]
    left_open: Phrases
    expects: frozenset[str]
    believes_so: Phrases
    believes_not: Phrases
    some_one: frozenset[str]
    described_person: frozenset[str]
    described_country: frozenset[str]
    described_outlet: frozenset[str]
    described_place: frozenset[str]
    described_body: frozenset[str]
    then_besides: frozenset[str]
    amounting: frozenset[str]
    in_all: frozenset[str]
    assenting: frozenset[str]
    marks_answer: frozenset[str]
    marks_question: frozenset[str]
    said_so: Phrases
    dissenting: frozenset[str]
    in_short_yes: Phrases
    in_short_no: Phrases
    resuming: frozenset[str]
    doing: frozenset[str]
    somebody: frozenset[str]
    held_against: frozenset[str]
    over_limit: frozenset[str]
    wanting: frozenset[str]
    proform: frozenset[str]
    back_then: frozenset[str]

    @lazy
    def verbs(self) -> frozenset[str]:
        """All small verbs."""
        return self.modal | self.passive | self.doing | self.had

    @lazy
    def denying(self) -> frozenset[str]:
        """All words that deny, or tell what did not happen."""
        return self.negation | self.unrealised

    @lazy
    def yes_and_no(self) -> frozenset[str]:
        """All words that are a yes or a no."""
        return self.assenting | self.dissenting

    @lazy
    def parting_clauses(self) -> frozenset[str]:
        """All words that may begin a clause, or a piece of one."""
        return self.boundary | self.weak_boundary | self.lacking

    @lazy
    def pointing_back(self) -> frozenset[str]:
        """All words that stand for somebody or something named before, or tell whose something is."""
        return self.he | self.she | self.they | self.it | self.its | self.his | self.him

    @lazy
    def standing_in(self) -> Phrases:
        """All phrases that stand for what was named before."""
        return self.former + self.latter + self.first_few + self.last_few + self.both + self.same_kind

    @lazy
    def _lists(self) -> dict[str, Phrases]:
        parts = ((_key(name), getattr(self, name)) for name in _MARKERS)
        return {key: part for key, part in parts if isinstance(part, Phrases)}

    @lazy
    def _none(self) -> dict[int, list[tuple[int, int]]]:
        return {id(one): [] for one in self._lists.values()}

    @lazy
    def _index(self) -> Index:
        return Index(self.kept, self._lists)

    def phrases_in(self, words: list[str]) -> dict[int, list[tuple[int, int]]]:
        """Return the first and last word of every phrase found in ``words``, in order, by the ``id`` of its
        list: of each list of the language.
        """
        return {**self._none, **self._index.found(words)}


_MARKERS = tuple(name for name in names(Discourse) if name != "kept")


@cache
def load_discourse(language: str) -> Discourse:
    """Return the discourse markers of ``language`` ("en" or "nl")."""
    data: dict[str, Any] = read_data(f"discourse_{language}.yaml")
    values: dict[str, Phrases | frozenset[str]] = {}
    for name in _MARKERS:
        text = data[_key(name)]
        phrases = Discourse.__annotations__[name] == "Phrases"
        values[name] = Phrases(text) if phrases else frozenset(parted(text))
    return Discourse(kept=data[KEPT], **values)  # type: ignore[arg-type]


def _key(name: str) -> str:
    return name.replace("_", "-")


_SWAPPED_FROM = 6  # letters: shorter words are too near to one another


@cache
def turning_slips(language: str) -> dict[str, str]:
    """Map misspellings of the longer words that deny to these words: two letters that changed places."""
    discourse = load_discourse(language)
    turning = [w for w in discourse.negation | discourse.unrealised if len(w) >= _SWAPPED_FROM]
    slips = {
        word[:at] + word[at + 1] + word[at] + word[at + 2 :]: word
        for word in sorted(turning)
        for at in range(len(word) - 1)
    }
    return {slip: word for slip, word in slips.items() if slip not in turning}
