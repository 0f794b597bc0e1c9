"""What people do at the desk, told as they would tell it."""

from __future__ import annotations

from store import open_store
from tests.tui.desk.driving import at_the_desk, face
from tests.tui.desk.stock import NOW, prices
from tui.desk.screens.keys import KeysScreen
from tui.desk.screens.palette import PaletteScreen
from tui.desk.screens.proof import ProofScreen
from tui.desk.screens.welcome import WelcomeScreen
from tui.desk.themes.tone import Tone


async def test_the_desk_opens_on_what_is_new_with_the_keys_in_the_feed() -> None:
    async with at_the_desk() as person:
        assert person.feed() == ["guinea", "holingol", "inner-mongolia", "shaanxi"]
        assert "2 new" in person.lines()[0]
        assert person.desk.feed.has_focus
        assert "87.6 Mt" in person.screen()


async def test_choosing_a_metal_narrows_every_other_pane_and_its_own_counts_stay() -> None:
    async with at_the_desk() as person:
        await person.to("2", "titanium")
        metals = person.desk.metals
        before = metals.size_
        await person.press("enter")
        assert person.desk.choice.metals == ("titanium",)
        assert person.feed() == ["shaanxi"]
        assert [row.count.key for row in person.desk.regions._rows._source.window(0, 9)] == ["CN", "CN-SN"]
        assert metals.size_ == before
        assert metals.current_key == "titanium"


async def test_two_in_one_pane_are_or_and_two_panes_are_and() -> None:
    async with at_the_desk() as person:
        for wanted in ("titanium", "bauxite"):
            await person.to("2", wanted)
            await person.press("enter")
        assert person.feed() == ["guinea", "shaanxi"]
        await person.press("1", "enter")
        assert person.desk.choice.regions == ("CN",)
        assert person.feed() == ["shaanxi"]
        await person.press("enter")
        assert person.feed() == ["guinea", "shaanxi"]


async def test_x_takes_the_whole_choice_back_and_the_header_says_so() -> None:
    async with at_the_desk() as person:
        await person.press("1", "j", "enter")
        assert "Inner Mongolia" in person.lines()[0]
        assert len(person.feed()) == 2
        await person.press("x")
        assert person.desk.choice.empty
        assert "everything" in person.lines()[0]
        assert len(person.feed()) == 4


async def test_find_narrows_while_words_are_typed_and_escape_brings_back_what_was() -> None:
    async with at_the_desk() as person:
        await person.press("slash")
        await person.type("titanium")
        assert person.feed() == ["shaanxi"]
        await person.press("escape")
        assert len(person.feed()) == 4
        assert person.desk.feed.has_focus
        await person.press("slash")
        await person.type("绿电铝")
        await person.press("enter")
        assert person.feed() == ["holingol"]
        assert person.desk.choice.query == "绿电铝"


async def test_an_error_in_a_query_stands_under_its_character() -> None:
    async with at_the_desk() as person:
        await person.press("slash")
        await person.type("titanium (")
        line = next(number for number, text in enumerate(person.lines()) if "titanium (" in text)
        caret = person.lines()[line + 1].index("^")
        start = person.lines()[line].index("titanium (")
        assert caret - start == len("titanium (")
        await person.press("enter")
        assert person.desk._before is not None, "the line stays open until the words can be understood"


async def test_briefing_and_trend_follow_the_cursor() -> None:
    async with at_the_desk() as person:
        await person.press("G")
        assert person.desk.briefing.briefing is not None
        assert person.desk.briefing.briefing.document.id == "shaanxi"
        assert person.desk.trend.trail is not None
        assert person.desk.trend.trail.series.id == "s-cn"


async def test_the_trend_is_never_empty_while_the_store_has_series() -> None:
    store = open_store("memory:")
    store.take_series(prices(), arrived=NOW)
    async with at_the_desk(store=store) as person:
        assert person.desk.trend.trail is not None
    async with at_the_desk() as person:
        assert person.desk.briefing.briefing is not None
        assert person.desk.briefing.briefing.document.id == "guinea", "bauxite has no series"
        assert person.desk.trend.trail is not None
        assert person.desk.trend.trail.series.id == "s-al", "so the first metal's is drawn"


