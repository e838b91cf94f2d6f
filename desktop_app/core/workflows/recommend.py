"""The Recommend button: from an opened log to a judged recommender in one file."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from desktop_app.core.data.table import Table
from desktop_app.core.device import choose
from desktop_app.core.errors import NotEnoughMemory
from desktop_app.core.evaluation.figures import Estimate, Parity
from desktop_app.core.export.parity import FileDiffers
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.automatic import Automatic, Examined, Found, Standing, Watcher
from desktop_app.core.recommend.base import HISTORY_LENGTHS, RECOMMENDERS, Unavailable
from desktop_app.core.recommend.blend import Blend, alone
from desktop_app.core.recommend.candidates import LIKES, MEMORY, TIME, FairTime
from desktop_app.core.recommend.document import MOST_HIDDEN, FileFacts, HeldOut
from desktop_app.core.recommend.graph import GraphParts, build
from desktop_app.core.recommend.intervals import paired
from desktop_app.core.recommend.log import Given, Log, confidence, fingerprint
from desktop_app.core.recommend.people import Stored
from desktop_app.core.recommend.reading.log import LogRead, read_log
from desktop_app.core.recommend.reading.within import tables_within
from desktop_app.core.recommend.splits import NEW_ITEMS
from desktop_app.core.recommend.stars import FittedStars
from desktop_app.core.recommend.verdict import Judged, judge_lists
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, say
from desktop_app.core.workflows.recommend_file import write_recommender
from desktop_app.core.workflows.recommend_sides import Side, known_beside
from desktop_app.core.workflows.recommend_specs import (
    ByHistory,
    FirstLists,
    RecommenderJudged,
    RecommenderRow,
    RecommendJob,
    RecommendResult,
)
from desktop_app.core.workflows.recommend_stars import Stars, learn_stars
from desktop_app.core.workflows.specs import Verdict

MOST_MB = 60
_DOCUMENT_MB = 8  # what the file says about itself: catalogue, neighbours, map
_MB = 1_000_000
_LEAST_SECONDS, _SECONDS_FOR_STARS = 20.0, 15.0
_SHARE_FOR_STARS = 0.2
_READING = QT_TRANSLATE_NOOP("Stages", "Reading who chose what")
_DONE = QT_TRANSLATE_NOOP("Stages", "The recommender is there")


def recommend(job: RecommendJob, progress: Progress) -> RecommendResult:
    """Learn who gets what, judge it, and write the recommender.

    Parameters
    ----------
    job : RecommendJob
    progress : Progress
        Also receives `FirstLists` and `RecommenderJudged` events.

    Returns
    -------
    RecommendResult

    Raises
    ------
    DataError, ExportError, ResourceError
    """
    try:
        return _Run(job, _Onward(progress)).run()
    except MemoryError as error:
        raise NotEnoughMemory from error


@dataclass(eq=False)
class _Onward:
    """Progress that never goes back: first lists are written in between, and a race may be run again."""

    parent: Progress
    _most: float = 0.0

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        self._most = max(self._most, fraction)
        self.parent.update(self._most, stage, remaining_s)

    def report(self, event: object) -> None:
        self.parent.report(event)


@dataclass(eq=False)
class _Run:
    """One run, step by step."""

    job: RecommendJob
    progress: Progress
    _started: float = field(default_factory=time.monotonic)
    _counted: FairTime = field(default_factory=FairTime)  # what of it counts against the budget
    _dropped: dict[str, str] = field(default_factory=dict)  # recommender → notice
    _stars: Stars | None = None

    def run(self) -> RecommendResult:
        read, items, people = self._read()
        log = read.log
        given = Given(log, people.features, items.features, confidence(log))
        facts = self._facts(read, items, people)
        found, parity = self._learned(given, facts, (items, people))
        examined = {one.exam.known: one for one in found.examined}
        notices = (*read.notices, *items.notices, *people.notices, *self._remarks(found))
        result = self._result(read, found, examined, notices, parity)
        self.progress.update(1.0, say(_DONE))
        if self._stars is None:
            return result
        judged = self._stars.judged
        metrics, baseline = {**result.metrics, **judged.metrics}, {**result.baseline, **judged.baseline}
        return replace(result, metrics=metrics, baseline=baseline)

    def _learn_stars(self, log: Log) -> None:
        """Learn ratings within the time that is left, or a little longer."""
        seconds = self.job.spec.seconds
        over = max(seconds, self._counted() + max(_SECONDS_FOR_STARS, _SHARE_FOR_STARS * seconds))
        part = Part(self.progress, 0.74, 0.84)
        self._stars = learn_stars(log, self.job.spec.seed, lambda: self._counted() > over, part)

    # --- reading ------------------------------------------------------------------------------------------------------

    def _read(self) -> tuple[LogRead, Side, Side]:
        spec = self.job.spec
        self.progress.update(0.0, say(_READING))
        table = Table.open(self.job.table_path)
        read = read_log(table, spec.roles, Part(self.progress, 0.0, 0.03))
        about_items, about_people = tables_within(table, read.roles, read.log)
        log, roles = read.log, read.roles
        items = known_beside(spec.items, about_items, log.items, roles.item, Part(self.progress, 0.03, 0.04))
        people = known_beside(spec.people, about_people, log.people, roles.person, Part(self.progress, 0.04, 0.05))
        return read, items, people

    def _facts(self, read: LogRead, items: Side, people: Side) -> FileFacts:
        return FileFacts(
            person_name=read.roles.person,
            item_name=read.roles.item,
            roles=read.roles,
            items_table=items.table,
            people_table=people.table,
            seed=self.job.spec.seed,
            events=read.figures.rows,
            fingerprint=fingerprint(read.log),
        )

    # --- learning and writing -----------------------------------------------------------------------------------------

    def _learned(self, given: Given, facts: FileFacts, sides: tuple[Side, Side]) -> tuple[Found, Parity]:
        """Learn and write; a recommender that the file cannot answer for is left out, and all is judged again."""
        writer = _Writer(self.job, given, facts, sides)
        watcher = Watcher(lambda blend: self._first(writer, blend), self._told)
        while True:
            seconds = max(self.job.spec.seconds - self._counted(), min(_LEAST_SECONDS, self.job.spec.seconds))
            runner = Automatic(given, seconds, self.job.spec.seed, watcher, frozenset(self._dropped))
            found = runner.run(Part(self.progress, 0.05, 0.74))
            if self._stars is None:
                self._learn_stars(given.log)
            writer = replace(writer, stars=self._stars.fitted if self._stars else None)
            try:
                return self._written(writer, found)
            except FileDiffers:
                differing = writer.differing(found.blend, Part(self.progress, 0.83, 0.84))
                rest = {member.key for member in found.blend.members} - {"bestsellers"}
                if not differing and not rest:
                    raise
                dropped = differing or {_least(found.blend)}
                self._dropped.update(dict.fromkeys(dropped, "recommender_without_parity"))

    def _written(self, writer: _Writer, found: Found) -> tuple[Found, Parity]:
        """Write the blend; members that count least go where the file would be too large."""
        blend = found.blend
        while len(blend.members) > 1 and writer.graph_bytes(blend) > (MOST_MB - _DOCUMENT_MB) * _MB:
            blend = self._smaller(blend)
        while True:
            parity = writer.write(blend, found, self.job.model_path, Part(self.progress, 0.84, 0.95))
            large = self.job.model_path.stat().st_size > MOST_MB * _MB
            if not large or len(blend.members) < 2:
                writer.first_path.unlink(missing_ok=True)
                return _with_blend(found, blend), parity
            blend = self._smaller(blend)

    def _smaller(self, blend: Blend) -> Blend:
        self._dropped[_least(blend)] = "recommender_too_large"
        return blend.without(frozenset({_least(blend)}))

    def _first(self, writer: _Writer, blend: Blend) -> None:
        try:
            writer.write_first(blend, Part(self.progress, 0.05, 0.05))
        except FileDiffers:
            return  # lists can wait until all members were compared; the final file is what counts
        key = blend.members[-1].key
        self.progress.report(FirstLists(writer.first_path, key, self._elapsed()))

    def _told(self, standing: Standing, bestsellers: float) -> None:
        self.progress.report(RecommenderJudged(standing.key, standing.score, bestsellers, self._elapsed()))

    # --- what was found -----------------------------------------------------------------------------------------------

    def _result(
        self,
        read: LogRead,
        found: Found,
        examined: Mapping[int | None, Examined],
        notices: tuple[Notice, ...],
        parity: Parity,
    ) -> RecommendResult:
        seed = self.job.spec.seed
        full = examined.get(None)
        gain = paired(full.blend.main, full.baseline.main, seed) if full else Estimate(0.0, 0.0, 0.0)
        histories = tuple(_by_history(one, seed) for known, one in examined.items() if known is not None)
        verdict = verdict_of(full, found.by, gain, histories, seed)
        return RecommendResult(
            spec=self.job.spec,
            model_path=self.job.model_path,
            figures=read.figures,
            metrics=full.blend.estimates(seed) if full else {},
            baseline=full.baseline.estimates(seed) if full else {},
            random=full.random.estimates(seed) if full and full.random else {},
            beats_baseline=gain,
            by_history=histories,
            leaderboard=leaderboard(found),
            weights=weights_of(found.blend),
            curve=found.curve,
            verdict=verdict,
            notices=notices,
            parity=parity,
            judged_by=found.by,
            seconds=self._elapsed(),
            device=choose(uses_tensors=False).key,
        )

    def _remarks(self, found: Found) -> list[Notice]:
        told = [_left_out(one) for one in found.left_out if one.need not in ("people", "items", LIKES, TIME)]
        slow = tuple(label(one.key) for one in found.left_out if one.need == TIME)
        told += [Notice("recommender_without_time", "", {"recommenders": slow})] if slow else []
        told += [Notice(code, "", {"recommender": label(key), "size": MOST_MB}) for key, code in self._dropped.items()]
        return told

    def _elapsed(self) -> float:
        return time.monotonic() - self._started


@dataclass(frozen=True, eq=False)
class _Writer:
    """Puts a blend and what it needs into a file."""

    job: RecommendJob
    given: Given
    facts: FileFacts
    sides: tuple[Side, Side]
    stars: FittedStars | None = None

    @property
    def first_path(self) -> Path:
        """Where the first lists are, beside the final file."""
        path = self.job.model_path
        return path.with_name(f"{path.stem}.first{path.suffix}")

    def write(self, blend: Blend, found: Found, path: Path, progress: Progress) -> Parity:
        """Write everything."""
        facts = _judged_facts(self.facts, found, self.job.spec.seed)
        return write_recommender(self._parts(blend), facts, self.given.log, path, progress)

    def graph_bytes(self, blend: Blend) -> int:
        """Return how large the graph would be in the file."""
        size: int = build(self._parts(blend), {})[0].ByteSize()
        return size

    def write_first(self, blend: Blend, progress: Progress) -> None:
        """Write what answers already."""
        write_recommender(self._parts(blend), self.facts, self.given.log, self.first_path, progress, quick=True)

    def differing(self, blend: Blend, progress: Progress) -> set[str]:
        """Return the members whose own files would answer otherwise than Python."""
        found = set()
        for number, member in enumerate(blend.members):
            part = Part(progress, number / len(blend.members), (number + 1) / len(blend.members))
            one = alone(member.key, member.setting, member.model)
            path = self.first_path.with_suffix(".check")
            try:
                write_recommender(self._parts(one), self.facts, self.given.log, path, part, quick=True)
            except FileDiffers:
                found.add(member.key)
            finally:
                path.unlink(missing_ok=True)
        return found

    def _parts(self, blend: Blend) -> GraphParts:
        items, people = self.sides
        log, features = self.given.log, self.given.people
        stored = Stored.of(log, features.matrix if features else None) if self.job.with_people else None
        return GraphParts(blend, log.items, stored, people.encoder, items.encoder, self.stars)


def _judged_facts(facts: FileFacts, found: Found, seed: int) -> FileFacts:
    full = next((one for one in found.examined if one.exam.known is None), None)
    if full is None:
        return facts
    some = full.exam.take(np.arange(min(full.exam.people, MOST_HIDDEN)))
    gain = paired(full.blend.main, full.baseline.main, seed)
    histories = tuple(_by_history(one, seed) for one in found.examined if one.exam.known is not None)
    return replace(
        facts,
        metrics=full.blend.estimates(seed),
        baseline=full.baseline.estimates(seed),
        judged_by=found.by,
        verdict=verdict_of(full, found.by, gain, histories, seed).code,
        hidden=HeldOut(some.histories, some.hidden),
    )


def verdict_of(full: Examined | None, by: str, gain: Estimate, histories: tuple[ByHistory, ...], seed: int) -> Verdict:
    """Return the verdict on lists from what was examined."""
    if full is None:
        judgement = judge_lists(None)
        return Verdict(judgement.code, judgement.headline, judgement.reasons)
    one = next((row for row in histories if row.known == 1), None)
    new = next((row for row in histories if row.known == NEW_ITEMS), None)
    judged = Judged(
        people=full.exam.people,
        likes=int(full.exam.hidden.nnz),
        by=by,
        metrics=full.blend.estimates(seed),
        baseline=full.baseline.estimates(seed),
        gain=gain,
        one_known=one.metrics["hit@10"] if one else None,
        one_known_baseline=one.bestsellers["hit@10"] if one else None,
        new_items=new.metrics["hit@10"] if new else None,
        new_items_chance=new.bestsellers["hit@10"] if new else None,
    )
    judgement = judge_lists(judged)
    return Verdict(judgement.code, judgement.headline, judgement.reasons)


def leaderboard(found: Found) -> tuple[RecommenderRow, ...]:
    """Return the candidates at their best setting, best first."""
    weights = weights_of(found.blend)
    rows = []
    for key in dict.fromkeys(standing.key for standing in found.standings):
        tried = [standing for standing in found.standings if standing.key == key]
        own = {length: shares.get(key, 0.0) for length, shares in weights.items()}
        rows.append(
            RecommenderRow(key, max(one.score for one in tried), own, sum(standing.seconds for standing in tried))
        )
    return tuple(sorted(rows, key=lambda row: -row.score))


def weights_of(blend: Blend) -> dict[str, dict[str, float]]:
    """Return history length → recommender → weight; settings of the same recommender together."""
    found: dict[str, dict[str, float]] = {}
    for column, length in enumerate(HISTORY_LENGTHS):
        shares: dict[str, float] = {}
        for member, row in zip(blend.members, blend.weights, strict=True):
            shares[member.key] = shares.get(member.key, 0.0) + float(row[column])
        found[str(length)] = shares
    return found


def label(key: str) -> Sentence:
    """Return what people call a recommender."""
    return say(RECOMMENDERS[key].label)


def _by_history(one: Examined, seed: int) -> ByHistory:
    assert one.exam.known is not None
    return ByHistory(one.exam.known, one.exam.people, one.blend.estimates(seed), one.baseline.estimates(seed))


def _left_out(one: Unavailable) -> Notice:
    code = "recommender_without_memory" if one.need == MEMORY else "recommender_without_library"
    return Notice(code, "", {"recommender": label(one.key), "library": one.need})


def _least(blend: Blend) -> str:
    """Return the member that counts least, never the last one that serves people without a history."""
    order = np.argsort(blend.weights.max(axis=1) + (blend.new_weights > 0), kind="stable")
    keys: list[str] = [blend.members[number].key for number in order]
    return next((key for key in keys if key != "bestsellers"), keys[0])


def _with_blend(found: Found, blend: Blend) -> Found:
    return Found(blend, found.standings, found.examined, found.curve, found.left_out, found.by)
