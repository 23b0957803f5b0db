import Foundation
import ReportModel

/// A report in which every text is a word of its own, found by trying: whatever stands as a string in a report's JSON is
/// replaced, and what can't be, since only some words may stand there, is no text.
struct PlantedReport {
    let report: Report
    let words: Set<String>

    init(_ report: Report) throws {
        var tree = try JSONSerialization.jsonObject(with: JSONEncoder().encode(report))
        var words: Set<String> = []
        for path in Self.strings(in: tree, at: []) {
            let word = "planted \(words.count) word"
            let candidate = Self.replacing(path[...], in: tree, by: word)
            guard (try? Self.report(from: candidate)) != nil else { continue }
            tree = candidate
            words.insert(word)
        }
        self.report = try Self.report(from: tree)
        self.words = words
    }

    private static func report(from tree: Any) throws -> Report {
        try JSONDecoder().decode(Report.self, from: JSONSerialization.data(withJSONObject: tree))
    }

    /// Where strings stand: keys of objects and numbers of lists, from the outside in.
    private static func strings(in tree: Any, at path: [Step]) -> [[Step]] {
        switch tree {
        case let object as [String: Any]:
            object.sorted { $0.key < $1.key }.flatMap { strings(in: $0.value, at: path + [.key($0.key)]) }
        case let list as [Any]:
            list.enumerated().flatMap { strings(in: $0.element, at: path + [.index($0.offset)]) }
        case is String: [path]
        default: []
        }
    }

    private static func replacing(_ path: ArraySlice<Step>, in tree: Any, by word: String) -> Any {
        guard let step = path.first else { return word }
        switch (step, tree) {
        case (.key(let key), var object as [String: Any]):
            object[key] = object[key].map { replacing(path.dropFirst(), in: $0, by: word) }
            return object
        case (.index(let index), var list as [Any]):
            list[index] = replacing(path.dropFirst(), in: list[index], by: word)
            return list
        default: return tree
        }
    }

    private enum Step {
        case key(String)
        case index(Int)
    }
}
