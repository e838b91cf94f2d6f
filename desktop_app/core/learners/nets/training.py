"""Trains the nets with PyTorch, on whatever device there is; what comes back are plain arrays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from desktop_app.core.device import Room, mixed
from desktop_app.core.learners.nets.lesson import Lesson
from desktop_app.core.learners.nets.model import FittedNets, Layer
from desktop_app.core.learners.nets.plan import NetPlan
from desktop_app.core.notices import Notice

_STEPS_BETWEEN_REPORTS = 8
_LONGEST_GRADIENT = 1.0
_SLOW_FADING = 0.95  # Adam's memory of squared gradients is short: a training has few steps
_BYTE = 256
_SURE = 30.0  # as a logit
_SCALED_UP = 1_024.0  # small gradients are lost in 16 bits with 5 of them for the exponent


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The weights at the end of a cycle."""

    grades: np.ndarray
    grade_bias: np.ndarray
    layers: tuple[Layer, ...]

    def fitted(self, lesson: Lesson, device: str, remarks: tuple[Notice, ...]) -> FittedNets:
        """Return the net of these weights; classes that were not among the answers are never answered."""
        last = self.layers[-1]
        weights, bias = last.weights.copy(), last.bias.copy()
        for absent in lesson.absent:
            output, sign = (0, 1.0 if absent == 0 else -1.0) if lesson.classes == 2 else (absent, -1.0)
            weights[:, output], bias[:, output] = 0.0, sign * _SURE
        layers = (*self.layers[:-1], replace(last, weights=weights, bias=bias))
        low, high = lesson.bounds
        return FittedNets(
            lesson.inputs, self.grades, self.grade_bias, layers, lesson.classes, low, high, device, remarks
        )


