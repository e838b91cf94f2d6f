"""Recipes: stored and replayed they answer the same, changes are undone to the bit, other files fit or say why not."""

from __future__ import annotations

import json

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.recipe import History, Recipe, StepFails, UnknownStep, UnreadableRecipe
from desktop_app.core.data.steps.columns import ChangeKind, DropColumns, RenameColumn
from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.formula_column import FormulaColumn
from desktop_app.core.data.steps.groups import Figure, GroupRows, Measure
from desktop_app.core.data.steps.missing import FillMissing
from desktop_app.core.data.steps.rows import FilterRows
from desktop_app.core.data.steps.tidy import TidyText
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.errors import AcumenError
from desktop_app.core.text import say
from tests.core.data.steps.examples import EXAMPLES
from tests.core.data.steps.tables import cells, people, table


def bits(found: Table) -> bytes:
    """Every bit of a table: names, kinds and values."""
    arrow = pa.Table.from_arrays([c.values.combine_chunks() for c in found.columns], names=list(found.names))
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, arrow.schema) as writer:
        writer.write_table(arrow.combine_chunks())
    return sink.getvalue().to_pybytes() + repr([c.kind for c in found.columns]).encode()


def done(recipe, source):
    """The table after a recipe, or the class of what it fails with."""
    try:
        return bits(recipe.apply(source))
    except AcumenError as error:
        return type(error)


recipes = st.lists(st.sampled_from(EXAMPLES), max_size=6).map(lambda steps: Recipe(tuple(steps)))


@given(recipes)
def test_what_is_stored_and_read_again_answers_the_same(recipe):
    source = people()
    try:
        run = recipe.run(source)
    except StepFails:
        return  # such steps do not fit behind each other: the reason was given
    for one in (recipe, run.recipe):
        again = Recipe.from_json(json.loads(one.text()))
        assert again == one
        assert bits(again.apply(source)) == bits(run.table)


@given(recipes, st.data())
def test_undo_gives_back_every_bit(recipe, data):
    source = people()
    history = History.of(recipe)
    states = [history]
    for _ in range(data.draw(st.integers(1, 5))):
        now = history.recipe
        changes = [now.insert(data.draw(st.sampled_from(EXAMPLES)), data.draw(st.integers(0, len(now))))]
        if now.steps:
            place, to = (data.draw(st.integers(0, len(now) - 1)) for _ in range(2))
            changes += [now.remove(place), now.move(place, to), now.switch(place, not now.steps[place].on)]
        history = history.done(say(EXAMPLES[0].label), data.draw(st.sampled_from(changes)))
        states.append(history)
    for before in states[-2::-1]:
        history = history.undo()
        assert done(history.recipe, source) == done(before.recipe, source)
    assert history.undo_label is None
    assert history.undo() is not None
    for after in states[1:]:
        history = history.redo()
        assert done(history.recipe, source) == done(after.recipe, source)
    assert history.redo_label is None


def test_what_was_undone_is_forgotten_by_another_change():
    first, second = Recipe((FillMissing("age"),)), Recipe((FillMissing("pay"),))
    history = History().done(say(FillMissing.label), first).undo().done(say(FillMissing.label), second)
    assert history.redo_label is None
    assert history.recipe == second
    assert history.undo().recipe == Recipe()


def test_a_report_of_every_step():
    recipe = Recipe(
        (
            FillMissing("age", marker="gap"),
            FilterRows((Condition("age", Test.MORE, (30,)),)),
            DropColumns(("note",)),
            FillMissing("pay", on=False),
        )
    )
    report = recipe.run(people()).report
    fill, keep, drop = report.steps
    assert (fill.changed, fill.made, fill.cells) == ({"age": 1}, ("gap",), 1)
    assert (keep.rows_before, keep.rows_after, keep.cells) == (5, 4, 0)
    assert drop.removed == ("note",)
    assert report.of(1) is keep
    assert report.of(3) is None


