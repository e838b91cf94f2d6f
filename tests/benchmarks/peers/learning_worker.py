"""Runs in a peer's own environment, which has nothing of Acumen: learns some rows, answers for others, tells the loss.

Arguments: the peer (plain, flaml or autogluon), its budget in processor seconds (used by FLAML only).
On every line of the standard input comes a job as JSON: ``{"about": PATH, "csv": PATH, "learn": [..], "ask": [..]}``;
for each a line of JSON is printed.
"""

import json
import logging
import os
import resource
import sys
import tempfile
import time
import warnings
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import numpy as np  # noqa: E402 - the number of threads is read at import
import pandas as pd  # noqa: E402

TINY = 1e-7


def read(job):
    """Return the columns to learn from as numbers, dates as days, and text, and the answers."""
    about = json.loads(Path(job["about"]).read_text(encoding="utf-8"))
    texts = {name: "str" for name, kind in about["kinds"].items() if kind not in ("number", "date")}
    target = {about["target"]: "str"} if about["classes"] else {}
    frame = pd.read_csv(job["csv"], dtype=texts | target, keep_default_na=False, na_values=[""])
    for name, kind in about["kinds"].items():
        if kind == "date":
            day = pd.to_datetime(frame[name]) - pd.Timestamp("1970-01-01")
            frame[name] = day.dt.total_seconds() / 86_400
        elif kind != "number":
            frame[name] = frame[name].astype(object).where(frame[name].notna(), None)
    answers = frame.pop(about["target"])
    if about["classes"]:
        answers = answers.map({name: number for number, name in enumerate(about["classes"])}).astype(int)
    return about, frame, answers.to_numpy()


def loss(about, actual, predicted):
    """Return log-loss of probabilities, or RMSE."""
    if about["classes"]:
        chosen = predicted[np.arange(len(actual)), actual]
        return float(-np.log(np.clip(chosen, TINY, 1)).mean())
    return float(np.sqrt(np.mean((predicted - actual) ** 2)))


