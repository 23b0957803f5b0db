import Foundation
import TestSupport

/// What must come of a case; what is left out is not asked. Ids are those of rules.
struct CaseTruth: Codable {
    /// What the logs tell, for a person.
    let why: String
    var exit: Int?
    var status: [String]?
    var statusNot: [String]?
    var root: [String]?
    /// Active warnings or errors.
    var active: [String]?
    /// Findings of any status.
    var has: [String]?
    var absent: [String]?
    var recovered: [String]?
    /// What may be said, but not as an active warning or error.
    var forbid: [String]?
    var noActive: Bool?
    var noActiveError: Bool?
    var mode: String?
    /// States of areas that would do.
    var area: [String: [String]]?
    /// Expressions for what the tool says itself: headline, titles, summaries, reasons, actions, areas.
    var textHas: [String]?
    /// Expressions for the whole text report with all its details.
    var textLacks: [String]?
}

/// A folder of logs with its truth.
struct Case: CustomStringConvertible {
    let name: String
    let truth: CaseTruth

    var description: String { name }

    /// The folder of its logs, as a path from the repository's root.
    var path: String { "Tests/Cases/\(name)" }

    static let folder = Repository.root.appending(path: "Tests/Cases")

    static let all: [Case] = Files.names(in: folder).compactMap { name in
        let file = folder.appending(path: "\(name)/truth.json")
        guard let data = try? Data(contentsOf: file) else { return nil }
        do {
            return Case(name: name, truth: try JSONDecoder().decode(CaseTruth.self, from: data))
        } catch {
            fatalError("Tests/Cases/\(name)/truth.json: \(error)")
        }
    }
}
