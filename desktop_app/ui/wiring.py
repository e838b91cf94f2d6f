"""Each tab joined to the session: what a person wants there, and who does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.ui.session import Session
from desktop_app.ui.theme import Theme

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow


def make_home(theme: Theme, session: Session, window: MainWindow) -> QWidget:
    """Return the Home tab."""
    from desktop_app.ui.home_tab.view import HomeTab

    tab = HomeTab(theme)
    tab.open_requested.connect(window.requests.open_any)
    tab.sample_chosen.connect(session.open_sample)
    tab.tour_requested.connect(window.actions_.tour.trigger)
    tab.recent_chosen.connect(session.open_path)
    return tab


def make_data(theme: Theme, session: Session, window: MainWindow) -> QWidget:
    """Return the Data tab."""
    from desktop_app.ui.data_tab.view import DataTab

    tab = DataTab(theme)
    tab.open_requested.connect(window.requests.open_any)
    tab.kind_chosen.connect(session.choose_kind)
    tab.sheet_chosen.connect(session.choose_sheet)
    tab.table_chosen.connect(session.choose_table)
    tab.encoding_chosen.connect(session.choose_encoding)
    tab.reading_chosen.connect(session.choose_reading)
    tab.reading_looked_at.connect(session.preview_reading)
    tab.rows_sampled.connect(session.read_sample)
    tab.columns_picked.connect(session.read_columns)
    tab.step_first_wanted.connect(session.read_with_step)
    tab.doubts_kept.connect(session.accept_doubts)
    tab.doubts_reopened.connect(session.reopen_doubts)
    steps = tab.steps
    steps.step_added.connect(session.add_step)
    steps.step_exchanged.connect(session.exchange_step)
    steps.step_removed.connect(session.remove_step)
    steps.step_moved.connect(session.move_step)
    steps.step_switched.connect(session.switch_step)
    steps.undo_wanted.connect(session.undo_step)
    steps.redo_wanted.connect(session.redo_step)
    steps.preview_wanted.connect(session.preview_step)
    steps.preview_left.connect(session.forget_step_preview)
    steps.other_table_requested.connect(window.requests.open_other_table)
    steps.join_looked_at.connect(session.preview_join)
    steps.join_reopened.connect(session.reopen_join)
    steps.join_left.connect(session.forget_other_table)
    steps.recipe_open_requested.connect(window.requests.open_recipe)
    steps.recipe_save_requested.connect(window.requests.save_recipe)
    tab.target_chosen.connect(window.ask_about)
    return tab


def make_training(theme: Theme, session: Session, window: MainWindow) -> QWidget:
    """Return the Training tab."""
    from desktop_app.ui.training_tab.view import TrainingTab

    tab = TrainingTab(theme)
    tab.target_chosen.connect(session.set_target)
    tab.goal_chosen.connect(session.set_goal)
    tab.positive_chosen.connect(session.set_positive)
    tab.column_left_out.connect(session.leave_out)
    tab.column_kept.connect(session.keep)
    tab.budget_chosen.connect(session.set_seconds)
    tab.seed_chosen.connect(session.set_seed)
    tab.keep_rows_chosen.connect(session.set_keep_rows)
    tab.train_requested.connect(session.train)
    tab.longer_requested.connect(session.train_longer)
    tab.stop_requested.connect(session.stop_job)
    tab.results_wanted.connect(window.go_to_results)
    tab.data_wanted.connect(window.requests.open_any)
    return tab


def make_results(theme: Theme, session: Session, window: MainWindow) -> QWidget:
    """Return the Results tab."""
    from desktop_app.ui.results_tab.view import ResultsTab

    tab = ResultsTab(theme)
    tab.run_chosen.connect(session.show_run)
    tab.threshold_chosen.connect(session.set_threshold)
    tab.export_requested.connect(window.requests.export_model)
    tab.size_wanted.connect(session.shrink)
    tab.size_saved.connect(window.requests.export_size)
    tab.readable_requested.connect(window.requests.export_readable)
    tab.score_requested.connect(window.requests.score)
    tab.score_opened.connect(window.requests.show_file)
    tab.training_wanted.connect(window.go_to_training)
    return tab


def make_recommendations(theme: Theme, session: Session, window: MainWindow) -> QWidget:
    """Return the Recommendations tab."""
    from desktop_app.ui.recommend_requests import RecommendRequests
    from desktop_app.ui.recommendations_tab.view import RecommendationsTab

    tab = RecommendationsTab(theme)
    requests = RecommendRequests(session, window.dialogs, tab)
    for signal, slot in (
        (tab.open_requested, window.requests.open_any),
        (tab.sample_requested, requests.open_sample),
        (tab.role_chosen, session.set_role),
        (tab.signal_chosen, session.set_signal),
        (tab.like_chosen, session.set_like_from),
        (tab.items_chosen, session.set_item_columns),
        (tab.side_wanted, requests.choose_side),
        (tab.side_table_chosen, session.set_side_table),
        (tab.side_dropped, session.drop_side),
        (tab.budget_chosen, session.set_recommend_seconds),
        (tab.recommend_requested, session.recommend),
        (tab.stop_requested, session.stop_job),
        (tab.lists_wanted, session.show_first_lists),
        (tab.subject_chosen, session.show_subject),
        (tab.search_changed, session.find_names),
        (tab.person_chosen, session.show_person),
        (tab.item_chosen, session.show_item),
        (tab.new_person_wanted, session.begin_person),
        (tab.new_item_wanted, session.begin_item),
        (tab.offer_searched, session.find_offered),
        (tab.liked, session.like),
        (tab.unliked, session.unlike),
        (tab.profile_changed, session.set_profile),
        (tab.features_changed, session.set_features),
        (tab.options_changed, session.set_list_options),
        (tab.map_wanted, session.ask_map),
        (tab.colour_chosen, session.colour_map),
        (tab.lists_requested, requests.write_lists),
        (tab.people_file_wanted, requests.choose_people),
        (tab.file_opened, window.requests.show_file),
        (tab.export_requested, requests.export_recommender),
        (tab.report_requested, requests.save_report),
        (tab.run_chosen, session.show_recommend_run),
    ):
        signal.connect(slot)
    return tab


TAB_PACKAGES = tuple(f"desktop_app.ui.{tab}_tab" for tab in ("data", "results", "training", "recommendations"))

MAKE_TAB: dict[str, Callable[[Theme, Session, MainWindow], QWidget]] = {
    "home": make_home,
    "data": make_data,
    "training": make_training,
    "results": make_results,
    "recommendations": make_recommendations,
}
