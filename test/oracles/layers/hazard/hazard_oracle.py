"""The hazard of joining and its reverse, estimated by statsmodels on the tables that `strata layers hazard` writes.

Written from METHOD 2 and the documentation of statsmodels, not from src/layers/hazard. Usage:

    python3 hazard_oracle.py strata.js expected.json

`strata.js` is the built command (dist/cli/strata.js). A synthetic table with planted coefficients is made here and kept in synthetic.csv.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile

import numpy as np
import pandas as pd
import scipy
import statsmodels
import statsmodels.api as sm
from statsmodels.stats.sandwich_covariance import cov_cluster_2groups

HERE = os.path.dirname(os.path.abspath(__file__))
# Time is fitted in decades, so that its cube does not swamp the rest; figures are given for years.
DECADE = 10.0


def synthetic(path):
    """Hazard exp(a_p - .3 t + .02 t^2 - .0005 t^3 + 1.2 share + .5 gdp), countries more and less inclined, years good and bad for a process."""
    draw = np.random.default_rng(20)
    lines = []
    effects = draw.normal(-2.5, 0.5, 9)
    gdp = draw.normal(0, 1, (25, 16)).round(3)
    inclination = draw.normal(0, 0.5, 25)
    year = draw.normal(0, 0.5, (9, 16))
    for p in range(9):
        for c in range(25):
            for t in range(1, 16):
                members = int(draw.integers(5, 15))
                partners = int(draw.binomial(members, draw.uniform(0.05, 0.6)))
                share = partners / members
                eta = effects[p] - 0.3 * t + 0.02 * t**2 - 0.0005 * t**3 + 1.2 * share + 0.5 * gdp[c, t] + inclination[c] + year[p, t]
                joined = int(draw.uniform() < 1 - np.exp(-np.exp(eta)))
                lines.append([f"p{p}", f"C{c:02d}", 2000 + t, t, members, partners, share, joined, 1, gdp[c, t]])
                if joined:
                    break
    names = ["process", "country", "year", "t", "members", "partners", "share", "joined", "used", "gdp"]
    pd.DataFrame(lines, columns=names).to_csv(path, index=False)


def glm(y, x, weights=None):
    model = sm.GLM(y, x, family=sm.families.Binomial(link=sm.families.links.cloglog()), freq_weights=weights)
    result = model.fit(tol=1e-13, maxiter=200, tol_criterion="params")
    assert result.converged
    return model, result


OF_TIME = {"t": 1, "t^2": 2, "t^3": 3}


def rescaled(names, values):
    """Figures per decade^k as figures per year^k."""
    return {n: float(v) / DECADE ** OF_TIME.get(n, 0) for n, v in zip(names, values)}


def errors(names, covariance):
    """Standard errors for years; negative eigenvalues left out where a variance is negative (Cameron, Gelbach and Miller 2011)."""
    unit = np.array([DECADE ** -OF_TIME.get(n, 0) for n in names])
    years = covariance * np.outer(unit, unit)
    if (np.diag(years) < 0).any():
        values, vectors = np.linalg.eigh(years)
        years = (vectors * np.maximum(values, 0)) @ vectors.T
    return {n: float(v) for n, v in zip(names, np.sqrt(np.diag(years)))}


def joining(table, controls):
    used = table[table.used == 1]
    t = used.t / DECADE
    processes = sorted(used.process.unique())
    columns = {f"process {p}": (used.process == p).astype(float) for p in processes}
    columns.update({"t": t, "t^2": t**2, "t^3": t**3, "share": used.share})
    columns.update({c: used[c] for c in controls})
    x = pd.DataFrame(columns)
    model, result = glm(used.joined.to_numpy(float), x.to_numpy(float))
    names = list(x.columns)
    country = used.country.astype("category").cat.codes.to_numpy()
    process = used.process.astype("category").cat.codes.to_numpy()
    information = -model.hessian(result.params, observed=True)
    inverse = np.linalg.inv(information)
    both, by_country, by_process = cov_cluster_2groups(result, country, process)
    return {
        "rows": int(len(used)),
        "events": int(used.joined.sum()),
        "log_likelihood": float(result.llf),
        "estimate": rescaled(names, result.params),
        "se": {
            "country,process": errors(names, both),
            "country": errors(names, by_country),
            "process": errors(names, by_process),
            "none": errors(names, inverse),
        },
    }


def dyadic(scores, first, second):
    """Sum over pairs of dyads that share a member, straight from the definition by members (Aronow, Samii and Assenova 2015)."""
    members = sorted(set(first) | set(second))
    meat = np.zeros((scores.shape[1], scores.shape[1]))
    for m in members:
        mine = scores[(first == m) | (second == m)].sum(axis=0)
        meat += np.outer(mine, mine)
    return meat - scores.T @ scores, len(members)


def reverse(table):
    t = table.t / DECADE
    x = pd.DataFrame({"constant": 1.0, "t": t, "t^2": t**2, "t^3": t**3})
    for name in ["shared", "same_region", "same_subregion"]:
        x[name] = table[name].astype(float)
    y = table.concluded.to_numpy(float)
    cells = x.assign(y=y).groupby(list(x.columns) + ["y"]).size().reset_index(name="n")
    model, result = glm(cells.y.to_numpy(float), cells[x.columns].to_numpy(float), cells.n.to_numpy(float))
    names = list(x.columns)
    design = x.to_numpy(float)
    hazard = np.exp(design @ result.params)
    score = np.where(y == 1, hazard / np.expm1(hazard), -hazard)
    weight = np.where(y == 1, score * (hazard + score - 1), hazard)
    inverse = np.linalg.inv((design * weight[:, None]).T @ design)
    summed = pd.DataFrame(design * score[:, None]).groupby([table["first"], table["second"]]).sum()
    first = summed.index.get_level_values(0).to_numpy()
    second = summed.index.get_level_values(1).to_numpy()
    scores = summed.to_numpy()
    meat, members = dyadic(scores, first, second)
    n, k = design.shape
    rows = (n - 1) / (n - k)
    dyad = inverse @ meat @ inverse * members / (members - 1) * rows
    pairs = len(scores)
    pair = inverse @ (scores.T @ scores) @ inverse * pairs / (pairs - 1) * rows
    return {
        "rows": n,
        "events": int(y.sum()),
        "pairs": pairs,
        "members": members,
        "log_likelihood": float(np.where(y == 1, np.log(-np.expm1(-hazard)), -hazard).sum()),
        "estimate": rescaled(names, result.params),
        "se": {"dyad": errors(names, dyad), "pair": errors(names, pair), "none": errors(names, inverse)},
    }


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def written(strata, folder, name, *options):
    """The tables of a question, as the command writes them."""
    files = [os.path.join(folder, f"{name}.csv"), os.path.join(folder, f"{name}-reverse.csv")]
    command = ["node", strata, "--workspace", os.path.join(folder, "w.strata"), "layers", "hazard"]
    subprocess.run(command + ["--table", files[0], "--reverse-table", files[1], *options], check=True, stdout=subprocess.DEVNULL)
    return files


def main():
    strata, out = sys.argv[1:3]
    path = os.path.join(HERE, "synthetic.csv")
    synthetic(path)
    cases = [{"name": "synthetic", "joining": joining(pd.read_csv(path), ["gdp"])}]
    questions = {
        "consultative": [],
        "with-conventions": ["--process", "rcp,irf,global-forum,regional-convention", "--at-risk", "world", "--shared", "count"],
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, options in questions.items():
            forward, backward = written(strata, folder, name, *options)
            cases.append(
                {
                    "name": name,
                    "options": " ".join(options),
                    "sha256": {"table": sha256(forward), "reverse": sha256(backward)},
                    "joining": joining(pd.read_csv(forward), []),
                    "reverse": reverse(pd.read_csv(backward)),
                }
            )
    versions = {m.__name__: m.__version__ for m in (statsmodels, np, scipy, pd)}
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"python": sys.version.split()[0], "versions": versions, "cases": cases}, file, indent=2)
        file.write("\n")


main()
