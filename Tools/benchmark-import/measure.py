"""Measures import, export and opening of a network; see `run` beside it.

Prints a table in Markdown: wall time, CPU time of all threads, greatest resident memory. Rows are
partners, links and themes of partners together. What is exported is compared with the folder, byte by
byte. Only Python's own library is needed; the peer runs in the Python that --peer names.
"""
import argparse
import csv
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ["PARTNERS"]).resolve()
DUCKDB = """
import duckdb, sys
folder, path = sys.argv[1:]
database = duckdb.connect(path, config={"threads": 2})
for table in ["partners", "links"]:
    database.execute(f"CREATE TABLE {table} AS SELECT * FROM read_csv('{folder}/{table}.csv')")
database.close()
"""


def run(arguments):
    """Runs a program; wall seconds, CPU seconds, greatest memory in MB, and what it printed."""
    with tempfile.TemporaryFile() as output:
        start = time.monotonic()
        process = subprocess.Popen([str(a) for a in arguments], stdout=output, stderr=output, cwd=ROOT)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        output.seek(0)
        text = output.read().decode(errors="replace")
    if status != 0:
        sys.exit(f"{arguments[:4]}: ended with {os.waitstatus_to_exitcode(status)}: {text[-500:]}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, text


def median(runs):
    """The medians of wall, CPU and memory."""
    return [statistics.median(r[i] for r in runs) for i in range(3)]


def rows(folder):
    """Partners, links and themes of partners, and the identifier and name of a partner.

    Read line by line: what this program holds when it starts another counts as memory of that one.
    """
    partners = themes = 0
    with open(folder / "partners.csv", newline="") as file:
        for row in csv.DictReader(file):
            partners += 1
            themes += len([t for t in (row.get("themes") or "").split(";") if t])
            if partners == 1 or partners == 400_000:
                chosen = row["id"], row.get("name") or row["id"]
    with open(folder / "links.csv", "rb") as file:
        links = sum(1 for _ in file) - 1
    return partners, links, themes, *chosen


def reference(place):
    """The reference network, made if it is not there."""
    folder = place / "reference"
    if not folder.exists():
        print("Making the reference network ...", file=sys.stderr)
        temporary = place / "reference.tmp"
        shutil.rmtree(temporary, ignore_errors=True)
        subprocess.run([ROOT / "Tools/reference-network", temporary], check=True)
        temporary.rename(folder)
    return folder


def same(one, two):
    """Whether two folders hold the same files."""
    names = sorted(p.name for p in one.iterdir())
    return names == sorted(p.name for p in two.iterdir()) and all(
        subprocess.run(["cmp", "-s", one / n, two / n]).returncode == 0 for n in names)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=pathlib.Path)
    parser.add_argument("--times", type=int, default=1, help="how often; medians are printed")
    parser.add_argument("--place", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--peer", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = (options.folder or reference(options.place)).resolve()
    partners, links, themes, middle, name = rows(folder)
    count = partners + links + themes
    print(f"{partners} partners, {links} links, {themes} themes of partners: {count} rows; "
          f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before\n")
    print("| work | s | CPU s | peak MB | rows a second |\n|---|---|---|---|---|")

    def show(what, runs, is_whole=True):
        wall, cpu, memory = median(runs)
        rate = f"{count / wall:,.0f}".replace(",", " ") if is_whole else ""
        print(f"| {what} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {rate} |", flush=True)
        return wall, cpu

    with tempfile.TemporaryDirectory(dir=options.place) as work:
        work = pathlib.Path(work)
        path, out = work / "n.sqlite", work / "out"
        ours, theirs = [], []
        for _ in range(options.times):
            path.unlink(missing_ok=True)
            ours.append(run([PROGRAM, "import", folder, "--into", path]))
            if options.peer:
                (work / "n.duckdb").unlink(missing_ok=True)
                theirs.append(run([options.peer, "-c", DUCKDB, folder, work / "n.duckdb"]))
        own = show("import into a new database", ours)
        peer = show("DuckDB, the same files to two tables", theirs) if theirs else None
        exports = []
        for _ in range(options.times):
            shutil.rmtree(out, ignore_errors=True)
            exports.append(run([PROGRAM, "export", path, "--into", out]))
        show("export to a new folder", exports)
        for what, arguments in [
                ("open, and list the sources", ["list", "sources"]),
                ("open, and search a name", ["search", name]),
                ("open, and show a partner", ["show", middle]),
                ("open, and recommend", ["recommend", middle])]:
            show(what, [run([PROGRAM, *arguments, "--network", path])
                        for _ in range(options.times)], is_whole=False)
        print()
        if peer:
            print(f"DuckDB takes {own[0] / peer[0]:.1f} times less time ({own[1] / peer[1]:.1f} times "
                  "less CPU): it checks no reference, keeps no history and makes no index.")
        print(f"The database takes {path.stat().st_size / 1e6:.0f} MB.")
        if not same(folder, out):
            sys.exit("The exported folder differs from the imported one.")
        print("The exported folder is the imported one, byte by byte.")


main()
