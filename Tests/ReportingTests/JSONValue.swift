import Foundation
import Reporting
import ReportModel

@testable import Diagnosis

/// The report as JSON text.
func json(_ report: Report) -> String {
    var text = ""
    JSONReporter(origin: EngineReport.origin).write(report, to: &text)
    return text
}

/// A value of JSON, to be asked by keys and numbers; what is not there is `nil`.
struct JSONValue {
    let any: Any

    init(_ text: String) throws {
        any = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private init(any: Any) {
        self.any = any
    }

    subscript(key: String) -> JSONValue? { (any as? [String: Any])?[key].map { JSONValue(any: $0) } }
    subscript(place: Int) -> JSONValue? { list.indices.contains(place) ? list[place] : nil }

    var text: String? { any as? String }
    var number: Int? { any as? Int }
    var texts: [String]? { any as? [String] }
    var list: [JSONValue] { (any as? [Any] ?? []).map { JSONValue(any: $0) } }
    var object: [String: JSONValue] { (any as? [String: Any] ?? [:]).mapValues { JSONValue(any: $0) } }
    var keys: Set<String> { Set(object.keys) }

    /// This value and all below it.
    var all: [JSONValue] { [self] + (list + object.values).flatMap(\.all) }
}
