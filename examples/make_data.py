"""Writes the data of the examples, the same bytes each time: python examples/make_data.py

Plain Python only (no NumPy), so that it gives the same files with every version of every library.
"""

import csv
import datetime as dt
import json
import math
import random
from pathlib import Path

HERE = Path(__file__).parent


def write_csv(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as f:
        csv.writer(f, lineterminator="\n").writerows([header, *rows])


def churn(rng):
    plans = {"basic": {"monthly": 19.0}, "plus": {"monthly": 34.5}, "family": {"monthly": 49.0}, "business": {"monthly": 79.0}}
    rows = []
    for number in range(1600):
        plan = rng.choices(list(plans), [5, 4, 2, 1])[0]
        tenure = int(rng.expovariate(1 / 20))
        calls = sum(rng.random() < 0.18 for _ in range(12))
        payment = rng.choice(["card", "transfer", "invoice"])
        score = -1.4 - 0.05 * tenure + 0.55 * calls + 0.5 * (payment == "invoice") + 0.4 * (plan == "basic") + rng.gauss(0, 0.7)
        left = "yes" if rng.random() < 1 / (1 + math.exp(-score)) else "no"
        total = f"{plans[plan]['monthly'] * tenure * rng.uniform(0.9, 1.05):.2f}" if tenure else " "
        signed_up = dt.date(2025, 7, 1) - dt.timedelta(days=30 * tenure + rng.randrange(30))
        rows.append([f"C{number:05d}", signed_up.isoformat(), plan, payment, tenure, calls, total, left])
    rows += [list(row) for row in rng.sample(rows, 12)]
    write_csv(
        HERE / "churn/customers.csv",
        ["customer_id", "signed_up", "plan", "payment", "tenure", "support_calls", "total_charges", "churned"],
        rows,
    )
    (HERE / "churn/plans.json").write_text(json.dumps(plans, indent=2) + "\n")


def house_prices(rng):
    worth = {"Old Town": 1.35, "Riverside": 1.2, "Hill": 1.05, "Station": 0.9, "Harbour": 0.8}
    rows = []
    for number in range(1, 1201):
        area = worth[where := rng.choice(list(worth))]
        living = round(rng.lognormvariate(4.7, 0.35), 1)
        rooms = max(1, round(living / rng.uniform(18, 35)))
        built = rng.choice([rng.randint(1880, 1950), rng.randint(1950, 2024)])
        garage = rng.choice(["", "Single", "Single", "Double"])
        lot = "" if rng.random() < 0.06 else round(living * rng.uniform(1.5, 6))
        price = 1900 * living * area * (1 + (built - 1950) / 400) * (1 + 0.05 * len(garage) / 6) * rng.lognormvariate(0, 0.12)
        note = rng.choice(["", "", "corner", "needs work"])
        rows.append([number, where, living, rooms, built, garage, lot, note, round(price, -2)])
    write_csv(
        HERE / "house_prices/data/houses.csv",
        ["Id", "Neighborhood", "LivingArea", "Rooms", "YearBuilt", "Garage", "LotArea", "Notes", "Price"],
        rows,
    )


def text_classification(rng):
    words = {
        "billing": ["invoice", "refund", "charge", "payment", "amount", "card", "receipt", "price", "twice", "bank"],
        "delivery": ["parcel", "courier", "tracking", "arrived", "late", "address", "lost", "delivery", "box", "door"],
        "technical": ["app", "crash", "login", "error", "update", "password", "screen", "install", "reset", "slow"],
        "other": ["opening", "hours", "job", "newsletter", "feedback", "catalogue", "brochure", "visit", "store", "question"],
    }
    filler = ["the", "my", "order", "is", "and", "i", "was", "with", "for", "it", "since", "monday", "account", "again", "customer", "today", "still", "need", "help", "want"]
    lines = []
    for _ in range(700):
        label = rng.choices(list(words), [4, 3, 3, 2])[0]
        text = rng.choices(filler, k=rng.randint(6, 14)) + rng.choices(words[label], k=rng.randint(1, 3))
        if rng.random() < 0.35:
            text.append(rng.choice(words[rng.choice(list(words))]))
        rng.shuffle(text)
        if label in ("billing", "delivery") and rng.random() < 0.5:
            text.insert(rng.randrange(len(text)), f"{rng.choice(['AB', 'KX', 'QT'])}-{rng.randint(1000, 99999)}")
        start = rng.choice(["Hello, ", "Hi, ", "", "", "Please "])
        end = rng.choice([".", "?", "!", ". Thanks", ". Regards"])
        lines.append(f"{label}\t{start}{' '.join(text)}{end}\n")
    (HERE / "text_classification").mkdir(exist_ok=True)
    (HERE / "text_classification/mails.tsv").write_text("".join(lines), encoding="utf-8")


def messy(rng):
    for month in (1, 2, 3):
        rows = []
        for _ in range(220):
            day = dt.date(2025, month, rng.randint(1, 28))
            units = rng.randint(1, 9)
            amount = "" if rng.random() < 0.03 else round(units * rng.uniform(35, 90) * (1.2 if day.weekday() >= 5 else 1), 2)
            rows.append([day.isoformat(), rng.choice(["north", "south", "web"]), units, amount, rng.choice(["", "promo"])])
        write_csv(HERE / f"messy/data/sales_2025_{month:02d}.csv", ["Day", " Shop", "Units", "Amount ", "Note"], rows)


def japanese(rng):
    rows = []
    for n in range(180):
        day = dt.date(2025, 1, 1) + dt.timedelta(days=n)
        weather = rng.choices(["晴れ", "曇り", "雨"], [5, 3, 2])[0]
        heat = 10 - 6 * math.cos(2 * math.pi * n / 365) + rng.gauss(0, 2)
        for shop, size in (("本店", 120), ("駅前店", 160), ("公園店", 80)):
            closed = rng.random() < 0.02
            weekend = 1.25 if day.weekday() >= 5 else 1.0
            guests = 0 if closed else int(size * weekend * (0.75 if weather == "雨" else 1) * rng.uniform(0.85, 1.15))
            sales = int(guests * rng.uniform(520, 680))
            rows.append([day.isoformat(), shop, weather, "" if rng.random() < 0.04 else round(heat, 1), guests, sales])
    write_csv(HERE / "japanese/売上.csv", ["日付", "店舗", "天気", "気温", "客数", "売上"], rows)


if __name__ == "__main__":
    for number, make in enumerate((churn, house_prices, text_classification, messy, japanese)):
        make(random.Random(1000 + number))
