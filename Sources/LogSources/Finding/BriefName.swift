extension String {
    /// A name as messages have it: of one that is longer than any path people have, the middle is left out. Archives hold
    /// names of 64 KB.
    var briefName: String {
        let (start, end) = (150, 250)
        // There are never more characters than bytes, which are counted at once.
        guard utf8.count > start + end, count > start + end else { return self }
        return prefix(start) + "…" + suffix(end)
    }
}
