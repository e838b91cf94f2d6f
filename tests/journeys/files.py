"""Tables that journeys work on, written where they are needed."""

from __future__ import annotations

import csv
import random
from pathlib import Path


def rows_of(path: Path, encoding: str = "utf-8-sig") -> list[list[str]]:
    """Return the header and the rows of a CSV file."""
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file))


def write_rows(path: Path, rows: list[list[str]], encoding: str = "utf-8") -> Path:
    """Write a CSV file."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def write_customers(path: Path, rows: int = 160, seed: int = 1) -> Path:
    """Write a small table whose last column, Yes or No, follows from the others."""
    rng = random.Random(seed)
    lines = [["plan", "months", "calls", "stays", "left"]]
    for _ in range(rows):
        months, calls, plan = rng.randint(1, 60), rng.randint(0, 9), rng.choice("ABC")
        left = calls * 6 - months + rng.gauss(0, 9) > 0
        lines.append([plan, str(months), str(calls), "here", "Yes" if left else "No"])
    return write_rows(path, lines)


def write_houses(path: Path, rows: int = 160, seed: int = 2) -> Path:
    """Write a small table of houses with their prices."""
    rng = random.Random(seed)
    lines = [["rooms", "area", "age", "district", "price"]]
    for _ in range(rows):
        rooms, age, district = rng.randint(1, 7), rng.randint(0, 80), rng.choice(["North", "Harbour", "Hill"])
        area = rooms * 24 + rng.gauss(0, 12)
        price = 900 * area + 20_000 * (district == "Harbour") - 600 * age + rng.gauss(0, 9_000)
        lines.append([str(rooms), f"{area:.1f}", str(age), district, f"{price:.0f}"])
    return write_rows(path, lines)


_HEADERS = {
    "Age": "年龄",
    "Sex": "性别",
    "ChestPain": "胸痛类型",
    "RestBP": "静息血压",
    "Chol": "胆固醇",
    "Fbs": "空腹血糖",
    "RestECG": "静息心电图",
    "MaxHR": "最大心率",
    "ExAng": "运动心绞痛",
    "Oldpeak": "ST压低",
    "Slope": "ST斜率",
    "Ca": "血管数",
    "Thal": "地中海贫血",
    "AHD": "心脏病",
}
_VALUES = {
    "Sex": {"1": "男", "0": "女"},
    "ChestPain": {"asymptomatic": "无症状", "nonanginal": "非心绞痛", "nontypical": "非典型", "typical": "典型"},
    "Thal": {"normal": "正常", "reversable": "可逆", "fixed": "固定", "NA": ""},
    "AHD": {"Yes": "有", "No": "无"},
}


def write_chinese_hearts(path: Path, source: Path) -> Path:
    """Write the heart sample as a hospital in China would hand it out: Chinese headers and values, in GBK."""
    with source.open(encoding="utf-8", newline="") as file:
        patients = list(csv.DictReader(file))
    lines = [list(_HEADERS.values())]
    lines += [[_VALUES.get(key, {}).get(patient[key], patient[key]) for key in _HEADERS] for patient in patients]
    return write_rows(path, lines, "gbk")
