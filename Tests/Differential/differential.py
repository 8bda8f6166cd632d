"""Compares our program with the reference implementation on generated cases.

Without options: 2000 cases of fixed seeds. With `--seed N --cases M` fresh ones; `--only json,xml` for some of the topics;
`--case SEED/NUMBER` for one case by its name; `--keep FOLDER` writes each disagreement's smallest case into a folder.
"""

import argparse
import os
import sys
import time
from collections import Counter, defaultdict

import generator
import ours
import shrinker
from reference import Reference

FIXED = [(1, 700), (2, 700), (3, 600)]
PORTION = 1000
# How often the reference is asked of a disputed case, to see whether it changes its mind.
ASKED_AGAIN = 6
SHOWN = 20
# The share of cases that the reference may leave without an answer.
UNANSWERED = 0.01


def arguments():
    parser = argparse.ArgumentParser(
        prog="Tests/Differential/run", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, help="the seed of fresh cases")
    parser.add_argument("--cases", type=int, default=2000, help="how many cases (2000)")
    parser.add_argument("--only", type=lambda text: text.split(","), help=f"topics: {','.join(generator.TOPICS)}")
    parser.add_argument("--case", help="one case by seed and number, e.g. 1/17")
    parser.add_argument("--keep", help="a folder for the smallest case of each disagreement")
    parser.add_argument("--show", type=int, default=SHOWN, help=f"how many disagreements are made smaller and printed ({SHOWN})")
    found = parser.parse_args()
    unknown = [topic for topic in found.only or [] if topic not in generator.TOPICS]
    if unknown:
        parser.error(f"unknown topics: {', '.join(unknown)}")
    return found


def wanted_cases(options):
    if options.case:
        seed, number = options.case.split("/")
        return [generator.case(int(seed), int(number), options.only)]
    parts = FIXED if options.seed is None else [(options.seed, options.cases)]
    return [generator.case(seed, number, options.only) for seed, count in parts for number in range(count)]


class Tally:
    """Counts by topic, and the disagreements."""

    def __init__(self):
        self.rows = defaultdict(Counter)
        self.disputes = []
        self.unanswered = []

    def take(self, case, our, their):
        row = self.rows[case.topic]
        row["cases"] += 1
        row["match"] += their.outcome == "match"
        if their.outcome == "unanswered":
            row["unanswered"] += 1
            self.unanswered.append((case, their))
        elif our.agrees(their):
            row["agree"] += 1
        else:
            self.disputes.append((case, our, their))

    def print(self):
        heads = ["cases", "match", "agree", "differ", "wavers", "unanswered"]
        print(f"{'':12}" + "".join(f"{head:>12}" for head in heads))
        total = Counter()
        for topic, row in sorted(self.rows.items()):
            total.update(row)
            print(f"{topic:12}" + "".join(f"{row[head]:12}" for head in heads))
        print(f"{'all':12}" + "".join(f"{total[head]:12}" for head in heads), flush=True)


def judge(reference, tally, case):
    """Whether a dispute stands; a case about which the reference changes its mind is set aside."""
    verdicts = set((one.outcome, one.places) for one in reference.verdicts([case] * ASKED_AGAIN))
    wavers = len(verdicts) > 1
    tally.rows[case.topic]["wavers" if wavers else "differ"] += 1
    return not wavers


def difference(our, their):
    """The kind of a disagreement."""
    kinds = [frozenset(kind for kind, _ in one.places - other.places) for one, other in ((our, their), (their, our))]
    return our.outcome, their.outcome, *kinds


def interesting(reference, wanted):
    """Asks of cases whether the two sides still differ in the same way."""

    def ask(cases):
        both = zip(ours.verdicts(cases), reference.verdicts(cases))
        return [not our.agrees(their) and difference(our, their) == wanted for our, their in both]

    return ask


def show(reference, case, our, their, keep):
    if "unreadable" not in (our.outcome, their.outcome) and our.outcome != "unanswered":
        case = shrinker.shrunk(case, interesting(reference, difference(our, their)))
        our, their = ours.verdicts([case])[0], reference.verdicts([case])[0]
    print(f"\n{case.name}: pact-workshop match --kind {case.asked_as} --spec {case.spec}")
    print(f"  the reference: {their}\n  ours:          {our}\n  {case.text(their.outcome == 'match')}", flush=True)
    if keep:
        os.makedirs(keep, exist_ok=True)
        with open(os.path.join(keep, f"{case.name.replace(', ', ' ')} {case.kind} {case.spec}.json"), "w", encoding="utf-8") as file:
            file.write(case.text(their.outcome == "match") + "\n")


def main():
    options = arguments()
    cases, begun, tally = wanted_cases(options), time.monotonic(), Tally()
    with Reference() as reference:
        for start in range(0, len(cases), PORTION):
            portion = cases[start : start + PORTION]
            for case, our, their in zip(portion, ours.verdicts(portion), reference.verdicts(portion)):
                tally.take(case, our, their)
        standing = [dispute for dispute in tally.disputes if judge(reference, tally, dispute[0])]
        tally.print()
        print(f"{len(cases)} cases in {time.monotonic() - begun:.0f} s, {len(standing)} disagreements", flush=True)
        for reason, count in Counter(their.note[:100] for _, their in tally.unanswered).items():
            print(f"unanswered {count} times: {reason}")
        for dispute in standing[: options.show]:
            show(reference, *dispute, options.keep)
    too_many = len(tally.unanswered) > len(cases) * UNANSWERED
    return 1 if standing or too_many else 0


if __name__ == "__main__":
    sys.exit(main())
