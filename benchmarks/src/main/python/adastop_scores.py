"""What AdaStop decides on the scores that RaceTest writes.

    pip install adastop==0.1.3
    mvn -pl symphony-report -am -Pslow test -Dtest=RaceTest -Dsurefire.failIfNoSpecifiedTests=false
    python adastop_scores.py symphony-report/target/race-scores.csv [STUDIES [LEVEL]]

Eight variants of at most 20 runs, seven comparisons with the first, level .05 unless given, looks after 5, 10,
15 and 20 runs. Prints for each number of real effects: how often any comparison without effect is
called different, the share of real effects found, and the mean number of runs.
"""

import csv
import sys
from collections import defaultdict

import numpy as np
from adastop import MultipleAgentsComparator

LOOKS = 4
RUNS = 5
PERMUTATIONS = 1000


def studies(path):
    """Scores by number of real effects and study, in the order of the variants."""
    read = defaultdict(dict)
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            scores = np.array(row["scores"].split(), dtype=float)
            read[int(row["real"]), int(row["study"])][row["variant"]] = scores
    return read


def decide(scores, level, seed):
    """The decision of each comparison with v0, and the runs that were needed."""
    pairs = np.array([(0, i) for i in range(1, len(scores))])
    test = MultipleAgentsComparator(
        n=RUNS, K=LOOKS, B=PERMUTATIONS, comparisons=pairs, alpha=level, seed=seed
    )
    names = list(scores)
    used = {name: 0 for name in names}
    for look in range(LOOKS):
        for i in set(test.current_comparisons.ravel()) if look else range(len(names)):
            used[names[i]] = RUNS * (look + 1)
        test.partial_compare({name: scores[name][: used[name]] for name in names}, verbose=False)
        if test.is_finished:
            break
    decided = [test.decisions[str(pair)] in ("larger", "smaller") for pair in pairs]
    return decided, sum(used.values())


def main(path, most=300, level=0.05):
    by_real = defaultdict(list)
    for (real, study), scores in studies(path).items():
        if study < most:
            by_real[real].append(decide(scores, level, study))
    for real, outcomes in by_real.items():
        wrong = np.mean([any(decided[real:]) for decided, _ in outcomes])
        found = np.mean([decided[:real] for decided, _ in outcomes]) if real else float("nan")
        runs = np.mean([used for _, used in outcomes])
        print(f"{real} real effects, {len(outcomes)} studies:", end=" ")
        print(f"false {wrong:.3f}, found {found:.3f}, {runs:.1f} runs")


if __name__ == "__main__":
    main(sys.argv[1], *(int(n) for n in sys.argv[2:3]), *(float(x) for x in sys.argv[3:]))