def test_steps_that_are_off_do_nothing_and_are_stored():
    recipe = Recipe((FillMissing("age", on=False),))
    assert recipe.apply(people())["age"].values.null_count == 1
    assert Recipe.from_json(json.loads(recipe.text())) == recipe
    assert recipe.switch(0, True).apply(people())["age"].values.null_count == 0


def test_later_steps_learn_anew_after_a_change():
    recipe = Recipe((FillMissing("age"), FillMissing("pay"))).run(people()).recipe
    assert recipe.steps[1].found is not None
    assert recipe.insert(TidyText(("city",)), 1).steps[2].found is None
    assert recipe.insert(TidyText(("city",)), 1).steps[0].found == recipe.steps[0].found
    assert recipe.remove(0).steps[0].found is None
    assert recipe.move(1, 0).steps[0].found is None


def test_what_was_learned_is_kept_for_the_next_file():
    recipe = Recipe((FillMissing("age"),)).run(people()).recipe
    later = table(age=(Kind.NUMBER, [None, 1000.0]))
    assert cells(recipe.apply(later), "age") == [34.0, 1000.0]


def test_names_that_differ_only_in_writing_fit():
    other = table(AGE=(Kind.NUMBER, [None, 2.0]), x=(Kind.NUMBER, [1.0, 2.0]))
    recipe = Recipe((FillMissing("age"), FormulaColumn("y", "age + x")))
    matched, notices = recipe.matched(other)
    assert matched.names == ("age", "x")
    assert [(n.code, n.column, n.facts["found"]) for n in notices] == [("column_renamed", "age", "AGE")]
    assert cells(recipe.apply(matched), "y") == [3.0, 4.0]


def test_a_column_that_is_not_there_is_told_with_its_step():
    recipe = Recipe((TidyText(("city",)), FillMissing("age")))
    with pytest.raises(StepFails, match="Step 2") as failed:
        recipe.apply(people().select(["city"]))
    assert failed.value.facts["number"] == 2
    assert "city" in str(failed.value)


def test_columns_that_a_recipe_starts_from():
    recipe = Recipe((RenameColumn("age", "years"), FormulaColumn("z", "years + pay"), TidyText(("z",), on=False)))
    assert recipe.starts_from() == ("age", "pay")


def test_kinds_at_the_start_are_for_reading():
    steps = (ChangeKind("age", Kind.CATEGORY), FillMissing("pay"), ChangeKind("pay", Kind.CATEGORY))
    assert Recipe(steps).kinds() == (("age", Kind.CATEGORY),)
    assert Recipe(steps).after_kinds().steps == steps[1:]


def test_rows_and_values_apart():
    recipe = Recipe((FillMissing("age"), FilterRows((Condition("age", Test.PRESENT),)), TidyText(("city",))))
    assert [step.key for step in recipe.row_preserving()] == ["fill", "tidy"]
    assert [step.key for step in recipe.row_steps()] == ["filter"]
    grouped = Recipe((GroupRows(("city",), (Figure(Measure.COUNT, "", "n"),)),))
    assert not grouped.row_preserving().steps


@pytest.mark.parametrize(
    "text",
    ["", "nothing", "{}", "[1]", '{"steps": 3}', '[{"step": "fill"}]', '[{"step": "fill", "column": 3}]', "[" * 100_000,
     '{"format": 99, "steps": []}', '[{"step": "kind", "column": "a", "kind": "smell"}]', '[{"column": "a"}]'],
)  # fmt: skip
def test_files_that_are_no_recipes(tmp_path, text):
    (tmp_path / "r.json").write_text(text)
    with pytest.raises((UnreadableRecipe, UnknownStep)):
        Recipe.read(tmp_path / "r.json")


def test_a_mere_list_of_steps_is_understood(tmp_path):
    (tmp_path / "r.json").write_text('[{"step": "fill", "column": "age"}]', encoding="utf-8")
    assert Recipe.read(tmp_path / "r.json") == Recipe((FillMissing("age"),))