class Training:
    """One training from drawn weights to the last cycle that is asked for.

    All chance comes from `seed` alone; the state of PyTorch's own generators is neither used nor changed.
    """

    def __init__(self, lesson: Lesson, plan: NetPlan, seed: int, room: Room) -> None:
        import torch

        self._torch, self._lesson, self._plan, self._room = torch, lesson, plan, room
        self._rng = np.random.default_rng([seed, 11])
        self._chance = torch.Generator(room.device.key).manual_seed(seed)
        self._precision = mixed(room.device, torch)
        self._scaled = self._tensor(lesson.scaled)
        kind = np.int64 if lesson.classes > 2 else np.float32
        self._answers = torch.as_tensor(lesson.answers.astype(kind), device=room.device.key)
        self._edges = self._tensor(lesson.inputs.edges[:, None, :-1])
        self._steepness = self._tensor(lesson.inputs.steepness[:, None])
        self._weights = {name: self._tensor(value).requires_grad_(True) for name, value in self._drawn().items()}

    def run(self, cycles: list[int], told: Callable[[float], None]) -> dict[int, Snapshot]:
        """Return the weights at the end of each of `cycles`.

        Parameters
        ----------
        cycles : list of int
            The largest of them is where the training ends.
        told : callable
            Receives the share that is done; may raise to end the training.
        """
        rows, plan = len(self._scaled), self._plan
        batches = max(rows // self._room.batch, 1)
        steps = batches * plan.epochs
        ends = {plan.ends(cycle, steps): cycle for cycle in sorted(cycles, reverse=True)}
        found: dict[int, Snapshot] = {}
        optimiser = self._optimiser()
        for step in range(max(ends)):
            if step % batches == 0:
                order = np.array_split(self._rng.permutation(rows), batches)
            if step % _STEPS_BETWEEN_REPORTS == 0:
                told(step / max(ends))
            self._step(optimiser, order[step % batches], plan.rate_at((step + 0.5) / steps))
            if step + 1 in ends:
                found[ends[step + 1]] = self._snapshot()
        return found

    def _step(self, optimiser: Any, rows: np.ndarray, rate: float) -> None:
        for group in optimiser.param_groups:
            group["lr"] = rate
        optimiser.zero_grad(set_to_none=True)
        chosen = self._torch.as_tensor(rows, device=self._room.device.key)
        with self._torch.autocast(self._room.device.key, dtype=self._precision, enabled=self._precision is not None):
            loss = self._loss(self._forward(self._scaled[chosen]), self._answers[chosen])
        scale = _SCALED_UP if self._precision is self._torch.float16 else 1.0
        (loss * scale).backward()
        weights = list(self._weights.values())
        for weight in weights:
            weight.grad.div_(scale)
        length = self._torch.nn.utils.clip_grad_norm_(weights, _LONGEST_GRADIENT)
        if bool(self._torch.isfinite(length)):
            optimiser.step()

    def _forward(self, scaled: Any) -> Any:
        """Return the outputs, of shape (members, rows, outputs)."""
        torch, weights, graded = self._torch, self._weights, self._lesson.inputs.graded
        column = scaled[:, :graded].T[:, :, None]
        steps = torch.cat([((column - self._edges) * self._steepness).clamp(0, 1), column], dim=2)
        grades = torch.baddbmm(weights["grade bias"][:, None], steps, weights["grades"])
        seen = torch.cat([grades.permute(1, 0, 2).flatten(1), scaled[:, graded:]], dim=1)
        seen = seen.expand(self._plan.members, *seen.shape)
        for layer in range(self._plan.hidden + 1):
            if layer:
                seen = self._dropped(torch.nn.functional.silu(seen))
            # Scaling the few weights of every member costs less than scaling its many rows.
            before, after = weights[f"before {layer}"], weights[f"after {layer}"]
            own = weights[f"weights {layer}"] * before[:, :, None] * after[:, None]
            seen = torch.baddbmm(weights[f"bias {layer}"][:, None], seen, own)
        return seen

    def _dropped(self, units: Any) -> Any:
        """Leave units out, each with the plan's chance, and make up for them."""
        least = round(self._plan.dropout * _BYTE)
        if not least:
            return units
        if units.device.type == "cpu":  # NumPy draws bytes ten times as quickly
            drawn = self._torch.from_numpy(self._rng.integers(0, _BYTE, tuple(units.shape), dtype=np.uint8))
        else:
            byte, device = self._torch.uint8, units.device
            drawn = self._torch.randint(0, _BYTE, units.shape, generator=self._chance, dtype=byte, device=device)
        return units * (drawn >= least).to(units.dtype).mul_(_BYTE / (_BYTE - least))

    def _loss(self, outputs: Any, answers: Any) -> Any:
        """Return the mean over members of each one's own loss: they learn side by side, not together."""
        functional, smoothing = self._torch.nn.functional, self._plan.smoothing
        outputs = outputs.float()
        if self._lesson.classes == 0:
            return (outputs[:, :, 0] - answers).square().mean()
        if self._lesson.classes == 2:
            wanted = (answers * (1 - smoothing) + smoothing / 2).expand(outputs.shape[:2])
            return functional.binary_cross_entropy_with_logits(outputs[:, :, 0], wanted)
        each = answers.expand(outputs.shape[:2]).flatten()
        return functional.cross_entropy(outputs.flatten(0, 1), each, label_smoothing=smoothing)

    def _optimiser(self) -> Any:
        wide = [weight for name, weight in self._weights.items() if name == "grades" or name.startswith("weights")]
        rest = [weight for weight in self._weights.values() if all(weight is not other for other in wide)]
        groups = [{"params": wide, "weight_decay": self._plan.decay}, {"params": rest, "weight_decay": 0.0}]
        is_fused = self._room.device.key in ("cpu", "cuda")
        return self._torch.optim.AdamW(groups, lr=self._plan.rate, betas=(0.9, _SLOW_FADING), fused=is_fused)

    def _drawn(self) -> dict[str, np.ndarray]:
        """Return the weights at the start: members differ by signs of their inputs and by their first biases."""
        plan, inputs, rng = self._plan, self._lesson.inputs, self._rng
        grade = plan.grade(inputs.graded)
        rest = len(inputs.columns) - inputs.graded
        sizes = [inputs.graded * grade + rest, *[plan.width] * plan.hidden, self._lesson.outputs]
        grades = np.zeros((inputs.graded, inputs.edges.shape[1], grade))
        grades[:, -1] = 0.5 * rng.normal(size=(inputs.graded, grade))
        drawn = {"grades": grades, "grade bias": np.zeros((inputs.graded, grade))}
        signs = rng.choice([-1.0, 1.0], (plan.members, inputs.graded + rest))
        for layer, (seen, made) in enumerate(pairwise(sizes)):
            is_last = layer == plan.hidden
            drawn[f"weights {layer}"] = rng.normal(size=(seen, made)) * np.sqrt((0.3 if is_last else 2.0) / seen)
            drawn[f"before {layer}"] = np.ones((plan.members, seen))
            drawn[f"after {layer}"] = np.ones((plan.members, made))
            drawn[f"bias {layer}"] = (0.0 if is_last else 0.3) * rng.normal(size=(plan.members, made))
        drawn[f"bias {plan.hidden}"] += self._lesson.usual()
        by_input = [np.repeat(signs[:, : inputs.graded], grade, axis=1), signs[:, inputs.graded :]]
        drawn["before 0"] = np.hstack(by_input)
        return drawn

    def _snapshot(self) -> Snapshot:
        arrays = {name: weight.detach().cpu().numpy().copy() for name, weight in self._weights.items()}
        layers = (
            Layer(*(arrays[f"{name} {layer}"] for name in ("weights", "before", "after", "bias")))
            for layer in range(self._plan.hidden + 1)
        )
        return Snapshot(arrays["grades"], arrays["grade bias"], tuple(layers))

    def _tensor(self, values: np.ndarray) -> Any:
        return self._torch.as_tensor(np.asarray(values, np.float32), device=self._room.device.key)
