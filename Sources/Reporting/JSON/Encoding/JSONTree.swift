/// A JSON value that is being put together, written when it is whole.
///
/// A reference, since the containers of an `Encoder` share what they fill.
final class JSONTree {
    private(set) var content = Content.empty

    enum Content {
        /// Nothing was encoded yet; what stays so is written as an empty object, as a type without members is.
        case empty
        case text(String)
        /// A number, `true`, `false` or `null`, as it is written.
        case literal(String)
        case array([JSONTree])
        /// An array whose elements are made when it is their turn to be written.
        case list(count: Int, element: (Int) -> JSONTree)
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

    /// Makes this an array whose elements are made one by one while it is written.
    func set(listOf count: Int, element: @escaping (Int) -> JSONTree) {
        content = .list(count: count, element: element)
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
