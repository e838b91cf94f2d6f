"""The real tables that are learned from."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.places import CACHE, data_folder

_HEART = "tabular/classify/heart-cleveland.csv"
_HEADERS = (
    *("序号", "年龄", "性别", "胸痛类型", "静息血压", "胆固醇", "空腹血糖", "静息心电图", "最大心率"),
    *("运动心绞痛", "ST段压低", "ST段斜率", "血管数", "地中海贫血", "心脏病"),
)
_VALUES = {
    "胸痛类型": {"typical": "典型", "asymptomatic": "无症状", "nonanginal": "非心绞痛", "nontypical": "非典型"},
    "地中海贫血": {"normal": "正常", "fixed": "固定缺陷", "reversable": "可逆缺陷"},
    "心脏病": {"Yes": "是", "No": "否"},
    "性别": {"0": "女", "1": "男"},
}


@dataclass(frozen=True)
class DataSet:
    """A file of the data folder and the question about it."""

    name: str
    file: str
    target: str
    table: str | None = None

    @property
    def path(self) -> Path:
        """The file to read; the Chinese one is made when it is asked for."""
        return heart_in_chinese() if self.name == "heart-chinese-gbk" else data_folder() / self.file

    @property
    def is_here(self) -> bool:
        """Whether the file is there."""
        return (data_folder() / self.file).is_file()


TELCO = DataSet("telco-churn", "tabular/classify/telco-churn.csv", "Churn")

SETS = (
    TELCO,
    DataSet("german-credit", "tabular/classify/german-credit.csv", "default"),
    DataSet("california-housing", "tabular/regress/california-housing.csv", "median_house_value"),
    DataSet("bank-semicolon", "tabular/classify/bank-semicolon.csv", "y"),
    DataSet("mice-protein", "tabular/classify/mice-protein.xlsx", "class"),
    DataSet("titanic", "tabular/classify/titanic.csv", "Survived"),
    DataSet("bike-sharing-hour", "tabular/regress/bike-sharing-hour.csv", "cnt"),
    DataSet("chinook-invoices", "tabular/chinook.sqlite", "Total", table="Invoice"),
    DataSet("heart-chinese-gbk", _HEART, "心脏病"),
    DataSet("online-shoppers", "tabular/classify/online-shoppers.csv", "Revenue"),
    DataSet("insurance", "tabular/regress/insurance.csv", "charges"),
    DataSet("auto-mpg", "tabular/regress/auto-mpg.txt", "mpg"),
    DataSet("duke-houses", "tabular/regress/duke-forest-houses.xlsx", "price"),
    DataSet("google-play-apps", "tabular/google-play-apps.csv", "Rating"),
    DataSet("sms-spam", "text/en/sms-spam.csv", "type"),
)

MORE = (
    DataSet("heart", _HEART, "AHD"),
    DataSet("bank-marketing", "tabular/classify/bank-marketing-full.csv.gz", "deposit"),
)
"""Only for comparing learners: the first is in Chinese above, a tenth of the second is."""


def by_name(name: str) -> DataSet:
    """Return the set of this name."""
    return next(data_set for data_set in (*SETS, *MORE) if data_set.name == name)


def heart_in_chinese() -> Path:
    """Write the heart data with Chinese headers and values, in GBK."""
    CACHE.mkdir(parents=True, exist_ok=True)
    out = CACHE / "heart-chinese-gbk.csv"
    with (data_folder() / _HEART).open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    with out.open("w", newline="", encoding="gbk") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADERS)
        for row in rows:
            writer.writerow(_VALUES.get(name, {}).get(cell, cell) for name, cell in zip(_HEADERS, row, strict=True))
    return out
