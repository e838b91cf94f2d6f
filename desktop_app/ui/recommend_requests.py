"""What the Recommendations tab needs a file for: asks for it, then tells the session."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from desktop_app.core.samples import SAMPLES
from desktop_app.ui.file_dialogs import FileDialogs
from desktop_app.ui.file_requests import file_name
from desktop_app.ui.recommend_state import ITEMS
from desktop_app.ui.recommendations_tab.export import ListsWanted
from desktop_app.ui.recommendations_tab.view import RecommendationsTab
from desktop_app.ui.session import Session


class RecommendRequests(QObject):
    """Joins the dialogs, the tab and the session; a person who changes their mind changes nothing."""

    def __init__(self, session: Session, dialogs: FileDialogs, tab: RecommendationsTab) -> None:
        super().__init__(tab)
        self._session, self._dialogs, self._tab = session, dialogs, tab

    @Slot()
    def open_sample(self) -> None:
        """Open the sample that is a log."""
        self._session.open_sample(next(sample.key for sample in SAMPLES if sample.beside))

    @Slot(str)
    def choose_side(self, what: str) -> None:
        """Take a file as the table about the items or the people."""
        title = self.tr("A table about the items") if what == ITEMS else self.tr("A table about the people")
        if path := self._dialogs.open_table(self._tab.window(), title):
            self._session.set_side(what, path)

    @Slot()
    def choose_people(self) -> None:
        """Write lists only for the people of a file."""
        if path := self._dialogs.open_table(self._tab.window(), self.tr("A table of people")):
            self._tab.take_people(path)

    @Slot(object)
    def write_lists(self, wanted: ListsWanted) -> None:
        """Write who gets what for everyone."""
        what = self.tr("recommendations")
        proposed = self._folder() / f"{self._name()} {what}.csv"
        if out := self._dialogs.save_lists(self._tab.window(), proposed):
            self._session.write_lists(wanted, out)

    @Slot(bool)
    def export_recommender(self, with_people: bool) -> None:
        """Write the model to a file of its own."""
        if out := self._dialogs.save_model(self._tab.window(), self._folder() / f"{file_name(self._name())}.onnx"):
            self._session.export_recommender(out, with_people)

    @Slot()
    def save_report(self) -> None:
        """Write what a run found as a page."""
        what = self.tr("report")
        proposed = self._folder() / f"{file_name(self._name())} {what}.html"
        if out := self._dialogs.save_page(self._tab.window(), proposed):
            self._session.save_recommend_report(out)

    def _folder(self) -> Path:
        source = self._session.state.source
        card = self._session.state.recommend.card
        if source is not None:
            return source.parent
        return card.path.parent if card is not None else Path.home()

    def _name(self) -> str:
        source = self._session.state.source
        return source.name.split(".")[0] if source is not None else self.tr("lists")
