"""Makes the shapes of land, lakes, coasts and borders that PartnerMaps carries.

Reads Natural Earth (public domain) at 1:110 million and 1:50 million from the R package
rnaturalearthdata 0.1.0, and the lakes from a GeoJSON file. Coordinates are rounded to a grid; what
two countries share becomes one arc, so that simplification never tears a border; the seams along
180 degrees and at the pole are taken out, so that rings close on the sphere.

The bytes, all numbers LEB128, signed ones zigzag:
  steps per degree
  arcs: count, then for each: users (1 coast, 2 border, 3 lake), points, first point less the last
    point of the arc before, then each point less the one before (longitude, latitude)
  land, lakes: rings, then for each: arcs, then each arc: index * 2 + (1 if backwards), less the one
    before
  countries: count, then for each: two letters, rings as above
"""
import bz2, gzip, json, lzma, sys, warnings, zlib
import rdata

warnings.filterwarnings("ignore")


def read(base, name):
    """One object of a lazy-load database of R."""
    index = rdata.conversion.convert(
        rdata.parser.parse_data(gzip.decompress(open(base + ".rdx", "rb").read())))
    offset, size = map(int, index["variables"][name])
    raw = open(base + ".rdb", "rb").read()[offset:offset + size]
    unpack = {b"Z": lambda b: lzma.LZMADecompressor(
        format=lzma.FORMAT_RAW,
        filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 26}]).decompress(b),
        b"2": bz2.decompress}.get(raw[4:5])
    data = unpack(raw[5:]) if unpack else zlib.decompress(raw[4:])
    return rdata.conversion.convert(rdata.parser.parse_data(data))


def countries(frame, steps):
    """(code, rings) of each country, rings of grid points, the first not repeated."""
    for code, name, shape in zip(frame.data["iso_a2"], frame.data["name"], frame.polygons):
        rings = []
        for polygon in shape.Polygons:
            ring = [(round(float(x) * steps), round(float(y) * steps)) for x, y in polygon.coords]
            rings.append(tidy(ring))
        code = {"France": "FR", "Norway": "NO", "Kosovo": "XK"}.get(str(name), str(code))
        yield (code if len(code) == 2 and code.isalpha() else "--"), [r for r in rings if len(r) > 2]


def tidy(ring):
    """Without points that repeat the one before."""
    return [p for i, p in enumerate(ring) if p != ring[i - 1]]


def closed_on_the_sphere(rings, steps):
    """The rings of one country without seams: parts cut at 180 degrees joined again."""
    limit, whole, open_parts = 180 * steps, [], []

    def is_seam(a, b):
        on = lambda p: abs(p[0]) >= limit - 1 or p[1] <= -90 * steps + 1
        return on(a) and on(b)

    for ring in rings:
        seams = [i for i in range(len(ring)) if is_seam(ring[i - 1], ring[i])]
        if not seams:
            whole.append(ring)
            continue
        start = seams[0]
        part = []
        for k in range(len(ring)):
            i = (start + k) % len(ring)
            if is_seam(ring[i - 1], ring[i]):
                if len(part) > 1:
                    open_parts.append(part)
                part = [ring[i]]
            else:
                part.append(ring[i])
        if len(part) > 1:
            open_parts.append(part)
    while open_parts:
        part = open_parts.pop(0)
        while True:
            same = lambda p, q: p[1] == q[1] and abs(abs(p[0]) - abs(q[0])) < 2
            if same(part[-1], part[0]):
                break
            near = min(open_parts, key=lambda o: abs(o[0][1] - part[-1][1]), default=None)
            if near is None or abs(near[0][1] - part[-1][1]) > steps:
                break
            open_parts.remove(near)
            part += near
        for i, p in enumerate(part):  # 180 and -180 are one meridian
            part[i] = (-limit, p[1]) if abs(p[0]) >= limit - 1 else p
        whole.append(tidy(part))
    return [r for r in whole if len(r) > 2]


class Topology:
    """Arcs shared by rings."""

    def __init__(self, rings):
        neighbours = {}
        for ring in rings:
            for i, p in enumerate(ring):
                pair = frozenset((ring[i - 1], ring[(i + 1) % len(ring)]))
                neighbours.setdefault(p, set()).add(pair)
        self.is_junction = {p for p, pairs in neighbours.items() if len(pairs) > 1}
        self.index, self.arcs = {}, []

    def add(self, points):
        backwards = points[::-1]
        key = min(tuple(points), tuple(backwards))
        if key not in self.index:
            self.index[key] = len(self.arcs)
            self.arcs.append(list(points))
        arc = self.index[key]
        return arc * 2 + (0 if self.arcs[arc] == list(points) else 1)

    def cut(self, ring):
        """The arcs of a ring, each as index * 2 + (1 if backwards)."""
        stops = [i for i, p in enumerate(ring) if p in self.is_junction]
        if not stops:
            start = ring.index(min(ring))
            points = ring[start:] + ring[:start + 1]
            return [self.add(points)]
        out = []
        for k, start in enumerate(stops):
            end = stops[(k + 1) % len(stops)]
            if end <= start:
                end += len(ring)
            out.append(self.add([ring[i % len(ring)] for i in range(start, end + 1)]))
        return out


