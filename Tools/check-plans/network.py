"""Networks made by chance, and what they mean, worked out from the tables alone."""
import collections
import datetime
import functools
import json
import math
import os
import random
import subprocess
import sys

WORK = {"twinning", "friendship", "cooperation", "project", "contact", "exchange", "mission", "meeting"}
COUNTRIES = ["FR", "DE", "IT", "ES", "US", "CN", "PL", "CL", "CA", "JP", "BR", "RO"]
KIND = {"twinning": 1, "cooperation": 1, "project": 0.9, "friendship": 0.9, "exchange": 0.9, "mission": 0.8,
        "meeting": 0.8, "hosting": 0.8, "membership": 0.7, "participation": 0.7, "funding": 0.7, "contact": 0.6,
        "location": 0.5}
STATE = {"active": 1, "dormant": 0.7, "proposed": 0.5, "ended": 0.4}
# Cities, regions, institutions, companies, projects, themes of each size.
SIZES = [(10, 4, 30, 40, 6, 20), (30, 8, 150, 300, 20, 30), (80, 15, 400, 1200, 40, 40), (250, 30, 900, 5000, 80, 60)]


def make(folder, size, seed):
    """Writes a network folder by chance; the same for the same size and seed."""
    cities, regions, institutions, companies, projects, themes = SIZES[size - 1]
    chance = random.Random(seed)

    def some(most):
        """A few themes, some far more often than others."""
        return ";".join(sorted({f"t{int(themes * chance.random() ** 2)}" for _ in range(chance.randint(0, most))}))

    towns = [f"city-{n}" for n in range(cities)]
    rows, links = [], []
    for n in range(regions):
        rows.append((f"region-{n}", "region", COUNTRIES[n % len(COUNTRIES)], "", "", "", some(3), some(1), some(1)))
    for n, town in enumerate(towns):
        point = (round(chance.uniform(-50, 65), 3), round(chance.uniform(-180, 180), 3))
        rows.append((town, "city", COUNTRIES[n % len(COUNTRIES)], "", *point, some(4), some(2), some(2)))
        if regions:
            links.append((town, f"region-{n % regions}", "location"))
    for kind, count in [("institution", institutions), ("company", companies), ("project", projects)]:
        for n in range(count):
            town = towns[int(cities * chance.random() ** 1.5)] if kind != "project" else ""
            rows.append((f"{kind}-{n}", kind, "", town, "", "", some(3), some(1), some(1)))
    everyone = [row[0] for row in rows]
    for n in range(projects):
        for member in chance.sample(everyone[:cities + regions + institutions], min(4, cities)):
            links.append((member, f"project-{n}", "participation"))
    for _ in range(4 * cities + institutions + companies // 2):
        pool = everyone[:cities + regions] if chance.random() < 0.4 else everyone[:-projects]
        one, other = chance.sample(pool, 2)
        links.append((one, other, chance.choice(sorted(WORK))))
    os.makedirs(folder)
    with open(f"{folder}/partners.csv", "w", encoding="utf-8") as file:
        file.write("id,kind,name,country,city,lat,lon,themes,offers,seeks\n")
        for row in rows:
            file.write(",".join(map(str, (*row[:2], row[0].title(), *row[2:]))) + "\n")
    with open(f"{folder}/links.csv", "w", encoding="utf-8") as file:
        file.write("id,from,to,kind,themes,since,state\n")
        for n, (one, other, kind) in enumerate(links):
            state = chance.choices(list(STATE), [6, 2, 1, 1])[0] if kind in WORK else "active"
            file.write(f"l{n},{one},{other},{kind},{some(2)},{chance.randint(1970, 2024)},{state}\n")
    with open(f"{folder}/themes.csv", "w", encoding="utf-8") as file:
        file.write("id,label:en,broader\n")
        for n in range(themes):
            file.write(f"t{n},Theme {n},{f't{n % 5}' if n >= 5 else ''}\n")


def ask(folder, *arguments):
    """What the program answers, as JSON; nothing where there is no answer."""
    run = subprocess.run([os.environ["PARTNERS"], *arguments, "--network", folder, "--format", "json"],
                         capture_output=True, text=True, check=False)
    if run.returncode == 1:
        return None
    if run.returncode:
        sys.exit(f"{' '.join(arguments)}: {run.stderr}")
    return json.loads(run.stdout)


class Network:
    """The tables of a folder; every territory is one by itself, as in the networks made here."""

    def __init__(self, folder):
        self.folder = folder
        self.partners = {p["id"]: p for p in ask(folder, "list")["partners"]}
        self.links = {link["id"]: link for link in ask(folder, "list", "links")["links"]}
        self.broader = {t["id"]: t["broader"] for t in ask(folder, "themes")["themes"]}
        self.at = collections.defaultdict(list)
        for link in self.links.values():
            self.at[link["from"]].append((link, link["to"]))
            self.at[link["to"]].append((link, link["from"]))
        self.residents = collections.defaultdict(set)
        for partner in self.partners.values():
            if partner["kind"] in ("institution", "club", "company"):
                places = {link["to"] for link, _ in self.at[partner["id"]]
                          if link["kind"] == "location" and link["from"] == partner["id"]}
                for place in places | {partner.get("city")}:
                    self.residents[place].add(partner["id"])
        holders = collections.Counter()
        for partner in self.partners.values():
            holders.update({wider for t in self.themes(partner) for wider in self.steps(t)})
        self.rarity = {t: math.log1p(len(self.partners) / max(1, holders[t])) for t in self.broader}
        self.newest = max((d for link in self.links.values() for d in dates(link)), key=middle, default=None)

    @functools.cache
    def steps(self, theme):
        """A theme and those wider, each with the fewest steps."""
        found, level = {theme: 0}, [theme]
        while level:
            level = [w for t in level for w in self.broader[t] if w not in found]
            for wider in level:
                found.setdefault(wider, 1 + min(found[t] for t in found if wider in self.broader[t]))
        return found

    @staticmethod
    def themes(partner):
        """All themes of a partner."""
        return {*partner["themes"], *partner["offers"], *partner["seeks"]}

    def country(self, key):
        """The country of a partner, else that of its city."""
        partner = self.partners[key]
        return partner.get("country") or self.partners.get(partner.get("city"), {}).get("country")

    def place(self, key):
        """Where a partner is: its own place, else that of its city."""
        partner = self.partners[key]
        for one in (partner, self.partners.get(partner.get("city"), {})):
            if "latitude" in one:
                return one["latitude"], one["longitude"]
        return None

    def territories(self):
        """The cities and regions, in order."""
        return sorted(k for k, p in self.partners.items() if p["kind"] in ("city", "region"))

    @functools.cache
    def profile(self, key):
        """The themes of a territory, each with its weight."""
        weights = collections.defaultdict(float)
        own = [(t, 1) for t in self.themes(self.partners[key])]
        of_links = [(t, 0.4 if link["state"] == "ended" else 0.6)
                    for link, _ in self.at[key] for t in link["themes"]]
        for theme, weight in own + of_links:
            for wider, steps in self.steps(theme).items():
                weights[wider] = max(weights[wider], weight * 0.5 ** steps)
        return dict(weights)

    def strength(self, link):
        """How strong a link is, from its kind, its state and its age."""
        newest = max(dates(link), default=None)
        years = max(0, middle(self.newest) - middle(newest)) / 365.2425 if newest else 20
        return KIND[link["kind"]] * STATE[link["state"]] * max(0.25, 2 ** (-years / 20))

    def meets(self, offer, seeks):
        """Whether an offer meets what is sought, itself or something wider."""
        return any(wider in seeks for wider in self.steps(offer))


def dates(link):
    """The dates that stand in a link."""
    return [link[key] for key in ("since", "until", "confirmed") if key in link]


def span(date):
    """The first and the last day of a date."""
    parts = [int(part) for part in date.split("-")]
    first = datetime.date(*parts, *[1] * (3 - len(parts))).toordinal()
    if len(parts) == 1:
        return first, datetime.date(parts[0], 12, 31).toordinal()
    if len(parts) == 2:
        year, month = parts[0] + parts[1] // 12, parts[1] % 12 + 1
        return first, datetime.date(year, month, 1).toordinal() - 1
    return first, first


def middle(date):
    """The middle of a date, in days."""
    return sum(span(date)) / 2


def kilometres(one, other):
    """The length of a great circle, by the haversine formula."""
    (a, b), (c, d) = (map(math.radians, one), map(math.radians, other))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(min(1, h)))
