"""The best answers, by HiGHS."""
import math
import time

import highspy


def solver(limit):
    """A silent model with a time limit, in seconds."""
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("time_limit", float(limit))
    model.setOptionValue("mip_rel_gap", 1e-9)
    return model


def assignment(weights):
    """The best value of pairs: a linear programme, whose corners pair whole partners."""
    model = solver(300)
    pairs = {(r, c): model.addVariable(lb=0, ub=1)
             for r, row in enumerate(weights) for c, weight in enumerate(row) if weight > 0}
    rows, columns = {}, {}
    for (r, c), pair in pairs.items():
        rows.setdefault(r, []).append(pair)
        columns.setdefault(c, []).append(pair)
    for side in (rows, columns):
        for group in side.values():
            model.addConstr(sum(group) <= 1)
    if not pairs:
        return 0.0
    model.maximize(sum(weights[r][c] * pair for (r, c), pair in pairs.items()))
    return model.getInfo().objective_function_value


def pairing(weights):
    """The best value of pairs that share nothing, by the weight of each pair."""
    model = solver(300)
    pairs = {pair: model.addBinary() for pair, weight in weights.items() if weight > 0}
    for one in sorted({key for pair in pairs for key in pair}):
        model.addConstr(sum(chosen for pair, chosen in pairs.items() if one in pair) <= 1)
    if not pairs:
        return 0.0
    model.maximize(sum(weights[pair] * chosen for pair, chosen in pairs.items()))
    return model.getInfo().objective_function_value


def consortium(candidates, tie, size, countries, must, limit=60):
    """The best value of a consortium, and a bound; candidates hold country, covers and carriers."""
    model = solver(limit)
    member = {key: model.addBinary() for key in candidates}
    goal = [math.log1p(c["carriers"]) / 2 * member[key] for key, c in candidates.items()]
    brings = {}
    for key, candidate in candidates.items():
        for theme, worth in candidate["covers"].items():
            part = model.addVariable(lb=0, ub=1)
            model.addConstr(part <= member[key])
            brings.setdefault(theme, []).append(part)
            goal.append(worth * part)
    for parts in brings.values():
        model.addConstr(sum(parts) <= 1)
    for (one, other), worth in tie.items():
        both = model.addVariable(lb=0, ub=1)
        model.addConstr(both <= member[one])
        model.addConstr(both <= member[other])
        goal.append(worth * both)
    present = []
    for country in sorted({c["country"] for c in candidates.values()}):
        here = model.addVariable(lb=0, ub=1)
        model.addConstr(here <= sum(member[k] for k, c in candidates.items() if c["country"] == country))
        present.append(here)
    model.addConstr(sum(present) >= countries)
    model.addConstr(sum(member.values()) == size)
    for key in must:
        model.addConstr(member[key] == 1)
    model.maximize(sum(goal))
    info = model.getInfo()
    return info.objective_function_value, max(info.mip_dual_bound, info.objective_function_value)


def coverage(weights, items, budget, limits, limit=120):
    """The best value of a portfolio, and a bound; items are (cost, group, {goal: share}).

    The value of a goal, w (1 - prod (1 - q)), is concave in the sum of -ln(1 - q), so its tangents lie above it, as
    do the lines by which a chosen set gains (Nemhauser and Wolsey). A mixed-integer programme under such lines bounds
    the value from above, what it chooses bounds it from below, and lines are added where it chose.
    """
    until = time.monotonic() + limit
    model = solver(limit)
    # Items that add nothing, or that another dominates by far, stay in: this is a referee, not a race.
    use = [(i, item) for i, item in enumerate(items) if item[2] and item[0] <= budget]
    if not use:
        return 0.0, 0.0
    chosen = {i: model.addBinary() for i, _ in use}
    model.addConstr(sum(item[0] * chosen[i] for i, item in use) <= budget)
    for group, most in enumerate(limits):
        here = [chosen[i] for i, item in use if item[1] == group]
        if here and most is not None:
            model.addConstr(sum(here) <= most)
    covers = {g: [(i, min(item[2][g], 1 - 1e-9)) for i, item in use if g in item[2]] for g in range(len(weights))}
    part = {g: model.addVariable(lb=0, ub=weights[g]) for g in covers if covers[g]}

    def tangent(goal, depth):
        slope = weights[goal] * math.exp(-depth)
        line = sum(-math.log1p(-q) * slope * chosen[i] for i, q in covers[goal])
        model.addConstr(part[goal] <= weights[goal] - slope - slope * depth + line)

    def gains(goal, held):
        left = weights[goal] * math.prod(1 - q for i, q in covers[goal] if i in held)
        line = sum(left * q * chosen[i] for i, q in covers[goal] if i not in held)
        model.addConstr(part[goal] <= weights[goal] - left + line)

    for goal in part:
        gains(goal, set())
        for depth in (0.25, 0.5, 1, 2, 4):
            tangent(goal, depth)
    best, bound = 0.0, sum(weights)
    while time.monotonic() < until:
        model.setOptionValue("time_limit", max(1.0, until - time.monotonic()))
        model.maximize(sum(part.values()))
        bound = min(bound, model.getInfo().mip_dual_bound)
        held = {i for i, variable in chosen.items() if model.val(variable) > 0.5}
        value = 0.0
        for goal in part:
            own = [q for i, q in covers[goal] if i in held]
            value += weights[goal] * (1 - math.prod(1 - q for q in own))
            tangent(goal, sum(-math.log1p(-q) for q in own))
            gains(goal, held)
        best = max(best, value)
        if bound <= best + 1e-7 * max(1, best):
            break
    return best, max(bound, best)
