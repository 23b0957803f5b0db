/// Takes in one value, whatever it is; the other containers make one of these for each member or element.
struct JSONValueContainer: SingleValueEncodingContainer {
    let tree: JSONTree
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { tree.set(literal: "null") }
    func encode(_ value: Bool) { tree.set(literal: value ? "true" : "false") }
    func encode(_ value: String) { tree.set(text: value) }
    func encode(_ value: Int) { tree.set(literal: String(value)) }

    func encode<Value: Encodable>(_ value: Value) throws {
        if Value.self == JSONShownToken.self, let token = value as? JSONShownToken {
            return tree.set(literal: token.text)
        }
        if Value.self == JSONNumber.self, let number = value as? JSONNumber { return tree.set(literal: number.text) }
        try value.encode(to: JSONTreeEncoder(tree: tree))
    }

    // The shapes have no numbers but Int and Int64; these are here for the protocol.
    func encode(_ value: Double) { tree.set(literal: value.description) }
    func encode(_ value: Float) { tree.set(literal: value.description) }
    func encode(_ value: Int8) { tree.set(literal: String(value)) }
    func encode(_ value: Int16) { tree.set(literal: String(value)) }
    func encode(_ value: Int32) { tree.set(literal: String(value)) }
    func encode(_ value: Int64) { tree.set(literal: String(value)) }
    func encode(_ value: UInt) { tree.set(literal: String(value)) }
    func encode(_ value: UInt8) { tree.set(literal: String(value)) }
    func encode(_ value: UInt16) { tree.set(literal: String(value)) }
    func encode(_ value: UInt32) { tree.set(literal: String(value)) }
    func encode(_ value: UInt64) { tree.set(literal: String(value)) }
}

/// Takes in an object's members.
struct JSONObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let tree: JSONTree
    var codingPath: [any CodingKey] { [] }

    private func member(_ key: Key) -> JSONValueContainer {
        JSONValueContainer(tree: tree.addMember(key.stringValue))
    }

    func encodeNil(forKey key: Key) { member(key).encodeNil() }
    func encode(_ value: Bool, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: String, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: Double, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: Float, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: Int, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: Int8, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: Int16, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: Int32, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: Int64, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: UInt, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: UInt8, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: UInt16, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: UInt32, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: UInt64, forKey key: Key) { member(key).encode(value) }
    func encode(_ value: some Encodable, forKey key: Key) throws { try member(key).encode(value) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        JSONTreeEncoder(tree: tree.addMember(key.stringValue)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        JSONTreeEncoder(tree: tree.addMember(key.stringValue)).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { JSONTreeEncoder(tree: tree.addMember("super")) }
    func superEncoder(forKey key: Key) -> any Encoder { JSONTreeEncoder(tree: tree.addMember(key.stringValue)) }
}

/// Takes in an array's elements.
struct JSONArrayContainer: UnkeyedEncodingContainer {
    let tree: JSONTree
    var codingPath: [any CodingKey] { [] }
    var count: Int { tree.count }

    private func element() -> JSONValueContainer { JSONValueContainer(tree: tree.addElement()) }

    func encodeNil() { element().encodeNil() }
    func encode(_ value: Bool) { element().encode(value) }
    func encode(_ value: String) { element().encode(value) }
    func encode(_ value: Double) { element().encode(value) }
    func encode(_ value: Float) { element().encode(value) }
    func encode(_ value: Int) { element().encode(value) }
    func encode(_ value: Int8) { element().encode(value) }
    func encode(_ value: Int16) { element().encode(value) }
    func encode(_ value: Int32) { element().encode(value) }
    func encode(_ value: Int64) { element().encode(value) }
    func encode(_ value: UInt) { element().encode(value) }
    func encode(_ value: UInt8) { element().encode(value) }
    func encode(_ value: UInt16) { element().encode(value) }
    func encode(_ value: UInt32) { element().encode(value) }
    func encode(_ value: UInt64) { element().encode(value) }
    func encode(_ value: some Encodable) throws { try element().encode(value) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        JSONTreeEncoder(tree: tree.addElement()).container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        JSONTreeEncoder(tree: tree.addElement()).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { JSONTreeEncoder(tree: tree.addElement()) }
}