async def test_a_deadline_is_said_once_and_in_the_reader_s_own_order() -> None:
    async with at_the_desk() as person:
        assert "at least 110,000 t by 2025" in person.screen()
        assert "by by" not in person.screen()
        await person.press("L")
        assert "到2025年：不低于11万吨" in person.screen()


async def test_figures_of_metals_share_an_edge_and_braille_draws_in_dots() -> None:
    async with at_the_desk(wearing=face(glyphs="braille")) as person:
        metals = [line[38:] for line in person.lines() if "USD/t" in line or "%" in line[38:88]]
        assert metals
        assert any("\u2800" < character <= "\u28ff" for line in metals for character in line)
        trend = person.lines()[-8:-1]
        assert any("\u2800" < character <= "\u28ff" for line in trend for character in line)
        assert not any(character in "▁▂▃▅▆▇" for line in person.lines() for character in line)


async def test_a_window_begins_with_a_whole_row_and_a_cursor_that_nobody_moved_stays_at_the_top() -> None:
    async with at_the_desk((120, 18)) as person:
        feed = person.desk.feed
        assert feed.content_size.height % feed.row_lines == 1, "or this shows nothing"
        await person.press("G")
        assert feed.scroll_offset.y % feed.row_lines == 0
        assert "Shaanxi" in person.screen()
        await person.to("2", "titanium")
        await person.press("enter")
        assert (person.desk.regions.cursor, person.desk.regions.current_key) == (0, "CN")
        assert person.desk.policies.cursor == 0


async def test_space_on_a_figure_opens_its_words_in_their_own_language_and_escape_leads_back() -> None:
    async with at_the_desk() as person:
        await person.press("j", "enter")
        assert person.desk.briefing.has_focus
        await person.press("space")
        assert isinstance(person.app.screen, ProofScreen)
        shown = person.screen()
        assert "电解铝产能达到86万吨" in shown
        assert "通达融媒" in shown
        assert "4 Jul 2024" in shown
        marked = person.app.screen.source.fact
        assert marked == "o-cap"
        await person.press("escape")
        assert person.back_at_the_desk()
        assert person.desk.briefing.fact == "o-cap"


async def test_the_proof_marks_the_figure_that_was_asked_for_a_change_as_well_as_a_level() -> None:
    async with at_the_desk() as person:
        await person.press("enter", "l", "space")
        screen = person.app.screen
        assert isinstance(screen, ProofScreen)
        assert screen.source.fact == "o-gn/change"
        line = next(line for line in screen._compositor.render_strips() if "Guinea exported" in line.text)
        marked = [
            segment.text
            for segment in line
            if segment.style and segment.style.bgcolor == face().palette.tones[Tone.MARKED].bgcolor
        ]
        assert marked == ["up 21.4%"]


async def test_in_the_proof_chrome_is_dimmed_and_damaged_words_are_fainter_still() -> None:
    def tone_of(words: str) -> Tone:
        strips = person.app.screen._compositor.render_strips()
        found = next(segment for strip in strips for segment in strip if words in segment.text)
        tones = face().palette.tones
        assert found.style is not None
        return next(
            tone for tone in (Tone.DIM, Tone.FAINT, Tone.PLAIN) if found.style.color == (tones[tone].color or plain)
        )

    plain = face().palette.grounds["plain"].color
    async with at_the_desk() as person:
        await person.press("j", "j", "space")
        assert tone_of("Subscribe to our newsletter") is Tone.DIM
        assert tone_of("Twelve plants in Holingol") is Tone.PLAIN
        await person.press("escape", "G", "space")
        assert tone_of("Baoji the output of") is Tone.FAINT


async def test_l_says_everything_in_the_other_language_and_loses_no_place() -> None:
    async with at_the_desk() as person:
        await person.press("j", "j", "enter", "l")
        feed, fact = person.desk.feed.current_key, person.desk.briefing.stop
        widgets = list(person.app.screen.walk_children())
        await person.press("L")
        assert "简体中文" in person.lines()[0]
        assert "内蒙古" in person.screen()
        assert "479.2万吨" in person.screen()
        assert (person.desk.feed.current_key, person.desk.briefing.stop) == (feed, fact)
        assert person.desk.briefing.has_focus
        assert list(person.app.screen.walk_children()) == widgets, "said anew, not built anew"
        await person.press("L")
        assert "English" in person.lines()[0]


