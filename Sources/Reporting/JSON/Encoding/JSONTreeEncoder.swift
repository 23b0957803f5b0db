/// Encodes the shapes of reports into a ``JSONTree``.
///
/// A report in the bundle of a ticket is written once and must be there at once. Foundation's encoder looks at the
/// running program's types for each new type it meets, which took longer than reading a log of five megabytes.
struct JSONTreeEncoder: Encoder {
    let tree: JSONTree

    // Nobody asks where a shape stands, and none of them fails.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// A value as a tree.
    ///
    /// - Throws: what the value's own encoding throws.
    static func tree(of value: some Encodable) throws -> JSONTree {
        let tree = JSONTree()
        try value.encode(to: JSONTreeEncoder(tree: tree))
        return tree
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        tree.becomeObject()
        return KeyedEncodingContainer(JSONObjectContainer(tree: tree))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        tree.becomeArray()
        return JSONArrayContainer(tree: tree)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        JSONValueContainer(tree: tree)
    }
}
