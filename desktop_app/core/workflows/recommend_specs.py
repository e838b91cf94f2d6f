"""What the recommendation workflows ask for and give: frozen, picklable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.core.data.report import ReadOptions
from desktop_app.core.evaluation.figures import Estimate, Parity
from desktop_app.core.notices import Notice
from desktop_app.core.recommend.roles import Lead, LogFigures, Roles, RolesFound, Shape
from desktop_app.core.workflows.specs import SECONDS, SEEDS, OutOfRange, Verdict

__all__ = [
    "ByHistory",
    "FirstLists",
    "Lead",
    "LogFigures",
    "RecommendJob",
    "RecommendResult",
    "RecommendSpec",
    "RecommenderJudged",
    "RecommenderRow",
    "Roles",
    "RolesFound",
    "Shape",
    "SideSource",
]

# --- what the file says -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class SideSource:
    """A table about items or people: a file (and sheet or table in it), and its id column ('' finds it)."""

    path: Path
    options: ReadOptions = field(default_factory=ReadOptions)
    key: str = ""
    left_out: tuple[str, ...] = ()


# --- train ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class RecommendSpec:
    """The question: the roles, what is known beside the log, budget and seed.

    Raises
    ------
    OutOfRange
    """

    roles: Roles
    items: SideSource | None = None
    people: SideSource | None = None
    seconds: float = 120.0
    seed: int = 0

    def __post_init__(self) -> None:
        for setting, value, (least, most) in (("seconds", self.seconds, SECONDS), ("seed", self.seed, SEEDS)):
            if not least <= value <= most:
                raise OutOfRange(setting=setting, value=value, least=least, most=most)


@dataclass(frozen=True)
class RecommendJob:
    """One training run: the log as an Arrow table on disk, the question, and where the model goes."""

    table_path: Path
    spec: RecommendSpec
    model_path: Path
    with_people: bool = True  # False: the file carries no histories and serves people by their likes alone


@dataclass(frozen=True)
class FirstLists:
    """Live: a model file that answers already (bestsellers, then neighbours) while better ones are learned."""

    model_path: Path
    recommender: str
    seconds: float


@dataclass(frozen=True)
class RecommenderJudged:
    """Live: a candidate has its judgement; `score` and `bestsellers` are NDCG@10 (or RMSE for stars)."""

    recommender: str
    score: float
    bestsellers: float
    seconds: float


@dataclass(frozen=True)
class RecommenderRow:
    """One line of the leaderboard; `weights` by history length (keys of `HISTORY_LENGTHS` as texts)."""

    recommender: str
    score: float
    weights: Mapping[str, float]
    seconds: float


@dataclass(frozen=True)
class ByHistory:
    """How good the lists are for people of whom `known` likes are known; new items have `known` -1."""

    known: int
    people: int
    metrics: Mapping[str, Estimate]
    bestsellers: Mapping[str, Estimate]


@dataclass(frozen=True, eq=False)
class RecommendResult:
    """Everything that a run found; `model_path` is the written file.

    Attributes
    ----------
    metrics, baseline, random : mapping of str to Estimate
        ``ndcg@10``, ``recall@20``, ``hit@10``, ``map@10``, ``mrr``, ``auc``, ``coverage@10``, ``novelty@10``,
        ``diversity@10``; ``rmse`` and ``mae`` too where there are ratings. `baseline` is bestsellers.
    beats_baseline : Estimate
        Paired difference of NDCG@10 to bestsellers.
    judged_by : str
        "time" or "person".
    """

    spec: RecommendSpec
    model_path: Path
    figures: LogFigures
    metrics: Mapping[str, Estimate]
    baseline: Mapping[str, Estimate]
    random: Mapping[str, Estimate]
    beats_baseline: Estimate
    by_history: tuple[ByHistory, ...]
    leaderboard: tuple[RecommenderRow, ...]
    weights: Mapping[str, Mapping[str, float]]  # history length → recommender → weight
    curve: tuple[tuple[float, float], ...]  # (likes learned from, NDCG@10)
    verdict: Verdict
    notices: tuple[Notice, ...]
    parity: Parity
    judged_by: str
    seconds: float
    device: str
