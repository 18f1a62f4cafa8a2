"""Compares what the program answers with the best answers there are; see run."""
import collections
import csv
import io
import itertools
import math
import os
import random
import subprocess
import sys
import tempfile
import time

from models import assignment, consortium, coverage, pairing
from network import SIZES, WORK, Network, ask, kilometres, make


class Table:
    """The lines of the table that is printed."""

    def __init__(self):
        self.count = 0
        print(f"| {'question':10} | size | {'instance':34} | {'optimum':>9} | {'bound':>9} | {'ours':>9} | "
              f"{'our bound':>9} | gap % | s | s ours |\n|---|---:|---|---:|---:|---:|---:|---:|---:|---:|")

    def row(self, question, size, instance, best, proved, ours, bound, seconds):
        """Refuses a value above what can be, or a bound below what is; prints the rest."""
        slack = 1e-6 * max(1, proved)
        assert ours <= proved + slack, (question, instance, "value above the best", ours, proved)
        assert bound >= best - slack, (question, instance, "bound below the best", bound, best)
        gap = 100 * (bound - ours) / bound if bound > 0 else 0
        print(f"| {question:10} | {size} | {instance:34} | {best:9.4f} | {proved:9.4f} | {ours:9.4f} | {bound:9.4f} | "
              f"{gap:5.2f} | {seconds[0]:.1f} | {seconds[1]:.1f} |", flush=True)
        self.count += 1


def timed(work):
    """A result, and the seconds it took."""
    begun = time.monotonic()
    return work(), time.monotonic() - begun


def check_portfolio(table, network, size, home, budget, goals, new):
    """A plan against an outer approximation in whole numbers."""
    options = ["--budget", str(budget), "--years", "3", "--goals", ",".join(f"{t}={w}" for t, w in goals.items())]
    ours, spent = timed(lambda: ask(network.folder, "plan", home, *options, *(["--new", str(new)] if new else [])))
    if ours is None:
        return
    weights, items = portfolio_items(network, home, goals)
    assert ours["candidates"] == len(items), (home, ours["candidates"], len(items))
    (best, proved), seconds = timed(
        lambda: coverage(weights, list(items.values()), budget * 100, [new, None]))
    chosen = {c["partner"] for c in ours["choices"]}
    assert sum(items[p][0] for p in chosen) <= budget * 100, "beyond the budget"
    table.row("portfolio", size, f"{len(items)} candidates, {budget} EUR" + (f", {new} new" if new else ""),
              best, proved, ours["value"], ours["bound"], (seconds, spent))


def portfolio_items(network, home, goals):
    """What each goal is worth, and of each candidate its cost in cents, its group and what it covers."""
    text = subprocess.run([os.environ["PARTNERS"], "plan", "--print-costs"], capture_output=True, text=True,
                          check=True).stdout
    costs = {row.pop("kind"): {k: float(v) for k, v in row.items()} for row in csv.DictReader(io.StringIO(text))}
    names = sorted(goals)
    active, asleep = set(), set()
    for link, other in network.at[home]:
        if link["state"] in ("active", "proposed"):
            active.add(other)
        elif link["kind"] in WORK:
            asleep.add(other)
    held = {w for k in active for t in network.themes(network.partners[k]) for w in network.steps(t)}
    weights = [goals[t] / 2 if t in held else goals[t] for t in names]
    fits = ask(network.folder, "recommend", home, "--include-linked", "--limit", "1000000")["recommendations"]
    items = {}
    for item in fits:
        key, partner = item["partner"], network.partners[item["partner"]]
        works = any(link["kind"] in WORK for link, _ in network.at[key])
        if key in active or key == home or partner["kind"] not in costs or (partner["kind"] == "region" and not works):
            continue
        match = collections.defaultdict(float)
        of_links = [t for link, _ in network.at[key] if link["state"] != "ended" for t in link["themes"]]
        for themes, worth in [(network.themes(partner), 0.8), (partner["offers"], 1), (of_links, 0.5)]:
            for theme in themes:
                for wider in network.steps(theme):
                    match[wider] = max(match[wider], worth)
        new = key not in asleep - active
        shares = {g: item["fit"] * match[t] for g, t in enumerate(names) if match[t] * item["fit"] > 0}
        items[key] = (price(network, costs[partner["kind"]], home, key, 3, new), 0 if new else 1, shares)
    return weights, items


def price(network, row, home, key, years, new):
    """What a partnership costs in all years, in cents."""
    here, there = network.place(home), network.place(key)
    if here and there:
        length = kilometres(here, there)
    else:
        length = 500 if network.country(home) == network.country(key) else 5000
    yearly = row["per_year"] + row["trips"] * (row["per_trip"] + 2 * length * row["per_km"])
    start = row["start"] * (1 if new else row["wake"])
    parts = [(yearly + (start if year == 0 else 0)) * (1 - row["cofunding"]) for year in range(years)]
    return sum(100 * math.floor(part + 0.5) for part in parts)


