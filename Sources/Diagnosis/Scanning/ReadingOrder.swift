import LogSources

/// In which order the logs of a bundle are read, and which of them by one thread.
///
/// Logs that share the work of unpacking are read one after the other, in the order in which they lie in their archives:
/// else each might be unpacked from the beginning, and several at a time would take the memory of one each.
struct ReadingOrder {
    /// The numbers of logs; those of a group are read one after the other, groups at the same time.
    let groups: [[Int]]

    /// More logs than these are read like all others: what the logs of a group say waits in memory for its turn.
    private static let limit = 256

    /// The order for these logs.
    init(of chains: [LogChain]) {
        let turns = chains.map { $0.files.compactMap(\.source.turn).min() }
        let shared = chains.indices.filter { turns[$0] != nil }
        guard let first = shared.first, shared.count <= Self.limit else {
            groups = chains.indices.map { [$0] }
            return
        }
        let ordered = shared.sorted { (turns[$0] ?? 0) < (turns[$1] ?? 0) }
        groups = chains.indices.compactMap { number in
            number == first ? ordered : turns[number] == nil ? [number] : nil
        }
    }
}

/// Puts what was made in some order back into the order of its numbers.
struct OrderedResults<Result> {
    private var waiting: [Int: Result] = [:]
    private var due: Int

    /// Nothing yet; the first number is this one.
    init(from first: Int = 0) {
        due = first
    }

    /// Takes a result in, and hands over all whose turn it is now.
    mutating func take(_ result: Result, _ number: Int, _ hand: (Result) -> Void) {
        waiting[number] = result
        while let next = waiting.removeValue(forKey: due) {
            hand(next)
            due += 1
        }
    }
}
