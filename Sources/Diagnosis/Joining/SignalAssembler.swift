/// Joins what several records say into one signal, as the families of a catalogue declare it.
///
/// It sees the signals of one log in the order written, and holds some back until the records that complete them have
/// come.
package struct SignalAssembler: Sendable {
    private let set: FamilySet
    /// What each family holds back.
    private var groups: [LineGroup?]
    /// The families that hold something back, in their order.
    private var holding: [Int] = []
    private var memory = LineMemory()
    /// What is to be remembered once all families have seen the line at hand.
    private var noted: [(key: LineMemory.Key, signal: Signal, moment: Moment)] = []

    /// An assembler at the start of a log.
    package init(_ set: FamilySet) {
        self.set = set
        groups = Array(repeating: nil, count: set.families.count)
    }

    /// Takes a signal in and gives out those that are complete now, in order: groups that have waited too long, groups
    /// that the signal ends, and what it says itself.
    package mutating func take(_ line: MarkedSignal) -> [MarkedSignal] {
        var complete: [MarkedSignal] = []
        if !holding.isEmpty, let now = line.moment { expire(at: now, to: &complete) }
        guard let entry = set.entry(of: line.signal.kind) else {
            complete.append(line)
            return complete
        }
        for family in entry.ended { close(family, to: &complete) }
        keepNoted()
        for step in entry.steps {
            // Mostly nothing is held back, and then nothing need be copied.
            let group = holding.isEmpty ? nil : groups[step.family]
            apply(step.take(line, group, memory), of: line, by: step.family, to: &complete)
        }
        keepNoted()
        if !entry.isPart { complete.append(line) }
        return complete
    }

    /// Gives out what is still held back at the end of the log.
    package mutating func finish() -> [MarkedSignal] {
        var complete: [MarkedSignal] = []
        for family in holding {
            close(family, to: &complete)
            keepNoted()
        }
        return complete
    }
}

// MARK: - What repeats by the thousand

extension SignalAssembler {
    /// Whether nothing is held back.
    package var isIdle: Bool { holding.isEmpty }

    /// What a signal comes to, whatever came before it, while nothing is held back; `nil` when it must be taken in.
    ///
    /// Signals that repeat by the thousand, such as served requests, are settled once and then only counted.
    package func settled(_ signal: Signal) -> Signal? {
        guard let entry = set.entry(of: signal.kind) else { return signal }
        return entry.passes ? signal : entry.settled.lazy.compactMap { $0(signal) }.first
    }

    /// Whether a settled signal of this time leaves all that is held back as it is, so that it need not be taken in.
    package func isUnaffected(by signal: Signal, at moment: Moment) -> Bool {
        holding.allSatisfy { !hasExpired($0, at: moment) && !set.ends($0, signal.kind) }
    }
}

// MARK: - Groups

extension SignalAssembler {
    /// Gives out what has waited too long for its completion.
    private mutating func expire(at now: Moment, to complete: inout [MarkedSignal]) {
        for family in holding where hasExpired(family, at: now) {
            close(family, to: &complete)
            keepNoted()
        }
    }

    private func hasExpired(_ family: Int, at now: Moment) -> Bool {
        groups[family]?.hasExpired(at: now, window: set.families[family].windowMinutes) ?? false
    }

    private mutating func apply(
        _ step: LineStep,
        of line: MarkedSignal,
        by family: Int,
        to complete: inout [MarkedSignal]
    ) {
        switch step.change {
        case .none: break
        case .open(let fields):
            close(family, to: &complete)
            open(LineGroup(fields, marks: line.marks), by: family)
        case .add(let fields):
            if groups[family] == nil {
                open(LineGroup(fields, marks: line.marks), by: family)
            } else {
                groups[family]?.add(fields, marks: line.marks, limit: set.families[family].recordLimit)
            }
        case .complete(let fields):
            var group = takeGroup(of: family) ?? LineGroup([:], marks: [])
            group.complete(fields, marks: line.marks)
            give(group, of: family, to: &complete)
        case .close: close(family, to: &complete)
        case .drop: _ = takeGroup(of: family)
        }
        if let signal = step.gives { complete.append(MarkedSignal(signal, marks: line.marks)) }
        if let key = step.remembersAs { note(MarkedSignal(step.gives ?? line.signal, marks: line.marks), as: key) }
    }

    private mutating func open(_ group: LineGroup, by family: Int) {
        groups[family] = group
        holding.append(family)
        if holding.count > 1 { holding.sort() }
    }

    private mutating func takeGroup(of family: Int) -> LineGroup? {
        guard let place = holding.firstIndex(of: family) else { return nil }
        holding.remove(at: place)
        return groups[family].take()
    }

    /// Gives out what a family holds back.
    private mutating func close(_ family: Int, to complete: inout [MarkedSignal]) {
        guard let group = takeGroup(of: family) else { return }
        give(group, of: family, to: &complete)
    }

    private mutating func give(_ group: LineGroup, of number: Int, to complete: inout [MarkedSignal]) {
        let family = set.families[number]
        guard let signal = family.whole(group, memory) else { return }
        let joined = MarkedSignal(signal, marks: group.marks)
        complete.append(joined)
        if let key = family.remembersAs { note(joined, as: key) }
    }

    /// Remembers a signal from the next line on.
    private mutating func note(_ signal: MarkedSignal, as key: LineMemory.Key) {
        guard let moment = signal.marks.last?.moment else { return }
        noted.append((key, signal.signal, moment))
    }

    private mutating func keepNoted() {
        guard !noted.isEmpty else { return }
        for entry in noted { memory.remember(entry.signal, at: entry.moment, as: entry.key) }
        noted.removeAll(keepingCapacity: true)
    }
}