def check_consortium(table, network, size, themes, members, countries, must):
    """A consortium against a mixed-integer programme."""
    options = [f"--theme={t}" for t in themes] + [f"--with={m}" for m in must]
    ours, spent = timed(lambda: ask(network.folder, "consortium", "--size", str(members), "--countries",
                                    str(countries), *options))
    if ours is None:
        return
    wanted = {t for t in network.broader if network.steps(t).keys() & set(themes)}
    candidates = {}
    for key in network.territories():
        covers = {t: network.rarity[t] * w for t, w in network.profile(key).items() if t in wanted}
        carriers = [r for r in network.residents[key] if network.partners[r]["kind"] in ("institution", "club")
                    and network.themes(network.partners[r]) & wanted]
        if (covers or key in must) and network.country(key):
            candidates[key] = {"country": network.country(key), "covers": covers, "carriers": len(carriers)}
    tie = collections.defaultdict(float)
    for link in network.links.values():
        pair = tuple(sorted((link["from"], link["to"])))
        if link["state"] != "ended" and set(pair) <= candidates.keys():
            tie[pair] += network.strength(link)
    tie = {pair: math.log1p(strength) / 2 for pair, strength in tie.items()}
    assert ours["candidates"] == len(candidates), (themes, ours["candidates"], len(candidates))
    (best, proved), seconds = timed(lambda: consortium(candidates, tie, members, countries, must))
    table.row("consortium", size, f"{len(candidates)} territories, {members} of {countries} countries", best, proved,
              ours["value"], ours["bound"], (seconds, spent))


def check_pairs(table, network, size, one, other, kinds):
    """Pairs of institutions against a linear programme."""
    ours, spent = timed(lambda: ask(network.folder, "between", one, other, *[f"--kind={k}" for k in kinds]))
    if ours is None:
        return

    def side(key, beside):
        people = {r for r in network.residents[key] if network.partners[r]["kind"] in kinds}
        return sorted(people - network.residents[beside])

    rows, columns = side(one, other), side(other, one)
    assert ours["all"] == [len(rows), len(columns)], (one, other)
    weights = [[pair_weight(network, a, b) for b in columns] for a in rows]
    best, seconds = timed(lambda: assignment(weights))
    place = [{key: n for n, key in enumerate(side)} for side in (rows, columns)]
    for pair in ours["pairs"]:
        again = weights[place[0][pair["first"]]][place[1][pair["second"]]]
        assert abs(again - pair["weight"]) < 1e-9, (pair, again)
    table.row("pairs", size, f"{len(rows)} x {len(columns)}", best, best, ours["value"], ours["bound"],
              (seconds, spent))


def check_cities(table, network, size, towns):
    """Pairs of territories against a programme in whole numbers."""
    ours, spent = timed(lambda: ask(network.folder, "between", *towns))
    weights = {}
    for one, other in itertools.combinations(towns, 2):
        a, b = network.profile(one), network.profile(other)
        if any(n == other and link["kind"] in WORK and link["state"] in ("active", "dormant")
               for link, n in network.at[one]):
            continue
        weight = sum(network.rarity[t] * min(w, b[t]) for t, w in a.items() if t in b)
        for giver, taker in ((one, other), (other, one)):
            people = [network.partners[k] for k in {giver} | network.residents[giver]]
            weight += sum(network.rarity[t] for t in network.partners[taker]["seeks"]
                          if any(network.meets(offer, {t}) for p in people for offer in p["offers"]))
        weights[one, other] = weight
    best, seconds = timed(lambda: pairing(weights))
    table.row("cities", size, f"{len(towns)} territories", best, best, ours["value"], ours["bound"], (seconds, spent))


def pair_weight(network, one, other):
    """What two institutions have in common and could give each other."""
    if any(neighbour == other for _, neighbour in network.at[one]):
        return 0.0
    themes = []
    for key in (one, other):
        weights = collections.defaultdict(float)
        for theme in network.themes(network.partners[key]):
            for wider, steps in network.steps(theme).items():
                weights[wider] = max(weights[wider], 0.5 ** steps)
        themes.append(weights)
    both = sum(network.rarity[t] * min(w, themes[1][t]) for t, w in themes[0].items() if t in themes[1])
    a, b = network.partners[one], network.partners[other]
    return both + sum(network.rarity[t] for giver, taker in ((a, b), (b, a)) for t in giver["offers"]
                      if network.meets(t, taker["seeks"]))


