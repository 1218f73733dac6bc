"""Remains of the machine behind the page in its text: tags, template fields, shortcodes, code, values that are none.

Each kind is told by its form, not by the names in it: two curly brackets are a template's, whatever stands in them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Debris(NamedTuple):
    """`firm` is False for marks that a writer may have typed: Markdown and wiki marks."""

    span: Span
    kind: str
    firm: bool


_TAGS = (
    r"div|span|p|br|hr|img|script|style|i?frame|h[1-6]|strong|em|[bui]|ul|ol|li|table|t[rdh]|tbody|blockquote|figure|"
    r"figcaption|section|article|aside|font|center|noscript|picture|source|video|audio|form|input|button|label|svg|"
    r"path|nav|header|footer|main|meta|link|ref|sup|sub|amp-[\w-]+"
)
_VALUE = r"(?:undefined|null|NULL|Undefined|NaN)"
# Nouns that an automatic count or date goes with.
_COUNTED = (
    r"(?:min(?:s|ute|utes)?|hours?|days?|comments?|views?|shares?|likes?|votes?|people|percent|per cent|euros?|dollars?"
    r"|pounds?|crowns?|francs?|million|km|miles?|read|ago|results?|items?|stars?|reviews?|readers?|degrees?)"
)
# Each form with the character sequences without which it cannot occur: most articles hold none of them.
_FORMS: dict[str, tuple[tuple[str, ...], str]] = {
    "escaped entity": (
        ("&", "amp;", "nbsp;", "quot;"),
        (
            r"&(?:(?:amp;)+(?:#\d{2,5}|#x[\da-f]{2,5}|[a-z]{2,6})"
            r"|amp|nbsp|quot|apos|[lr][sd]quo|[nm]dash|hellip|lt|gt|bull|middot|copy|euro|pound|eacute|[a-z]uml|shy|"
            r"zwn?j|ensp|emsp|thinsp|laquo|raquo|#\d{2,5}|#[xX][\da-fA-F]{2,5});"
            r"|&(?:nbsp|rsquo|lsquo|ldquo|rdquo|mdash|ndash|hellip|#8\d{3}|#0?39)\b"
            r"|(?<![&\w])(?:nbsp|amp|quot|rsquo|ldquo|rdquo);"
        ),
    ),
    "HTML tag": (
        ("<", '="', "=“", "='", "/>"),
        (
            rf"<(?:/?(?:{_TAGS})(?:\s+[\w:-]+\s*=[^<>\n]{{0,200}})?\s*/?|a\s+href[^<>\n]{{0,200}}|/a)>|<!--|-->|"
            r"<!(?:DOCTYPE|\[CDATA\[)|<!\[endif"
            r"|(?<![\w-])(?:class|style|href|src|target|rel|alt|width|height|data-[\w-]+|id|onclick|srcset)="
            r"[\"“'][^\"”'<>\n]{0,120}[\"”'](?:\s*/?>)?"
        ),
    ),
    "template tag": (
        ("{", "<%", "<?", "*|", "%%", "«", "[[", "#{", "<<", "${"),
        (
            r"\{\{[^{}\n]{0,80}\}\}|\{%[^%\n]{1,80}%\}|\{#[^#\n]{1,60}#\}|<%[^%\n]{1,80}%>|<\?(?:php|=)[^\n]{0,80}"
            r"|\$\{[\w.()\[\] -]{1,40}\}|#\{[\w.]{1,40}\}|\{\$[\w.>-]{1,40}\}|\*\|[A-Z_: ]{2,30}\|\*|%%[\w. ]{2,30}%%"
            r"|«[A-Za-z]+_?[A-Za-z]*»(?<=[a-z_][A-Z_]..)|<<\s?[A-Za-z]+(?:[ _][A-Za-z]+)?\s?>>"
            r"|\[\[(?!File:|Image:)[A-Za-z]+(?:[_.][A-Za-z]+)*\]\]"
            r"|\{[A-Z]+(?:_[A-Z]+)+\}|\{[a-z]+(?:[_.][a-z]+)+\}|\{[a-z]+[A-Z]\w{1,30}\}|\{\d\}|\{\{|\}\}(?!\})"
        ),
    ),
    "shortcode": (
        ("[",),
        (
            r"\[/?(?:caption|gallery|embed|audio|video|pullquote|vc_\w+|et_pb_\w+|su_\w+|iframe|youtube|twitter)"
            r"(?:\s+[\w-]+=[^\]\n]{0,200}|\s+https?:[^\]\n]{0,200})?\s*/?\]"
            r"|\[/?[a-z][a-z\d]*(?:[_-][a-z\d]+)*(?:\s+[\w-]+\s*=\s*[\"“”'\w.#-][^\]\n]{0,200})\s*/?\]"
            r"|\[/[a-z][a-z\d]*(?:[_-][a-z\d]+)*\]|\[[a-z]+(?:_[a-z\d]+)+\]"
        ),
    ),
    "bulletin board code": (
        ("[/", "[url=", "[URL=", "[img", "[IMG", "[color=", "[size="),
        r"(?i)\[(?:url|img|color|size|quote|font|b|i|u|s)(?:=[^\]\n]{1,120})?\](?=[^\[\n]{1,200}\[/)|\[(?:url|img|color|size)=",
    ),
    "empty value": (
        (
            "undefined",
            "Undefined",
            "null ",
            "null\n",
            "null.",
            "null,",
            "NULL",
            "NaN",
            "[object",
            "Invalid date",
            "Invalid Date",
        ),
        (
            r"\[object Object\]|\bInvalid [Dd]ate\b|\b(?:undefined|null) ?(?:undefined|null)\b"
            rf"|(?<!\w)(?:[Bb]y|[Oo]n|[Ii]n|[Pp]osted|[Uu]pdated|[Pp]ublished|[Aa]uthor|[Dd]ate):?\s+"
            rf"{_VALUE}(?=\s*(?:[.,;|)\n]|$))|(?m:^(?:undefined|null|NaN|NULL)$)"
            rf"|(?<=[A-Za-z]: )(?:undefined|null|NULL|NaN)(?=\s*(?:[|,)\n]|\.\s|\.?$))"
            rf"|(?<![\w-])(?:undefined|NULL|NaN|null(?! results?))(?= {_COUNTED}\b)"
            r"|(?<= (?:of|at|to|by|in|on) )(?:undefined|NaN|null)(?=[,.;:)])"
            r"|(?<= (?:at|to|by|in|on) )(?:undefined|null|NULL)(?= (?:and|or|to|until|from|at|on|in|for|is|was|are|"
            r"were|will|has|had|said|says|who|which|\d|[A-Z]))"
            r"|(?:(?<= (?:from|near) )|(?<= (?:until|since|after) )|(?<= before )|(?<= between ))"
            r"(?:undefined|null|NULL)"
            r"(?= (?:and|or|to|until|from|at|on|in|for|\d|[A-Z])|[,.;:)])"
            r"|(?m:(?:^|(?<=[.!?”] ))(?:undefined|null)(?= (?:[a-z]|[A-Z]|\d)))"
            r"|(?<= (?:Mr|Ms|Dr) )(?:undefined|null)\b"
            r"|(?<= (?:Mrs|and) )(?:undefined|null)(?= (?:said|says|was|were|will))"
            r"|(?<=(?:Dear|ello) )(?:undefined|null|NULL)\b"
            r"|(?<![\w-])NaN(?![\w-])|[$€£](?:undefined|null|NaN)\b|\b(?:undefined|null|NULL)%"
        ),
    ),
    "escape": (
        ("\\", "u00", "u20", "=E2", "=C3", "=20", "%20", "%E2", "%2", "%C3"),
        (
            r"\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\[nrt](?=[A-Z“\"\\]|$)|\\[\"'“”‘’]|(?<![\w\\+])u(?:00|20)[\da-f]{2}"
            r"(?=[\s<>&A-Z]|u00)"
            r"|=(?:E2=80=[\dA-F]{2}|C[23]=[\dA-F]{2}|20(?=\s|$))|(?<![\w/.=&?%-])\w*%(?:20|E2%80%\w\w|C3%\w\w|2[0-9A-F]%)"
            r"(?=[A-Za-z%])"
        ),
    ),
    "script or style": (
        ("{", ".push("),
        (
            r"\bfunction ?\([\w, ]{0,40}\)\s?\{|\b(?:document|window)\.(?:[a-z]\w+[A-Z]\w+|write|location|"
            r"onload|\w+\s?=)|\b\w+(?:\.\w+)*\.push\("
            r"|(?:[.#@]?[\w-]+\s?)\{\s?[\w-]+\s?:[^{}\n]{1,160}\}|!important\b"
            r"|\b(?:font-size|font-family|margin(?:-\w+)?|padding(?:-\w+)?|display|text-align|line-height|background"
            r"(?:-color)?|max-width|float|z-index|border(?:-\w+)?|color)\s?:\s?[\w#.%, -]{1,40};"
            r"|\{\s?[\"“'][\w@$-]{1,30}[\"”']\s?:[^\n]{1,80}|[\"“][\w@$-]{1,30}[\"”]\s?:\s?(?:[\"“][^\"”\n]{0,80}[\"”]|\d+|"
            r"true|false|null)\s?[,}]|//<!\[CDATA\["
        ),
    ),
    "wiki mark": (
        ("[[", "'''", "{{", "=="),
        (
            r"\[\[(?:File|Image|Category):[^\[\]\n]{1,120}|\[\[[^\[\]\n|]{1,60}\|[^\[\]\n]{1,60}\]\]"
            r"|'''(?=\w)[^'\n]{1,80}'''|(?m:^={2,4} ?[\w ,'’-]{2,60} ?={2,4}$)"
        ),
    ),
    "Markdown mark": (
        ("](", "**", "__", "##", "```", "!["),
        (
            r"!?\[[^\[\]\n]{1,160}\]\((?:https?:|/|#|mailto:|www\.)[^()\n]{0,300}\)|(?<![*\w])\*\*(?=[\w“\"‘])[^*\n]{1,160}"
            r"(?<=[\w.!?:”\"’,])\*\*(?![*\w])|(?<![_\w])__(?=[A-Za-z“])[^_\n]{1,80}(?<=[\w.!?:”])__(?![_\w])"
            r"|(?m:^#{2,6} (?=[A-Z]))|```"
        ),
    ),
}
_PATTERNS = {kind: (needles, re.compile(form)) for kind, (needles, form) in _FORMS.items()}
# Most articles hold none of these, and to look for one character is quicker than for three.
_MARKS = "{<[\\=*_#&|`}%«"
_WORDS = frozenset("undefined null nan nbsp amp quot rsquo ldquo rdquo invalid u2019 u201c u201d".split())
_UNSURE = frozenset({"wiki mark", "Markdown mark"})
_ABOUT_CODE = re.compile(
    r"\b(?:JavaScript|HTML|CSS|Python|programmers?|programming|source code|web developers?|WordPress)\b"
)
_OPENING, _CLOSING = "“\"‘'«`", "”\"’'»`"
# Characters on either side of a form in which the marks of a quotation of it stand.
_AROUND = 3
# Characters before and behind a needle in which the form that holds it may stand.
_BEFORE, _AFTER = 40, 360


def debris(analysis: Analysis) -> Iterator[tuple[str, list[Debris]]]:
    """Kinds of debris in the text, each with all places, in text order; none in an article on programming."""
    text = analysis.document.reading
    words = not _WORDS.isdisjoint(analysis.vocabulary)
    met = {mark for mark in _MARKS if mark in text}
    if ".push(" in text:
        met.add(".")
    if not (met or words):
        return
    taken: list[Span] = []
    for kind, (needles, pattern) in _PATTERNS.items():
        held = [n for n in needles if (not met.isdisjoint(n) or (words and n[0].isalpha())) and n in text]
        found = [
            Debris(span, kind, kind not in _UNSURE)
            for span in _matches(pattern, text, held)
            if not _mentioned(text, span) and not any(span.start < t.end and t.start < span.end for t in taken)
        ]
        if not found:
            continue
        if len(_ABOUT_CODE.findall(text)) > 1:
            return
        taken += [f.span for f in found]
        yield kind, found


def _matches(pattern: re.Pattern[str], text: str, needles: list[str]) -> Iterator[Span]:
    """Matches around the needles, in text order: a search of the whole text takes longer than a rule may."""
    spots = sorted({spot for needle in needles for spot in _spots(text, needle)})
    reach = window = 0
    for spot in spots:
        if spot < window:
            continue
        start, window = max(reach, spot - _BEFORE), spot + _BEFORE
        for match in pattern.finditer(text, start, spot + _AFTER):
            if match.start() >= reach:
                reach = match.end()
                yield Span(*match.span())
        window = max(window, reach)


def _spots(text: str, needle: str) -> Iterator[int]:
    at = text.find(needle)
    while at != -1:
        yield at
        at = text.find(needle, at + 1)


def _mentioned(text: str, span: Span) -> bool:
    """Whether the form stands by itself in quotation marks, as what the article tells of."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + _AROUND]
    return bool(before) and before in _OPENING and any(mark in after for mark in _CLOSING)
