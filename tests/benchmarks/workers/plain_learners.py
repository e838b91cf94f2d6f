"""What plain scikit-learn reaches on the same split of the churn data.

Arguments: the training file, the file to answer for, with its answers.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import pandas as pd
from sklearn.compose import make_column_selector, make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler


def main(learn: str, ask: str) -> dict[str, Any]:
    """Return AUC and processor seconds of each."""
    known, asked = read(learn), read(ask)
    texts = make_column_selector(dtype_include="str")
    numbers = make_column_selector(dtype_include="number")
    codes = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    learners = {
        "logistic regression": make_pipeline(
            make_column_transformer((OneHotEncoder(handle_unknown="ignore"), texts), (StandardScaler(), numbers)),
            LogisticRegression(max_iter=1_000),
        ),
        "HistGradientBoosting": make_pipeline(
            make_column_transformer((codes, texts), remainder="passthrough"),
            HistGradientBoostingClassifier(random_state=0),
        ),
    }
    found = {}
    for name, learner in learners.items():
        began = time.process_time()
        learner.fit(known.drop(columns="Churn"), known["Churn"])
        score = learner.predict_proba(asked.drop(columns="Churn"))[:, 1]
        auc = float(roc_auc_score(asked["Churn"] == "Yes", score))
        found[name] = {"auc": auc, "cpu_s": time.process_time() - began}
    return found


def read(path: str) -> pd.DataFrame:
    """Return a table as a careful person would prepare it."""
    frame = pd.read_csv(path).drop(columns="customerID")
    frame["TotalCharges"] = pd.to_numeric(frame["TotalCharges"], errors="coerce").fillna(0.0)
    return frame


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], sys.argv[2])))
