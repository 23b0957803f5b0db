import Tokens

/// Finds what stands in a paste of any length, of which it holds a section at a time.
///
/// It finds what it would find with everything at hand, as long as a section ends outside of everything. Only where
/// ``SectionSizes/most`` bytes offer no such place does a section end inside of something: a single token or command
/// line of megabytes is then found in parts, of which those behind the first may not be recognised, and a blank of
/// megabytes ends a command line.
package struct PasteScanner: Sendable {
    private let sizes: SectionSizes
    /// The bytes from the start of the section on.
    private var bytes: [UInt8] = []
    private var start = SectionStart.first
    /// What the section is to have before it is looked for its end.
    private var wanted: Int
    private var findings = PasteFindings()

    /// How much of the paste is held now.
    var heldBytes: Int { bytes.count }

    package init() {
        self.init(sizes: .standard)
    }

    init(sizes: SectionSizes) {
        self.sizes = sizes
        wanted = sizes.usual
    }

    /// Takes the next bytes of the paste, which need not be UTF-8.
    package mutating func take(_ next: ArraySlice<UInt8>) {
        var rest = next
        while !rest.isEmpty {
            // At once, since an array that grows by itself doubles.
            bytes.reserveCapacity(wanted + sizes.lookAhead)
            let room = wanted + sizes.lookAhead - bytes.count
            bytes += rest.prefix(room)
            rest = rest.dropFirst(room)
            while bytes.count >= wanted + sizes.lookAhead { endSection() }
        }
    }

    /// What stands in everything that was taken; the scanner is then ready for another paste.
    package mutating func finish() -> PasteFindings {
        _ = PasteSection(bytes, start: start).addFindings(upTo: bytes.count, to: &findings)
        defer { self = PasteScanner(sizes: sizes) }
        return findings
    }

    /// Drops the section's bytes once its findings are kept; without a good end it is to become longer first.
    private mutating func endSection() {
        let end = keepFindings()
        bytes.removeFirst(end)
        wanted = end > 0 ? sizes.usual : sizes.most
    }

    /// Keeps what was found up to where the section ends, and returns that offset; zero when it can't end yet.
    private mutating func keepFindings() -> Int {
        let section = PasteSection(bytes, start: start)
        let cut = SectionCut(section)
        let last = bytes.count - sizes.lookAhead
        var end = cut.lastGoodEnd(from: last / 2, through: last)
        if end == nil, last >= sizes.most { end = cut.forcedEnd(at: last) }
        guard let end else { return 0 }
        start = section.addFindings(upTo: end, to: &findings)
        return end
    }
}

extension PasteFindings {
    /// What stands in a paste that is at hand whole, as bytes that need not be UTF-8.
    package init(in bytes: [UInt8]) {
        var scanner = PasteScanner()
        scanner.take(bytes[...])
        self = scanner.finish()
    }
}
