import Checked
import SafeText

/// How much was read, how fast, and of which file: `cmgdiag: 1.3 GB read, 640 MB/s, CcmMessaging.log`.
struct ProgressLine {
    let bytes: Int
    let time: Duration
    /// The file that is read; `nil` where it may not be named.
    let file: String?

    /// The line in a terminal of so many columns, of which the last one stays free: some begin a new line there.
    func text(columns: Int) -> String {
        let milliseconds = time.milliseconds
        let perSecond = Int(clamping: milliseconds > 0 ? Int64(bytes) *| 1000 / milliseconds : 0)
        let start = "cmgdiag: \(Self.size(bytes)) read, \(Self.size(perSecond))/s"
        let room = columns - 1
        guard let file, room - start.count - 2 >= 8 else { return String(start.prefix(max(0, room))) }
        return start + ", " + Self.shortened(file.inOneLine.harmless, to: room - start.count - 2)
    }

    /// The columns of a line, letters of two columns counted as such.
    func width(of text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) } }

    /// A name of which the beginning is left out where there is no room: its end tells more.
    private static func shortened(_ name: String, to room: Int) -> String {
        // Letters that may take two columns are counted as such.
        var (rest, used) = (Substring(name), 0)
        var kept: [Character] = []
        while let last = rest.popLast() {
            used += last.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
            if used > room - (rest.isEmpty ? 0 : 1) { return "…" + String(kept.reversed()) }
            kept.append(last)
        }
        return name
    }

    /// A number of bytes in three digits or so: `812 kB`, `1.3 GB`.
    static func size(_ bytes: Int) -> String {
        var (value, unit) = (bytes, 0)
        let units = ["bytes", "kB", "MB", "GB", "TB", "PB", "EB"]
        var rest = 0
        while value >= 1000, unit + 1 < units.count {
            rest = value % 1000
            value /= 1000
            unit += 1
        }
        return unit > 0 && value < 10 ? "\(value).\(rest / 100) \(units[unit])" : "\(value) \(units[unit])"
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 { components.seconds *| 1000 +| components.attoseconds / 1_000_000_000_000_000 }
}