def simplified(points, area):
    """Visvalingam and Whyatt 1993 (doi:10.1179/000870493786962263): drop the point whose triangle
    is smallest until none is smaller than `area` grid steps squared; ends stay."""
    import heapq
    n = len(points)
    closed = points[0] == points[-1]
    before, after = list(range(-1, n - 1)), list(range(1, n + 1))
    size = [None] * n

    def triangle(i):
        (ax, ay), (bx, by), (cx, cy) = points[before[i]], points[i], points[after[i]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

    heap = []
    for i in range(1, n - 1):
        size[i] = triangle(i)
        heapq.heappush(heap, (size[i], i))
    left = n
    while heap and heap[0][0] < area and left > (5 if closed else 2):
        value, i = heapq.heappop(heap)
        if size[i] != value:
            continue
        size[i] = None
        left -= 1
        before[after[i]], after[before[i]] = before[i], after[i]
        for j in (before[i], after[i]):
            if 0 < j < n - 1:
                size[j] = max(triangle(j), value)
                heapq.heappush(heap, (size[j], j))
    return [p for i, p in enumerate(points) if i in (0, n - 1) or size[i] is not None]


def along(arcs, ref):
    """The points of an arc in the direction in which it is used."""
    return arcs[ref >> 1] if ref & 1 == 0 else arcs[ref >> 1][::-1]


def joined(refs, ends):
    """Rings of coast arcs, joined end to start."""
    starting = {}
    for ref in refs:
        starting.setdefault(ends(ref)[0], []).append(ref)
    rings = []
    for ref in refs:
        if ref not in starting.get(ends(ref)[0], []):
            continue
        starting[ends(ref)[0]].remove(ref)
        ring = [ref]
        while ends(ring[-1])[1] != ends(ring[0])[0]:
            following = starting.get(ends(ring[-1])[1])
            if not following:
                print("open ring at", ends(ring[-1])[1], file=sys.stderr)
                break
            ring.append(following.pop(0))
        rings.append(ring)
    return rings


class Bytes(bytearray):
    def number(self, value):
        while value > 127:
            self.append(value & 127 | 128)
            value >>= 7
        self.append(value)

    def signed(self, value):
        self.number(value << 1 if value >= 0 else (-value << 1) - 1)

    def rings(self, rings):
        self.number(len(rings))
        for ring in rings:
            self.number(len(ring))
            last = 0
            for ref in ring:
                self.signed(ref - last)
                last = ref


def packed(frame, lakes, steps, area):
    shapes = [(code, closed_on_the_sphere(rings, steps)) for code, rings in countries(frame, steps)]
    topology = Topology([r for _, rings in shapes for r in rings])
    cut = [(code, [topology.cut(r) for r in rings]) for code, rings in shapes]
    users = [0] * len(topology.arcs)
    for _, rings in cut:
        for ring in rings:
            for ref in ring:
                users[ref >> 1] += 1
    ends = lambda ref: (lambda a: (a[0], a[-1]))(along(topology.arcs, ref))
    coast = [ref for _, rings in cut for ring in rings for ref in ring if users[ref >> 1] == 1]
    kinds = [min(u, 2) for u in users]
    land = []
    for ring in joined(coast, ends):
        corners = [p for ref in ring for p in along(topology.arcs, ref)[:-1]]
        twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, corners[1:] + corners[:1]))
        if 0 <= twice < 0.2 * steps * steps:  # a gap between two countries that should touch
            for ref in ring:
                kinds[ref >> 1] = 2
        else:
            land.append(ring)
    water = []
    for ring in lakes:
        ring = tidy([(round(x * steps), round(y * steps)) for x, y in ring])
        water.append([len(topology.arcs) * 2])
        topology.arcs.append(ring + ring[:1])
        kinds.append(3)
    out = Bytes()
    out.number(steps)
    out.number(len(topology.arcs))
    last, points = (0, 0), 0
    for kind, arc in zip(kinds, topology.arcs):
        arc = simplified(arc, area)
        points += len(arc)
        out.append(kind)
        out.number(len(arc))
        for x, y in arc:
            dx = x - last[0]
            out.signed(dx)
            out.signed(y - last[1])
            last = (x, y)
    out.rings(land)
    out.rings(water)
    out.number(len(cut))
    for code, rings in cut:
        out.extend(code.encode())
        out.rings(rings)
    print(f"{len(cut)} countries, {len(topology.arcs)} arcs, {points} points, {len(land)} land rings,"
          f" {len(out)} bytes", file=sys.stderr)
    return bytes(out)


def swift(name, words, data):
    import base64
    text = base64.b64encode(data).decode()
    lines = [text[i:i + 1000] + "\\" for i in range(0, len(text), 1000)]
    return "\n".join(
        ["// swift-format-ignore-file", "// Made by Tools/world-shapes; do not edit.", "",
         "extension WorldShapes {", f"  /// {words}", f"  static let {name}: StaticString = \"\"\"",
         *["    " + l for l in lines], "    ", "    \"\"\"", "}", ""])


base, lakes_file, folder = sys.argv[1:]
lakes = [ring for feature in json.load(open(lakes_file))["features"]
         for polygon in ([feature["geometry"]["coordinates"]]
                         if feature["geometry"]["type"] == "Polygon"
                         else feature["geometry"]["coordinates"])
         for ring in polygon[:1]]
for name, r, steps, area, scale in [
        ("coarse", "countries110", 100, 0, "1:110 million"),
        ("fine", "countries50", 200, 3, "1:50 million")]:
    data = packed(read(base, r), lakes, steps, area)
    path = f"{folder}/WorldShapes+{name.capitalize()}.swift"
    words = f"Natural Earth, {scale}, in base64; how its bytes are read is told in ``WorldShapes``."
    open(path, "w").write(swift(name, words, data))
