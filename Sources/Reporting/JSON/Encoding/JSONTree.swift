/// A JSON value that is being put together, written when it is whole.
///
/// A reference, since the containers of an `Encoder` share what they fill.
final class JSONTree {
    private var content = Content.empty

    private enum Content {
        /// Nothing was encoded yet; what stays so is written as an empty object, as a type without members is.
        case empty
        case text(String)
        /// A number, `true`, `false` or `null`, as it is written.
        case literal(String)
        case array([JSONTree])
        case object([(key: String, value: JSONTree)])
    }

    /// Makes this a text.
    func set(text: String) {
        content = .text(text)
    }

    /// Makes this a number, `true`, `false` or `null`, given as it is written.
    func set(literal: String) {
        content = .literal(literal)
    }

    /// Makes this an array, if it is none yet.
    func becomeArray() {
        if case .empty = content { content = .array([]) }
    }

    /// Makes this an object, if it is none yet.
    func becomeObject() {
        if case .empty = content { content = .object([]) }
    }

    /// A new last element of this array.
    func addElement() -> JSONTree {
        let element = JSONTree()
        if case .array(var elements) = content {
            // Taken out first, so that the list is not copied.
            content = .empty
            elements.append(element)
            content = .array(elements)
        }
        return element
    }

    /// How many elements this array has.
    var count: Int {
        if case .array(let elements) = content { elements.count } else { 0 }
    }

    /// A new member of this object.
    func addMember(_ key: String) -> JSONTree {
        let value = JSONTree()
        if case .object(var members) = content {
            content = .empty
            members.append((key, value))
            content = .object(members)
        }
        return value
    }
}

// MARK: - Writing

extension JSONTree {
    /// The value over several lines with sorted keys, as bytes of UTF-8.
    func written() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16 << 10)
        write(to: &bytes, depth: 0)
        return bytes
    }

    private func write(to bytes: inout [UInt8], depth: Int) {
        switch content {
        case .text(let text): JSONText.write(text, to: &bytes)
        case .literal(let literal): bytes += literal.utf8
        case .array(let elements):
            JSONTree.write(elements, in: ("[", "]"), to: &bytes, depth) { $0.write(to: &$1, depth: depth + 1) }
        case .empty:
            JSONTree.write([JSONTree](), in: ("{", "}"), to: &bytes, depth) { _, _ in }
        case .object(let members):
            let sorted = members.sorted { $0.key < $1.key }
            JSONTree.write(sorted, in: ("{", "}"), to: &bytes, depth) { member, bytes in
                JSONText.write(member.key, to: &bytes)
                bytes += " : ".utf8
                member.value.write(to: &bytes, depth: depth + 1)
            }
        }
    }

    /// Items on a line each, between brackets.
    private static func write<Item>(
        _ items: [Item],
        in brackets: (String, String),
        to bytes: inout [UInt8],
        _ depth: Int,
        _ writeItem: (Item, inout [UInt8]) -> Void
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
