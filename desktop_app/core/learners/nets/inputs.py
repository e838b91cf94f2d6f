"""What a net sees: every feature bounded and scaled, and where it lies between the quantiles of the training rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.core.features.graph import GraphBuilder

_FEWEST_VALUES = 7  # fewer distinct values are levels: they need no steps in between
_ROWS_LOOKED_AT = 4_000
_NARROWEST = 0.02  # standard deviations; narrower steps would magnify the last digits of float32
_LARGEST = np.float32(1e18)  # squares of it are still numbers
_SMALLEST_SPREAD = 0.1  # a mark that is nearly never set must not become a huge number when it is


@dataclass(frozen=True, eq=False)
class NetInputs:
    """How features become the input of a net, in float32 and in the same order of steps everywhere.

    Attributes
    ----------
    columns : ndarray of int64, shape (inputs,)
        The features that vary (at least one column, also where none does); the first of them are `graded`.
    low, high, centre, spread : ndarray of float32, shape (inputs,)
        ``(clip(x, low, high) - centre) / spread``
    edges : ndarray of float32, shape (graded, steps + 1)
        Quantiles; where there are fewer, the last stands for the rest. A graded input is also shown as
        ``clip((x - edge) / (next edge - edge), 0, 1)`` for every step (Gorishniy, Rubachev and Babenko, 2022).
    """

    columns: np.ndarray
    low: np.ndarray
    high: np.ndarray
    centre: np.ndarray
    spread: np.ndarray
    edges: np.ndarray

    @property
    def steepness(self) -> np.ndarray:
        """One over the length of each step, 0 where there is none: float32 of shape (graded, steps)."""
        lengths = np.diff(self.edges, axis=1)
        is_step = lengths >= _NARROWEST / 2
        return np.where(is_step, np.float32(1) / np.where(is_step, lengths, np.float32(1)), np.float32(0))

    @property
    def graded(self) -> int:
        """Number of inputs that are also shown in steps."""
        return len(self.edges)

    @classmethod
    def of(cls, features: np.ndarray, steps: int) -> NetInputs:
        """Learn bounds, scales and quantiles from the training rows.

        Parameters
        ----------
        features : ndarray of float32, shape (rows, features)
        steps : int
            The most steps of a feature.
        """
        low, high = np.clip([features.min(axis=0), features.max(axis=0)], -_LARGEST, _LARGEST)
        varies = np.flatnonzero(high > low) if (high > low).any() else np.array([0])
        some = features[:: max(len(features) // _ROWS_LOOKED_AT, 1)]
        is_graded = np.array([len(np.unique(some[:, column])) >= _FEWEST_VALUES for column in varies], dtype=bool)
        columns = np.concatenate([varies[is_graded], varies[~is_graded]]).astype(np.int64)
        low, high = low[columns], high[columns]
        kept = np.clip(features[:, columns], low, high).astype(np.float64)
        spread = np.where(high > low, np.maximum(kept.std(axis=0), np.finfo(np.float32).tiny), 1.0)
        graded = int(is_graded.sum())
        spread[graded:] = np.maximum(spread[graded:], _SMALLEST_SPREAD * (high - low)[graded:])
        inputs = cls(
            columns,
            low,
            high,
            kept.mean(axis=0).astype(np.float32),
            spread.astype(np.float32),
            np.zeros((graded, steps + 1), np.float32),
        )
        for number, column in enumerate(inputs.scaled(features)[:, :graded].T):
            found = _edges(column.astype(np.float64), steps)
            inputs.edges[number] = np.pad(found, (0, steps + 1 - len(found)), mode="edge")
        return inputs

    def scaled(self, features: np.ndarray) -> np.ndarray:
        """Return bounded, centred and scaled inputs, float32 of shape (rows, inputs)."""
        kept = np.clip(features[:, self.columns], self.low, self.high)
        scaled: np.ndarray = (kept - self.centre) / self.spread
        return scaled

    def stepped(self, scaled: np.ndarray) -> np.ndarray:
        """Return graded inputs in steps and, last, as they are: float32 of shape (graded, rows, steps + 1)."""
        column = scaled[:, : self.graded].T[:, :, None]
        above = column - self.edges[:, None, :-1]
        steps = np.clip(above * self.steepness[:, None], np.float32(0), np.float32(1))
        return np.concatenate([steps, column], axis=2)

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write `scaled`; return the tensor [rows, inputs]."""
        columns = graph.add("Gather", features, graph.constant(self.columns, np.int64), axis=1)
        kept = graph.add(
            "Min", graph.add("Max", columns, graph.constant(self.low[None])), graph.constant(self.high[None])
        )
        centred = graph.add("Sub", kept, graph.constant(self.centre[None]))
        return graph.add("Div", centred, graph.constant(self.spread[None]))

    def stepped_to_onnx(self, graph: GraphBuilder, scaled: str) -> str:
        """Write `stepped`; return the tensor [graded, rows, steps + 1]."""
        graded = graph.add("Gather", scaled, graph.constant(np.arange(self.graded), np.int64), axis=1)
        column = graph.add("Unsqueeze", graph.add("Transpose", graded, perm=[1, 0]), graph.constant([2], np.int64))
        above = graph.add("Sub", column, graph.constant(self.edges[:, None, :-1]))
        steep = graph.add("Mul", above, graph.constant(self.steepness[:, None]))
        steps = graph.add("Clip", steep, graph.constant(0.0), graph.constant(1.0))
        return graph.add("Concat", steps, column, axis=2)


def _edges(column: np.ndarray, steps: int) -> np.ndarray:
    """Return quantiles that are far enough from each other, at least two."""
    wanted = np.quantile(column, np.linspace(0, 1, steps + 1))
    kept = [wanted[0]]
    for edge in wanted[1:]:
        if edge - kept[-1] >= _NARROWEST:
            kept.append(edge)
    return np.array(kept if len(kept) > 1 else [wanted[0], wanted[0] + 1.0])
