"""Reads what Partners writes with other people's readers, and compares it with the tables.

    check.py PROGRAM FOLDER...

NetworkX reads GraphML, GEXF and node-link JSON, rdflib reads Turtle and SKOS, Graphviz reads DOT, openpyxl
reads workbooks, and Frictionless validates the folders. Every partner and link must be there with every
cell; and what NetworkX, rdflib, Graphviz and openpyxl write of it must come back to us unchanged.
"""

import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import frictionless
import networkx
import openpyxl
import rdflib

FAULTS = []
TABLES = ("partners", "links", "themes", "sources", "statements")
COUNTS = {"networks": 0, "rows": 0, "cells": 0}


def expect(is_so, what):
    if not is_so:
        FAULTS.append(what)
        print(f"FAULT  {what}")


def rows(folder, table):
    if not (folder / f"{table}.csv").exists():
        return []
    with open(folder / f"{table}.csv", newline="", encoding="utf-8") as file:
        return [{k: v for k, v in row.items() if v} for row in csv.DictReader(file)]


def same(cell, value):
    """Whether a cell of a table is what a reader made of it: a text, a number or a list."""
    if isinstance(value, list):
        return cell == ";".join(value)
    if isinstance(value, (int, float)):
        return float(cell) == float(value)
    return cell == value


def check_graph(name, graph, partners, links, key):
    expect(graph.is_multigraph() and graph.is_directed(), f"{name}: a directed multigraph")
    expect(len(graph) == len(partners), f"{name}: {len(graph)} nodes for {len(partners)} partners")
    expect(graph.number_of_edges() == len(links), f"{name}: {graph.number_of_edges()} edges for {len(links)} links")
    for row in partners:
        node = graph.nodes.get(row["id"], {})
        for column, cell in row.items():
            if column != "id":
                expect(same(cell, node.get(column)), f"{name}: {row['id']}: {column}: {cell!r} is {node.get(column)!r}")
    edges = {key(k, data): (u, v, data) for u, v, k, data in graph.edges(keys=True, data=True)}
    for row in links:
        u, v, data = edges.get(row["id"], (None, None, {}))
        expect((u, v) == (row["from"], row["to"]), f"{name}: {row['id']} joins {u} and {v}")
        for column, cell in row.items():
            if column not in ("id", "from", "to") and (column, cell) != ("state", "active"):
                expect(same(cell, data.get(column)), f"{name}: {row['id']}: {column}: {cell!r} is {data.get(column)!r}")


def check_rdf(path, partners, links, themes):
    graph = rdflib.Graph().parse(path / "n.ttl", format="turtle")
    skos, schema = rdflib.SKOS, rdflib.Namespace("https://schema.org/")
    words = rdflib.Namespace("https://partners.example/vocabulary#")
    known = {str(o) for o in graph.objects(None, rdflib.DCTERMS.identifier)}
    expect({r["id"] for r in partners + links + themes} <= known, "Turtle: every identifier is there")
    expect(len(set(graph.subjects(rdflib.RDF.type, words.Link))) == len(links), "Turtle: as many links")
    names = {str(o) for o in graph.objects(None, schema.name)}
    expect({r["name"] for r in partners if "name" in r} <= names, "Turtle: every name is there")
    for format, file in (("Turtle", "n.ttl"), ("SKOS", "n.skos")):
        graph = rdflib.Graph().parse(path / file, format="turtle")
        concepts = set(graph.subjects(rdflib.RDF.type, skos.Concept))
        expect(len(concepts) == len(themes), f"{format}: {len(concepts)} concepts for {len(themes)} themes")
        labels = {(str(o), o.language) for o in graph.objects(None, skos.prefLabel)}
        wanted = {(v, k[6:] or None) for r in themes for k, v in r.items() if k.split(":")[0] == "label"}
        expect(wanted <= labels, f"{format}: labels {sorted(wanted - labels, key=str)[:3]} are there")
    # Back from RDF/XML as rdflib writes it.
    rdflib.Graph().parse(path / "n.skos", format="turtle").serialize(path / "back.rdf", format="xml")


