import CMTraceLog
import Times
import ErrorCodes
import ReportModel
import Tokens

/// Puts what checks detected into words.
struct FindingWriter {
    let evidence: EvidenceWriter

    /// Records shown for one finding; the first ones and the last.
    private static let evidenceLimit = 8

    /// The finding that a rule makes of a detection; `nil` for a detection without proof.
    func finding(_ rule: Rule, _ detection: Detection) -> JudgedFinding? {
        guard let first = detection.counted.map(\.first.moment).min(),
            let last = detection.counted.map(\.last.moment).max()
        else { return nil }
        let marks = marks(of: detection)
        let confidence = detection.confidence ?? rule.confidence
        return JudgedFinding(
            rule: rule,
            title: detection.title ?? rule.title,
            area: detection.area ?? rule.area,
            severity: detection.severity ?? rule.severity,
            confidence: isCopied(marks) ? confidence.lowered : confidence,
            status: detection.isActive ? .active : .recovered,
            subject: detection.subject.map { TokenMask.mask($0) },
            servers: detection.servers,
            summary: filled([rule.summary] + detection.notes, detection),
            actions: (detection.actions ?? rule.actions).map { filled([$0], detection) },
            references: detection.references,
            occurrences: detection.histories.reduce(0) { $0 + $1.count },
            recurrence: detection.recurrence,
            firstSeen: first,
            lastSeen: last,
            firstTime: detection.ownHistories.map(\.first).min { $0.moment < $1.moment }?.time,
            lastTime: detection.ownHistories.map(\.last).max { $0.moment < $1.moment }?.time,
            evidence: marks.map { evidence.evidence(of: $0) },
            cleared: proofOfEnd(of: detection, after: last).map { evidence.evidence(of: $0) },
            spells: spells(of: detection.histories),
            hosts: Set(detection.histories.compactMap(\.signal.host))
        )
    }

    /// Whether nothing but copied text proves it: somebody chose the lines, and may have changed them.
    private func isCopied(_ marks: [RecordMark]) -> Bool {
        !evidence.copied.isEmpty && !marks.isEmpty && marks.allSatisfy { evidence.copied.contains($0.source) }
    }

    /// The first record that shows its end, where that is kept: of a history there are only the first and the last.
    private func proofOfEnd(of detection: Detection, after last: Moment) -> RecordMark? {
        guard let proof = detection.clearedBy else { return nil }
        return (proof.first.moment > last ? proof.first : proof.last).marks.first
    }

    /// When it was there. One history's spells are shared with it, as there may be thousands.
    private func spells(of histories: [History]) -> [History.Spell] {
        histories.count == 1 ? histories[0].spells : histories.flatMap(\.spells)
    }

    private func filled(_ sentences: [String], _ detection: Detection) -> String {
        let text = Template(sentences.joined(separator: " ")).filled { name in
            // By itself first: a piece of a secret is known at a text's beginning that is not known inside of a sentence.
            (detection.values[name] ?? value(name, in: detection)).map { TokenMask.mask($0) }
        }
        return TokenMask.mask(text)
    }

    /// A field of the newest signal that has it; codes come with their symbol.
    private func value(_ name: String, in detection: Detection) -> String? {
        if name == "subject", let subject = detection.subject { return subject }
        guard let field = Field(rawValue: name) else { return nil }
        let newest = detection.histories.sorted { $0.last.moment > $1.last.moment }
        guard let signal = newest.map(\.lastSignal).first(where: { $0[field] != nil }) else { return nil }
        if field == .flags { return signal.explainedFlags }
        if field == .expires { return signal.expiryText }
        if field == .code { return signal.code.map { $0.named } ?? signal[field] }
        return signal[field]
    }

    /// The records that prove a detection, in order, without repetition: all of the first occurrences, then the last.
    private func marks(of detection: Detection) -> [RecordMark] {
        let histories = detection.histories.sorted { $0.first.moment < $1.first.moment }
        var marks = histories.flatMap(\.first.marks)
        if marks.count > FindingWriter.evidenceLimit - 1 {
            marks = Array(marks.prefix(FindingWriter.evidenceLimit - 1))
        }
        if let last = histories.max(by: { $0.last.moment < $1.last.moment })?.last.marks { marks += last }
        var seen: Set<RecordPlace> = []
        return marks.filter { seen.insert(RecordPlace(source: $0.source, line: $0.lines.lowerBound)).inserted }
            .sorted { ($0.moment, $0.lines.lowerBound) < ($1.moment, $1.lines.lowerBound) }
    }
}

extension Detection {
    /// The histories that are told as the fault itself; what counts for none only proves what it is about.
    fileprivate var counted: [History] {
        let counted = histories.filter { $0.count > 0 }
        return counted.isEmpty ? histories : counted
    }

    /// The histories that records tell. What else proves something, such as the output of `dsregcmd /status`, bears no
    /// time, and its moment is borrowed.
    fileprivate var ownHistories: [History] {
        counted.filter { $0.first.marks.first?.isRecord ?? false }
    }
}

extension History.Occurrence {
    /// When its first record was written; `nil` when that does not say so.
    fileprivate var time: LogTime? { marks.first?.time }
}

/// Where a record stands; two marks of one record are the same proof.
private struct RecordPlace: Hashable {
    let source: Int
    let line: Int
}

extension Signal {
    /// The secure failure flags by name, and what the log's own lines say differently.
    fileprivate var explainedFlags: String? {
        guard let flags else { return nil }
        let names = CallbackFlags(rawValue: flags).flags.map(\.name).joined(separator: ", ")
        let text = "\(names) (0x\(String(flags, radix: 16)))"
        guard let other = fields[.value].flatMap({ ErrorCode(parsing: $0) })?.win32 else { return text }
        let others = CallbackFlags(rawValue: UInt32(clamping: other)).flags.map(\.name).joined(separator: ", ")
        return text + "; the lines beside that number name " + others
    }
}
