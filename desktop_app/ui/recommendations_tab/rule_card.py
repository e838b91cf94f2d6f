"""One rule as a sentence in which every bold word can be changed, with what it costs below."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QDoubleValidator
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QPushButton, QSpinBox, QVBoxLayout, QWidget

from desktop_app.core.scoring.recommending.asks import RecommenderCard, Rule
from desktop_app.core.text import Sentence
from desktop_app.ui import i18n
from desktop_app.ui.recommendations_tab.lists import RULES, rule_columns
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, icon_button, label
from desktop_app.ui.widgets.chart import elided
from desktop_app.ui.widgets.choice_popup import ChoicePopup
from desktop_app.ui.widgets.flow import GLUED, FlowLayout

TYPING_MS = 300
NUMBER_PX, COUNT_PX, WORD_PX = 64, 60, 150
MOST_COUNT = 9_999
_PARTS = re.compile(r"(\{\w+\})")
_TOKENS = re.compile(r"[,;.:!?，；。：、]+|[^\s,;.:!?，；。：、]+")
_MARKS = re.compile(r"[,;.:!?，；。：、]+")


class RuleCard(QFrame):
    """Shows one rule; whatever is changed in it comes out as the next rule."""

    changed = Signal(object)
    """`Rule`"""
    removed = Signal()
    items_wanted = Signal()

    def __init__(
        self, theme: Theme, number: int, rule: Rule, card: RecommenderCard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "rule")
        self.setObjectName(f"rule_{number}")
        self._theme, self._number, self._rule, self._card = theme, number, rule, card
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._tell_numbers)
        self._controls: dict[str, QWidget] = {}
        self._popup: ChoicePopup | None = None
        self._words = QWidget()
        self._flow = FlowLayout(self._words, gap=space.xs, line_gap=2)
        policy = self._words.sizePolicy()
        policy.setHeightForWidth(True)
        self._words.setSizePolicy(policy)
        self._cost = label("", "caption")
        self._build()
        remove = icon_button(theme, "close", self.tr("Remove this rule"), f"remove_rule_{number}")
        remove.clicked.connect(self.removed)
        top = QHBoxLayout()
        top.setSpacing(space.xs)
        top.addWidget(self._words, 1)
        top.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.m, space.s, space.xs, space.s)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self._cost)
        self.show_rule(rule)

    @property
    def rule(self) -> Rule:
        """What it says now."""
        return self._rule

    def show_rule(self, rule: Rule) -> None:
        """Show the facts of `rule`, which is of the same kind."""
        self._rule = rule
        for key, control in self._controls.items():
            if isinstance(control, QPushButton):
                self._show_word(control, key)
            elif isinstance(control, QSpinBox):
                control.blockSignals(True)
                control.setValue(rule.count)
                control.blockSignals(False)
            elif isinstance(control, QLineEdit) and not control.hasFocus():
                value = rule.low if key == "low" else rule.high
                control.setText("" if value is None else _written(value))

    def show_cost(self, cost: Sentence | None, is_measuring: bool) -> None:
        """Say what the rule costs by itself."""
        words = i18n.render(cost) if cost is not None else self.tr("Measuring…") if is_measuring else ""
        self._cost.setText(words)
        self._cost.setVisible(bool(words))

    def _build(self) -> None:
        words = RULES[self._rule.kind].words
        text = QCoreApplication.translate(words.context, str(words))
        for part in _PARTS.split(text):
            if part.startswith("{"):
                control = self._make_control(part[1:-1])
                self._controls[part[1:-1]] = control
                self._flow.append(control)
                continue
            for token in _TOKENS.findall(part):
                word = label(token, "body", wrap=False)
                word.setProperty(GLUED, bool(_MARKS.fullmatch(token)))
                word.setMinimumHeight(28)
                self._flow.append(word)

    def _make_control(self, key: str) -> QWidget:
        if key in ("low", "high"):
            return self._make_number(key)
        if key == "count":
            return self._make_count()
        slots = {"column": self._open_columns, "values": self._open_values, "items": self.items_wanted.emit}
        made = button("", "small_word", f"rule_{self._number}_{key}")
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._theme.set_icon(made, "chevron-down", "accent", space.m)
        made.clicked.connect(slots[key])
        return made

    def _make_number(self, key: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"rule_{self._number}_{key}")
        field.setAccessibleName(self.tr("Lowest") if key == "low" else self.tr("Highest"))
        field.setPlaceholderText(self.tr("any"))
        field.setFixedWidth(NUMBER_PX)
        check = QDoubleValidator(field)
        check.setLocale(_plain_locale())
        field.setValidator(check)
        field.textEdited.connect(self._typing.start)
        field.editingFinished.connect(self._tell_numbers)
        return field

    def _make_count(self) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(f"rule_{self._number}_count")
        box.setAccessibleName(self.tr("How many"))
        box.setRange(1, MOST_COUNT)
        box.setFixedWidth(COUNT_PX + (space.m if self._rule.kind == "not_lately" else 0))
        box.setKeyboardTracking(False)
        box.valueChanged.connect(self._tell_count)
        return box

    def _show_word(self, made: QPushButton, key: str) -> None:
        texts = {
            "column": self._rule.column,
            "values": QCoreApplication.translate("Words", ", ").join(self._rule.values) or self.tr("choose"),
            "items": self.tr("%n item(s)", "", len(self._rule.values)) if self._rule.values else self.tr("choose"),
        }
        text = texts[key]
        made.ensurePolished()
        made.setText(elided(text, made.font(), WORD_PX).replace("&", "&&"))
        made.setToolTip(text)
        made.setAccessibleName(text)
        made.setFixedWidth(made.fontMetrics().horizontalAdvance(made.text()) + 2 * space.m + 2)

    @Slot()
    def _open_columns(self) -> None:
        made = self._controls["column"]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for name in rule_columns(self._card, self._rule.kind):
            action = QAction(name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(name == self._rule.column)
            action.triggered.connect(partial(self._choose_column, name))
            group.addAction(action)
            menu.addAction(action)
        menu.popup(made.mapToGlobal(QPoint(0, made.height())))

    def _choose_column(self, name: str, _: bool = False) -> None:
        if name != self._rule.column:
            self._tell(replace(self._rule, column=name, values=(), low=None, high=None))

    @Slot()
    def _open_values(self) -> None:
        if self._popup is None:
            self._popup = ChoicePopup(f"rule_{self._number}_choice", self._rule.column, self)
            self._popup.changed.connect(self._choose_values)
        self._popup.offer(self._card.item_values.get(self._rule.column, ()), self._rule.values)
        self._popup.open_below(self._controls["values"])

    @Slot(object)
    def _choose_values(self, values: tuple[str, ...]) -> None:
        self._tell(replace(self._rule, values=values))

    @Slot(int)
    def _tell_count(self, count: int) -> None:
        self._tell(replace(self._rule, count=count))

    @Slot()
    def _tell_numbers(self) -> None:
        self._typing.stop()
        low, high = (self._number_in(key) for key in ("low", "high"))
        if (low, high) != (self._rule.low, self._rule.high):
            self._tell(replace(self._rule, low=low, high=high))

    def _number_in(self, key: str) -> float | None:
        field = self._controls.get(key)
        if not isinstance(field, QLineEdit) or not field.text().strip():
            return None
        value, is_number = _plain_locale().toDouble(field.text().strip())
        return value if is_number else None

    def _tell(self, rule: Rule) -> None:
        self._rule = rule
        self.changed.emit(rule)


def _plain_locale() -> QLocale:
    """Return the person's locale without marks between thousands: 1984 is a year as well as a number."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale


def _written(value: float) -> str:
    locale = _plain_locale()
    return locale.toString(int(value)) if float(value).is_integer() else locale.toString(value, ord("g"), 10)
