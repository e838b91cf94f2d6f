from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.notices import Notice
from desktop_app.core.recommend.base import RECOMMENDERS
from desktop_app.core.recommend.roles import Roles, Shape
from desktop_app.core.scoring.recommending.asks import Because, CostAnswer, ListOptions, PersonAnswer, Rule
from desktop_app.core.workflows.recommend_specs import FirstLists, RecommenderJudged, RecommendSpec
from desktop_app.core.workflows.recommend_words import (
    coverage_sentence,
    curve_sentence,
    figure_rows,
    range_rows,
    tail_view,
    together,
)
from desktop_app.core.workflows.specs import Verdict
from desktop_app.ui.app_state import AppState, JobStatus, Message
from desktop_app.ui.i18n import render
from desktop_app.ui.recommend_state import (
    ITEMS,
    RecommendRace,
    RecommendState,
    SideFit,
    has_limits,
    kept,
    with_judged,
    with_role,
)
from desktop_app.ui.recommendations_tab import lists, race
from desktop_app.ui.recommendations_tab.findings import everyone_sentence, run_views
from desktop_app.ui.recommendations_tab.map_page import numbered
from desktop_app.ui.recommendations_tab.state import ASK, EMPTY, READING, RESULT, recommendations_view, verdict_view
from desktop_app.ui.recommendations_tab.tiles import facts_of
from tests.ui.recommendations_tab import states

pytestmark = pytest.mark.usefixtures("english")


def test_the_tab_goes_from_empty_to_question_to_result() -> None:
    assert recommendations_view(AppState()).mode == EMPTY
    assert recommendations_view(AppState(job=JobStatus("load"))).mode == READING
    assert recommendations_view(AppState(loaded=states.loaded())).mode == READING
    assert recommendations_view(states.asking()).mode == ASK
    assert recommendations_view(states.working()).mode == ASK
    assert recommendations_view(states.done()).mode == RESULT
    assert recommendations_view(states.from_file()).mode == RESULT
    assert recommendations_view(states.done(), is_asking=True).mode == ASK


def test_a_file_that_is_no_log_still_lets_columns_be_named() -> None:
    failed = AppState(loaded=states.loaded(), messages={"recommendations": Message("caution", HEAD)})
    assert recommendations_view(failed).mode == ASK
    spec = RecommendSpec(Roles())
    view = recommendations_view(states.asking(spec=spec, fits={}))
    assert not view.can_start
    assert view.why_not is not None
    assert render(view.question.words["person"]) == "choose a column"
    assert set(view.question.choices["item"]) == {"user_id", "book_id", "rating"}


HEAD = Notice("test_headline", facts={"share": 1, "base": 1}).sentence()


def test_first_lists_can_be_looked_at_while_it_learns() -> None:
    state = states.working()
    view = recommendations_view(state)
    assert view.has_lists
    assert view.is_running
    assert not view.can_start
    looking = replace(state.recommend, wants_lists=True, card=states.CARD)
    assert recommendations_view(replace(state, recommend=looking)).mode == RESULT
    assert not recommendations_view(states.working(with_first=False)).has_lists


def test_the_sentence_names_the_columns() -> None:
    question = recommendations_view(states.asking()).question
    assert "rated" in question.template
    assert render(question.words["person"]) == "user_id"
    assert question.likes == (2.0, 3.0, 4.0, 5.0)
    assert question.missing == ()  # no column could say when


def test_a_column_has_one_role_only() -> None:
    roles = with_role(states.ROLES, "item", "user_id")
    assert (roles.person, roles.item) == ("", "user_id")
    without = with_role(states.ROLES, "value", "")
    assert (without.value, without.signal, without.like_from) == ("", "events", None)
    assert with_role(without, "value", "rating").signal == "counts"
    wide = Roles(Shape.WIDE, person="user_id", items=("a", "b"), signal="ratings")
    assert with_role(wide, "person", "").signal == "ratings"


def test_tables_beside_the_log_say_how_well_they_fit() -> None:
    items, people = recommendations_view(states.asking()).sides
    assert render(items.words) == "What is known about the items: books.csv · 10,000 of 10,000 found in it"
    assert items.fits
    assert people.fits is None
    poor = recommendations_view(states.asking(fits={ITEMS: SideFit(0, 10_000)})).sides[0]
    assert poor.fits is False


