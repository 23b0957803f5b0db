import Diagnosis
import Foundation
import Knowledge
import UserRules

/// A rule file is used or refused, with mistakes at places in the file that are told harmlessly.
enum RuleFileLaw {
    private static let catalogue = Catalogue.standard()
    /// Rule files are named by their paths, so the input has to be one; each process has its own.
    private static let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("cmgdiag-fuzz-\(ProcessInfo.processInfo.processIdentifier).yaml")

    /// The input is a rule file.
    static func flaw(_ bytes: [UInt8]) -> String? {
        do {
            try Data(bytes).write(to: file)
        } catch {
            return "the input can't be written: \(error)"
        }
        defer { try? FileManager.default.removeItem(at: file) }
        do throws(RuleFileError) {
            _ = try RuleFiles.outcome(of: [file.path], on: catalogue)
            return nil
        } catch {
            guard case .mistakes(let mistakes) = error else { return "\(error)" }
            let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + otherLineEnds(bytes) + 1
            for mistake in mistakes where !(1...lines + 1).contains(mistake.place.line) || mistake.place.column < 1 {
                return "a mistake at \(mistake.place) of \(lines) lines"
            }
            return mistakes.isEmpty ? "refused without a mistake" : Output.flaw(inText: error.description)
        }
    }

    /// NEL, LS and PS end lines in YAML 1.1.
    private static func otherLineEnds(_ bytes: [UInt8]) -> Int {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.count { [0x85, 0x2028, 0x2029].contains($0.value) }
    }
}
