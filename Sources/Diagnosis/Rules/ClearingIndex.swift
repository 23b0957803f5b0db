/// The signals that may end faults, ready to be asked for each of many faults.
struct ClearingIndex {
    private let field: Field?
    /// All of them, and those that agree in the field, by its value in lower case.
    private var all = LastMoments()
    private var byValue: [String: LastMoments] = [:]

    /// What can clear, among the histories of a case.
    init(_ clearing: Clearing, in caseFile: CaseFile) {
        field = clearing.field
        for history in caseFile.histories(matching: clearing.filter) {
            all.append(history)
            guard let field, let value = history.signal[field]?.lowercased() else { continue }
            byValue[value, default: LastMoments()].append(history)
        }
    }

    /// The first history that came again after a moment, and agrees with the subject if one is asked for.
    func first(after moment: Moment, for subject: String?) -> History? {
        guard field != nil, let subject else { return all.first(after: moment) }
        return byValue[subject.lowercased()]?.first(after: moment)
    }
}

/// Histories in an order, of which the first is wanted that came again after a moment.
package struct LastMoments: Sendable {
    private var histories: [History] = []
    /// The latest of a history's last moment and those of all before it.
    private var latest: [Moment] = []

    /// No histories.
    package init() {}

    /// Histories in this order.
    package init(_ histories: [History]) {
        for history in histories { append(history) }
    }

    mutating func append(_ history: History) {
        histories.append(history)
        latest.append(latest.last.map { max($0, history.last.moment) } ?? history.last.moment)
    }

    /// The first history whose last occurrence came after a moment; `nil` when none did.
    package func first(after moment: Moment) -> History? {
        let place = latest.partitioningIndex { $0 > moment }
        return histories.indices.contains(place) ? histories[place] : nil
    }
}

extension [Detection] {
    /// The same, each recovered if a clearing signal came after its last occurrence.
    package func cleared(by clearing: Clearing?, in caseFile: CaseFile) -> [Detection] {
        guard let clearing, !isEmpty else { return self }
        if let wanted = clearing.wanted { return map { $0.judged(by: caseFile.service, wanted: wanted) } }
        let index = ClearingIndex(clearing, in: caseFile)
        return map { $0.cleared(by: index) }
    }
}

extension Detection {
    /// The same, recovered if a clearing signal came after its last occurrence.
    ///
    /// Each call looks at all signals: for many detections, clear them together.
    package func cleared(by clearing: Clearing?, in caseFile: CaseFile) -> Detection {
        [self].cleared(by: clearing, in: caseFile)[0]
    }

    fileprivate func cleared(by index: ClearingIndex) -> Detection {
        guard let last = histories.map(\.last.moment).max() else { return self }
        var copy = self
        copy.clearedBy = index.first(after: last, for: subject)
        return copy
    }
}
