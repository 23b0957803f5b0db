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
                let kinds = Self.kinds(in: value)
            else { throw .unreadable(path, reason: "no redaction map, or a damaged one") }
            for (kind, names) in kinds {
                for (name, pseudonym) in names { reports.remember(pseudonym, for: Name(kind, name)) }
            }
        } catch {
            throw UsageProblem(description: "--redaction-map \(error.path): \(error.reason). \(Messages.damaged)")
        }
    }

    /// Writes the map for its owner alone.
    func write(to place: OutputPlace) throws {
        let names = reports.all
        guard names.values.map(\.count).reduce(0, +) <= Self.mostNames else {
            throw UsageProblem(description: "--redaction-map: more than \(Self.mostNames) names; begin a new map.")
        }
        let kinds = Dictionary(uniqueKeysWithValues: names.map { ($0.key.rawValue, $0.value) })
        let file = try OutputFile(place) { Terminal.warn("cmgdiag: \($0)") }
        file.pass(through: OutputGate(isJSON: true))
        file.write(JSONDocument.text(of: Shape(schemaVersion: Self.version, reports: kinds)))
        try file.finish()
    }

    private struct Shape: Encodable {
        let schemaVersion: Int
        let reports: [String: [String: String]]
    }
}

// MARK: - Reading

extension RedactionMap {
    /// The names by their kinds; `nil` when anything is not as it was written.
    private static func kinds(in value: JSONValue) -> [(NameKind, [(String, String)])]? {
        guard case .object(let members) = value,
            members.first(where: { $0.name == "schemaVersion" })?.value == .number(String(version)),
            case .object(let kinds)? = members.first(where: { $0.name == "reports" })?.value
        else { return nil }
        var read: [(NameKind, [(String, String)])] = []
        for member in kinds {
            guard let kind = NameKind(rawValue: member.name), case .object(let names) = member.value else { return nil }
            var pairs: [(String, String)] = []
            for name in names {
                guard let pseudonym = name.value.string, kind.mayBe(pseudonym: pseudonym), !name.name.isEmpty else {
                    return nil
                }
                pairs.append((name.name, pseudonym))
            }
            guard Set(pairs.map(\.0)).count == pairs.count, Set(pairs.map(\.1)).count == pairs.count else { return nil }
            read.append((kind, pairs))
        }
        return Set(read.map(\.0)).count == read.count ? read : nil
    }
}

private enum Messages {
    static let damaged = "Nothing was written. Name another file, or mend this one."
}
