"""Made-up runs of each kind, with held-out rows whose figures are measured, not invented."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.report import ColumnReading, ImportReport, SourceInfo
from desktop_app.core.data.table import Kind
from desktop_app.core.evaluation import metrics
from desktop_app.core.evaluation.figures import Estimate, HeldOut, Importance, LeaderRow, Parity
from desktop_app.core.features.reading import Condition, Line, Reading
from desktop_app.core.notices import Notice
from desktop_app.core.workflows.specs import (
    CandidateJudged,
    CurvePoint,
    FirstAnswer,
    Loaded,
    ReadableModel,
    ScoreResult,
    TrainPlan,
    TrainResult,
    TrainSpec,
    Verdict,
)
from desktop_app.ui.app_state import Race

COLUMNS = (
    *("Contract", "tenure", "MonthlyCharges", "InternetService", "OnlineSecurity", "TechSupport", "PaymentMethod"),
    *("TotalCharges", "PaperlessBilling", "StreamingTV", "StreamingMovies", "SeniorCitizen", "Dependents", "Partner"),
    *("MultipleLines", "DeviceProtection", "OnlineBackup", "gender", "PhoneService"),
)
LEFT_OUT = (Notice("left_out_id", "customerID"), Notice("left_out_constant", "Country"))


def _plan(target: str, goal: Goal, classes: tuple[str, ...], rows: int) -> TrainPlan:
    positive = classes[1] if len(classes) == 2 else ""
    warnings = (Notice("time_order", "SignupDate"),)
    return TrainPlan(target, goal, classes, positive, COLUMNS, LEFT_OUT, warnings, rows)


def _importance() -> tuple[Importance, ...]:
    values = 0.11 * 0.72 ** np.arange(len(COLUMNS)) - 0.0006
    return tuple(
        Importance(name, float(v), float(v * 0.85 - 0.001), float(v * 1.15 + 0.001))
        for name, v in zip(COLUMNS, values, strict=True)
    )


def _leaders(base: float, best: float) -> tuple[LeaderRow, ...]:
    return (
        LeaderRow("lightgbm", best, 0.52, 31.2),
        LeaderRow("linear", best + 0.03 * (base - best), 0.36, 4.1),
        LeaderRow("extra_trees", best + 0.12 * (base - best), 0.12, 18.9),
    )


def _readable(learner: str, reading: Reading, found: float, base: float) -> ReadableModel:
    """Return a model that keeps nine tenths of the gain."""
    return ReadableModel(learner, base - 0.9 * (base - found), found, base, reading, np.frombuffer(b"onnx", np.uint8))


CARD = Reading(
    "points",
    (
        Line(Condition("Contract", "is", keys=("Month-to-month",)), (5.0,), 1100),
        Line(Condition("tenure", "range", low=12.0, high=36.0), (-2.0,), 520),
        Line(Condition("tenure", "range", low=36.0), (-4.0,), 610),
        Line(Condition("InternetService", "is_not", keys=("DSL", "No")), (3.0,), 870),
        Line(Condition("TotalCharges", "range", high=104.5, or_missing=True), (1.0,), 210),
    ),
    (-1.6,),
    0.42,
)
TREE = Reading(
    "tree",
    (
        Line(Condition("tenure", "range", high=12.0), (), 1900),
        Line(Condition("Contract", "is", keys=("One year", "Two year")), (310_000.0,), 400, 1),
        Line(Condition("Contract", "is_not", keys=("One year", "Two year")), (120_000.0,), 1500, 1),
        Line(Condition("tenure", "range", low=12.0), (205_000.0,), 4100),
    ),
)


def _many_points(classes: int) -> Reading:
    lines = (
        Line(Condition("tenure", "range", low=12.0), tuple(float(k - 2) for k in range(classes)), 700),
        Line(
            Condition("Contract", "is", keys=("Two year",)), tuple(float((k * 3) % 5 - 2) for k in range(classes)), 240
        ),
    )
    return Reading("points", lines, tuple(0.1 * k for k in range(classes)), 0.5)


def _curve(base: float, best: float) -> tuple[CurvePoint, ...]:
    seconds = np.array([1.2, 3.0, 8.0, 15.0, 24.0, 40.0, 61.0])
    return tuple(CurvePoint(float(s), float(best + (base - best) * 0.4 * np.exp(-s / 12))) for s in seconds)


def binary(rows: int = 2000, seed: int = 0) -> TrainResult:
    """Return a run about a yes-or-no column."""
    rng = np.random.default_rng(seed)
    share = 1 / (1 + np.exp(-rng.normal(-1.4, 1.5, rows)))
    actual = (rng.random(rows) < share).astype(np.int64)
    predicted = np.column_stack([1 - share, share])
    held_out = HeldOut(np.arange(rows), actual, predicted, np.array([]), np.array([]))
    found = metrics.with_intervals(lambda r: metrics.class_metrics(actual[r], predicted[r], 0.5), rows, 0)
    prior = np.tile(predicted.mean(axis=0), (rows, 1))
    base = metrics.with_intervals(lambda r: metrics.class_metrics(actual[r], prior[r], 0.5), rows, 0)
    classes = metrics.per_class(actual, metrics.called(predicted, 0.5), ("No", "Yes"))
    called = found["precision"]
    bounds = {"low": round(100 * called.low), "high": round(100 * called.high)}
    facts = {"share": round(100 * called.value), **bounds, "base": round(100 * actual.mean()), "value": "Yes"}
    reasons = (
        Notice("reason_better", "Churn"),
        Notice("reason_rows", "", {"rows": rows}),
        Notice("reason_calibrated", "Churn", {"gap": 1.4}),
    )
    return TrainResult(
        plan=_plan("Churn", Goal.CATEGORY, ("No", "Yes"), rows),
        spec=TrainSpec("Churn"),
        model_path=Path("runs/1.onnx"),
        metrics=found,
        baseline=base,
        verdict=Verdict("ready", Notice("headline_called", "Churn", facts), reasons),
        leaderboard=_leaders(base["log_loss"].value, found["log_loss"].value),
        classes=classes,
        importance=_importance(),
        held_out=held_out,
        curve=_curve(base["log_loss"].value, found["log_loss"].value),
        threshold=0.5,
        doubts=(Notice("likely_leak", "TotalCharges", {"score": 99}),),
        parity=Parity(200, 1.8e-7, 0),
        seconds=84.2,
        device="cpu",
        judged_by="cross_validation",
        readable=_readable("points_card", CARD, found["log_loss"].value, base["log_loss"].value),
    )


def many_classes(rows: int = 1200, classes: int = 5, seed: int = 1) -> TrainResult:
    """Return a run about a column with several answers."""
    rng = np.random.default_rng(seed)
    names = tuple(f"Class {chr(65 + k)}" if classes <= 26 else f"class {k:03d}" for k in range(classes))
    actual = rng.integers(0, classes, rows)
    scores = rng.normal(0, 1, (rows, classes))
    scores[np.arange(rows), actual] += 2.2
    predicted = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    held_out = HeldOut(np.arange(rows), actual, predicted, np.array([]), np.array([]))
    found = {
        key: Estimate(v, v * 0.96, min(v * 1.04, 1.0))
        for key, v in metrics.class_metrics(actual, predicted, 0.5).items()
    }
    prior = np.full((rows, classes), 1 / classes)
    base = {key: Estimate(v, v, v) for key, v in metrics.class_metrics(actual, prior, 0.5).items()}
    right = found["accuracy"]
    bounds = {"low": round(100 * right.low), "high": round(100 * right.high)}
    facts = {"share": round(100 * right.value), **bounds, "base": round(100 / classes)}
    return TrainResult(
        plan=_plan("Genotype", Goal.CATEGORY, names, rows),
        spec=TrainSpec("Genotype", seconds=20.0),
        model_path=Path("runs/2.onnx"),
        metrics=found,
        baseline=base,
        verdict=Verdict(
            "care",
            Notice("headline_named", "Genotype", facts),
            (
                Notice("reason_better", "Genotype"),
                Notice("reason_weak"),
                Notice("reason_rows", "", {"rows": rows}),
            ),
        ),
        leaderboard=_leaders(base["log_loss"].value, found["log_loss"].value),
        classes=metrics.per_class(actual, metrics.called(predicted, 0.5), names),
        importance=_importance(),
        held_out=held_out,
        curve=_curve(base["log_loss"].value, found["log_loss"].value),
        threshold=0.5,
        doubts=(),
        parity=Parity(200, 1.8e-7, 0),
        seconds=19.4,
        device="cpu",
        judged_by="hold_out",
        readable=_readable("points_card", _many_points(classes), found["log_loss"].value, base["log_loss"].value),
    )


def regression(rows: int = 6000, seed: int = 2) -> TrainResult:
    """Return a run about a number."""
    rng = np.random.default_rng(seed)
    actual = np.minimum(rng.gamma(3, 0.7, rows), 5.0) * 100_000
    predicted = actual * 0.85 + 32_000 + rng.normal(0, 42_000, rows)
    held_out = HeldOut(np.arange(rows), actual, predicted, predicted - 70_000, predicted + 70_000)
    found = metrics.with_intervals(lambda r: metrics.number_metrics(actual[r], predicted[r]), rows, 0)
    middle = np.full(rows, actual.mean())
    base = metrics.with_intervals(lambda r: metrics.number_metrics(actual[r], middle[r]), rows, 0)
    mae = found["mae"]
    facts = {"error": mae.value, "low": mae.low, "high": mae.high, "base": base["mae"].value}
    return TrainResult(
        plan=_plan("median_house_value", Goal.NUMBER, (), rows),
        spec=TrainSpec("median_house_value"),
        model_path=Path("runs/3.onnx"),
        metrics=found,
        baseline=base,
        verdict=Verdict(
            "ready",
            Notice("headline_number", "median_house_value", facts),
            (
                Notice("reason_better", "median_house_value"),
                Notice("reason_explains", "median_house_value", {"share": 81}),
                Notice("reason_rows", "", {"rows": rows}),
            ),
        ),
        leaderboard=_leaders(base["rmse"].value, found["rmse"].value),
        classes=(),
        importance=_importance(),
        held_out=held_out,
        curve=_curve(base["rmse"].value, found["rmse"].value),
        threshold=0.5,
        doubts=(),
        parity=Parity(200, 1.8e-7, 0),
        seconds=112.0,
        device="cpu",
        judged_by="cross_validation",
        readable=_readable("short_tree", TREE, found["rmse"].value, base["rmse"].value),
    )


def scored() -> ScoreResult:
    """Return a scored file."""
    header = ("customerID", "tenure", "Contract", "prediction", "p(No)", "p(Yes)")
    preview = tuple(
        (f"{7590 + k}-VHVEG", str(k * 3), "Month-to-month", "Yes" if k % 3 == 0 else "No", "0.71", "0.29")
        for k in range(40)
    )
    return ScoreResult(
        out=Path("/tmp/october answers.csv"),
        rows=12_480,
        seconds=0.62,
        graph_seconds=0.31,
        notices=(Notice("left_out_id", "customerID"),),
        counts={"No": 9120, "Yes": 3360},
        mean=float("nan"),
        preview_columns=header,
        preview=preview,
    )


def race() -> Race:
    """Return a race under way."""
    return Race(
        first=FirstAnswer("linear", 0.431, 0.579, "roc_auc", 0.836, 1.4),
        candidates=(
            CandidateJudged("linear", 0.424, 0.579, 1.0, 4.1),
            CandidateJudged("extra_trees", 0.452, 0.579, 1.0, 18.9),
            CandidateJudged("lightgbm", 0.437, 0.579, 0.4, 9.2),
        ),
        curve=tuple(CurvePoint(s, 0.42 + 0.05 * 0.9**s) for s in (1.4, 4.0, 9.0, 17.0, 26.0)),
    )


def loaded(rows: int = 7043) -> Loaded:
    """Return an opened table about customers."""
    kinds = {"tenure": Kind.NUMBER, "MonthlyCharges": Kind.NUMBER, "TotalCharges": Kind.NUMBER}
    columns = [ColumnProfile("customerID", Kind.ID, rows, 0, rows, top=(("7590-VHVEG", 1), ("5575-GNVDE", 1)))]
    for name in COLUMNS:
        kind = kinds.get(name, Kind.CATEGORY)
        if kind is Kind.NUMBER:
            quantiles = (0.0, 1.0, 9.0, 29.0, 55.0, 72.0, 72.0)
            columns.append(
                ColumnProfile(
                    name, kind, rows, 0, 73, minimum=0.0, maximum=72.0, mean=32.4, sd=24.6, quantiles=quantiles
                )
            )
        else:
            top = (("Month-to-month", 3875), ("Two year", 1695), ("One year", 1473))
            columns.append(ColumnProfile(name, kind, rows, 0, 3, top=top))
    columns.append(ColumnProfile("Country", Kind.CATEGORY, rows, 0, 1, top=(("US", rows),)))
    columns.append(ColumnProfile("Churn", Kind.YES_NO, rows, 0, 2, top=(("No", 5174), ("Yes", 1869))))
    columns.append(
        ColumnProfile(
            "Children",
            Kind.NUMBER,
            rows,
            12,
            5,
            minimum=0.0,
            maximum=4.0,
            top=(("0", 4000), ("1", 1600), ("2", 1000), ("3", 300), ("4", 131)),
            integral=True,
        )
    )
    readings = tuple(ColumnReading(column.name, column.kind) for column in columns)
    report = ImportReport(SourceInfo("telco.csv", "csv"), rows, readings)
    return Loaded(Path("telco.arrow"), report, TableProfile(rows, tuple(columns)))
