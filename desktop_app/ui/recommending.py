"""What can be done about recommendations: learning, looking at runs, and writing lists for everyone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from desktop_app.core.errors import AcumenError
from desktop_app.core.text import QT_TRANSLATE_NOOP
from desktop_app.ui import messages
from desktop_app.ui.i18n import render
from desktop_app.ui.later import Later
from desktop_app.ui.log_desk import TAB, LogDesk
from desktop_app.ui.recommend_state import (
    RecommendRace,
    RecommendState,
    has_limits,
    with_judged,
)

if TYPE_CHECKING:
    from desktop_app.core.scoring.recommending import asks
    from desktop_app.core.workflows import recommend_specs
else:
    asks = Later("desktop_app.core.scoring.recommending.asks")
    recommend_specs = Later("desktop_app.core.workflows.recommend_specs")

_REPORT_SAVED = QT_TRANSLATE_NOOP("Messages", "The report is saved as “{file}”.")
_RECOMMEND = "desktop_app.core.workflows.recommend:recommend"
_TOP = "desktop_app.core.workflows.recommend_ask:top"
_WITHOUT_PEOPLE = "desktop_app.core.workflows.recommend_export:export_recommender"


class RecommendDesk(LogDesk):
    """The part of the session that belongs to the Recommendations tab."""

    # --- learning -----------------------------------------------------------------------------------------------------

    @Slot()
    def recommend(self) -> None:
        """Learn who gets what."""
        state = self._state
        if state.loaded is None or state.recommend.spec is None or self._is_busy():
            return
        self._worth_saving()
        job = recommend_specs.RecommendJob(state.loaded.table_path, state.recommend.spec, self._work_path(".onnx"))
        self._set(
            recommend=replace(state.recommend, race=RecommendRace(), wants_lists=False),
            messages=self._messages(TAB, None),
        )
        self._start("recommend", _RECOMMEND, job)

    @Slot(bool)
    def show_first_lists(self, wanted: bool) -> None:
        """Look at the lists that are there already while it still learns, or at the race again."""
        first = self._state.recommend.race.first
        self._set_recommend(wants_lists=wanted)
        if wanted and first is not None:
            self._open_lists(first.model_path)

    @Slot(int)
    def show_recommend_run(self, number: int) -> None:
        """Show another run."""
        if 0 <= number < len(self._state.recommend.runs):
            self._worth_saving()
            self._set_recommend(shown_run=number, top=None)
            self._open_lists(self._state.recommend.runs[number].model_path)
            self._save_later()

    @Slot(object, object)
    def write_lists(self, wanted: Any, out: Path) -> None:
        """Write who gets what for everyone, or for the people of a file."""
        model = self._state.recommend.model
        if model is None or self._is_busy():
            return
        spec = asks.TopSpec(
            model, out, self._kept_options(), people=wanted.people, one_row=wanted.one_row, because=wanted.because
        )
        self._set_recommend(top=None)
        self._say(TAB, None)
        self._start("top", _TOP, spec)

    @Slot(object, bool)
    def export_recommender(self, out: Path, with_people: bool) -> None:
        """Write the model that is asked to a file of its own, without people if that is wanted."""
        model = self._state.recommend.model
        if model is None or self._is_busy():
            return
        self._start("export", _WITHOUT_PEOPLE, model, out, with_people)
        self._then = partial(self._say, TAB, messages.done_message(messages.EXPORTED, out))

    @Slot(object)
    def save_recommend_report(self, out: Path) -> None:
        """Write the run that is shown as one page, with what the rules in force cost where that is known."""
        from desktop_app.core.workflows.outputs import write_text
        from desktop_app.core.workflows.recommend_report import recommend_report

        recommend = self._state.recommend
        if recommend.run is None:
            return
        cost = recommend.looking.cost if has_limits(recommend.looking.options) else None
        try:
            write_text(out, recommend_report(recommend.run, render, cost))
        except AcumenError as error:
            self._say(TAB, messages.failure_message(error))
            return
        self._say(TAB, messages.done_message(_REPORT_SAVED, out))

    # --- inside: results ----------------------------------------------------------------------------------------------

    def _take_event(self, event: object) -> None:
        if isinstance(event, recommend_specs.FirstLists | recommend_specs.RecommenderJudged):
            self._set_recommend(race=with_judged(self._state.recommend.race, event))
            if isinstance(event, recommend_specs.FirstLists) and self._state.recommend.wants_lists:
                self._open_lists(event.model_path)
        else:
            super()._take_event(event)

    def _abandon(self, kind: str) -> None:
        """Go back from lists that were only the first ones to those of the run before, or to the question."""
        super()._abandon(kind)
        recommend = self._state.recommend
        if kind != "recommend" or recommend.card is None:
            return
        run = recommend.run
        if run is None or recommend.card.path != run.model_path:
            self._set_recommend(wants_lists=False, card=None)
            if run is not None:
                self._open_lists(run.model_path)

    def _take_recommending(self, kind: str, result: object) -> bool:
        """Put the result of a job where it belongs; return whether it was one of recommending."""
        recommend = self._state.recommend
        if isinstance(result, recommend_specs.RecommendResult):
            runs = (*recommend.runs, result)
            changed = replace(recommend, runs=runs, shown_run=len(runs) - 1, wants_lists=False, top=None)
            self._set(recommend=changed, messages=self._messages(TAB, None))
            self._keeper.add_run(result)
            self._remember(result.verdict.code)
            self._save_later()
            self._open_lists(result.model_path)
        elif isinstance(result, asks.RecommenderCard) and kind == "open":
            self._take_recommender(result)
        elif isinstance(result, asks.TopResult):
            self._set(recommend=replace(recommend, top=result), messages=self._messages(TAB, None))
        else:
            return False
        return True

    def _take_recommender(self, card: asks.RecommenderCard) -> None:
        """Ask a model that was opened from a file; the log need not be there."""
        self._forget_lists()
        self._set(recent=self._store.add_recent(card.path), recommend=RecommendState())
        self.tab_wanted.emit(TAB)
        self._say(TAB, None)
        self._take_card(card)

    def _forget_lists(self, beside: Path | None = None) -> None:
        """Forget the model that was asked: another file takes its place, with a table about the items or none."""
        super()._forget_lists()
        self._beside, self._read_again = beside, frozenset()

    def _more_view(self) -> dict[str, Any]:
        recommend = self._state.recommend
        if recommend.spec is None:
            return super()._more_view()
        looking = recommend.looking
        return {
            **super()._more_view(),
            "recommend": {"spec": recommend.spec, "options": looking.options, "run": recommend.shown_run},
        }
