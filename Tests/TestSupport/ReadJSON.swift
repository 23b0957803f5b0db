import Foundation

/// A value of JSON, to be asked by keys and numbers; what is not there is `nil`.
package struct ReadJSON {
    package let any: Any

    package init(_ text: String) throws {
        any = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private init(any: Any) {
        self.any = any
    }

    package subscript(key: String) -> ReadJSON? { (any as? [String: Any])?[key].map { ReadJSON(any: $0) } }
    package subscript(place: Int) -> ReadJSON? { list.indices.contains(place) ? list[place] : nil }

    package var text: String? { any as? String }
    package var number: Int? { any as? Int }
    /// Numbers are no truths, although some systems hold both in one type.
    package var truth: Bool? { (any as? NSNumber).flatMap { String(cString: $0.objCType) == "c" ? $0.boolValue : nil } }
    package var isPlain: Bool { !(any is [Any]) && !(any is [String: Any]) }
    package var texts: [String]? { any as? [String] }
    package var list: [ReadJSON] { (any as? [Any] ?? []).map { ReadJSON(any: $0) } }
    package var object: [String: ReadJSON] { (any as? [String: Any] ?? [:]).mapValues { ReadJSON(any: $0) } }
    package var keys: Set<String> { Set(object.keys) }

    /// This value and all below it.
    package var all: [ReadJSON] { [self] + (list + object.values).flatMap(\.all) }
}