def plain(about, known, answers, asked, seed):
    """Return the answers of logistic or ridge regression, a random forest, CatBoost, and their plain mean."""
    from catboost import CatBoostClassifier, CatBoostRegressor
    from sklearn.compose import ColumnTransformer
    from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
    from sklearn.impute import SimpleImputer
    from sklearn.linear_model import LogisticRegression, Ridge
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import OneHotEncoder, StandardScaler

    kinds = {name: kind for name, kind in about["kinds"].items() if kind != "text"}
    numbers = [n for n, kind in kinds.items() if kind in ("number", "date") and known[n].notna().any()]
    words = [n for n, kind in kinds.items() if kind not in ("number", "date")]
    known, asked = known[numbers + words], asked[numbers + words]
    for frame in (known := known.copy(), asked := asked.copy()):
        frame[words] = frame[words].astype(object).where(frame[words].notna(), "missing")
    encode = ColumnTransformer(
        [
            ("numbers", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
            ("words", OneHotEncoder(handle_unknown="ignore"), words),
        ]
    )
    quiet = {"verbose": False, "thread_count": 1, "random_seed": seed, "allow_writing_files": False}
    if about["classes"]:
        learners = {
            "logistic": make_pipeline(encode, LogisticRegression(max_iter=2_000)),
            "random forest": make_pipeline(encode, RandomForestClassifier(500, random_state=seed)),
            "CatBoost": CatBoostClassifier(cat_features=words, **quiet),
        }
    else:
        learners = {
            "logistic": make_pipeline(encode, Ridge()),
            "random forest": make_pipeline(encode, RandomForestRegressor(500, random_state=seed)),
            "CatBoost": CatBoostRegressor(cat_features=words, **quiet),
        }
    found = {}
    for name, learner in learners.items():
        began = used()
        learner.fit(known, answers)
        if about["classes"]:
            probabilities = np.zeros((len(asked), len(about["classes"])))
            probabilities[:, np.unique(answers)] = learner.predict_proba(asked)
            found[name] = (probabilities, used() - began)
        else:
            found[name] = (learner.predict(asked), used() - began)
    parts = list(found.values())
    found["plain mean"] = (np.mean([answer for answer, _ in parts], axis=0), sum(seconds for _, seconds in parts))
    return found


def flaml(about, known, answers, asked, seed, budget):
    """Return FLAML's answers; its clock counts processor seconds, so a busy machine takes nothing from it."""
    wall, start = time.time, time.time()
    time.time = lambda: start + time.process_time()
    try:
        from flaml import AutoML

        began = used()
        automl = AutoML()
        words = [name for name, kind in about["kinds"].items() if kind not in ("number", "date")]
        known, asked = known.copy(), asked.copy()
        known[words], asked[words] = known[words].astype("category"), asked[words].astype("category")
        automl.fit(
            X_train=known,
            y_train=answers,
            task="classification" if about["classes"] else "regression",
            metric="log_loss" if about["classes"] else "rmse",
            time_budget=budget,
            n_jobs=1,
            seed=seed,
            verbose=0,
        )
        if about["classes"]:
            answered = np.zeros((len(asked), len(about["classes"])))
            answered[:, np.unique(answers)] = automl.predict_proba(asked)
        else:
            answered = np.asarray(automl.predict(asked), dtype=float)
        return {"FLAML": (answered, used() - began)}
    finally:
        time.time = wall


def autogluon(about, known, answers, asked, seed):
    """Return the answers of AutoGluon's medium preset on one thread."""
    import torch
    from autogluon.tabular import TabularPredictor

    torch.set_num_threads(1)
    began = used()
    frame = known.assign(acumen_answer=answers)
    with tempfile.TemporaryDirectory() as folder:
        predictor = TabularPredictor(
            "acumen_answer",
            problem_type=("binary" if len(about["classes"]) == 2 else "multiclass")
            if about["classes"]
            else "regression",
            eval_metric="log_loss" if about["classes"] else "root_mean_squared_error",
            path=os.path.join(folder, "model"),
            verbosity=0,
        )
        predictor.fit(frame, presets="medium_quality", num_cpus=1, num_gpus=0)
        if about["classes"]:
            answered = np.zeros((len(asked), len(about["classes"])))
            probabilities = predictor.predict_proba(asked)
            answered[:, [int(name) for name in probabilities.columns]] = probabilities.to_numpy()
        else:
            answered = predictor.predict(asked).to_numpy(dtype=float)
    return {"AutoGluon medium": (answered, used() - began)}


def used():
    """Return processor seconds of this process and of those that it has started."""
    spent = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in spent)


def main(peer, budget):
    """Answer jobs until there are no more."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    answering = {"plain": plain, "autogluon": autogluon}
    for line in sys.stdin:
        job = json.loads(line)
        about, frame, answers = read(job)
        known, asked = (frame.iloc[job[part]].reset_index(drop=True) for part in ("learn", "ask"))
        more = (budget,) if peer == "flaml" else ()
        ask = flaml if peer == "flaml" else answering[peer]
        found = ask(about, known, answers[job["learn"]], asked, job["seed"], *more)
        actual = answers[job["ask"]]
        told = {
            name: {
                "loss": loss(about, actual, answered),
                "cpu_s": round(seconds, 3),
                "each": np.round(each(about, actual, answered), 6).tolist(),
            }
            for name, (answered, seconds) in found.items()
        }
        print("RESULT " + json.dumps(told), flush=True)


def each(about, actual, predicted):
    """Return what every row adds: its log-loss, or its squared error in squares of the answers' spread."""
    if about["classes"]:
        return -np.log(np.clip(predicted[np.arange(len(actual)), actual], TINY, 1))
    return (predicted - actual) ** 2 / np.var(actual)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
