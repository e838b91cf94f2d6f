"""The samples that travel with the app: what each asks, where it comes from and what it is not for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "samples"


@dataclass(frozen=True)
class Sample:
    """One sample.

    Attributes
    ----------
    key : str
        Stored in projects; never changes.
    file : str
        Name in `FOLDER`.
    title, question : Marked
        As shown on the home page.
    target : str
        The column that answers the question; '' for recommendations.
    source, licence : str
        Names of works and licences, which are not translated. `ATTRIBUTION.md` beside the files says more.
    not_for : Marked
        What nobody may conclude from it.
    beside : str
        Name of the table about the items of a log; '' if there is none.
    """

    key: str
    file: str
    title: Marked
    question: Marked
    target: str
    source: str
    licence: str
    not_for: Marked
    beside: str = ""

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return FOLDER / self.file

    @property
    def beside_path(self) -> Path | None:
        """Where the table beside it lies."""
        return FOLDER / self.beside if self.beside else None


SAMPLES: tuple[Sample, ...] = (
    Sample(
        key="heart_disease",
        file="heart-disease.csv",
        title=QT_TRANSLATE_NOOP("Samples", "Heart disease"),
        question=QT_TRANSLATE_NOOP("Samples", "Which patients of a heart clinic have narrowed arteries?"),
        target="AHD",
        source="Janosi, Steinbrunn, Pfisterer, Detrano: Heart Disease, UCI Machine Learning Repository, 1989",
        licence="CC BY 4.0",
        not_for=QT_TRANSLATE_NOOP(
            "Samples", "Not for diagnosis: 303 patients of one clinic in the 1980s say little about anyone else."
        ),
    ),
    Sample(
        key="german_credit",
        file="german-credit.csv",
        title=QT_TRANSLATE_NOOP("Samples", "German credit"),
        question=QT_TRANSLATE_NOOP("Samples", "Which loans will not be paid back as agreed?"),
        target="default",
        source="Hofmann: Statlog (German Credit Data), UCI Machine Learning Repository, 1994",
        licence="CC BY 4.0",
        not_for=QT_TRANSLATE_NOOP(
            "Samples", "Not for credit decisions: the loans are from the 1970s and the data holds sex, age and origin."
        ),
    ),
    Sample(
        key="shop_customers",
        file="shop-customers-messy.csv",
        title=QT_TRANSLATE_NOOP("Samples", "Shop customers, untidy"),
        question=QT_TRANSLATE_NOOP("Samples", "Which customers will leave, and which columns must not be trusted?"),
        target="churned",
        source="made up for Acumen",
        licence="CC0 1.0",
        not_for=QT_TRANSLATE_NOOP(
            "Samples", "Not for conclusions about customers: nobody in it exists, and its troubles were put there."
        ),
    ),
    Sample(
        key="bookshop",
        file="bookshop-ratings.csv",
        title=QT_TRANSLATE_NOOP("Samples", "Bookshop ratings"),
        question=QT_TRANSLATE_NOOP("Samples", "Which books will each reader like next?"),
        target="",
        source="Zajac: goodbooks-10k, 2017, cut to 950 readers and 500 books",
        licence="CC BY-SA 4.0",
        not_for=QT_TRANSLATE_NOOP(
            "Samples", "Not for conclusions about readers: these are people who rate books on one web site."
        ),
        beside="bookshop-books.csv",
    ),
)
