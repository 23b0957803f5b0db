import ReportModel

/// How loud something is: a class of the style sheet.
enum Tone: String {
    case bad, warn, good, calm, faint

    init(_ status: Report.Verdict.Status) {
        switch status {
        case .healthy: self = .good
        case .attention: self = .warn
        case .failing: self = .bad
        case .inconclusive: self = .calm
        }
    }

    init(_ state: AreaReport.State) {
        switch state {
        case .healthy, .recovered: self = .good
        case .failing: self = .bad
        case .attention, .contradictory: self = .warn
        case .inconclusive: self = .faint
        }
    }

    init(_ word: Report.Answer.Word) {
        switch word {
        case .yes: self = .good
        case .no: self = .bad
        case .notShown: self = .faint
        }
    }

    init(_ finding: Finding) {
        switch (finding.severity, finding.status) {
        case (.info, _): self = .calm
        case (_, .recovered): self = .good
        case (.warning, _): self = .warn
        case (.error, _): self = .bad
        }
    }
}
