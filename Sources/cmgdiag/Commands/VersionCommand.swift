import ArgumentParser
import Reporting

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version",
        abstract: "Say which version this is, and for which system it was built."
    )

    func run() {
        Terminal.write(ToolVersion.line + "\n")
    }
}

extension ToolVersion {
    /// What a support ticket wants to know: `cmgdiag 0.1.0 (Linux x86_64)`.
    static let line = "cmgdiag \(text) (\(system) \(processor))"

    private static var system: String {
        #if os(Windows)
            "Windows"
        #elseif os(macOS)
            "macOS"
        #elseif os(Linux)
            "Linux"
        #else
            "other system"
        #endif
    }

    private static var processor: String {
        #if arch(x86_64)
            "x86_64"
        #elseif arch(arm64)
            "arm64"
        #else
            "other processor"
        #endif
    }
}
