/// A shape written as JSON: keys sorted, the same bytes each time.
package enum JSONDocument {
    /// A value as JSON with sorted keys, ended by a line end.
    package static func text(of value: some Encodable) -> String {
        String(decoding: tree(of: value).written(), as: UTF8.self) + "\n"
    }

    /// The same in pieces as they are made: of a long list, only the element at hand is held as JSON.
    static func write(_ value: some Encodable, to sink: inout some TextOutputStream) {
        var bytes: [UInt8] = []
        tree(of: value).write(to: &bytes) { written in
            guard written.count >= pieceSize else { return }
            sink.write(String(decoding: written, as: UTF8.self))
            written.removeAll(keepingCapacity: true)
        }
        sink.write(String(decoding: bytes, as: UTF8.self) + "\n")
    }

    private static let pieceSize = 64 << 10

    static func tree(of value: some Encodable) -> JSONTree {
        do {
            return try JSONTreeEncoder.tree(of: value)
        } catch {
            // The encoder itself takes everything, and no shape refuses to be encoded.
            preconditionFailure("A shape that is no JSON: \(error)")
        }
    }
}