def test_the_race_keeps_places_and_knows_who_leads() -> None:
    run = with_judged(RecommendRace(), RecommenderJudged("bestsellers", 0.1, 0.1, 1.0))
    run = with_judged(run, RecommenderJudged("ease", 0.3, 0.1, 2.0))
    run = with_judged(run, RecommenderJudged("bestsellers", 0.12, 0.1, 3.0))
    view = race.race_view(run, JobStatus("recommend"))
    assert [(one.key, round(one.times, 2), one.leads) for one in view.runners] == [
        ("bestsellers", 1.2, False),
        ("ease", 3.0, True),
    ]
    assert render(view.best).startswith("The best lists so far are 3 times as good")
    nothing = race.race_view(RecommendRace(judged=(RecommenderJudged("ease", 0.0, 0.0, 1.0),)), JobStatus("recommend"))
    assert "no list is better" in render(nothing.best)
    begun = RecommendRace(first=FirstLists(Path("m.onnx"), "bestsellers", 3.0))
    assert render(race.race_view(begun, JobStatus("recommend")).best).startswith("The first lists are there")
    assert render(race.race_view(RecommendRace(), JobStatus("recommend")).best).endswith("come in a moment.")


@pytest.mark.parametrize("key", sorted(one.key for one in RECOMMENDERS.load()))
def test_every_recommender_has_a_name_here(key: str) -> None:
    label = next(one.label for one in RECOMMENDERS.load() if one.key == key)
    assert render(race.recommender_label(key)) == str(label)


def test_verdicts_say_the_figures_first() -> None:
    view = verdict_view(states.run())
    assert "87 of 100 people; bestsellers alone: 61" in render(view.headline)
    assert len(view.reasons) == 3
    guess = replace(states.run(), verdict=Verdict("guess", states.HEADLINE, ()))
    assert verdict_view(guess).headline == states.HEADLINE.sentence()


@pytest.mark.parametrize(
    ("because", "words"),
    [
        (Because((states.line(0),), (1.0,)), "because of The Hunger Games"),
        (Because((states.line(0), states.line(5)), (0.6, 0.4)), "because of The Hunger Games (most) and The Hobbit"),
        (
            Because((states.line(0), states.line(5), states.line(9), states.line(2)), (0.4, 0.3, 0.2, 0.1)),
            "because of The Hunger Games (most), The Hobbit and 1984",
        ),
        (Because(profile=("age", "city")), "because of age, city in the profile"),
        (Because(popular=True), "because many like it"),
        (Because(), "a guess: little is known here"),
    ],
)
def test_reasons_are_sentences(because: Because, words: str) -> None:
    assert render(lists.why(because)) == words


def test_the_longest_bar_belongs_to_the_best() -> None:
    columns = lists.told_columns(states.CARD)
    assert columns == ("authors", "year", "genre")
    tiles = lists.picks(PersonAnswer("u1", (), states.picks()), columns)
    assert tiles[0].length == 1.0
    assert all(0 <= tile.length <= 1 for tile in tiles)
    assert tiles[0].facts == "J.K. Rowling, Mary GrandPré · 1997 · fantasy"
    assert lists.picks(PersonAnswer("u1", (), ()), columns) == ()
    remote = replace(states.line(0), picture="https://example.org/cover.jpg")
    assert lists.tile(remote, columns).picture == ""


def test_foretold_ratings_stand_before_the_facts() -> None:
    columns = lists.told_columns(states.CARD)
    rated = tuple(replace(pick, stars=4.16) for pick in states.picks())
    known, new = (lists.picks(PersonAnswer(person, (), rated, (), 5.0), columns)[0] for person in ("u1", ""))
    assert facts_of(known).startswith("probably 4.2 of 5 stars · J.K. Rowling")
    assert facts_of(new).startswith("4.2 of 5 stars on average · ")
    assert facts_of(lists.picks(PersonAnswer("u1", (), states.picks()), columns)[0]).startswith("J.K. Rowling")


def test_rules_are_offered_only_where_something_is_known() -> None:
    assert lists.possible_rules(states.CARD) == ("between", "only", "without", "never", "at_least", "at_most")
    stocked = replace(
        states.CARD, item_columns={"in_stock": "yes_no", "price": "number"}, item_values={}, has_times=True
    )
    assert lists.possible_rules(stocked) == ("in_stock", "between", "never", "at_most", "not_lately")
    bare = replace(states.CARD, item_columns={}, item_values={})
    assert lists.possible_rules(bare) == ("never",)
    assert lists.rule_columns(states.CARD, "at_most")[0] == "authors"


