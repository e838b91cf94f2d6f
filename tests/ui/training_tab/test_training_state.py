from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.table import Kind
from desktop_app.core.evaluation.figures import LeaderRow
from desktop_app.core.notices import Notice
from desktop_app.core.text import render
from desktop_app.core.workflows.plan import plan
from desktop_app.core.workflows.specs import BUDGETS_S, CandidateJudged, CurvePoint, FirstAnswer, TrainSpec
from desktop_app.ui.app_state import AppState, JobStatus, Race
from desktop_app.ui.race import with_event
from desktop_app.ui.training_tab.race import finished_race, race_view, runner_sentence
from desktop_app.ui.training_tab.state import (
    ASK,
    CHOOSE,
    DONE,
    IDLE,
    NO_DATA,
    RACING,
    column_choices,
    longer_than,
    training_view,
)
from desktop_app.ui.words import READABLE, learner_label
from tests.ui import sample_results

LOADED = sample_results.loaded()


def asked(spec: TrainSpec) -> AppState:
    return AppState(loaded=LOADED, spec=spec, plan=plan(LOADED.profile, LOADED.report, spec))


def test_every_stage_has_its_place() -> None:
    state = asked(TrainSpec("Churn"))
    running = replace(state, job=JobStatus("train"))
    ended = replace(state, runs=(replace(sample_results.binary(), spec=TrainSpec("Churn")),), shown_run=0)
    stages = {
        "nothing": (training_view(AppState()), NO_DATA, IDLE),
        "table": (training_view(AppState(loaded=LOADED)), CHOOSE, IDLE),
        "question": (training_view(state), ASK, IDLE),
        "other column": (training_view(state, is_choosing=True), CHOOSE, IDLE),
        "running": (training_view(running, is_choosing=True), ASK, RACING),
        "ended": (training_view(ended), ASK, DONE),
    }
    for name, (view, left, right) in stages.items():
        assert (view.left, view.right) == (left, right), name


def test_a_changed_question_is_not_answered_yet() -> None:
    state = asked(TrainSpec("Churn", left_out=("gender",)))
    state = replace(state, runs=(replace(sample_results.binary(), spec=TrainSpec("Churn")),), shown_run=0)
    assert training_view(state).right == IDLE


def test_more_time_is_offered_for_the_same_question() -> None:
    run = replace(sample_results.binary(), spec=TrainSpec("Churn", seconds=20.0))
    state = replace(asked(TrainSpec("Churn", seconds=20.0)), runs=(run,), shown_run=0)
    assert training_view(state).longer_s == BUDGETS_S["standard"]
    other_time = replace(state, spec=TrainSpec("Churn", seconds=600.0))
    assert (training_view(other_time).right, training_view(other_time).longer_s) == (DONE, BUDGETS_S["standard"])
    for changed in (TrainSpec("Churn", seed=3), TrainSpec("Churn", left_out=("gender",)), TrainSpec("tenure")):
        assert training_view(replace(state, spec=changed)).longer_s is None
    assert training_view(replace(state, job=JobStatus("train"))).longer_s is None
    assert training_view(replace(state, job=JobStatus("score"))).longer_s is None
    assert training_view(replace(state, runs=())).longer_s is None


def test_longer_is_the_next_budget_and_then_twice_as_long() -> None:
    times = [longer_than(seconds) for seconds in (5.0, 20.0, 33.0, 120.0, 600.0, 1_200.0, 1_000_000.0)]
    assert times == [20.0, 120.0, 120.0, 600.0, 1_200.0, 2_400.0, None]


def test_start_waits_for_a_plan_and_other_work() -> None:
    state = asked(TrainSpec("Churn"))
    assert training_view(state).can_start
    assert not training_view(replace(state, plan=None)).can_start
    assert not training_view(replace(state, job=JobStatus("score"))).can_start
    stopping = training_view(replace(state, job=JobStatus("train", stopping=True)))
    assert (stopping.can_start, stopping.is_running, stopping.is_stopping) == (False, True, True)


def test_proposed_column_comes_first_and_impossible_ones_last() -> None:
    choices = column_choices(LOADED.profile)
    assert choices[0].name == "Churn"
    assert [choice.is_proposed for choice in choices] == [True] + [False] * (len(choices) - 1)
    assert {choice.name: render(choice.examples) for choice in choices[-2:]} == {
        "customerID": "Only names the row",
        "Country": "The same in every row",
    }
    assert [choice.is_possible for choice in choices] == sorted((c.is_possible for c in choices), reverse=True)


