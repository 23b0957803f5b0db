// How a value becomes text: over several lines, with sorted keys.

extension JSONTree {
    /// The value as bytes of UTF-8.
    func written() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16 << 10)
        write(to: &bytes) { _ in }
        return bytes
    }

    /// Writes the value; `afterItem` may take away what was written so far each time an element of a list is there.
    func write(to bytes: inout [UInt8], afterItem: (inout [UInt8]) -> Void) {
        write(to: &bytes, depth: 0, afterItem)
    }

    private func write(to bytes: inout [UInt8], depth: Int, _ afterItem: (inout [UInt8]) -> Void) {
        switch content {
        case .text(let text): JSONText.write(text, to: &bytes)
        case .literal(let literal): bytes += literal.utf8
        case .array(let elements):
            JSONTree.write(elements, in: ("[", "]"), to: &bytes, depth) {
                $0.write(to: &$1, depth: depth + 1, afterItem)
            }
        case .list(let count, let element):
            JSONTree.write(0..<count, in: ("[", "]"), to: &bytes, depth) { number, bytes in
                element(number).write(to: &bytes, depth: depth + 1, afterItem)
                afterItem(&bytes)
            }
        case .empty:
            JSONTree.write([JSONTree](), in: ("{", "}"), to: &bytes, depth) { _, _ in }
        case .object(let members):
            let sorted = members.sorted { $0.key < $1.key }
            JSONTree.write(sorted, in: ("{", "}"), to: &bytes, depth) { member, bytes in
                JSONText.write(member.key, to: &bytes)
                bytes += " : ".utf8
                member.value.write(to: &bytes, depth: depth + 1, afterItem)
            }
        }
    }

    /// Items on a line each, between brackets.
    private static func write<Items: Collection>(
        _ items: Items,
        in brackets: (String, String),
        to bytes: inout [UInt8],
        _ depth: Int,
        _ writeItem: (Items.Element, inout [UInt8]) -> Void
    ) {
        bytes += brackets.0.utf8
        for (number, item) in items.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            writeLineStart(to: &bytes, depth + 1)
            writeItem(item, &bytes)
        }
        if items.isEmpty { bytes.append(UInt8(ascii: "\n")) }
        writeLineStart(to: &bytes, depth)
        bytes += brackets.1.utf8
    }

    private static func writeLineStart(to bytes: inout [UInt8], _ depth: Int) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
}
