"""Sets of numbers behave as sets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.numbers import WIDTH, Numbers, pack, unpack

members = st.sets(st.integers(0, 5 * WIDTH), max_size=60)


@given(members, members)
def test_they_combine_as_sets_do(left: set[int], right: set[int]) -> None:
    a, b = Numbers.of(left), Numbers.of(right)
    assert set(a & b) == left & right
    assert set(a | b) == left | right
    assert set(a - b) == left - right
    assert a.common(b) == len(left & right)
    assert len(a) == len(left)
    assert bool(a) == bool(left)
    assert (a == b) == (left == right)
    assert all(number in a for number in left)
    assert not any(number in a for number in right - left)


@given(members, st.integers(0, 5 * WIDTH + 2), st.integers(0, 70))
def test_windows_are_slices_newest_first(numbers: set[int], place: int, limit: int) -> None:
    kept, newest = Numbers.of(numbers), sorted(numbers, reverse=True)
    assert list(kept) == newest
    assert kept.window(limit, 7) == newest[limit : limit + 7]
    assert kept.below(None, limit) == newest[:limit]
    assert kept.below(place, limit) == [n for n in newest if n < place][:limit]
    over = [n for n in newest if n > place]
    assert kept.above(place, limit) == over[max(len(over) - limit, 0) :]


@given(st.integers(0, 2**WIDTH - 1) | st.integers(0, WIDTH - 1).map(lambda bit: 1 << bit))
def test_packing_keeps_the_bits_and_a_lonely_one_is_small(bits: int) -> None:
    assert unpack(pack(bits)) == bits
    if bits.bit_count() == 1:
        assert len(pack(bits)) == 3
