"""The elements of HTML, by what they do to the text around them."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


RAW = _names("iframe math noembed noframes noscript script style svg template textarea title xmp")
"""Elements whose content is not text at all: skipped up to their end tag, whatever stands in them."""

UNREAD = _names("code del kbd s samp strike var")
"""Inline elements whose text is no statement of the article: code, and what its author has struck out."""

BLOCKS = _names(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main
    menu nav ol option p pre section select summary table tbody td tfoot th thead tr ul"""
)
"""Elements that begin and end a block."""

INLINE = _names(
    """a abbr b bdi bdo big cite dfn em font i ins mark q ruby small span strong sub sup time tt u wbr"""
)
"""Elements that leave the text around them as it is."""

LISTS = _names("dir dl menu ol ul")
ITEMS = _names("dd dt li")
TABLE_PARTS = _names("caption tbody td tfoot th thead tr")
HEADINGS = {f"h{level}": level for level in range(1, 7)}

MARKDOWN_BLOCKS = BLOCKS | RAW | _names("base col colgroup frame link menuitem optgroup param search track")
"""Elements whose tag at the start of a line begins HTML in Markdown."""

MARKDOWN_WHOLE = RAW | LISTS | _names("pre table")
"""Those that reach to their end tag and not just to the next blank line."""
