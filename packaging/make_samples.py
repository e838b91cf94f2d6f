"""Make the samples of `resources/samples` that are not taken over unchanged.

python packaging/make_samples.py customers          the table with planted troubles; made up, no source needed
python packaging/make_samples.py bookshop FOLDER    a shop's share of goodbooks-10k; FOLDER has its two .csv.gz files
"""

from __future__ import annotations

import argparse
import csv
import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
SEED = 20240611
TODAY = date(2024, 6, 1)

CUSTOMERS = 600
REPEATED = 14
TOWNS = ("Berlin", "Hamburg", "München", "Köln", "Leipzig", "Dresden", "Bremen", "Mainz")
CHANNELS = ("web", "app", "store")
NO_AGE = ("", "n/a", "-", "unknown")
PRAISE = ("fast delivery", "friendly staff", "great choice", "easy to order", "good price")
COMPLAINTS = ("late again", "parcel was damaged", "no answer from support", "too expensive", "wrong size sent")

READERS = 950
BOOKS = 500
FEWEST, MOST = 3, 60


@dataclass(frozen=True)
class Customer:
    """One made-up customer before anything is spoilt."""

    number: str
    signed_up: date
    channel: str
    town: str
    age: int
    orders: int
    spent: float
    days_since_order: int
    tickets: int
    newsletter: bool
    comment: str
    left: bool
    left_on: date


def customer(index: int, rng: random.Random) -> Customer:
    """Draw a customer. Those leave who have not ordered for long, had trouble, and get no newsletter."""
    orders = 1 + int(rng.expovariate(1 / 9))
    days = int(rng.expovariate(1 / 70))
    tickets = min(int(rng.expovariate(1 / 0.9)), 7)
    newsletter = rng.random() < 0.55
    channel = rng.choices(CHANNELS, (5, 4, 2))[0]
    leaning = -2.1 + 0.016 * days + 0.62 * tickets - 0.09 * orders - 0.8 * newsletter + 0.7 * (channel == "store")
    left = rng.random() < 1 / (1 + math.exp(-leaning))
    comment = ""
    if rng.random() < 0.6:
        comment = rng.choice(COMPLAINTS if rng.random() < (0.75 if left else 0.2) else PRAISE)
    return Customer(
        number=f"K-{10001 + index}",
        signed_up=TODAY - timedelta(days=days + 30 + int(rng.random() * 1500)),
        channel=channel,
        town=rng.choice(TOWNS),
        age=min(max(int(rng.gauss(43, 14)), 18), 90),
        orders=orders,
        spent=round(orders * rng.lognormvariate(3.6, 0.5), 2),
        days_since_order=days,
        tickets=tickets,
        newsletter=newsletter,
        comment=comment,
        left=left,
        left_on=TODAY - timedelta(days=int(rng.random() * 30)),
    )


def german(value: float) -> str:
    """Write a number with points for thousands and a decimal comma."""
    return f"{value:,.2f}".translate(str.maketrans(",.", ".,"))


def written_date(day: date, rng: random.Random) -> str:
    """Write a date in one of the ways that several hands have used."""
    return day.strftime(rng.choices(("%d.%m.%Y", "%Y-%m-%d", "%d %b %Y"), (7, 2, 1))[0])


def spoilt(one: Customer, rng: random.Random) -> list[str]:
    """Return the row of a customer as a shop's export would have it, troubles included."""
    spent = german(one.spent)
    return [
        one.number,
        written_date(one.signed_up, rng),
        one.channel if rng.random() < 0.9 else one.channel.capitalize(),
        one.town + (" " if rng.random() < 0.2 else ""),
        rng.choice(NO_AGE) if rng.random() < 0.09 else "999" if rng.random() < 0.01 else str(one.age),
        "DE",
        str(one.orders),
        spent,
        spent,
        str(one.days_since_order) if rng.random() > 0.05 else "",
        str(one.tickets),
        ("yes" if one.newsletter else "no") if rng.random() < 0.85 else ("Y" if one.newsletter else "N"),
        one.comment,
        written_date(one.left_on, rng) if one.left else "",
        ("yes" if one.left else "no") if rng.random() > 0.015 else "",
    ]


HEADER = (
    *("customer no", "signed up", "channel", "town ", "age", "country", "orders", "spent (EUR)", "revenue (EUR)"),
    *("days since order", "support tickets", "newsletter", "last comment", "account closed on", "churned"),
)


def make_customers() -> None:
    """Write the shop's customers with every planted trouble."""
    rng = random.Random(SEED)
    rows = [spoilt(customer(index, rng), rng) for index in range(CUSTOMERS)]
    for row in rng.sample(rows, REPEATED):
        rows.insert(rng.randrange(len(rows)), list(row))
    write("shop-customers-messy.csv", HEADER, rows, delimiter=";")


def make_bookshop(folder: Path) -> None:
    """Write the ratings that some readers gave to the most rated books, and the list of these books."""
    import pandas as pd

    books = pd.read_csv(folder / "books.csv.gz").nsmallest(BOOKS, "id")
    ratings = pd.read_csv(folder / "ratings.csv.gz").drop_duplicates(["book_id", "user_id"])
    ratings = ratings[ratings.book_id.isin(books.id)]
    counts = ratings.user_id.value_counts()
    readers = sorted(counts[counts.between(FEWEST, MOST)].index)
    chosen = sorted(random.Random(SEED).sample(readers, READERS))
    kept = ratings[ratings.user_id.isin(chosen)].sort_values(["user_id", "book_id"])
    write(
        "bookshop-ratings.csv", ("reader", "book", "rating"), kept[["user_id", "book_id", "rating"]].to_numpy().tolist()
    )
    years = books.original_publication_year.map(lambda year: "" if pd.isna(year) else str(int(year)))
    listed = zip(books.id, books.title, books.authors, years, books.language_code.fillna(""), strict=True)
    write("bookshop-books.csv", ("book", "title", "authors", "year", "language"), listed)


def write(name: str, header: Sequence[str], rows: Iterable[Sequence[object]], delimiter: str = ",") -> None:
    """Write one CSV file, the same on every system."""
    path = SAMPLES / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{name}: {path.stat().st_size / 1000:.0f} kB")


def main() -> None:
    """Make what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked = parser.add_subparsers(dest="sample", required=True)
    asked.add_parser("customers")
    asked.add_parser("bookshop").add_argument("folder", type=Path)
    arguments = parser.parse_args()
    if arguments.sample == "customers":
        make_customers()
    else:
        make_bookshop(arguments.folder)


if __name__ == "__main__":
    main()
