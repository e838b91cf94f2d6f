from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.errors import CannotWrite
from desktop_app.core.workflows.specs import CurvePoint
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.chart import Chart, ChartTable, Spot, elided_apart, mixed
from desktop_app.ui.widgets.chart_axes import Axis, padded, ticks, written
from desktop_app.ui.widgets.chart_bars import Bar, BarsChart
from desktop_app.ui.widgets.chart_icons import Hundred, IconArray
from desktop_app.ui.widgets.chart_loss import loss_curves
from desktop_app.ui.widgets.chart_matrix import Matrix, MatrixChart, contrast
from desktop_app.ui.widgets.chart_plot import CurveChart, Curves, Line, Mark, Points
from desktop_app.ui.widgets.chart_scatter import DOTS_AT_MOST, Scatter, ScatterChart


@pytest.fixture
def theme(qapp: object) -> Theme:
    return Theme("light")


def curves(theme: Theme) -> Chart:
    chart = CurveChart(theme, "curves")
    spots = tuple(Spot(x / 10, (x / 10) ** 0.5, f"at {x}") for x in range(11))
    line = Line("model", [s.x for s in spots], [s.y for s in spots], filled=True)
    points = Points([0.2, 0.6], [0.3, 0.5], [0.2, 0.4], [0.4, 0.6])
    table = ChartTable(("x", "y"), tuple((s.x, s.y) for s in spots))
    chart.show_curves(
        Curves(
            Axis("x", 0, 1, True),
            Axis("y", 0, 1),
            (line, Line("guess", [0, 1], [0, 1], "muted", dashed=True)),
            points,
            Mark(0.5, 0.7, "here"),
            spots,
            table,
        )
    )
    return chart


def bars(theme: Theme) -> Chart:
    chart = BarsChart(theme, "bars")
    shown = [Bar("one", 3.0, "3", "one is 3", 2.0, 4.0), Bar("合同类型 <b>", 1.0, "1", "two is 1", -0.5, 2.5)]
    chart.show_bars(shown, ("name", "value", "low", "high"), "how much")
    return chart


def matrix(theme: Theme) -> Chart:
    chart = MatrixChart(theme, "matrix")
    shown = ((("9", "90 %"), ("1", "10 %")), (("2", "20 %"), ("8", "80 %")))
    told = (("9 right", "1 wrong"), ("2 wrong", "8 right"))
    chart.show_matrix(Matrix(("No", "Yes"), ((9, 1), (2, 8)), shown, told, "It is", "It is called"))
    return chart


def icons(theme: Theme) -> Chart:
    chart = IconArray(theme, "icons")
    chart.show_hundred(Hundred(62, 54, 70, ("what", "of 100"), ("are", "are not")))
    return chart


def scatter(theme: Theme, rows: int = 200) -> ScatterChart:
    rng = np.random.default_rng(0)
    x = rng.uniform(0, 10, rows)
    y = np.clip(x + rng.normal(0, 1, rows), 0, 10)
    chart = ScatterChart(theme, "scatter")
    axis = Axis("predicted", 0, 10)
    chart.show_points(
        Scatter(axis, axis, x, y, ((0, 0), (10, 10)), "right", lambda a, b, n: f"{a:.1f} {b:.1f} {n}", ("x", "y"))
    )
    return chart


CHARTS = [curves, bars, matrix, icons, scatter]


@pytest.fixture(params=CHARTS, ids=lambda make: make.__name__)
def chart(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> Chart:
    made: Chart = request.param(theme)
    qtbot.addWidget(made)
    if not isinstance(made, IconArray | MatrixChart):
        made.resize(420, max(made.height(), 260))
    made.describe("A title", "What it shows.")
    made.show()
    qtbot.waitExposed(made)
    return made


def pixels(image: QImage) -> bytes:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)  # must outlive the view of its bits
    return bytes(plain.constBits())


def test_says_what_it_shows(chart: Chart) -> None:
    assert chart.accessibleName() == "A title"
    assert chart.sentence() == "What it shows."


def test_draws_something(chart: Chart) -> None:
    image = chart.picture()
    assert image.width() == chart.width() * 2
    assert len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}) > 3


