// swift-tools-version: 6.2
import PackageDescription

/// Where the trait is on that lets signatures be checked.
let verification = TargetDependencyCondition.when(traits: ["CertificateVerification"])

let package = Package(
    name: "cmgdiag",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "cmgdiag", targets: ["cmgdiag"]),
        .library(name: "ClientDiagnosis", targets: ["ClientDiagnosis"]),
    ],
    traits: [
        .trait(
            name: "CertificateVerification",
            description: "cmgdiag token --certificate checks signatures. Building the libraries for it takes minutes."
        )
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Only for the trait: without it none of them is fetched or built.
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
    ],
    targets: [
        // The command line: options in, exit code out. No parsing of logs and no rules.
        .executableTarget(
            name: "cmgdiag",
            dependencies: [
                "AuthenticationMethods", "CCrashNote", "CMTraceLog", "Checked", "Citations", "Diagnosis", "ErrorCodes",
                "Explanations", "FleetModel", "FleetStore", "Knowledge", "KnowledgePages", "LogSources", "Output",
                "Redaction", "ReportModel",
                "Reporting", "SafeText", "SetupCommand", "SystemFiles", "Times", "TokenVerification", "Tokens",
                "UserRules",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // The public face: everything else is seen inside the package only. Logs in, values and texts out.
        .target(
            name: "ClientDiagnosis",
            dependencies: [
                "AuthenticationMethods", "Checked", "Citations", "Diagnosis", "ErrorCodes", "Explanations",
                "FleetModel", "Knowledge", "KnowledgePages", "LogSources", "ReportModel", "Reporting", "SafeText",
                "SetupCommand", "SystemFiles", "Times", "Tokens",
            ]
        ),

        // The way out: everything that is written passes it. The C is for a handler of signals and flags of Linux.
        .target(name: "Output", dependencies: ["CFileOutput", "SafeText", "SystemFiles"]),
        .target(name: "CFileOutput"),

        // Rules that users write. LibYAML reads them: the same library that Swift's YAML packages wrap, but without
        // Foundation, which would triple the size of the tool.
        .target(
            name: "UserRules",
            dependencies: [
                "CYAML", "Checked", "Citations", "Diagnosis", "ErrorCodes", "Knowledge", "LogSources", "Patterns",
                "ReportModel", "SafeText", "SystemFiles",
            ]
        ),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

        // Reports as text and JSON, drawn from plain values: nothing here knows how they were found.
        .target(
            name: "Reporting",
            dependencies: [
                "AuthenticationMethods", "CMTraceLog", "Checked", "Citations", "FleetModel", "ReportModel", "SafeText",
                "SetupCommand", "Times", "Tokens",
            ]
        ),

        // Pages of what the tool knows, in the same dress: rules, codes and lines explained, authentication methods.
        .target(
            name: "KnowledgePages",
            dependencies: [
                "AuthenticationMethods", "Citations", "Diagnosis", "ErrorCodes", "Explanations", "FleetModel",
                "ReportModel", "Reporting", "SafeText", "Times",
            ]
        ),

        // What the logs mean.
        .target(
            name: "Explanations",
            dependencies: [
                "CMTraceLog", "Checked", "Citations", "Diagnosis", "ErrorCodes", "FleetModel", "Knowledge",
                "LogSources", "ReportModel", "Times", "Tokens",
            ]
        ),
        .target(
            name: "Knowledge",
            dependencies: [
                "AuthenticationMethods", "CMTraceLog", "Checked", "Citations", "Diagnosis", "ErrorCodes", "LogSources",
                "Patterns", "ReportModel", "SetupCommand", "Times", "Tokens",
            ],
            // The page of all rules, written by `cmgdiag rules list --format markdown`.
            exclude: ["Rules/README.md"]
        ),
        .target(
            name: "Diagnosis",
            dependencies: [
                "AuthenticationMethods", "CMTraceLog", "Checked", "Citations", "ErrorCodes", "LogSources", "Patterns",
                "ReportModel", "SystemFiles", "Times", "Tokens",
            ]
        ),

        // Names of people, devices and companies, replaced by pseudonyms: in reports and in copies of logs.
        .target(
            name: "Redaction",
            dependencies: ["Checked", "LogSources", "ReportModel", "Tokens"]
        ),

        // Many devices: the rows they become, what may be true of them together, and what is said of that.
        .target(
            name: "FleetModel",
            dependencies: [
                "AuthenticationMethods", "Checked", "Citations", "ReportModel", "SafeText", "Times", "Tokens",
            ]
        ),
        // What a thread was at work on when a fault ends the process. A handler of signals, which Swift can't write.
        .target(name: "CCrashNote"),
        // The only target that knows SQLite: the rows of a fleet on the disk.
        .target(name: "FleetStore", dependencies: ["CSQLite", "Checked", "FleetModel", "ReportModel", "Times"]),
        .systemLibrary(
            name: "CSQLite",
            pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]
        ),

        // What a report says: values and nothing else.
        .target(
            name: "ReportModel",
            dependencies: ["Citations", "AuthenticationMethods", "CMTraceLog", "Checked", "Times", "Tokens"]
        ),

        // What the logs, tokens and codes are, and what Microsoft publishes about methods.
        .target(name: "AuthenticationMethods", dependencies: ["Citations"]),
        .target(
            name: "LogSources",
            dependencies: ["Archives", "CMTraceLog", "Checked", "SafeText", "SetupCommand", "SystemFiles", "Times"]
        ),
        // A page that says so.
        .target(name: "Citations"),
        // Moments, dates and the times of day that logs and tokens tell.
        .target(name: "Times", dependencies: ["Checked"]),
        .target(name: "CMTraceLog", dependencies: ["Checked", "Times"]),
        .target(name: "Tokens", dependencies: ["Checked", "Times"]),
        // What stands in a ccmsetup command line and around it in a paste.
        .target(name: "SetupCommand", dependencies: ["Checked", "Tokens"]),
        .target(name: "ErrorCodes", dependencies: ["Checked"]),

        // The one place that talks to the operating system's files.
        .target(name: "SystemFiles"),

        // Arithmetic over numbers that came from outside.
        .target(name: "Checked"),

        // The only target that knows libarchive and the compressors behind it. On Windows it is built without them, and
        // archives are not opened.
        .target(
            name: "Archives",
            dependencies: ["Checked", .target(name: "CArchive", condition: .when(platforms: [.linux, .macOS]))]
        ),
        .systemLibrary(
            name: "CArchive",
            pkgConfig: "libarchive",
            providers: [
                .apt([
                    "libarchive-dev", "libbz2-dev", "liblz4-dev", "liblzma-dev", "libzstd-dev", "nettle-dev",
                    "zlib1g-dev",
                ]),
                .brew(["libarchive", "lz4", "nettle", "xz", "zstd"]),
            ]
        ),

        // The one gate of everything that is written: no secret and no control character passes.
        .target(name: "SafeText", dependencies: ["Checked", "Tokens"]),

        // Whether a token's signature holds. Empty without the trait CertificateVerification.
        .target(
            name: "TokenVerification",
            dependencies: [
                "Tokens",
                .product(name: "X509", package: "swift-certificates", condition: verification),
                .product(name: "SwiftASN1", package: "swift-asn1", condition: verification),
                .product(name: "Crypto", package: "swift-crypto", condition: verification),
            ]
        ),

        // The only target that knows PCRE2.
        .target(name: "Patterns", dependencies: ["Checked", "CPCRE2"]),
        .systemLibrary(
            name: "CPCRE2",
            pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]
        ),

        // The laws that the fuzzer tries on its inputs, and that the tests try on those kept of old failures.
        .target(
            name: "Fuzzing",
            dependencies: [
                "CMTraceLog", "Citations", "Diagnosis", "ErrorCodes", "Explanations", "Knowledge", "KnowledgePages",
                "LogSources", "Redaction", "ReportModel", "Reporting", "SetupCommand", "Times", "Tokens", "UserRules",
            ],
            path: "Fuzz/Sources/Fuzzing"
        ),
        .testTarget(
            name: "ClientDiagnosisTests",
            dependencies: [
                "ClientDiagnosis", "TestSupport",
                // Built beside the tests, to be compared with.
                "cmgdiag",
            ]
        ),
        .testTarget(
            name: "FleetTests",
            dependencies: [
                "Diagnosis", "FleetModel", "FleetStore", "Knowledge", "LogSources", "ReportModel", "TestSupport",
                "Times",
            ]
        ),
        .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing", "TestSupport"]),

        // What several test targets need: the repository and its samples, folders, golden files, random numbers.
        .target(
            name: "TestSupport",
            dependencies: [
                .target(name: "CArchive", condition: .when(platforms: [.linux, .macOS])), "CMTraceLog", "LogSources",
                "Times",
            ],
            path: "Tests/TestSupport"
        ),
        .testTarget(name: "ArchivesTests", dependencies: ["Archives", "TestSupport"]),
        .testTarget(name: "AuthenticationMethodsTests", dependencies: ["AuthenticationMethods", "Citations"]),
        .testTarget(name: "CheckedTests", dependencies: ["Checked"]),
        .testTarget(name: "PatternsTests", dependencies: ["Patterns"]),
        .testTarget(name: "CMTraceLogTests", dependencies: ["CMTraceLog", "TestSupport", "Times"]),
        .testTarget(
            name: "KnowledgeTests",
            dependencies: [
                "AuthenticationMethods", "CMTraceLog", "Citations", "Diagnosis", "Knowledge", "LogSources", "Patterns",
                "ReportModel", "SetupCommand", "TestSupport", "Times", "Tokens",
            ],
            exclude: ["Rules/Golden"]
        ),
        .testTarget(
            name: "ExplanationsTests",
            dependencies: [
                "Citations", "Diagnosis", "ErrorCodes", "Explanations", "Knowledge", "ReportModel", "TestSupport",
            ]
        ),
        .testTarget(
            name: "UserRulesTests",
            dependencies: [
                "Citations", "Diagnosis", "Knowledge", "LogSources", "ReportModel", "TestSupport", "UserRules",
            ]
        ),
        .testTarget(
            name: "LogSourcesTests",
            dependencies: ["CMTraceLog", "LogSources", "SystemFiles", "TestSupport", "Times"]
        ),
        .testTarget(
            name: "DiagnosisTests",
            dependencies: [
                "CMTraceLog", "Citations", "Diagnosis", "LogSources", "Patterns", "ReportModel", "TestSupport", "Times",
            ]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "CFileOutput", "Reporting", "TestSupport", "Tokens", "cmgdiag",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Fleet/Golden", "Golden", "Pages"]
        ),
        .testTarget(name: "TokensTests", dependencies: ["SetupCommand", "TestSupport", "Times", "Tokens"]),
        .testTarget(name: "SafeTextTests", dependencies: ["SafeText", "Tokens"]),
        .testTarget(
            name: "TokenVerificationTests",
            dependencies: [
                "Tokens", "TokenVerification",
                .product(name: "X509", package: "swift-certificates", condition: verification),
                .product(name: "SwiftASN1", package: "swift-asn1", condition: verification),
                .product(name: "Crypto", package: "swift-crypto", condition: verification),
                .product(name: "_CryptoExtras", package: "swift-crypto", condition: verification),
            ]
        ),
        .testTarget(
            name: "RedactionTests",
            dependencies: ["Fuzzing", "LogSources", "Redaction", "TestSupport"]
        ),
        .testTarget(name: "ErrorCodesTests", dependencies: ["ErrorCodes"]),
        .testTarget(
            name: "ReportModelTests",
            dependencies: ["AuthenticationMethods", "CMTraceLog", "Citations", "ReportModel", "Times", "Tokens"]
        ),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "CMTraceLog", "Citations", "Diagnosis", "FleetModel", "Knowledge", "KnowledgePages", "LogSources",
                "ReportModel", "Reporting", "SetupCommand", "TestSupport", "Times", "Tokens",
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

// What libFuzzer calls, as a library to link with it. Only `Fuzz/run` asks for it: without libFuzzer it can't be used,
// and outside this package nothing could see what there is to be fuzzed.
if Context.environment["CMGDIAG_FUZZ"] != nil {
    package.products.append(.library(name: "FuzzEntry", type: .static, targets: ["FuzzEntry"]))
    package.targets.append(.target(name: "FuzzEntry", dependencies: ["Fuzzing"], path: "Fuzz/Sources/FuzzEntry"))
}

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
