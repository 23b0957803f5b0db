package import SystemFiles

/// Why a report can't be written: where, why, and what to try.
package struct OutputProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// What was to be written.
    enum Wanted: String {
        case report
        case copies
    }

    /// A place, a reason as the end of a sentence, and what to try as a whole one.
    init(_ place: String, _ reason: String, of wanted: Wanted = .report, advice: String) {
        description = "\(place): the \(wanted.rawValue) can't be written: \(reason). \(advice)"
    }

    /// A call of the system that failed for a file.
    init(_ path: String, _ failure: SystemFailure, of wanted: Wanted = .report) {
        let advice = wanted == .copies ? failure.advice.replacing("file", with: "folder") : failure.advice
        self.init(path, failure.reasonForReport, of: wanted, advice: advice)
    }

    /// A write to standard output that failed.
    package static func standardOutput(_ failure: SystemFailure) -> OutputProblem {
        OutputProblem("standard output", failure.reasonForReport, advice: failure.outputAdvice)
    }
}

extension SystemFailure {
    /// Why, as the end of a sentence. Only another run of this tool makes one wait for a file.
    fileprivate var reasonForReport: String {
        self == .wouldWait ? "another run is writing this file" : reason
    }

    /// What to try, as a whole sentence.
    fileprivate var advice: String {
        switch self {
        case .diskFull, .shareUsedUp: "Free some space, or write to another disk."
        case .noPermission, .notPermitted, .readOnlyDisk: "Name a file in a folder of your own."
        case .notOpen: "It was closed before the tool began; give it a place to write to."
        case .brokenDisk: "Check the disk, or write to another one."
        case .nobodyThere: "Start what is to read it first, or name a file."
        case .nameTooLong: "Name a file with a shorter name."
        case .linksInACircle: "It is a link that leads in a circle; name another file."
        case .wouldWait: "Wait until it has ended, or name another file."
        case .tooManyFilesOfThisRun, .tooManyFiles: "Let more files be open at once (ulimit -n), or end other programs."
        default: "Name another file."
        }
    }

    /// The same where no file was named.
    fileprivate var outputAdvice: String {
        switch self {
        case .shareUsedUp, .diskFull, .notOpen, .brokenDisk: advice
        default: "Write to a file with --output."
        }
    }
}
