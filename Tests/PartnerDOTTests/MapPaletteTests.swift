import Foundation
import PartnerDOT
import Testing

@Suite struct `Colours of a map` {
  private let style = MapStyle()
  private var palette: MapPalette { style.palette }

  @Test func `words can be read on every fill, and every line on white (WCAG 2.1)`() {
    for pair in palette.pairs + [palette.neutral] {
      #expect(contrast(style.ink, pair.fill) >= 4.5, "\(pair.fill.hex)")
      #expect(contrast(style.background, pair.line) >= 3, "\(pair.line.hex)")
    }
    #expect(contrast(style.background, style.ink) >= 7)
    #expect(contrast(style.background, style.paleInk) >= 4.5)
    #expect(contrast(style.background, style.ended) >= 3)
  }

  @Test(arguments: MapStyleName.allCases)
  func `words and lines of every style can be seen (WCAG 2.1)`(_ name: MapStyleName) {
    let style = name.style
    for pair in style.palette.pairs + [style.palette.neutral] {
      #expect(contrast(style.ink(on: pair.fill), pair.fill) >= 4.5, "\(name) \(pair.fill.hex)")
      #expect(contrast(style.background, pair.line) >= 3, "\(name) \(pair.line.hex)")
    }
    let ground = style.ground
    for area in [style.background, ground.sea, ground.land, ground.partnerLand] {
      #expect(contrast(style.ink, area) >= 7)
      #expect(contrast(style.paleInk, area) >= 4.5)
    }
    #expect(contrast(style.background, style.ended) >= 3)
    #expect(name.hasColours == !style.palette.pairs.isEmpty)
  }

  @Test(arguments: [("normal", 0.10), ("protanopia", 0.055), ("deuteranopia", 0.055)])
  func `any two fills and any two lines can be told apart`(_ sight: String, _ least: Double) {
    let fills = (palette.pairs + [palette.neutral]).map(\.fill)
    let lines = (palette.pairs + [palette.neutral]).map(\.line)
    for colours in [fills, lines] {
      for (index, first) in colours.enumerated() {
        for second in colours[(index + 1)...] {
          let distance = zip(oklab(first, sight), oklab(second, sight))
            .map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
          #expect(distance >= least, "\(first.hex) \(second.hex)")
        }
      }
    }
  }

  @Test func `a colour is written with six digits`() {
    #expect(MapColour(0x0a).hex == "#00000a")
    #expect(palette.pair(nil) == palette.neutral)
    #expect(palette.pair(99) == palette.neutral)
  }

  private func linear(_ colour: MapColour) -> [Double] {
    [16, 8, 0].map { shift in
      let part = Double((colour.rgb >> UInt32(shift)) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }

  private func contrast(_ a: MapColour, _ b: MapColour) -> Double {
    let light = [a, b].map { zip(linear($0), [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +) }
    return (max(light[0], light[1]) + 0.05) / (min(light[0], light[1]) + 0.05)
  }

  /// B. Ottosson, *A perceptual color space for image processing* (2020), after Machado et al.
  private func oklab(_ colour: MapColour, _ sight: String) -> [Double] {
    let seen: [[Double]] =
      switch sight {
      case "protanopia":
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case "deuteranopia":
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      default: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      }
    func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
      matrix.map { zip($0, vector).map(*).reduce(0, +) }
    }
    let rgb = times(seen, linear(colour)).map { min(max($0, 0), 1) }
    let cones = times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ], rgb
    ).map { cbrt($0) }
    return times(
      [
        [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
      ], cones)
  }
}