def test_rules_that_say_too_little_are_not_kept_to() -> None:
    options = ListOptions(
        rules=(Rule("between", "year"), Rule("without", "genre"), Rule("at_most", "authors", count=2))
    )
    assert [rule.kind for rule in kept(options).rules] == ["at_most"]
    assert has_limits(options)
    assert not has_limits(ListOptions(rules=(Rule("never"),)))
    cost = CostAnswer(2_000, 80.0, (77.6,), 77.6)
    assert render(lists.cost_of(0, options, cost)) == "Say which ones"
    assert render(lists.cost_of(2, options, cost)) == "2 fewer of 100 find something"
    assert lists.cost_of(2, options, None) is None


def test_costs_are_told_in_people() -> None:
    assert render(lists.difference(2.4)) == "2 fewer of 100 find something"
    assert render(lists.difference(-1.2)) == "1 more of 100 find something"
    assert render(lists.difference(0.3)) == "Costs nothing measurable"
    assert render(together(states.COST)) == "With all of this, 82 of 100 find something; without, 87."


def test_figures_stand_beside_bestsellers_and_chance() -> None:
    rows = {row.key: row for row in figure_rows(states.run())}
    assert next(iter(rows)) == "hit@10"
    assert render(rows["hit@10"].words) == "For 87 of 100 people, the top 10 holds at least one hidden choice."
    assert rows["hit@10"].bestsellers.value == 0.61
    assert rows["hit@10"].random.value == 0.02


def test_ranges_go_from_one_known_choice_to_new_items() -> None:
    rows = range_rows(states.run())
    names = [render(row.name) for row in rows]
    assert names[0] == "One choice is known"
    assert names[-2:] == ["All their choices are known", "Items that nobody has had yet"]
    assert "52 of 100 find something (51–53); bestsellers alone: 35." in render(rows[0].sentence)
    alone = replace(states.run(), by_history=(), metrics={"ndcg@10": Estimate(0.3, 0.2, 0.4)})
    assert len(range_rows(alone)) == 1


def test_the_long_tail_is_told_in_items() -> None:
    view = tail_view(states.figures())
    shares = states.figures().popularity
    assert view.half == 0 or 2 * sum(shares[: view.half]) >= states.figures().likes
    few = replace(states.figures(), popularity=(60, 30, 10), items=3, likes=100)
    assert render(tail_view(few).sentence) == "Of 3 items, the 1 most chosen hold half of all choices."
    assert "of 100 items" not in render(coverage_sentence(states.run()) or HEAD)


def test_more_data_is_advised_only_where_it_helped() -> None:
    assert "7% better" in render(curve_sentence(((50, 0.28), (100, 0.30))))
    assert "hardly" in render(curve_sentence(((50, 0.299), (100, 0.30))))
    assert curve_sentence(((100, 0.3),)) is None


def test_exports_and_runs_say_what_they_are_about() -> None:
    assert "keeping to 3 rules" in render(everyone_sentence(states.CARD, states.OPTIONS))
    assert "without any rule" in render(everyone_sentence(states.CARD, ListOptions()))
    recommend = RecommendState(runs=(states.run(), states.run()), shown_run=1)
    newest, oldest = run_views(recommend)
    assert (newest.number, newest.shown, oldest.shown) == (1, True, False)
    assert render(newest.about) == "book_id for each user_id"


def test_groups_beyond_the_colours_are_others() -> None:
    names, numbers, has_others = numbered(("a", "b", "a", "", "c", "d", "e", "f"))
    assert names[0] == "a"
    assert len(names) == 5
    assert has_others
    assert numbers[3] == -1
    assert numbers[0] == numbers[2] == 0
    assert numbered(("", "")) == ((), (-1, -1), False)


def test_project_keeps_question_rules_and_run(tmp_path: Path) -> None:
    from desktop_app.core.project.documents import from_document, to_document

    stored = to_document({"spec": states.SPEC, "options": states.OPTIONS, "run": 0}, {})
    assert from_document(RecommendSpec, stored["spec"], {}) == states.SPEC
    assert from_document(ListOptions, stored["options"], {}) == states.OPTIONS


def test_a_proposal_that_is_not_sure_says_so() -> None:
    unsure = replace(states.FOUND, sure=False)
    assert "leave a doubt" in render(recommendations_view(states.asking(found=unsure)).doubts[0])
    assert not recommendations_view(states.asking()).doubts
