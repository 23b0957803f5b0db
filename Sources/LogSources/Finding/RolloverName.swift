import Checked

/// A log file's name taken apart: the log it belongs to, and when it was closed if it is an older part.
struct RolloverName: Hashable {
    /// The name without endings and date.
    let base: String
    /// `YYYYMMDDHHMMSS` of the moment the part was closed; `nil` for the current part.
    let closed: String?
    /// Whether the part is the one before the current one by its ending: `.lo_`, `.log_`, `.bak`, `.old`.
    let isPrevious: Bool
    /// The number in `.log.3`, of which the highest is the oldest; `nil` without one.
    let number: Int?

    /// Endings that people and programs give to the part before.
    private static let previousEndings: Set<String> = ["lo_", "bak", "old", "orig", "prev", "previous"]
    /// Endings of logs that stand before another ending, as in `Name.log.bak`.
    private static let innerEndings: Set<String> = ["log", "lo_", "txt"]

    /// Takes apart `Name.log`, `Name-YYYYMMDD-HHMMSS.log`, `Name.lo_`, `Name.log.3`, `Name.log.bak` and `Name`.
    init(fileName: String) {
        var (stem, ending) = RolloverName.parts(of: fileName)
        number = Int(decimalDigits: ending[...], atMost: 6)
        isPrevious =
            RolloverName.previousEndings.contains(ending) || ending.hasPrefix("log") && ending.utf8.count > 3
        if number != nil || isPrevious, RolloverName.innerEndings.contains(RolloverName.parts(of: stem).ending) {
            (stem, ending) = RolloverName.parts(of: stem)
        }
        let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count >= 3, let date = parts.dropLast().last, let time = parts.last,
            date.count == 8, time.count == 6, (date + time).allSatisfy({ $0.isASCII && $0.isNumber })
        {
            base = parts.dropLast(2).joined(separator: "-")
            closed = String(date + time)
        } else {
            base = stem
            closed = nil
        }
    }

    /// A key that sorts the parts of one log from the oldest to the current one.
    var order: String {
        if let closed { return closed }
        // Behind every date, and before the part that says of itself that it is the one before.
        if let number { return "9999" + String(8_999_999_999 -| number) }
        return isPrevious ? "99999999999998" : "99999999999999"
    }

    /// What stands before a name's last dot, and what stands behind it, in lower case; that is empty without one.
    private static func parts(of name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: ".") else { return (name, "") }
        return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
    }
}

// MARK: - Names of logs

extension RolloverName {
    /// Whether a name says that the file is a log although it does not end as logs do.
    ///
    /// Copies and rotated parts are called `CcmMessaging.log.1`, `CcmMessaging.log.bak`, `CcmMessaging.log_` or just
    /// `CcmMessaging`; whether they are logs, their first bytes tell.
    static func speaksOfLog(_ fileName: String) -> Bool {
        let name = fileName.lowercased()
        return endsLikeLogInside(name) || KnownLog.all.contains { isBeginning($0.log.name.lowercased(), of: name) }
    }

    /// Whether `.log` or `.lo_` stands in a name, given in lower case, and no letter or digit behind it.
    private static func endsLikeLogInside(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return bytes.indices.contains { start in
            let rest = bytes[start...]
            guard rest.starts(with: ".log".utf8) || rest.starts(with: ".lo_".utf8) else { return false }
            return rest.dropFirst(4).first.map { !$0.isLetterOrDigit } ?? true
        }
    }

    /// Whether a name begins with a word of its own, both in lower case.
    private static func isBeginning(_ word: String, of name: String) -> Bool {
        guard name.utf8.starts(with: word.utf8) else { return false }
        return name.utf8.dropFirst(word.utf8.count).first.map { !$0.isLetterOrDigit } ?? true
    }
}

extension UInt8 {
    /// Of ASCII; a byte of another character is one too.
    fileprivate var isLetterOrDigit: Bool {
        (0x30...0x39).contains(self) || (0x61...0x7a).contains(self | 0x20) || self >= 0x80
    }
}
