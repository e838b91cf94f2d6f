"""The time that a model's graph needs for the rows of a file, its inputs being ready: nothing read, nothing written.

Arguments: the model, the file.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from desktop_app.core.data.report import ReadOptions
from desktop_app.core.data.source import open_source
from desktop_app.core.progress import Silent
from desktop_app.core.scoring.inputs import InputMaker
from desktop_app.core.scoring.matching import match_columns
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.scoring.stream import answer, batch_rows


def main(model_path: Path, path: Path) -> dict[str, Any]:
    """Return rows and seconds, one batch after the other and on all cores at once."""
    model = ModelFile.open(model_path, threads=1)
    source = open_source(path, ReadOptions(), Silent())
    inputs = InputMaker(model, match_columns(model, source.names).source_of)
    feeds = [inputs.feeds(batch) for batch in source.batches(batch_rows(model))]
    answer(model, feeds[0])
    found = timed(lambda: [answer(model, part) for part in feeds])
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        together = timed(lambda: list(threads.map(partial(answer, model), feeds)))
    rows = sum(len(next(iter(part.values()))) for part in feeds)
    return {"rows": rows, **found, "together_wall_s": together["wall_s"]}


def timed(work: Callable[[], object]) -> dict[str, float]:
    """Return processor and wall-clock seconds of `work`."""
    began, cpu = time.perf_counter(), time.process_time()
    work()
    return {"wall_s": time.perf_counter() - began, "cpu_s": time.process_time() - cpu}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
