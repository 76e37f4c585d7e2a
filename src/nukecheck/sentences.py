"""Sentences: where each one in a document's blocks begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nukecheck.languages import vote
from nukecheck.text import Document, Sentence, Span

# A stop, the quotes and brackets that close after it, and white space: anything else is no boundary. The
# lookbehind keeps a row of stops from being tried at each of its characters.
_BOUNDARY = re.compile(r"([.!?…](?<![.!?…]{2})[.!?…]*+)([\"'”’»“‘)\]}]*+)(\s++)")
_OPENING = re.compile(r"[\"'“”„‚‘’«»(\[{*–—•-]*\s?")
_CLITIC = re.compile(r"['’‘][stnkmr]\s+")  # Dutch 's, 't, 'n: small letters that begin a sentence
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_TOKEN_LENGTH = 24
_LEANING = 2  # what the language of the document counts for in the vote on a sentence
_LONGEST = 4000  # a longer sentence is cut at white space, to bound the work on it
_CUT = re.compile(r"[;:,]?\s+(?=[^\s\d])")

# Abbreviations; the lexicon will hold these.
_ABBREVIATIONS = frozenset(
    """a.d. a.h.w. a.k.a. a.m. a.s. aant. abs. adj. afb. afd. afl. alg. appr. approx. apr. art. artt. ass. assoc.
    aug. b.v. bd. bijl. bijv. blz. bvb. c.q. c.s. ca. cap. cf. ch. chap. circ. cl. co. col. comm. corp. d.d.
    d.m.v. d.w.z. dec. deel. dept. dhr. dir. div. dl. doc. dr. drs. ds. e.a. e.d. e.g. e.v. ed. eds. eff. e.o.
    enz. esp. est. et al. etc. evt. ex. excl. feb. febr. fig. figs. fr. g. geb. gem. gen. gov. h.o.v. hfst. hon. hoofdst.
    i.c. i.e. i.g.v. i.h.a. i.h.b. i.p.v. i.t.t. i.v.m. ibid. inc. incl. ing. inl. int. intl. ir. jan. jhr. jl. jr. jul. jun.
    kath. kol. kon. lett. lgen. lid. lt. ltd. luit. m.a.w. m.b.t. m.b.v. m.i. m.i.v. m.n. m.u.v. maj. max. med. mevr. mgr. mil. min.
    mio. mld. mln. mr. mrs. ms. mt. n.a.v. n.chr. n.v. nl. no. nos. nov. nr. nrs. o.a. o.b.v. o.i. o.l.v. o.m. o.v.v.
    okt. oct. ong. op. opm. p. p.a. p.m. par. para. paras. pct. ph.d. pp. pres. prof. q.e.d. red. ref. rep. res. resol. resp. rev. s.v.p. sec. secr. sen.
    sep. sept. sgt. sr. st. stb. stcrt. str. suppl. t.a.v. t.b.v. t.e.m. t.g.v. t.m. t.n.v. t.o.v. t.w. t.z.t. tab. tel. temp. trb. u.k. u.n. u.s. u.s.a.
    v.a. v.chr. v.l.n.r. v.s. v.v. verg. vgl. vert. vnl. vol. vols. vs. w.o. wnd. z.g. z.o.z. zgn. z.s.m. ges. gal. lb. lbs. kt. kton. mt. ft. sq. viz.""".split()
)
_TITLES = frozenset(
    """dr. drs. mr. mrs. ms. prof. ir. ing. gen. lt. col. sen. rep. gov. st. sgt. mevr. dhr. ds. jhr. pres. kol.
    maj. luit. min. mgr. hon. rev. o.a. bijv. bvb. i.e. e.g. d.w.z. m.a.w. t.w. vgl. cf. resp. m.n. nr. no. ca.""".split()
)
_STARTERS = frozenset(
    """the this that these those it he she they we there a an and but in on at for if when while since both
    het een dit dat deze die zij hij wij er maar en ook toch daarmee daarom volgens beide""".split()
)
_SURNAME_PREFIXES = frozenset("de van het den der ten ter von el al la le di da du in op 't".split())


def split(document: Document, language: str | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of a document in order; none reaches over the end of its block.

    ``language`` is that of all sentences if given; else each one's own, and for those that do not show it
    the language of the document.
    """
    found = list(_spans(document))
    if language is not None:
        return tuple(Sentence(span, language, block) for span, block in found)
    text = document.text
    votes = [vote(text[span.start : span.end]) for span, _ in found]
    lean = sum((score > 0) - (score < 0) for score in votes)
    leaning = _LEANING if lean > 0 else -_LEANING if lean < 0 else 0
    return tuple(
        Sentence(span, "nl" if score + leaning > 0 else "en", block)
        for (span, block), score in zip(found, votes, strict=True)
    )


