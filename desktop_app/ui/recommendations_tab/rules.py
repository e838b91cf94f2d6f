"""The third column: rules in plain words, how varied a list is, and what each of them costs."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QMenu, QScrollArea, QSlider, QSpinBox, QWidget

from desktop_app.core.scoring.recommending.asks import Found, ItemLine, ListOptions, RecommenderCard, Rule
from desktop_app.core.text import Sentence
from desktop_app.core.workflows.recommend_words import together
from desktop_app.ui.help.glossary import explain
from desktop_app.ui.i18n import render
from desktop_app.ui.recommend_state import Looking, has_limits, kept
from desktop_app.ui.recommendations_tab.chips import Chips
from desktop_app.ui.recommendations_tab.finder import ItemFinder
from desktop_app.ui.recommendations_tab.lists import (
    RULES,
    cost_of,
    difference,
    new_rule,
    possible_rules,
)
from desktop_app.ui.recommendations_tab.offered import told
from desktop_app.ui.recommendations_tab.rule_card import RuleCard
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, card, label, term
from desktop_app.ui.widgets.rich_label import column

SETTLE_MS = 250
LONGEST = 100
POPUP_PX = 340
SCROLL_BAR_PX = 14


class RulesPanel(QWidget):
    """Says what a list must keep to; every change comes out as the next `ListOptions`."""

    options_changed = Signal(object)
    search_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rules_panel")
        self._theme = theme
        self._options = ListOptions()
        self._about: RecommenderCard | None = None
        self._cards: list[RuleCard] = []
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._tell_dials)
        self._add = button(self.tr("Add a rule"), "secondary", "add_rule")
        theme.set_icon(self._add, "plus", "accent")
        self._add.clicked.connect(self._open_menu)
        self._none = label(self.tr("Every list is free to offer anything."), "muted")
        self._lines = QWidget()
        self._rule_lines = column(self._lines, space.s)
        self._together = label("", "caption")
        self._banned = ItemsPopup(theme, self)
        self._banned.search_changed.connect(self.search_changed)
        self._banned.changed.connect(self._ban)
        self._banning = -1
        self._lay_out()

    def _lay_out(self) -> None:
        inside = self._inside = QWidget()
        inside.setProperty("surface", "canvas")
        layout = column(inside, space.s)
        layout.setContentsMargins(space.l, space.l, space.l, space.l)
        left = Qt.AlignmentFlag.AlignLeft
        layout.addWidget(term(self.tr("Rules"), explain("rules"), "emphasis"), 0, left)
        for widget in (self._none, self._lines):
            layout.addWidget(widget)
        layout.addWidget(self._add, 0, left)
        layout.addSpacing(space.l)
        layout.addWidget(
            term(self.tr("How varied"), explain("diversity_dial"), "emphasis"), 0, Qt.AlignmentFlag.AlignLeft
        )
        layout.addWidget(self._make_dial())
        layout.addSpacing(space.l)
        layout.addWidget(label(self.tr("The list"), "emphasis"))
        layout.addWidget(self._make_length())
        layout.addWidget(self._make_seen(), 0, left)
        layout.addSpacing(space.m)
        layout.addWidget(self._together)
        layout.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setObjectName("rules_scroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column(self).addWidget(area)

    def needed_width(self) -> int:
        """Return how wide it has to be for every word."""
        return self._inside.minimumSizeHint().width() + SCROLL_BAR_PX

    def _make_dial(self) -> QWidget:
        self._dial = QSlider(Qt.Orientation.Horizontal)
        self._dial.setObjectName("diversity")
        self._dial.setAccessibleName(self.tr("How varied"))
        self._dial.setRange(0, 100)
        self._dial.setPageStep(20)
        self._dial.valueChanged.connect(self._settling.start)
        box = QWidget()
        ends = QHBoxLayout()
        ends.addWidget(label(self.tr("Closest first"), "caption", wrap=False))
        ends.addStretch(1)
        ends.addWidget(label(self.tr("More varied"), "caption", wrap=False))
        layout = column(box, 0)
        layout.addWidget(self._dial)
        layout.addLayout(ends)
        return box

    def _make_length(self) -> QWidget:
        self._length = QSpinBox()
        self._length.setObjectName("list_length")
        self._length.setAccessibleName(self.tr("How many are offered"))
        self._length.setRange(1, LONGEST)
        self._length.setKeyboardTracking(False)
        self._length.valueChanged.connect(self._settling.start)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(self.tr("How many"), wrap=False))
        row.addStretch(1)
        row.addWidget(self._length)
        return box

    def _make_seen(self) -> QCheckBox:
        self._seen = QCheckBox(self.tr("Offer again what they had"))
        self._seen.setObjectName("offer_again")
        self._seen.setAccessibleName(self._seen.text())
        self._seen.toggled.connect(self._tell_dials)
        return self._seen

    # --- applying -----------------------------------------------------------------------------------------------------

    def show_looking(self, looking: Looking, about: RecommenderCard) -> None:
        """Show the rules and what they cost."""
        options = looking.options
        fits = about is self._about and [(one.rule.kind, one.rule.column) for one in self._cards] == [
            (rule.kind, rule.column) for rule in options.rules
        ]
        self._options, self._about = options, about
        if not fits:
            self._build(about)
        waiting = "cost" in looking.waiting
        for number, one in enumerate(self._cards):
            one.show_rule(options.rules[number])
            one.show_cost(cost_of(number, options, looking.cost), waiting)
        self._none.setVisible(not options.rules)
        self._add.setEnabled(bool(possible_rules(about)))
        self._show_dials(options)
        self._say_together(looking, waiting)
        if self._banned.isVisible():
            self._banned.show_found(looking.offered)

    def _say_together(self, looking: Looking, waiting: bool) -> None:
        words = ""
        if has_limits(looking.options):
            cost = looking.cost
            only_dial = not kept(looking.options).rules
            if cost is not None:
                sentence = difference(cost.without - cost.together) if only_dial else together(cost)
                words = render(sentence)
            else:
                words = self.tr("Measuring what this costs…") if waiting else told("cost", looking)
        self._together.setText(words)
        self._together.setVisible(bool(words))

    def _show_dials(self, options: ListOptions) -> None:
        if self._settling.isActive():
            return
        values = ((self._dial, round(100 * options.diversity)), (self._length, options.k))
        for made, value in values:
            made.blockSignals(True)
            made.setValue(value)
            made.blockSignals(False)
        self._seen.blockSignals(True)
        self._seen.setChecked(not options.exclude_seen)
        self._seen.blockSignals(False)

    def _build(self, about: RecommenderCard) -> None:
        for one in self._cards:
            self._rule_lines.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._cards = []
        for number, rule in enumerate(self._options.rules):
            one = RuleCard(self._theme, number, rule, about)
            one.changed.connect(partial(self._change, number))
            one.removed.connect(partial(self._remove, number))
            one.items_wanted.connect(partial(self._open_items, number))
            self._cards.append(one)
            self._rule_lines.addWidget(one)
            one.show()

    # --- telling ------------------------------------------------------------------------------------------------------

    @Slot()
    def _open_menu(self) -> None:
        if self._about is None:
            return
        menu = self.make_menu()
        menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height())))

    def make_menu(self) -> QMenu:
        """Return the menu of the rules that are possible with what is known."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in possible_rules(self._about) if self._about is not None else ():
            action = menu.addAction(render(Sentence(RULES[kind].entry)))
            action.setObjectName(f"add_rule_{kind}")
            action.triggered.connect(partial(self._add_rule, kind))
        return menu

    def _add_rule(self, kind: str, _: bool = False) -> None:
        if self._about is not None:
            self._tell_rules((*self._options.rules, new_rule(self._about, kind)))

    def _change(self, number: int, rule: Rule) -> None:
        self._tell_rules((*self._options.rules[:number], rule, *self._options.rules[number + 1 :]))

    def _remove(self, number: int) -> None:
        self._tell_rules((*self._options.rules[:number], *self._options.rules[number + 1 :]))
        self._add.setFocus()

    def _tell_rules(self, rules: tuple[Rule, ...]) -> None:
        self.options_changed.emit(replace(self._options, rules=rules))

    @Slot()
    def _tell_dials(self) -> None:
        self._settling.stop()
        options = replace(
            self._options,
            diversity=self._dial.value() / 100,
            k=self._length.value(),
            exclude_seen=not self._seen.isChecked(),
        )
        if options != self._options:
            self.options_changed.emit(options)

    def _open_items(self, number: int) -> None:
        self._banning = number
        self._banned.open_below(self._cards[number], self._options.rules[number].values)

    @Slot(object)
    def _ban(self, items: tuple[str, ...]) -> None:
        if 0 <= self._banning < len(self._options.rules):
            self._change(self._banning, replace(self._options.rules[self._banning], values=items))