@pytest.mark.parametrize(
    ("column", "told"),
    [
        (ColumnProfile("a", Kind.NUMBER, 9, 0, 5, minimum=1.0, maximum=2500.0), "1 – 2,500"),
        (ColumnProfile("a", Kind.YES_NO, 9, 0, 2, top=(("No", 5), ("Yes", 4))), "No, Yes"),
        (ColumnProfile("a", Kind.CATEGORY, 9, 0, 4, top=(("x" * 40, 5), ("b", 2))), "x" * 17 + "…, b, …"),
        (ColumnProfile("a", Kind.DATE, 9, 0, 5), "Dates cannot be predicted yet"),
        (ColumnProfile("a", Kind.TEXT, 9, 0, 5), "Texts cannot be predicted"),
        (ColumnProfile("a", Kind.CATEGORY, 9000, 0, 5000), "5,000 different values are too many"),
        (ColumnProfile("a", Kind.NUMBER, 9, 9, 0), "Empty"),
    ],
)
def test_examples_or_the_reason(column: ColumnProfile, told: str) -> None:
    (choice,) = column_choices(TableProfile(column.rows, (column,)))
    assert render(choice.examples) == told


def test_the_sentence_has_a_word_for_every_choice() -> None:
    question = training_view(asked(TrainSpec("Churn"))).question
    assert question is not None
    assert str(question.template) == "Predict {target} for each row, from {columns}; the answer {positive} matters."
    assert (question.positive, question.answers) == ("Yes", ("No", "Yes"))
    assert set(question.used) < set(question.everything)
    assert "Churn" not in question.everything


def test_a_count_can_be_a_category_or_a_number() -> None:
    for goal, chosen in ((Goal.AUTO, "category"), (Goal.NUMBER, "number")):
        question = training_view(asked(TrainSpec("Children", goal=goal))).question
        assert question is not None
        assert question.goal == chosen
        assert "{goal}" in question.template
    question = training_view(asked(TrainSpec("tenure"))).question
    assert question is not None
    assert question.goal == ""


def test_a_question_that_cannot_be_asked_stays_a_sentence() -> None:
    state = AppState(loaded=LOADED, spec=TrainSpec("Country"))
    view = training_view(state)
    assert view.question is not None
    assert str(view.question.template) == "Predict {target} for each row."
    assert not view.can_start


def test_what_is_left_out_can_be_kept_where_that_makes_sense() -> None:
    view = training_view(asked(TrainSpec("Churn", left_out=("gender",))))
    assert {one.column: one.can_keep for one in view.left_out} == {"customerID": True, "gender": True, "Country": True}
    empty = ColumnProfile("nothing", Kind.CATEGORY, 7043, 7043, 0)
    profile = TableProfile(7043, (*LOADED.profile.columns, empty))
    spec = TrainSpec("Churn")
    state = replace(asked(spec), plan=plan(profile, LOADED.report, spec))
    assert {one.column: one.can_keep for one in training_view(state).left_out}["nothing"] is False


def test_time_is_one_of_three_or_none() -> None:
    for key, seconds in BUDGETS_S.items():
        assert training_view(asked(TrainSpec("Churn", seconds=seconds))).budget == key
    assert training_view(asked(TrainSpec("Churn", seconds=33.0))).budget == ""


JOB = JobStatus("train")


def test_before_the_first_answer_there_is_hope() -> None:
    view = race_view(Race(), JOB, Goal.CATEGORY, "Yes")
    assert render(view.best) == "The first answer comes in a moment."
    assert (view.leader, view.first, view.runners) == (None, None, ())


def test_best_so_far_follows_the_race() -> None:
    first = FirstAnswer("linear", 0.5, 1.0, "roc_auc", 0.84, 1.4)
    view = race_view(Race(first), JOB, Goal.CATEGORY, "Yes")
    assert render(view.best) == "The best answer so far is 50% closer to the truth than guessing."
    assert view.first is not None
    assert render(view.first).startswith("First answer after 1.4 s: Of 100 pairs")
    unfinished = CandidateJudged("lightgbm", 0.2, 1.0, 0.4, 3.0)
    finished = CandidateJudged("linear", 0.45, 1.0, 1.0, 3.0)
    race = Race(first, (finished, unfinished))
    view = race_view(race, JOB, Goal.CATEGORY, "Yes")
    assert render(view.best).startswith("The best answer so far is 55%")
    assert view.leader is not None
    assert render(view.leader) == "Linear model leads."
    assert [(runner.key, runner.leads, runner.done) for runner in view.runners] == [
        ("linear", True, 1.0),
        ("lightgbm", False, 0.4),
    ]
    view = race_view(replace(race, curve=(CurvePoint(4.0, 0.3),)), JOB, Goal.CATEGORY, "Yes")
    assert render(view.best).startswith("The best answer so far is 70%")
    lucky = Race(replace(first, loss=0.1), (finished,), (CurvePoint(1.0, 0.1), CurvePoint(2.0, 0.45)))
    assert render(race_view(lucky, JOB, Goal.CATEGORY, "Yes").best).startswith("The best answer so far is 55%")