def check_triples(table, network, size, home):
    """All cooperations of three against a plain search."""
    ours, spent = timed(lambda: ask(network.folder, "tripartite", home, "--limit", "1000000"))
    partners = sorted({other for link, other in network.at[home] if link["kind"] in WORK
                       and link["state"] in ("active", "dormant")
                       and network.partners[other]["kind"] in ("city", "region")} - {home})
    begun = time.monotonic()
    scores = {pair: score for pair in itertools.combinations(partners, 2)
              if (score := triple_score(network, home, pair)) is not None}
    seconds = time.monotonic() - begun
    found = {tuple(sorted(s["partner"] for s in t["sides"][1:])): t["score"] for t in (ours or {"triples": []})["triples"]}
    assert found.keys() == scores.keys(), (home, found.keys() ^ scores.keys())
    for pair, score in scores.items():
        assert abs(found[pair] - score) < 1e-9, (home, pair, found[pair], score)
    if scores:
        best = max(scores.values())
        table.row("tripartite", size, f"{len(scores)} of {math.comb(len(partners), 2)} pairs", best, best,
                  ours["triples"][0]["score"], ours["triples"][0]["score"], (seconds, spent))


def triple_score(network, home, pair):
    """The score of a cooperation of three; nothing where two are joined, or no theme is shared."""
    one, other = pair
    near = [{neighbour for _, neighbour in network.at[key]} for key in pair]
    projects = [{k for k in side if network.partners[k]["kind"] == "project"} for side in near]
    if other in near[0] or projects[0] & projects[1]:
        return None
    profiles = [network.profile(key) for key in (home, one, other)]
    shared = {t: network.rarity[t] * min(p[t] for p in profiles) for t in profiles[0]
              if t in profiles[1] and t in profiles[2]}
    if not shared:
        return None
    offers = sum(network.rarity[t] for a, b in (pair, pair[::-1]) for t in network.partners[a]["offers"]
                 if network.meets(t, network.partners[b]["seeks"]))
    ties = [sum(network.strength(link) for link, neighbour in network.at[home] if neighbour == key
                and link["kind"] in WORK and link["state"] in ("active", "dormant")) for key in pair]
    seated = [{r for r in network.residents[key] if network.partners[r]["kind"] == "institution"}
              for key in (home, one, other)]
    people = [seated[n] | {key} for n, key in enumerate((home, one, other))]
    carriers = [{r for r in side if network.themes(network.partners[r]) & shared.keys()} for side in seated]
    bridges = [r for r in carriers[0] if all({n for _, n in network.at[r]} & (people[k] - people[0]) for k in (1, 2))]
    precedents = count_precedents(network, people, pair)
    countries = {network.country(key) for key in (home, one, other)} - {None}
    return (math.log1p(sum(shared.values())) + math.log1p(offers) / 2 + math.log1p(min(ties)) / 2
            + math.log1p(min(map(len, carriers))) / 2 + math.log1p(len(bridges)) + math.log1p(precedents)
            + (0.5 if len(countries) == 3 else 0))


def count_precedents(network, people, pair):
    """Projects of the home with one of the two and three countries, and links around the two."""
    others, projects = people[1] | people[2], set()
    for key in people[0] - others:
        for _, project in network.at[key]:
            members = {n for _, n in network.at[project]}
            if (network.partners[project]["kind"] == "project" and members & others
                    and len({network.country(m) for m in members} - {None}) >= 3):
                projects.add(project)
    around = [people[n + 1] | {link["to"] for link, _ in network.at[key] if link["kind"] == "location"
                               and link["from"] == key} for n, key in enumerate(pair)]
    links = {link["id"] for key in around[0] - around[1] for link, n in network.at[key]
             if n in around[1] and n not in around[0] and link["kind"] in WORK}
    return len(projects) + len(links)


def main():
    sizes = [int(a) for a in sys.argv[1:]] or range(1, len(SIZES) + 1)
    table = Table()
    with tempfile.TemporaryDirectory() as base:
        for size in sizes:
            folder = f"{base}/{size}"
            make(folder, size, seed=size)
            network = Network(folder)
            chance = random.Random(size)
            themes = sorted(network.broader)
            towns = [k for k in network.territories() if network.partners[k]["kind"] == "city"]
            for budget, new in ((12000, None), (24000, 4), (60000, None)):
                goals = {t: round(chance.uniform(0.2, 2), 2) for t in chance.sample(themes, 6)}
                check_portfolio(table, network, size, chance.choice(towns), budget, goals, new)
            for members, countries in ((3, 3), (4, 3), (5, 4)):
                check_consortium(table, network, size, chance.sample(themes, 3), members, countries,
                                 [chance.choice(towns)] if members == 4 else [])
            seats = sorted(towns, key=lambda key: -len(network.residents[key]))[:4]
            for one, other in itertools.islice(itertools.combinations(seats, 2), 3):
                check_pairs(table, network, size, one, other, ["institution", "company"])
            for count in (6, 10, 18):
                if count <= len(towns):
                    check_cities(table, network, size, chance.sample(towns, count))
            for home in seats[:3]:
                check_triples(table, network, size, home)
    print(f"\n{table.count} answers, none above the best, no bound below it", file=sys.stderr)


if __name__ == "__main__":
    main()
