/// The names of a folder's files that are called like no log: how many they are, and the first ones.
struct OtherNames {
    private(set) var count = 0
    /// In order, as many as are looked at.
    private(set) var first: [String] = []
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes a name in.
    ///
    /// - Returns: `false`, since it is not wanted.
    mutating func add(_ name: String) -> Bool {
        count += 1
        if first.count >= limit, let last = first.last, last <= name { return false }
        first.insert(name, at: place(of: name))
        if first.count > limit { first.removeLast() }
        return false
    }

    /// Where a name belongs, by halves.
    private func place(of name: String) -> Int {
        var (low, high) = (0, first.count)
        while low < high {
            let middle = low + (high - low) / 2
            if first[middle] < name { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
