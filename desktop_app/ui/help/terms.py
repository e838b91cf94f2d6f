"""Every term that Acumen shows, in one or two plain sentences."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.text import QT_TRANSLATE_NOOP
from desktop_app.ui.help.data_terms import DATA_TERMS
from desktop_app.ui.help.learner_terms import LEARNER_TERMS
from desktop_app.ui.help.recommend_terms import RECOMMEND_TERMS
from desktop_app.ui.help.term import Term

GLOSSARY: Mapping[str, Term] = {
    **DATA_TERMS,
    "target": Term(
        QT_TRANSLATE_NOOP("Glossary", "Target"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The column that is to be known for new rows. Its past values are what learning learns from."
        ),
    ),
    "prediction": Term(
        QT_TRANSLATE_NOOP("Glossary", "Prediction"),
        QT_TRANSLATE_NOOP("Glossary", "What the model answers for a row: the likeliest category, or a number."),
    ),
    "probability": Term(
        QT_TRANSLATE_NOOP("Glossary", "Probability"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "How sure the model is of an answer, from 0 to 100 %. Of all rows given 70 %, about 70 "
            "in 100 should turn out that way.",
        ),
    ),
    "positive": Term(
        QT_TRANSLATE_NOOP("Glossary", "The answer that matters"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The one of two answers that something is done about, such as “leaves”. Precision and "
            "recall are counted for it.",
        ),
    ),
    "training": Term(
        QT_TRANSLATE_NOOP("Glossary", "Training"),
        QT_TRANSLATE_NOOP("Glossary", "Finding in past rows how the other columns go together with the target."),
    ),
    "model": Term(
        QT_TRANSLATE_NOOP("Glossary", "Model"),
        QT_TRANSLATE_NOOP(
            "Glossary", "What training produces: a rule that answers for rows whose target is not known."
        ),
    ),
    "model_file": Term(
        QT_TRANSLATE_NOOP("Glossary", "Model file"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The trained model as one .onnx file. It takes the columns as they are in the data, "
            "works on any computer "
            "without Acumen, and holds no rows of the training data unless Results says so.",
        ),
    ),
    "keeps_rows": Term(
        QT_TRANSLATE_NOOP("Glossary", "Rows in the model file"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Some ways of learning compare new rows with known ones, so the model file holds rows of the table as "
            "scaled numbers. On small tables they are often among the best. Without them, whoever has the file has no "
            "row of the table.",
        ),
    ),
    "learner": Term(
        QT_TRANSLATE_NOOP("Glossary", "Learner"),
        QT_TRANSLATE_NOOP(
            "Glossary", "One way of learning. Several are tried on the same rows, and the better ones answer together."
        ),
    ),
    **LEARNER_TERMS,
    "blend": Term(
        QT_TRANSLATE_NOOP("Glossary", "Blend"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The weighted average of several learners' answers. It is usually better and steadier "
            "than any one of them.",
        ),
    ),
    "weight": Term(
        QT_TRANSLATE_NOOP("Glossary", "Weight"),
        QT_TRANSLATE_NOOP("Glossary", "How much one learner counts in the blend. All weights together are 100 %."),
    ),
    "budget": Term(
        QT_TRANSLATE_NOOP("Glossary", "Time to learn"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "How long training may take. More time tries more; the first answer comes within seconds anyway.",
        ),
    ),
    "seed": Term(
        QT_TRANSLATE_NOOP("Glossary", "Seed"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The number that all chance in training starts from. The same file, settings and seed "
            "give the same model again.",
        ),
    ),
    # How it is judged.
    "cross_validation": Term(
        QT_TRANSLATE_NOOP("Glossary", "Cross-validation"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The rows are split into parts; each part is answered by models that learned only from the other parts. "
            "So every row serves as an honest test.",
        ),
    ),
    "hold_out": Term(
        QT_TRANSLATE_NOOP("Glossary", "Hold-out"),
        QT_TRANSLATE_NOOP("Glossary", "Rows that are put aside before learning and used only to judge the model."),
    ),
    "validation": Term(
        QT_TRANSLATE_NOOP("Glossary", "Validation"),
        QT_TRANSLATE_NOOP("Glossary", "Judging a model on rows that it did not learn from."),
    ),
    "baseline": Term(
        QT_TRANSLATE_NOOP("Glossary", "Baseline"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "What one gets without learning: always the commonest answer, or always the average. A "
            "useful model is clearly better.",
        ),
    ),
    "interval": Term(
        QT_TRANSLATE_NOOP("Glossary", "Interval"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The range that the true figure most likely lies in: with other rows of the same sort "
            "the figure would come out "
            "a little different. Fewer rows make it wider.",
        ),
    ),
    "accuracy": Term(
        QT_TRANSLATE_NOOP("Glossary", "Accuracy"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The share of rows that are answered right. It flatters where one answer is much commoner than the others.",
        ),
    ),
    "balanced_accuracy": Term(
        QT_TRANSLATE_NOOP("Glossary", "Balanced accuracy"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The share answered right within each class, averaged, so that rare classes count as much."
        ),
    ),
    "roc_auc": Term(
        QT_TRANSLATE_NOOP("Glossary", "AUC"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Take one row of each answer at random: how often the model gives the higher "
            "probability to the right one. "
            "0.5 is a coin toss, 1 is perfect.",
        ),
    ),
    "average_precision": Term(
        QT_TRANSLATE_NOOP("Glossary", "Average precision"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Precision averaged over all thresholds. It tells more than AUC where the answer that matters is rare.",
        ),
    ),
    "precision": Term(
        QT_TRANSLATE_NOOP("Glossary", "Precision"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Of the rows that the model calls so, the share that really are. Low precision means false alarms.",
        ),
    ),
    "recall": Term(
        QT_TRANSLATE_NOOP("Glossary", "Recall"),
        QT_TRANSLATE_NOOP(
            "Glossary", "Of the rows that really are so, the share that the model finds. Low recall means missed cases."
        ),
    ),
    "f1": Term(
        QT_TRANSLATE_NOOP("Glossary", "F1"),
        QT_TRANSLATE_NOOP("Glossary", "Precision and recall in one figure; it is high only where both are high."),
    ),
    "log_loss": Term(
        QT_TRANSLATE_NOOP("Glossary", "Log-loss"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "How wrong the probabilities are, punishing sure mistakes hardest. Lower is better, 0 is perfect.",
        ),
    ),
    "brier": Term(
        QT_TRANSLATE_NOOP("Glossary", "Brier score"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The squared distance between probability and what happened, averaged. Lower is better, 0 is perfect.",
        ),
    ),
    "ece": Term(
        QT_TRANSLATE_NOOP("Glossary", "Calibration error"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "How far the probabilities are from what happens. With 3 %, an answer given 70 % comes "
            "true in about 67 to 73 of 100 cases.",
        ),
    ),
    "rmse": Term(
        QT_TRANSLATE_NOOP("Glossary", "RMSE"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The typical error in the unit of the target; large errors count more. Lower is better."
        ),
    ),
    "mae": Term(
        QT_TRANSLATE_NOOP("Glossary", "MAE"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The average distance between prediction and truth, in the unit of the target. Lower is better."
        ),
    ),
    "median_absolute_error": Term(
        QT_TRANSLATE_NOOP("Glossary", "Middle error"),
        QT_TRANSLATE_NOOP("Glossary", "Half of the predictions are off by less than this, in the unit of the target."),
    ),
    "r2": Term(
        QT_TRANSLATE_NOOP("Glossary", "R²"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The share of the differences between rows that the model explains. 0 is no better than "
            "the average, 1 is perfect.",
        ),
    ),
    "coverage_90": Term(
        QT_TRANSLATE_NOOP("Glossary", "In the range"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "How often the truth lies between the low and the high value that come with an answer. It should be "
            "about 90 %: less means that the ranges are too narrow, more that they are wider than needed.",
        ),
    ),
    "threshold": Term(
        QT_TRANSLATE_NOOP("Glossary", "Threshold"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The probability from which a row is called so. A lower one finds more cases and raises more false alarms.",
        ),
    ),
    "confusion_matrix": Term(
        QT_TRANSLATE_NOOP("Glossary", "Confusion matrix"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "A table of what the rows are against what the model calls them; right answers lie on the diagonal.",
        ),
    ),
    "roc_curve": Term(
        QT_TRANSLATE_NOOP("Glossary", "ROC curve"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "For every threshold: the share of cases found against the share of false alarms among all others.",
        ),
    ),
    "pr_curve": Term(
        QT_TRANSLATE_NOOP("Glossary", "Precision–recall curve"),
        QT_TRANSLATE_NOOP(
            "Glossary", "For every threshold: how many of the cases are found against how many of the alarms are right."
        ),
    ),
    "residual": Term(
        QT_TRANSLATE_NOOP("Glossary", "Residual"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The truth minus the prediction for one row: how much the model was short or over."
        ),
    ),
    "importance": Term(
        QT_TRANSLATE_NOOP("Glossary", "Importance"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "How much worse the answers get when the values of one column are shuffled. It shows "
            "what the model relies on, "
            "not what causes what.",
        ),
    ),
    "calibration": Term(
        QT_TRANSLATE_NOOP("Glossary", "Calibration"),
        QT_TRANSLATE_NOOP(
            "Glossary", "Making probabilities mean what they say: 70 % should come true in 70 of 100 cases."
        ),
    ),
    "leak": Term(
        QT_TRANSLATE_NOOP("Glossary", "Leak"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "A column that would not be known yet when the answer is needed. It makes the model "
            "look far better than it will be.",
        ),
    ),
    "drift": Term(
        QT_TRANSLATE_NOOP("Glossary", "Drift"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "New rows differ from those that the model learned from. The more they do, the less its "
            "answers can be trusted.",
        ),
    ),
    "verdict": Term(
        QT_TRANSLATE_NOOP("Glossary", "Verdict"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "What the figures add up to: ready to use, to be used with care, no better than "
            "guessing, or too little data to say.",
        ),
    ),
    "score": Term(
        QT_TRANSLATE_NOOP("Glossary", "Score a file"),
        QT_TRANSLATE_NOOP(
            "Glossary", "Let the model answer for every row of another file and save the answers beside the rows."
        ),
    ),
    "parity": Term(
        QT_TRANSLATE_NOOP("Glossary", "Checked against training"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The model file was asked about rows of the training and gave the same answers as the model in memory.",
        ),
    ),
    **RECOMMEND_TERMS,
}
