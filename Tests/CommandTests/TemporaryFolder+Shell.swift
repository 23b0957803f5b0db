import Foundation
import TestSupport

extension TemporaryFolder {
    /// Runs a shell's command in the repository's root with `$TOOL`, the tool, `$HERE`, this folder, and `$LOGS`, a
    /// sample with an active error. The variables are for the tool, but the shell's own commands see them too.
    func shell(_ command: String, environment: [String: String] = [:]) throws -> Tool.Run {
        let names = ["TOOL": Tool.executable.path, "HERE": path, "LOGS": Sample.failingLogs]
        return try Tool.run(
            executable: URL(fileURLWithPath: "/bin/sh"),
            ["-c", command],
            environment: names.merging(environment) { $1 }
        )
    }
}
