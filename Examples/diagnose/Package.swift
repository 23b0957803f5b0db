// swift-tools-version: 6.2
import PackageDescription

// A program outside of the package that uses its library.
let package = Package(
    name: "diagnose",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "cmgdiag", path: "../..")],
    targets: [
        .executableTarget(
            name: "diagnose",
            dependencies: [.product(name: "ClientDiagnosis", package: "cmgdiag")]
        )
    ],
    swiftLanguageModes: [.v6]
)