def _spans(document: Document) -> Iterator[tuple[Span, int]]:
    text = document.text
    for number, block in enumerate(document.blocks):
        start, last = block.span.start, block.span.end
        for match in _BOUNDARY.finditer(text, start, last):
            if match.end() < last and _ends_sentence(text, start, match, last):
                yield from _bounded(text, start, match.end(2), number)
                start = match.end()
        yield from _bounded(text, start, last, number)


def _bounded(text: str, start: int, end: int, block: int) -> Iterator[tuple[Span, int]]:
    while end - start > _LONGEST:
        cut = _CUT.search(text, start + _LONGEST, end)
        if cut is None:
            break
        yield Span(start, cut.start()), block
        start = cut.end()
    yield Span(start, end), block


def _ends_sentence(text: str, start: int, match: re.Match[str], last: int) -> bool:
    """Tell whether the stop that ``match`` found ends the sentence that began at ``start``."""
    after = _first_of_next(text, match.end(), last)
    following = text[after : after + 1]
    if following.islower() or following in ".!?…,;:":
        return False
    stop = match.start()
    if match[1] != ".":
        if match[1][-1] in ".…":
            return not following.isdigit() and text[stop - 1 : stop] not in ("[", "(")
        return True
    token = _token_before(text, start, stop)
    if not token:
        return True
    if token.isdigit() and stop - len(token) == start:
        return False  # the number of a list or a section
    lowered = token.lower() + "."
    known = lowered in _ABBREVIATIONS
    if following.isdigit():
        return not known and _is_surely_a_word(token)
    if known:
        return lowered not in _TITLES and _starts_sentence(text, after)
    if _INITIALS.fullmatch(token) and token[0].isupper():
        return _starts_sentence(text, after)
    return True


def _first_of_next(text: str, at: int, last: int) -> int:
    """Return where the first letter, digit or sign of the next sentence would be, behind opening quotes."""
    if (clitic := _CLITIC.match(text, at, last)) is not None:
        return clitic.end()
    opening = _OPENING.match(text, at, last)
    return opening.end() if opening is not None else at


def _token_before(text: str, start: int, stop: int) -> str:
    """Return what stands before a stop, back to white space or an opening bracket."""
    before = text[max(start, stop - _TOKEN_LENGTH) : stop]
    words = before.split()
    if not words or before[-1].isspace():
        return ""
    return words[-1].lstrip("\"'“”„‚‘’«»([{*–—-/")


def _is_surely_a_word(token: str) -> bool:
    """Tell whether a stop after this token can be trusted although a figure follows."""
    core = token.rstrip("\"'”’»)]")
    if core.isalpha():
        return len(core) > 4 and core.islower()
    figure = core.rstrip("%").replace(".", "").replace(",", "")
    return figure.isdigit() and len(figure) > 2 or core.endswith("%")


def _starts_sentence(text: str, at: int) -> bool:
    word = _WORD.match(text, at, at + _TOKEN_LENGTH)
    if word is None:
        return False
    lowered = word[0].lower()
    return lowered in _STARTERS and lowered not in _SURNAME_PREFIXES
