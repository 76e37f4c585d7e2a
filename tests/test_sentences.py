"""Where sentences end, and where a stop is something else."""

from __future__ import annotations

import pytest

from nukecheck.documents import read_document
from nukecheck.sentences import split

# One text a line, its sentences parted by a bar.
TEXTS = """
De limiet is 1.550 koppen, d.w.z. per land. | Rusland heeft er meer.
Zie Kamerstuk 33 783 nr. 46 d.d. 6 juli 2020. | Dat is zo.
There are approx. 1,550 warheads. | Russia has max. 700 launchers.
On 5 Feb. 2026 it expired. | The U.S. Senate agreed. | He lives in the U.S. | The treaty ended.
Op 5 feb. 2026 liep het af. | Op 6 febr. Rusland niet.
Minister W.B. Hoekstra schreef de brief. | Drs. K.H. Ollongren ook.
President J. Biden sprak. | Dr. Smith and St. Petersburg too.
De kosten, o.a. Rusland en China, stijgen. | Bijv. Frankrijk.
Het verdrag liep op 5 februari jl. af. | Poetin zei niets. | Dat was vorige maand jl. | Rusland zweeg.
“Als het verloopt, verloopt het.” | Trump zei dat.
"We will leave." | He left. | 'They stay.' | (They did.) | Yes.
"We will leave!" he said. | Nobody knew why.
Is that so? | Yes! | No... | Maybe.
He paused ... and went on. | Then 1.5 percent.
Volgens art. 6 lid 2 geldt dat. | Rusland is geen lid. | België wel.
The cap was reached by all warheads. | 1,550 is the limit.
There were 1,550. | 700 launchers remain.
Costs rose, i.e. Russia paid more. | See p. 87. | The end.
E.g. The Hague is nice, cf. Article VI. | The end.
The meeting is at 5 p.m. | Moscow objected. | At 5 p.m. the end.
Hij kwam in 1972. | 's Avonds ging hij weg.
They met Mr. May and Gen. Mark Milley. | Sen. Will Hurd too.
Zie blz. 12 en hfst. 3 (vgl. Jansen 2019). | (Zie ook bijlage 2.) | Einde.
In 2022 (?) Rusland stopte. | Toen niet.
Prof. dr. Jan de Vries en mr. drs. P. van Dijk kwamen. | Ze gingen.
Wapens, raketten enz. | Rusland heeft ze.
The ceiling [...] The treaty holds. | Next.
$8.1 billion was paid. | $65.8 billion was not.
the pact is dead and gone. | moscow says so, approx. six times. | china builds.
Rome today. | no pact is left. | moscow said that. | china builds fast. | the pope warns. | all is well.
Non-stop. | "Quoted start." | ‘Nog een.’ | Klaar.
m.a.w. Rusland deed het niet, resp. China wel. | En toen?! | Niets.
B. Niet langer meedoen. | En verder.
In het begin . . . niets. | Daarna alles.
The J.-P. Dupont report, no. 5, vol. 2, fig. 3. | It says a lot.
De bom (B61-12) is er. | Punt.
Ze hebben er ca. 2.000 resp. max. 100. | Meer niet.
It expired at 9 a.m. | Both sides left.
Dat is waar… | Toch?
They met in New York. | 191 states came. | He told NOS. | Trump agreed. | See Art. 6 and Nos. 3 to 5.
""".strip().splitlines()


@pytest.mark.parametrize("line", TEXTS)
def test_sentences(line: str) -> None:
    wanted = line.split(" | ")
    document = read_document(" ".join(wanted).encode(), "a.txt")
    assert [sentence.span.of(document.text) for sentence in split(document)] == wanted


def test_wrapped_lines_do_not_end_a_sentence() -> None:
    document = read_document(b"The limit is\n1,550. It\nholds.\n\nNext\none.", "a.txt")
    assert [sentence.span.of(document.text) for sentence in split(document)] == [
        "The limit is\n1,550.",
        "It\nholds.",
        "Next\none.",
    ]


def test_sentences_know_their_block() -> None:
    document = read_document(b"# Kop\n\nEen. Twee.\n\n- drie\n- vier. Vijf.\n", "a.md")
    assert [sentence.block for sentence in split(document)] == [0, 1, 1, 2, 3, 3]


def test_emphasised_end() -> None:
    document = read_document(b"**The limit is 1,550.** It holds. *Yes!* No.", "a.md")
    assert [sentence.span.of(document.text).strip() for sentence in split(document)] == [
        "The limit is 1,550.",
        "It holds.",
        "Yes!",
        "No.",
    ]


def test_the_number_of_a_note_ends_a_sentence() -> None:
    text = "It was signed in Prague.[4] It took effect later.[12][13] Both kept it."
    document = read_document(text.encode(), "a.txt")
    assert [s.span.of(text) for s in split(document)] == [
        "It was signed in Prague.[4]",
        "It took effect later.[12][13]",
        "Both kept it.",
    ]


def test_language_of_each_sentence() -> None:
    text = "Het verdrag loopt af. The treaty has expired and both sides know it. Moskou: 1.550."
    document = read_document(text.encode(), "a.txt")
    assert [sentence.language for sentence in split(document)] == ["nl", "en", "nl"]


def test_language_of_the_document_where_a_sentence_shows_none() -> None:
    text = b"Alle landen zijn het eens over het verdrag.\n\n| A | B |\n|-|-|\n| Boris | 3 |"
    document = read_document(text, "a.md")
    assert {sentence.language for sentence in split(document)} == {"nl"}


def test_language_can_be_given() -> None:
    document = read_document(b"The treaty has expired.", "a.txt")
    assert [sentence.language for sentence in split(document, "nl")] == ["nl"]


def test_endless_sentence_is_cut_at_white_space() -> None:
    document = read_document(b"warheads 1 550 " * 2000, "a.txt")
    spans = [sentence.span for sentence in split(document)]
    assert len(spans) > 5
    assert all(len(span) < 9000 for span in spans)
    assert {span.of(document.text).split()[0] for span in spans} == {"warheads"}


def test_empty_document() -> None:
    assert split(read_document(b" \n\n", "a.txt")) == ()
