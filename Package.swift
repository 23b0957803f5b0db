// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "cmgdiag",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "cmgdiag", targets: ["cmgdiag"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // The command line: options in, exit code out. No parsing of logs and no rules.
        .executableTarget(
            name: "cmgdiag",
            dependencies: [
                "AuthenticationMethods", "CMTraceLog", "Diagnosis", "Explanations", "LogSources", "Reporting",
                "RuleCatalogue", "RuleFiles", "Tokens",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // Rules that users write. LibYAML reads them: the same library that Swift's YAML packages wrap, but without
        // Foundation, which would triple the size of the tool.
        .target(
            name: "RuleFiles",
            dependencies: ["CYAML", "Diagnosis", "ErrorCodes", "LogSources", "Patterns", "SignalCatalogue"]
        ),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

        // What the logs mean.
        .target(
            name: "Reporting",
            dependencies: [
                "AuthenticationMethods", "CMTraceLog", "Diagnosis", "ErrorCodes", "Explanations", "LogSources", "Tokens",
            ]
        ),
        .target(
            name: "Explanations",
            dependencies: ["CMTraceLog", "Diagnosis", "ErrorCodes", "LogSources", "SignalCatalogue", "Tokens"]
        ),
        .target(
            name: "RuleCatalogue",
            dependencies: [
                "AuthenticationMethods", "CMTraceLog", "Diagnosis", "ErrorCodes", "LogSources", "Patterns",
                "SignalCatalogue", "Tokens",
            ],
            // The page of all rules, written by `cmgdiag rules list --format markdown`.
            exclude: ["README.md"]
        ),
        .target(name: "SignalCatalogue", dependencies: ["CMTraceLog", "Diagnosis", "ErrorCodes"]),
        .target(
            name: "Diagnosis",
            dependencies: ["AuthenticationMethods", "CMTraceLog", "ErrorCodes", "LogSources", "Patterns", "Tokens"]
        ),

        // What the logs, tokens and codes are, and what Microsoft publishes about methods.
        .target(name: "AuthenticationMethods"),
        .target(name: "LogSources", dependencies: ["CMTraceLog"]),
        .target(name: "CMTraceLog"),
        .target(name: "Tokens"),
        .target(name: "ErrorCodes"),

        // The only target that knows PCRE2.
        .target(name: "Patterns", dependencies: ["CPCRE2"]),
        .systemLibrary(
            name: "CPCRE2",
            pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]
        ),

        .testTarget(name: "AuthenticationMethodsTests", dependencies: ["AuthenticationMethods"]),
        .testTarget(name: "PatternsTests", dependencies: ["Patterns"]),
        .testTarget(name: "CMTraceLogTests", dependencies: ["CMTraceLog"]),
        .testTarget(name: "SignalCatalogueTests", dependencies: ["Diagnosis", "Patterns", "SignalCatalogue"]),
        .testTarget(
            name: "RuleCatalogueTests",
            dependencies: [
                "AuthenticationMethods", "CMTraceLog", "Diagnosis", "LogSources", "RuleCatalogue", "SignalCatalogue",
            ]
        ),
        .testTarget(
            name: "ExplanationsTests",
            dependencies: ["Diagnosis", "ErrorCodes", "Explanations", "RuleCatalogue", "SignalCatalogue"]
        ),
        .testTarget(
            name: "RuleFilesTests",
            dependencies: ["Diagnosis", "LogSources", "RuleCatalogue", "RuleFiles", "SignalCatalogue"]
        ),
        .testTarget(name: "LogSourcesTests", dependencies: ["CMTraceLog", "LogSources"]),
        .testTarget(name: "DiagnosisTests", dependencies: ["CMTraceLog", "Diagnosis", "LogSources", "Patterns"]),
        .testTarget(name: "CommandTests", dependencies: ["cmgdiag"]),
        .testTarget(name: "TokensTests", dependencies: ["Tokens"]),
        .testTarget(name: "ErrorCodesTests", dependencies: ["ErrorCodes"]),
        .testTarget(
            name: "ReportingTests",
            dependencies: ["CMTraceLog", "Diagnosis", "LogSources", "Reporting", "RuleCatalogue", "SignalCatalogue"]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
