import Diagnosis
import Foundation
import Knowledge
import LogSources
import ReportModel
import TestSupport

/// One excerpt: some lines of one log.
struct Excerpt: Decodable {
    let id: String
    let log: String
    /// `raw-cmtrace` as it stands in the file, or `message-only`.
    let form: String
    let text: String
    let situation: String
}

enum Excerpts {
    /// Findings of warnings and errors that must come of an excerpt alone, no more and no fewer.
    static let causes: [(String, [String])] = [
        ("X002", ["CMG502"]),
        // The failure alone names no reason; with X004 beside it, it does.
        ("X003", ["CMG408"]),
        // The number says 0x9, REV_FAILED and INVALID_CA; a third flag's line contradicts it.
        ("X004", ["CMG401", "CMG403"]),
        ("X005", ["CMG204"]),
        ("X007", ["CMG501"]),
        ("X012", ["CMG211"]),
        ("X044", ["CMG302", "CMG310"]),
        ("X045", ["CMG302"]),
        ("X055", ["CMG109"]),
        ("X056", ["CMG603"]),
        ("X058", ["CMG401", "CMG402", "CMG403"]),
        ("X061", ["CMG701"]),
        ("U007", ["CMG309"]),
        ("U008", ["CMG309"]),
        ("U044", ["CMG307"]),
        ("U045", ["CMG303"]),
        ("U080", ["CMG903"]),
        // Six lines of different days, not in order.
        ("X059", ["CMG902"]),
    ]

    /// All findings that must come of an excerpt that shows how a client works.
    static let information: [(String, [String])] = [
        ("X014", ["CMG201", "CMG212"]),
        // Begun: whether the registration came to anything, the excerpt does not show.
        ("X015", []),
        ("X016", ["CMG112"]),
        ("X017", ["CMG112", "CMG601"]),
        ("X018", ["CMG201"]),
        ("X019", ["CMG201", "CMG212"]),
        ("X022", ["CMG201", "CMG212"]),
        ("X023", ["CMG301"]),
        ("X036", ["CMG101"]),
        ("X037", ["CMG101"]),
        ("X047", ["CMG112"]),
        ("X048", ["CMG112"]),
        ("U002", ["CMG102"]),
        ("U005", ["CMG102"]),
        ("U006", ["CMG102", "CMG601"]),
        ("U012", ["CMG102", "CMG110"]),
        ("U081", ["CMG903"]),
    ]

    /// Healthy, routine, noise of other programs, server logs, or prose without a log line.
    static let harmless = [
        "P001", "P002", "P003", "P004", "P005", "U001", "U004", "U009", "U010", "U011", "U020", "U021", "U022", "U023",
        "U024", "U031", "U032", "U033", "U034", "U040", "U041", "U043", "U046", "U047", "U050", "U051", "U052", "U060",
        "U061", "U062", "U065", "U066", "U070", "U071", "U072", "U073", "U074", "U075", "U076", "U077", "U078", "X006",
        "X010", "X011", "X013", "X020", "X021", "X035", "X038", "X039", "X041", "X046", "X050", "X051", "X054", "X057",
        "X060", "X062", "X063", "X067", "X068", "X069", "X070", "X071", "X072", "X073", "X074", "X075", "X076", "X077",
        "X078",
    ]

    static let all: [String: Excerpt] = {
        guard let data = FileManager.default.contents(atPath: file) else { return [:] }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        let excerpts = lines.compactMap { try? JSONDecoder().decode(Excerpt.self, from: Data($0.utf8)) }
        return Dictionary(uniqueKeysWithValues: excerpts.map { ($0.id, $0) })
    }()

    static var areThere: Bool { !all.isEmpty }

    private static let file = Repository.beside.appending(path: "knowledge/excerpts.jsonl").path

    /// The report on excerpts, each as a log of its own, read through the real engine.
    static func report(on excerpts: [Excerpt]) async throws -> Report {
        let chains = excerpts.map { excerpt in
            let name = String(excerpt.log.drop { !$0.isLetter }.prefix { $0.isLetter })
            let bytes = Array(text(of: excerpt, component: name).utf8)
            let file = LogFile(bytes, name: excerpt.id + ".log", log: LogName(name))
            return LogChain(log: LogName(name), files: [file])
        }
        let joined = chains.count > 1 && Set(chains.map(\.log)).count == 1
        let bundle = LogBundle(chains: joined ? [LogChain(log: chains[0].log, files: chains.flatMap(\.files))] : chains)
        return Analysis(Catalogue.standard()).report(on: bundle)
    }

    /// Raw excerpts as they are; messages alone are put into records a second apart.
    private static func text(of excerpt: Excerpt, component: String) -> String {
        if excerpt.form == "raw-cmtrace" { return excerpt.text.replacingOccurrences(of: "\n", with: "\r\n") }
        let messages = excerpt.text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
        return messages.enumerated().map { number, message in
            let time = 1_772_438_400_000 + Int64(number) * 1000
            return ExampleLog.record(of: String(message), at: time, component: component)
        }.joined()
    }
}
