"""The states of the Recommendations tab."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from tests.screenshots.looking import Looking

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


class RecommendStates(Looking):
    """From a log to lists, rules and everything beside them."""

    def recommendations(self) -> None:
        """From a log to lists, their reasons, rules, and what stands beside them."""
        person = self.person
        self.open(SAMPLES / "heart-disease.csv")
        person.click("go_recommendations")
        person.find("recommend")
        self.shoot("recommend_no_log")
        person.click("go_home")
        person.click("open_sample_bookshop")
        person.find("recommend")
        person.until(lambda: "499" in person.read("recommendations_tab"), "how well the books fit")
        self.shoot("recommend_asking")
        person.click("recommend_quick")
        person.click("recommend")
        person.until(lambda: len(person.acumen.session.state.recommend.race.judged) > 2, "a race")
        self.shoot("recommend_running", is_calm=False)
        person.click("see_first_lists")
        person.find("names")
        self.shoot("recommend_first_lists", is_calm=False)
        person.find("change_question")
        person.rest()
        self.shoot("recommend_lists")
        self.rules()
        person.click("show_items")
        person.rest()
        person.press(Qt.Key.Key_Tab)
        person.click_item("names", str(person.find("names", QListView).model().index(1, 0).data()))
        person.rest()
        self.shoot("recommend_item")
        person.click("new_person")
        person.click("find_liked")
        person.type("hobbit")
        person.find("find_liked_hits")
        self.shoot("recommend_finding")
        person.press(Qt.Key.Key_Return)
        person.rest()
        self.shoot("recommend_new_person")
        person.click("new_item")
        person.click("feature_0")
        person.type("The Return of the Shadow")
        person.find("new_item_audience_0")
        self.shoot("recommend_new_item")
        for key in ("good", "sells", "more", "map", "export", "runs"):
            person.click(f"go_recommend_{key}")
            person.rest()
            self.shoot(f"recommend_{key}")
        person.dialogs.paths.append(self.work / "lists.csv")
        person.click("go_recommend_export")
        person.click("write_lists")
        person.find("open_lists")
        self.shoot("recommend_written")

    def rules(self) -> None:
        """Two rules and what they cost."""
        person = self.person
        person.click("add_rule")
        self.shoot("recommend_rule_menu")
        person.pick("add_rule_at_most")
        person.click("add_rule")
        person.pick("add_rule_between")
        person.until(lambda: person.sees("rule_1_low"), "the second rule")
        person.click("rule_1_low")
        person.type("1990")
        person.press(Qt.Key.Key_Return)
        person.rest()
        self.shoot("recommend_rules")

    def sections(self, of: str = "") -> None:
        person = self.person
        person.rest()
        for key in ("good", "errs", "why", "readable", "candidates", "score", "history"):
            person.click(f"index_{key}")
            self.shoot(f"results_{of}{key}")
            self._shoot_rest_of(f"results_{of}{key}")
