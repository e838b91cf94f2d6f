"""The file needs nothing of what trained it: plain ONNX Runtime gives the same lists."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from desktop_app.core.progress import Silent
from desktop_app.core.scoring.recommending.asks import TopSpec
from desktop_app.core.scoring.recommending.file import Asked
from desktop_app.core.workflows.recommend_ask import top
from tests.core.scoring.recommending.files import opened, path

ROOT = Path(__file__).resolve().parents[4]

PLAIN = """
import json, sys
import numpy as np, onnxruntime
model, out = sys.argv[1:]
session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
people = ["p0000", "p0013", "somebody new", ""]
likes = [["", ""], ["", ""], ["i003", "i010"], ["", ""]]
feeds = {"user": np.array(people, object), "items": np.array(likes, object)}
feeds |= {"k": np.array([6], np.int64), "exclude_seen": np.array([True])}
for entry in session.get_inputs():
    if entry.name not in feeds:
        numeric = entry.type == "tensor(float)"
        feeds[entry.name] = np.full((4, 1), np.nan if numeric else "", np.float32 if numeric else object)
item, score = session.run(None, feeds)[:2]
json.dump({"item": item.tolist(), "score": score.tolist()}, open(out, "w"))
assert not any(name.startswith("desktop_app") for name in sys.modules)
"""

WITHOUT_TRAINING = """
import sys
for name in ("torch", "sklearn", "lightgbm", "scipy", "onnx", "skl2onnx", "PySide6"):
    sys.modules[name] = None
from pathlib import Path
from desktop_app.core.progress import Silent
from desktop_app.core.scoring.recommending.asks import AskItem, AskPerson, TopSpec
from desktop_app.core.workflows.recommend_ask import ask_item, ask_person, top
model = Path(sys.argv[1])
assert ask_person(AskPerson(model, "p0001"), Silent()).picks[0].because.items
assert ask_item(AskItem(model, "i001"), Silent()).similar
top(TopSpec(model, Path(sys.argv[2])), Silent())
"""


def python(code: str, *arguments: object, folder: Path = ROOT) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, cwd=folder, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("with_people", "with_tables"), [(True, True), (True, False), (False, True)])
def test_plain_onnx_runtime_gives_the_same_lists(tmp_path: Path, with_people: bool, with_tables: bool) -> None:
    file = path(with_people=with_people, with_tables=with_tables)
    python(PLAIN, file, tmp_path / "plain.json", folder=tmp_path)
    plain = json.loads((tmp_path / "plain.json").read_text())
    model = opened(with_people=with_people, with_tables=with_tables)
    asked = Asked(["p0000", "p0013", "somebody new", ""], [[], [], ["i003", "i010"], []])
    lists = model.top(asked, 6)
    assert plain["item"] == [[model.items[number] for number in row] for row in lists.numbers]
    np.testing.assert_array_equal(np.array(plain["score"], np.float32), lists.scores)


def test_asking_works_without_any_training_library(tmp_path: Path) -> None:
    python(WITHOUT_TRAINING, path(), tmp_path / "without.csv")
    top(TopSpec(path(), tmp_path / "with.csv"), Silent())
    assert (tmp_path / "without.csv").read_bytes() == (tmp_path / "with.csv").read_bytes()
