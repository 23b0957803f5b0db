import TestSupport

/// What a JSON report says, in so few lines that a person reads them: no reasons, advice and records, but where they
/// stand. Made of the JSON alone, so that it shows what a program would find there.
struct ReportDigest {
    private let report: ReadJSON

    init(_ json: String) throws {
        report = try ReadJSON(json)
    }

    /// The digest in lines, each with its line end.
    var text: String {
        (head + coverage + ["Areas"] + areas + ["Findings"] + findings + rest).map { $0 + "\n" }.joined()
    }

    // MARK: - The frame

    private var head: [String] {
        let verdict = report["verdict"]
        let clock = report["clock"]
        let device = (report["device"]?.object ?? [:]).sorted { $0.key < $1.key }
        return [
            "\(word(verdict?["status"])), root cause \(word(verdict?["rootCause"])), "
                + "exit code \(word(report["exitCode"])), judged at \(word(clock?["judgedAt"])) (\(word(clock?["source"])))",
            "  \(word(verdict?["headline"]))",
            "Device: " + list(device.map { "\($0.key) \(word($0.value))" }),
        ]
    }

    private var coverage: [String] {
        let sources = (report["coverage"]?["sources"]?.list ?? []).map { source in
            let damage = source["damagedBytes"]?.number ?? 0
            return "\(word(source["name"])) \(word(source["records"]))"
                + (damage > 0 ? ", \(damage) damaged bytes" : "")
        }
        let missing = (report["coverage"]?["missing"]?.list ?? []).map { word($0["log"]) }
        return ["Records: " + list(sources), "Missing: " + list(missing)]
    }

    private var rest: [String] {
        let tokens = (report["tokens"]?.list ?? []).map { token in
            "  \(word(token["kind"])), \(word(token["state"])), until \(word(token["validUntil"])), "
                + "\(word(token["source"]))\(lines(of: token)), seen \(word(token["occurrences"]))"
        }
        let remarks = (report["diagnostics"]?.list ?? []).map { remark in
            "  \(word(remark["level"])) \(word(remark["source"])): \(word(remark["message"]))"
        }
        let timeline = (report["timeline"]?.list ?? []).map { word($0["kind"]) }
        return (tokens.isEmpty ? [] : ["Tokens"] + tokens) + (remarks.isEmpty ? [] : ["Diagnostics"] + remarks)
            + ["Timeline: " + list(counted(timeline))]
    }

    // MARK: - What was found

    /// The state of an area, the findings that made it, and its facts: plain ones with their values.
    private var areas: [String] {
        (report["areas"]?.list ?? []).map { area in
            let facts = (area["facts"]?.object ?? [:]).sorted { $0.key < $1.key }.map { name, value in
                value.isPlain ? "\(name) \(word(value))" : name + shape(of: value)
            }
            let wanted = (area["collectNext"]?.list ?? []).map { word($0["log"]) }
            return "  \(word(area["id"])) \(word(area["state"])): \(list(area["findings"]?.texts ?? [])); "
                + "facts \(list(facts))" + (wanted.isEmpty ? "" : "; collect \(list(wanted))")
        }
    }

    private var findings: [String] {
        (report["findings"]?.list ?? []).flatMap { finding in
            let subject = finding["subject"].map { " (\(word($0)))" } ?? ""
            let cause = finding["explainedBy"].map { ", follows from \(word($0))" } ?? ""
            let spells = "\(word(finding["firstSeen"]?["utc"])) to \(word(finding["lastSeen"]?["utc"]))"
            return [
                "  \(word(finding["id"])) \(word(finding["severity"])) \(word(finding["status"]))\(subject)\(cause)",
                "    \(word(finding["summary"]))",
                "    confidence \(word(finding["confidence"])), seen \(word(finding["occurrences"])), \(spells)",
                "    \(places(of: finding["evidence"]?.list ?? []))",
            ]
        }
    }

    /// `CcmMessaging.log:2, :4-16; LocationServices.log:3`
    private func places(of evidence: [ReadJSON]) -> String {
        var text = ""
        var last: String?
        for record in evidence {
            let source = word(record["source"])
            text += source == last ? ", " : (text.isEmpty ? "" : "; ") + source
            text += lines(of: record)
            last = source
        }
        return text.isEmpty ? "-" : text
    }

    private func lines(of record: ReadJSON) -> String {
        let (start, end) = (record["lines"]?["start"]?.number, record["lines"]?["end"]?.number)
        return ":\(start.map(String.init) ?? "-")" + (start == end ? "" : "-\(end.map(String.init) ?? "?")")
    }

    // MARK: - Words

    /// A plain value; `-` for one that is not there.
    private func word(_ value: ReadJSON?) -> String {
        guard let value else { return "-" }
        guard value.isPlain else { return shape(of: value) }
        return value.text ?? value.truth.map(String.init) ?? "\(value.any)"
    }

    /// How many a list holds, or which keys an object has.
    private func shape(of value: ReadJSON) -> String {
        value.keys.isEmpty ? "[\(value.list.count)]" : "{\(value.keys.sorted().joined(separator: ", "))}"
    }

    private func list(_ words: [String]) -> String { words.isEmpty ? "-" : words.joined(separator: ", ") }

    /// Equal words that follow each other, with their number.
    private func counted(_ words: [String]) -> [String] {
        var runs: [(word: String, count: Int)] = []
        for word in words {
            if let last = runs.last, last.word == word {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((word, 1))
            }
        }
        return runs.map { $0.count == 1 ? $0.word : "\($0.word) x\($0.count)" }
    }
}
