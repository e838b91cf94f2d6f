"""Keep a project of the version that is about to be released, so that every later version is tested on it.

    python packaging/keep_project.py

writes ``tests/data/releases/VERSION.acumen`` with one run of learning and one of recommending, and the two tables that
they learned from. Run it once for each version, when its heading in CHANGELOG.md is written; older files are never
written again.
"""

from __future__ import annotations

import csv
import random
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

RELEASES = ROOT / "tests" / "data" / "releases"
SECONDS = 3.0


def main() -> int:
    """Learn from the two tables and keep the project; return the exit status."""
    from desktop_app import __version__

    target = RELEASES / f"{__version__}.acumen"
    if target.exists():
        print(f"{target.name} is kept already; a version is released once.")
        return 1
    RELEASES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        made = _project(Path(folder))
        shutil.copy(made, target)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1000:.0f} kB")
    return 0


def _project(folder: Path) -> Path:
    from desktop_app.core.data.recipe import Recipe
    from desktop_app.core.data.steps.columns import DropColumns
    from desktop_app.core.progress import Silent
    from desktop_app.core.recommend.roles import Roles
    from desktop_app.core.workflows.clean import clean
    from desktop_app.core.workflows.history import project_of, save_project, with_recipe
    from desktop_app.core.workflows.load import load
    from desktop_app.core.workflows.recommend import recommend
    from desktop_app.core.workflows.recommend_specs import RecommendJob, RecommendSpec
    from desktop_app.core.workflows.specs import CleanSpec, LoadSpec, TrainJob, TrainSpec
    from desktop_app.core.workflows.train import train

    source = _written(RELEASES / "customers.csv", _customers())
    log = _written(RELEASES / "purchases.csv", _purchases())
    loaded = load(LoadSpec(source, folder / "table.arrow"), Silent())
    steps = Recipe().insert(DropColumns(("note",)))
    cleaned = clean(CleanSpec(loaded.table_path, steps, folder / "clean.arrow"), Silent())
    question = TrainSpec("leaves", positive="yes", seconds=SECONDS)
    run = train(TrainJob(cleaned.table_path, loaded.report, question, folder / "model.onnx", cleaned.recipe), Silent())
    read = load(LoadSpec(log, folder / "log.arrow"), Silent())
    spec = RecommendSpec(Roles(person="customer", item="product"), seconds=SECONDS)
    lists = recommend(RecommendJob(read.table_path, spec, folder / "lists.onnx"), Silent())
    project = project_of(source, loaded.report.options, question, {"tab": "results", "run": 0})
    assert project.source is not None
    # Not where it lies on the computer of whoever releases.
    project = replace(project, source=replace(project.source, path=Path("/data") / source.name))
    save_project(folder / "kept.acumen", with_recipe(project, cleaned.recipe), (run, lists))
    return folder / "kept.acumen"


def _customers() -> list[list[object]]:
    chance = random.Random(20_261_122)
    rows: list[list[object]] = [["城市", "months", "price", "note", "leaves"]]
    for number in range(160):
        months, price = chance.randint(1, 60), round(chance.uniform(5, 90), 2)
        leaves = chance.random() < (0.75 if price > 50 else 0.2) - 0.003 * months
        rows.append([chance.choice(["北京", "上海", "Oslo"]), months, price, f"n{number}", "yes" if leaves else "no"])
    return rows


def _purchases() -> list[list[object]]:
    chance = random.Random(20_261_122)
    rows: list[list[object]] = [["customer", "product"]]
    for person in range(60):
        taste = person % 3
        liked = chance.sample([item for item in range(24) if item % 3 == taste], 5)
        rows += [[f"c{person}", f"p{item}"] for item in liked]
    return rows


def _written(path: Path, rows: list[list[object]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


if __name__ == "__main__":
    sys.exit(main())
