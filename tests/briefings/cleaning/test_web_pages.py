"""Reading and cleaning together, on a web page as newsrooms build them."""

from __future__ import annotations

from briefings.cleaning import blocks
from briefings.reading import Hints, read

PAGE = """<html><head><title>Peru zinc output falls 6% in May | Ore Weekly</title></head><body>
<header><div>Ore Weekly</div><nav><a>Home</a> <a>Metals</a></nav>
<div>Copper 9,120 +1.2% Zinc 2,610 -0.4%</div></header>
<div>Home &gt; Metals &gt; Zinc</div>
<main><article><h1>Peru zinc output falls 6% in May</h1><div><span>By Ana Ruiz</span> <time>5 July 2024</time></div>
<p>Peru's mines produced 98,400 tonnes of zinc in May 2024, 6% less than a year earlier, officials said.</p>
<p>Lead output rose by 2.5% to 23,100 tonnes, while silver fell by 1% to 285 tonnes as ore grades declined.</p>
<div>Advertisement</div>
<p>The ministry expects zinc output of 1.3 million tonnes in 2024, after 1.47 million tonnes in 2023.</p>
<ul><li>Copper: 235,000 tonnes, up 1%</li><li>Gold: 8.9 tonnes, up 4%</li></ul></article></main>
<aside><h3>Related articles</h3><ul><li>Chile copper exports hit $4.1bn in June</li>
<li>Indian zinc smelter to double capacity to 500,000 tonnes</li></ul>
<form>Sign up for our newsletter <button>Subscribe</button></form></aside>
<footer><p>About us | Contact | Terms of use</p>
<p>© 2024 Ore Weekly. All rights reserved. Tel: +51 1 555 0100</p></footer>
</body></html>"""


def test_a_web_page_is_told_apart() -> None:
    held = read(PAGE.encode(), Hints())
    assert isinstance(held, tuple)
    (page,) = held
    told = [(block.role.value, page.text[block.start : block.end]) for block in blocks(page)]
    assert [words for role, words in told if role == "title"] == ["Peru zinc output falls 6% in May"]
    assert [words.split()[0] for role, words in told if role == "body"] == ["Peru's", "Lead", "The", "•", "•"]
    roles = {words: role for role, words in told}
    assert roles["By Ana Ruiz 5 July 2024"] == "credit"
    assert roles["Copper 9,120 +1.2% Zinc 2,610 -0.4%"] == "navigation"
    assert roles["• Chile copper exports hit $4.1bn in June"] == "teaser"
    assert roles["© 2024 Ore Weekly. All rights reserved. Tel: +51 1 555 0100"] == "footer"


def test_the_same_lines_are_told_apart_without_the_structure() -> None:
    held = read(PAGE.encode(), Hints())
    assert isinstance(held, tuple)
    (plain,) = read(held[0].text.encode(), Hints(address="a.txt"))  # type: ignore[misc]
    body = [plain.text[block.start : block.end] for block in blocks(plain) if block.role.value == "body"]
    assert [words.split()[0] for words in body if not words.startswith("•")] == ["Peru's", "Lead", "The"]
    assert not any("Chile" in words or "9,120" in words for words in body)
