// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A library target of ours: `Sources/<name>`, tested by `Tests/<name>Tests`.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of a library target: `Tests/<name>Tests`, file by file like its sources.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, resources: resources,
        swiftSettings: settings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "diemcau",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "diemcau", targets: ["diemcau"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        room("VietnameseText"),
        room("Diagnostics"),
        room(
            "Conferences", ["VietnameseText", "Diagnostics"],
            resources: [.embedInCode("Resources/administrative-units.csv")]),
        room("Extraction", ["Conferences", "VietnameseText", "Diagnostics"]),
        room("AgendaFile", ["Conferences", "Extraction", "Diagnostics", yams]),
        room("OfficeText", ["VietnameseText", "Diagnostics", "CZip"]),
        room("QRCodes", ["CQREncode"]),
        room("Spreadsheets", ["CXlsxWriter", "CZip"]),
        room("Rosters", ["Conferences", "Spreadsheets", "VietnameseText", "Diagnostics"]),
        room("Database", ["CPostgres", "CSQLite", grdb, sqlite]),
        room("Store", ["Conferences", "Database"]),
        room("Webhooks", ["CCurl", "Conferences", crypto]),
        room(
            "Actions",
            [
                "Conferences", "Diagnostics", "Extraction", "Rosters", "Spreadsheets", "Store",
                "VietnameseText", "Webhooks", crypto, cryptoExtras,
            ]),
        room("Courier", ["Actions", "Conferences", "Database", "Phrases", "Store", "Webhooks", log]),
        room(
            "Phrases",
            [
                "Actions", "AgendaFile", "Conferences", "Database", "Diagnostics", "Extraction", "OfficeText",
                "Rosters", "Spreadsheets", "Store", "Webhooks",
            ]),
        room("Documents", ["Conferences", "Phrases", "Rosters", "Spreadsheets"]),
        room(
            "Web",
            [
                "Actions", "AgendaFile", "Conferences", "Courier", "Database", "Diagnostics", "Documents",
                "Extraction", "OfficeText", "Phrases", "QRCodes", "Rosters", "Spreadsheets", "Store",
                "VietnameseText",
                "Webhooks", crypto,
                httpTypes,
                hummingbird, hummingbirdCore, hummingbirdTLS, lifecycle, log, mustache, nio,
                nioSSL,
            ],
            resources: [.embedInCode("Templates"), .embedInCode("Assets")]),
        .executableTarget(
            name: "diemcau",
            dependencies: [
                "Actions", "AgendaFile", "Conferences", "Courier", "Database", "Diagnostics", "Documents",
                "Extraction", "OfficeText", "Phrases", "QRCodes", "Rosters", "Spreadsheets", "Store",
                "VietnameseText",
                "Web",
                "Webhooks", arguments, crypto, httpTypes, hummingbird, lifecycle, log, nio, signals,
            ],
            // The demo's conference, so that the program plays it wherever it is copied to. The files are links
            // into `agendas/`.
            resources: [
                .embedInCode("Resources/plan.yaml"), .embedInCode("Resources/roster.csv"),
                .embedInCode("Resources/conclusion.txt"),
            ],
            swiftSettings: settings),

        .target(
            name: "TestSupport",
            dependencies: ["Actions", "CPostgres", "Conferences", "Database", "Store", "Webhooks"],
            path: "Tests/TestSupport", swiftSettings: settings),
        tests("VietnameseText"),
        tests("Diagnostics"),
        tests("Conferences", ["Diagnostics", "TestSupport", "VietnameseText"]),
        tests(
            "Extraction", ["Conferences", "Diagnostics", "VietnameseText"], resources: [.copy("Fixtures")]),
        tests("AgendaFile", ["Conferences", "Diagnostics", "Extraction", "TestSupport"]),
        tests(
            "OfficeText", ["CZip", "Diagnostics", "Phrases", "TestSupport", "VietnameseText"],
            resources: [.copy("Fixtures")]
        ),
        tests("QRCodes"),
        tests("Spreadsheets", ["CZip", "TestSupport"]),
        tests(
            "Rosters", ["Conferences", "Diagnostics", "Phrases", "Spreadsheets", "VietnameseText"],
            resources: [.copy("Fixtures")]),
        tests("Database", ["TestSupport", grdb]),
        tests("Store", ["Conferences", "Database", "TestSupport"]),
        tests("Webhooks", ["TestSupport", crypto]),
        tests(
            "Actions",
            [
                "AgendaFile", "Conferences", "Database", "Diagnostics", "Extraction", "Rosters",
                "Spreadsheets",
                "Store", "TestSupport", "Webhooks",
            ]),
        tests(
            "Web",
            [
                "Actions", "AgendaFile", "Conferences", "Database", "Diagnostics", "Phrases", "Spreadsheets",
                "Store", "TestSupport", httpTypes, log,
            ]),
        tests(
            "Courier",
            ["Actions", "Conferences", "Database", "Phrases", "Store", "TestSupport", "Webhooks", log]),
        tests(
            "Phrases",
            [
                "Actions", "AgendaFile", "Conferences", "Diagnostics", "Extraction", "Rosters", "Store",
                "Webhooks",
            ]),
        // What the sender is measured against, in C: a sender with nothing around it, and a quick receiver.
        .target(
            name: "RawHTTP", dependencies: ["CCurl"], path: "Tests/Benchmarks/RawHTTP"),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Actions", "AgendaFile", "Conferences", "Courier", "Database", "Extraction", "RawHTTP",
                "Store", "TestSupport", "Webhooks", "diemcau", log, yams,
            ],
            path: "Tests/Benchmarks", exclude: ["RawHTTP"], swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["diemcau", "Actions", "Conferences", "Store", "TestSupport", "Webhooks"],
            swiftSettings: settings),
    ]
)
