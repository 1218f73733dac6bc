"""Furniture of the page told by what it is made of."""

from __future__ import annotations

import pytest

from auditor.document import RESIDUE
from auditor.ingest import widgets

FURNITURE = [
    "Drop your address in the field and our editors will send you the week's best reads every Sunday.",
    "Love what we do? Keep our reporters on the road for the price of a coffee a week.",
    "Ring the bell to receive an alert when this story changes.",
    "What readers are clicking on",
    "Most talked-about in Lindholm this week",
    "Trending across the county",
    "Also popular: Six ways to hang a door",
    "7 replies | 31 likes | Bookmark | Send",
    "Be the first to comment on this story",
    "Tell us what you think in the comments below!",
    "Your name (required)",
    "We and our 87 partners use small files on your device to show you adverts you might like.",
    "By visiting this site you accept our terms of use and privacy policy.",
    "Handpicked for you",
    "Because you read about ferries",
    "Stories selected for you by our editors",
    "Scan the QR code to download our app",
    "Get every match report first: join our WhatsApp channel",
    "Unlock this article with a free trial",
    "You have read 4 of your 5 free articles this month.",
    "Log in or register to save this story",
    "Swipe left for the next story",
    "Jump to comments (12)",
    "Like us on Facebook and follow us on Instagram",
    "Found a mistake? Let us know by email.",
    "Got a story for our newsroom? Send us a message",
    "Filed under: harbour, transport, Lindholm",
    "Listen to this article now",
    "Tap to unmute",
    "1:04 / 3:30",
    "Switch on notifications so you don't miss our live coverage",
    "This clip is not available in your country. Enable JavaScript to watch the video.",
    "Support local journalism with a monthly donation",
    "Please disable your ad blocker to continue reading.",
    "Share on WhatsApp · Copy link",
]

PROSE = [
    "The app sends an alert to the phones of parents when a bus is late.",
    "Subscribers to the gas grid will pay 4 percent more from June.",
    "Share prices of ferry lines fell on Tuesday.",
    "Follow the river for two miles and you come to the mill that gave the town its name.",
    "Comments by the judge were struck from the record.",
    "Join the queue before eight and you may get one of the forty loaves the bakery sells.",
    "Print workers at the plant in Lindholm went on strike for more pay.",
    "More from the harbour fund will be spent on dredging, the port authority decided.",
    "Users must now agree to the new terms of service or lose their accounts by March.",
    "Most read the notice too late to object, the clerk of the council said.",
    "You could see the smoke from our house, and the children thought it was fog.",
    "Watch repairers are hard to find, and most of them are over seventy.",
    "Email is the weakest point of most offices, the agency wrote in its report.",
    "Like the mayor, the sheriff wants the cells moved out of the town hall.",
    "The newsletter went to 4,000 homes.",
    "Read the contract twice before you sign it, advises the tenants' union.",
    "Save the pond was painted on the wall of the works.",
    "Her podcast on moths has a following of 30,000, most of them under 25.",
    "Cookies and tea were served after the service.",
    "The video of the arrest has been watched 2 million times.",
    "How will the new tax on your second home work?",
    "A reply from the ministry is expected in May.",
    "Tags on the sharks sent back their depth every minute.",
    "The editors' picks for the jury were turned down twice by the festival's board.",
    "Why sign up? The pay is poor, the hours long, and the barracks cold.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_known_by_its_make(line: str) -> None:
    assert widgets.kind(line) in RESIDUE


@pytest.mark.parametrize("line", PROSE)
def test_prose_about_the_same_things_is_left_alone(line: str) -> None:
    assert widgets.kind(line, among=True) is None
