"""What stands in the file: standard operators only, one input a column, no row of the training data."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.export.onnx_file import build, document, fingerprint, with_levels
from desktop_app.core.features.raw import RawTable
from desktop_app.core.scoring.metadata import FORMAT
from desktop_app.core.scoring.model_file import ModelFile
from tests.core.export.blends import blend
from tests.core.questions import WORDS_GOOD, mixed_table
from tests.trained import NAMES, trained

CLASSES = [0, 2, 4]


@pytest.fixture(params=CLASSES, ids=lambda classes: f"{classes} classes")
def proto(request: pytest.FixtureRequest) -> Any:
    fitted, facts, _ = blend(request.param)
    return build(fitted, facts)


def test_only_standard_operators(proto: Any) -> None:
    opsets = {one.domain: one.version for one in proto.opset_import}
    assert 18 <= opsets.pop("") <= 21
    assert opsets.pop("ai.onnx.ml") == 3
    assert set(opsets) <= {"com.microsoft"}
    assert proto.ir_version <= 10
    microsoft = {node.op_type for node in proto.graph.node if node.domain == "com.microsoft"}
    assert microsoft <= {"Tokenizer"}
    assert not proto.functions


def test_one_input_a_column_under_its_own_name(proto: Any) -> None:
    shapes = {
        one.name: (one.type.tensor_type.elem_type, [d.dim_value or d.dim_param for d in one.type.tensor_type.shape.dim])
        for one in proto.graph.input
    }
    number, text = onnx.TensorProto.FLOAT, onnx.TensorProto.STRING
    assert shapes == {
        "number": (number, ["rows", 1]),
        "with gaps": (number, ["rows", 1]),
        "城市": (text, ["rows", 1]),
        "many": (text, ["rows", 1]),
        "yes/no": (text, ["rows", 1]),
        "date:day": (number, ["rows", 1]),
        "date:second": (number, ["rows", 1]),
        "review 😀": (text, ["rows", 1]),
    }


def test_outputs(proto: Any) -> None:
    names = [one.name for one in proto.graph.output]
    assert names in (["probability", "label"], ["value", "low", "high"])


def test_the_file_stays_small(proto: Any) -> None:
    assert proto.ByteSize() < 2_000_000


def test_the_document_has_what_other_programs_read() -> None:
    _, facts, asked = blend(2)
    made = with_levels(document(facts), asked.table)
    assert made["format"] == FORMAT == 1
    assert set(made) >= {
        *("goal", "target", "classes", "columns", "recipe", "metrics", "threshold", "seed", "fingerprint", "versions"),
        *("positive", "verdict", "members", "rows", "created"),
    }
    by_name = {column["reading"]["name"]: column for column in made["columns"]}
    assert by_name["城市"]["levels"] == sorted(["Rome", "Zürich", "北京"])
    assert by_name["城市"]["typical"] == "Zürich"
    assert len(by_name["number"]["quantiles"]) == 7
    assert by_name["number"]["range"][0] < by_name["number"]["typical"] < by_name["number"]["range"][1]
    assert 15_000 <= by_name["date"]["typical"] <= 20_000
    assert 0.1 < by_name["with gaps"]["missing_share"] < 0.3
    strict = json.loads(json.dumps(made, allow_nan=False))
    assert strict["metrics"]["r2"] == [None, 0.0, 0.0]


def test_finished_files_have_measured_figures_and_parity() -> None:
    made = ModelFile.open(trained().model).document
    assert set(made["metrics"]) >= {"roc_auc", "log_loss", "accuracy", "f1", "ece"}
    assert set(made["parity"]) == {"rows", "max_difference", "flips"}


@pytest.mark.parametrize("answer", ["yes", "number"])
def test_no_row_of_the_training_data_is_in_the_file(answer: str) -> None:
    """Neither a text as a whole nor a list as long as the table."""
    made = trained(answer)
    whole = made.model.read_bytes()
    rows = made.path.read_text("utf-8").splitlines()[1:]
    assert not [row for row in rows if row.encode() in whole]
    texts = {row.split(",")[4] for row in rows}
    assert texts
    assert not [text for text in texts if len(text) > 12 and text.encode() in whole]

    def longest(value: Any) -> int:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return max([len(inner), *map(longest, inner)]) if inner else 0

    assert longest(dict(ModelFile.open(made.model).document)) < len(rows) / 2


def test_very_many_levels_are_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.core.export.onnx_file._MOST_LEVELS", 10)
    _, facts, asked = blend(2)
    by_name = {c["reading"]["name"]: c for c in with_levels(document(facts), asked.table)["columns"]}
    assert "levels" not in by_name["many"]
    assert "levels" in by_name["城市"]


def test_the_fingerprint_follows_every_cell() -> None:
    table = RawTable.of(mixed_table(50)[0])
    assert fingerprint(table) == fingerprint(RawTable.of(mixed_table(50)[0]))
    others = [table.take(np.arange(49)), table.take(np.arange(50)[::-1]), RawTable.of(mixed_table(50, seed=1)[0])]
    assert len({fingerprint(other) for other in (table, *others)}) == 4


def test_more_classes_tie_to_the_first() -> None:
    fitted, facts, asked = blend(4)
    even = replace(fitted, members=tuple(replace(m, weight=0.0) for m in fitted.members))
    model = ModelFile(Path("m.onnx"), build(even, facts).SerializeToString(), document(facts), ())
    found = model.run(asked.table.take(np.arange(5)).feeds())
    np.testing.assert_allclose(found["probability"], 0.25)
    assert set(found["label"]) == {"class 0"}


def test_words_are_known_in_every_language() -> None:
    assert any(not word.isascii() for word in WORDS_GOOD)
    assert set(NAMES) == {column.name for column in ModelFile.open(trained().model).columns}
    assert ModelFile.open(trained("number").model).goal is Goal.NUMBER
