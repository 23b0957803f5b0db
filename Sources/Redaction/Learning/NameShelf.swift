/// What was learned from each of many sources, each name kept once.
///
/// Sources are read in any order, and the names are wanted in theirs; a collector for each of a hundred thousand files
/// takes more memory than all that is found out of them.
struct NameShelf {
    private var spellings: [NameCollector.Spelling] = []
    private var places: [NameCollector.Spelling: UInt32] = [:]
    /// By the number of a source: where its names stand.
    private var names: [Int: [UInt32]] = [:]
    /// What has no order: signatures, and whether there was too much.
    private var rest = NameCollector()

    /// Keeps what was learned from a source, behind what was kept of it before.
    mutating func keep(_ collector: NameCollector, of number: Int) {
        rest.mergeUnordered(collector)
        var kept = names[number] ?? []
        for spelling in collector.spellings {
            // More than a collector takes can't be used.
            guard spellings.count <= 2 * NameCollector.limit else { break }
            kept.append(place(of: spelling))
        }
        if !kept.isEmpty { names[number] = kept }
    }

    private mutating func place(of spelling: NameCollector.Spelling) -> UInt32 {
        if let place = places[spelling] { return place }
        let place = UInt32(clamping: spellings.count)
        places[spelling] = place
        spellings.append(spelling)
        return place
    }

    /// What was learned, in the order of the sources.
    var collector: NameCollector {
        var collector = rest
        for (_, places) in names.sorted(by: { $0.key < $1.key }) {
            for place in places {
                let index = Int(place)
                if spellings.indices.contains(index) { collector.add(spellings[index]) }
            }
        }
        return collector
    }
}
