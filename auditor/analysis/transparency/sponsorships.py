"""What an outlet may be paid for: discount codes and links that bring a commission; and the labels that say so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Offer(NamedTuple):
    """`kind` is code or link."""

    span: Span
    kind: str


_KIND = r"(?:promo(?:tional|tion)?|coupon|discount|referral|voucher)"
_VALUE = r"[“\"']?[A-Z][A-Z0-9]{2,19}\b"
_SHOP = (
    r"\b(?:at\s+(?:the|our|this)?\s*(?:shop|store|till|check-?out)|online|in\s+store|off\b|today\b|until\b|before\b)"
)
_BENEFIT = (
    r"(?:\boff\b|\bcheck-?out\b|\bsav(?:e|ing)\b|\bfree\s+(?:delivery|shipping|gift|trial)|\bdiscount\b|%|\bdelivery\b"
    r"|\bshipping\b)"
)
_CODE = re.compile(
    rf"\b(?:(?i:(?:use|enter|apply|with)(?:\s+(?:the|our|my|this))?\s+{_KIND}\s+code):?\s+{_VALUE}"
    rf"|(?i:{_KIND}\s+code)\s*:\s*{_VALUE}"
    rf"|(?i:(?:use|enter|apply|redeem|quote|mention|type\s+in)(?:\s+(?:the|our|my"
    rf"|your))?(?:\s+{_KIND})?\s+code)\s+{_VALUE}"
    rf"(?=[^.!?\n\x00]{{0,100}}?{_BENEFIT})"
    rf"|(?i:type\s+in\s+(?:the\s+)?{_KIND}\s+code)\s+{_VALUE}"
    rf"|(?i:(?:quote|mention|use|enter))\s+(?-i:[A-Z]{{3,}}\d{{1,3}})\b(?=\s+(?:when\s+(?:you\s+)?(?:order|book"
    rf"|buy)|at\s+check-?out"
    rf"|on\s+booking))"
    rf"|(?i:the\s+(?:{_KIND}\s+)?code)\s+{_VALUE}\s+(?:gets|gives|saves|takes|brings"
    rf"|knocks)\b(?=[^.!?\n\x00]{{0,100}}?{_BENEFIT})"
    rf"|(?i:with(?:\s+(?:the|our|my))?\s+code)\s+{_VALUE}(?=[^.!?\n\x00]{{0,100}}?{_SHOP}))"
)
_CODE_NEEDLES = triggers("promo code", "promotional code", "promotion code", "coupon code", "discount code",
    "referral code", "voucher code", "use code", "use the code", "use our code", "use my code", "enter code",
    "enter the code", "apply code", "apply the code", "redeem code", "redeem the code", "quote code", "quote the code",
    "mention code", "type in", "with code", "with the code", "with our code", "quote ", "the code ",
    "at checkout")  # fmt: skip
# What the outlet itself sells.
_OWN = re.compile(r"\b(?:member(?:s|ship)?|subscri\w+|VIP|our\s+(?:store|shop))\b", re.IGNORECASE)
# Networks that pay for the click or the sale, and the tag by which a shop knows whom to pay.
_PAID_LINK = re.compile(
    r"(?:^|[/.])(?:amzn\.to|shareasale\.com|awin1\.com|rstyle\.me|go\.skimresources\.com|linksynergy\.com"
    r"|anrdoezrs\.net|jdoqocy\.com|dpbolvw\.net|tkqlhce\.com|kqzyfj\.com|prf\.hn|pntra\.com|howl\.me|shopmy\.us"
    r"|avantlink\.com|hop\.clickbank\.net|fave\.co|bit\.ly/amz\w*)(?:[/?]|$)"
    r"|[?&](?:aff_?id|affiliate_?id|affiliate|aff_sub)=\w"
    r"|\bamazon\.[a-z.]{2,6}/[^\s\"<>]*[?&]tag=[\w-]+-2\d\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:sponsor(?:ed|ship)?|advert(?:isement|orial|ising)|affiliates?|commissions?|paid\s+(?:post|content"
    r"|partnership"
    r"|promotion|for\s+by)|brand(?:ed)?\s+content|partner\s+content|promoted|presented\s+by|in\s+association\s+with"
    r"|we\s+may\s+be\s+compensated|when\s+you\s+buy\s+through)\b|(?<!\w)#ad\b",
    re.IGNORECASE,
)


def offers(analysis: Analysis) -> Iterator[Offer]:
    """Discount codes in the outlet's own voice, and links that bring a commission."""
    for match in analysis.leftovers.find(_CODE, *_CODE_NEEDLES):
        sentence = analysis.sentence_at(match.start())
        if sentence is None or not _OWN.search(sentence.text):
            yield Offer(Span(*match.span()), "code")
    declared = {d.value for d in analysis.document.declared("sponsored-link")}
    for link in analysis.document.links:
        if link.url in declared or _PAID_LINK.search(link.url):
            yield Offer(link.span, "link")


def labelled(analysis: Analysis) -> bool:
    """Whether the page says anywhere that it is paid for."""
    return _LABEL.search(analysis.document.reading) is not None