class ItemsPopup(QWidget):
    """Finds items and collects them."""

    changed = Signal(object)
    search_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("items_popup")
        self.setAccessibleName(self.tr("Items that are never offered"))
        self._lines: dict[str, ItemLine] = {}
        self._chosen: tuple[str, ...] = ()
        self._finder = ItemFinder(theme, "find_never", self.tr("Type a part of a name"))
        self._finder.search_changed.connect(self.search_changed)
        self._finder.taken.connect(self._take)
        self._chips = Chips(theme)
        self._chips.removed.connect(self._remove)
        frame = card("raised", space.m)
        inside = frame.layout()
        assert inside is not None
        inside.addWidget(self._chips)
        inside.addWidget(self._finder)
        column(self).addWidget(frame)
        self.setFixedWidth(POPUP_PX)

    def open_below(self, control: QWidget, chosen: tuple[str, ...]) -> None:
        """Show what is chosen and look for more."""
        self._show(chosen)
        where = control.mapToGlobal(QPoint(0, control.height() + space.xs))
        room = control.screen().availableGeometry()
        self.move(min(where.x(), room.right() - self.width()), min(where.y(), room.bottom() - POPUP_PX))
        self.show()
        self._finder.field.setFocus()

    def show_found(self, found: Found | None) -> None:
        """Offer the hits."""
        self._finder.show_found(found)
        self.adjustSize()

    @Slot(object)
    def _take(self, line: ItemLine) -> None:
        self._lines[line.item] = line
        if line.item not in self._chosen:
            self._show((*self._chosen, line.item))
            self.changed.emit(self._chosen)

    @Slot(str)
    def _remove(self, item: str) -> None:
        self._show(tuple(other for other in self._chosen if other != item))
        self.changed.emit(self._chosen)

    def _show(self, chosen: tuple[str, ...]) -> None:
        self._chosen = chosen
        self._chips.show_lines(tuple(self._lines.get(item, ItemLine(item, item)) for item in chosen))
        self._chips.setVisible(bool(chosen))
        self.adjustSize()
