"""The manual: pages at the left, a search above them, the page at the right."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QKeySequence,
    QShortcut,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QTextBrowser, QTextEdit, QVBoxLayout, QWidget

from desktop_app.ui.help import manual
from desktop_app.ui.i18n import is_chinese
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import hairline, label

_INDEX_WIDTH = 240
_READABLE = 620  # pixels: about 70 characters a line
_SIZE = (960, 680)
_HEADINGS = {1: 24, 2: 15, 3: 14}
_BODY = 14
_LINE_HEIGHT = {False: 150.0, True: 170.0}
_TIGHT = 120.0
_BELOW = {1: space.l, 2: space.s, 3: space.xs}
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class HelpView(QWidget):
    """Shows the manual in one language."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_view")
        self._theme = theme
        self._pages = manual.pages(language)
        self._key = manual.FIRST
        self._search = QLineEdit(placeholderText=self.tr("Search the manual"), clearButtonEnabled=True)
        self._search.setObjectName("help_search")
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.textChanged.connect(self._find)
        self._index = QListWidget()
        self._index.setObjectName("help_index")
        self._index.setAccessibleName(self.tr("Pages"))
        self._index.setProperty("variant", "index")
        self._index.currentItemChanged.connect(self._turn)
        self._nothing = label(self.tr("Nothing found."), "muted")
        self._browser = self._make_browser()
        self._lay_out()
        self._fill_index(self._pages)
        theme.changed.connect(self._show)

    def open_page(self, key: str) -> None:
        """Show the page `key`; the first one if there is no such page."""
        self._search.clear()
        keys = [page.key for page in self._pages]
        self._index.setCurrentRow(keys.index(key) if key in keys else 0)

    @property
    def page(self) -> str:
        """Key of the page on screen."""
        return self._key

    def focus_search(self) -> None:
        """Bring the keyboard to the search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._index.doItemsLayout()  # the style gives the rows their height only now

    # --- building -------------------------------------------------------------------------------------------------

    def _make_browser(self) -> QTextBrowser:
        browser = QTextBrowser()
        browser.setObjectName("help_page")
        browser.setAccessibleName(self.tr("Page of the manual"))
        browser.setProperty("variant", "page")
        browser.setFrameShape(QFrame.Shape.NoFrame)
        browser.setOpenLinks(False)
        browser.setMaximumWidth(_READABLE + 2 * space.huge)
        browser.anchorClicked.connect(self._follow)
        return browser

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(_INDEX_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(space.l, space.l, space.l, space.l)
        column.setSpacing(space.m)
        column.addWidget(self._search)
        column.addWidget(self._nothing)
        column.addWidget(self._index, 1)
        paper = QFrame()
        paper.setProperty("surface", "panel")
        centred = QHBoxLayout(paper)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch(1)
        centred.addWidget(self._browser, 100)
        centred.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(hairline(vertical=True))
        row.addWidget(paper, 1)

    # --- showing --------------------------------------------------------------------------------------------------

    def _fill_index(self, found: tuple[manual.Page, ...]) -> None:
        self._index.clear()
        for page in found:
            self._index.addItem(page.title)
            self._index.item(self._index.count() - 1).setData(Qt.ItemDataRole.UserRole, page.key)
        self._nothing.setVisible(not found)
        keys = [page.key for page in found]
        if found:
            self._index.setCurrentRow(keys.index(self._key) if self._key in keys else 0)

    @Slot()
    def _show(self) -> None:
        page = next(page for page in self._pages if page.key == self._key)
        self._browser.document().setMarkdown(page.markdown)
        dress(self._browser.document(), self._theme)
        self._browser.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark(self._words())

    def _words(self) -> list[str]:
        return self._search.text().split()

    def _mark(self, words: list[str]) -> None:
        look = QTextCharFormat()
        look.setBackground(self._theme.color("accent_soft"))
        marks: list[QTextEdit.ExtraSelection] = []
        for word in words:
            cursor = self._browser.document().find(word)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, look  # type: ignore[attr-defined]
                marks.append(mark)
                cursor = self._browser.document().find(word, cursor)
        self._browser.setExtraSelections(marks)
        if marks:
            first = QTextCursor(marks[0].cursor)  # type: ignore[attr-defined]
            first.clearSelection()
            self._browser.setTextCursor(first)
            self._browser.ensureCursorVisible()

    @Slot(str)
    def _find(self, _text: str) -> None:
        words = self._words()
        self._fill_index(tuple(page for page in self._pages if page.holds(words)))
        self._mark(words)

    @Slot()
    def _turn(self) -> None:
        item = self._index.currentItem()
        if item is not None:
            self._key = item.data(Qt.ItemDataRole.UserRole)
            self._show()

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        self.open_page(link.toString())


def dress(document: QTextDocument, theme: Theme) -> None:
    """Give a page that was read from Markdown its type, spacing and colours."""
    document.setDocumentMargin(space.xxl)
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        in_table = cursor.currentTable() is not None
        shape = QTextBlockFormat(block.blockFormat())
        shape.setLineHeight(_TIGHT if level or in_table else _LINE_HEIGHT[is_chinese()], _PROPORTIONAL)
        shape.setTopMargin({0: 0, 1: 0, 2: space.l}.get(level, space.s))
        shape.setBottomMargin(0 if in_table else _BELOW[level] if level else _between(block))
        cursor.setBlockFormat(shape)
        _set_type(block, level, theme)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, theme)


def _between(block: QTextBlock) -> int:
    return space.s if block.textList() is not None and block.next().textList() is not None else space.l


def _set_type(block: QTextBlock, level: int, theme: Theme) -> None:
    pieces = [(at.position(), at.length(), at.charFormat()) for at in _fragments(block)]
    for position, length, look in pieces:
        look.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)  # it would win over the size
        look.setProperty(QTextCharFormat.Property.FontPixelSize, _HEADINGS.get(level, _BODY))
        if level:
            look.setFontWeight(QFont.Weight.Bold)
            look.setForeground(theme.color("ink"))
        cursor = QTextCursor(block)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(look)


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _dress_table(table: QTextTable, theme: Theme) -> None:
    shape = table.format()
    shape.setBorder(0)
    shape.setBorderCollapse(True)
    shape.setCellPadding(space.s)
    shape.setCellSpacing(0)
    shape.setTopMargin(space.s)
    shape.setBottomMargin(space.l)
    table.setFormat(shape)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            look = cell.format().toTableCellFormat()
            look.setBottomBorder(1)
            look.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            look.setBottomBorderBrush(theme.color("hairline"))
            cell.setFormat(look)


class HelpWindow(QWidget):
    """The manual in a window of its own."""

    closed = Signal()

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self.setObjectName("help_window")
        self.setWindowTitle(self.tr("Help"))
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(*_SIZE)
        self.view = HelpView(theme, language)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.view.focus_search)

    def open_page(self, key: str = manual.FIRST) -> None:
        """Come to the front with the page `key`."""
        self.view.open_page(key)
        self.show()
        self.raise_()
        self.activateWindow()