def check_folder(program, folder):
    def run(*arguments):
        done = subprocess.run([program, *arguments], capture_output=True, text=True)
        expect(done.returncode == 0, f"{' '.join(arguments)}: {done.stderr}")

    with tempfile.TemporaryDirectory() as temporary:
        path = pathlib.Path(temporary)
        one = path / "one"
        run("export", str(folder), "--into", str(one))
        for ending in ("graphml", "gexf", "json", "jgf", "geojson", "ttl", "skos", "dot", "xlsx"):
            run("export", str(folder), "--into", str(path / f"n.{ending}"))
        tables = {table: rows(one, table) for table in TABLES}
        partners, links, themes = (tables[t] for t in ("partners", "links", "themes"))
        COUNTS["networks"] += 1
        COUNTS["rows"] += sum(len(table) for table in tables.values())
        COUNTS["cells"] += sum(len(row) for table in tables.values() for row in table)
        if links:
            check_graph("GraphML", networkx.read_graphml(path / "n.graphml"), partners, links, lambda k, d: d.get("id", k))
            check_graph("GEXF", networkx.read_gexf(path / "n.gexf"), partners, links, lambda k, d: d.get("id", k))
            node_link = json.loads((path / "n.json").read_text())
            graph = networkx.node_link_graph(node_link, edges="edges")
            check_graph("node-link", graph, partners, links, lambda k, d: k)
            # And what NetworkX writes of it is read by us.
            networkx.write_graphml(graph_of_texts(graph), path / "back.graphml")
            run("import", str(path / "back.graphml"), "--into", str(path / "back.sqlite"))
        check_rdf(path, partners, links, themes)
        if themes:
            run("import", str(path / "back.rdf"), "--into", str(path / "themes.sqlite"))
            run("export", str(path / "themes.sqlite"), "--into", str(path / "themes"))
            expect({r["id"]: labels(r) for r in rows(path / "themes", "themes")} == {r["id"]: labels(r) for r in themes},
                   "SKOS: themes come back from RDF/XML")
        collection = json.loads((path / "n.geojson").read_text())
        expect(len(collection["features"]) == len(partners) + len(links), "GeoJSON: as many features")
        check_workbook(run, path, tables)
        if shutil.which("dot") and partners:
            check_dot(run, path, tables)
            run("map", "--network", str(folder), "--max-partners", "40", "--output", str(path / "map.dot"))
            done = subprocess.run(["dot", "-Tcanon", path / "map.dot"], capture_output=True)
            expect(done.returncode == 0 and not done.stderr, f"dot: {done.stderr.decode()}")
        validate(folder)
        validate(one)


def come_back(run, path, file, tables, what):
    """Whether a file that another program wrote is read by us as the tables it was made of."""
    name = pathlib.Path(file).name.replace(".", "-")
    run("import", str(file), "--into", str(path / f"{name}.sqlite"))
    run("export", str(path / f"{name}.sqlite"), "--into", str(path / name))
    for table, wanted in tables.items():
        found = rows(path / name, table)
        key = lambda row: sorted(row.items())
        expect(sorted(found, key=key) == sorted(wanted, key=key), f"{what}: {table} come back")


def check_dot(run, path, tables):
    """Graphviz lays out what we write; what it writes of that is the same network again."""
    done = subprocess.run(["dot", "-Tdot", "-Gsplines=line", path / "n.dot"], capture_output=True, timeout=300)
    expect(done.returncode == 0 and not done.stderr, f"dot: {done.stderr.decode()}")
    (path / "back.gv").write_bytes(done.stdout)
    come_back(run, path, path / "back.gv", tables, "DOT by Graphviz")


def check_workbook(run, path, tables):
    """openpyxl reads our workbook, and writes it again with shared texts, which we read."""
    book = openpyxl.load_workbook(path / "n.xlsx")
    for table, wanted in tables.items():
        if not wanted and table not in book.sheetnames:
            continue
        sheet = list(book[table].iter_rows(values_only=True))
        found = [{k: v for k, v in zip(sheet[0], row) if v is not None} for row in sheet[1:]]
        expect(len(found) == len(wanted), f"XLSX: {len(found)} rows of {table} for {len(wanted)}")
        for cells, row in zip(found, wanted):
            expect(cells.keys() == row.keys() and all(same(row[k], v) for k, v in cells.items()),
                   f"XLSX: {table}: {row} is {cells}")
    book.save(path / "back.xlsx")
    come_back(run, path, path / "n.xlsx", tables, "XLSX")
    come_back(run, path, path / "back.xlsx", tables, "XLSX by openpyxl")


def labels(row):
    return {k: v for k, v in row.items() if k.split(":")[0] in ("label", "broader")}


def graph_of_texts(graph):
    """GraphML has no lists: NetworkX writes them only as text. It writes no tables of the graph either."""
    graph = graph.copy()
    graph.graph.clear()
    for _, data in graph.nodes(data=True):
        data.update({k: ";".join(v) for k, v in data.items() if isinstance(v, list)})
    for _, _, data in graph.edges(data=True):
        data.update({k: ";".join(v) for k, v in data.items() if isinstance(v, list)})
    return graph


def validate(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    for error in report.flatten(["title", "fieldName", "rowNumber", "note"])[:10]:
        expect(False, f"{folder}: {error}")
    expect(report.valid, f"{folder}: Frictionless accepts it")


def main():
    program, folders = sys.argv[1], [pathlib.Path(p) for p in sys.argv[2:]]
    for folder in folders:
        check_folder(program, folder)
    count = len(FAULTS)
    print("{networks} networks, {rows} rows, {cells} cells".format(**COUNTS), end=" ")
    print(f"read with NetworkX, rdflib, openpyxl, Frictionless and dot: {count} faults")
    sys.exit(1 if FAULTS else 0)


main()
