"""What a recommender's run found as one page to keep, print or send: it needs no Acumen, network or script."""

from __future__ import annotations

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.recommend.base import HISTORY_LENGTHS, RECOMMENDERS
from desktop_app.core.recommend.reading.words import roles_sentence
from desktop_app.core.scoring.recommending.asks import CostAnswer
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, plain_fact, say
from desktop_app.core.workflows.recommend_specs import RecommendResult
from desktop_app.core.workflows.recommend_words import (
    OF_100,
    PERCENT,
    RECOMMEND_VERDICTS,
    FigureKind,
    coverage_sentence,
    curve_sentence,
    figure_rows,
    judged_sentence,
    log_sentence,
    range_key,
    range_rows,
    tail_view,
    together,
)
from desktop_app.core.workflows.report_frame import Speak, figure_heads, framed, section
from desktop_app.core.workflows.report_page import (
    Html,
    bar_picture,
    figure,
    joined,
    span_picture,
    table,
    tag,
    tail_picture,
)

_TITLE = QT_TRANSLATE_NOOP("Report", "Who gets what: “{item}” for each “{person}”")
_TITLE_SHORT = QT_TRANSLATE_NOOP("Report", "Who gets what")
_HOW_GOOD = QT_TRANSLATE_NOOP("Report", "How good")
_HOW_GOOD_LEAD = QT_TRANSLATE_NOOP(
    "Report",
    "Dot: Acumen, with the range in which the true figure lies 95 times in 100. Ring: bestsellers for everyone.",
)
_BESTSELLERS = QT_TRANSLATE_NOOP("Report", "Bestsellers")
_CHANCE = QT_TRANSLATE_NOOP("Report", "Drawn by lot")
_KNOWN = QT_TRANSLATE_NOOP("Report", "By how much is known")
_KNOWN_SHARE = QT_TRANSLATE_NOOP("Report", "Of 100 people, so many find a hidden choice in their top 10.")
_KNOWN_FIGURE = QT_TRANSLATE_NOOP("Report", "NDCG@10: hits count more the higher they stand; 1 is perfect.")
_WHO = QT_TRANSLATE_NOOP("Report", "Known of a person")
_RACE = QT_TRANSLATE_NOOP("Report", "Who answers")
_RACE_LEAD = QT_TRANSLATE_NOOP(
    "Report",
    "Each way of recommending alone, and with how much weight of 100 it takes part where so many choices are known.",
)
_WAY, _ALONE = QT_TRANSLATE_NOOP("Report", "Way of recommending"), QT_TRANSLATE_NOOP("Report", "Alone (NDCG@10)")
_NONE_KNOWN, _MANY_KNOWN = QT_TRANSLATE_NOOP("Report", "None"), QT_TRANSLATE_NOOP("Report", "{known} or more")
_SECONDS = QT_TRANSLATE_NOOP("Report", "Seconds")
_SELLS = QT_TRANSLATE_NOOP("Report", "What is chosen")
_SELLS_LEAD = QT_TRANSLATE_NOOP("Report", "Choices of each item, the most chosen at the left.")
_MORE, _LIKES = QT_TRANSLATE_NOOP("Report", "More data?"), QT_TRANSLATE_NOOP("Report", "Choices learned from")
_QUALITY = QT_TRANSLATE_NOOP("Report", "NDCG@10")
_COST = QT_TRANSLATE_NOOP("Report", "What the rules cost")
_STOOD_OUT = QT_TRANSLATE_NOOP("Report", "What stood out")
_HOW = QT_TRANSLATE_NOOP("Report", "How it was judged")
_FACTS = {
    "log": QT_TRANSLATE_NOOP("Report", "The file"),
    "learned": QT_TRANSLATE_NOOP("Report", "Learned from"),
    "test": QT_TRANSLATE_NOOP("Report", "Test"),
    "items": QT_TRANSLATE_NOOP("Report", "Known about the items"),
    "people": QT_TRANSLATE_NOOP("Report", "Known about the people"),
    "seed": QT_TRANSLATE_NOOP("Report", "Seed"),
    "file": QT_TRANSLATE_NOOP("Report", "Model file"),
    "parity": QT_TRANSLATE_NOOP("Report", "The file against the learned model"),
}
_PARITY = QT_TRANSLATE_NOOP(
    "Report", "Compared for {rows} people; largest difference {difference}; {flips} other lists."
)


def recommend_report(result: RecommendResult, speak: Speak, cost: CostAnswer | None = None) -> str:
    """Return a run as one self-contained page of HTML.

    Parameters
    ----------
    result : RecommendResult
    speak : callable
        Sentence → text in the person's language.
    cost : CostAnswer, optional
        What the rules in force cost, where that was measured.

    Returns
    -------
    str
        Also well-formed XML, so that other programs can take it apart.
    """
    title = speak(_title(result))
    parts = [part(result, speak) for part in (_how_good, _by_known, _race, _sells, _more)]
    parts += [_cost(cost, speak), _stood_out(result, speak), _how(result, speak)]
    return framed(title, result.verdict, RECOMMEND_VERDICTS[result.verdict.code], speak, *parts)


def _title(result: RecommendResult) -> Sentence:
    roles = result.spec.roles
    return say(_TITLE, item=roles.item, person=roles.person) if roles.item and roles.person else say(_TITLE_SHORT)


