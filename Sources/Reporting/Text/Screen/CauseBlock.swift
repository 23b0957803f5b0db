import ReportModel
import Times

/// A root cause: since when, what was seen, what to do, and the lines that prove it.
struct CauseBlock {
    let cause: ScreenCause
    /// Of several root causes each names itself and says less.
    let isAlone: Bool
    var showsProof = true

    func write(to page: inout TextPage) {
        if !isAlone { writeTitle(to: &page) }
        let sure = "confidence \(cause.finding.confidence.rawValue)"
        let times = [cause.times, isAlone ? sure : ""].filter { !$0.isEmpty }.joined(separator: "; ")
        if !times.isEmpty { page.labeled("since", times) }
        page.labeled("seen", Sentences.first(of: cause.finding.summary, columns: columns(of: page) * (isAlone ? 3 : 2)))
        writeSteps(to: &page)
        guard showsProof else { return }
        if isAlone { page.blank() }
        ProofLines(records: cause.proof, day: cause.day).write(to: &page)
    }

    private func columns(of page: TextPage) -> Int { max(20, page.width - Label.width) }

    private func writeTitle(to page: inout TextPage) {
        let finding = cause.finding
        let role: Style.Role = finding.severity == .error ? .error : .warning
        page.paragraph(
            finding.titleWithSubject,
            indent: finding.id.count + 3,
            lead: [.init("  \(finding.id) ", role)],
            role: .strong
        )
    }

    private func writeSteps(to page: inout TextPage) {
        var place: String?
        for (index, step) in cause.steps.enumerated() {
            write(step, isFirst: index == 0, isSamePlace: step.place == place && index > 0, to: &page)
            place = step.place
        }
    }

    private func write(_ step: Step, isFirst: Bool, isSamePlace: Bool, to page: inout TextPage) {
        let place = isSamePlace ? "then " : step.place.map { $0 + ": " } ?? ""
        page.paragraph(
            place + step.text,
            indent: Label.width,
            lead: [Label.lead(isFirst ? "do" : "", .action)]
        )
    }
}

/// As many whole sentences as fit.
enum Sentences {
    /// The first sentences of a text that fit some columns; the first one always.
    static func first(of text: String, columns: Int) -> String {
        guard text.count > columns else { return text }
        var end = text.startIndex
        var index = text.startIndex
        while let stop = text[index...].firstRange(of: ". ") {
            guard end == text.startIndex || text.distance(from: text.startIndex, to: stop.lowerBound) < columns else {
                break
            }
            end = text.index(after: stop.lowerBound)
            index = stop.upperBound
        }
        return end == text.startIndex ? text : String(text[..<end])
    }
}
