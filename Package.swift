// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]
/// What is shipped is optimised in debug builds, too: most tests drive the whole program (decision 49).
let shipped = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let jwt = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let trees = Target.Dependency.product(name: "HashTreeCollections", package: "swift-collections")

// The floors, from the bottom up. A floor imports only what stands below it: `Tests/Tidy`.
let package = Package(
    name: "miteinander",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird",
            from: "2.28.1",
            traits: ["FullFoundation"]
        ),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        .target(name: "Markup", swiftSettings: shipped),
        .target(name: "Register", dependencies: [trees], swiftSettings: shipped),
        .target(name: "Concept", dependencies: ["Register"], swiftSettings: shipped),
        .target(name: "Quarantine", dependencies: [subprocess, system], swiftSettings: shipped),

        .target(
            name: "Words",
            dependencies: ["Register", "Concept"],
            exclude: ["areas.json"],
            resources: [.embedInCode("Resources/Locales")],
            swiftSettings: shipped,
            plugins: ["TextKeys"]
        ),
        .plugin(name: "TextKeys", capability: .buildTool(), dependencies: ["text-keys"]),
        .executableTarget(name: "text-keys", swiftSettings: settings),
        .target(
            name: "Journal",
            dependencies: ["Register", "Concept", crypto, grdb],
            swiftSettings: shipped
        ),
        .target(
            name: "Vault",
            dependencies: ["Register", "Concept", "Journal", "CZxcvbn", crypto, cryptoExtras],
            swiftSettings: shipped
        ),
        .systemLibrary(name: "CZxcvbn", providers: [.apt(["libzxcvbn-dev"])]),

        .target(
            name: "Post",
            dependencies: [
                "Register", "Concept", "Words", "Markup", "Journal", "Vault", "Quarantine", "Curl",
                "CLibcurl", crypto, subprocess,
            ],
            swiftSettings: shipped
        ),
        .target(name: "Curl", dependencies: ["CLibcurl"], swiftSettings: shipped),
        .systemLibrary(
            name: "CLibcurl",
            pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"])]
        ),

        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "Web",
            dependencies: ["Register", "Journal", "CZlib", crypto, hummingbird],
            swiftSettings: shipped
        ),
        .target(
            name: "Addresses",
            dependencies: ["Register", "Concept", "Words", "Web"],
            swiftSettings: shipped
        ),
        .target(
            name: "Design",
            dependencies: [
                "Register", "Concept", "Words", "Markup", "Journal", "Vault", "Web", "Addresses",
                "CQrencode",
            ],
            resources: [.embedInCode("Resources")],
            swiftSettings: shipped
        ),
        .target(
            name: "PublicSite",
            dependencies: [
                "Register", "Concept", "Words", "Markup", "Journal", "Vault", "Exchange", "Sheets",
                "Web", "Addresses", "Design", crypto, hummingbird,
            ],
            swiftSettings: shipped
        ),
        .target(
            name: "Services",
            dependencies: [
                "Register", "Concept", "Words", "Journal", "Vault", "Attachments", "Exchange",
                "Post", "Web", "Design", "PublicSite", hummingbird,
            ],
            swiftSettings: shipped
        ),
        .target(
            name: "Participation",
            dependencies: [
                "Register", "Concept", "Words", "Markup", "Journal", "Vault", "Attachments",
                "OpenID", "Exchange", "Post", "Web", "Addresses", "Design", "PublicSite",
                "Services", crypto, hummingbird,
            ],
            swiftSettings: shipped
        ),
        .target(
            name: "OfficeKit",
            dependencies: [
                "Register", "Concept", "Words", "Markup", "Journal", "Vault", "Sheets", "Exchange",
                "Web", "Addresses", "Design", "PublicSite", hummingbird,
            ],
            swiftSettings: shipped
        ),
        .target(
            name: "Office",
            dependencies: [
                "Register", "Concept", "Words", "Markup", "Journal", "Vault", "Quarantine",
                "Sheets", "Attachments", "Exchange", "Post", "Web", "Addresses", "Design",
                "PublicSite", "Services", "Participation", "OfficeKit", hummingbird,
            ],
            swiftSettings: shipped
        ),
        .target(
            name: "Host",
            dependencies: [
                "Register", "Concept", "Words", "Journal", "Web", "Addresses", "PublicSite",
                "Services", "Participation", "Office", hummingbird,
            ],
            swiftSettings: shipped
        ),

        .systemLibrary(
            name: "CQrencode",
            pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]
        ),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter",
            pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]
        ),
        .target(name: "Decoding", dependencies: ["CExpat"], swiftSettings: shipped),
        .target(
            name: "Sheets",
            dependencies: [
                "Register", "Words", "Quarantine", "Decoding", "CExpat", "CLibzip", "CXlsxWriter",
            ],
            swiftSettings: shipped
        ),
        .target(
            name: "Attachments",
            dependencies: [
                "Register", "Concept", "Quarantine", "Decoding", "CExpat", "CZlib", subprocess,
            ],
            swiftSettings: shipped
        ),
        .target(
            name: "OpenID",
            dependencies: ["Register", "Journal", "Vault", "Curl", "CLibcurl", crypto, jwt],
            swiftSettings: shipped
        ),
        .target(
            name: "Exchange",
            dependencies: [
                "Register", "Concept", "Words", "Journal", "Vault", "Quarantine", "Decoding",
                "Sheets", subprocess,
            ],
            swiftSettings: shipped
        ),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CMemmem"),
        .executableTarget(
            name: "miteinander",
            dependencies: [
                "Register", "Concept", "Words", "Journal", "Vault", "Quarantine", "Post", "Sheets",
                "Attachments", "OpenID", "Exchange", "Web", "Addresses", "PublicSite", "Services",
                "Office", "Host", "CMalloc", argumentParser, hummingbird, logging,
            ],
            swiftSettings: shipped
        ),

        .executableTarget(
            name: "miteinander-bench",
            dependencies: [
                "Register", "Concept", "Journal", "Vault", "Exchange", "Web", "Addresses",
                "PublicSite", "Services", "Office", "Host", "CMemmem", argumentParser, crypto, grdb,
                hummingbird, logging,
            ],
            swiftSettings: shipped
        ),

        .target(
            name: "TestKit",
            dependencies: ["Register", "Concept", "Journal", "Quarantine", subprocess],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "quarantine-trial",
            dependencies: ["Quarantine", "TestKit"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "QuarantineTests",
            dependencies: ["Quarantine", "TestKit", system],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TidyTests",
            path: "Tests/Tidy",
            exclude: ["Golden"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "MarkupTests",
            dependencies: ["Markup"],
            exclude: ["parse.py"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "RegisterTests",
            dependencies: ["Register", "Concept", "TestKit"],
            exclude: ["Golden"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "WordsTests",
            dependencies: ["Words", "Register", "Concept", "TestKit"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PostTests",
            dependencies: ["Post", "Journal", "Vault", "Register", "Concept", "Words", "TestKit"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ExchangeTests",
            dependencies: [
                "Sheets", "Attachments", "OpenID", "Exchange", "Journal", "Vault", "Register",
                "Concept", "Words", "TestKit", "CLibzip", crypto, jwt,
            ],
            exclude: ["CouncilPaper/Papers", "MeasureList/Lists"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Web", "Addresses", "Design", "PublicSite", "Services", "Participation",
                "OfficeKit", "Office", "Host", "Journal", "Vault", "Sheets", "Attachments",
                "OpenID", "Exchange", "Post", "Register", "Concept", "Words", "Markup", "TestKit",
                hummingbird, nioEmbedded, grdb, logging,
            ],
            exclude: ["Golden", "Office/rights.csv", "Office/tasks.csv"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "JournalTests",
            dependencies: ["Journal", "Register", "Concept", "TestKit", grdb],
            exclude: ["Golden"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "VaultTests",
            dependencies: ["Vault", "Journal", "Register", "Concept", "TestKit", grdb],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
