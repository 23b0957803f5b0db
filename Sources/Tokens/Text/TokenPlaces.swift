/// The tokens of a section by the offsets in the section's own bytes at which they stand.
///
/// A token knows its place in the whole paste. This is where that becomes an offset of the section, and nowhere else.
package struct TokenPlaces {
    private let places: [Place]

    package struct Place {
        package let token: FoundToken
        package let range: Range<Int>
    }

    /// The places of tokens that were found in a text, given in their order.
    package init(of tokens: [FoundToken], in text: PastedText) {
        places = tokens.map { Place(token: $0, range: text.range(ofPasted: $0.range)) }
    }

    /// The token that starts at an offset.
    package func place(at offset: Int) -> Place? {
        first(from: offset).flatMap { $0.range.lowerBound == offset ? $0 : nil }
    }

    /// The first token that starts at an offset or behind it.
    package func first(from offset: Int) -> Place? {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low < places.count ? places[low] : nil
    }
}

extension PastedText {
    /// The offsets in these bytes of a range of the paste.
    package func range(ofPasted range: Range<Int>) -> Range<Int> {
        range.lowerBound - start.offset..<range.upperBound - start.offset
    }
}