def _told(value: float | None, kind: FigureKind) -> str:
    if value is None:
        return "–"
    return f"{figure(100 * value)} %" if kind.form in (OF_100, PERCENT) else figure(value)


def _interval(one: Estimate, kind: FigureKind) -> str:
    return f"{_told(one.low, kind)} – {_told(one.high, kind)}"


def _how_good(result: RecommendResult, speak: Speak) -> Html:
    found = figure_rows(result)
    if not found:
        return Html("")
    head = [*figure_heads(speak), (speak(say(_BESTSELLERS)), "n"), (speak(say(_CHANCE)), "n wide")]
    rows = []
    for row in found:
        base, luck = (one.value if one else None for one in (row.bestsellers, row.random))
        name = joined([tag("span", row.key, class_="name"), tag("small", speak(row.words))])
        picture = span_picture(row.value.value, row.value.low, row.value.high, base)
        own = [_told(row.value.value, row.kind), _interval(row.value, row.kind)]
        rows.append([name, *own, picture, _told(base, row.kind), _told(luck, row.kind)])
    return section(speak, _HOW_GOOD, _HOW_GOOD_LEAD, table(head, rows))


def _by_known(result: RecommendResult, speak: Speak) -> Html:
    found = range_rows(result)
    if not found:
        return Html("")
    is_share = range_key(result).startswith("hit")

    def told(value: float | None) -> str:
        return "–" if value is None else figure(round(100 * value) if is_share else value)

    head = figure_heads(speak, _WHO, "name")
    rows = [
        [
            speak(row.name),
            told(row.value.value),
            f"{told(row.value.low)} – {told(row.value.high)}",
            span_picture(row.value.value, row.value.low, row.value.high, row.base),
            told(row.base),
        ]
        for row in found
    ]
    lead = _KNOWN_SHARE if is_share else _KNOWN_FIGURE
    return section(speak, _KNOWN, lead, table([*head, (speak(say(_BESTSELLERS)), "n")], rows))


def _race(result: RecommendResult, speak: Speak) -> Html:
    if not result.leaderboard:
        return Html("")
    labels = {part.key: part.label for part in RECOMMENDERS}
    lengths = [speak(say(_NONE_KNOWN)), *map(str, HISTORY_LENGTHS[1:-1])]
    lengths.append(speak(say(_MANY_KNOWN, known=HISTORY_LENGTHS[-1])))
    head = [(speak(say(_WAY)), "name"), (speak(say(_ALONE)), "n"), *((length, "n") for length in lengths)]
    rows = [
        [
            speak(say(labels[row.recommender])) if row.recommender in labels else row.recommender,
            figure(row.score),
            *(_weight(row.weights.get(str(length), 0.0)) for length in HISTORY_LENGTHS),
            f"{row.seconds:.1f}",
        ]
        for row in result.leaderboard
    ]
    return section(speak, _RACE, _RACE_LEAD, table([*head, (speak(say(_SECONDS)), "n")], rows))


def _weight(share: float) -> str:
    return plain_fact(round(100 * share)) if share >= 0.005 else "–"


def _sells(result: RecommendResult, speak: Speak) -> Html:
    tail = tail_view(result.figures)
    cover = coverage_sentence(result)
    words = [tag("p", speak(sentence)) for sentence in (tail.sentence, cover) if sentence is not None]
    return section(speak, _SELLS, _SELLS_LEAD, tail_picture(tail.popularity, tail.half), *words)


def _more(result: RecommendResult, speak: Speak) -> Html:
    sentence = curve_sentence(result.curve)
    if sentence is None:
        return Html("")
    most = max(quality for _, quality in result.curve)
    head = [(speak(say(_LIKES)), ""), ("", "wide"), (speak(say(_QUALITY)), "n")]
    rows = [[plain_fact(round(likes)), bar_picture(q, 0.0, 0.0, most), figure(q)] for likes, q in result.curve]
    return section(speak, _MORE, None, tag("p", speak(sentence), class_="lead"), table(head, rows))


def _cost(cost: CostAnswer | None, speak: Speak) -> Html:
    return section(speak, _COST, None, tag("p", speak(together(cost)))) if cost is not None else Html("")


def _stood_out(result: RecommendResult, speak: Speak) -> Html:
    told = [tag("li", speak(notice.sentence())) for notice in result.notices]
    return section(speak, _STOOD_OUT, None, tag("ul", *told)) if told else Html("")


def _how(result: RecommendResult, speak: Speak) -> Html:
    parity, spec = result.parity, result.spec
    facts = {
        "log": speak(roles_sentence(spec.roles)),
        "learned": speak(log_sentence(result)),
        "test": speak(judged_sentence(result)),
        "items": spec.items.path.name if spec.items else "",
        "people": spec.people.path.name if spec.people else "",
        "seed": str(spec.seed),
        "file": result.model_path.name,
        "parity": speak(say(_PARITY, rows=parity.rows, difference=f"{parity.max_difference:.1g}", flips=parity.flips)),
    }
    pairs = (joined([tag("dt", speak(say(_FACTS[key]))), tag("dd", value)]) for key, value in facts.items() if value)
    return section(speak, _HOW, None, tag("dl", joined(pairs), class_="facts"))
