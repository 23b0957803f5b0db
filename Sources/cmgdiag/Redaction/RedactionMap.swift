import Diagnosis
import LogSources
import Output
import Redaction
import Reporting
import SafeText
import SystemFiles
import Tokens

/// The file that says which pseudonym stands for which name, so that both stay the same from report to report.
///
/// Whoever has it can undo the redaction: only its owner may read it.
struct RedactionMap {
    /// Pseudonyms of reports: `host-1`.
    var reports = Pseudonyms()
    /// Those of copies of logs, which have the form of what they stand for.
    var logs = Pseudonyms()

    private static let version = 1
    private static let mostBytes = 16 << 20
    /// More names than fit what is read again.
    private static let mostNames = 90_000

    /// A map without names.
    init() {}

    /// Reads the map in a file; one without names when there is no such file.
    ///
    /// - Throws: ``UsageProblem`` when it can't be read or is damaged: names would get other pseudonyms.
    init(path: String) throws {
        guard OutputPlace.isTaken(path) else { return }
        do throws(SourceError) {
            guard let bytes = try PathSource(path).contents(limit: Self.mostBytes), let value = JSONValue(json: bytes),
                let maps = Self.maps(in: value)
            else { throw .unreadable(path, reason: "no redaction map, or a damaged one") }
            (reports, logs) = maps
        } catch {
            throw UsageProblem(description: "--redaction-map \(error.path): \(error.reason). \(Messages.damaged)")
        }
    }

    /// Writes the map for its owner alone.
    func write(to place: OutputPlace) throws {
        let shape = Shape(schemaVersion: Self.version, reports: Self.texts(reports), logs: Self.texts(logs))
        guard (shape.reports.values.map(\.count) + shape.logs.values.map(\.count)).reduce(0, +) <= Self.mostNames else {
            throw UsageProblem(description: "--redaction-map: more than \(Self.mostNames) names; begin a new map.")
        }
        let file = try OutputFile(place) { Terminal.warn("cmgdiag: \($0)") }
        file.pass(through: OutputGate(isMasked: true))
        file.write(JSONDocument.text(of: shape))
        try file.finish()
    }

    private struct Shape: Encodable {
        let schemaVersion: Int
        let reports: [String: [String: String]]
        let logs: [String: [String: String]]
    }

    /// What the last labels of DNS names are kept under.
    private static let top = "top"

    private static func texts(_ pseudonyms: Pseudonyms) -> [String: [String: String]] {
        var texts = Dictionary(uniqueKeysWithValues: pseudonyms.all.map { ($0.key.rawValue, $0.value) })
        if !pseudonyms.topDomains.isEmpty { texts[top] = pseudonyms.topDomains }
        return texts
    }
}

// MARK: - Reading

extension RedactionMap {
    /// The pseudonyms of both kinds; `nil` when anything is not as it was written.
    private static func maps(in value: JSONValue) -> (Pseudonyms, Pseudonyms)? {
        guard case .object(let members) = value,
            members.map(\.name).sorted() == ["logs", "reports", "schemaVersion"],
            members.first(where: { $0.name == "schemaVersion" })?.value == .number(String(version)),
            let reports = members.first(where: { $0.name == "reports" }).flatMap({
                pseudonyms(in: $0.value, isReport: true)
            }),
            let logs = members.first(where: { $0.name == "logs" }).flatMap({ pseudonyms(in: $0.value, isReport: false) }
            )
        else { return nil }
        return (reports, logs)
    }

    private static func pseudonyms(in value: JSONValue, isReport: Bool) -> Pseudonyms? {
        guard case .object(let kinds) = value, Set(kinds.map(\.name)).count == kinds.count else { return nil }
        var pseudonyms = Pseudonyms()
        for member in kinds {
            guard let names = names(in: member.value) else { return nil }
            for (name, pseudonym) in names {
                if member.name == top, !isReport {
                    pseudonyms.remember(pseudonym, forTop: name)
                } else if let kind = NameKind(rawValue: member.name), !isReport || kind.mayBe(pseudonym: pseudonym) {
                    pseudonyms.remember(pseudonym, for: Name(kind, name))
                } else {
                    return nil
                }
            }
        }
        return pseudonyms
    }

    /// The names of one kind, which like their pseudonyms are different and not empty.
    private static func names(in value: JSONValue) -> [(String, String)]? {
        guard case .object(let members) = value else { return nil }
        let pairs = members.compactMap { member in member.value.string.map { (member.name, $0) } }
        guard pairs.count == members.count, Set(pairs.map(\.0)).count == pairs.count,
            Set(pairs.map(\.1)).count == pairs.count, pairs.allSatisfy({ !$0.0.isEmpty && isPlain($0.1) })
        else { return nil }
        return pairs
    }

    /// Whether a text can be a pseudonym: nothing in it ends a field of a log.
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20)
                    || [0x2d, 0x2e, 0x3a].contains(byte)
            }
    }
}

private enum Messages {
    static let damaged = "Nothing was written. Name another file, or mend this one."
}