def test_recolours_with_the_theme(chart: Chart, theme: Theme) -> None:
    before = pixels(chart.picture())
    theme.choose("dark")
    after = pixels(chart.picture())
    theme.choose("light")
    assert before != after
    assert pixels(chart.picture()) == before


def test_saves_picture_drawing_and_figures(chart: Chart, tmp_path: Path) -> None:
    for suffix in (".png", ".svg", ".csv"):
        chart.save(tmp_path / f"chart{suffix}")
    assert QImage(str(tmp_path / "chart.png")).size() == chart.size() * 2
    drawing = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert "<svg" in drawing
    assert "What it shows." in drawing
    lines = (tmp_path / "chart.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == len(chart.table().rows) + 1 > 1


def test_says_why_it_cannot_save(chart: Chart, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        chart.save(tmp_path / "nowhere" / "chart.png")


def test_copies_the_picture(chart: Chart, qapp: object) -> None:
    QTest.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not type(qapp).clipboard().image().isNull()  # type: ignore[attr-defined]


def test_has_only_its_own_menu(chart: Chart) -> None:
    menu = chart.make_menu()
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert names == ["copy_picture", "save_png", "save_svg", "save_csv"]


def test_arrow_keys_walk_along_the_spots(chart: Chart) -> None:
    marked: list[int] = []
    highlight: Callable[[int], None] = chart.highlight
    chart.highlight = lambda index: (marked.append(index), highlight(index))[1]  # type: ignore[method-assign]
    last = len(chart.spots()) - 1
    for _ in range(2):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert marked == [0, min(1, last), 0]
    assert chart.spots()[0].sentence


def test_pointer_finds_a_spot_where_it_is(chart: Chart) -> None:
    spots = chart.spots()
    middle = len(spots) // 2
    assert chart.spot_at(chart.place(spots[middle])) == middle
    assert chart.spot_at(QPointF(-500, -500)) == (0 if isinstance(chart, IconArray) else -1)


def test_many_points_become_places(theme: Theme, qtbot: QtBot) -> None:
    few, many = scatter(theme, DOTS_AT_MOST), scatter(theme, DOTS_AT_MOST + 1)
    for made in (few, many):
        qtbot.addWidget(made)
    assert not few.is_binned
    assert many.is_binned
    assert len(few.spots()) == DOTS_AT_MOST > len(many.spots())
    rows = sum(int(spot.sentence.split()[-1]) for spot in many.spots())
    assert rows == len(many.table().rows) == DOTS_AT_MOST + 1


def test_what_lies_behind_a_chart_follows_the_theme(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    theme.install(qapp)
    try:
        chart = bars(theme)
        qtbot.addWidget(chart)
        chart.resize(480, 220)
        chart.show()
        for name in ("light", "dark", "light"):
            theme.choose(name)
            corner = chart.grab().toImage().pixelColor(chart.width() - space.xl, chart.height() // 3)
            assert corner == theme.color("canvas"), name
    finally:
        theme.choose("light")


@pytest.mark.parametrize("rows", [3, 14])
@pytest.mark.parametrize("width", [480, 940])
def test_words_at_the_end_of_bars_are_whole(theme: Theme, qtbot: QtBot, rows: int, width: int) -> None:
    chart = BarsChart(theme, "bars")
    qtbot.addWidget(chart)
    chart.resize(width, 400)
    chart.show()
    name = "Linear model of strong columns"
    shown = [Bar(f"{name} {n}", 0.18, "18% closer · share 100%", "told") for n in range(rows)]
    chart.show_bars(shown, ("name", "value"))
    qtbot.waitUntil(lambda: all(length == pytest.approx(0.18) for length in chart._lengths.values()))
    plot = chart.plot.getPlotItem().sceneBoundingRect()
    for end in chart._ends:
        assert end.sceneBoundingRect().right() <= plot.right()


def test_bars_settle_at_their_length(theme: Theme, qtbot: QtBot) -> None:
    chart = BarsChart(theme, "race")
    qtbot.addWidget(chart)
    chart.resize(400, 200)
    chart.show()
    for value in (1.0, 5.0):
        chart.show_bars([Bar("one", value, "", "")], ("name", "value"))
        qtbot.waitUntil(lambda value=value: chart._lengths["one"] == pytest.approx(value))
    assert chart.table().rows == (("one", 5.0),)


def test_a_mark_moves_alone(theme: Theme, qtbot: QtBot) -> None:
    chart = curves(theme)
    qtbot.addWidget(chart)
    assert isinstance(chart, CurveChart)
    chart.resize(400, 300)
    before = pixels(chart.picture())
    chart.show_mark(Mark(0.9, 0.9, "there"))
    moved = pixels(chart.picture())
    chart.show_mark(Mark(0.5, 0.7, "here"))
    assert before != moved
    assert pixels(chart.picture()) == before


def test_charts_of_nothing_stay_empty(theme: Theme, qtbot: QtBot) -> None:
    for made in (CurveChart(theme, "a"), BarsChart(theme, "b"), ScatterChart(theme, "c"), MatrixChart(theme, "d")):
        qtbot.addWidget(made)
        made.resize(300, 200)
        made.recolour()
        assert not made.picture().isNull()
        assert len(made.spots()) == 0
        assert made.table() == ChartTable()
        assert made.spot_at(QPointF(10, 10)) == -1


def test_cells_are_readable_in_both_themes(theme: Theme, qtbot: QtBot) -> None:
    chart = matrix(theme)
    qtbot.addWidget(chart)
    assert isinstance(chart, MatrixChart)
    for name in ("light", "dark"):
        theme.choose(name)
        for right in (True, False):
            fills = [chart._fill(share / 20, right) for share in range(21)]
            assert min(contrast(chart._on(fill), fill) for fill in fills) >= 4.5
    theme.choose("light")


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [
        (0, 1, (0, 0.25, 0.5, 0.75, 1)),
        (0, 8, (0, 2, 4, 6, 8)),
        (-3, 3, (-2, 0, 2)),
        (5, 5, ()),
        (float("nan"), 1, ()),
        (0, 523_000, (0, 200_000, 400_000)),
    ],
)
def test_ticks_are_round(low: float, high: float, found: tuple[float, ...]) -> None:
    assert ticks(low, high) == pytest.approx(found)


@pytest.fixture
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("english")
def test_ticks_are_written_alike() -> None:
    assert written((0.0, 0.25, 0.5)) == ("0.00", "0.25", "0.50")
    assert written((0.0, 0.5, 1.0), percent=True) == ("0%", "50%", "100%")
    assert written((0.0, 200_000.0)) == ("0", "200,000")


def test_ranges_have_room() -> None:
    assert padded(0, 100) == (-4, 104)
    low, high = padded(5, 5)
    assert low < 5 < high


def test_colours_mix_between_their_ends() -> None:
    black, white = QColor(0, 0, 0), QColor(255, 255, 255)
    assert [mixed(black, white, share).red() for share in (0, 0.5, 1, 7)] == [0, 128, 255, 255]


def test_charts_import_no_plotting_before_one_is_made() -> None:
    code = (
        "import sys, desktop_app.ui.widgets.chart_scatter, desktop_app.ui.widgets.chart_bars;"
        "print([m for m in ('pyqtgraph', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_answer_holds_until_a_better_one_and_before_the_first_there_is_guessing() -> None:
    line = loss_curves([CurvePoint(10.0, 0.5), CurvePoint(20.0, 0.4)], 0.7).lines[1]
    assert list(zip(line.x, line.y, strict=True)) == [(0, 0.7), (10, 0.7), (10, 0.5), (20, 0.5), (20, 0.4)]


@pytest.mark.parametrize(
    "names",
    [
        ("SKU family A0", "SKU family B0", "SKU family C0"),  # apart at their ends
        ("Apartment block 1 of the estate", "Bungalow number 1 of the estate"),  # apart at their starts
    ],
)
def test_names_that_are_cut_stay_apart(qapp: QApplication, names: tuple[str, ...]) -> None:
    font = qapp.font()
    width = QFontMetricsF(font).horizontalAdvance("SKU fam")
    shown = elided_apart(names, font, width)
    assert len(set(shown)) == len(names)
    assert all("…" in text and QFontMetricsF(font).horizontalAdvance(text) <= width for text in shown)
