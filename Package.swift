// swift-tools-version: 6.2
import PackageDescription

/// `PARTNERS_WARNINGS=errors` (set by Tools/test) makes every warning of our own code an error.
let strict: [SwiftSetting] =
  Context.environment["PARTNERS_WARNINGS"] == "errors" ? [.treatAllWarnings(as: .error)] : []
let settings: [SwiftSetting] =
  strict + [.enableUpcomingFeature("InternalImportsByDefault")]

/// `FUZZ=1` (set by Tools/fuzz/run) builds the readers of files for libFuzzer, and the program that feeds them.
let isFuzzing = Context.environment["FUZZ"] == "1"
let fuzzing: [SwiftSetting] =
  isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])] : []

let package = Package(
  name: "partners",
  products: [
    .executable(name: "partners", targets: ["partners"]),
    .library(name: "PartnerAnalysis", targets: ["PartnerAnalysis"]),
    .library(name: "PartnerDOT", targets: ["PartnerDOT"]),
    .library(name: "PartnerFiles", targets: ["PartnerFiles"]),
    .library(name: "PartnerGraph", targets: ["PartnerGraph"]),
    .library(name: "PartnerMaps", targets: ["PartnerMaps"]),
    .library(name: "PartnerPlanner", targets: ["PartnerPlanner"]),
    .library(name: "PartnerRecommender", targets: ["PartnerRecommender"]),
    .library(name: "PartnerSearch", targets: ["PartnerSearch"]),
    .library(name: "PartnerStore", targets: ["PartnerStore"]),
    .library(name: "PartnerText", targets: ["PartnerText"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .target(
      name: "PartnerAnalysis", dependencies: ["PartnerGraph", "PartnerText"],
      swiftSettings: settings),
    .target(name: "PartnerDOT", dependencies: ["PartnerGraph"], swiftSettings: settings),
    .target(
      name: "PartnerFiles", dependencies: ["CZip", "PartnerGraph", "PartnerText"],
      swiftSettings: settings + fuzzing),
    .target(
      name: "PartnerGraph",
      dependencies: [.product(name: "HeapModule", package: "swift-collections")],
      swiftSettings: settings),
    .target(
      name: "PartnerMaps", dependencies: ["CGraphvizShim", "PartnerDOT", "PartnerGraph"],
      swiftSettings: settings),
    .target(
      name: "PartnerPlanner",
      dependencies: [
        "PartnerGraph", "PartnerRecommender",
        .product(name: "HeapModule", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(name: "PartnerRecommender", dependencies: ["PartnerGraph"], swiftSettings: settings),
    .target(
      name: "PartnerSearch", dependencies: ["PartnerGraph", "PartnerText"],
      swiftSettings: settings),
    .target(
      name: "PartnerStore",
      dependencies: [
        "PartnerGraph", "PartnerText", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(name: "PartnerText", swiftSettings: settings),
    .executableTarget(
      name: "partners",
      dependencies: [
        "PartnerAnalysis", "PartnerDOT", "PartnerFiles", "PartnerGraph", "PartnerMaps",
        "PartnerPlanner", "PartnerRecommender", "PartnerSearch", "PartnerStore", "PartnerText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "PartnerTestSupport", dependencies: ["PartnerGraph"],
      path: "Tests/PartnerTestSupport", swiftSettings: settings),
    .testTarget(
      name: "PartnerAnalysisTests", dependencies: ["PartnerAnalysis", "PartnerTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PartnerDOTTests", dependencies: ["PartnerDOT", "PartnerGraph", "PartnerTestSupport"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "PartnerFilesTests",
      dependencies: ["PartnerFiles", "PartnerGraph", "PartnerTestSupport"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "PartnerGraphTests", dependencies: ["PartnerGraph", "PartnerTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PartnerMapsTests",
      dependencies: [
        "PartnerDOT", "PartnerFiles", "PartnerGraph", "PartnerMaps", "PartnerTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PartnerPlannerTests",
      dependencies: [
        "PartnerFiles", "PartnerGraph", "PartnerPlanner", "PartnerRecommender",
        "PartnerTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PartnerRecommenderTests", dependencies: ["PartnerRecommender", "PartnerTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PartnerSearchTests",
      dependencies: [
        "PartnerFiles", "PartnerGraph", "PartnerSearch", "PartnerTestSupport", "PartnerText",
      ],
      resources: [.copy("Fixtures")], swiftSettings: settings),
    .testTarget(
      name: "PartnerStoreTests",
      dependencies: [
        "PartnerFiles", "PartnerGraph", "PartnerRecommender", "PartnerSearch", "PartnerStore",
        "PartnerTestSupport", "PartnerText", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PartnerTextTests", dependencies: ["PartnerTestSupport", "PartnerText"],
      swiftSettings: settings),
    .testTarget(
      name: "PartnersCommandTests", dependencies: ["partners"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzing {
  package.products.append(.executable(name: "FuzzReaders", targets: ["FuzzReaders"]))
  package.targets.append(
    .executableTarget(
      name: "FuzzReaders",
      dependencies: ["PartnerFiles", "PartnerGraph", "PartnerRecommender", "PartnerText"],
      path: "Tools/fuzz", exclude: ["corpus", "run"],
      sources: ["CommandFailure.swift", "Fuzz.swift", "ShrinkageJSON.swift", "WeightsFile.swift"],
      swiftSettings: settings + fuzzing,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
}

/// `BENCHMARK=1` adds the programs that measure: `BENCHMARK=1 swift run -c release BenchmarkSearch n.sqlite`.
if Context.environment["BENCHMARK"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "BenchmarkSearch",
      dependencies: ["PartnerStore", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tools/benchmark-search", swiftSettings: settings))
}
