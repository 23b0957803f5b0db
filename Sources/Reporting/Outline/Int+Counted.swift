extension Int {
    /// So many of something, in the plural where there are several: `1 file`, `2 files`.
    func counted(_ noun: String) -> String { "\(self) \(noun)" + (self == 1 ? "" : "s") }
}