def test_numbers_are_told_in_their_unit() -> None:
    race = Race(FirstAnswer("linear", 40.0, 90.0, "r2", 0.8, 1.0))
    assert "off by 40; guessing, by 90" in render(race_view(race, JOB, Goal.NUMBER, "").best)


def test_worse_than_guessing_is_said_and_drawn_as_nothing() -> None:
    race = Race(candidates=(CandidateJudged("linear", 1.2, 1.0, 1.0, 1.0),))
    view = race_view(race, JOB, Goal.CATEGORY, "")
    assert render(view.best) == "So far, no answer is better than guessing."
    assert view.runners[0].gain == 0.0


def test_the_end_keeps_the_leaderboard() -> None:
    run = sample_results.binary()
    view = finished_race(run)
    assert [runner.key for runner in view.runners] == ["lightgbm", "linear", "extra_trees"]
    assert view.runners[0].leads
    assert view.curve == run.curve
    assert "Boosted trees alone is 23% closer" in render(runner_sentence(view.runners[0]))


def test_those_that_answer_together_stand_first_by_their_share() -> None:
    rows = (
        LeaderRow("points_card", 0.40, 0.0, 1.0),
        LeaderRow("lightgbm", 0.41, 0.3, 1.0),
        LeaderRow("random_forest", 0.42, 0.0, 1.0),
        LeaderRow("linear", 0.44, 0.7, 1.0),
    )
    view = finished_race(replace(sample_results.binary(), leaderboard=rows))
    assert [runner.key for runner in view.runners] == ["linear", "lightgbm", "points_card", "random_forest"]
    assert [runner.share for runner in view.runners] == [0.7, 0.3, 0.0, 0.0]
    assert [runner.is_readable for runner in view.runners] == [False, False, True, False]
    assert view.made_of is not None
    assert "The 2 coloured ones answer together" in render(view.made_of)
    assert "can be followed by hand" in render(runner_sentence(view.runners[2]))
    alone = finished_race(replace(sample_results.binary(), leaderboard=(LeaderRow("linear", 0.4, 1.0, 1.0),)))
    assert alone.made_of is not None
    assert "one of them alone" in render(alone.made_of)


def test_who_was_left_out_is_named_once_for_each_reason() -> None:
    slow = (learner_label("nets"), learner_label("random_forest"))
    doubts = [Notice("learners_without_time", "", {"learners": slow})]
    doubts += [Notice("learner_failed", "", {"learner": learner_label("kernel")}), Notice("time_order", "SignupDate")]
    told = [render(one) for one in finished_race(replace(sample_results.binary(), doubts=tuple(doubts))).missing]
    assert len(told) == 2
    assert "the time ran out: Neural nets, Random forest." in told[0]
    assert "failed on this table: Smooth model." in told[1]
    assert finished_race(sample_results.binary()).missing == ()


def test_judged_ones_stand_in_order_then_the_one_at_work_then_those_put_aside() -> None:
    race = Race()
    for learner, found, done in (
        *(("linear", 0.5, 1.0), ("lightgbm", 0.4, 0.2), ("extra_trees", 0.45, 1.0), ("kernel", 0.3, 0.6)),
        *(("linear", 0.2, 0.4),),
    ):
        race = with_event(race, CandidateJudged(learner, found, 1.0, done, 1.0))
    view = race_view(race, JOB, Goal.CATEGORY, "")
    assert [runner.key for runner in view.runners] == ["extra_trees", "linear", "kernel", "lightgbm"]
    assert [runner.is_aside for runner in view.runners] == [False, False, False, True]
    assert view.runners[1].gain == pytest.approx(0.5), "what is judged once more stands until that is complete"
    race = with_event(race, CandidateJudged("linear", 0.2, 1.0, 1.0, 2.0))
    assert race_view(race, JOB, Goal.CATEGORY, "").runners[0].key == "linear"


def test_learners_that_can_be_read_are_known() -> None:
    from desktop_app.core.learners.base import LEARNERS

    assert {learner.key for learner in LEARNERS if learner.is_readable} == READABLE


def test_learners_go_by_their_names() -> None:
    from desktop_app.core.learners.base import LEARNERS

    for learner in LEARNERS:
        assert render(learner_label(learner.key)) == str(learner.label)
    assert render(learner_label("tomorrow")) == "tomorrow"