async def test_question_mark_shows_the_keys_of_where_i_was_first() -> None:
    async with at_the_desk() as person:
        await person.press("1", "question_mark")
        assert isinstance(person.app.screen, KeysScreen)
        said = person.screen()
        assert said.index("In the regions") < said.index("At the desk")
        await person.press("escape")
        assert person.desk.regions.has_focus


async def test_the_palette_finds_an_action_by_its_name_and_does_it() -> None:
    async with at_the_desk() as person:
        await person.press("ctrl+p")
        assert isinstance(person.app.screen, PaletteScreen)
        await person.type("zoom")
        await person.press("enter")
        assert person.back_at_the_desk()
        assert person.desk.zoomed


async def test_z_gives_the_pane_all_the_room_and_takes_it_back() -> None:
    async with at_the_desk() as person:
        await person.press("6", "z")
        assert person.desk.trend.size.width > 130
        assert "1 Regions" not in person.screen()
        await person.press("z")
        assert "1 Regions" in person.screen()


async def test_a_region_opens_and_shuts_like_a_branch() -> None:
    async with at_the_desk() as person:
        await person.press("1", "j", "l")
        assert "Tongliao" in person.screen()
        await person.press("l", "h")
        assert person.desk.regions.current_key == "CN-NM", "from the city back to its root"
        await person.press("h")
        assert "Tongliao" not in person.screen()


async def test_reading_a_briefing_is_remembered() -> None:
    async with at_the_desk() as person:
        await person.press("enter")
        assert [row.read for row in person.store.feed()] == [True, False, False, False]
        row = person.desk.feed.current
        assert row is not None
        assert row.read


async def test_themes_go_round_and_nothing_moves() -> None:
    async with at_the_desk() as person:
        before = person.lines()
        seen = set()
        for _ in range(5):
            seen.add(person.app.face.palette.name)
            await person.press("ctrl+t")
        assert len(seen) == 5
        assert person.lines() == before


async def test_the_mouse_chooses_moves_and_scrolls() -> None:
    async with at_the_desk() as person:
        metals = person.desk.metals
        await person.pilot.click(metals, offset=(4, 1))
        await person.rest()
        assert person.desk.choice.metals == ("aluminium",)
        await person.pilot.click(person.desk.feed, offset=(4, 3))
        await person.rest()
        assert person.desk.feed.cursor == 1
        assert person.desk.feed.has_focus


async def test_an_empty_store_opens_on_a_welcome_with_three_ways_in() -> None:
    async with at_the_desk(store=open_store("memory:")) as person:
        assert isinstance(person.app.screen, WelcomeScreen)
        for way in ("ingot demo", "ingot read PATH", "ingot read FEED"):
            assert way in person.screen()
        await person.press("escape")
        assert person.back_at_the_desk()
        assert "Nothing here yet." in person.screen()


async def test_a_choice_that_leaves_nothing_says_what_to_do() -> None:
    async with at_the_desk() as person:
        await person.press("slash")
        await person.type("zirconium")
        assert "x takes it back" in person.screen()


async def test_a_small_screen_shows_tabs_and_the_pane_with_the_keys() -> None:
    async with at_the_desk((80, 24)) as person:
        assert "4 Briefings" in person.screen()
        await person.press("1")
        assert "China" in person.screen()
        await person.press("6")
        assert "59" in person.screen() or "figures" in person.screen()


async def test_a_screen_of_ten_by_three_holds_and_grows_again() -> None:
    async with at_the_desk((10, 3)) as person:
        for key in ("j", "tab", "space", "escape", "question_mark", "escape", "slash", "escape", "z", "L"):
            await person.press(key)
        await person.pilot.resize_terminal(140, 36)
        await person.rest()
        assert "Ingot" in person.lines()[0]
