"""What holds for every kind of step: it is stored and comes back, copes with odd tables, and leaves its table alone."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.data.recipe import Recipe
from desktop_app.core.data.steps.base import STEPS, Ask, form, step_from_json
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.errors import AcumenError
from desktop_app.core.text import render
from tests.core.data.steps.examples import EXAMPLES
from tests.core.data.steps.tables import cells, column, people

every_example = pytest.mark.parametrize("step", EXAMPLES, ids=lambda step: f"{step.key} {render(step.describe())}"[:60])


def test_there_is_an_example_of_every_step():
    assert {kind.key for kind in STEPS} == {step.key for step in EXAMPLES}


@pytest.mark.parametrize("kind", list(STEPS), ids=lambda kind: kind.key)
def test_every_field_is_asked_for_or_learned(kind):
    assert is_dataclass(kind)
    for field in fields(kind):
        assert field.name in ("on", "secret") or field.metadata.keys() & {"form", "learned"}, field.name
    assert all(one.label and isinstance(one.ask, Ask) for one in form(kind))
    assert all(one.choices for one in form(kind) if one.ask is Ask.CHOICE)


@every_example
def test_it_says_what_it_does(step):
    text = render(step.fitted(people()).describe())
    assert text
    assert "{" not in text
    assert "None" not in text


@every_example
def test_it_comes_back_from_json(step):
    fitted = step.fitted(people())
    for one in (step, fitted):
        assert step_from_json(json.loads(json.dumps(one.to_json(), allow_nan=False))) == one
    again = step_from_json(json.loads(json.dumps(fitted.to_json())))
    assert cells(again.apply(people())) == cells(fitted.apply(people())) == cells(step.apply(people()))


@every_example
def test_its_table_stays_as_it_is(step):
    table = people()
    before = cells(table)
    after = step.apply(table)
    assert cells(table) == before
    assert len({len(c.values) for c in after.columns}) == 1
    assert after.rows == len(after.columns[0].values)
    if step.keeps_rows:
        assert after.rows == table.rows
    assert len(set(after.names)) == len(after.names)


@every_example
def test_what_it_writes_is_what_changes(step):
    fitted, before = step.fitted(people()), people()
    after = fitted.apply(before)
    if not step.keeps_rows:
        return
    changed = {n for n in after.names if n not in before or cells(after, n) != cells(before, n)}
    assert changed <= set(fitted.writes())
    assert set(fitted.writes()) <= set(after.names)


@every_example
def test_it_needs_no_more_than_it_says(step):
    fitted = step.fitted(people())
    if not step.keeps_rows:
        return
    for name in fitted.writes():
        part, needed = Recipe((fitted,)).for_columns((name,))
        alone = part.apply(people().select(needed))
        assert cells(alone, name) == cells(fitted.apply(people()), name)


ODD = {
    "no rows": lambda table: table.take([]),
    "one row": lambda table: table.take([3]),
    "all missing": lambda table: Table.of(column(c.name, c.kind, [None] * 4) for c in table.columns),
    "other kinds": lambda table: Table.of(
        column(c.name, Kind.TEXT, ["a", "b", None]) if c.kind in (Kind.NUMBER, Kind.DATE) else numbers(c.name)
        for c in table.columns
    ),
}


def numbers(name):
    return column(name, Kind.NUMBER, [1.0, None, 3.5])


@every_example
@pytest.mark.parametrize("odd", ODD)
def test_an_odd_table_gives_a_result_or_a_reason(step, odd):
    table = ODD[odd](people())
    for one in (step, step.fitted(people())):
        try:
            after = one.apply(table)
        except AcumenError as error:
            refused = str(error)
        else:
            refused = ""
            assert all(len(c.values) == after.rows for c in after.columns)
        assert "{" not in refused


@every_example
def test_a_missing_column_is_told(step):
    for name in step.reads():
        rest = people().select(n for n in people().names if n != name)
        with pytest.raises(AcumenError, match=name):
            step.apply(rest)


@every_example
def test_row_by_row_is_the_same_as_at_once(step):
    """A long file is cleaned piece by piece when a model answers for it."""
    if not step.keeps_rows:
        return
    fitted = step.fitted(people())
    whole, pieces, going = fitted.apply(people()), [], fitted
    for start in range(0, people().rows, 2):
        piece = going.apply(people().take(range(start, min(start + 2, people().rows))))
        going = going.after(piece)
        pieces.append(cells(piece))
    for name in whole.names:
        assert cells(whole, name) == [cell for piece in pieces for cell in piece[name]], name


@given(st.data())
def test_damaged_steps_are_refused_or_understood(data):
    """A recipe may come from a file that anybody has written."""
    step = data.draw(st.sampled_from(EXAMPLES)).fitted(people())
    stored = json.loads(json.dumps(step.to_json()))
    name = data.draw(st.sampled_from(sorted(stored)))
    junk = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=4,
    )
    stored[name] = data.draw(junk)
    try:
        read = step_from_json(stored)
        render(read.describe())
        read.apply(people())
    except (AcumenError, KeyError, TypeError, ValueError):
        pass


@settings(max_examples=50)
@given(st.data())
def test_any_table_gives_a_result_or_a_reason(data):
    """Columns of the same names, but of any kind and with any values."""
    rows = data.draw(st.integers(0, 12))
    numbers_of = st.none() | st.floats(-1e38, 1e38, allow_subnormal=False) | st.sampled_from([0.0, -1.0, 1e15, 0.1])
    dates_of = st.none() | st.datetimes(dt.datetime(1, 1, 2), dt.datetime(9999, 12, 30))
    words = [
        "Oslo",
        "oslo ",
        "12 kg",
        "3 万",
        "a@b.org",
        "=1+1",
        "",
        " ",
        "2025-01-01",
        "yes",
        "\x1f",
        "\x00",
        "É",
        "a-b-c",
    ]
    texts_of = st.none() | st.sampled_from(words) | st.text(max_size=6)
    columns = []
    for old in people().columns:
        kind = data.draw(st.sampled_from([old.kind, old.kind, *Kind]))
        pool = {Kind.NUMBER: numbers_of, Kind.DATE: dates_of}.get(kind, texts_of)
        columns.append(column(old.name, kind, data.draw(st.lists(pool, min_size=rows, max_size=rows))))
    source = Table.of(columns)
    before = cells(source)
    for step in EXAMPLES:
        for one in (step, step.fitted(people())):
            try:
                fitted = one.fitted(source)
                after = fitted.apply(source)
            except AcumenError:
                continue
            assert all(len(c.values) == after.rows for c in after.columns)
            assert render(fitted.describe())
            again = step_from_json(json.loads(json.dumps(fitted.to_json(), allow_nan=False)))
            assert cells(again.apply(source)) == cells(after)
    assert cells(source) == before
