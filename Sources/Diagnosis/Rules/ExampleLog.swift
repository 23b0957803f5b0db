import CMTraceLog
package import Times
import Checked
package import LogSources

/// Turns the lines of an example into logs in the real form, so that examples run through the real reader.
package struct ExampleLog {
    private var texts: [(log: String, text: String, isVerbatim: Bool)] = []
    /// Where each log stands in the texts, and which of them goes on.
    private var places: [String: Int] = [:]
    private var current: Int?
    private var clock = ExampleLog.start
    private var now: Int64?

    /// 2026-03-02T08:00:00Z.
    private static let start: Int64 = 1_772_438_400_000
    /// 9999-12-31T23:59:59Z: a later time can't be written in a record.
    private static let end: Int64 = 253_402_300_799_000

    /// The logs of an example, in memory.
    package static func bundle(of example: Example) -> LogBundle {
        let log = ExampleLog(example)
        let chains = log.texts.map { name, text, _ in
            let file = LogFile(Array(text.utf8), name: name + ".log", log: LogName(name))
            return LogChain(log: LogName(name), files: [file])
        }
        return LogBundle(chains: chains)
    }

    /// The judging clock an example asks for; `nil` for the end of its logs.
    package static func now(of example: Example) -> Instant? {
        ExampleLog(example).now.map { Instant(milliseconds: $0) }
    }

    private init(_ example: Example) {
        for line in example.text.split(separator: "\n", omittingEmptySubsequences: true) { take(line) }
    }

    private mutating func take(_ line: Substring) {
        if line.hasPrefix("== ") {
            go(to: String(line.dropFirst(3)))
        } else if line.hasPrefix("now "), let distance = ExampleLog.pause(line.dropFirst(4)) {
            now = min(clock -| 1000 +| distance, ExampleLog.end)
        } else if let pause = ExampleLog.pause(line) {
            wait(pause)
        } else if let current {
            if texts[current].isVerbatim {
                texts[current].text += line + "\r\n"
                return
            }
            texts[current].text += record(of: line, component: texts[current].log)
            wait(1000)
        }
    }

    private mutating func go(to log: String) {
        current = places[log]
        guard current == nil else { return }
        current = texts.count
        places[log] = texts.count
        texts.append((log, "", SourceFormat.hasOne(called: LogName(log))))
    }

    private mutating func wait(_ milliseconds: Int64) {
        clock = min(clock +| milliseconds, ExampleLog.end)
    }

    /// The milliseconds of `+00:31:00`; `nil` for any other line.
    private static func pause(_ line: Substring) -> Int64? {
        guard line.hasPrefix("+") else { return nil }
        let parts = line.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
            .map { Int(decimalDigits: $0, atMost: pauseDigits) }
        guard parts.count == 3, let hours = parts[0], let minutes = parts[1], let seconds = parts[2] else { return nil }
        return Int64(((hours *| 60 +| minutes) *| 60 +| seconds) *| 1000)
    }

    /// A million hours are a century.
    private static let pauseDigits = 6

    /// The first line of an example that looks like a pause and is none, such as `+-1:00:00`; `nil` without one.
    package static func brokenPause(in example: Example) -> String? {
        let lines = example.text.split(separator: "\n")
        let broken = lines.first { line in
            let pause = line.hasPrefix("now +") ? line.dropFirst(4) : line
            return pause.hasPrefix("+") && pause.contains(":")
                && pause.allSatisfy { "+-:0123456789".contains($0) } && ExampleLog.pause(pause) == nil
        }
        return broken.map { String($0) }
    }

    /// One record as the client writes it, with an offset of zero.
    package static func record(of message: String, at milliseconds: Int64, component: String) -> String {
        let parts = CivilTime(millisecondsSinceEpoch: milliseconds).text(separator: " ").split(separator: " ")
        let dateParts = parts[0].split(separator: "-")
        let date = "\(dateParts[1])-\(dateParts[2])-\(dateParts[0])"
        let time = parts[1].count == 8 ? parts[1] + ".000" : parts[1]
        return "<![LOG[\(message)]LOG]!><time=\"\(time)+000\" date=\"\(date)\" component=\"\(component)\" "
            + "context=\"\" type=\"1\" thread=\"4711\" file=\"example.cpp:1\">\r\n"
    }

    private func record(of line: Substring, component: String) -> String {
        let message = String(line.replacing("⏎", with: "\r\n"))
        return ExampleLog.record(of: message, at: clock, component: component)
    }
}
