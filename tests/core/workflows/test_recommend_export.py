"""A recommender as a file of its own: with the people that it serves by id, and without."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from desktop_app.core.errors import ModelError
from desktop_app.core.progress import Silent
from desktop_app.core.scoring.recommending.asks import AskPerson, RecommenderCard
from desktop_app.core.scoring.recommending.file import Asked, RecommenderFile
from desktop_app.core.workflows.open_model import open_model
from desktop_app.core.workflows.recommend_ask import ask_person
from desktop_app.core.workflows.recommend_export import export_recommender
from tests.core.scoring.recommending.files import opened, path

QUIET = Silent()


def test_a_copy_answers_as_before(tmp_path: Path) -> None:
    card = export_recommender(path(), tmp_path / "copy.onnx", True, QUIET)
    assert card.has_people
    assert (tmp_path / "copy.onnx").read_bytes() == path().read_bytes()


def test_without_people_nothing_of_them_is_left(tmp_path: Path) -> None:
    bare = tmp_path / "bare.onnx"
    card = export_recommender(path(), bare, False, QUIET)
    assert (card.people, card.has_people) == (0, False)
    source, model = opened(), RecommenderFile.open(bare)
    assert model.people == ()
    assert source.people[0].encode() not in bare.read_bytes()
    assert not {"days", "known_items", "hidden_items"} & set(model.facts.arrays)
    assert len(bare.read_bytes()) < len(path().read_bytes())


def test_without_people_the_same_likes_get_the_same_list(tmp_path: Path) -> None:
    bare = tmp_path / "bare.onnx"
    export_recommender(path(), bare, False, QUIET)
    likes = [opened().items[start : start + 4] for start in range(0, 20, 4)]
    before, after = (one.top(Asked(likes=likes), 8) for one in (opened(), RecommenderFile.open(bare)))
    assert np.array_equal(before.numbers, after.numbers)
    somebody = ask_person(AskPerson(bare, opened().people[0]), QUIET)
    assert not somebody.history


def test_the_card_says_which_kind_of_model_it_is(tmp_path: Path) -> None:
    assert isinstance(open_model(path(), QUIET), RecommenderCard)
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no model")
    with pytest.raises(ModelError):
        open_model(broken, QUIET)
    with pytest.raises(ModelError):
        export_recommender(broken, tmp_path / "out.onnx", False, QUIET)
