"""Reads with Partners what other programs write.

    foreign.py PROGRAM

NetworkX, igraph, rdflib and pydot write the same small network, with names that try a reader: every
partner and link must be there, and every edge must join the names it joined.
"""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile

import igraph
import networkx
import rdflib

FAULTS = []
NAMES = ["Brest; la ville", "Kiel\nan der Förde", "Łódź", "مرحبا", "\"Q\" & <b>", "船 🚢", "A,B", "it's", "node", "0"]
EDGES = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (7, 8), (8, 9), (0, 9)]
PARALLEL = [(0, 1)]


def graph(kind=networkx.Graph, names=NAMES):
    made = kind(name="n; m")
    for number, name in enumerate(names):
        made.add_node(name, label=f"L {name}", population=number * 1000.0, country="France", flag=number % 2 == 0)
    for one, other in EDGES:
        made.add_edge(names[one], names[other], weight=0.5 + one, since="1984-10")
    if made.is_multigraph():
        for one, other in PARALLEL:
            made.add_edge(names[one], names[other], weight=9.0)
    return made


def text(path, words, encoding="utf-8"):
    path.write_text(words, encoding=encoding)


def dumped(path, data):
    text(path, json.dumps(data))


def with_gaps(made):
    """Numbers that JSON has none of, as pandas leaves them."""
    for name in list(made)[:3]:
        made.nodes[name]["score"] = float("nan")
        made.nodes[name]["size"] = float("inf")
    return made


def numbered():
    """igraph, whose nodes are numbers with a name."""
    made = igraph.Graph(EDGES)
    made.vs["name"] = NAMES
    made.es["weight"] = [1.5] * len(EDGES)
    return made


def recoded(path, made, encoding):
    networkx.write_graphml(made, path)
    words = path.read_text(encoding="utf-8").replace("utf-8", encoding, 1)
    text(path, words, encoding)


def latin():
    return graph(names=[f"É {number}" for number in range(len(NAMES))])


def skos(path, form):
    made, space, words = rdflib.Graph(), rdflib.Namespace("http://themes.example/"), rdflib.SKOS
    for number in range(10):
        made.add((space[f"t{number}"], rdflib.RDF.type, words.Concept))
        made.add((space[f"t{number}"], words.prefLabel, rdflib.Literal(f"thème {number}", lang="fr")))
        if number:
            made.add((space[f"t{number}"], words.broader, space[f"t{(number - 1) // 2}"]))
    made.serialize(path, format=form)


# A file, what writes it, and whether partners and links come back with their names.
FILES = [
    ("node-link-edges.json", lambda p: dumped(p, networkx.node_link_data(graph(), edges="edges"))),
    ("node-link-links.json", lambda p: dumped(p, networkx.node_link_data(graph(), edges="links"))),
    ("directed.json", lambda p: dumped(p, networkx.node_link_data(graph(networkx.DiGraph), edges="edges"))),
    ("multi.json", lambda p: dumped(p, networkx.node_link_data(graph(networkx.MultiDiGraph), edges="edges"))),
    ("gaps.json", lambda p: dumped(p, networkx.node_link_data(with_gaps(graph()), edges="edges"))),
    ("adjacency.json", lambda p: dumped(p, networkx.adjacency_data(graph()))),
    ("adjacency-directed.json", lambda p: dumped(p, networkx.adjacency_data(graph(networkx.DiGraph)))),
    ("cytoscape.cyjs", lambda p: dumped(p, networkx.cytoscape_data(graph()))),
    ("nx.graphml", lambda p: networkx.write_graphml(graph(), p)),
    ("nx-named.graphml", lambda p: networkx.write_graphml(graph(), p, named_key_ids=True)),
    ("nx-multi.graphml", lambda p: networkx.write_graphml(graph(networkx.MultiDiGraph), p)),
    ("nx-12.gexf", lambda p: networkx.write_gexf(graph(), p, version="1.2draft")),
    ("nx-multi.gexf", lambda p: networkx.write_gexf(graph(networkx.MultiDiGraph), p)),
    ("latin1.graphml", lambda p: recoded(p, latin(), "iso-8859-1")),
    ("latin9.graphml", lambda p: recoded(p, latin(), "iso-8859-15")),
    ("windows.graphml", lambda p: recoded(p, latin(), "windows-1252")),
    ("utf16.graphml", lambda p: recoded(p, graph(), "utf-16")),
    ("utf16.json", lambda p: text(p, json.dumps(networkx.node_link_data(graph(), edges="edges")), "utf-16")),
    ("igraph.graphml", lambda p: numbered().write_graphml(str(p))),
    ("pydot.dot", lambda p: networkx.nx_pydot.write_dot(networkx.convert_node_labels_to_integers(graph()), p)),
    ("igraph.dot", lambda p: numbered().write_dot(str(p))),
]
THEMES = [("themes.rdf", "xml"), ("pretty.rdf", "pretty-xml"), ("themes.ttl", "turtle"), ("themes.nt", "nt")]


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def imported(program, path):
    folder = path.parent / ("of-" + path.name.replace(".", "-"))
    done = subprocess.run([program, "import", path, "--into", folder], capture_output=True, text=True, timeout=120)
    if done.returncode:
        FAULTS.append(f"{path.name}: {done.stderr}")
        return None
    return folder


def check_graph(program, path):
    folder = imported(program, path)
    if not folder:
        return
    partners, links = rows(folder / "partners.csv"), rows(folder / "links.csv")
    isMulti = "multi" in path.name
    if len(partners) != len(NAMES) or len(links) != len(EDGES) + len(PARALLEL) * isMulti:
        FAULTS.append(f"{path.name}: {len(partners)} partners and {len(links)} links")
        return
    place = {row["id"]: number for number, row in enumerate(partners)}
    ends = {tuple(sorted((place[row["from"]], place[row["to"]]))) for row in links}
    if ends != {tuple(sorted(edge)) for edge in EDGES}:
        FAULTS.append(f"{path.name}: edges {sorted(ends)}")
    names = [row["name"].removeprefix("L ") for row in partners]
    if "latin" not in path.name and "windows" not in path.name and not path.name.endswith(".dot"):
        # XML readers may turn a line end in an attribute into a blank.
        if [n.replace("\n", " ") for n in names] != [n.replace("\n", " ") for n in NAMES]:
            FAULTS.append(f"{path.name}: names {names}")


def check_themes(program, path, form):
    skos(path, form)
    folder = imported(program, path)
    if not folder:
        return
    themes = {row["id"]: row for row in rows(folder / "themes.csv")}
    wanted = {f"t{n}": (f"thème {n}", f"t{(n - 1) // 2}" if n else "") for n in range(10)}
    found = {id: (row["label:fr"], row["broader"]) for id, row in themes.items()}
    if found != wanted:
        FAULTS.append(f"{path.name}: {found}")


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as temporary:
        for name, write in FILES:
            path = pathlib.Path(temporary) / name
            write(path)
            check_graph(program, path)
        for name, form in THEMES:
            check_themes(program, pathlib.Path(temporary) / name, form)
    for fault in FAULTS:
        print(f"FAULT  {fault}")
    print(f"{len(FILES) + len(THEMES)} files of NetworkX, igraph, pydot and rdflib read: {len(FAULTS)} faults")
    sys.exit(1 if FAULTS else 0)


main()
