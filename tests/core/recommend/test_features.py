"""Columns of people and items as features: the right sort, the same in Python and in the model file, never a crash."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.raw import RawColumn
from desktop_app.core.recommend.features.blocks import Flags, Steps, Tags, Words
from desktop_app.core.recommend.features.encoder import FeatureEncoder, fit_features
from desktop_app.core.recommend.features.sorts import Sort, sort_of, tag_pattern
from desktop_app.core.recommend.features.tokens import split_cells

_TYPES = {Kind.NUMBER: pa.float64(), Kind.DATE: pa.timestamp("us")}


def column(name: str, kind: Kind, values: list[Any]) -> Column:
    return Column(name, kind, pa.chunked_array([pa.array(values, type=_TYPES.get(kind, pa.string()))]))


def day(number: int) -> np.datetime64:
    return np.datetime64("1990-01-01", "us") + np.timedelta64(number, "D")


GENRES = ["Action|Comedy", "Drama", "Comedy|Drama", "Action", "Sci-Fi|Action|Drama", None]
CHINESE = ["动作、喜剧", "爱情，喜剧", "动作", "科幻、爱情", "", "喜剧"]
TITLES = ["The Big Sleep (1946)", "Big Fish (2003)", "Sleep (2003)", "A Big Day (1946)", None, "The Fish"]
CHINESE_TITLES = ["红色连衣裙夏季", "蓝色连衣裙冬季", "红色衬衫", "男士衬衫夏季", None, "蓝色牛仔裤"]


def everything(repeats: int = 8) -> Table:
    """A table with every sort of column, missing cells and an unknown row at the end."""
    rows = 6 * repeats
    prices = [None if n % 7 == 3 else 1.5 * (n % 13) ** 2 for n in range(rows)]
    dates = [None if n % 5 == 4 else day(31 * n) for n in range(rows)]
    columns = [
        column("genres", Kind.CATEGORY, GENRES * repeats),
        column("类别", Kind.CATEGORY, CHINESE * repeats),
        column("title", Kind.TEXT, [t and f"{t} part{n}" for n, t in enumerate(TITLES * repeats)]),
        column("名称", Kind.ID, [t and f"{t}{n}款" for n, t in enumerate(CHINESE_TITLES * repeats)]),
        column("price", Kind.NUMBER, prices),
        column("stars", Kind.NUMBER, [float(n % 4) for n in range(rows)]),
        column("released", Kind.DATE, dates),
        column("in stock", Kind.YES_NO, ["yes" if n % 3 else "no" for n in range(rows)]),
        *(column(f"flag{k}", Kind.NUMBER, [float(n % (k + 2) == 0) for n in range(rows)]) for k in range(4)),
        column("lists", Kind.CATEGORY, [f"['a b', 'c{n % 3}']" for n in range(rows)]),
    ]
    columns = [
        Column(c.name, c.kind, pa.chunked_array([*c.values.chunks, pa.nulls(1, c.values.type)])) for c in columns
    ]
    return Table.of(columns)


def raw_of(encoder: FeatureEncoder, table: Table) -> dict[str, np.ndarray]:
    raw: dict[str, np.ndarray] = {}
    for name, kind in encoder.columns:
        raw.update(RawColumn.of(Column(name, kind, table[name].values)).arrays)
    return raw


def in_graph(encoder: FeatureEncoder, raw: dict[str, np.ndarray]) -> np.ndarray:
    import onnxruntime

    graph = GraphBuilder()
    places = {name: graph.input(f"item:{name}", dtype) for name, dtype in encoder.inputs}
    graph.output("features", encoder.to_onnx(graph, places), np.float32, ["rows", encoder.width])
    session = onnxruntime.InferenceSession(graph.model({}).SerializeToString(), providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {f"item:{name}": raw[name].reshape(-1, 1) for name in places})[0])


def dense(encoder: FeatureEncoder, table: Table) -> np.ndarray:
    return np.asarray(encoder.transform(table).matrix.todense())


def test_every_column_becomes_its_sort() -> None:
    encoder = fit_features(everything())
    sorts = {block.columns[0][0]: type(block) for block in encoder.blocks}
    assert sorts == {
        "genres": Tags,
        "类别": Tags,
        "title": Words,
        "名称": Words,
        "price": Steps,
        "stars": Steps,
        "released": Steps,
        "in stock": Tags,
        "flag0": Flags,
        "lists": Tags,
    }
    assert {"genres=Action", "genres=Sci-Fi", "类别=喜剧", "title: big", "名称: 红色", "in stock=yes"} <= set(
        encoder.names
    )
    assert {"flag0", "flag3", "lists=c1"} <= set(encoder.names)
    assert "lists=a b" not in encoder.names  # stands in every row
    assert encoder.notices == ()
    assert len(encoder.names) == encoder.width == dense(encoder, everything()).shape[1]


def test_rows_are_of_equal_weight_and_the_unknown_row_is_zero() -> None:
    table = everything()
    features = dense(fit_features(table), table)
    assert features.dtype == np.float32
    assert not features[-1].any()
    lengths = np.linalg.norm(features[:-1], axis=1)
    assert lengths.max() <= 1.0 + 1e-6
    assert lengths.min() > 0.4


def test_graph_equals_python_also_for_what_was_never_seen() -> None:
    table = everything()
    encoder = fit_features(table)
    raw = raw_of(encoder, table)
    expected = encoder.transform_raw(raw, table.rows).matrix.toarray()
    np.testing.assert_allclose(in_graph(encoder, raw), expected, atol=1e-6)
    odd = {
        name: np.array(["", " Action | Unheard of ", "喜剧，没见过", "the BIG fish é", "\U0001f600"], object)
        if array.dtype == object
        else np.array([np.nan, np.inf, -np.inf, 1e30, -5.0], np.float32)
        for name, array in raw.items()
    }
    expected = encoder.transform_raw(odd, 5).matrix.toarray()
    assert np.isfinite(expected).all()
    np.testing.assert_allclose(in_graph(encoder, odd), expected, atol=1e-6)
    nothing = {name: array[:0] for name, array in raw.items()}
    assert encoder.transform_raw(nothing, 0).matrix.shape == (0, encoder.width)


def test_an_encoder_can_be_stored() -> None:
    table = everything()
    encoder = fit_features(table)
    again = FeatureEncoder.from_json(json.loads(json.dumps(encoder.to_json())))
    assert again.names == encoder.names
    assert again.columns == encoder.columns
    np.testing.assert_array_equal(dense(again, table), dense(encoder, table))


def test_the_order_of_rows_changes_nothing() -> None:
    table = everything()
    order = np.random.default_rng(0).permutation(table.rows)
    one, other = fit_features(table), fit_features(table.take(order))
    assert one.names == other.names
    np.testing.assert_array_equal(dense(one, table), dense(other, table))


def test_letter_case_makes_no_difference() -> None:
    table = Table.of(
        [column("brand", Kind.CATEGORY, ["Acme", "acme", "ACME ", "Other", "other", "Acme", "Other", None] * 3)]
    )
    encoder = fit_features(table)
    assert sorted(encoder.names) == ["brand=Acme", "brand=Other"]
    features = dense(encoder, table)
    np.testing.assert_array_equal(features[0], features[1])
    np.testing.assert_array_equal(features[0], features[2])


def test_useless_columns_are_named() -> None:
    rows = 40
    table = Table.of(
        [
            column("empty", Kind.TEXT, [None] * rows),
            column("same", Kind.CATEGORY, ["x"] * rows),
            column("code", Kind.ID, [f"A{n:05}" for n in range(rows)]),
            column("link", Kind.CATEGORY, [f"https://example.org/{n % 3}.html" for n in range(rows)]),
            column("picture", Kind.IMAGE, [f"{n}.png" for n in range(rows)]),
            column("number", Kind.NUMBER, [3.0] * (rows - 1) + [None]),
        ]
    )
    encoder = fit_features(table)
    assert encoder.width == 0
    assert {notice.column: notice.code for notice in encoder.notices} == {
        "empty": "left_out_empty",
        "same": "left_out_constant",
        "code": "left_out_id",
        "link": "left_out_link",
        "picture": "left_out_kind",
        "number": "left_out_constant",
    }
    assert encoder.transform(table).matrix.shape == (rows, 0)


@pytest.mark.parametrize(
    ("name", "is_code"),
    [("isbn13", True), ("best_book_id", True), ("货号", True), ("ratings_count", False), ("paid", False)],
)
def test_whole_numbers_that_only_name_a_row_are_left_out(name: str, is_code: bool) -> None:
    table = Table.of([column(name, Kind.NUMBER, [9_000.0 + 7 * n for n in range(60)])])
    found = fit_features(table)
    assert (found.width == 0) is is_code
    assert [notice.code for notice in found.notices] == (["left_out_id"] if is_code else [])
    several = Table.of([column(name, Kind.NUMBER, [float(n % 9) for n in range(60)])])
    assert fit_features(several).width


def test_another_table_may_lack_columns_or_read_them_otherwise() -> None:
    table = everything()
    encoder = fit_features(table)
    other = Table.of(
        [
            column("price", Kind.CATEGORY, [" 12.5", "cheap", None]),
            column("genres", Kind.NUMBER, [1.0, 2.0, None]),
            column("released", Kind.TEXT, ["soon", None, "1990"]),
        ]
    )
    features = dense(encoder, other)
    assert features.shape == (3, encoder.width)
    assert features[0].any()
    assert not features[1:].any()


def test_whole_numbers_of_another_table_are_texts_where_texts_were_learned() -> None:
    encoder = fit_features(Table.of([column("code", Kind.CATEGORY, ["1", "2", "3", "1", "2", "3"] * 5)]))
    features = dense(encoder, Table.of([column("code", Kind.NUMBER, [1.0, 2.0, 9.0])]))
    assert features[0].any()
    assert features[1].any()
    assert not features[2].any()


def test_near_numbers_look_alike_and_far_ones_do_not() -> None:
    ages = [float(age) for age in range(15, 75)]
    table = Table.of([column("age", Kind.NUMBER, ages)])
    features = dense(fit_features(table), table)
    likeness = features @ features.T
    assert likeness[20, 21] > 0.9
    assert likeness[5, 50] == 0.0


@pytest.mark.parametrize("rows", [0, 1, 2])
def test_tiny_tables(rows: int) -> None:
    table = everything().take(np.arange(rows))
    encoder = fit_features(table)
    assert encoder.transform(table).matrix.shape == (rows, encoder.width)
    assert fit_features(Table.of([])).width == 0


def test_extreme_numbers_do_not_overflow() -> None:
    table = Table.of([column("x", Kind.NUMBER, [-3e38, 0.0, 3e38, 1e39, float("nan"), 5.0])])
    encoder = fit_features(table)
    assert np.isfinite(dense(encoder, table)).all()
    if encoder.width:
        np.testing.assert_allclose(in_graph(encoder, raw_of(encoder, table)), dense(encoder, table), atol=1e-6)


CELLS = {
    "genres": (["Action|Sci-Fi", "Drama", "Drama|Action", "Sci-Fi"] * 5, Sort.TAGS),
    "authors": (["A. Ng, B. Li", "B. Li", "C. Wu, A. Ng", "C. Wu", "A. Ng, C. Wu"] * 3, Sort.TAGS),
    "title with a comma": ([f"Usual Day {n}, The" for n in range(40)], Sort.TEXT),
    "sentence": ([f"This is, so to say, number {n}; it is good." for n in range(40)], Sort.TEXT),
    "pairs of authors": ([f"A. {n}, B. {n % 30}" if n % 3 else f"A. {n // 3}" for n in range(90)], Sort.TAGS),
    "amount": (["1,000+", "5,000+", "1,000,000+", "10+"] * 9, Sort.TAGS),
    "repeated title": ([f"A long day {n % 36}" for n in range(40)], Sort.TEXT),
    "city": (["Rome", "Paris", "Berlin"] * 9, Sort.TAGS),
    "code": ([f"X{n}" for n in range(50)], Sort.NAME),
    "link": ([f"http://a.b/{n}" for n in range(50)], Sort.LINK),
    "file": ([f"img/{n}.JPG" for n in range(50)], Sort.LINK),
    "chinese title": ([f"红色连衣裙第{n}款" for n in range(50)], Sort.TEXT),
}


@pytest.mark.parametrize("name", list(CELLS))
def test_sorts_of_texts(name: str) -> None:
    cells, expected = CELLS[name]
    levels = tuple(sorted(set(cells)))
    assert sort_of(levels, np.array([cells.count(level) for level in levels])).sort is expected


def test_thousands_are_not_separated() -> None:
    table = Table.of([column("installs", Kind.CATEGORY, ["1,000+", "5,000+", "1,000,000+", "10+"] * 9)])
    assert set(fit_features(table).names) == {
        "installs=1,000+",
        "installs=5,000+",
        "installs=1,000,000+",
        "installs=10+",
    }


def test_tags_are_found_between_any_marks_without_spaces() -> None:
    cells, tags = split_cells([" a b ,c;  d", "", "、x，", ";;"], tag_pattern(",;、，"))
    assert cells.tolist() == [0, 0, 0, 2]
    assert tags == ["a b", "c", "d", "x"]
