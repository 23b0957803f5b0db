import Checked

extension ArraySlice<UInt8> {
    /// Where some bytes first stand; `nil` where they do not.
    ///
    /// The library's `firstRange(of:)` is made for collections of anything and takes a hundred times as long, which is
    /// felt where the beginning of each file is looked at.
    package func place(of wanted: [UInt8]) -> Range<Int>? {
        guard let first = wanted.first, wanted.count <= count else { return nil }
        let offset = withUnsafeBufferPointer { text in
            wanted.withUnsafeBufferPointer { wanted in
                (0...(text.count - wanted.count)).first { start in
                    text[start] == first && wanted.indices.allSatisfy { text[start + $0] == wanted[$0] }
                }
            }
        }
        return offset.map { Range(from: startIndex + $0, to: startIndex + $0 + wanted.count) }
    }
}
