/// Something packed that was found.
struct Packed {
    let found: FoundBytes
    /// What it is, in words.
    let kind: FileKind
    let packing: Packing
    /// In how many archives it lies.
    let depth: Int
}
