import Foundation
import PartnerTestSupport
import Testing

/// Runs other people's programs on what we draw.
enum OtherProgram {
  /// What a program writes to its standard output, given a file with some bytes as `INPUT`.
  static func output(_ path: String, _ arguments: [String], of bytes: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("partners-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = Process()
    program.executableURL = URL(fileURLWithPath: path)
    program.arguments = arguments.map { $0 == "INPUT" ? file.path : $0 }
    let pipe = Pipe()
    program.standardOutput = pipe
    try program.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    program.waitUntilExit()
    try #require(program.terminationStatus == 0)
    return Array(output)
  }
}

/// The brightness of the pixels of a picture.
struct GreyPixels {
  let width: Int
  let height: Int
  private let values: [UInt8]

  struct Difference {
    let values: [Int]
    var mean: Double { Double(values.reduce(0, +)) / Double(max(1, values.count)) }
    func share(beyond limit: Int) -> Double {
      Double(values.count { $0 > limit }) / Double(max(1, values.count))
    }
  }

  /// Reads the first rows of a PNG file; Python undoes its compression.
  init(png: [UInt8]) throws {
    let script = """
      import struct, sys, zlib
      data = open(sys.argv[1], 'rb').read()
      at, packed = 8, b''
      while at < len(data):
          size, kind = struct.unpack('>I4s', data[at:at + 8])
          body = data[at + 8:at + 8 + size]
          if kind == b'IHDR': width, height, depth, colour = struct.unpack('>IIBB', body[:10])
          if kind == b'IDAT': packed += body
          at += 12 + size
      step = {0: 1, 2: 3, 6: 4}[colour]
      raw, line = zlib.decompress(packed), width * step
      last = bytearray(line)
      out = bytearray(struct.pack('>II', width, height))  # of the whole picture
      height = min(height, 500)
      for y in range(height):
          kind, row = raw[y * (line + 1)], bytearray(raw[y * (line + 1) + 1:(y + 1) * (line + 1)])
          if kind == 1:
              for x in range(step, line): row[x] = (row[x] + row[x - step]) & 255
          elif kind == 2:
              for x in range(line): row[x] = (row[x] + last[x]) & 255
          elif kind == 3:
              for x in range(line):
                  left = row[x - step] if x >= step else 0
                  row[x] = (row[x] + (left + last[x]) // 2) & 255
          elif kind == 4:
              for x in range(line):
                  a = row[x - step] if x >= step else 0
                  b, c = last[x], last[x - step] if x >= step else 0
                  p = a + b - c
                  q = min((abs(p - a), 0, a), (abs(p - b), 1, b), (abs(p - c), 2, c))[2]
                  row[x] = (row[x] + q) & 255
          out += row[min(1, step - 1)::step]
          last = row
      sys.stdout.buffer.write(out)
      """
    let bytes = try OtherProgram.output("/usr/bin/python3", ["-c", script, "INPUT"], of: png)
    func number(_ at: Int) -> Int { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
    width = number(0)
    height = number(4)
    values = Array(bytes.dropFirst(8))
  }

  func difference(from other: Self) -> Difference {
    Difference(values: zip(values, other.values).map { abs(Int($0) - Int($1)) })
  }
}
